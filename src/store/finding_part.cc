// SPDX-License-Identifier: Apache-2.0
#include "store/finding_part.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "store/case_connection.h"
#include "store/case_meta.h"
#include "store/document_rows.h"
#include "store/finding_fields.h"
#include "store/reason_rows.h"

namespace headwater {
namespace {

// How much of a thing is needed; each level holds the ones before it.
enum class Need : std::uint8_t {
  nothing,
  name,      // its row: id, name, place
  summary,   // a claim: in which documents, its cut; a document: its text
  parts,     // all its lists and reasons, and the words they rest on; a document: all found in it
  explained  // what is asked for
};

// The things of one list that are needed, by position in the whole case.
template <class T>
struct Shelf {
  struct Item {
    T value;
    Need need = Need::nothing;
  };
  std::map<std::uint32_t, Item> items;

  // Where each that is needed stands among them.
  [[nodiscard]] std::map<std::uint32_t, std::uint32_t> new_indices() const {
    std::map<std::uint32_t, std::uint32_t> indices;
    for (const auto& [position, item] : items)
      indices.emplace(position, static_cast<std::uint32_t>(indices.size()));
    return indices;
  }
  [[nodiscard]] std::vector<T> take() {
    std::vector<T> list;
    for (auto& [position, item] : items) list.push_back(std::move(item.value));
    return list;
  }
};

constexpr std::int64_t largest_position = 0xFFFFFFFE;  // what an index can name

std::uint32_t as_position(std::int64_t number) {
  if (number < 0 || number > largest_position) raise_damaged("a number is out of range");
  return static_cast<std::uint32_t>(number);
}

class PartReader {
 public:
  explicit PartReader(const Database& database) : database_(database), statements_(database) {}

  CasePart read(FindingKind kind, std::uint32_t position) {
    want(kind, position);
    while (!pending_.empty()) {
      const auto next = pending_.back();
      pending_.pop_back();
      (this->*next.load)(next.position, next.need);
    }
    check_places();
    return finish(kind, position);
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
  void want_claim(MaybeIndex i, Need need) { want(claims_, &PartReader::load_claim, i, need); }
  void want_utterance(MaybeIndex i, Need need) {
    want(utterances_, &PartReader::load_utterance, i, need);
  }
  void want_origin(MaybeIndex i, Need need) { want(origins_, &PartReader::load_origin, i, need); }
  void want_conflict(MaybeIndex i, Need need) {
    want(conflicts_, &PartReader::load_conflict, i, need);
  }
  void want_incident(MaybeIndex i, Need need) {
    want(incidents_, &PartReader::load_incident, i, need);
  }
  void want_entity(MaybeIndex i, Need need) { want(entities_, &PartReader::load_entity, i, need); }
  void want_source(MaybeIndex i, Need need) { want(sources_, &PartReader::load_source, i, need); }
  // By documents.row.
  void want_document(std::uint32_t row, Need need) {
    want(documents_, &PartReader::load_document, row, need);
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
    if (!load_row(claims_, "claims", i, need)) return;
    if (need == Need::name) return;
    auto& claim = claims_.items[i].value;
    load_parts("claim_utterances", "claim = ?", {i}, claim.utterances);
    load_parts("claim_cuts", "claim = ?", {i}, claim.cut);
    const bool spoken = need >= Need::parts;
    for (const auto utterance : claim.utterances)
      want_utterance(utterance, spoken ? Need::explained : Need::name);
    for (const auto& place : claim.cut) want_document(place.document, Need::name);
    if (need < Need::explained) return;
    load_parts("claim_counts", "claim = ?", {i}, claim.facets.how_many);
    load_reasons("claim", i, claim.why);
    want_incident(claim.incident, Need::name);
    for (const auto& place : claim.cut) want_words(place);
    for (const auto origin :
         positions("SELECT position FROM origins WHERE claim = ?", std::int64_t{i}))
      want_origin(origin, Need::parts);
    for (const auto conflict :
         positions("SELECT conflict FROM conflict_claims WHERE claim = ?", std::int64_t{i}))
      want_conflict(conflict, Need::parts);
  }

  void load_utterance(std::uint32_t i, Need need) {
    if (!load_row(utterances_, "utterances", i, need)) return;
    auto& utterance = utterances_.items[i].value;
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
    if (!load_row(origins_, "origins", i, need)) return;
    if (need == Need::name) return;
    auto& origin = origins_.items[i].value;
    load_parts("origin_utterances", "origin = ?", {i}, origin.utterances);
    load_reasons("origin", i, origin.why);
    want_claim(origin.claim, Need::summary);
    want_entity(origin.entity, Need::name);
    for (const auto utterance : origin.utterances)
      want_utterance(utterance, need >= Need::explained ? Need::explained : Need::name);
  }

  void load_conflict(std::uint32_t i, Need need) {
    if (!load_row(conflicts_, "conflicts", i, need)) return;
    auto& conflict = conflicts_.items[i].value;
    load_parts("conflict_claims", "conflict = ?", {i}, conflict.claims);
    load_reasons("conflict", i, conflict.why);
    want_incident(conflict.incident, Need::name);
    for (const auto claim : conflict.claims)
      want_claim(claim, need >= Need::explained ? Need::parts : Need::summary);
  }

  void load_incident(std::uint32_t i, Need need) {
    if (!load_row(incidents_, "incidents", i, need)) return;
    if (need == Need::name) return;
    auto& incident = incidents_.items[i].value;
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
    if (!load_row(entities_, "entities", i, need)) return;
    if (need == Need::name) return;
    auto& entity = entities_.items[i].value;
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
    if (!load_row(sources_, "sources", i, need)) return;
    auto& source = sources_.items[i].value;
    load_reasons("source", i, source.why);
    want_entity(source.entity, Need::name);
    for (const auto utterance : positions("SELECT DISTINCT utterance FROM voices WHERE name = ?",
                                          std::string_view(source.name)))
      want_utterance(utterance, Need::explained);
  }

  void load_document(std::uint32_t row, Need need) {
    auto& item = documents_.items[row];
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
    while (row.step()) left_out_.push_back(read_finding_reason(row, rows_));
    row.reset();
    want_words(left_out_);
  }

  void check_places() const {
    for (const auto& [document, span] : places_) {
      const auto size = documents_.items.at(document).value.document.text.size();
      if (span.start > span.end || span.end > size)
        raise_damaged(fmt::format("a place at {}-{} lies outside its text", span.start, span.end));
    }
  }

  static constexpr std::uint32_t left_out = 0xFFFFFFFF;

  // From positions in the whole case to indices in the part.
  class Renumbering {
   public:
    explicit Renumbering(const PartReader& reader)
        : claims_(reader.claims_.new_indices()),
          utterances_(reader.utterances_.new_indices()),
          origins_(reader.origins_.new_indices()),
          incidents_(reader.incidents_.new_indices()),
          entities_(reader.entities_.new_indices()) {
      // Documents are named by row in the file, and stand in order of id in a case.
      std::vector<std::pair<std::string, std::uint32_t>> by_id;
      for (const auto& [row, item] : reader.documents_.items)
        by_id.emplace_back(item.value.document.id, row);
      std::ranges::sort(by_id);
      for (const auto& [id, row] : by_id)
        documents_.emplace(row, static_cast<std::uint32_t>(documents_.size()));
    }

    void apply(Findings& found) const {
      for (auto& entity : found.entities) apply(entity);
      for (auto& incident : found.incidents) apply(incident);
      for (auto& utterance : found.utterances) apply(utterance);
      for (auto& claim : found.claims) {
        list(utterances_, claim.utterances);
        to(incidents_, claim.incident);
        places(claim.cut);
        reasons(claim.why);
      }
      for (auto& conflict : found.conflicts) {
        list(claims_, conflict.claims);
        to(incidents_, conflict.incident);
        reasons(conflict.why);
      }
      for (auto& origin : found.origins) {
        to(claims_, origin.claim);
        to(entities_, origin.entity);
        list(utterances_, origin.utterances);
        reasons(origin.why);
      }
      for (auto& source : found.sources) {
        to(entities_, source.entity);
        reasons(source.why);
      }
      reasons(found.left_out);
    }
    [[nodiscard]] std::uint32_t document(std::uint32_t row) const { return documents_.at(row); }

   private:
    using Indices = std::map<std::uint32_t, std::uint32_t>;
    static void to(const Indices& indices, MaybeIndex& index) {
      const auto found = index ? indices.find(*index) : indices.end();
      index = found == indices.end() ? MaybeIndex() : MaybeIndex(found->second);
    }
    // Of what is needed by its name alone the lists are not read on: they may name what was left
    // out, and then name what no list holds.
    static void to(const Indices& indices, std::uint32_t& index) {
      const auto found = indices.find(index);
      index = found == indices.end() ? left_out : found->second;
    }
    static void list(const Indices& indices, std::vector<std::uint32_t>& list) {
      for (auto& index : list) to(indices, index);
    }
    void places(std::vector<DocumentSpan>& list) const {
      for (auto& place : list) to(documents_, place.document);
    }
    void reasons(std::vector<Reason>& why) const {
      for (auto& reason : why) places(reason.spans);
    }
    void reports(std::vector<EventRef>& list) const {
      for (auto& report : list) to(documents_, report.document);
    }
    void apply(Entity& entity) const {
      to(entities_, entity.interest);
      places(entity.mentions);
      for (auto& alias : entity.aliases) reasons(alias.why);
      for (auto& relation : entity.relations) {
        to(entities_, relation.to);
        reasons(relation.why);
      }
    }
    void apply(Incident& incident) const {
      reports(incident.reports);
      for (auto& value : incident.values) reports(value.reports);
      for (auto& conflict : incident.conflicts) reasons(conflict.why);
      reasons(incident.why);
    }
    void apply(Utterance& utterance) const {
      to(documents_, utterance.document);
      to(claims_, utterance.claim);
      to(utterances_, utterance.derived_from);
      to(origins_, utterance.origin);
      for (auto& voice : utterance.voices) to(entities_, voice.entity);
      reasons(utterance.why);
    }

    Indices claims_;
    Indices utterances_;
    Indices origins_;
    Indices incidents_;
    Indices entities_;
    Indices documents_;
  };

  template <class T>
  static std::uint32_t index_in(const Shelf<T>& shelf, std::uint32_t position) {
    return shelf.new_indices().at(position);
  }

  std::uint32_t index_of(const Renumbering& renumbering, FindingKind kind,
                         std::uint32_t position) const {
    switch (kind) {
      case FindingKind::claim:
        return index_in(claims_, position);
      case FindingKind::incident:
        return index_in(incidents_, position);
      case FindingKind::conflict:
        return index_in(conflicts_, position);
      case FindingKind::entity:
        return index_in(entities_, position);
      case FindingKind::source:
        return index_in(sources_, position);
      case FindingKind::origin:
        return index_in(origins_, position);
      case FindingKind::document:
        break;
    }
    return renumbering.document(position);
  }

  CasePart finish(FindingKind kind, std::uint32_t position) {
    const Renumbering renumbering(*this);
    CasePart made;
    made.kind = kind;
    made.index = index_of(renumbering, kind, position);
    for (const auto& [claim, item] : claims_.items) made.numbers.push_back(claim + 1);
    auto& found = made.part.findings;
    found.left_out = std::move(left_out_);
    found.entities = entities_.take();
    found.incidents = incidents_.take();
    found.utterances = utterances_.take();
    found.claims = claims_.take();
    found.conflicts = conflicts_.take();
    found.origins = origins_.take();
    found.sources = sources_.take();
    renumbering.apply(found);
    made.part.documents = documents_.take();
    std::ranges::sort(
        made.part.documents, {},
        [](const DocumentFacts& facts) -> const std::string& { return facts.document.id; });
    return made;
  }

  const Database& database_;
  InsertStatements statements_;
  // Documents are named by their rows until all is read.
  const DocumentRows rows_ = DocumentRows::unchanged();
  std::vector<Pending> pending_;
  std::vector<DocumentSpan> places_;  // whose words are shown
  Shelf<DocumentFacts> documents_;    // by row
  Shelf<Entity> entities_;
  Shelf<Incident> incidents_;
  Shelf<Utterance> utterances_;
  Shelf<Claim> claims_;
  Shelf<Conflict> conflicts_;
  Shelf<Origin> origins_;
  Shelf<SourceRecord> sources_;
  std::vector<Reason> left_out_;
};

struct Named {
  FindingKind kind;
  std::uint32_t position;
};

std::optional<std::uint32_t> first_position(const Database& database, const std::string& sql,
                                            std::string_view name) {
  Statement select(database, sql);
  select.bind(1, name);
  if (!select.step()) return std::nullopt;
  return as_position(select.integer(0));
}

std::optional<std::uint32_t> number_in(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The position that a query with one number as its parameter gives.
std::optional<std::uint32_t> numbered(const Database& database, std::string_view sql,
                                      std::uint32_t number) {
  Statement select(database, sql);
  select.bind(1, std::int64_t{number});
  if (!select.step()) return std::nullopt;
  return as_position(select.integer(0));
}

// "d04": the fourth document in order of id, in a case of less than a hundred.
std::optional<std::uint32_t> document_labelled(const Database& database, const std::string& name) {
  if (!name.starts_with('d')) return std::nullopt;
  const auto number = number_in(std::string_view(name).substr(1));
  const auto width = std::max<std::size_t>(2, std::to_string(count_documents(database)).size());
  if (!number || *number == 0 || name != fmt::format("d{:0{}}", *number, width))
    return std::nullopt;
  return numbered(database, "SELECT row FROM documents ORDER BY id LIMIT 1 OFFSET ?", *number - 1);
}

std::optional<Named> find_named(const Database& database, const std::string& name) {
  static constexpr std::pair<const char*, FindingKind> lists[] = {
      {"claims", FindingKind::claim},       {"incidents", FindingKind::incident},
      {"conflicts", FindingKind::conflict}, {"entities", FindingKind::entity},
      {"sources", FindingKind::source},     {"origins", FindingKind::origin}};
  for (const auto& [table, kind] : lists) {
    const auto position = first_position(
        database,
        fmt::format("SELECT position FROM {} WHERE id = ? ORDER BY position LIMIT 1", table), name);
    if (position) return Named{kind, *position};
  }
  auto document = first_position(database, "SELECT row FROM documents WHERE id = ?", name);
  if (!document) document = document_labelled(database, name);
  if (document) return Named{FindingKind::document, *document};
  const auto number = number_in(name);
  if (!number || *number == 0) return std::nullopt;
  const auto claim =
      numbered(database, "SELECT position FROM claims WHERE position = ?", *number - 1);
  if (!claim) return std::nullopt;
  return Named{FindingKind::claim, *claim};
}

}  // namespace

Result<std::optional<CasePart>> load_finding(CaseFile& file, const std::string& name) {
  return reading(file, [&](CaseConnection& connection) -> std::optional<CasePart> {
    const auto& database = connection.database;
    if (meta(database, meta_findings) != count_documents(database)) return std::nullopt;
    const auto named = find_named(database, name);
    if (!named) return std::nullopt;
    return PartReader(database).read(named->kind, named->position);
  });
}

}  // namespace headwater
