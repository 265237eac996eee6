// SPDX-License-Identifier: Apache-2.0
// rate, merge, split and the others: one decision of an analyst, checked against the case and written into its log.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "cli/case_commands.h"
#include "cli/decision_options.h"
#include "intake/analyst_name.h"
#include "intake/decided_case.h"

namespace headwater {

void add_signature_options(const Command& command, SignatureOptions& options) {
  command.add_option("--why", options.why, "the reason, kept with it").type_name("TEXT");
  command
      .add_option("--by", options.by,
                  "who decides (default: HEADWATER_ANALYST, else the name of the user)")
      .type_name("NAME");
}

namespace {

// What stands on the command line behind CASE.
enum class Part { target, other, others, value };

struct Positional {
  Part part;
  std::string name;  // in --help
  std::string help;
  bool required = true;
};

struct DecisionCommand {
  DecisionAction action;
  std::string name;
  std::string summary;
  std::vector<Positional> parts;
  OptionCheck check = nullptr;  // of the value
};

OptionCheck or_none(std::vector<std::string> values) {
  values.emplace_back("none");
  return one_of(std::move(values));
}

const std::vector<DecisionCommand>& decision_commands() {
  static const Positional claim{Part::target, "CLAIM", "its id or number"};
  static const Positional utterance{Part::target, "UTTERANCE",
                                    "DOCUMENT:START-END, as claims --json shows it"};
  static const std::vector<DecisionCommand> all{
      {DecisionAction::rate,
       "rate",
       "grade a claim (credibility 1 to 6) or a source (reliability A to F)",
       {{Part::target, "ID", "a claim, by id or number, or a source, by id"},
        {Part::value, "GRADE", "1 to 6, A to F; none takes it back"}},
       or_none({"1", "2", "3", "4", "5", "6", "A", "B", "C", "D", "E", "F"})},
      {DecisionAction::merge,
       "merge",
       "make several claims one",
       {claim, {Part::others, "OTHER", "the claims that become part of it"}}},
      {DecisionAction::split,
       "split",
       "make some utterances of a claim a claim of their own",
       {claim, {Part::others, "UTTERANCE", "DOCUMENT:START-END, as claims --json shows them"}}},
      {DecisionAction::same,
       "same",
       "say whether two claims or utterances say the same",
       {{Part::target, "A", "a claim or an utterance"},
        {Part::other, "B", "another"},
        {Part::value, "ANSWER", "same, different or unsure"}},
       one_of({"same", "different", "unsure"})},
      {DecisionAction::derive,
       "derive",
       "say from which other utterance of its claim one was taken",
       {utterance,
        {Part::other, "FROM", "the other one; none: it is its own"},
        {Part::value, "DERIVATION", "how it was taken", false}},
       one_of(names_of<Derivation>())},
      {DecisionAction::attribute,
       "voice",
       "say who really speaks in an utterance",
       {utterance, {Part::value, "NAME", "who says it"}}},
      {DecisionAction::conflict,
       "verdict",
       "accept or reject a conflict",
       {{Part::target, "CONFLICT", "its id"},
        {Part::value, "VERDICT", "accepted or rejected; none takes it back"}},
       or_none({"accepted", "rejected"})},
      {DecisionAction::note,
       "note",
       "write a note on a finding, a document or a passage",
       {{Part::target, "ID", "any id, the number of a claim, or DOCUMENT:START-END"},
        {Part::value, "TEXT", "the note"}}},
      {DecisionAction::hypothesis,
       "hypothesis",
       "state a hypothesis that claims are held against",
       {{Part::value, "TEXT", "its words; none with --id removes it"}}},
      {DecisionAction::judge,
       "judge",
       "say how a claim stands to a hypothesis",
       {{Part::target, "HYPOTHESIS", "its id"},
        {Part::other, "CLAIM", "its id or number"},
        {Part::value, "JUDGEMENT",
         "II, I, N, C or CC: inconsistent to consistent; none takes it back"}},
       or_none({"II", "I", "N", "C", "CC"})}};
  return all;
}

struct DecisionOptions {
  std::string case_path;
  Decision asked;
  std::string other;
  SignatureOptions signature;
};

Decision asked_for(const DecisionOptions& options) {
  auto asked = options.asked;
  if (!options.other.empty() && options.other != "none") asked.others.push_back(options.other);
  if (asked.value == "none") asked.value.clear();
  asked.why = options.signature.why;
  asked.made_by = analyst_name(options.signature.by);
  return asked;
}

void run_decision(CommandContext& context, const DecisionOptions& options) {
  if (!is_there(options.case_path))
    return context.report({ErrorKind::case_file, options.case_path, "no such file"});
  auto file = open_case(options.case_path, CaseMode::write);
  if (!file) return context.report(file.error());
  const auto made = decide(*file, asked_for(options), rows_of_claims(*file));
  if (!made) return context.report(made.error());
  say_decided(context, made->number, name_of(made->action), made->target);
}

void add_part(const Command& command, const Positional& part, const OptionCheck& check,
              DecisionOptions& options) {
  const auto shown = [&](const Argument& argument) {
    argument.type_name(part.name).required(part.required);
    if (part.part == Part::value && check) argument.check(check);
  };
  switch (part.part) {
    case Part::target:
      return shown(command.add_option("target", options.asked.target, part.help));
    case Part::other:
      return shown(command.add_option("other", options.other, part.help));
    case Part::others:
      return shown(command.add_option("others", options.asked.others, part.help));
    case Part::value:
      return shown(command.add_option("value", options.asked.value, part.help));
  }
}

}  // namespace

void say_decided(const CommandContext& context, std::int64_t number, std::string_view action,
                 const std::string& target) {
  Output out;
  if (context.options.json) {
    out.json({{"number", number}, {"action", action}, {"target", target}});
  } else if (!context.options.quiet) {
    out.line(fmt::format("{}  {} {}", number, action, target));
  }
}

void add_decision_commands(const Command& app, CommandContext& context) {
  for (const auto& each : decision_commands()) {
    const auto options = std::make_shared<DecisionOptions>();
    options->asked.action = each.action;
    const auto command = add_command(
        app, context, each.name, each.summary,
        [options](CommandContext& run_context) { run_decision(run_context, *options); });
    add_case_option(command, options->case_path);
    for (const auto& part : each.parts) add_part(command, part, each.check, *options);
    if (each.action == DecisionAction::hypothesis)
      command.add_option("--id", options->asked.target, "one that was stated, to change its words")
          .type_name("ID");
    add_signature_options(command, options->signature);
  }
}

}  // namespace headwater
