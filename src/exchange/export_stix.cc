// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/strings.h"
#include "exchange/decided.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "report/case_view.h"
#include "report/values_json.h"

namespace headwater {
namespace {

class Bundle {
 public:
  explicit Bundle(const ExportInput& input)
      : input_(input), whole_(input.whole), found_(input.whole.findings), view_(input.whole) {
    for (const auto i : input.chosen.sources) {
      const auto& source = found_.sources[i];
      if (source.entity.below(found_.entities.size()))
        reliability_.emplace(*source.entity, source.reliability);
    }
  }

  std::string made() {
    creator_ = id_of("identity", "creator");
    add("identity", creator_, "", {{"name", input_.version}, {"identity_class", "system"}});
    for (const auto i : input_.chosen.entities) {
      if (found_.entities[i].kind != EntityKind::place) identity(i);
    }
    for (const auto i : input_.chosen.entities) relations(i);
    for (const auto i : input_.chosen.claims) claim(i);
    for (const auto i : input_.chosen.conflicts) conflict(i);
    for (const auto& one : exported_decisions(input_)) decision(one);
    report();
    return with_list({{"type", "bundle"}, {"id", id_of("bundle", input_.name)}}, "objects",
                     objects_);
  }

 private:
  static std::string id_of(std::string_view type, std::string_view name) {
    return fmt::format("{}--{}", type, uuid5(fmt::format("{} {}", type, name)));
  }

  // What all objects have, then its own members.
  void add(const char* type, const std::string& id, const std::string& day, const Json& members) {
    const auto instant = instant_of(day, input_.day);
    Json json{{"type", type}, {"spec_version", "2.1"}, {"id", id}};
    if (id != creator_) json["created_by_ref"] = creator_;
    json["created"] = json["modified"] = instant;
    for (const auto& [key, value] : members.items()) json[key] = value;
    refs_.push_back(id);
    objects_.push_back(std::move(json));
  }

  void identity(std::uint32_t index) {
    const auto& entity = found_.entities[index];
    const auto kind = entity.kind == EntityKind::person    ? "individual"
                      : entity.kind == EntityKind::unknown ? "unknown"
                                                           : "organization";
    Json members{{"name", entity.name}, {"identity_class", kind}};
    if (const auto found = reliability_.find(index); found != reliability_.end())
      members["labels"] = {fmt::format("admiralty-scale:source-reliability=\"{}\"",
                                       lower_ascii(std::string(1, found->second)))};
    add("identity", id_of("identity", entity.id), "", members);
  }

  // The identity of a voice without a name of the case is made where it is needed.
  std::string identity_of(const std::string& name, MaybeIndex entity) {
    if (holds(input_.chosen.entities, entity) && found_.entities[*entity].kind != EntityKind::place)
      return id_of("identity", found_.entities[*entity].id);
    const auto shown = name.empty() ? std::string("unknown") : name;
    auto id = id_of("identity", "voice " + shown);
    if (voices_.insert(id).second)
      add("identity", id, "", {{"name", shown}, {"identity_class", "unknown"}});
    return id;
  }

  std::string identity_of(const SourceRecord& source) {
    return identity_of(source.name, source.entity);
  }

  void relations(std::uint32_t index) {
    const auto& entity = found_.entities[index];
    if (entity.kind == EntityKind::place) return;
    for (const auto& relation : entity.relations) {
      const auto& to = found_.entities[relation.to];
      if (!holds(input_.chosen.entities, relation.to) || to.kind == EntityKind::place) continue;
      std::string kind(name_of(relation.kind));
      std::ranges::replace(kind, '_', '-');
      add("relationship", id_of("relationship", entity.id + kind + to.id), "",
          {{"relationship_type", kind},
           {"source_ref", id_of("identity", entity.id)},
           {"target_ref", id_of("identity", to.id)}});
    }
  }

  // A note, which is about those it goes back to; who denies or doubts it has an opinion of it.
  void claim(std::uint32_t index) {
    const auto& claim = found_.claims[index];
    const auto day = first_published(whole_, claim);
    Json about = Json::array();
    for (const auto o : view_.origins_of(index)) {
      const auto& origin = found_.origins[o];
      const auto id = identity_of(origin.name, origin.entity);
      if (std::ranges::find(about, Json(id)) == about.end()) about.push_back(id);
    }
    if (about.empty()) about.push_back(creator_);
    const auto note = id_of("note", claim.id);
    Json members{{"abstract", support_words(whole_, claim)},
                 {"content", claim.text},
                 {"object_refs", about},
                 {"labels",
                  {"headwater:claim", "headwater:claim-id=" + claim.id,
                   fmt::format("admiralty-scale:information-credibility=\"{}\"", claim.credibility),
                   fmt::format("headwater:origins={}", view_.origins_of(index).size()),
                   fmt::format("headwater:origins-lo={}", claim.origins.lo),
                   fmt::format("headwater:origins-hi={}", claim.origins.hi)}}};
    if (auto references = references_of(claim); !references.empty())
      members["external_references"] = std::move(references);
    add("note", note, day, members);
    for (const auto u : claim.utterances) opinion(u, note);
  }

  [[nodiscard]] Json references_of(const Claim& claim) const {
    Json list = Json::array();
    std::vector<std::uint32_t> documents;
    for (const auto u : claim.utterances) documents.push_back(found_.utterances[u].document);
    sort_unique(documents);
    for (const auto i : documents) {
      const auto& d = whole_.documents[i].document;
      Json reference{{"source_name", view_.outlet(i)},
                     {"description", d.title.empty() ? d.id : d.title}};
      put(reference, "url", d.url);
      reference["external_id"] = "sha256:" + d.sha256;
      list.push_back(std::move(reference));
    }
    return list;
  }

  void opinion(std::uint32_t index, const std::string& note) {
    const auto& utterance = found_.utterances[index];
    if (utterance.stance == Stance::asserts) return;
    add("opinion", id_of("opinion", utterance_name(whole_, index)),
        whole_.documents[utterance.document].document.published,
        {{"opinion", utterance.stance == Stance::denies ? "strongly-disagree" : "disagree"},
         {"authors", {view_.voices(utterance)}},
         {"explanation", quoted(whole_, {utterance.document, utterance.span})},
         {"object_refs", {note}}});
  }

  void conflict(std::uint32_t index) {
    const auto& conflict = found_.conflicts[index];
    Json about = Json::array();
    for (const auto claim : conflict.claims) {
      if (holds(input_.chosen.claims, claim))
        about.push_back(id_of("note", found_.claims[claim].id));
    }
    if (about.empty()) about.push_back(creator_);
    add("note", id_of("note", conflict.id), "",
        {{"content", fmt::format("{} {}: {}", name_of(conflict.kind), conflict.slot,
                                 join(conflict.values, " against "))},
         {"object_refs", about},
         {"labels", {"headwater:conflict", "headwater:conflict-id=" + conflict.id}}});
  }

  // What an analyst says: a rating of a claim is an opinion of it, all else a note; both are the analyst's own.
  void decision(const ExportedDecision& one) {
    static constexpr std::array opinions{"neutral",  "strongly-agree",    "agree",  "neutral",
                                         "disagree", "strongly-disagree", "neutral"};
    const auto& made = one.made;
    const auto analyst = id_of("identity", "analyst " + made.made_by);
    if (voices_.insert(analyst).second)
      add("identity", analyst, "",
          {{"name", made.made_by}, {"identity_class", "individual"}, {"roles", {"analyst"}}});
    Json about = Json::array();
    for (const auto i : one.claims) about.push_back(id_of("note", found_.claims[i].id));
    for (const auto i : one.conflicts) about.push_back(id_of("note", found_.conflicts[i].id));
    for (const auto i : one.sources) about.push_back(identity_of(found_.sources[i]));
    if (about.empty()) about.push_back(analyst);
    const bool rates = made.action == DecisionAction::rate && !made.value.empty();
    const bool opinion = rates && one.sources.empty();
    Json labels{"headwater:decision", fmt::format("headwater:decision-number={}", made.number)};
    if (rates)
      labels.push_back(fmt::format("admiralty-scale:{}=\"{}\"",
                                   opinion ? "information-credibility" : "source-reliability",
                                   lower_ascii(made.value)));
    Json members{{"created_by_ref", analyst},
                 {"created", made.made_at.substr(0, 19) + ".000Z"},
                 {"modified", made.made_at.substr(0, 19) + ".000Z"},
                 {"authors", {made.made_by}},
                 {"object_refs", about},
                 {"labels", std::move(labels)}};
    const auto* words = opinion ? "explanation" : "content";
    members[words] = decision_words(made);
    if (opinion)
      members["opinion"] = opinions.at(static_cast<std::size_t>(made.value.front() - '0') % 7);
    const auto* type = opinion ? "opinion" : "note";
    add(type, id_of(type, decision_name(made)), "", members);
  }

  void report() {
    const Json about = refs_;
    add("report", id_of("report", input_.name), input_.day,
        {{"name", "headwater: " + input_.name},
         {"description",
          "Claims of documents with their independent origins; nothing here says what is true."},
         {"published", instant_of(input_.day, "")},
         {"object_refs", about}});
  }

  const ExportInput& input_;
  const Case& whole_;
  const Findings& found_;
  CaseView view_;
  std::map<std::uint32_t, char> reliability_;  // by entity
  std::string creator_;
  std::vector<std::string> refs_;
  std::set<std::string> voices_;
  std::vector<Json> objects_;
};

}  // namespace

std::string export_stix(const ExportInput& input) {
  return Bundle(input).made();
}

}  // namespace headwater
