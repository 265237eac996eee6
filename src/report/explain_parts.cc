// SPDX-License-Identifier: Apache-2.0
#include "report/explain_parts.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "report/claims_json.h"
#include "report/document_json.h"
#include "report/find_claim.h"
#include "report/pages.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

constexpr std::uint64_t longest_quote = 4000;  // bytes of an original shown at one place

Json original_json(const OriginalOf& original_of, const Document& document, ByteSpan bytes) {
  const auto original = original_of(document);
  if (!original || bytes.end < bytes.start || bytes.end > original->size()) return nullptr;
  return to_valid_utf8(
      original->substr(bytes.start, std::min(bytes.end - bytes.start, longest_quote)));
}

// Spans of reasons become places.
Json with_places(const Explainer& explainer, Json list, const std::vector<Reason>& why,
                 std::optional<std::uint32_t> document) {
  for (std::size_t i = 0; i < why.size(); ++i) {
    Json spans = Json::array();
    for (const auto& span : why[i].spans)
      spans.push_back(explainer.place({document.value_or(span.document), span.span}));
    list[i]["spans"] = std::move(spans);
  }
  return list;
}

}  // namespace

Json Explainer::place(const DocumentSpan& where) const {
  Json json{{"document", document_id(whole_, where.document)},
            {"start", where.span.start},
            {"end", where.span.end},
            {"text", quoted(whole_, where)},
            {"bytes", nullptr},
            {"original", nullptr},
            {"member", nullptr}};
  if (where.document >= whole_.documents.size()) return json;
  const auto& document = whole_.documents[where.document].document;
  if (const auto page = page_of(document, where.span.start)) json["page"] = *page;
  json["member"] = text_or_null(document.offsets.member);
  if (const auto bytes = document.offsets.bytes_of(where.span)) {
    json["bytes"] = {{"start", bytes->start}, {"end", bytes->end}};
    json["original"] = original_json(original_of_, document, *bytes);
  }
  return json;
}

Json Explainer::reasons(const std::vector<Reason>& why) const {
  return with_places(*this, reasons_json(why, whole_), why, std::nullopt);
}

Json Explainer::reasons(const std::vector<Reason>& why, std::uint32_t document) const {
  return with_places(*this, reasons_json(why, whole_.documents[document].document), why, document);
}

Json Explainer::chain(std::uint32_t index) const {
  const auto& all = whole_.findings.utterances;
  Json steps = Json::array();
  std::set<std::uint32_t> seen{index};
  while (all[index].derived_from.below(all.size())) {
    const auto next = *all[index].derived_from;
    Json step{{"derivation", name_of(all[index].derivation)},
              {"credited", all[index].credited},
              {"from", utterance_id(whole_, next)},
              {"text", quoted(whole_, {all[next].document, all[next].span})},
              {"why", reasons(all[index].why)}};
    const bool circle = !seen.insert(next).second;
    if (circle) step["circle"] = true;
    steps.push_back(std::move(step));
    if (circle) break;
    index = next;
  }
  return steps;
}

Json Explainer::utterance(std::uint32_t index) const {
  const auto& utterance = whole_.findings.utterances[index];
  auto json = utterance_json(whole_, index);
  json["claim"] = text_or_null(claim_id(whole_, utterance.claim));
  json["place"] = place({utterance.document, utterance.span});
  json["why"] = reasons(utterance.why);
  json["chain"] = chain(index);
  return json;
}

Json Explainer::utterances(const std::vector<std::uint32_t>& indices) const {
  Json list = Json::array();
  for (const auto index : indices) {
    if (index < whole_.findings.utterances.size()) list.push_back(utterance(index));
  }
  return list;
}

Json Explainer::claim_summary(std::uint32_t index) const {
  const auto& claim = whole_.findings.claims[index];
  Json json{{"id", claim.id},
            {"number", claim_number(index)},
            {"rank", claim_number(index)},
            {"text", claim.text},
            {"documents", documents_of(whole_, claim, Stance::asserts).size()},
            {"documents_against", documents_of(whole_, claim, Stance::denies).size()},
            {"origins", {{"lo", claim.origins.lo}, {"hi", claim.origins.hi}}},
            {"probability", claim.probability},
            {"credibility", claim.credibility}};
  put_number(json, index);
  return json;
}

void Explainer::put_number(Json& claim, std::uint32_t index) const {
  if (index >= numbers_.size()) return;
  for (const char* key : {"number", "rank", "claim_number"}) {
    if (claim.contains(key)) claim[key] = numbers_[index];
  }
}

Json Explainer::rivals(std::uint32_t claim) const {
  Json list = Json::array();
  for (const auto& conflict : whole_.findings.conflicts) {
    if (std::ranges::find(conflict.claims, claim) == conflict.claims.end()) continue;
    Json against = Json::array();
    for (const auto other : conflict.claims) {
      if (other != claim && other < whole_.findings.claims.size())
        against.push_back(claim_summary(other));
    }
    list.push_back({{"id", conflict.id},
                    {"kind", name_of(conflict.kind)},
                    {"slot", conflict.slot},
                    {"values", conflict.values},
                    {"only_precision", conflict.only_precision},
                    {"against", std::move(against)},
                    {"why", reasons(conflict.why)}});
  }
  return list;
}

Json Explainer::origins_of(std::uint32_t claim) const {
  Json list = Json::array();
  for (std::uint32_t i = 0; i < whole_.findings.origins.size(); ++i) {
    if (whole_.findings.origins[i].claim == claim) list.push_back(origin(i));
  }
  return list;
}

}  // namespace headwater
