// SPDX-License-Identifier: Apache-2.0
#include "claims/stated_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/data_file.h"
#include "lexicon/word_classes.h"
#include "model/entity_index.h"

namespace headwater {
namespace {

constexpr double near =
    0.12;  // how far, as a share, a bound may lie from the number it was made of

bool close(double a, double b) {
  return std::abs(a - b) <= near * std::max({std::abs(a), std::abs(b), 1.0}) + 1e-9;
}

ValueMatch compare_numbers(const StatedValue& a, const StatedValue& b) {
  if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty()) return ValueMatch::clash;
  const auto& x = a.number;
  const auto& y = b.number;
  if (x.exact() && y.exact()) return *x.lo == *y.lo ? ValueMatch::same : ValueMatch::clash;
  if (x.lo == y.lo && x.hi == y.hi) return ValueMatch::same;
  // "more than 41" begins at 42, "nearly 40" ends at 39: the bound itself is what was counted.
  const bool touch = x.overlaps(y) || close(nominal(x), nominal(y));
  return touch && close(nominal(x), nominal(y)) ? ValueMatch::precision : ValueMatch::clash;
}

ValueMatch compare_times(const TimeInterval& a, const TimeInterval& b) {
  if (a.lo == b.lo && a.hi == b.hi) return ValueMatch::same;
  return a.overlaps(b) ? ValueMatch::precision : ValueMatch::clash;
}

bool same_name(std::string_view a, std::string_view b) {
  return !a.empty() && name_key(a) == name_key(b);
}

ValueMatch compare_places(const StatedValue& a, const StatedValue& b) {
  if (a.text == b.text || (a.entity && a.entity == b.entity)) return ValueMatch::same;
  const auto& p = a.place;
  const auto& q = b.place;
  if (same_name(p.city, q.city)) return ValueMatch::same;
  const bool p_is_wider = same_name(p.text, q.region) || same_name(p.text, q.country) ||
                          (p.city.empty() && same_name(p.region, q.region));
  const bool q_is_wider = same_name(q.text, p.region) || same_name(q.text, p.country) ||
                          (q.city.empty() && same_name(q.region, p.region));
  const bool p_is_country = p.city.empty() && p.region.empty() && same_name(p.country, q.country);
  const bool q_is_country = q.city.empty() && q.region.empty() && same_name(q.country, p.country);
  if (p_is_wider || q_is_wider || p_is_country || q_is_country) return ValueMatch::precision;
  const bool apart = !p.country.empty() && !q.country.empty() && !same_name(p.country, q.country);
  if ((a.around || b.around) && !apart) return ValueMatch::precision;
  return ValueMatch::clash;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// "The army": no name, yet nobody but the army; "gunmen" may be anybody.
bool is_institution(const StatedValue& value) {
  static const auto& institutions = word_class("institution");
  return !value.named && std::ranges::any_of(words_of(value.text), [](std::string_view word) {
    return institutions.contains(word);
  });
}

bool share_word(const StatedValue& a, const StatedValue& b) {
  const auto words = words_of(a.text);
  return std::ranges::any_of(words_of(b.text), [&](std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  });
}

ValueMatch compare_actors(const StatedValue& a, const StatedValue& b) {
  const bool other =
      (is_institution(a) && (b.named || is_institution(b))) || (is_institution(b) && a.named);
  if (other && !share_word(a, b)) return ValueMatch::clash;
  if (!a.named || !b.named) return a.text == b.text ? ValueMatch::same : ValueMatch::precision;
  if (a.entity && b.entity) return a.entity == b.entity ? ValueMatch::same : ValueMatch::clash;
  return a.text == b.text ? ValueMatch::same : ValueMatch::clash;
}

double days(const TimeInterval& time) {
  constexpr double open = 100'000;
  return time.lo && time.hi ? static_cast<double>((*time.hi - *time.lo).count()) : open;
}

std::string print_number(double value) {
  return value == std::floor(value) && std::abs(value) < 1e15
             ? fmt::format("{}", static_cast<long long>(value))
             : fmt::format("{}", value);
}

std::string print_count(const StatedValue& value) {
  const auto& number = value.number;
  std::string out;
  if (number.exact()) {
    out = print_number(*number.lo);
  } else if (!number.hi) {
    out = "at least " + print_number(number.lo.value_or(0));
  } else if (!number.lo) {
    out = "at most " + print_number(*number.hi);
  } else if (number.modifier == "about") {
    out = "about " + print_number(nominal(number));
  } else {
    out = print_number(*number.lo) + " to " + print_number(*number.hi);
  }
  return value.unit.empty() ? out : out + " " + value.unit;
}

std::string print_time(const TimeInterval& time) {
  const auto lo = time.lo ? iso_day(*time.lo) : "..";
  const auto hi = time.hi ? iso_day(*time.hi) : "..";
  return lo == hi ? lo : lo + "/" + hi;
}

}  // namespace

double nominal(const NumberInterval& number) {
  if (!number.lo) return number.hi.value_or(0);
  if (!number.hi) return *number.lo;
  if (number.modifier == "up_to" || number.modifier == "less_than") return *number.hi;
  return (*number.lo + *number.hi) / 2;
}

ValueMatch compare_values(const StatedValue& a, const StatedValue& b) {
  if (a.kind != b.kind) return ValueMatch::clash;
  switch (a.kind) {
    case ValueKind::happened:  // of one incident, told as an accident and as an attack
      return a.text == b.text ? ValueMatch::same : ValueMatch::clash;
    case ValueKind::number:
      return compare_numbers(a, b);
    case ValueKind::time:
      return compare_times(a.time, b.time);
    case ValueKind::place:
      return compare_places(a, b);
    case ValueKind::actor:
      return compare_actors(a, b);
  }
  return ValueMatch::clash;
}

double vagueness(const StatedValue& value) {
  constexpr double open = 1e12;
  switch (value.kind) {
    case ValueKind::number:
      if (!value.number.lo || !value.number.hi) return open;
      return *value.number.hi - *value.number.lo;
    case ValueKind::time:
      return days(value.time);
    case ValueKind::place:
      return value.place.city.empty() ? value.place.region.empty() ? 2 : 1 : 0;
    case ValueKind::actor:
      return value.named ? 0 : 1;
    case ValueKind::happened:
      return 0;
  }
  return 0;
}

std::string print_value(const StatedValue& value) {
  switch (value.kind) {
    case ValueKind::number:
      return print_count(value);
    case ValueKind::time:
      return print_time(value.time);
    case ValueKind::happened:
    case ValueKind::place:
    case ValueKind::actor:
      return value.shown;
  }
  return value.shown;
}

}  // namespace headwater
