// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/match_claims.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr double k1 = 1.2;
constexpr double length_weight = 0.75;

bool is_link(const Token& token) {
  return token.lower.starts_with("http") || token.lower.starts_with("www.");
}

// Stems that tell one claim from another, with their counts.
std::map<std::string, std::uint32_t> index_stems(const Sentences& text) {
  static const auto& function_words = word_class("function_word");
  std::map<std::string, std::uint32_t> stems;
  for (const auto& token : text.tokens) {
    const bool counts = token.kind == TokenKind::word || token.kind == TokenKind::number;
    if (counts && !is_link(token) && !function_words.contains(token.lower)) ++stems[token.stem];
  }
  return stems;
}

}  // namespace

ClaimIndex::ClaimIndex(const std::vector<Sentences>& claims) {
  double words = 0;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    double length = 0;
    for (const auto& [stem, count] : index_stems(claims[c])) {
      postings_[stem].push_back({c, count});
      length += count;
    }
    lengths_.push_back(length);
    words += length;
  }
  if (words > 0) mean_length_ = words / static_cast<double>(claims.size());
}

double ClaimIndex::weight(const Posting& posting, double rarity) const {
  const auto normal = 1 - length_weight + length_weight * lengths_[posting.claim] / mean_length_;
  return rarity * posting.count * (k1 + 1) / (posting.count + k1 * normal);
}

std::vector<ClaimMatch> ClaimIndex::match(const Sentences& query, std::size_t top) const {
  std::map<std::uint32_t, double> scores;
  for (const auto& [stem, count] : index_stems(query)) {
    const auto at = postings_.find(stem);
    if (at == postings_.end()) continue;
    const auto holding = static_cast<double>(at->second.size());
    const auto all = static_cast<double>(lengths_.size());
    const auto rarity = std::log(1 + (all - holding + 0.5) / (holding + 0.5));
    for (const auto& posting : at->second) scores[posting.claim] += weight(posting, rarity);
  }
  std::vector<ClaimMatch> matches;
  matches.reserve(scores.size());
  for (const auto& [claim, score] : scores) matches.push_back({claim, score});
  const auto better = [](const ClaimMatch& x, const ClaimMatch& y) {
    return x.score != y.score ? x.score > y.score : x.claim < y.claim;
  };
  const auto kept = std::min(top, matches.size());
  std::ranges::partial_sort(matches, matches.begin() + static_cast<std::ptrdiff_t>(kept), better);
  matches.resize(kept);
  return matches;
}

}  // namespace headwater
