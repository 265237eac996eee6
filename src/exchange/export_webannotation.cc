// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "exchange/decided.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "report/case_view.h"

namespace headwater {
namespace {

constexpr std::uint32_t around = 32;  // code points before and after a quotation

Json tag(std::string_view text) {
  return {{"type", "TextualBody"}, {"value", text}, {"purpose", "tagging"}};
}

Json target(const Document& document, Span span) {
  const auto& text = document.text;
  const auto slice = [&](std::uint32_t start, std::uint32_t end) {
    return std::string(text.slice({start, end}));
  };
  const auto before = span.start - std::min(span.start, around);
  const auto after = std::min<std::uint32_t>(text.size(), span.end + around);
  return {{"source", document.url.empty() ? urn(document_name(document)) : document.url},
          {"selector",
           {{{"type", "TextQuoteSelector"},
             {"exact", slice(span.start, span.end)},
             {"prefix", slice(before, span.start)},
             {"suffix", slice(span.end, after)}},
            {{"type", "TextPositionSelector"}, {"start", span.start}, {"end", span.end}}}}};
}

Json annotation(const ExportInput& input, std::uint32_t index) {
  const auto& whole = input.whole;
  const auto& utterance = whole.findings.utterances[index];
  Json body = Json::array();
  if (utterance.claim.below(whole.findings.claims.size())) {
    const auto& claim = whole.findings.claims[*utterance.claim];
    body.push_back({{"type", "TextualBody"},
                    {"value", fmt::format("{} ({})", claim.text, support_words(whole, claim))},
                    {"format", "text/plain"},
                    {"purpose", "describing"}});
    body.push_back({{"source", urn("claim " + claim.id)}, {"purpose", "identifying"}});
    body.push_back(tag("claim:" + claim.id));
  }
  body.push_back(tag(fmt::format("stance:{}", name_of(utterance.stance))));
  body.push_back(tag(fmt::format("derivation:{}", name_of(utterance.derivation))));
  if (const auto* voice = speaker_of(utterance); voice != nullptr && !voice->name.empty())
    body.push_back(tag("speaker:" + voice->name));
  return {{"id", urn(utterance_name(whole, index))},
          {"type", "Annotation"},
          {"motivation", "classifying"},
          {"body", std::move(body)},
          {"target", target(whole.documents[utterance.document].document, utterance.span)}};
}

// What an analyst decided: a comment on the passage it was made on, else on the annotations of its claims.
std::optional<Json> comment(const ExportInput& input, const ExportedDecision& one) {
  const auto& whole = input.whole;
  Json on = Json::array();
  for (const auto i : one.claims) {
    for (const auto u : whole.findings.claims[i].utterances)
      on.push_back(urn(utterance_name(whole, u)));
  }
  if (one.place) on = target(whole.documents[one.place->document].document, one.place->span);
  if (on.empty()) return std::nullopt;
  const auto& made = one.made;
  return Json{{"id", urn(decision_name(made))},
              {"type", "Annotation"},
              {"motivation", made.action == DecisionAction::rate ? "assessing" : "commenting"},
              {"creator", {{"type", "Person"}, {"name", made.made_by}}},
              {"created", made.made_at},
              {"body",
               {{{"type", "TextualBody"},
                 {"value", decision_words(made)},
                 {"format", "text/plain"},
                 {"purpose", "commenting"}}}},
              {"target", std::move(on)}};
}

}  // namespace

std::string export_webannotation(const ExportInput& input) {
  std::vector<Json> items;
  for (const auto i : input.chosen.utterances) items.push_back(annotation(input, i));
  for (const auto& one : exported_decisions(input)) {
    if (auto made = comment(input, one)) items.push_back(*std::move(made));
  }
  Json head{{"@context", "http://www.w3.org/ns/anno.jsonld"},
            {"id", urn("annotations " + input.name)},
            {"type", "AnnotationCollection"},
            {"label", input.name},
            {"generator", {{"type", "Software"}, {"name", input.version}}},
            {"total", items.size()}};
  auto page = with_list({{"type", "AnnotationPage"}, {"startIndex", 0}}, "items", items);
  page.pop_back();
  auto out = printed_json_line(head);
  out.pop_back();
  return fmt::format("{},\n\"first\":{}}}\n", out, page);
}

}  // namespace headwater
