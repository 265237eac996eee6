// SPDX-License-Identifier: Apache-2.0
// The doors of the command line: standard output and standard error.
//
// Rule:   all that is printed goes through here, and is made visible (base/visible_text.h): no
//         document, file name or option steers the terminal. What cannot be written is known:
//         failure_of_output() tells, and the program ends with status 2.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/json.h"
#include "report/styled_line.h"

namespace headwater {

// Collects lines for standard output and writes them in large blocks.
class Output {
 public:
  explicit Output(bool bold = false) : bold_(bold) {}
  // One line, whatever it holds.
  void line(std::string_view words);
  // One line in which the fields stand apart by tabs.
  void fields(std::initializer_list<std::string_view> values);
  // Several lines; the last line end may be missing.
  void text(std::string_view lines);
  // One line; bold parts are bold where `bold` was asked for.
  void styled(const StyledLine& line);
  void json(const Json& value);
  // As they are: what a browser gets, and no terminal.
  void bytes(std::string_view content);
  void flush();
  ~Output() { flush(); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

 private:
  void append(std::string_view visible);
  bool bold_;
  std::string buffer_;
};

// The first error of standard output (errno), 0 where all was written. A closed pipe (EPIPE) is
// one: nobody reads on.
[[nodiscard]] int failure_of_output();

// "headwater: MESSAGE" as one line on standard error; false where it could not be written.
bool print_message(std::string_view message);

// Standard streams that are closed are opened on nothing, so that no file of ours takes their
// number; writing to them fails as before.
void keep_standard_streams();

}  // namespace headwater
