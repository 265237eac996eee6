// SPDX-License-Identifier: Apache-2.0
#include "base/calendar.h"

#include <fmt/format.h>

#include <charconv>

namespace headwater {
namespace {

std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(static_cast<int>(*year), *month, *day);
}

std::string iso_day(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Day last_day_of_month(int year, unsigned month) {
  return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::last};
}

int year_of(Day day) {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}
unsigned month_of(Day day) {
  return static_cast<unsigned>(std::chrono::year_month_day{day}.month());
}

}  // namespace headwater
