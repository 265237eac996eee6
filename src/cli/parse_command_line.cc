// SPDX-License-Identifier: Apache-2.0
#include "cli/parse_command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/option_checks.h"
#include "cli/usage.h"
#include "store/case_file.h"

namespace headwater {
namespace {

// "headwater CASE" is short for "headwater serve CASE --open".
void open_case_named_first(const CLI::App& app, std::vector<std::string>& words) {
  if (words.empty() || words.front().starts_with('-') ||
      !app.get_subcommands(
              [&](const CLI::App* command) { return command->get_name() == words.front(); })
           .empty() ||
      !is_case_file(words.front()))
    return;
  words.insert(words.begin(), "serve");
  words.emplace_back("--open");
}

// No option means anything with an empty value.
void refuse_empty_values(CLI::App& app) {
  for (auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    for (auto* option : command->get_options([](const CLI::Option*) { return true; })) {
      if (option->get_expected_max() > 0) option->check(check_not_empty);
    }
  }
}

}  // namespace

void parse_command_line(std::vector<std::string> words, CommandContext& context) {
  CLI::App app(
      "headwater: who says it, who repeats whom, and how many independent origins stand behind it",
      "headwater");
  app.set_version_flag("--version", program);
  app.require_subcommand(1);
  for (const auto add : all_commands()) add(Command(app), context);
  refuse_empty_values(app);
  open_case_named_first(app, words);
  if (const auto unknown = unknown_word(app, words))
    return context.report({ErrorKind::usage, "", *unknown});
  const auto command = words.front().starts_with('-') ? "" : words.front();
  try {
    std::ranges::reverse(words);  // as CLI11 takes them
    app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    Output().text(app.help());
  } catch (const CLI::CallForVersion&) {
    Output().line(program);
  } catch (const CLI::ParseError& error) {
    context.report({ErrorKind::usage, "", usage_message(error, command)});
  } catch (const std::exception& error) {
    context.report({ErrorKind::internal, "", error.what()});
  }
}

}  // namespace headwater
