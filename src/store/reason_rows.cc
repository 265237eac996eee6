// SPDX-License-Identifier: Apache-2.0
#include "store/reason_rows.h"

#include <cmath>
#include <limits>
#include <optional>

#include "base/json.h"
#include "store/json_rows.h"

namespace headwater {
namespace {

double figure_value(const Json& json) {
  if (json.is_number()) return json.get<double>();
  if (json == "inf") return std::numeric_limits<double>::infinity();
  if (json == "-inf") return -std::numeric_limits<double>::infinity();
  return std::numeric_limits<double>::quiet_NaN();
}

void write_spans(std::string& line, const std::vector<DocumentSpan>& spans,
                 const DocumentRows& documents) {
  line = "[";
  for (const auto& place : spans) {
    line += line.size() > 1 ? ",[" : "[";
    append_json(line, documents.row_of(place.document));
    line += ',';
    append_json(line, std::int64_t{place.span.start});
    line += ',';
    append_json(line, std::int64_t{place.span.end});
    line += ']';
  }
  line += ']';
}

void write_figures(std::string& line, const std::vector<Figure>& figures) {
  line = "[";
  for (const auto& figure : figures) {
    line += line.size() > 1 ? ",[" : "[";
    append_json(line, figure.name);
    line += ',';
    append_json(line, figure.value);
    line += ']';
  }
  line += ']';
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
  const auto read = [&](JsonCell& cell) {
    std::int64_t row = 0;
    auto& [document, span] = spans.emplace_back();
    if (!cell.takes("[") || !cell.take(row) || !cell.takes(",") || !cell.take(span.start) ||
        !cell.takes(",") || !cell.take(span.end) || !cell.takes("]"))
      return false;
    document = documents.index_of(row);
    return true;
  };
  if (take_array(text, read)) return spans;
  spans.clear();
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
  const auto read = [&](JsonCell& cell) {
    auto& [name, value] = figures.emplace_back();
    return cell.takes("[") && cell.take(name) && cell.takes(",") && cell.take(value) &&
           cell.takes("]");
  };
  if (take_array(text, read)) return figures;
  figures.clear();
  for (const auto& item : parse_tuples(text, 2)) {
    if (!item[0].is_string()) raise_damaged("a reason cannot be read");
    figures.push_back({item[0].get<std::string>(), figure_value(item[1])});
  }
  return figures;
}

// The JSON of one reason, kept until its row is written.
class ReasonCells {
 public:
  void bind(Statement& statement, int column, const Reason& reason, const DocumentRows& documents) {
    write_spans(spans_, reason.spans, documents);
    write_figures(figures_, reason.figures);
    terms_ = strings_to_json(reason.terms);
    for (const auto& cell : {std::string_view(reason.rule), std::string_view(spans_),
                             std::string_view(figures_), std::string_view(terms_)})
      statement.bind_kept(column++, cell);
  }

 private:
  std::string spans_;
  std::string figures_;
  std::string terms_;
};

Reason read_reason(const Statement& statement, int column, const DocumentRows& documents) {
  return {
      std::string(statement.text(column)), spans_from_json(statement.text(column + 1), documents),
      figures_from_json(statement.text(column + 2)), strings_from_json(statement.text(column + 3))};
}

}  // namespace

void store_document_reasons(InsertStatements& insert, const DocumentRows& documents,
                            std::int64_t document, const ReasonOwner& owner,
                            const std::vector<Reason>& reasons) {
  ReasonCells cells;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    auto& statement = insert.into("document_reasons");
    statement.bind(1, document);
    statement.bind_kept(2, owner.owner);
    statement.bind(3, owner.item);
    statement.bind(4, static_cast<std::int64_t>(i));
    cells.bind(statement, 5, reasons[i], documents);
    statement.run();
  }
}

void store_finding_reasons(InsertStatements& insert, const DocumentRows& documents,
                           const ReasonOwner& owner, const std::vector<Reason>& reasons) {
  ReasonCells cells;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    auto& statement = insert.into("finding_reasons");
    statement.bind_kept(1, owner.owner);
    statement.bind(2, owner.item);
    statement.bind(3, owner.part);
    statement.bind(4, static_cast<std::int64_t>(i));
    cells.bind(statement, 5, reasons[i], documents);
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
  std::int64_t document = 0;
  auto rows = std::make_optional<DocumentRows>(std::vector{document});
  while (select.step()) {
    if (select.integer(0) != document) {
      document = select.integer(0);
      rows.emplace(std::vector{document});
    }
    reasons_of(document, {select.text(1), select.integer(2), 0})
        .push_back(read_reason(select, 4, *rows));
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
