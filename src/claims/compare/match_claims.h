// SPDX-License-Identifier: Apache-2.0
// Match: which of many checked claims a text is about.
//
// Input:   the tokens of all claims, once; then the tokens of a query.
// Output:  the best claims with their scores, best first, ties by position in the list.
// Rule:    Okapi BM25 over stems (Robertson et al. 1994; k1 1.2, b 0.75), function words, links and
//          handles left out.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/data_file.h"
#include "model/sentence.h"

namespace headwater {

struct ClaimMatch {
  std::uint32_t claim = 0;
  double score = 0;
};

class ClaimIndex {
 public:
  explicit ClaimIndex(const std::vector<Sentences>& claims);

  [[nodiscard]] std::vector<ClaimMatch> match(const Sentences& query, std::size_t top) const;

 private:
  struct Posting {
    std::uint32_t claim = 0;
    std::uint32_t count = 0;
  };
  [[nodiscard]] double weight(const Posting& posting, double rarity) const;

  StringMap<std::vector<Posting>> postings_;
  std::vector<double> lengths_;
  double mean_length_ = 1;
};

}  // namespace headwater
