// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <memory>
#include <utility>

#include "base/parallel.h"
#include "base/strings.h"
#include "cli/command_line.h"
#include "pipeline/attribute_document.h"
#include "pipeline/language_stages.h"
#include "pipeline/stages.h"
#include "report/attribution_json.h"

namespace headwater {
namespace {

// One attribution for a person to read: who, how, what.
std::string attribution_line(const Document& document, const Attribution& a,
                             const std::vector<Attribution>& all) {
  std::string content;
  for (const auto span : a.content) {
    if (!content.empty()) content += " … ";
    content += squeeze_space(document.text.slice(span));
  }
  std::size_t depth = 0;
  for (auto parent = a.parent; parent && depth < 20; parent = all[*parent].parent) ++depth;
  return fmt::format("{:>{}}{} [{} {} {}{}] {}: {}", "", 2 + 2 * depth,
                     a.holder.empty() ? "(nobody stated)" : a.holder, name_of(a.act),
                     name_of(a.stance), name_of(a.modality), a.anonymous ? " anonymous" : "",
                     a.cue ? squeeze_space(document.text.slice(*a.cue)) : "", content);
}

// The sentences that are left out, in one line: "not analysed: de (2 sentences), und (1 sentence)".
std::string not_analysed_line(const std::vector<ForeignSentence>& foreign) {
  std::map<std::string_view, std::size_t> counts;
  for (const auto& sentence : foreign) ++counts[sentence.language];
  std::vector<std::string> parts;
  for (const auto& [language, count] : counts)
    parts.push_back(fmt::format("{} ({} sentence{})", language, count, count == 1 ? "" : "s"));
  return "  not analysed: " + join(parts, ", ");
}

struct Found {
  std::vector<Attribution> attributions;
  std::vector<ForeignSentence> foreign;
};

Found attribute(const Document& document, Depth depth) {
  const auto sentences = split_sentences(document);
  auto foreign = find_foreign_sentences(document, sentences);
  auto attributions = attribute_document(document, sentences, foreign, depth);
  return {std::move(attributions), std::move(foreign)};
}

void run(CommandContext& context, Depth depth) {
  if (!use_models(context)) return;
  const auto documents = read_inputs(context);
  std::vector<Found> found(documents.size());
  parallel_for(documents.size(), [&](std::size_t i) { found[i] = attribute(documents[i], depth); });
  Output out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto& [attributions, foreign] = found[i];
    if (context.options.json) {
      out.json(attributions_json(documents[i], attributions, foreign));
      continue;
    }
    out.line(documents[i].id);
    for (const auto& a : attributions) out.line(attribution_line(documents[i], a, attributions));
    if (attributions.empty()) out.line("  no attributions found");
    if (!foreign.empty()) out.line(not_analysed_line(foreign));
  }
}

}  // namespace

void add_attribute_command(CLI::App& app, CommandContext& context) {
  const auto fast = std::make_shared<bool>(false);
  auto& command = add_command(
      app, context, "attribute", "who says what: sources, cues, contents, nested voices",
      [fast](CommandContext& c) { run(c, *fast ? Depth::fast : Depth::trees); });
  command.add_flag("--fast", *fast, "without trees: twice as fast, a little less exact");
  add_input_options(command, context);
  add_models_option(command, context);
}

}  // namespace headwater
