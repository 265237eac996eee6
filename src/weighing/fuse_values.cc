// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/calendar.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "lexicon/word_classes.h"

namespace headwater::fusing {
namespace {

constexpr double minutes_a_day = 1440;

std::optional<int> leading_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end == text.data()) return std::nullopt;
  return value;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "17:08", "2011-12-01T17:08:00", "5:08 pm" -> minutes after midnight.
std::optional<double> parse_clock(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  auto begin = colon;
  while (begin > 0 && colon - begin < 2 && is_digit(text[begin - 1])) --begin;
  const auto hour = leading_digits(text.substr(begin, colon - begin));
  const auto minute = leading_digits(text.substr(colon + 1, 2));
  if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
  const auto rest = lower_ascii(text.substr(std::min(text.size(), colon + 3)));
  int hours = *hour;
  if (rest.find("pm") != std::string::npos || rest.find("p.m") != std::string::npos) {
    hours = (hours % 12) + 12;
  } else if (rest.find("am") != std::string::npos || rest.find("a.m") != std::string::npos) {
    hours %= 12;
  }
  return (hours * 60) + *minute;
}

std::optional<double> parse_number(std::string_view text) {
  std::string digits;
  for (const char c : trim(text)) {
    if (c != ',' && c != ' ') digits += c;
  }
  if (!digits.empty() && (digits.back() == '%')) digits.pop_back();
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::optional<double> parse_date(std::string_view text) {
  const auto day = parse_iso_day(trim(text));
  if (!day) return std::nullopt;
  return static_cast<double>(day->time_since_epoch().count());
}

// The letter below an accent, for Latin letters; other letters as they are.
char32_t base_letter(char32_t c) {
  static constexpr std::u32string_view from =
      U"àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıķłļñńňņòóôõöøōőŕřśšşșťțùúûüūůűųýÿźżž";
  static constexpr std::u32string_view to =
      U"aaaaaaaaacccddeeeeeeeegiiiiiiikllnnnnoooooooorrssssttuuuuuuuuyyzzz";
  static_assert(from.size() == to.size());
  const auto found = from.find(c);
  return found == std::u32string_view::npos ? c : to[found];
}

bool agree(const ComparableValue& a, const ComparableValue& b, const AttributeOptions& options) {
  if (!a.number || !b.number) return a.key == b.key;
  double distance = std::abs(*a.number - *b.number);
  if (options.type == ValueType::time) distance = std::min(distance, minutes_a_day - distance);
  const double allowed =
      options.relative ? options.tolerance * std::abs(*a.number) : options.tolerance;
  return distance <= allowed + 1e-9;
}

}  // namespace

std::vector<std::string> name_words(std::string_view list) {
  static const auto& ignored = word_class("no_name_in_list");
  std::vector<std::string> words;
  std::string word;
  int brackets = 0;
  const auto finish = [&] {
    if (count_code_points(word) > 1 && !ignored.contains(word)) words.push_back(word);
    word.clear();
  };
  for (const auto c : to_utf32(lower_utf8(list))) {
    if (c == U'(') ++brackets;
    if (c == U')' && brackets > 0) --brackets;
    const auto letter = base_letter(c);
    if (c == U'\'' || c == U'\u2019') continue;
    const bool is_letter = (letter >= U'a' && letter <= U'z') || letter > 0xFF;
    if (brackets == 0 && is_letter) {
      append_utf8(word, letter);
    } else {
      finish();
    }
  }
  finish();
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return words;
}

ComparableValue comparable(std::string_view value, ValueType type) {
  ComparableValue made;
  switch (type) {
    case ValueType::number:
      made.number = parse_number(value);
      break;
    case ValueType::time:
      made.number = parse_clock(value);
      break;
    case ValueType::date:
      made.number = parse_date(value);
      break;
    case ValueType::name_list:
      made.key = join(name_words(value), " ");
      break;
    case ValueType::place:
      made.key = lower_utf8(squeeze_space(value));
      break;
    case ValueType::category:
      break;
  }
  if (made.key.empty()) made.key = squeeze_space(value);
  return made;
}

Buckets make_buckets(const std::vector<CountedValue>& values,
                     const std::vector<const ComparableValue*>& parsed,
                     const AttributeOptions& options) {
  Buckets made;
  StringMap<std::uint32_t> by_key;
  std::vector<std::size_t> centres;  // index in values
  const bool measured = options.type == ValueType::number || options.type == ValueType::time ||
                        options.type == ValueType::date;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::uint32_t bucket = static_cast<std::uint32_t>(made.representatives.size());
    if (measured && parsed[i]->number) {
      for (std::size_t c = 0; c < centres.size(); ++c) {
        if (agree(*parsed[centres[c]], *parsed[i], options)) {
          bucket = static_cast<std::uint32_t>(c);
          break;
        }
      }
    } else if (const auto found = by_key.find(parsed[i]->key); found != by_key.end()) {
      bucket = found->second;
    }
    if (bucket == made.representatives.size()) {
      made.representatives.push_back(values[i].value);
      centres.push_back(i);
      if (!parsed[i]->number) by_key.emplace(parsed[i]->key, bucket);
    }
    made.bucket_of.push_back(bucket);
  }
  return made;
}

}  // namespace headwater::fusing
