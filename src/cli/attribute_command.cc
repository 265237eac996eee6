// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/parallel.h"
#include "base/strings.h"
#include "cli/command_line.h"
#include "pipeline/attribute_document.h"
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

void run(CommandContext& context) {
  if (!use_models(context)) return;
  const auto documents = read_inputs(context);
  std::vector<std::vector<Attribution>> found(documents.size());
  parallel_for(documents.size(), [&](std::size_t i) {
    found[i] = attribute_document(documents[i], split_sentences(documents[i]));
  });
  Output out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (context.options.json) {
      out.json(attributions_json(documents[i], found[i]));
      continue;
    }
    out.line(documents[i].id);
    for (const auto& a : found[i]) out.line(attribution_line(documents[i], a, found[i]));
  }
}

}  // namespace

void add_attribute_command(CLI::App& app, CommandContext& context) {
  auto& command = add_command(app, context, "attribute",
                              "who says what: sources, cues, contents, nested voices", run);
  add_input_options(command, context);
  add_models_option(command, context);
}

}  // namespace headwater
