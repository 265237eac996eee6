// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/link_spans.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "learn/fixed_random.h"
#include "learn/linear_trainer.h"

namespace headwater {
namespace {

constexpr std::size_t reach = 12;  // spans on either side
constexpr std::uint32_t link_bits = 16;
constexpr std::uint32_t link_rounds = 8;

// Spans of `role` near span `a`: those of its line, else the nearest before it.
std::vector<std::size_t> candidates(const PairFeatures& pairs, const std::vector<RoleSpan>& spans,
                                    std::size_t a, Role role) {
  std::vector<std::size_t> found;
  const auto first = a > reach ? a - reach : 0;
  const auto last = std::min(spans.size(), a + reach + 1);
  MaybeIndex before;
  for (auto k = first; k < last; ++k) {
    if (spans[k].role != role) continue;
    if (pairs.line_of(k) == pairs.line_of(a))
      found.push_back(k);
    else if (k < a)
      before = k;
  }
  if (before) found.insert(found.begin(), *before);
  return found;
}

template <class Weights>
std::int32_t score(const Weights& weights, const RoleFeatureList& list) {
  std::int32_t sum = 0;
  weights.add(list.all(), &sum);
  return sum;
}

template <class Weights>
MaybeIndex choose(const Weights& weights, const PairFeatures& pairs,
                  const std::vector<std::size_t>& among, std::size_t a, bool may_be_none,
                  RoleFeatureList& list) {
  MaybeIndex best;
  auto best_score = std::numeric_limits<std::int32_t>::min();
  if (may_be_none) {
    pairs.find_none(a, list);
    best_score = score(weights, list);
  }
  for (const auto b : among) {
    pairs.find(a, b, list);
    const auto value = score(weights, list);
    if (value > best_score) {
      best = b;
      best_score = value;
    }
  }
  return best;
}

class LinkTraining {
 public:
  LinkTraining() : sources_(link_bits, 1), contents_(link_bits, 1) {}

  void learn(const LinkExample& example) {
    std::vector<RoleSpan> spans;
    for (const auto& group : example.gold) {
      if (group.source) spans.push_back({Role::source, *group.source});
      spans.push_back({Role::cue, group.cue});
      for (const auto part : group.content) spans.push_back({Role::content, part});
    }
    std::ranges::sort(spans, {}, [](const RoleSpan& s) { return std::pair(s.range, s.role); });
    const auto repeated = std::ranges::unique(spans);
    spans.erase(repeated.begin(), repeated.end());
    const auto index = [&](Role role, TokenRange range) {
      return static_cast<std::size_t>(std::ranges::find(spans, RoleSpan{role, range}) -
                                      spans.begin());
    };
    const PairFeatures pairs(*example.context, spans);
    for (const auto& group : example.gold) {
      const auto cue = index(Role::cue, group.cue);
      step(sources_, pairs, candidates(pairs, spans, cue, Role::source), cue,
           group.source ? MaybeIndex(index(Role::source, *group.source)) : no_index, true);
      for (const auto part : group.content) {
        const auto content = index(Role::content, part);
        step(contents_, pairs, candidates(pairs, spans, content, Role::cue), content, cue, false);
      }
    }
  }
  [[nodiscard]] LinkerBytes bytes() const {
    return {sources_.quantised(0.01), contents_.quantised(0.01)};
  }

 private:
  void step(LinearTrainer& trainer, const PairFeatures& pairs,
            const std::vector<std::size_t>& among, std::size_t a, MaybeIndex truth,
            bool may_be_none) {
    trainer.tick();
    if (truth && std::ranges::find(among, *truth) == among.end()) return;
    const auto guess = choose(trainer, pairs, among, a, may_be_none, list_);
    if (guess == truth) return;
    const auto change = [&](MaybeIndex b, std::int32_t by) {
      if (b)
        pairs.find(a, *b, list_);
      else
        pairs.find_none(a, list_);
      trainer.change(list_.all(), 0, by);
    };
    change(truth, 1);
    change(guess, -1);
  }

  LinearTrainer sources_;
  LinearTrainer contents_;
  RoleFeatureList list_;
};

}  // namespace

std::vector<LinkedSpans> Linker::link(const LinkContext& context,
                                      const std::vector<RoleSpan>& spans) const {
  const PairFeatures pairs(context, spans);
  RoleFeatureList list;
  std::vector<std::vector<TokenRange>> chosen(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].role != Role::content) continue;
    const auto cue =
        choose(contents, pairs, candidates(pairs, spans, i, Role::cue), i, false, list);
    if (cue) chosen[*cue].push_back(spans[i].range);
  }
  std::vector<LinkedSpans> groups;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].role != Role::cue || chosen[i].empty()) continue;
    LinkedSpans group{std::nullopt, spans[i].range, chosen[i]};
    const auto source =
        choose(sources, pairs, candidates(pairs, spans, i, Role::source), i, true, list);
    if (source) group.source = spans[*source].range;
    groups.push_back(std::move(group));
  }
  return groups;
}

LinkerBytes train_linker(const std::vector<LinkExample>& examples) {
  LinkTraining training;
  FixedRandom random(1);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::uint32_t round = 0; round < link_rounds; ++round) {
    shuffle(order, random);
    for (const auto e : order) training.learn(examples[e]);
  }
  return training.bytes();
}

}  // namespace headwater
