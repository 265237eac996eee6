// SPDX-License-Identifier: Apache-2.0
#include "store/reason_rows.h"

#include <cmath>
#include <limits>

#include "base/json.h"

namespace headwater {
namespace {

// JSON has no infinities; they are written as words.
Json figure_value(double value) {
  if (std::isfinite(value)) return value;
  return value > 0 ? "inf" : value < 0 ? "-inf" : "nan";
}

double figure_value(const Json& json) {
  if (json.is_number()) return json.get<double>();
  if (json == "inf") return std::numeric_limits<double>::infinity();
  if (json == "-inf") return -std::numeric_limits<double>::infinity();
  return std::numeric_limits<double>::quiet_NaN();
}

std::string spans_to_json(const std::vector<DocumentSpan>& spans, const DocumentRows& documents) {
  if (spans.empty()) return "[]";
  Json json = Json::array();
  for (const auto& place : spans)
    json.push_back({documents.row_of(place.document), place.span.start, place.span.end});
  return to_json_line(json);
}

std::string figures_to_json(const std::vector<Figure>& figures) {
  if (figures.empty()) return "[]";
  Json json = Json::array();
  for (const auto& figure : figures)
    json.push_back(Json::array({figure.name, figure_value(figure.value)}));
  return to_json_line(json);
}

// An array of arrays of `width` items.
Json parse_tuples(std::string_view text, std::size_t width) {
  auto parsed = parse_json(text, "");
  if (!parsed || !parsed->is_array()) raise_damaged("a reason cannot be read");
  for (const auto& item : *parsed) {
    if (!item.is_array() || item.size() != width) raise_damaged("a reason cannot be read");
  }
  return *std::move(parsed);
}

std::vector<DocumentSpan> spans_from_json(std::string_view text, const DocumentRows& documents) {
  if (text == "[]") return {};
  std::vector<DocumentSpan> spans;
  for (const auto& item : parse_tuples(text, 3)) {
    if (!item[0].is_number_integer() || !item[1].is_number_unsigned() ||
        !item[2].is_number_unsigned())
      raise_damaged("a reason cannot be read");
    spans.push_back({documents.index_of(item[0].get<std::int64_t>()),
                     {item[1].get<std::uint32_t>(), item[2].get<std::uint32_t>()}});
  }
  return spans;
}

std::vector<Figure> figures_from_json(std::string_view text) {
  if (text == "[]") return {};
  std::vector<Figure> figures;
  for (const auto& item : parse_tuples(text, 2)) {
    if (!item[0].is_string()) raise_damaged("a reason cannot be read");
    figures.push_back({item[0].get<std::string>(), figure_value(item[1])});
  }
  return figures;
}

void bind_reason(Statement& statement, int column, const Reason& reason,
                 const DocumentRows& documents) {
  statement.bind(column, std::string_view(reason.rule));
  statement.bind(column + 1, std::string_view(spans_to_json(reason.spans, documents)));
  statement.bind(column + 2, std::string_view(figures_to_json(reason.figures)));
  statement.bind(column + 3, std::string_view(strings_to_json(reason.terms)));
}

Reason read_reason(const Statement& statement, int column, const DocumentRows& documents) {
  return {
      std::string(statement.text(column)), spans_from_json(statement.text(column + 1), documents),
      figures_from_json(statement.text(column + 2)), strings_from_json(statement.text(column + 3))};
}

}  // namespace

void store_document_reasons(InsertStatements& insert, const DocumentRows& documents,
                            std::int64_t document, const ReasonOwner& owner,
                            const std::vector<Reason>& reasons) {
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    auto& statement = insert.into("document_reasons");
    statement.bind(1, document);
    statement.bind(2, owner.owner);
    statement.bind(3, owner.item);
    statement.bind(4, static_cast<std::int64_t>(i));
    bind_reason(statement, 5, reasons[i], documents);
    statement.run();
  }
}

void store_finding_reasons(InsertStatements& insert, const DocumentRows& documents,
                           const ReasonOwner& owner, const std::vector<Reason>& reasons) {
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    auto& statement = insert.into("finding_reasons");
    statement.bind(1, owner.owner);
    statement.bind(2, owner.item);
    statement.bind(3, owner.part);
    statement.bind(4, static_cast<std::int64_t>(i));
    bind_reason(statement, 5, reasons[i], documents);
    statement.run();
  }
}

Reason read_finding_reason(const Statement& row, const DocumentRows& documents) {
  return read_reason(row, 4, documents);
}

Reason read_document_reason(const Statement& row, std::int64_t document) {
  return read_reason(row, 4, DocumentRows({document}));
}

void load_document_reasons(const Database& database, const DocumentReasonsOf& reasons_of,
                           std::int64_t only) {
  Statement select(database, std::string("SELECT * FROM document_reasons") +
                                 (only != 0 ? " WHERE document = ?" : "") +
                                 " ORDER BY document, owner, item, position");
  if (only != 0) select.bind(1, only);
  while (select.step()) {
    const auto document = select.integer(0);
    const std::string owner(select.text(1));
    reasons_of(document, {owner, select.integer(2), 0})
        .push_back(read_document_reason(select, document));
  }
}

void load_finding_reasons(const Database& database, const DocumentRows& documents,
                          std::string_view owner, const FindingReasonsOf& reasons_of) {
  Statement select(database,
                   "SELECT * FROM finding_reasons WHERE owner = ? ORDER BY item, part, position");
  select.bind(1, owner);
  while (select.step())
    reasons_of({owner, select.integer(1), select.integer(2)})
        .push_back(read_finding_reason(select, documents));
}

}  // namespace headwater
