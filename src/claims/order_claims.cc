// SPDX-License-Identifier: Apache-2.0
#include "claims/order_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "model/entity_index.h"

namespace headwater {
namespace {

struct Urgency {
  bool disputed = false;
  int signals = 0;  // what makes a single report worth a look: a number, no name behind it, a
                    // hedge, a chain of voices
  double documents_per_voice = 0;
  std::size_t documents = 0;
};

int signals_of(const ClaimSet& found, const Claim& claim) {
  bool unnamed = false;
  bool hedged = false;
  bool chain = false;
  for (const auto i : claim.utterances) {
    const auto& said = found.utterances[i];
    unnamed = unnamed || said.voices.back().anonymous;
    hedged = hedged || said.modality == Modality::hedged;
    chain = chain || said.voices.size() > 2;
  }
  return (unnamed ? 2 : 0) + (hedged ? 1 : 0) + (chain ? 1 : 0) +
         (claim.facets.how_many.empty() ? 0 : 1);
}

Urgency urgency_of(const ClaimSet& found, const Claim& claim, bool disputed) {
  std::set<std::uint32_t> documents;
  std::set<std::string> voices;
  for (const auto i : claim.utterances) {
    const auto& said = found.utterances[i];
    documents.insert(said.document);
    voices.insert(said.voices.back().anonymous ? "" : name_key(said.voices.back().name));
  }
  const auto per_voice = static_cast<double>(documents.size()) /
                         static_cast<double>(std::max<std::size_t>(voices.size(), 1));
  return {disputed, signals_of(found, claim), per_voice, documents.size()};
}

// Claims that nothing else tells apart come in order of the text.
std::pair<MaybeIndex, Span> first_place(const ClaimSet& found, const Claim& claim) {
  if (claim.utterances.empty()) return {no_index, {}};
  const auto& said = found.utterances[claim.utterances.front()];
  return {said.document, said.span};
}

std::vector<bool> disputed_claims(const ClaimSet& found) {
  std::vector<bool> disputed(found.claims.size(), false);
  for (const auto& conflict : found.conflicts) {
    if (conflict.only_precision) continue;
    for (const auto claim : conflict.claims) disputed[claim] = true;
  }
  return disputed;
}

std::string conflict_id(const ClaimSet& found, const Conflict& conflict) {
  std::string key(name_of(conflict.kind));
  key += conflict.slot + (conflict.only_precision ? "~" : "");
  for (const auto claim : conflict.claims) key += found.claims[claim].id;
  return fmt::format("x{:08x}", fnv1a64(key) & 0xFFFFFFFFU);
}

}  // namespace

void order_claims(const CaseTexts&, ClaimSet& found) {
  const auto disputed = disputed_claims(found);
  std::vector<Urgency> urgency;
  urgency.reserve(found.claims.size());
  for (std::size_t i = 0; i < found.claims.size(); ++i)
    urgency.push_back(urgency_of(found, found.claims[i], disputed[i]));
  std::vector<std::uint32_t> order(found.claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const auto key = [&](std::uint32_t i) {
      return std::tuple(-static_cast<double>(urgency[i].documents), !urgency[i].disputed,
                        -urgency[i].documents_per_voice, -urgency[i].signals,
                        first_place(found, found.claims[i]), found.claims[i].id);
    };
    return key(a) < key(b);
  });
  std::vector<std::uint32_t> place(order.size());
  std::vector<Claim> sorted;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(found.claims[order[i]]));
  }
  found.claims = std::move(sorted);
  for (auto& utterance : found.utterances) utterance.claim = place.at(*utterance.claim);
  for (auto& conflict : found.conflicts) {
    for (auto& claim : conflict.claims) claim = place[claim];
    conflict.id = conflict_id(found, conflict);
  }
  std::ranges::stable_sort(found.conflicts, [](const Conflict& a, const Conflict& b) {
    return std::tie(a.only_precision, a.claims, a.kind, a.id) <
           std::tie(b.only_precision, b.claims, b.kind, b.id);
  });
}

}  // namespace headwater
