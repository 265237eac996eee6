// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "base/files.h"
#include "base/strings.h"
#include "cli/each_input.h"
#include "cli/option_checks.h"
#include "pipeline/stages.h"
#include "report/passage_json.h"

namespace headwater {
namespace {

struct MatchOptions {
  std::string claims;
  std::string queries;
  std::size_t top = 10;
};

struct Records {
  std::vector<std::string> ids;
  std::vector<Sentences> texts;
};

std::string field(const Json& record, const char* name) {
  const auto at = record.find(name);
  return at != record.end() && at->is_string() ? at->get<std::string>() : "";
}

// Records {"id","text"}; a claim may also have a "title", which says the same in other words.
Records read_records(CommandContext& context, const std::string& path) {
  Records records;
  const auto bytes = read_file(path);
  if (!bytes) {
    context.report({ErrorKind::usage, path, bytes.error().reason});
    return records;
  }
  std::vector<std::string> ids;
  std::vector<std::string> texts;
  std::size_t number = 0;
  for (const auto line : split(*bytes, '\n')) {
    ++number;
    if (trim(line).empty()) continue;
    const auto input = fmt::format("{} line {}", path, number);
    const auto record = parse_json(line, input);
    if (!record || !record->is_object() || field(*record, "id").empty()) {
      context.report({ErrorKind::input, input, "no JSON object with an id"});
      continue;
    }
    ids.push_back(field(*record, "id"));
    texts.push_back(field(*record, "title") + "\n\n" + field(*record, "text"));
  }
  auto made = each_input(
      context, texts.size(), [&](std::size_t t) { return path + ": " + ids[t]; },
      [&](std::size_t t) { return split_paragraph(texts[t]); });
  for (std::size_t t = 0; t < made.size(); ++t) {
    if (!made[t]) continue;
    records.ids.push_back(std::move(ids[t]));
    records.texts.push_back(*std::move(made[t]));
  }
  return records;
}

void run_match(CommandContext& context, const MatchOptions& options) {
  const auto claims = read_records(context, options.claims);
  if (context.status == ExitStatus::could_not_run) return;
  const auto queries = read_records(context, options.queries);
  if (context.status == ExitStatus::could_not_run) return;
  const ClaimIndex index(claims.texts);
  const auto found = each_input(
      context, queries.ids.size(),
      [&](std::size_t q) { return options.queries + ": " + queries.ids[q]; },
      [&](std::size_t q) { return index.match(queries.texts[q], options.top); });
  Output out;
  if (found.empty() && !context.options.json) out.line(options.queries + ": no texts to match");
  for (std::size_t q = 0; q < found.size(); ++q) {
    if (!found[q]) continue;
    Json matches = Json::array();
    if (!context.options.json) {
      out.line(queries.ids[q]);
      if (found[q]->empty()) out.line("  no claim matches");
    }
    for (const auto& match : *found[q]) {
      const auto& id = claims.ids[match.claim];
      if (context.options.json)
        matches.push_back({{"id", id}, {"score", four_digits(match.score)}});
      else
        out.line(fmt::format("  {:8.3f}  {}", match.score, id));
    }
    if (context.options.json) out.json({{"id", queries.ids[q]}, {"matches", std::move(matches)}});
  }
}

}  // namespace

void add_match_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<MatchOptions>();
  const auto command =
      add_command(app, context, "match", "which of many checked claims a text is about",
                  [options](CommandContext& given) { run_match(given, *options); });
  command.add_option("--claims", options->claims, "checked claims: JSON Lines of id, text, title")
      .type_name("C.jsonl")
      .required();
  command.add_option("queries", options->queries, "texts to match: JSON Lines of id and text")
      .type_name("Q.jsonl")
      .required();
  command.add_option("--top", options->top, "matches printed for each text (default 10)")
      .check(whole_number(1, 1000));
}

}  // namespace headwater
