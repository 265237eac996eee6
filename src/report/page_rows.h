// SPDX-License-Identifier: Apache-2.0
// The rows of the index of the page (model/page_rows.h): what each list of the page shows.
//
// Input:   a case with its findings, in the order of the report.
// Output:  every row of every table page_… of the case file, in order of the tables' keys.
// Rule:    pure; a row of a claim holds no more than its own utterances, origins and conflicts and
//          the claims they name give, so that it is made of a part of the case, too.
// Example: make_page(whole) gives one row of page_claims for each claim
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/page_rows.h"
#include "report/case_view.h"

namespace headwater {

// What the findings do not hold of a claim: an analyst's decisions, its story's title.
struct ClaimNotes {
  std::string story_title;
  std::vector<std::string> decided;  // "merged", "split", "rated" …
  Json rated = nullptr;              // an analyst's grade
  Json machine_credibility = nullptr;
  std::string merged_into;  // id of a claim
};

// The claim row of the page. `number` counts from 1.
[[nodiscard]] Json claim_row(const CaseView& view, std::uint32_t claim, std::uint32_t number,
                             const ClaimNotes& notes);

// By index of the claim; the title of its story is found where none is given.
using NotesOf = std::function<ClaimNotes(std::uint32_t claim)>;
[[nodiscard]] MakePage make_page(const Case& whole, const NotesOf& notes = {});

// The rows of some claims alone, made of a part of the case that holds them (store's load_claims),
// for store's refresh_page_claims. `numbers`: of the claims in the part, from 1; `which`: indices in
// the part.
[[nodiscard]] MakePage make_claim_rows(const Case& part, const std::vector<std::uint32_t>& numbers,
                                       const std::vector<std::uint32_t>& which,
                                       const NotesOf& notes);

}  // namespace headwater
