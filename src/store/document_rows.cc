// SPDX-License-Identifier: Apache-2.0
#include "store/document_rows.h"

#include <utility>

#include "model/not_analysed.h"
#include "store/document_fields.h"
#include "store/reason_rows.h"

namespace headwater {
namespace {

// The kinds of things in a document that carry reasons.
constexpr std::string_view of_document = "document";
constexpr std::string_view of_time = "time";
constexpr std::string_view of_attribution = "attribution";
constexpr std::string_view of_handover = "handover";
constexpr std::string_view of_event = "event";

std::int64_t store_header(const Database& database, InsertStatements& insert,
                          const Document& document) {
  auto& statement = insert.into("documents");
  statement.bind_null(1);
  RowWriter row(statement, DocumentRows({}), 2);
  fields(row, document);
  statement.run();
  return database.last_row();
}

template <class T>
void store_reasons_of(InsertStatements& insert, std::int64_t document, std::string_view owner,
                      const std::vector<T>& items) {
  const DocumentRows only({document});
  for (std::size_t i = 0; i < items.size(); ++i) {
    store_document_reasons(insert, only, document, {owner, static_cast<std::int64_t>(i)},
                           items[i].why);
  }
}

void store_reading(InsertStatements& insert, std::int64_t row, const DocumentFacts& facts) {
  const DocumentRows only({row});
  store_rows(insert, "blocks", only, {row}, facts.document.blocks);
  store_rows(insert, "links", only, {row}, facts.document.links);
  store_rows(insert, "dropped", only, {row}, facts.document.dropped);
  store_rows(insert, "sentences", only, {row}, facts.sentences);
  store_document_reasons(insert, only, row, {of_document}, facts.document.why);
}

void store_times(InsertStatements& insert, std::int64_t row, const DocumentFacts& facts) {
  const DocumentRows only({row});
  store_rows(insert, "times", only, {row}, facts.times);
  for (std::size_t i = 0; i < facts.times.size(); ++i) {
    store_rows(insert, "rejected_times", only, {row, static_cast<std::int64_t>(i)},
               facts.times[i].rejected);
  }
  store_reasons_of(insert, row, of_time, facts.times);
}

void store_attributions(InsertStatements& insert, std::int64_t row, const DocumentFacts& facts) {
  const DocumentRows only({row});
  store_rows(insert, "attributions", only, {row}, facts.attributions);
  for (std::size_t i = 0; i < facts.attributions.size(); ++i) {
    store_rows(insert, "attribution_contents", only, {row, static_cast<std::int64_t>(i)},
               facts.attributions[i].content);
  }
  store_reasons_of(insert, row, of_attribution, facts.attributions);
}

void store_names(InsertStatements& insert, std::int64_t row, const DocumentFacts& facts) {
  const DocumentRows only({row});
  store_rows(insert, "mentions", only, {row}, facts.names.mentions);
  store_rows(insert, "stated_relations", only, {row}, facts.names.relations);
  store_rows(insert, "handovers", only, {row}, facts.names.handovers);
  store_reasons_of(insert, row, of_relation, facts.names.relations);
  store_reasons_of(insert, row, of_handover, facts.names.handovers);
}

void store_events(InsertStatements& insert, std::int64_t row, const DocumentFacts& facts) {
  const DocumentRows only({row});
  store_rows(insert, "events", only, {row}, facts.events);
  for (std::size_t i = 0; i < facts.events.size(); ++i) {
    const auto event = static_cast<std::int64_t>(i);
    store_rows(insert, "event_actors", only, {row, event}, facts.events[i].actors);
    store_rows(insert, "event_counts", only, {row, event}, facts.events[i].counts);
  }
  store_reasons_of(insert, row, of_event, facts.events);
}

// Fills lists of the documents from the tables of the stages.
class DocumentLoader {
 public:
  // `only`: one document's row; 0: all documents.
  DocumentLoader(const Database& database, LoadedDocuments& loaded, std::int64_t only = 0)
      : database_(database), loaded_(loaded), only_(only) {}

  void load_all() {
    load("blocks", [](DocumentFacts& f) -> auto& { return f.document.blocks; });
    load("links", [](DocumentFacts& f) -> auto& { return f.document.links; });
    load("dropped", [](DocumentFacts& f) -> auto& { return f.document.dropped; });
    load("sentences", [](DocumentFacts& f) -> auto& { return f.sentences; });
    load("times", [](DocumentFacts& f) -> auto& { return f.times; });
    load("attributions", [](DocumentFacts& f) -> auto& { return f.attributions; });
    load("mentions", [](DocumentFacts& f) -> auto& { return f.names.mentions; });
    load("stated_relations", [](DocumentFacts& f) -> auto& { return f.names.relations; });
    load("handovers", [](DocumentFacts& f) -> auto& { return f.names.handovers; });
    load("events", [](DocumentFacts& f) -> auto& { return f.events; });
    load_parts("rejected_times", [](DocumentFacts& f, std::int64_t i) -> auto& {
      return item_at(f.times, i).rejected;
    });
    load_parts("attribution_contents", [](DocumentFacts& f, std::int64_t i) -> auto& {
      return item_at(f.attributions, i).content;
    });
    load_parts("event_actors", [](DocumentFacts& f, std::int64_t i) -> auto& {
      return item_at(f.events, i).actors;
    });
    load_parts("event_counts", [](DocumentFacts& f, std::int64_t i) -> auto& {
      return item_at(f.events, i).counts;
    });
    load_document_reasons(
        database_,
        [this](std::int64_t row, const ReasonOwner& owner) -> auto& {
          return reasons_of(facts(row), owner);
        },
        only_);
  }

  // What the documents themselves give reasons for, and the sentences of those in which some are
  // not English.
  void load_languages() {
    Statement select(database_,
                     "SELECT * FROM document_reasons WHERE owner = 'document' ORDER BY document, "
                     "item, position");
    while (select.step()) {
      const auto row = select.integer(0);
      facts(row).document.why.push_back(read_document_reason(select, row));
    }
    for (std::uint32_t i = 0; i < loaded_.facts.size(); ++i) {
      if (count_not_analysed(loaded_.facts[i].document) == 0) continue;
      only_ = loaded_.rows.row_of(i);
      load("sentences", [](DocumentFacts& f) -> auto& { return f.sentences; });
    }
  }

 private:
  DocumentFacts& facts(std::int64_t row) { return loaded_.facts[loaded_.rows.index_of(row)]; }

  template <class List>
  void load(const std::string& table, const List& list) {
    load_rows(
        database_, table, loaded_.rows, 1,
        [&](const RowKeys& keys) -> auto& { return list(facts(keys[0])); }, only_);
  }
  template <class List>
  void load_parts(const std::string& table, const List& list) {
    load_rows(
        database_, table, loaded_.rows, 2,
        [&](const RowKeys& keys) -> auto& { return list(facts(keys[0]), keys[1]); }, only_);
  }
  static std::vector<Reason>& reasons_of(DocumentFacts& facts, const ReasonOwner& owner) {
    if (owner.owner == of_document) return facts.document.why;
    if (owner.owner == of_time) return item_at(facts.times, owner.item).why;
    if (owner.owner == of_attribution) return item_at(facts.attributions, owner.item).why;
    if (owner.owner == of_relation) return item_at(facts.names.relations, owner.item).why;
    if (owner.owner == of_handover) return item_at(facts.names.handovers, owner.item).why;
    if (owner.owner == of_event) return item_at(facts.events, owner.item).why;
    raise_damaged("a reason has an unknown owner");
  }

  const Database& database_;
  LoadedDocuments& loaded_;
  std::int64_t only_;
};

constexpr const char* header_columns =
    "id, path, sha256, mime, url, title, authors, published, source, site, language";

void read_header(const Statement& select, Document& d) {
  const DocumentRows none({});
  RowReader row(select, none, 0);
  row(d.id, d.path, d.sha256, d.mime, d.url, d.title, d.authors, d.published, d.source, d.site,
      d.language);
}

// `columns` of one row of documents, ready to be read; reset it afterwards.
Statement& select_document(InsertStatements& statements, const std::string& columns,
                           std::int64_t row) {
  const auto sql = "SELECT " + columns + " FROM documents WHERE row = ?";
  auto& select = statements.prepared(sql, sql);
  select.bind(1, row);
  if (!select.step()) raise_damaged("a row names a document that is not there");
  return select;
}

}  // namespace

std::int64_t store_document_facts(const Database& database, InsertStatements& insert,
                                  const DocumentFacts& facts) {
  const auto row = store_header(database, insert, facts.document);
  store_reading(insert, row, facts);
  store_times(insert, row, facts);
  store_attributions(insert, row, facts);
  store_names(insert, row, facts);
  store_events(insert, row, facts);
  return row;
}

DocumentRows load_document_order(const Database& database) {
  Statement select(database, "SELECT row FROM documents ORDER BY id");
  std::vector<std::int64_t> rows;
  while (select.step()) rows.push_back(select.integer(0));
  return DocumentRows(std::move(rows));
}

DocumentFacts load_document_header(InsertStatements& statements, std::int64_t row) {
  auto& select = select_document(statements, header_columns, row);
  DocumentFacts facts;
  read_header(select, facts.document);
  select.reset();
  return facts;
}

LoadedDocuments load_document_headers(const Database& database, bool texts, bool languages) {
  LoadedDocuments loaded{{}, load_document_order(database)};
  const DocumentRows none({});
  Statement select(database, std::string("SELECT ") + (texts ? "*" : header_columns) +
                                 " FROM documents ORDER BY id");
  while (select.step()) {
    auto& document = loaded.facts.emplace_back().document;
    if (texts) {
      RowReader row(select, none, 1);
      fields(row, document);
    } else {
      read_header(select, document);
    }
  }
  if (languages) DocumentLoader(database, loaded).load_languages();
  return loaded;
}

DocumentFacts load_document_text(InsertStatements& statements, std::int64_t row) {
  auto& select = select_document(statements, "*", row);
  DocumentFacts facts;
  const DocumentRows none({});
  RowReader reader(select, none, 1);
  fields(reader, facts.document);
  select.reset();
  const std::string sql =
      "SELECT * FROM document_reasons WHERE document = ? AND owner = 'document' ORDER BY item, "
      "position";
  auto& reasons = statements.prepared(sql, sql);
  reasons.bind(1, row);
  while (reasons.step()) facts.document.why.push_back(read_document_reason(reasons, row));
  reasons.reset();
  return facts;
}

DocumentFacts load_one_document(const Database& database, std::int64_t row) {
  InsertStatements statements(database);
  LoadedDocuments loaded{{}, DocumentRows({row})};
  auto& select = select_document(statements, "*", row);
  const DocumentRows none({});
  RowReader reader(select, none, 1);
  fields(reader, loaded.facts.emplace_back().document);
  select.reset();
  DocumentLoader(database, loaded, row).load_all();
  return std::move(loaded.facts.front());
}

LoadedDocuments load_document_facts(const Database& database) {
  LoadedDocuments loaded{{}, load_document_order(database)};
  Statement select(database, "SELECT * FROM documents ORDER BY id");
  const DocumentRows none({});
  while (select.step()) {
    RowReader row(select, none, 1);
    fields(row, loaded.facts.emplace_back().document);
  }
  DocumentLoader(database, loaded).load_all();
  return loaded;
}

}  // namespace headwater
