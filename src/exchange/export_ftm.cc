// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <set>

#include "exchange/decided.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "report/case_view.h"
#include "report/values_json.h"

namespace headwater {
namespace {

// FollowTheMoney keeps every property as a list of strings.
class Things {
 public:
  explicit Things(const ExportInput& input)
      : input_(input), whole_(input.whole), found_(input.whole.findings), view_(input.whole) {
    for (const auto& entity : found_.entities) {
      for (const auto& relation : entity.relations) {
        if (relation.kind == RelationKind::owned_by) owned_.insert(entity.id);
      }
    }
  }

  std::string made() {
    for (const auto i : input_.chosen.documents) document(i);
    for (const auto i : input_.chosen.entities) entity(i);
    for (const auto i : input_.chosen.claims) claim(i);
    for (const auto i : input_.chosen.conflicts) conflict(i);
    for (const auto& one : exported_decisions(input_)) decision(one);
    return out_;
  }

 private:
  using Values = std::vector<std::string>;

  static std::string id_of(std::string_view own) { return fmt::format("hw-{}", own); }
  [[nodiscard]] std::string document_id(std::uint32_t index) const {
    return id_of(uuid5(document_name(whole_.documents[index].document)));
  }

  void add(const std::string& id, std::string_view schema,
           const std::vector<std::pair<const char*, Values>>& properties) {
    Json json{{"id", id}, {"schema", schema}, {"properties", Json::object()}};
    for (const auto& [name, values] : properties) {
      Values kept = values;
      std::erase(kept, "");
      if (!kept.empty()) json["properties"][name] = kept;
    }
    out_ += printed_json_line(json) + "\n";
  }

  void document(std::uint32_t index) {
    const auto& d = whole_.documents[index].document;
    const Values text = input_.with_texts ? Values{d.text.str()} : Values{};
    add(document_id(index), "Article",
        {{"title", {d.title.empty() ? d.id : d.title}},
         {"fileName", {d.id}},
         {"author", d.authors},
         {"publishedAt", {d.published}},
         {"sourceUrl", {d.url}},
         {"publisher", {view_.outlet(index)}},
         {"mimeType", {d.mime}},
         {"bodyText", text}});
  }

  [[nodiscard]] std::string_view schema_of(const Entity& entity) const {
    if (owned_.contains(entity.id)) return "Company";  // what is owned must be an Asset
    switch (entity.kind) {
      case EntityKind::person:
        return "Person";
      case EntityKind::organisation:
      case EntityKind::outlet:
        return "Organization";
      case EntityKind::place:
        return "Address";
      case EntityKind::unknown:
        break;
    }
    return "LegalEntity";
  }

  void entity(std::uint32_t index) {
    const auto& entity = found_.entities[index];
    Values aliases;
    for (const auto& alias : entity.aliases) aliases.push_back(alias.name);
    const auto schema = schema_of(entity);
    add(id_of(entity.id), schema,
        {{"name", {entity.name}},
         {"alias", aliases},
         {"full", schema == "Address" ? Values{entity.name} : Values{}}});
    for (const auto& relation : entity.relations) {
      if (holds(input_.chosen.entities, relation.to)) link(entity, relation);
    }
    MaybeIndex last;
    for (const auto& mention : entity.mentions) {
      if (mention.document == last || !holds(input_.chosen.documents, mention.document) ||
          schema == "Address")
        continue;
      last = mention.document;
      const auto document = document_id(mention.document);
      add(id_of(uuid5("mention " + entity.id + document)), "Mention",
          {{"document", {document}},
           {"resolved", {id_of(entity.id)}},
           {"name", {quoted(whole_, mention)}},
           {"detectedSchema", {std::string(schema)}}});
    }
  }

  void link(const Entity& from, const Relation& relation) {
    const auto& to = found_.entities[relation.to];
    const std::string kind(name_of(relation.kind));
    const auto id = id_of(uuid5(fmt::format("relation {} {} {}", from.id, kind, to.id)));
    const auto is_party = [](std::string_view schema) { return schema != "Address"; };
    const bool parties = is_party(schema_of(from)) && is_party(schema_of(to));
    const Values one{id_of(from.id)};
    const Values other{id_of(to.id)};
    if (relation.kind == RelationKind::owned_by && parties)
      return add(id, "Ownership", {{"owner", other}, {"asset", one}});
    if (relation.kind == RelationKind::led_by && parties && from.kind == EntityKind::organisation)
      return add(id, "Directorship",
                 {{"director", other}, {"organization", one}, {"role", {"leader"}}});
    if (relation.kind == RelationKind::spokesman_for && parties)
      return add(id, "Representation",
                 {{"agent", one}, {"client", other}, {"role", {"spokesperson"}}});
    add(id, "UnknownLink",
        {{"subject", one}, {"object", other}, {"role", {kind.substr(0, kind.find('_')) + " of"}}});
  }

  void claim(std::uint32_t index) {
    const auto& claim = found_.claims[index];
    Values parties;
    for (const auto o : view_.origins_of(index)) {
      if (holds(input_.chosen.entities, found_.origins[o].entity))
        parties.push_back(id_of(found_.entities[*found_.origins[o].entity].id));
    }
    Values urls;
    for (const auto u : claim.utterances)
      urls.push_back(whole_.documents[found_.utterances[u].document].document.url);
    add(id_of(claim.id), "Note",
        {{"name", {claim.text}},
         {"description", {support_words(whole_, claim)}},
         {"entity", parties},
         {"sourceUrl", urls},
         {"keywords",
          {"claim", fmt::format("origins:{}..{}", claim.origins.lo, claim.origins.hi),
           fmt::format("admiralty-scale:information-credibility=\"{}\"", claim.credibility)}}});
    for (const auto o : view_.origins_of(index)) {
      const auto& origin = found_.origins[o];
      const bool named = holds(input_.chosen.entities, origin.entity);
      const auto subject =
          named ? id_of(found_.entities[*origin.entity].id) : id_of("voice-" + origin.id);
      if (!named)
        add(subject, "LegalEntity",
            {{"name", {origin.name.empty() ? "unknown" : origin.name}},
             {"description", {origin.known ? "" : "a voice that nobody can identify"}}});
      add(id_of(origin.id), "UnknownLink",
          {{"subject", {subject}}, {"object", {id_of(claim.id)}}, {"role", {"origin of"}}});
    }
  }

  void conflict(std::uint32_t index) {
    const auto& conflict = found_.conflicts[index];
    add(id_of(conflict.id), "Note",
        {{"name", {fmt::format("{} {}", name_of(conflict.kind), conflict.slot)}},
         {"description", conflict.values},
         {"keywords", {"conflict"}}});
    for (const auto claim : conflict.claims) {
      if (!holds(input_.chosen.claims, claim)) continue;
      const auto& own = found_.claims[claim].id;
      add(id_of(uuid5("clash " + conflict.id + own)), "UnknownLink",
          {{"subject", {id_of(own)}}, {"object", {id_of(conflict.id)}}, {"role", {"clashes in"}}});
    }
  }

  // A note with a publisher, which the machine's notes have not.
  void decision(const ExportedDecision& one) {
    const auto id = id_of(uuid5(decision_name(one.made)));
    Values about;
    for (const auto i : one.claims) about.push_back(id_of(found_.claims[i].id));
    for (const auto i : one.conflicts) about.push_back(id_of(found_.conflicts[i].id));
    Values parties;
    for (const auto i : one.sources) {
      const auto entity = found_.sources[i].entity;
      if (holds(input_.chosen.entities, entity))
        parties.push_back(id_of(found_.entities[*entity].id));
    }
    add(id, "Note",
        {{"name", {decision_words(one.made)}},
         {"publisher", {one.made.made_by}},
         {"createdAt", {one.made.made_at.substr(0, 10)}},
         {"entity", parties},
         {"keywords", {"decision", std::string(name_of(one.made.action))}}});
    for (const auto& other : about)
      add(id_of(uuid5("decides " + id + other)), "UnknownLink",
          {{"subject", {id}}, {"object", {other}}, {"role", {"decision about"}}});
  }

  const ExportInput& input_;
  const Case& whole_;
  const Findings& found_;
  CaseView view_;
  std::set<std::string> owned_;
  std::string out_;
};

}  // namespace

std::string export_ftm(const ExportInput& input) {
  return Things(input).made();
}

}  // namespace headwater
