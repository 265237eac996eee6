// SPDX-License-Identifier: Apache-2.0
#include "cli/option_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/calendar.h"
#include "base/nearest_word.h"
#include "base/strings.h"

namespace headwater {

std::string check_day(const std::string& text) {
  if (text.empty()) return check_not_empty(text);
  return text.size() == 10 && parse_iso_day(text) ? "" : text + " is no date (YYYY-MM-DD)";
}

OptionCheck one_of(std::vector<std::string> names) {
  return [names = std::move(names)](const std::string& word) -> std::string {
    if (word.empty()) return check_not_empty(word);
    if (std::ranges::find(names, word) != names.end()) return "";
    return fmt::format("{} is none of {}{}", word, join(names, ", "), suggestion(word, names));
  };
}

OptionCheck whole_number(std::uint64_t lo, std::uint64_t hi) {
  return [lo, hi](const std::string& text) -> std::string {
    if (text.empty()) return check_not_empty(text);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (whole && number >= lo && number <= hi) return "";
    if (hi == no_limit) return fmt::format("{} is no whole number of {} or more", text, lo);
    return fmt::format("{} is no whole number from {} to {}", text, lo, hi);
  };
}

std::string check_reliability(const std::string& letters) {
  const auto wrong = letters.find_first_not_of("ABCDEF");
  return wrong == std::string::npos ? "" : letters + " is no list of letters A to F, such as AB";
}

std::string check_not_empty(const std::string& text) {
  return text.empty() ? "the value is empty" : "";
}

}  // namespace headwater
