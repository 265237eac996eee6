// SPDX-License-Identifier: Apache-2.0
#include "read/formats/mail_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "read/page/limits.h"

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

// Counts what GMime would make an object of.
class MailShape {
 public:
  void take(std::string_view field) {
    if (field.starts_with("--")) {
      in_head_ = true;
      ++delimiters_;
    } else if (trim(field).empty()) {
      in_head_ = begins_message_;
      begins_message_ = false;
    } else {
      take_field(field);
    }
  }

  [[nodiscard]] std::string trouble() const {
    if (nested_) {
      return fmt::format("groups of addresses nested more than {} deep: not read",
                         limits::address_colons);
    }
    if (containers_ > limits::mail_containers)
      return fmt::format("more than {} multiparts and messages within it: not read",
                         limits::mail_containers);
    if (fields_ > limits::mail_fields)
      return fmt::format("more than {} header fields: not read", limits::mail_fields);
    if (delimiters_ > limits::mail_delimiters)
      return fmt::format("more than {} lines that may begin a part: not read",
                         limits::mail_delimiters);
    return "";
  }

 private:
  void take_field(std::string_view field) {
    constexpr std::size_t longest_name = 64;
    if (in_head_) ++fields_;
    const auto colon = field.substr(0, longest_name).find(':');
    if (colon == std::string_view::npos) return;
    const auto name = lower_ascii(trim(field.substr(0, colon)));
    const auto value = field.substr(colon + 1);
    if (is_address_field(name)) {
      nested_ = nested_ ||
                static_cast<std::size_t>(std::ranges::count(value, ':')) > limits::address_colons;
    } else if (name == "content-type" && holds_container(value)) {
      ++containers_;
      begins_message_ = true;
    }
  }

  std::size_t containers_ = 0;
  std::size_t fields_ = 0;
  std::size_t delimiters_ = 0;
  bool nested_ = false;
  bool in_head_ = true;
  bool begins_message_ = false;  // the head behind the next blank line is that of a message
};

}  // namespace

std::string mail_trouble(std::string_view message) {
  Fields fields(message);
  std::string_view field;
  MailShape shape;
  while (fields.next(field)) shape.take(field);
  return shape.trouble();
}

}  // namespace headwater
