// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/utf8.h"
#include "base/visible_text.h"
#include "report/export_case.h"
#include "report/values_json.h"

namespace headwater {
namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    "<key id=\"kind\" for=\"all\" attr.name=\"kind\" attr.type=\"string\"/>\n"
    "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
    "<key id=\"ref\" for=\"node\" attr.name=\"ref\" attr.type=\"string\"/>\n"
    "<key id=\"claim\" for=\"node\" attr.name=\"claim\" attr.type=\"string\"/>\n"
    "<key id=\"stance\" for=\"node\" attr.name=\"stance\" attr.type=\"string\"/>\n"
    "<key id=\"credited\" for=\"edge\" attr.name=\"credited\" attr.type=\"boolean\"/>\n"
    "<graph edgedefault=\"directed\">\n";

// XML 1.0 forbids most control characters even as references, and U+FFFE and U+FFFF.
std::string xml(std::string_view text) {
  std::string out;
  for (const auto c : to_utf32(visible_text(text))) {
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      default:
        append_utf8(out, c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
    }
  }
  return out;
}

std::string data(std::string_view key, std::string_view value) {
  return value.empty() ? "" : fmt::format("<data key=\"{}\">{}</data>", key, xml(value));
}

void append_utterances(std::string& out, const Case& whole) {
  const auto& utterances = whole.findings.utterances;
  for (std::uint32_t i = 0; i < utterances.size(); ++i) {
    const auto& utterance = utterances[i];
    out += fmt::format("<node id=\"u{}\">{}{}{}{}{}</node>\n", i, data("kind", "utterance"),
                       data("label", quoted(whole, {utterance.document, utterance.span})),
                       data("ref", utterance_id(whole, i)),
                       data("claim", claim_id(whole, utterance.claim)),
                       data("stance", name_of(utterance.stance)));
  }
  for (std::uint32_t i = 0; i < utterances.size(); ++i) {
    const auto& utterance = utterances[i];
    if (!utterance.derived_from.below(utterances.size())) continue;
    out += fmt::format("<edge source=\"u{}\" target=\"u{}\">{}{}</edge>\n", i,
                       *utterance.derived_from, data("kind", name_of(utterance.derivation)),
                       data("credited", utterance.credited ? "true" : "false"));
  }
}

void append_entities(std::string& out, const Case& whole) {
  const auto& entities = whole.findings.entities;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    out +=
        fmt::format("<node id=\"n{}\">{}{}{}</node>\n", i, data("kind", name_of(entities[i].kind)),
                    data("label", entities[i].name), data("ref", entities[i].id));
  }
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    for (const auto& relation : entities[i].relations) {
      if (relation.to >= entities.size()) continue;
      out += fmt::format("<edge source=\"n{}\" target=\"n{}\">{}</edge>\n", i, relation.to,
                         data("kind", name_of(relation.kind)));
    }
  }
}

}  // namespace

std::string export_graphml(const Case& whole) {
  std::string out(head);
  append_utterances(out, whole);
  append_entities(out, whole);
  return out + "</graph>\n</graphml>\n";
}

}  // namespace headwater
