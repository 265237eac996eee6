// SPDX-License-Identifier: Apache-2.0
// Cases for the targets that try them: documents read, analysed and stored, findings made over all.
//
// Rule: what is promised of every step is demanded on the way; a violation prints what is wrong and
//       aborts, so that the fuzzer keeps the input.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/case.h"
#include "store/case_file.h"
#include "store/check_case.h"
#include "story.h"

namespace headwater {

void demand(bool holds, const std::string& what);
void demand_none(const std::vector<Fault>& faults, const char* where);

template <class T>
T must(Result<T> result) {
  if (!result) demand(false, result.error().message());
  return *std::move(result);
}

// A new case at `path`, in memory where the machine has such a folder, in place of one that is
// there.
[[nodiscard]] std::string case_path();
[[nodiscard]] CaseFile new_case(const std::string& path);

// What was stored of the stories and found over them, as it was before it went through the file.
[[nodiscard]] Case store_stories(CaseFile& file, const std::vector<ToldDocument>& stories);

// The report or export number `turn`, counted round and round.
constexpr std::size_t prints = 15;
void print_one(const Case& whole, std::size_t turn);
// A few findings of each kind, others for another `turn`; explained alike alone and in the case.
void explain_some(CaseFile& file, const Case& whole, std::size_t turn);

}  // namespace headwater
