// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include <CLI/CLI.hpp>
#include <utility>

namespace headwater {

const Argument& Argument::type_name(const std::string& name) const {
  option_.type_name(name);
  return *this;
}

const Argument& Argument::required(bool is) const {
  option_.required(is);
  return *this;
}

const Argument& Argument::check(const OptionCheck& check) const {
  option_.check(check);
  return *this;
}

const Argument& Argument::delimiter(char between) const {
  option_.delimiter(between);
  return *this;
}

const Argument& Argument::excludes(const Argument& other) const {
  option_.excludes(&other.option_);
  return *this;
}

Argument Command::add_option(const std::string& names, std::string& value,
                             const std::string& help) const {
  return Argument(*app_.add_option(names, value, help));
}

Argument Command::add_option(const std::string& names, int& value, const std::string& help) const {
  return Argument(*app_.add_option(names, value, help));
}

Argument Command::add_option(const std::string& names, std::size_t& value,
                             const std::string& help) const {
  return Argument(*app_.add_option(names, value, help));
}

Argument Command::add_option(const std::string& names, std::vector<std::string>& value,
                             const std::string& help) const {
  return Argument(*app_.add_option(names, value, help));
}

Argument Command::add_option(const std::string& names, std::vector<int>& value,
                             const std::string& help) const {
  return Argument(*app_.add_option(names, value, help));
}

Argument Command::add_flag(const std::string& names, bool& value, const std::string& help) const {
  return Argument(*app_.add_flag(names, value, help));
}

Argument Command::argument(const std::string& name) const {
  return Argument(*app_.get_option(name));
}

Command Command::add_subcommand(const std::string& name, const std::string& summary) const {
  return Command(*app_.add_subcommand(name, summary));
}

void Command::run_by(std::function<void()> run) const {
  app_.callback(std::move(run));
}

}  // namespace headwater
