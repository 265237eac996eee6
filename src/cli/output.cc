// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "base/visible_text.h"

namespace headwater {
namespace {

constexpr std::size_t flush_size = 1U << 16U;
constexpr std::string_view bold_on = "\x1b[1m";
constexpr std::string_view bold_off = "\x1b[0m";

int first_failure = 0;

// 0, or the errno of the write that failed.
int write_all(int stream, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(stream, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      pollfd waited{stream, POLLOUT, 0};
      ::poll(&waited, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace

void Output::append(std::string_view visible) {
  buffer_ += visible;
  if (buffer_.size() >= flush_size) flush();
}

void Output::line(std::string_view words) {
  append(visible_line(words) + '\n');
}

void Output::fields(std::initializer_list<std::string_view> values) {
  std::string joined;
  for (const auto value : values) {
    if (&value != values.begin()) joined += '\t';
    joined += visible_line(value);
  }
  append(joined + '\n');
}

void Output::text(std::string_view lines) {
  append(visible_text(lines));
  if (!lines.ends_with('\n')) append("\n");
}

void Output::styled(const StyledLine& line) {
  std::string drawn;
  for (const auto& part : line) {
    const bool bold = bold_ && part.bold;
    if (bold) drawn += bold_on;
    drawn += visible_line(part.text);
    if (bold) drawn += bold_off;
  }
  append(drawn + '\n');
}

void Output::bytes(std::string_view content) {
  buffer_ += content;
}

void Output::json(const Json& value) {
  append(printed_json_line(value) + '\n');
}

void Output::flush() {
  if (first_failure == 0) first_failure = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
}

int failure_of_output() {
  return first_failure;
}

bool print_message(std::string_view message) {
  return write_all(STDERR_FILENO, "headwater: " + visible_line(message) + '\n') == 0;
}

void keep_standard_streams() {
  // Opened the other way round: reading from standard input and writing to the others still fails.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
      static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

}  // namespace headwater
