// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>
#include <utility>

#include "base/strings.h"
#include "cli/command_line.h"
#include "cli/each_input.h"
#include "model/not_analysed.h"
#include "pipeline/annotate.h"
#include "pipeline/stages.h"
#include "report/attribution_json.h"
#include "report/not_analysed_text.h"

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

// The sentences that are left out, in one line: "not analysed: German (2 sentences)".
std::string not_analysed_line(const std::vector<ForeignSentence>& foreign) {
  Document counted;
  note_not_analysed(counted, foreign);
  return "  not analysed: " + languages_text(not_analysed_in(counted));
}

struct Found {
  std::vector<Attribution> attributions;
  std::vector<ForeignSentence> foreign;
};

Found attribute(const Document& document, const Models& models, Depth depth,
                const CandidateRules& without) {
  auto text = split_text(document);
  add_mentions(text);
  add_syntax(text, models, depth);
  add_attributions(text, models, without);
  return {std::move(text.attributions), std::move(text.foreign)};
}

CandidateRules rules_named(const std::vector<std::string>& names) {
  CandidateRules rules;
  for (const auto& name : names) {
    if (const auto rule = value_named<CandidateRule>(name)) rules.add(*rule);
  }
  return rules;
}

void run_attribute(CommandContext& context, Depth depth, const CandidateRules& without) {
  const auto models = open_models(context);
  if (!models) return;
  auto documents = read_inputs(context);
  const auto found = each_document(context, documents, [&](const Document& document) {
    return attribute(document, *models, depth, without);
  });
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

void add_attribute_command(const Command& app, CommandContext& context) {
  const auto fast = std::make_shared<bool>(false);
  const auto without = std::make_shared<std::vector<std::string>>();
  const auto command = add_command(
      app, context, "attribute", "who says what: sources, cues, contents, nested voices",
      [fast, without](CommandContext& c) {
        run_attribute(c, *fast ? Depth::fast : Depth::trees, rules_named(*without));
      });
  command.add_flag("--fast", *fast, "without trees: twice as fast, a little less exact");
  command.add_option("--without", *without, "rules left out, to measure what they are worth")
      .type_name("RULE,...")
      .delimiter(',')
      .check(one_of(names_of<CandidateRule>()));
  add_input_options(command, context);
  add_models_option(command, context);
}

}  // namespace headwater
