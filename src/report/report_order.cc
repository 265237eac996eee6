// SPDX-License-Identifier: Apache-2.0
#include "report/report_order.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "report/case_view.h"
#include "report/reasons_to_look.h"

namespace headwater {
namespace {

using Indices = std::vector<std::uint32_t>;

Indices order_of_claims(const Case& whole) {
  const CaseView view(whole);
  auto order = ReasonsToLook(view).claims();
  std::vector<bool> taken(whole.findings.claims.size(), false);
  for (const auto index : order) taken[index] = true;
  for (std::uint32_t i = 0; i < taken.size(); ++i) {
    if (!taken[i]) order.push_back(i);
  }
  return order;
}

// Where each of the old places has gone.
Indices new_places(const Indices& order) {
  Indices places(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

template <class T>
void permute(std::vector<T>& items, const Indices& order) {
  std::vector<T> moved;
  moved.reserve(items.size());
  for (const auto index : order) moved.push_back(std::move(items[index]));
  items = std::move(moved);
}

void move_index(std::uint32_t& index, const Indices& places) {
  index = places.at(index);
}

void move_index(MaybeIndex& index, const Indices& places) {
  if (index) index = places.at(*index);
}

}  // namespace

void put_in_report_order(Case& whole) {
  auto& found = whole.findings;
  const auto claims = order_of_claims(whole);
  const auto claim_places = new_places(claims);
  permute(found.claims, claims);
  for (auto& utterance : found.utterances) move_index(utterance.claim, claim_places);
  for (auto& origin : found.origins) move_index(origin.claim, claim_places);
  for (auto& conflict : found.conflicts) {
    for (auto& claim : conflict.claims) move_index(claim, claim_places);
  }
  Indices origins(found.origins.size());
  for (std::uint32_t i = 0; i < origins.size(); ++i) origins[i] = i;
  std::ranges::stable_sort(origins, {}, [&](std::uint32_t i) { return found.origins[i].claim; });
  const auto origin_places = new_places(origins);
  permute(found.origins, origins);
  for (auto& utterance : found.utterances) move_index(utterance.origin, origin_places);
}

}  // namespace headwater
