// SPDX-License-Identifier: Apache-2.0
// What is wrong with a command line, in one line that names the word and suggests the nearest one.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

namespace headwater {

// Unknown commands and options, which CLI11 would report by other words or not at all.
//
// Example: {"clams", "x.hw"} -> "clams: unknown command; did you mean claims? (see headwater
//          --help)"
[[nodiscard]] std::optional<std::string> unknown_word(const CLI::App& app,
                                                      const std::vector<std::string>& words);
// What CLI11 found, in our words. `command`: the first of the words.
[[nodiscard]] std::string usage_message(const CLI::ParseError& error, const std::string& command);

}  // namespace headwater
