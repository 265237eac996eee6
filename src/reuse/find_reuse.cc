// SPDX-License-Identifier: Apache-2.0
#include "reuse/find_reuse.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/parallel.h"
#include "base/strings.h"
#include "reuse/boilerplate/boilerplate_sentences.h"
#include "reuse/candidates.h"
#include "reuse/contradicting_facts.h"
#include "reuse/copy_direction.h"
#include "reuse/duplicates.h"
#include "reuse/extend.h"

namespace headwater {
namespace {

constexpr std::array<const char*, 4> kind_rules{"reuse.verbatim", "reuse.near", "reuse.rewrite",
                                                "reuse.summary"};  // by ReuseKind
constexpr double verbatim_from = 0.95;
constexpr double near_from = 0.75;

ReuseKind kind_of(const SharedPassage& passage) {
  if (passage.in_order >= verbatim_from) return ReuseKind::verbatim;
  if (passage.in_order >= near_from) return ReuseKind::near;
  const auto [shorter, longer] = std::minmax({passage.a.size(), passage.b.size()});
  return longer >= summary_ratio * shorter ? ReuseKind::summary : ReuseKind::rewrite;
}

CaseWords news_words(const CaseTexts& texts) {
  auto words = number_words(texts);
  leave_out(standing_units(texts, words), words);
  return words;
}

class ReuseFinder {
 public:
  explicit ReuseFinder(const CaseTexts& texts)
      : texts_(texts), words_(news_words(texts)), grams_(texts.size()), evidence_(texts, words_) {
    parallel_for(texts.size(), [&](std::size_t d) { grams_[d] = sorted_grams(words_.texts[d]); });
  }

  [[nodiscard]] std::vector<PassagePair> in_pairs(const TextPairs& pairs) const {
    std::vector<std::vector<PassagePair>> found(pairs.size());
    parallel_for(pairs.size(),
                 [&](std::size_t p) { found[p] = compare(pairs[p].first, pairs[p].second); });
    return joined(found);
  }

  [[nodiscard]] std::vector<PassagePair> everywhere() const {
    const auto order = texts_by_date(texts_);
    const auto groups = identical_texts(words_, order);
    auto pairs = candidate_pairs(words_, representatives(groups));
    pairs = with_duplicates(pairs, groups);
    for (std::uint32_t d = 0; d < texts_.size(); ++d) pairs.emplace_back(d, d);
    return in_pairs(pairs);
  }

 private:
  [[nodiscard]] ReuseText view(std::uint32_t d) const { return {words_.texts[d], grams_[d]}; }

  [[nodiscard]] std::vector<PassagePair> compare(std::uint32_t a, std::uint32_t b) const {
    auto shared = a == b ? align_within(view(a)) : align_texts(view(a), view(b));
    std::erase_if(shared, [&](const SharedPassage& passage) {
      return anchors_clash(words_.texts[a], words_.texts[b], passage);
    });
    std::vector<PassagePair> found;
    for (const auto& passage : shared) {
      PassagePair pair;
      pair.a = {a, words_.texts[a].span_of(passage.a.first, passage.a.last)};
      pair.b = {b, words_.texts[b].span_of(passage.b.first, passage.b.last)};
      pair.kind = kind_of(passage);
      pair.similarity = passage.in_order;
      pair.why.push_back(shared_words(pair, passage));
      found.push_back(std::move(pair));
    }
    if (a != b) evidence_.decide(a, b, shared, found);
    return found;
  }

  static Reason shared_words(const PassagePair& pair, const SharedPassage& passage) {
    return {kind_rules[static_cast<std::size_t>(pair.kind)],
            {pair.a, pair.b},
            {{"in_order", passage.in_order}, {"cosine", passage.cosine}},
            {}};
  }

  static std::vector<PassagePair> joined(std::vector<std::vector<PassagePair>>& found) {
    std::vector<PassagePair> all;
    for (auto& list : found) std::ranges::move(list, std::back_inserter(all));
    std::ranges::stable_sort(all, [](const PassagePair& x, const PassagePair& y) {
      return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
    return all;
  }

  const CaseTexts& texts_;
  CaseWords words_;
  std::vector<Grams> grams_;
  DirectionEvidence evidence_;
};

}  // namespace

std::vector<PassagePair> find_reuse(const CaseTexts& texts) {
  return ReuseFinder(texts).everywhere();
}

std::vector<PassagePair> find_reuse_in_pairs(
    const CaseTexts& texts, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  auto sorted = pairs;
  for (auto& [a, b] : sorted)
    if (a > b) std::swap(a, b);
  sort_unique(sorted);
  return ReuseFinder(texts).in_pairs(sorted);
}

}  // namespace headwater
