// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "exchange/decided.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "report/case_view.h"
#include "report/values_json.h"

namespace headwater {
namespace {

Json type_of(std::string_view name) {
  return {{"$", name}, {"type", "prov:QUALIFIED_NAME"}};
}

// Records of PROV-JSON by kind; relations are numbered.
class Provenance {
 public:
  explicit Provenance(const ExportInput& input)
      : input_(input), whole_(input.whole), found_(input.whole.findings), view_(input.whole) {}

  Json made() {
    agents_["hw:headwater"] = {{"prov:type", type_of("prov:SoftwareAgent")},
                               {"prov:label", input_.version}};
    activities_["hw:analysis"] = {{"prov:label", "documents read, claims and origins found"}};
    if (!input_.day.empty())
      activities_["hw:analysis"]["prov:endTime"] = instant_of(input_.day, "");
    relate("wasAssociatedWith", {{"prov:activity", "hw:analysis"}, {"prov:agent", "hw:headwater"}});
    for (const auto i : input_.chosen.documents) document(i);
    for (const auto i : input_.chosen.origins) origin(i);
    for (const auto i : input_.chosen.utterances) utterance(i);
    for (const auto i : input_.chosen.claims) claim(i);
    for (const auto i : input_.chosen.conflicts) conflict(i);
    for (const auto& one : exported_decisions(input_)) decision(one);
    Json made{{"prefix", {{"hw", "urn:headwater:"}}},
              {"entity", entities_},
              {"agent", agents_},
              {"activity", activities_}};
    for (auto& [kind, records] : relations_.items()) made[kind] = records;
    return made;
  }

 private:
  void relate(const char* kind, Json members) {
    relations_[kind][fmt::format("_:r{}", ++relation_)] = std::move(members);
  }

  void derived(const std::string& from, const std::string& to, const char* type = nullptr) {
    Json members{{"prov:generatedEntity", from}, {"prov:usedEntity", to}};
    if (type != nullptr) members["prov:type"] = type_of(type);
    relate("wasDerivedFrom", std::move(members));
  }

  void attributed(const std::string& entity, const std::string& agent) {
    relate("wasAttributedTo", {{"prov:entity", entity}, {"prov:agent", agent}});
  }

  [[nodiscard]] std::string document_id(std::uint32_t index) const {
    return "hw:" + view_.label(index);
  }
  [[nodiscard]] std::string utterance_key(std::uint32_t index) const {
    return "hw:u-" + uuid5(utterance_name(whole_, index));
  }

  // An agent a name; what has none, or the same words for another, is kept apart by its kind.
  std::string agent(const std::string& name, MaybeIndex entity) {
    const auto known = entity.below(found_.entities.size());
    const auto id = known ? "hw:" + found_.entities[*entity].id : "hw:a-" + uuid5("agent " + name);
    if (agents_.contains(id)) return id;
    const auto kind = known ? found_.entities[*entity].kind : EntityKind::unknown;
    Json members{{"prov:label", known ? found_.entities[*entity].name : name}};
    if (kind == EntityKind::person || kind == EntityKind::organisation)
      members["prov:type"] =
          type_of(kind == EntityKind::person ? "prov:Person" : "prov:Organization");
    agents_[id] = std::move(members);
    return id;
  }

  void document(std::uint32_t index) {
    const auto& d = whole_.documents[index].document;
    Json members{{"prov:type", type_of("hw:document")},
                 {"prov:label", d.title.empty() ? d.id : d.title},
                 {"hw:name", d.id},
                 {"hw:sha256", d.sha256}};
    put(members, "hw:url", d.url);
    put(members, "hw:published", d.published);
    entities_[document_id(index)] = std::move(members);
    attributed(document_id(index), agent(view_.outlet(index), {}));
    for (const auto& author : d.authors) attributed(document_id(index), agent(author, {}));
  }

  void origin(std::uint32_t index) {
    const auto& origin = found_.origins[index];
    entities_["hw:" + origin.id] = {{"prov:type", type_of("hw:origin")},
                                    {"prov:label", origin.name},
                                    {"hw:known", origin.known}};
    if (origin.known) attributed("hw:" + origin.id, agent(origin.name, origin.entity));
  }

  void utterance(std::uint32_t index) {
    const auto& utterance = found_.utterances[index];
    const auto id = utterance_key(index);
    entities_[id] = {{"prov:type", type_of("hw:utterance")},
                     {"prov:value", quoted(whole_, {utterance.document, utterance.span})},
                     {"hw:start", utterance.span.start},
                     {"hw:end", utterance.span.end},
                     {"hw:stance", name_of(utterance.stance)},
                     {"hw:derivation", name_of(utterance.derivation)},
                     {"hw:credited", utterance.credited}};
    derived(id, document_id(utterance.document), "prov:Quotation");
    relate("wasGeneratedBy", {{"prov:entity", id}, {"prov:activity", "hw:analysis"}});
    for (const auto& voice : utterance.voices) {
      if (!voice.name.empty()) attributed(id, agent(voice.name, voice.entity));
    }
    if (holds(input_.chosen.utterances, utterance.derived_from))
      derived(id, utterance_key(*utterance.derived_from),
              utterance.derivation == Derivation::quotation ? "prov:Quotation" : nullptr);
    if (holds(input_.chosen.origins, utterance.origin))
      derived(id, "hw:" + found_.origins[*utterance.origin].id, "prov:PrimarySource");
  }

  void claim(std::uint32_t index) {
    const auto& claim = found_.claims[index];
    const auto id = "hw:" + claim.id;
    entities_[id] = {{"prov:type", type_of("hw:claim")},
                     {"prov:label", claim.text},
                     {"hw:originsLo", claim.origins.lo},
                     {"hw:originsHi", claim.origins.hi},
                     {"hw:credibility", claim.credibility}};
    for (const auto u : claim.utterances) derived(id, utterance_key(u));
  }

  void conflict(std::uint32_t index) {
    const auto& conflict = found_.conflicts[index];
    entities_["hw:" + conflict.id] = {{"prov:type", type_of("hw:conflict")},
                                      {"prov:label", name_of(conflict.kind)},
                                      {"hw:slot", conflict.slot}};
    for (const auto claim : conflict.claims) {
      if (holds(input_.chosen.claims, claim))
        derived("hw:" + conflict.id, "hw:" + found_.claims[claim].id);
    }
  }

  // An activity of the analyst, by which the finding is as it is.
  void decision(const ExportedDecision& one) {
    const auto& made = one.made;
    const auto id = fmt::format("hw:decision-{}", made.number);
    activities_[id] = {{"prov:type", type_of("hw:decision")},
                       {"prov:label", decision_words(made)},
                       {"prov:endTime", made.made_at},
                       {"hw:action", name_of(made.action)}};
    const auto analyst = "hw:analyst-" + uuid5("analyst " + made.made_by);
    agents_[analyst] = {{"prov:type", type_of("prov:Person")}, {"prov:label", made.made_by}};
    relate("wasAssociatedWith", {{"prov:activity", id}, {"prov:agent", analyst}});
    std::vector<std::string> about;
    for (const auto i : one.claims) about.push_back(found_.claims[i].id);
    for (const auto i : one.conflicts) about.push_back(found_.conflicts[i].id);
    for (const auto& thing : about)
      relate("wasInfluencedBy", {{"prov:influencee", "hw:" + thing}, {"prov:influencer", id}});
  }

  const ExportInput& input_;
  const Case& whole_;
  const Findings& found_;
  CaseView view_;
  Json entities_ = Json::object();
  Json agents_ = Json::object();
  Json activities_ = Json::object();
  Json relations_ = Json::object();
  std::size_t relation_ = 0;
};

}  // namespace

std::string export_prov(const ExportInput& input) {
  return printed_json_line(Provenance(input).made()) + "\n";
}

}  // namespace headwater
