// SPDX-License-Identifier: Apache-2.0
#include "read/mail_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "read/limits.h"

namespace headwater {
namespace {

bool is_address_field(std::string_view name) {
  constexpr std::array<std::string_view, 8> names{"from",
                                                  "to",
                                                  "cc",
                                                  "bcc",
                                                  "sender",
                                                  "reply-to",
                                                  "disposition-notification-to",
                                                  "mail-followup-to"};
  constexpr std::string_view again = "resent-";
  if (name.starts_with(again)) name.remove_prefix(again.size());
  return std::ranges::find(names, name) != names.end();
}

bool holds_container(std::string_view value) {
  const auto lower = lower_ascii(value);
  return lower.find("multipart") != std::string::npos || lower.find("message") != std::string::npos;
}

// The lines of a text, a line and the folded ones behind it in one piece.
class Fields {
 public:
  explicit Fields(std::string_view text) : rest_(text) {}

  bool next(std::string_view& field) {
    if (rest_.empty()) return false;
    std::size_t end = 0;
    do {
      const auto line_end = rest_.find('\n', end);
      end = line_end == std::string_view::npos ? rest_.size() : line_end + 1;
    } while (end < rest_.size() && (rest_[end] == ' ' || rest_[end] == '\t'));
    field = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return true;
  }

 private:
  std::string_view rest_;
};

}  // namespace

std::string mail_trouble(std::string_view message) {
  constexpr std::size_t longest_name = 64;
  Fields fields(message);
  std::string_view field;
  std::size_t containers = 0;
  while (fields.next(field)) {
    const auto colon = field.substr(0, longest_name).find(':');
    if (colon == std::string_view::npos) continue;
    const auto name = lower_ascii(trim(field.substr(0, colon)));
    const auto value = field.substr(colon + 1);
    if (is_address_field(name) &&
        static_cast<std::size_t>(std::ranges::count(value, ':')) > limits::address_colons) {
      return fmt::format("groups of addresses nested more than {} deep: not read",
                         limits::address_colons);
    }
    if (name == "content-type" && holds_container(value) && ++containers > limits::mail_containers)
      return fmt::format("more than {} multiparts and messages within it: not read",
                         limits::mail_containers);
  }
  return "";
}

}  // namespace headwater
