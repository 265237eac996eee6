// SPDX-License-Identifier: Apache-2.0
#include "text/parse_number.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "lexicon/number_words.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

using Kind = NumberKind;

const NumberWord* word_at(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) {
  return at < end ? find_number_word(tokens[at].lower) : nullptr;
}

// Digits with commas and one decimal point; anything else ("3-year-old", "5th", "1.2.3") is none.
std::optional<double> digits_value(std::string_view text) {
  std::string plain;
  bool point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      plain += c;
    } else if (c == ',' && i > 0 && i + 3 < text.size() + 0 && !point) {
      continue;
    } else if (c == '.' && !point && i > 0 && i + 1 < text.size()) {
      point = true;
      plain += c;
    } else {
      return std::nullopt;
    }
  }
  if (plain.empty() || plain.size() > 15) return std::nullopt;
  return std::strtod(plain.c_str(), nullptr);
}

// "forty-six" as one token.
std::optional<double> hyphened_value(std::string_view lower) {
  const auto hyphen = lower.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto* tens = find_number_word(lower.substr(0, hyphen));
  const auto* units = find_number_word(lower.substr(hyphen + 1));
  if (tens == nullptr || units == nullptr) return std::nullopt;
  if (tens->kind != Kind::ten || units->kind != Kind::unit) return std::nullopt;
  return tens->value + units->value;
}

// One, forty-six, a (before a scale or group), forty six.
struct Small {
  double value;
  std::uint32_t last;
};
std::optional<Small> small_number(std::span<const Token> tokens, std::uint32_t at,
                                  std::uint32_t end) {
  if (at >= end) return std::nullopt;
  if (const auto value = hyphened_value(tokens[at].lower)) return Small{*value, at + 1};
  const auto* word = word_at(tokens, at, end);
  if (word == nullptr) return std::nullopt;
  if (word->kind == Kind::unit) return Small{word->value, at + 1};
  if (word->kind != Kind::ten) return std::nullopt;
  const auto* units = word_at(tokens, at + 1, end);
  if (units != nullptr && units->kind == Kind::unit && units->value < 10 && units->value > 0)
    return Small{word->value + units->value, at + 2};
  // "forty - six" where the tokenizer divided at the hyphen
  const auto* after_hyphen =
      at + 2 < end && tokens[at + 1].text == "-" ? word_at(tokens, at + 2, end) : nullptr;
  if (after_hyphen != nullptr && after_hyphen->kind == Kind::unit && after_hyphen->value < 10)
    return Small{word->value + after_hyphen->value, at + 3};
  return Small{word->value, at + 1};
}

// Scales and groups after a number: "two hundred and six thousand", "14 million", "three dozen".
void apply_scales(std::span<const Token> tokens, std::uint32_t end, ParsedNumber& number) {
  double total = 0;
  double current = number.value;
  for (int rounds = 0; rounds < 8; ++rounds) {
    const auto* word = word_at(tokens, number.last, end);
    if (word == nullptr || (word->kind != Kind::scale && word->kind != Kind::group)) break;
    number.scale = tokens[number.last].lower;
    ++number.last;
    current *= word->value;
    if (word->value >= 1000) {
      total += current;
      current = 0;
    }
    auto next = number.last;
    if (next + 1 < end && tokens[next].lower == "and" && number.words) ++next;
    const auto small = small_number(tokens, next, end);
    if (!small || !number.words) continue;
    current += small->value;
    number.last = small->last;
  }
  number.value = total + current;
}

std::optional<ParsedNumber> half_scale(std::span<const Token> tokens, std::uint32_t at,
                                       std::uint32_t end) {
  if (tokens[at].lower != "half") return std::nullopt;
  auto next = at + 1;
  if (next < end && tokens[next].lower == "a") ++next;
  const auto* word = word_at(tokens, next, end);
  if (word == nullptr || (word->kind != Kind::scale && word->kind != Kind::group))
    return std::nullopt;
  return ParsedNumber{at, next + 1, word->value / 2, false, true, tokens[next].lower};
}

}  // namespace

std::optional<ParsedNumber> parse_number(std::span<const Token> tokens, std::uint32_t at,
                                         std::uint32_t end) {
  if (at >= end) return std::nullopt;
  if (auto half = half_scale(tokens, at, end)) return half;
  if (const auto value = digits_value(tokens[at].lower)) {
    ParsedNumber number{at, at + 1, *value, false, false, ""};
    apply_scales(tokens, end, number);
    return number;
  }
  if (const auto small = small_number(tokens, at, end)) {
    ParsedNumber number{at, small->last, small->value, false, true, ""};
    apply_scales(tokens, end, number);
    return number;
  }
  const auto* word = word_at(tokens, at, end);
  if (word != nullptr && word->kind == Kind::many)
    return ParsedNumber{at, at + 1, word->value, true, true, tokens[at].lower};
  const auto* scale = word_at(tokens, at + 1, end);
  if (tokens[at].lower == "a" && scale != nullptr &&
      (scale->kind == Kind::scale || scale->kind == Kind::group)) {
    ParsedNumber number{at, at + 1, 1, false, true, ""};
    apply_scales(tokens, end, number);
    return number;
  }
  return std::nullopt;
}

std::string modifier_before(std::span<const Token> tokens, std::uint32_t at, std::uint32_t first) {
  constexpr std::uint32_t most_words = 3;
  static const auto& modifiers = word_values("modifier_before");
  std::string words;
  std::string found;
  for (auto t = at; t > first && at - t < most_words; --t) {
    words = words.empty() ? tokens[t - 1].lower : fmt::format("{} {}", tokens[t - 1].lower, words);
    if (const auto known = modifiers.find(words); known != modifiers.end()) found = known->second;
  }
  return found;
}

NumberInterval modified(double value, const std::string& modifier) {
  if (modifier == "about") return {value * 0.9, value * 1.1, modifier};
  if (modifier == "nearly") return {value * 0.9, value, modifier};
  if (modifier == "more_than")
    return {value == std::floor(value) ? value + 1 : value, std::nullopt, modifier};
  if (modifier == "at_least" || modifier == "many") return {value, std::nullopt, modifier};
  if (modifier == "up_to") return {std::nullopt, value, modifier};
  if (modifier == "less_than")
    return {std::nullopt, value == std::floor(value) ? value - 1 : value, modifier};
  return {value, value, modifier};
}

}  // namespace headwater
