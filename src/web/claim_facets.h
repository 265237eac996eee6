// SPDX-License-Identifier: Apache-2.0
// By what a set of claims can be filtered further: how many of them have each grade, outlet, place,
// person and story.
//
// Rule: of all claims the index of the page holds the counts; few claims are looked up by their
//       keys; of many the keys of all claims are held in memory while the case stays as it is.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "web/case_reader.h"

namespace headwater {

// The keys of every claim, by position: those of claim i are keys[first[i]] to keys[first[i + 1]].
struct ClaimKeys {
  std::int64_t log_entries = 0;  // when they were read
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> keys;
  std::vector<std::uint8_t> grades;
  std::vector<std::uint8_t> kinds;  // by key
};

class ClaimFacets {
 public:
  // {grade,outlets[],places[],people[],stories[]} of the claims that `conditions` leave: `found`; of all where it is null.
  [[nodiscard]] Json of(const CaseReader& reader, const Conditions& conditions,
                        const std::vector<std::int64_t>* found);

 private:
  [[nodiscard]] std::shared_ptr<const ClaimKeys> keys(const CaseReader& reader);
  std::mutex mutex_;
  std::shared_ptr<const ClaimKeys> keys_;
  Json all_;  // the facets of all claims, when the log had `all_at_` entries
  std::int64_t all_at_ = 0;
};

}  // namespace headwater
