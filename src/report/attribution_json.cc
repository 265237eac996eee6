// SPDX-License-Identifier: Apache-2.0
#include "report/attribution_json.h"

#include <utility>

#include "report/document_json.h"

namespace headwater {
namespace {

Json rules_json(const std::vector<Reason>& why) {
  Json rules = Json::array();
  for (const auto& reason : why)
    rules.push_back(json_object("rule", reason.rule, "terms", reason.terms));
  return rules;
}

Json attribution_json(const Attribution& a, const std::vector<Attribution>& all) {
  Json content = Json::array();
  for (const auto span : a.content) content.push_back(span_json(span));
  return json_object(
      "id", a.id, "source", optional_span_json(a.source), "cue", optional_span_json(a.cue),
      "content", std::move(content), "form", name_of(a.form), "act", name_of(a.act), "stance",
      name_of(a.stance), "modality", name_of(a.modality), "attitude", a.attitude, "anonymous",
      a.anonymous, "source_class", name_of(a.source_class), "holder", text_or_null(a.holder),
      "speaks_for", text_or_null(a.speaks_for), "told_to", text_or_null(a.told_to), "parent",
      a.parent ? Json(all[*a.parent].id) : Json(nullptr), "why", rules_json(a.why));
}

}  // namespace

Json attributions_json(const Document& document, const std::vector<Attribution>& attributions,
                       const std::vector<ForeignSentence>& not_analysed) {
  Json list = Json::array();
  for (const auto& a : attributions) list.push_back(attribution_json(a, attributions));
  Json left_out = Json::array();
  for (const auto& sentence : not_analysed) {
    left_out.push_back(json_object("start", sentence.span.start, "end", sentence.span.end,
                                   "language", sentence.language));
  }
  return json_object("id", document.id, "attributions", std::move(list), "not_analysed",
                     std::move(left_out));
}

}  // namespace headwater
