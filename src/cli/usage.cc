// SPDX-License-Identifier: Apache-2.0
#include "cli/usage.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest_word.h"

namespace headwater {
namespace {

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

// "--output", "-o", "--help" …
std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

const CLI::Option* option_named(const CLI::App& app, const std::string& name) {
  for (const auto* option : app.get_options()) {
    if (!option->get_positional() && option->check_name(name)) return option;
  }
  return nullptr;
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

// "--name=value" and "-nvalue" name an option as "--name" and "-n" do.
std::string name_in(const std::string& word) {
  if (word.starts_with("--")) return word.substr(0, word.find('='));
  return word.substr(0, 2);
}

std::string see(const std::string& command) {
  return fmt::format(" (see headwater {}{}--help)", command, command.empty() ? "" : " ");
}

std::optional<std::string> unknown_option(const CLI::App& command,
                                          const std::vector<std::string>& words) {
  for (std::size_t i = 1; i < words.size() && words[i] != "--"; ++i) {
    if (!is_option(words[i])) continue;
    const auto name = name_in(words[i]);
    const auto* option = option_named(command, name);
    if (option == nullptr) {
      return fmt::format("{}: unknown option{}{}", name, suggestion(name, option_names(command)),
                         see(command.get_name()));
    }
    // Its value may begin with a minus sign.
    if (option->get_expected_min() > 0 && words[i] == name) ++i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> unknown_word(const CLI::App& app,
                                        const std::vector<std::string>& words) {
  if (words.empty()) return "no command" + see("");
  const auto& first = words.front();
  if (is_option(first)) {
    if (option_named(app, name_in(first)) != nullptr) return std::nullopt;
    return fmt::format("{}: unknown option{}{}", first, suggestion(first, option_names(app)),
                       see(""));
  }
  const auto names = command_names(app);
  if (std::ranges::find(names, first) == names.end())
    return fmt::format("{}: unknown command{}{}", first, suggestion(first, names), see(""));
  return unknown_option(*app.get_subcommand(first), words);
}

std::string usage_message(const CLI::ParseError& error, const std::string& command) {
  const std::string_view words = error.what();
  const auto option = words.substr(0, words.find(':'));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const bool missing = words.contains("missing");
    return fmt::format("{}: {}{}", option, missing ? "a value is missing" : "given more than once",
                       see(command));
  }
  return std::string(words) + see(command);
}

}  // namespace headwater
