// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/strings.h"
#include "report/explain.h"

namespace headwater {
namespace {

// Draws the object of explain_json as an outline.
class Outline {
 public:
  [[nodiscard]] std::string take() { return std::move(text_); }

  void line(int indent, std::string_view words) {
    text_.append(static_cast<std::size_t>(indent) * 2, ' ');
    text_ += squeeze_space(words);
    text_ += '\n';
  }

  void place(int indent, const Json& place) {
    line(indent, fmt::format("\"{}\"", word(place, "text")));
    auto where = fmt::format("[{}:{}-{}]", word(place, "document"), word(place, "start"),
                             word(place, "end"));
    if (place.contains("page")) where += fmt::format("  page {}", word(place, "page"));
    if (place.at("bytes").is_object()) {
      where += fmt::format("  bytes {}-{} of the original", word(place.at("bytes"), "start"),
                           word(place.at("bytes"), "end"));
    }
    line(indent, where);
    if (place.at("original").is_string() && place.at("original") != place.at("text"))
      line(indent, fmt::format("original: {}", word(place, "original")));
  }

  void reasons(int indent, const Json& why) {
    for (const auto& reason : why) {
      line(indent, fmt::format("because {}  ({})", word(reason, "text"), word(reason, "rule")));
      for (const auto& span : reason.at("spans")) {
        if (span.at("text") != "") place(indent + 1, span);
      }
    }
  }

  void utterance(int indent, const Json& utterance) {
    place(indent, utterance.at("place"));
    std::vector<std::string> voices;
    for (const auto& voice : utterance.at("voices")) voices.push_back(voice.get<std::string>());
    line(indent + 1, fmt::format("{} {}; voices: {}", word(utterance, "stance"),
                                 word(utterance, "modality"), join(voices, " > ")));
    for (const auto& step : utterance.at("chain")) {
      line(indent + 1,
           fmt::format("{}{} from {}{}", word(step, "derivation"),
                       step.at("credited") == true ? ", credited," : "", word(step, "from"),
                       step.contains("circle") ? "  (a circle)" : ""));
      reasons(indent + 2, step.at("why"));
    }
    if (utterance.at("chain").empty()) {
      line(indent + 1, "comes from no other place in these documents");
      reasons(indent + 2, utterance.at("why"));
    }
  }

  void title(std::string_view words, const Json& list) {
    if (!list.empty()) line(0, fmt::format("{} ({})", words, list.size()));
  }

  static bool is_range(const Json& json) {
    const auto whole = [&json](const char* end) {
      const auto found = json.find(end);
      return found != json.end() && found->is_number_integer();
    };
    return json.is_object() && json.size() == 2 && whole("lo") && whole("hi");
  }
  // {"lo":1,"hi":2} -> "1 to 2"
  static std::string range(const Json& json) {
    const auto lo = json.at("lo").get<int>();
    const auto hi = json.at("hi").get<int>();
    return lo == hi ? std::to_string(lo) : fmt::format("{} to {}", lo, hi);
  }

  static std::string word(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return "unknown";
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number_float()) return fmt::format("{:.2f}", found->get<double>());
    return is_range(*found) ? range(*found) : to_json_line(*found);
  }

 private:
  std::string text_;
};

void summary(Outline& out, const Json& json) {
  static constexpr const char* keys[] = {
      "id",        "number",      "name",        "kind",           "type",   "slot",
      "text",      "status",      "date",        "place",          "path",   "sha256",
      "mime",      "title",       "published",   "source",         "claim",  "origin",
      "origins",   "probability", "credibility", "reliability",    "record", "values",
      "interests", "owner",       "aliases",     "only_precision", "known"};
  const bool document = json.at("explains") == "document";
  for (const auto* key : keys) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) continue;
    if (document && std::string_view(key) == "text") continue;
    const bool counted = std::string_view(key) == "origins";
    out.line(
        1, fmt::format("{}: {}", counted ? "independent origins" : key, Outline::word(json, key)));
  }
}

const Json& list_at(const Json& json, const char* key) {
  static const Json empty = Json::array();
  const auto found = json.find(key);
  return found != json.end() && found->is_array() ? *found : empty;
}

void details(Outline& out, const Json& json) {
  out.title("voices it goes back to", list_at(json, "origins_found"));
  for (const auto& origin : list_at(json, "origins_found")) {
    out.line(1, fmt::format("{} {} (interest group {})", Outline::word(origin, "id"),
                            Outline::word(origin, "origin"), Outline::word(origin, "group")));
    out.reasons(2, origin.at("why"));
  }
  if (json.at("explains") == "claim") {
    out.title("all reports pass through", list_at(json, "cut"));
    for (const auto& place : list_at(json, "cut")) out.place(1, place);
  }
  out.title("against it", list_at(json, "rivals"));
  for (const auto& rival : list_at(json, "rivals")) {
    out.line(1, fmt::format("{} {} {} {}", Outline::word(rival, "id"), Outline::word(rival, "kind"),
                            Outline::word(rival, "slot"), Outline::word(rival, "values")));
    for (const auto& claim : rival.at("against"))
      out.line(2, fmt::format("{} \"{}\" credibility {}", Outline::word(claim, "id"),
                              Outline::word(claim, "text"), Outline::word(claim, "credibility")));
    out.reasons(2, rival.at("why"));
  }
  out.title("sides", list_at(json, "sides"));
  for (const auto& side : list_at(json, "sides")) {
    out.line(1, fmt::format("{} \"{}\" credibility {}", Outline::word(side, "id"),
                            Outline::word(side, "text"), Outline::word(side, "credibility")));
    for (const auto& utterance : side.at("utterances")) out.utterance(2, utterance);
  }
}

void evidence(Outline& out, const Json& json) {
  out.title("reports", list_at(json, "events"));
  for (const auto& event : list_at(json, "events")) {
    out.place(1, event.at("place"));
    out.reasons(2, event.at("why"));
  }
  out.title("joined names", list_at(json, "alias_reasons"));
  for (const auto& alias : list_at(json, "alias_reasons")) {
    out.line(1, Outline::word(alias, "name"));
    out.reasons(2, alias.at("why"));
  }
  if (json.at("explains") == "entity") {
    out.title("relations", list_at(json, "relations"));
    for (const auto& relation : list_at(json, "relations")) {
      out.line(1, fmt::format("{} {}", Outline::word(relation, "kind"),
                              Outline::word(relation, "name")));
      out.reasons(2, relation.at("why"));
    }
  }
  out.title("places", list_at(json, "places"));
  for (const auto& place : list_at(json, "places")) out.place(1, place);
  const auto& spoken = list_at(json, "utterances");
  if (!spoken.empty() && spoken.front().is_object()) {
    out.title("utterances", spoken);
    for (const auto& utterance : spoken) out.utterance(1, utterance);
  }
  out.title("left out of the text", list_at(json, "dropped"));
  for (const auto& piece : list_at(json, "dropped"))
    out.line(
        1, fmt::format("\"{}\" ({})", Outline::word(piece, "text"), Outline::word(piece, "rule")));
  out.title("passed over by the findings", list_at(json, "left_out"));
  out.reasons(1, list_at(json, "left_out"));
}

}  // namespace

std::string explain_text(const Json& explanation) {
  Outline out;
  out.line(0, Outline::word(explanation, "explains"));
  summary(out, explanation);
  out.reasons(1, list_at(explanation, "why"));
  details(out, explanation);
  evidence(out, explanation);
  return out.take();
}

}  // namespace headwater
