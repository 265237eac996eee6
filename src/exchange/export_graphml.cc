// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "base/utf8.h"
#include "base/visible_text.h"
#include "exchange/decided.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "report/values_json.h"

namespace headwater {
namespace {

struct Key {
  std::string_view name;
  std::string_view of;  // node, edge, all
  std::string_view type;
};

// networkx and Gephi read the types.
constexpr Key keys[] = {{"kind", "all", "string"},
                        {"label", "node", "string"},
                        {"ref", "node", "string"},
                        {"claim", "node", "string"},
                        {"stance", "all", "string"},
                        {"slot", "node", "string"},
                        {"published", "node", "string"},
                        {"url", "node", "string"},
                        {"known", "node", "boolean"},
                        {"origins_lo", "node", "int"},
                        {"origins_hi", "node", "int"},
                        {"credibility", "node", "int"},
                        {"probability", "node", "double"},
                        {"credited", "edge", "boolean"},
                        {"rated", "node", "string"},
                        {"rated_by", "node", "string"},
                        {"decisions", "node", "string"},
                        {"machine_origins_lo", "node", "int"},
                        {"machine_origins_hi", "node", "int"},
                        {"machine_credibility", "node", "int"}};

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

using Data = std::vector<std::pair<std::string_view, std::string>>;

std::string data_of(const Data& data) {
  std::string out;
  for (const auto& [key, value] : data) {
    if (!value.empty()) out += fmt::format("<data key=\"{}\">{}</data>", key, xml(value));
  }
  return out;
}

class Graph {
 public:
  explicit Graph(const ExportInput& input)
      : input_(input), whole_(input.whole), found_(input.whole.findings) {
    for (const auto& one : exported_decisions(input)) {
      for (const auto i : one.claims) decide(one.made, claims_[i]);
      for (const auto i : one.conflicts) decide(one.made, conflicts_[i]);
    }
  }

  std::string drawn() {
    documents();
    names();
    claims();
    utterances();
    conflicts();
    return nodes_ + edges_;
  }

 private:
  // What analysts decided about a node, in attributes of their own.
  static void decide(const Decision& made, Data& data) {
    if (data.empty()) data = {{"rated", ""}, {"rated_by", ""}, {"decisions", ""}};
    if (made.action == DecisionAction::rate) {
      data[0].second = made.value;
      data[1].second = made.value.empty() ? "" : made.made_by;
    }
    auto& words = data[2].second;
    words +=
        fmt::format("{}{}, by {}", words.empty() ? "" : "; ", decision_words(made), made.made_by);
  }

  void node(const std::string& id, const Data& data) {
    nodes_ += fmt::format("<node id=\"{}\">{}</node>\n", id, data_of(data));
  }
  void edge(const std::string& from, const std::string& to, std::string_view kind, Data data = {}) {
    data.insert(data.begin(), {"kind", std::string(kind)});
    edges_ += fmt::format("<edge source=\"{}\" target=\"{}\">{}</edge>\n", from, to, data_of(data));
  }

  void documents() {
    for (const auto i : input_.chosen.documents) {
      const auto& d = whole_.documents[i].document;
      node(fmt::format("d{}", i), {{"kind", "document"},
                                   {"label", d.title.empty() ? d.id : d.title},
                                   {"ref", d.id},
                                   {"published", d.published},
                                   {"url", d.url}});
    }
  }

  void names() {
    for (const auto i : input_.chosen.entities) {
      const auto& entity = found_.entities[i];
      node(fmt::format("n{}", i), {{"kind", std::string(name_of(entity.kind))},
                                   {"label", entity.name},
                                   {"ref", entity.id}});
      for (const auto& relation : entity.relations) {
        if (holds(input_.chosen.entities, relation.to))
          edge(fmt::format("n{}", i), fmt::format("n{}", relation.to), name_of(relation.kind));
      }
    }
  }

  void claims() {
    for (const auto i : input_.chosen.claims) {
      const auto& claim = found_.claims[i];
      Data data{{"kind", "claim"},
                {"label", claim.text},
                {"ref", claim.id},
                {"slot", claim.slot},
                {"origins_lo", std::to_string(claim.origins.lo)},
                {"origins_hi", std::to_string(claim.origins.hi)},
                {"credibility", std::to_string(claim.credibility)},
                {"probability", fmt::format("{:.4f}", claim.probability)}};
      if (const auto decided = claims_.find(i); decided != claims_.end()) {
        const auto machine = machine_claim(whole_, i);
        data.insert(data.end(), decided->second.begin(), decided->second.end());
        data.insert(data.end(), {{"machine_origins_lo", std::to_string(machine.origins.lo)},
                                 {"machine_origins_hi", std::to_string(machine.origins.hi)},
                                 {"machine_credibility", std::to_string(machine.credibility)}});
      }
      node(fmt::format("c{}", i), data);
    }
    for (const auto i : input_.chosen.origins) {
      const auto& origin = found_.origins[i];
      node(fmt::format("o{}", i), {{"kind", "origin"},
                                   {"label", origin.name},
                                   {"ref", origin.id},
                                   {"claim", claim_id(whole_, origin.claim)},
                                   {"known", origin.known ? "true" : "false"}});
      edge(fmt::format("o{}", i), fmt::format("c{}", origin.claim), "stands_behind");
      if (holds(input_.chosen.entities, origin.entity))
        edge(fmt::format("o{}", i), fmt::format("n{}", *origin.entity), "is");
    }
  }

  // The node of a voice: its name's, else one for this name alone.
  std::string speaker(const Voice& voice) {
    if (holds(input_.chosen.entities, voice.entity)) return fmt::format("n{}", *voice.entity);
    const auto name = voice.name.empty() ? "nobody named" : voice.name;
    const auto [found, fresh] = speakers_.try_emplace(name, fmt::format("v{}", speakers_.size()));
    if (fresh) node(found->second, {{"kind", "speaker"}, {"label", name}});
    return found->second;
  }

  void utterances() {
    for (const auto i : input_.chosen.utterances) {
      const auto& utterance = found_.utterances[i];
      const auto id = fmt::format("u{}", i);
      const std::string stance(name_of(utterance.stance));
      node(id, {{"kind", "utterance"},
                {"label", quoted(whole_, {utterance.document, utterance.span})},
                {"ref", utterance_id(whole_, i)},
                {"claim", claim_id(whole_, utterance.claim)},
                {"stance", stance}});
      edge(id, fmt::format("d{}", utterance.document), "stands_in");
      if (const auto* voice = speaker_of(utterance)) edge(speaker(*voice), id, "says");
      if (holds(input_.chosen.claims, utterance.claim))
        edge(id, fmt::format("c{}", *utterance.claim), "states", {{"stance", stance}});
      if (holds(input_.chosen.origins, utterance.origin))
        edge(id, fmt::format("o{}", *utterance.origin), "goes_back_to");
      if (holds(input_.chosen.utterances, utterance.derived_from))
        edge(id, fmt::format("u{}", *utterance.derived_from), name_of(utterance.derivation),
             {{"credited", utterance.credited ? "true" : "false"}});
    }
  }

  void conflicts() {
    for (const auto i : input_.chosen.conflicts) {
      const auto& conflict = found_.conflicts[i];
      Data data{{"kind", "conflict"},
                {"label", std::string(name_of(conflict.kind))},
                {"ref", conflict.id},
                {"slot", conflict.slot}};
      if (const auto decided = conflicts_.find(i); decided != conflicts_.end())
        data.insert(data.end(), decided->second.begin(), decided->second.end());
      node(fmt::format("x{}", i), data);
      for (const auto claim : conflict.claims) {
        if (holds(input_.chosen.claims, claim))
          edge(fmt::format("c{}", claim), fmt::format("x{}", i), "clashes_in");
      }
    }
  }

  const ExportInput& input_;
  const Case& whole_;
  const Findings& found_;
  std::string nodes_;
  std::string edges_;
  std::map<std::string, std::string> speakers_;
  std::map<std::uint32_t, Data> claims_;  // what was decided about them
  std::map<std::uint32_t, Data> conflicts_;
};

}  // namespace

std::string export_graphml(const ExportInput& input) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const auto& key : keys) {
    out += fmt::format("<key id=\"{0}\" for=\"{1}\" attr.name=\"{0}\" attr.type=\"{2}\"/>\n",
                       key.name, key.of, key.type);
  }
  return out + "<graph edgedefault=\"directed\">\n" + Graph(input).drawn() +
         "</graph>\n</graphml>\n";
}

}  // namespace headwater
