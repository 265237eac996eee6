// SPDX-License-Identifier: Apache-2.0
#include "store/finding_rows.h"

#include "store/finding_fields.h"
#include "store/reason_rows.h"

namespace headwater {
namespace {

constexpr std::string_view of_left_out = "left_out";
constexpr std::string_view of_alias = "alias";
constexpr std::string_view of_passage = "passage";
constexpr std::string_view of_incident = "incident";
constexpr std::string_view of_incident_conflict = "incident_conflict";
constexpr std::string_view of_story = "story";
constexpr std::string_view of_utterance = "utterance";
constexpr std::string_view of_claim = "claim";
constexpr std::string_view of_conflict = "conflict";
constexpr std::string_view of_origin = "origin";
constexpr std::string_view of_source = "source";

// A case of version 2 that is only read has none.
bool holds_stories(const Database& database) {
  return database.integer("PRAGMA user_version") > 2;
}

// Writes the lists of the findings, their parts and their reasons.
class FindingWriter {
 public:
  FindingWriter(InsertStatements& insert, const DocumentRows& documents)
      : insert_(insert), documents_(documents) {}

  void store(const Findings& found) {
    store_finding_reasons(insert_, documents_, {of_left_out, 0}, found.left_out);
    store_entities(found.entities);
    list("passages", found.passages);
    reasons(of_passage, found.passages);
    store_incidents(found.incidents);
    store_stories(found.stories);
    store_utterances(found.utterances);
    store_claims(found.claims);
    store_conflicts(found.conflicts);
    store_origins(found.origins);
    list("sources", found.sources);
    reasons(of_source, found.sources);
  }

 private:
  template <class T>
  void list(std::string_view table, const std::vector<T>& items) {
    store_rows(insert_, table, documents_, {}, items);
  }
  template <class T>
  void part(std::string_view table, std::size_t item, const std::vector<T>& items) {
    store_rows(insert_, table, documents_, {static_cast<std::int64_t>(item)}, items);
  }
  template <class T>
  void reasons(std::string_view owner, const std::vector<T>& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
      store_finding_reasons(insert_, documents_, {owner, static_cast<std::int64_t>(i)},
                            items[i].why);
  }
  template <class T>
  void part_reasons(std::string_view owner, std::size_t item, const std::vector<T>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      store_finding_reasons(insert_, documents_,
                            {owner, static_cast<std::int64_t>(item), static_cast<std::int64_t>(i)},
                            items[i].why);
    }
  }

  void store_entities(const std::vector<Entity>& entities) {
    list("entities", entities);
    for (std::size_t i = 0; i < entities.size(); ++i) {
      part("entity_aliases", i, entities[i].aliases);
      part("entity_mentions", i, entities[i].mentions);
      part("entity_relations", i, entities[i].relations);
      part_reasons(of_alias, i, entities[i].aliases);
      part_reasons(of_relation, i, entities[i].relations);
    }
  }

  void store_incidents(const std::vector<Incident>& incidents) {
    list("incidents", incidents);
    for (std::size_t i = 0; i < incidents.size(); ++i) {
      const auto& incident = incidents[i];
      part("incident_actors", i, incident.actors);
      part("incident_counts", i, incident.counts);
      part("incident_reports", i, incident.reports);
      part("incident_values", i, incident.values);
      for (std::size_t value = 0; value < incident.values.size(); ++value) {
        store_rows(insert_, "incident_value_reports", documents_,
                   {static_cast<std::int64_t>(i), static_cast<std::int64_t>(value)},
                   incident.values[value].reports);
      }
      part("incident_conflicts", i, incident.conflicts);
      part_reasons(of_incident_conflict, i, incident.conflicts);
    }
    reasons(of_incident, incidents);
  }

  void store_stories(const std::vector<Story>& stories) {
    list("stories", stories);
    for (std::size_t i = 0; i < stories.size(); ++i) {
      for (std::size_t k = 0; k < stories[i].documents.size(); ++k) {
        auto& statement = insert_.into("story_documents");
        statement.bind(1, static_cast<std::int64_t>(i));
        statement.bind(2, static_cast<std::int64_t>(k));
        statement.bind(3, documents_.row_of(stories[i].documents[k]));
        statement.run();
      }
    }
    reasons(of_story, stories);
  }

  void store_utterances(const std::vector<Utterance>& utterances) {
    list("utterances", utterances);
    for (std::size_t i = 0; i < utterances.size(); ++i) part("voices", i, utterances[i].voices);
    reasons(of_utterance, utterances);
  }

  void store_claims(const std::vector<Claim>& claims) {
    list("claims", claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      part("claim_counts", i, claims[i].facets.how_many);
      part("claim_utterances", i, claims[i].utterances);
      part("claim_cuts", i, claims[i].cut);
      if (claims[i].story.empty()) continue;
      auto& statement = insert_.into("claim_stories");
      statement.bind(1, static_cast<std::int64_t>(i));
      statement.bind(2, claims[i].story);
      statement.run();
    }
    reasons(of_claim, claims);
  }

  void store_conflicts(const std::vector<Conflict>& conflicts) {
    list("conflicts", conflicts);
    for (std::size_t i = 0; i < conflicts.size(); ++i)
      part("conflict_claims", i, conflicts[i].claims);
    reasons(of_conflict, conflicts);
  }

  void store_origins(const std::vector<Origin>& origins) {
    list("origins", origins);
    for (std::size_t i = 0; i < origins.size(); ++i)
      part("origin_utterances", i, origins[i].utterances);
    reasons(of_origin, origins);
  }

  InsertStatements& insert_;
  const DocumentRows& documents_;
};

class FindingReader {
 public:
  FindingReader(const Database& database, const DocumentRows& documents, const CaseNeeds& needs,
                Findings& found)
      : database_(database),
        documents_(documents),
        needs_(needs),
        has_stories_(holds_stories(database)),
        found_(found) {}

  void load() {
    load_lists();
    if (needs_.entities) load_entity_parts();
    if (needs_.incidents) load_incident_parts();
    if (needs_.stories && has_stories_) load_story_parts();
    load_claim_parts();
    const auto reasons_of_owner = [this](const ReasonOwner& owner) -> auto& {
      return reasons_of(owner);
    };
    for (const auto owner : owners_needed())
      load_finding_reasons(database_, documents_, owner, reasons_of_owner);
  }

 private:
  template <class T>
  void list(const std::string& table, std::vector<T>& items) {
    load_rows(database_, table, documents_, 0, [&](const RowKeys&) -> auto& { return items; });
  }
  template <class T, class Part>
  void part(const std::string& table, std::vector<T>& items, const Part& part_of) {
    load_rows(database_, table, documents_, 1,
              [&](const RowKeys& keys) -> auto& { return part_of(item_at(items, keys[0])); });
  }

  void load_lists() {
    if (needs_.entities) list("entities", found_.entities);
    if (needs_.passages) list("passages", found_.passages);
    if (needs_.incidents) list("incidents", found_.incidents);
    if (needs_.stories && has_stories_) list("stories", found_.stories);
    if (needs_.utterances) list("utterances", found_.utterances);
    if (needs_.claims) list("claims", found_.claims);
    if (needs_.conflicts) list("conflicts", found_.conflicts);
    if (needs_.origins) list("origins", found_.origins);
    if (needs_.sources) list("sources", found_.sources);
  }

  void load_entity_parts() {
    auto& entities = found_.entities;
    part("entity_aliases", entities, [](Entity& e) -> auto& { return e.aliases; });
    part("entity_mentions", entities, [](Entity& e) -> auto& { return e.mentions; });
    part("entity_relations", entities, [](Entity& e) -> auto& { return e.relations; });
  }

  void load_incident_parts() {
    auto& incidents = found_.incidents;
    part("incident_actors", incidents, [](Incident& i) -> auto& { return i.actors; });
    part("incident_counts", incidents, [](Incident& i) -> auto& { return i.counts; });
    part("incident_reports", incidents, [](Incident& i) -> auto& { return i.reports; });
    part("incident_values", incidents, [](Incident& i) -> auto& { return i.values; });
    part("incident_conflicts", incidents, [](Incident& i) -> auto& { return i.conflicts; });
    load_rows(database_, "incident_value_reports", documents_, 2,
              [&](const RowKeys& keys) -> auto& {
                return item_at(item_at(incidents, keys[0]).values, keys[1]).reports;
              });
  }

  void load_story_parts() {
    Statement select(database_,
                     "SELECT story, position, document FROM story_documents ORDER BY 1, 2");
    while (select.step()) {
      auto& documents = item_at(found_.stories, select.integer(0)).documents;
      if (select.integer(1) != static_cast<std::int64_t>(documents.size()))
        raise_damaged("a row of story_documents is missing");
      documents.push_back(documents_.index_of(select.integer(2)));
    }
  }

  void load_stories_of_claims() {
    Statement select(database_, "SELECT claim, story FROM claim_stories");
    while (select.step()) item_at(found_.claims, select.integer(0)).story = select.text(1);
  }

  void load_claim_parts() {
    if (needs_.utterances)
      part("voices", found_.utterances, [](Utterance& u) -> auto& { return u.voices; });
    if (needs_.claims) {
      part("claim_counts", found_.claims, [](Claim& c) -> auto& { return c.facets.how_many; });
      part("claim_utterances", found_.claims, [](Claim& c) -> auto& { return c.utterances; });
      part("claim_cuts", found_.claims, [](Claim& c) -> auto& { return c.cut; });
      if (has_stories_) load_stories_of_claims();
    }
    if (needs_.conflicts)
      part("conflict_claims", found_.conflicts, [](Conflict& c) -> auto& { return c.claims; });
    if (needs_.origins)
      part("origin_utterances", found_.origins, [](Origin& o) -> auto& { return o.utterances; });
  }

  [[nodiscard]] std::vector<std::string_view> owners_needed() const {
    std::vector<std::string_view> owners;
    if (needs_.left_out) owners.push_back(of_left_out);
    if (!needs_.reasons) return owners;
    const auto add = [&owners](bool needed, std::initializer_list<std::string_view> names) {
      if (needed) owners.insert(owners.end(), names);
    };
    add(needs_.entities, {of_alias, of_relation});
    add(needs_.passages, {of_passage});
    add(needs_.incidents, {of_incident, of_incident_conflict});
    add(needs_.stories, {of_story});
    add(needs_.utterances, {of_utterance});
    add(needs_.claims, {of_claim});
    add(needs_.conflicts, {of_conflict});
    add(needs_.origins, {of_origin});
    add(needs_.sources, {of_source});
    return owners;
  }

  std::vector<Reason>& reasons_of(const ReasonOwner& owner) {
    const auto name = owner.owner;
    if (name == of_left_out) return found_.left_out;
    if (name == of_alias)
      return item_at(item_at(found_.entities, owner.item).aliases, owner.part).why;
    if (name == of_relation)
      return item_at(item_at(found_.entities, owner.item).relations, owner.part).why;
    if (name == of_passage) return item_at(found_.passages, owner.item).why;
    if (name == of_incident) return item_at(found_.incidents, owner.item).why;
    if (name == of_incident_conflict)
      return item_at(item_at(found_.incidents, owner.item).conflicts, owner.part).why;
    if (name == of_story) return item_at(found_.stories, owner.item).why;
    if (name == of_utterance) return item_at(found_.utterances, owner.item).why;
    if (name == of_claim) return item_at(found_.claims, owner.item).why;
    if (name == of_conflict) return item_at(found_.conflicts, owner.item).why;
    if (name == of_origin) return item_at(found_.origins, owner.item).why;
    if (name == of_source) return item_at(found_.sources, owner.item).why;
    raise_damaged("a reason has an unknown owner");
  }

  const Database& database_;
  const DocumentRows& documents_;
  const CaseNeeds& needs_;
  bool has_stories_;
  Findings& found_;
};

}  // namespace

std::vector<std::string> finding_tables(const Database& database) {
  std::vector<std::string> names{"entities",
                                 "entity_aliases",
                                 "entity_mentions",
                                 "entity_relations",
                                 "passages",
                                 "incidents",
                                 "incident_actors",
                                 "incident_counts",
                                 "incident_reports",
                                 "incident_values",
                                 "incident_value_reports",
                                 "incident_conflicts",
                                 "utterances",
                                 "voices",
                                 "claims",
                                 "claim_counts",
                                 "claim_utterances",
                                 "claim_cuts",
                                 "conflicts",
                                 "conflict_claims",
                                 "origins",
                                 "origin_utterances",
                                 "sources",
                                 "finding_reasons"};
  if (holds_stories(database))
    names.insert(names.end(), {"stories", "story_documents", "claim_stories"});
  return names;
}

void clear_findings(const Database& database) {
  for (const auto& table : finding_tables(database)) database.run("DELETE FROM " + table);
}

void store_findings_rows(InsertStatements& insert, const DocumentRows& documents,
                         const Findings& findings) {
  FindingWriter(insert, documents).store(findings);
}

Findings load_findings_rows(const Database& database, const DocumentRows& documents,
                            const CaseNeeds& needs) {
  Findings found;
  FindingReader(database, documents, needs, found).load();
  return found;
}

}  // namespace headwater
