// SPDX-License-Identifier: Apache-2.0
#include "origins/trace_origins.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/hash.h"
#include "base/parallel.h"
#include "origins/claim_origins.h"
#include "origins/derivations.h"
#include "origins/outlets.h"

namespace headwater {
namespace {

struct TracedClaim {
  std::vector<SourcesOf> sources;
  ClaimOrigins origins;
  std::optional<double> independent;  // probability of two independent origins
};

// How an utterance without a source in the case was come by.
Derivation own_derivation(const CaseTexts& texts, const Utterance& said) {
  if (said.voices.size() < 2) return Derivation::original;
  const auto attribution = said.voices.back().attribution;
  const auto& attributions = texts.facts[said.document].attributions;
  if (attribution.below(attributions.size()) && attributions[*attribution].form == Form::indirect)
    return Derivation::attribution;
  return Derivation::quotation;
}

// Somebody is named for it: neither the outlet itself ("this newspaper has learned") nor a voice
// that nobody can find ("local sources").
bool names_somebody(const Utterance& said) {
  const auto& outlet = said.voices.front();
  return std::any_of(said.voices.begin() + 1, said.voices.end(), [&](const Voice& voice) {
    const bool itself =
        voice.name == outlet.name || (voice.entity && voice.entity == outlet.entity);
    return !itself && !voice.anonymous;
  });
}

void write_derivation(const CaseTexts& texts, const SourcesOf& sources, Utterance& said) {
  said.derivation = own_derivation(texts, said);
  if (!sources.known.empty()) {
    const auto& best = sources.known.front();
    said.derivation = best.derivation;
    said.derived_from = best.utterance;
  } else if (!sources.absent.empty()) {
    said.derivation = Derivation::attribution;
  } else if (!sources.places.empty()) {
    said.derivation = sources.places.front().derivation;
  }
  for (const auto& place : sources.places) said.why.push_back(place.why);
  // What was taken from another document is credited where somebody that can be found is named.
  said.credited = !sources.absent.empty() ||
                  (sources.known.empty() ? said.voices.size() > 1 : names_somebody(said));
  for (const auto& source : sources.known) {
    said.credited |= source.credited;
    said.why.push_back(source.why);
  }
}

constexpr double two_from = 0.47;  // chosen by leaving topics and regimes out
// Documents without words, publishers or company in common: so many have two origins, whoever they
// name.
constexpr float apart_for_two = 3;

consteval std::size_t column_of(std::string_view name) {
  std::size_t at = 0;
  while (origin_features[at].name != name) ++at;
  return at;
}
constexpr auto groups_column = column_of("groups");
constexpr auto matched_column = column_of("matched");
constexpr auto apart_column = column_of("apart");

// One origin at least is two or more where the model says so, and one where it does not.
void settle_counts(const FeatureTable& evidence, const BoostedTrees& model,
                   std::vector<TracedClaim>& traced) {
  const auto probabilities = model.score(evidence);
  for (std::size_t i = 0; i < traced.size(); ++i) {
    auto& count = traced[i].origins.count;
    const auto p = static_cast<double>(probabilities[i]);
    const bool two = p >= two_from || evidence.row(i)[apart_column] >= apart_for_two;
    count.lo = two ? std::max(count.lo, 2U) : std::min(count.lo, 1U);
    const auto groups = static_cast<std::uint32_t>(evidence.row(i)[groups_column]);
    count.hi = std::max({count.hi, count.lo, groups});
    traced[i].independent = p;
  }
}

void write_claim(const CaseTexts& texts, const Outlets& outlets, TracedClaim traced,
                 std::uint32_t index, TracedClaims& out) {
  auto& claim = out.claims[index];
  const auto first = static_cast<std::uint32_t>(out.origins.size());
  for (std::size_t i = 0; i < claim.utterances.size(); ++i) {
    auto& said = out.utterances[claim.utterances[i]];
    write_derivation(texts, traced.sources[i], said);
    for (const auto outlet : traced.sources[i].absent)
      said.why.push_back(
          {"origins.absent_outlet", {{said.document, said.span}}, {}, {outlets.name(outlet)}});
    if (const auto origin = traced.origins.origin_of[i]) said.origin = first + *origin;
  }
  claim.origins = traced.origins.count;
  claim.cut = std::move(traced.origins.cut);
  claim.why.push_back({"origins.disjoint_paths",
                       claim.cut,
                       {{"lo", static_cast<double>(claim.origins.lo)},
                        {"hi", static_cast<double>(claim.origins.hi)}},
                       {}});
  if (traced.independent) {
    const auto& row = traced.origins.evidence;
    claim.why.push_back({"origins.learned",
                         {},
                         {{"probability", *traced.independent},
                          {"groups", row[groups_column]},
                          {"matched", row[matched_column]},
                          {"apart", row[apart_column]}},
                         {}});
  }
  for (auto& origin : traced.origins.origins) {
    origin.claim = index;
    origin.id = fmt::format("o{:08x}", fnv1a64(claim.id + "/" + origin.name) & 0xFFFFFFFFU);
    out.origins.push_back(std::move(origin));
  }
}

}  // namespace

TracedClaims trace_origins(const CaseTexts& texts, const std::vector<Entity>& entities,
                           const std::vector<PassagePair>& passages,
                           std::vector<Utterance> utterances, std::vector<Claim> claims,
                           const std::vector<Story>& stories, const BoostedTrees& model) {
  const EntityIndex index(entities);
  const Outlets outlets(texts, entities, index);
  const auto telling = telling_passages(texts, passages);
  const SharedPassages shared(texts, telling);
  const CopyGroups groups(texts, telling);
  TracedClaims out{std::move(utterances), std::move(claims), {}, {}};
  const LikelyParents parents({texts, outlets, shared, out.utterances, out.claims, stories});
  const RootVoices roots(texts, entities, outlets, out.utterances);
  const DerivationInput input{texts, outlets, shared, parents, roots, out.utterances};
  const OutletAssociation association(outlets, out.utterances, out.claims, parents.stories());
  std::vector<TracedClaim> traced(out.claims.size());
  parallel_for(out.claims.size(), [&](std::size_t i) {
    traced[i].sources = find_sources(input, out.claims[i]);
    traced[i].origins = count_origins(input, groups, association, out.claims[i], traced[i].sources);
  });
  out.evidence = FeatureTable(traced.size(), origin_features.size());
  for (std::size_t i = 0; i < traced.size(); ++i)
    std::ranges::copy(traced[i].origins.evidence, out.evidence.row(i).begin());
  if (!model.trees.empty()) settle_counts(out.evidence, model, traced);
  for (std::uint32_t i = 0; i < out.claims.size(); ++i)
    write_claim(texts, outlets, std::move(traced[i]), i, out);
  return out;
}

}  // namespace headwater
