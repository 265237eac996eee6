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
  explicit ReuseFinder(const CaseTexts& texts, ShortRuns runs = ShortRuns::left_out)
      : texts_(texts),
        words_(news_words(texts)),
        grams_(texts.size()),
        evidence_(texts, words_),
        runs_(runs) {
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
      auto pair = pair_of(a, b, passage);
      pair.why.push_back(shared_words(pair, passage));
      found.push_back(std::move(pair));
    }
    if (a != b) evidence_.decide(a, b, shared, found);
    if (a != b && runs_ == ShortRuns::kept) add_runs(a, b, shared, found);
    return found;
  }

  [[nodiscard]] PassagePair pair_of(std::uint32_t a, std::uint32_t b,
                                    const SharedPassage& passage) const {
    PassagePair pair;
    pair.a = {a, words_.texts[a].span_of(passage.a.first, passage.a.last)};
    pair.b = {b, words_.texts[b].span_of(passage.b.first, passage.b.last)};
    pair.kind = kind_of(passage);
    pair.similarity = passage.in_order;
    return pair;
  }

  // Runs that no passage shows word for word. They go the way of the passages of the two texts.
  void add_runs(std::uint32_t a, std::uint32_t b, const std::vector<SharedPassage>& shared,
                std::vector<PassagePair>& found) const {
    std::vector<SharedPassage> alone;
    std::vector<PassagePair> pairs;
    for (const auto& run : common_runs(words_.texts[a], grams_[a], words_.texts[b], grams_[b])) {
      if (run.length < run_words || shown(run, shared)) continue;
      alone.push_back({{run.a, run.a + run.length}, {run.b, run.b + run.length}, 1, 1, false});
      pairs.push_back(pair_of(a, b, alone.back()));
      pairs.back().why.push_back({"reuse.run",
                                  {pairs.back().a, pairs.back().b},
                                  {{"words", static_cast<double>(run.length)}},
                                  {}});
    }
    if (found.empty()) {
      if (!pairs.empty()) evidence_.decide(a, b, alone, pairs);
    } else {
      for (auto& pair : pairs) {
        pair.from = found.front().from;
        pair.credited = found.front().credited;
        pair.why.insert(pair.why.end(), found.front().why.begin() + 1, found.front().why.end());
      }
    }
    std::ranges::move(pairs, std::back_inserter(found));
  }

  static bool shown(const Run& run, const std::vector<SharedPassage>& shared) {
    return std::ranges::any_of(shared, [&](const SharedPassage& passage) {
      return passage.in_order >= near_from && passage.a.first <= run.a &&
             run.a + run.length <= passage.a.last && passage.b.first <= run.b &&
             run.b + run.length <= passage.b.last;
    });
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
  ShortRuns runs_;
};

}  // namespace

std::vector<PassagePair> find_reuse(const CaseTexts& texts, ShortRuns runs) {
  return ReuseFinder(texts, runs).everywhere();
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
