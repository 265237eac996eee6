// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <iterator>

#include "base/files.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "cli/add_documents.h"
#include "cli/case_commands.h"
#include "exchange/analyst_table.h"
#include "intake/analyst_name.h"
#include "intake/decided_case.h"
#include "store/page_index.h"

namespace headwater {
namespace {

struct ImportOptions {
  std::string case_path;
  std::vector<std::string> tables;
};

struct TableDecision {
  std::string table;
  AnalystDecision asked;
};

// The documents that the rows of a table make; what cannot be read of it is reported.
std::vector<ReadDocument> documents_of(CommandContext& context, const std::string& path,
                                       std::vector<TableDecision>& decisions) {
  const auto bytes = read_file(path);
  if (!bytes) {
    context.report({ErrorKind::input, path, bytes.error().reason});
    return {};
  }
  const auto table = read_analyst_table(*bytes, path);
  for (const auto& bad : table.bad) context.report(bad);
  for (const auto& decision : table.decisions) decisions.push_back({path, decision});
  if (!table.unread_columns.empty())
    context.note(
        fmt::format("{}: columns that are not read: {}", path, join(table.unread_columns, ", ")));
  if (table.count == 0) return {};
  auto outcome = read_bytes(path, table.records, context.options.reading());
  for (const auto& error : outcome.failed) context.report(error);
  return std::move(outcome.documents);
}

std::string first_text(CaseFile& file, const std::string& sql, const std::string& value) {
  const auto rows = select_rows(file, sql, {value});
  if (!rows || rows->empty()) return "";
  const auto* text = std::get_if<std::string>(&rows->front().front());
  return text == nullptr ? "" : *text;
}

// DOCUMENT:START-END of a quotation, or the document where nothing is quoted; "" where it is not there.
std::string place_of(CaseFile& file, const AnalystDecision& asked) {
  const auto id = first_text(
      file, "SELECT id FROM documents WHERE ?1 IN (id, path, title) ORDER BY id", asked.target);
  if (id.empty() || asked.quotation.empty()) return id;
  const auto text = first_text(file, "SELECT text FROM documents WHERE id = ?", id);
  const auto at = text.find(asked.quotation);
  if (at == std::string::npos) return "";
  const auto start = Utf8Text(text.substr(0, at)).size();
  return fmt::format("{}:{}-{}", id, start, start + Utf8Text(asked.quotation).size());
}

Result<void> make_decision(CaseFile& file, const AnalystDecision& asked) {
  Decision decision;
  const bool rates = asked.action == "rate";
  decision.action = rates ? DecisionAction::rate : DecisionAction::note;
  decision.target =
      rates ? first_text(file, "SELECT id FROM sources WHERE name = ? COLLATE NOCASE ORDER BY id",
                         asked.target)
            : place_of(file, asked);
  if (decision.target.empty())
    return fail(ErrorKind::input, asked.target,
                rates ? "no source of the case has this name"
                      : "no document of the case has this name and holds this quotation");
  decision.value = asked.value;
  decision.made_by = analyst_name("");
  decision.why = "from an imported table";
  const auto made = decide(file, std::move(decision), rows_of_claims(file));
  if (!made) return std::unexpected(made.error());
  return {};
}

void make_decisions(CommandContext& context, CaseFile& file,
                    const std::vector<TableDecision>& decisions) {
  for (const auto& [table, asked] : decisions) {
    if (const auto made = make_decision(file, asked); !made)
      context.report({ErrorKind::input, table,
                      fmt::format("line {}: {}", asked.line, made.error().message())});
  }
}

void run_import(CommandContext& context, const ImportOptions& options) {
  const auto models = open_models(context);
  if (!models) return;
  std::vector<ReadDocument> documents;
  std::vector<TableDecision> decisions;
  for (const auto& path : options.tables)
    std::ranges::move(documents_of(context, path, decisions), std::back_inserter(documents));
  if (documents.empty() && !is_there(options.case_path)) return;
  auto file = open_case(options.case_path, CaseMode::write);
  if (!file) return context.report(file.error());
  const auto counts = add_read_documents(context, *models, *file, std::move(documents));
  if (!counts) return context.report(counts.error());
  make_decisions(context, *file, decisions);
  print_added(context, options.case_path, *file, *counts);
}

}  // namespace

void add_import_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<ImportOptions>();
  const auto command =
      add_command(app, context, "import", "add an analyst's tables of claims and sources to a case",
                  [options](CommandContext& run_context) { run_import(run_context, *options); });
  add_case_option(command, options->case_path);
  command
      .add_option("tables", options->tables,
                  "CSV with a header, or JSON Lines; docs/exchange.md lists the columns")
      .type_name("FILE…")
      .required();
  add_models_option(command, context);
}

}  // namespace headwater
