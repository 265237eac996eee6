// SPDX-License-Identifier: Apache-2.0
// A command of the command line while its arguments are declared. CLI11 stands behind it, in
// command.cc, usage.cc and parse_command_line.cc alone: its headers took a third of the build.
//
// Example: command.add_option("--top", options.top, "matches printed").check(whole_number(1,
//          1000));
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "cli/option_checks.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace headwater {

// One argument; each function gives the same argument again, so that calls can be chained.
class Argument {
 public:
  explicit Argument(CLI::Option& option) : option_(option) {}
  // What stands for its value in --help.
  const Argument& type_name(const std::string& name) const;
  const Argument& required(bool is = true) const;
  const Argument& check(const OptionCheck& check) const;
  // Several values in one word, divided by this.
  const Argument& delimiter(char between) const;
  // Never both.
  const Argument& excludes(const Argument& other) const;

 private:
  CLI::Option& option_;
};

class Command {
 public:
  explicit Command(CLI::App& app) : app_(app) {}

  // `names`: "--output", "-o,--output", or a word without a dash for a positional argument. The
  // value must outlive the parsing; it keeps what it is where the argument is not given.
  Argument add_option(const std::string& names, std::string& value, const std::string& help) const;
  Argument add_option(const std::string& names, int& value, const std::string& help) const;
  Argument add_option(const std::string& names, std::size_t& value, const std::string& help) const;
  Argument add_option(const std::string& names, std::vector<std::string>& value,
                      const std::string& help) const;
  Argument add_option(const std::string& names, std::vector<int>& value,
                      const std::string& help) const;
  Argument add_flag(const std::string& names, bool& value, const std::string& help) const;

  // One that is declared already.
  [[nodiscard]] Argument argument(const std::string& name) const;
  [[nodiscard]] Command add_subcommand(const std::string& name, const std::string& summary) const;
  // Called after parsing where the user gave this command.
  void run_by(std::function<void()> run) const;

 private:
  CLI::App& app_;
};

}  // namespace headwater
