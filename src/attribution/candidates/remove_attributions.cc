// SPDX-License-Identifier: Apache-2.0
#include "attribution/candidates/remove_attributions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace headwater {
namespace {

std::uint32_t anchor_of(const Attribution& a) {
  if (a.cue) return a.cue->start;
  return a.content.empty() ? 0 : a.content.front().start;
}

template <class Goes>
std::vector<Attribution> without(std::vector<Attribution> attributions, const Goes& goes) {
  std::vector<std::optional<std::uint32_t>> place(attributions.size());
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    if (!goes(attributions[i])) place[i] = kept++;
  }
  const auto place_of_parent = [&](MaybeIndex parent) {
    while (parent && !place[*parent]) parent = attributions[*parent].parent;
    return parent ? place[*parent] : std::nullopt;
  };
  std::vector<std::optional<std::uint32_t>> parents;
  for (const auto& a : attributions) parents.push_back(place_of_parent(a.parent));
  std::vector<Attribution> left;
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    if (!place[i]) continue;
    left.push_back(std::move(attributions[i]));
    left.back().parent = parents[i];
    left.back().id = "a" + std::to_string(left.size());
  }
  return left;
}

}  // namespace

std::vector<Attribution> leave_out(std::vector<Attribution> attributions,
                                   const std::vector<ForeignSentence>& sentences) {
  if (sentences.empty()) return attributions;
  return without(std::move(attributions),
                 [&](const Attribution& a) { return is_foreign_at(sentences, anchor_of(a)); });
}

std::vector<Attribution> remove_attitudes(std::vector<Attribution> attributions) {
  return without(std::move(attributions), [](const Attribution& a) { return a.attitude; });
}

}  // namespace headwater
