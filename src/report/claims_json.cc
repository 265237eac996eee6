// SPDX-License-Identifier: Apache-2.0
#include "report/claims_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "base/strings.h"
#include "report/case_view.h"
#include "report/document_json.h"
#include "report/find_claim.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

std::string voice_name(const Voice& voice) {
  if (!voice.name.empty()) return voice.name;
  return voice.source_class == SourceClass::named ? "unknown"
                                                  : std::string(name_of(voice.source_class));
}

Json voices_json(const Utterance& utterance) {
  Json names = Json::array();
  for (const auto& voice : utterance.voices) names.push_back(voice_name(voice));
  return names;
}

Json voices_detail_json(const Case& whole, const Utterance& utterance) {
  Json list = Json::array();
  for (const auto& voice : utterance.voices) {
    list.push_back({{"name", text_or_null(voice.name)},
                    {"entity", text_or_null(entity_id(whole, voice.entity))},
                    {"anonymous", voice.anonymous},
                    {"source_class", name_of(voice.source_class)}});
  }
  return list;
}

Json facets_json(const Facets& facets) {
  return {{"who", text_or_null(facets.who)},
          {"what", text_or_null(facets.what)},
          {"when", date_json(facets.when)},
          {"where", place_json(facets.where)},
          {"how_many", counts_json(facets.how_many)}};
}

std::array<std::uint32_t, 3> count_stances(const Case& whole, const Claim& claim) {
  std::array<std::uint32_t, 3> counts{};
  for (const auto index : claim.utterances) {
    if (index < whole.findings.utterances.size())
      ++counts[static_cast<std::size_t>(whole.findings.utterances[index].stance)];
  }
  return counts;
}

// "2", "0..1"
std::string range_text(const OriginCount& count) {
  if (count.lo == count.hi) return std::to_string(count.lo);
  return fmt::format("{}..{}", count.lo, count.hi);
}

Json cut_json(const Case& whole, const Claim& claim) {
  Json list = Json::array();
  for (const auto& place : claim.cut) list.push_back(place_id(whole, place));
  return list;
}

}  // namespace

std::vector<std::uint32_t> documents_of(const Case& whole, const Claim& claim, Stance stance) {
  std::vector<std::uint32_t> documents;
  for (const auto index : claim.utterances) {
    if (index >= whole.findings.utterances.size()) continue;
    const auto& utterance = whole.findings.utterances[index];
    if (utterance.stance == stance) documents.push_back(utterance.document);
  }
  sort_unique(documents);
  return documents;
}

std::vector<std::string> outlets_of(const Case& whole, const Claim& claim) {
  std::vector<std::string> outlets;
  for (const auto index : documents_of(whole, claim, Stance::asserts)) {
    if (index >= whole.documents.size()) continue;
    const auto& document = whole.documents[index].document;
    const auto& outlet = document.source.empty() ? document.site : document.source;
    if (!outlet.empty()) outlets.push_back(outlet);
  }
  sort_unique(outlets);
  return outlets;
}

namespace {

// The utterance that it was taken from. Where all have it from one feed none is the source of the
// others, and what was taken from a document may be said nowhere in it as this claim: then the places
// that have the words.
Json derived_from_json(const Case& whole, const Utterance& utterance) {
  if (utterance.derivation != Derivation::shared_feed && utterance.derived_from)
    return text_or_null(utterance_id(whole, utterance.derived_from));
  Json places = Json::array();
  for (const auto& reason : utterance.why) {
    if (reason.rule != "origins.shared_feed" && reason.rule != "origins.shared_words") continue;
    for (const auto& place : reason.spans) {
      if (place.document == utterance.document) continue;
      places.push_back(fmt::format("{}:{}-{}", whole.documents[place.document].document.id,
                                   place.span.start, place.span.end));
    }
  }
  return places.empty() ? Json() : places;
}

}  // namespace

Json decisions_json(const Case& whole, const std::vector<std::uint32_t>& which) {
  Json list = Json::array();
  for (const auto index : which) {
    const auto& made = whole.decided.decisions[index];
    list.push_back({{"number", made.number},
                    {"action", name_of(made.action)},
                    {"target", made.target},
                    {"value", text_or_null(made.value)},
                    {"others", made.others},
                    {"made_at", made.made_at},
                    {"made_by", made.made_by},
                    {"why", text_or_null(made.why)}});
  }
  return list;
}

namespace {

// What the machine found where decisions changed it.
Json machine_json(const std::optional<MachineClaim>& machine) {
  if (!machine) return nullptr;
  return {{"origins", {{"lo", machine->origins.lo}, {"hi", machine->origins.hi}}},
          {"credibility", machine->credibility}};
}

Json decision_of(const Case& whole, std::uint32_t utterance) {
  const auto& by = whole.decided.utterances;
  if (utterance >= by.size() || !by[utterance]) return nullptr;
  return whole.decided.decisions[*by[utterance]].number;
}

}  // namespace

Json utterance_json(const Case& whole, std::uint32_t index) {
  const auto& utterance = whole.findings.utterances[index];
  return {{"id", utterance_id(whole, index)},
          {"document", document_id(whole, utterance.document)},
          {"start", utterance.span.start},
          {"end", utterance.span.end},
          {"text", quoted(whole, {utterance.document, utterance.span})},
          {"voices", voices_json(utterance)},
          {"voices_detail", voices_detail_json(whole, utterance)},
          {"stance", name_of(utterance.stance)},
          {"modality", name_of(utterance.modality)},
          {"origin", text_or_null(origin_id(whole, utterance.origin))},
          {"derived_from", derived_from_json(whole, utterance)},
          {"derivation", name_of(utterance.derivation)},
          {"credited", utterance.credited},
          {"decision", decision_of(whole, index)},
          {"why", reasons_json(utterance.why, whole)}};
}

Json claim_json(const Case& whole, std::uint32_t index, std::size_t most) {
  const auto& claim = whole.findings.claims[index];
  const auto stances = count_stances(whole, claim);
  const auto decided =
      index < whole.decided.claims.size() ? whole.decided.claims[index] : DecidedClaim();
  Json utterances = Json::array();
  for (const auto utterance : claim.utterances | std::views::take(most)) {
    if (utterance < whole.findings.utterances.size())
      utterances.push_back(utterance_json(whole, utterance));
  }
  return {
      {"id", claim.id},
      {"number", claim_number(index)},
      {"story", text_or_null(claim.story)},
      {"rank", claim_number(index)},
      {"text", claim.text},
      {"facets", facets_json(claim.facets)},
      {"slot", text_or_null(claim.slot)},
      {"incident", text_or_null(incident_id(whole, claim.incident))},
      {"stance_counts", {{"asserts", stances[0]}, {"denies", stances[1]}, {"doubts", stances[2]}}},
      {"documents", documents_of(whole, claim, Stance::asserts).size()},
      {"outlets", outlets_of(whole, claim).size()},
      {"documents_against", documents_of(whole, claim, Stance::denies).size()},
      {"origins", {{"lo", claim.origins.lo}, {"hi", claim.origins.hi}}},
      {"cut", cut_json(whole, claim)},
      {"probability", claim.probability},
      {"credibility", claim.credibility},
      {"rated", text_or_null(decided.rated)},
      {"machine", machine_json(decided.machine)},
      {"decisions", decisions_json(whole, decided.decisions)},
      {"why", reasons_json(claim.why, whole)},
      {"utterances", std::move(utterances)}};
}

Table claims_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"number", true, Fit::whole},
               {"id", false, Fit::whole},
               {"documents", true, Fit::whole},
               {"against", true, Fit::optional},
               {"origins", false, Fit::screen},
               {"origins_lo", true, Fit::csv},
               {"origins_hi", true, Fit::csv},
               {"credibility", false, Fit::optional},
               {"outlets", true, Fit::optional},
               {"probability", true, Fit::optional},
               {"asserts", true, Fit::optional},
               {"denies", true, Fit::optional},
               {"doubts", true, Fit::optional},
               {"text", false, Fit::text}},
              {}};
  for (const auto index : which) {
    const auto& claim = whole.findings.claims[index];
    const auto stances = count_stances(whole, claim);
    table.rows.push_back({std::to_string(claim_number(index)), claim.id,
                          std::to_string(documents_of(whole, claim, Stance::asserts).size()),
                          std::to_string(documents_of(whole, claim, Stance::denies).size()),
                          range_text(claim.origins), std::to_string(claim.origins.lo),
                          std::to_string(claim.origins.hi), credibility_text(claim.credibility),
                          std::to_string(outlets_of(whole, claim).size()),
                          fmt::format("{:.2f}", claim.probability), std::to_string(stances[0]),
                          std::to_string(stances[1]), std::to_string(stances[2]), claim.text});
  }
  return table;
}

}  // namespace headwater
