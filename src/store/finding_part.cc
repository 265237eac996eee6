// SPDX-License-Identifier: Apache-2.0
#include "store/finding_part.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "store/case_connection.h"
#include "store/case_meta.h"
#include "store/document_rows.h"
#include "store/find_named.h"
#include "store/finding_fields.h"
#include "store/part_shelves.h"
#include "store/reason_rows.h"

namespace headwater {
namespace {

class PartReader {
 public:
  explicit PartReader(const Database& database) : database_(database), statements_(database) {}

  CasePart read(FindingKind kind, std::uint32_t position) {
    want(kind, position);
    load_wanted();
    check_places();
    return take_part(std::move(shelves_), kind, position);
  }

  CasePart read_claims(const std::vector<std::uint32_t>& claims) {
    constexpr std::size_t most_rivals = 40;
    for (const auto claim : claims) want_claim(claim, Need::explained);
    load_wanted();
    std::size_t rivals = 0;
    for (const auto claim : claims) {
      for (const auto rival :
           positions("SELECT claim FROM conflict_claims WHERE conflict IN (SELECT conflict FROM "
                     "conflict_claims WHERE claim = ?) ORDER BY claim",
                     std::int64_t{claim})) {
        if (rivals++ < most_rivals) want_claim(rival, Need::explained);
      }
    }
    load_wanted();
    load_names(claims);
    check_places();
    return take_part(std::move(shelves_), FindingKind::claim, claims.front());
  }

 private:
  using Load = void (PartReader::*)(std::uint32_t position, Need need);
  struct Pending {
    Load load;
    std::uint32_t position;
    Need need;
  };

  // Reads it later, unless that much of it is read or waits already.
  template <class T>
  void want(Shelf<T>& shelf, Load load, MaybeIndex position, Need need) {
    if (!position) return;
    auto& item = shelf.items[*position];
    if (item.need >= need) return;
    item.need = need;
    pending_.push_back({load, *position, need});
  }
  void want_claim(MaybeIndex i, Need need) {
    want(shelves_.claims, &PartReader::load_claim, i, need);
  }
  void want_utterance(MaybeIndex i, Need need) {
    want(shelves_.utterances, &PartReader::load_utterance, i, need);
  }
  void want_origin(MaybeIndex i, Need need) {
    want(shelves_.origins, &PartReader::load_origin, i, need);
  }
  void want_conflict(MaybeIndex i, Need need) {
    want(shelves_.conflicts, &PartReader::load_conflict, i, need);
  }
  void want_incident(MaybeIndex i, Need need) {
    want(shelves_.incidents, &PartReader::load_incident, i, need);
  }
  void want_entity(MaybeIndex i, Need need) {
    want(shelves_.entities, &PartReader::load_entity, i, need);
  }
  void want_source(MaybeIndex i, Need need) {
    want(shelves_.sources, &PartReader::load_source, i, need);
  }
  // By documents.row.
  void want_document(std::uint32_t row, Need need) {
    want(shelves_.documents, &PartReader::load_document, row, need);
  }
  void want(FindingKind kind, std::uint32_t position) {
    switch (kind) {
      case FindingKind::claim:
        return want_claim(position, Need::explained);
      case FindingKind::incident:
        return want_incident(position, Need::explained);
      case FindingKind::conflict:
        return want_conflict(position, Need::explained);
      case FindingKind::entity:
        return want_entity(position, Need::explained);
      case FindingKind::source:
        return want_source(position, Need::explained);
      case FindingKind::origin:
        return want_origin(position, Need::explained);
      case FindingKind::document:
        return want_document(position, Need::explained);
    }
  }
  void want_words(const DocumentSpan& place) {
    want_document(place.document, Need::summary);
    places_.push_back(place);
  }
  void want_words(const std::vector<Reason>& why) {
    for (const auto& reason : why) {
      for (const auto& place : reason.spans) want_words(place);
    }
  }

  void load_wanted() {
    while (!pending_.empty()) {
      const auto next = pending_.back();
      pending_.pop_back();
      (this->*next.load)(next.position, next.need);
    }
  }

  // Who is named in the utterances of the claims, and whom those stand for that are in the part.
  void load_names(const std::vector<std::uint32_t>& claims) {
    std::map<std::uint32_t, std::vector<DocumentSpan>> mentions;
    for (const auto claim : claims) {
      for (const auto said : shelves_.claims.items[claim].value.utterances)
        find_mentions(shelves_.utterances.items[said].value, mentions);
    }
    for (const auto& [entity, places] : mentions) want_entity(entity, Need::name);
    load_wanted();
    for (const auto& [entity, places] : mentions)
      shelves_.entities.items[entity].value.mentions = places;
    std::vector<std::uint32_t> known;
    for (const auto& [entity, item] : shelves_.entities.items) known.push_back(entity);
    for (const auto entity : known) {
      auto& relations = shelves_.entities.items[entity].value.relations;
      if (relations.empty()) load_parts("entity_relations", "entity = ?", {entity}, relations);
      for (const auto& relation : relations) want_entity(relation.to, Need::name);
    }
    load_wanted();
  }
  void find_mentions(const Utterance& said,
                     std::map<std::uint32_t, std::vector<DocumentSpan>>& mentions) {
    auto& row = select(
        "SELECT entity, start_at, end_at FROM entity_mentions WHERE document = ? AND start_at >= ? "
        "AND start_at < ? ORDER BY start_at");
    row.bind(1, std::int64_t{said.document});
    row.bind(2, std::int64_t{said.span.start});
    row.bind(3, std::int64_t{said.span.end});
    while (row.step())
      mentions[as_position(row.integer(0))].push_back(
          {said.document, {as_position(row.integer(1)), as_position(row.integer(2))}});
    row.reset();
  }

  Statement& select(const std::string& sql) { return statements_.prepared(sql, sql); }

  // False where more of it is read already, or will be.
  template <class T>
  bool load_row(Shelf<T>& shelf, const std::string& table, std::uint32_t position, Need need) {
    if (shelf.items[position].need != need) return false;
    auto& row = select("SELECT * FROM " + table + " WHERE position = ?");
    row.bind(1, std::int64_t{position});
    if (!row.step()) raise_damaged("a row of " + table + " is not there");
    RowReader reader(row, rows_, 1);
    T value;
    fields(reader, value);
    row.reset();
    shelf.items[position].value = std::move(value);
    return true;
  }
  // The parts of the thing at `keys`, in order: rows of `table` whose first columns are `keys`.
  template <class T>
  void load_parts(const std::string& table, const std::string& where,
                  std::initializer_list<std::uint32_t> keys, std::vector<T>& list) {
    auto& row = select("SELECT * FROM " + table + " WHERE " + where + " ORDER BY position");
    int column = 1;
    for (const auto key : keys) row.bind(column++, std::int64_t{key});
    const auto width = static_cast<int>(keys.size());
    while (row.step()) {
      if (row.integer(width) != static_cast<std::int64_t>(list.size()))
        raise_damaged("a row of " + table + " is missing");
      RowReader reader(row, rows_, width + 1);
      fields(reader, list.emplace_back());
    }
    row.reset();
  }
  void load_reasons(std::string_view owner, std::uint32_t item, std::vector<Reason>& why,
                    std::uint32_t part = 0) {
    auto& row = select(
        "SELECT * FROM finding_reasons WHERE owner = ? AND item = ? AND part = ? ORDER BY "
        "position");
    row.bind(1, owner);
    row.bind(2, std::int64_t{item});
    row.bind(3, std::int64_t{part});
    while (row.step()) why.push_back(read_finding_reason(row, rows_));
    row.reset();
    want_words(why);
  }
  // Positions that a query with one parameter gives.
  template <class Key>
  std::vector<std::uint32_t> positions(const std::string& sql, Key key) {
    auto& row = select(sql);
    row.bind(1, key);
    std::vector<std::uint32_t> found;
    while (row.step()) found.push_back(as_position(row.integer(0)));
    row.reset();
    return found;
  }

  void load_claim(std::uint32_t i, Need need) {
    if (!load_row(shelves_.claims, "claims", i, need)) return;
    if (need == Need::name) return;
    auto& claim = shelves_.claims.items[i].value;
    load_parts("claim_utterances", "claim = ?", {i}, claim.utterances);
    load_parts("claim_cuts", "claim = ?", {i}, claim.cut);
    const bool spoken = need >= Need::parts;
    for (const auto utterance : claim.utterances)
      want_utterance(utterance, spoken ? Need::explained : Need::name);
    for (const auto& place : claim.cut) want_document(place.document, Need::name);
    if (need < Need::explained) return;
    load_parts("claim_counts", "claim = ?", {i}, claim.facets.how_many);
    load_reasons("claim", i, claim.why);
    load_story(i, claim.story);
    want_incident(claim.incident, Need::name);
    for (const auto& place : claim.cut) want_words(place);
    for (const auto origin :
         positions("SELECT position FROM origins WHERE claim = ?", std::int64_t{i}))
      want_origin(origin, Need::parts);
    for (const auto conflict :
         positions("SELECT conflict FROM conflict_claims WHERE claim = ?", std::int64_t{i}))
      want_conflict(conflict, Need::parts);
  }

  // A case of version 2 that is only read names no stories.
  void load_story(std::uint32_t claim, std::string& story) {
    if (database_.integer("PRAGMA user_version") < 3) return;
    auto& row = select("SELECT story FROM claim_stories WHERE claim = ?");
    row.bind(1, std::int64_t{claim});
    if (row.step()) story = row.text(0);
    row.reset();
  }

  void load_utterance(std::uint32_t i, Need need) {
    if (!load_row(shelves_.utterances, "utterances", i, need)) return;
    auto& utterance = shelves_.utterances.items[i].value;
    want_document(utterance.document, Need::name);
    if (need < Need::explained) return;
    load_parts("voices", "utterance = ?", {i}, utterance.voices);
    load_reasons("utterance", i, utterance.why);
    want_words({utterance.document, utterance.span});
    want_claim(utterance.claim, Need::name);
    want_origin(utterance.origin, Need::name);
    want_utterance(utterance.derived_from, Need::explained);
    for (const auto& voice : utterance.voices) want_entity(voice.entity, Need::name);
  }

  void load_origin(std::uint32_t i, Need need) {
    if (!load_row(shelves_.origins, "origins", i, need)) return;
    if (need == Need::name) return;
    auto& origin = shelves_.origins.items[i].value;
    load_parts("origin_utterances", "origin = ?", {i}, origin.utterances);
    load_reasons("origin", i, origin.why);
    want_claim(origin.claim, Need::summary);
    want_entity(origin.entity, Need::name);
    for (const auto utterance : origin.utterances)
      want_utterance(utterance, need >= Need::explained ? Need::explained : Need::name);
  }

  void load_conflict(std::uint32_t i, Need need) {
    if (!load_row(shelves_.conflicts, "conflicts", i, need)) return;
    auto& conflict = shelves_.conflicts.items[i].value;
    load_parts("conflict_claims", "conflict = ?", {i}, conflict.claims);
    load_reasons("conflict", i, conflict.why);
    want_incident(conflict.incident, Need::name);
    for (const auto claim : conflict.claims)
      want_claim(claim, need >= Need::explained ? Need::parts : Need::summary);
  }

  void load_incident(std::uint32_t i, Need need) {
    if (!load_row(shelves_.incidents, "incidents", i, need)) return;
    if (need == Need::name) return;
    auto& incident = shelves_.incidents.items[i].value;
    load_parts("incident_actors", "incident = ?", {i}, incident.actors);
    load_parts("incident_counts", "incident = ?", {i}, incident.counts);
    load_parts("incident_reports", "incident = ?", {i}, incident.reports);
    load_parts("incident_values", "incident = ?", {i}, incident.values);
    load_parts("incident_conflicts", "incident = ?", {i}, incident.conflicts);
    load_reasons("incident", i, incident.why);
    for (std::uint32_t v = 0; v < incident.values.size(); ++v) {
      auto& reports = incident.values[v].reports;
      load_parts("incident_value_reports", "incident = ? AND value = ?", {i, v}, reports);
      for (const auto& report : reports) want_document(report.document, Need::name);
    }
    for (std::uint32_t c = 0; c < incident.conflicts.size(); ++c)
      load_reasons("incident_conflict", i, incident.conflicts[c].why, c);
    for (const auto& report : incident.reports) want_document(report.document, Need::parts);
    for (const auto claim :
         positions("SELECT position FROM claims WHERE incident = ?", std::int64_t{i}))
      want_claim(claim, Need::name);
  }

  void load_entity(std::uint32_t i, Need need) {
    if (!load_row(shelves_.entities, "entities", i, need)) return;
    if (need == Need::name) return;
    auto& entity = shelves_.entities.items[i].value;
    load_parts("entity_aliases", "entity = ?", {i}, entity.aliases);
    load_parts("entity_mentions", "entity = ?", {i}, entity.mentions);
    load_parts("entity_relations", "entity = ?", {i}, entity.relations);
    for (const auto& mention : entity.mentions) want_words(mention);
    for (std::uint32_t a = 0; a < entity.aliases.size(); ++a)
      load_reasons("alias", i, entity.aliases[a].why, a);
    for (std::uint32_t r = 0; r < entity.relations.size(); ++r) {
      load_reasons("relation", i, entity.relations[r].why, r);
      want_entity(entity.relations[r].to, Need::name);
    }
    want_entity(entity.interest, Need::name);
  }

  void load_source(std::uint32_t i, Need need) {
    if (!load_row(shelves_.sources, "sources", i, need)) return;
    auto& source = shelves_.sources.items[i].value;
    load_reasons("source", i, source.why);
    want_entity(source.entity, Need::name);
    for (const auto utterance : positions("SELECT DISTINCT utterance FROM voices WHERE name = ?",
                                          std::string_view(source.name)))
      want_utterance(utterance, Need::explained);
  }

  void load_document(std::uint32_t row, Need need) {
    auto& item = shelves_.documents.items[row];
    if (item.need != need) return;
    if (need == Need::name) {
      item.value = load_document_header(statements_, row);
    } else if (need == Need::summary) {
      item.value = load_document_text(statements_, row);
    } else {
      item.value = load_one_document(database_, row);
    }
    if (need < Need::explained) return;
    load_left_out(row);
    for (const auto utterance :
         positions("SELECT position FROM utterances WHERE document = ?", std::int64_t{row}))
      want_utterance(utterance, Need::explained);
  }

  // The blocks of this document that the findings pass over.
  void load_left_out(std::uint32_t document) {
    auto& row = select(
        "SELECT * FROM finding_reasons WHERE owner = 'left_out' AND spans LIKE ? ORDER BY item, "
        "part, position");
    row.bind(1, std::string_view(fmt::format("[[{},%", document)));
    while (row.step()) shelves_.left_out.push_back(read_finding_reason(row, rows_));
    row.reset();
    want_words(shelves_.left_out);
  }

  void check_places() const {
    for (const auto& [document, span] : places_) {
      const auto size = shelves_.documents.items.at(document).value.document.text.size();
      if (span.start > span.end || span.end > size)
        raise_damaged(fmt::format("a place at {}-{} lies outside its text", span.start, span.end));
    }
  }

  const Database& database_;
  InsertStatements statements_;
  // Documents are named by their rows until all is read.
  const DocumentRows rows_ = DocumentRows::unchanged();
  std::vector<Pending> pending_;
  std::vector<DocumentSpan> places_;  // whose words are shown
  PartShelves shelves_;
};

}  // namespace

Result<std::optional<CasePart>> load_finding(CaseFile& file, const std::string& name,
                                             bool even_stale) {
  return reading(file, [&](CaseConnection& connection) -> std::optional<CasePart> {
    const auto& database = connection.database;
    if (!even_stale && meta(database, meta_findings) != count_documents(database))
      return std::nullopt;
    const auto named = find_named(database, name);
    if (!named) return std::nullopt;
    return PartReader(database).read(named->kind, named->position);
  });
}

Result<CasePart> load_claims(CaseFile& file, const std::vector<std::uint32_t>& claims) {
  return reading(file, [&](CaseConnection& connection) {
    return PartReader(connection.database).read_claims(claims);
  });
}

}  // namespace headwater
