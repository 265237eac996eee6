// SPDX-License-Identifier: Apache-2.0
#include "reuse/contradicting_facts.h"

#include <algorithm>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::uint32_t short_passage = 50;  // words; longer ones have more in common than a phrase
constexpr std::size_t few = 2;               // own anchors of both sides that may be chance

std::vector<std::uint32_t> anchors_of(const TextWords& text, WordRange range) {
  std::vector<std::uint32_t> terms;
  for (auto w = range.first; w < range.last; ++w)
    if (text.words[w].anchor) terms.push_back(text.words[w].term);
  sort_unique(terms);
  return terms;
}

}  // namespace

bool anchors_clash(const TextWords& a, const TextWords& b, const SharedPassage& passage) {
  if (std::min(passage.a.size(), passage.b.size()) >= short_passage) return false;
  const auto in_a = anchors_of(a, passage.a);
  const auto in_b = anchors_of(b, passage.b);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(in_a, in_b, std::back_inserter(both));
  const auto own = std::min(in_a.size(), in_b.size()) - both.size();
  return own >= few && own > both.size();
}

}  // namespace headwater
