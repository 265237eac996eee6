// SPDX-License-Identifier: Apache-2.0
// Errors that cross a folder: always a value, never an exception.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace headwater {

enum class ErrorKind {
  input,      // one input cannot be used; the others go on (exit status 1)
  usage,      // the command line or an option makes no sense (exit status 2)
  case_file,  // the case cannot be opened, read or written (exit status 2)
  internal    // a broken promise of our own (exit status 2)
};

struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string input;   // the file, option or document it is about
  std::string reason;  // one line, lower case, no full stop

  [[nodiscard]] std::string message() const {
    return input.empty() ? reason : input + ": " + reason;
  }
};

template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, std::string input,
                                                 std::string reason) {
  return std::unexpected(Error{kind, std::move(input), std::move(reason)});
}

}  // namespace headwater
