// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/strings.h"
#include "cli/each_input.h"
#include "cli/say_not_analysed.h"
#include "pipeline/annotate.h"
#include "pipeline/stages.h"
#include "report/entity_json.h"

namespace headwater {
namespace {

void compare_pairs(CommandContext& context, const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) {
    // Without its one file of pairs the command cannot run at all.
    context.report({ErrorKind::usage, bytes.error().input, bytes.error().reason});
    return;
  }
  std::vector<std::string_view> lines;
  for (auto line : split(*bytes, '\n')) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!line.empty()) lines.push_back(line);
  }
  const auto halves = [&](std::size_t i) {
    const auto tab = lines[i].find('\t');
    return std::pair(lines[i].substr(0, tab),
                     tab == std::string_view::npos ? "" : lines[i].substr(tab + 1));
  };
  const auto matches = each_input(
      context, lines.size(), [&](std::size_t i) { return fmt::format("{} line {}", path, i + 1); },
      [&](std::size_t i) {
        const auto [a, b] = halves(i);
        return compare_names(a, b);
      });
  Output out;
  if (lines.empty() && !context.options.json) out.line(path + ": no pairs of names");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!matches[i]) continue;
    const auto [a, b] = halves(i);
    if (lines[i].find('\t') == std::string_view::npos) {
      context.report(
          {ErrorKind::input, path, fmt::format("line {} has no tab between two names", i + 1)});
    }
    if (context.options.json) {
      out.json(name_match_json(a, b, matches[i]->score, matches[i]->why));
    } else {
      out.fields({fmt::format("{:.4f}", matches[i]->score), a, b});
    }
  }
}

void list_entities(CommandContext& context) {
  const auto cut = cut_documents(context, read_inputs(context), [](const Document& document) {
    auto text = split_text(document);
    text.names = find_names(text.document, text.analysed);
    auto sentences = std::move(text.analysed);
    return CutDocument{facts_of(std::move(text)), std::move(sentences)};
  });
  const auto entities = resolve_entities(cut.texts());
  Output out;
  if (entities.empty() && !context.options.json) out.line("no names found");
  for (const auto& entity : entities) {
    if (context.options.json) {
      out.json(entity_json(entity, entities, cut.facts));
    } else {
      for (const auto& line : entity_lines(entity, entities)) out.line(line);
    }
  }
  say_not_analysed(context, out, cut.facts);
}

}  // namespace

void add_names_command(const Command& app, CommandContext& context) {
  const auto pairs = std::make_shared<std::string>();
  const auto command =
      add_command(app, context, "names",
                  "persons, organisations, places and outlets, with their aliases and "
                  "who stands behind whom",
                  [pairs](CommandContext& run_context) {
                    if (!pairs->empty()) {
                      compare_pairs(run_context, *pairs);
                    } else if (run_context.options.inputs.empty()) {
                      run_context.report({ErrorKind::usage, "names", "give INPUT or --pairs FILE"});
                    } else {
                      list_entities(run_context);
                    }
                  });
  add_input_options(command, context);
  command.argument("inputs").required(false);
  command.add_option("--pairs", *pairs, "compare two names a line, divided by a tab")
      .type_name("FILE")
      .excludes(command.argument("inputs"));
}

}  // namespace headwater
