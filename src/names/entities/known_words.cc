// SPDX-License-Identifier: Apache-2.0
#include "names/entities/known_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.h"
#include "lexicon/gazetteer.h"
#include "lexicon/name_lists.h"
#include "lexicon/number_words.h"
#include "lexicon/word_classes.h"
#include "names/entities/edit_distance.h"
#include "names/entities/legal_phrases.h"
#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

constexpr std::size_t most_kept = 100'000;
constexpr std::size_t long_form =
    9;  // letters of a legal form that is known with a slip of the pen

constexpr std::array<std::string_view, 5> words_of_descent{"bin", "ibn", "ben", "bint", "binti"};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// 1 to 39, the numerals that series, rulers and generations are counted by.
std::optional<int> roman_value(std::string_view word) {
  static constexpr std::array<std::string_view, 10> ones{"",  "i",  "ii",  "iii",  "iv",
                                                         "v", "vi", "vii", "viii", "ix"};
  int value = 0;
  while (word.starts_with('x') && word != "x" && !word.starts_with("xxxx")) {
    value += 10;
    word.remove_prefix(1);
  }
  if (word == "x") return value + 10 < 40 ? std::optional(value + 10) : std::nullopt;
  const auto* at = std::ranges::find(ones, word);
  if (at == ones.end() || (word.empty() && value == 0)) return std::nullopt;
  return value + static_cast<int>(at - ones.begin());
}

// "12", and "12" of "12th".
std::string_view leading_digits(std::string_view word) {
  return word.substr(0, std::min(word.find_first_not_of("0123456789"), word.size()));
}

void read_number(std::string_view word, KnownWord& known) {
  const auto digits = leading_digits(word);
  const auto suffix = word.substr(digits.size());
  if (!digits.empty()) {
    known.ordinal = suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
    if (suffix.empty() || known.ordinal) known.number = digits;
    return;
  }
  const auto* cardinal = find_number_word(word);
  if (cardinal != nullptr &&
      (cardinal->kind == NumberKind::unit || cardinal->kind == NumberKind::ten)) {
    known.number = std::to_string(static_cast<int>(cardinal->value));
  } else if (const auto ordinal = ordinal_word(word)) {
    known.number = std::to_string(*ordinal);
    known.ordinal = true;
  } else if (const auto value = roman_value(word)) {
    known.number = std::to_string(*value);
    known.roman = true;
  } else if (word == "junior" || word == "senior") {
    known.number = word == "junior" ? "2" : "1";
    known.generation = true;
  }
}

std::string_view direction_of(std::string_view word) {
  static const auto& directions = word_class("direction_in_name");
  const auto stem = word.ends_with("ern") ? word.substr(0, word.size() - 3) : word;
  return directions.contains(stem) ? stem : std::string_view();
}

// "aktiengeselschaft": a long legal form with one slip.
bool is_legal_form(std::string_view word) {
  const auto& forms = name_lists().legal_forms;
  if (forms.contains(word)) return true;
  if (word.size() < long_form) return false;
  return std::ranges::any_of(forms, [&](const std::string& form) {
    return form.size() >= long_form && form.front() == word.front() &&
           edit_distance(form, word, 1) <= 1;
  });
}

// The sounds where "oe" is no way to write "u".
std::string with_vowels_apart(std::string_view word) {
  const auto at = word.find("oe");
  if (at == std::string_view::npos) return {};
  return to_sounds(word.substr(0, at + 1)) + to_sounds(word.substr(at + 1));
}

KnownWord look_up(std::string_view word) {
  const auto& lists = name_lists();
  KnownWord known;
  const auto written_out = lists.abbreviations.find(word);
  known.text = std::string(written_out != lists.abbreviations.end() ? written_out->second : word);
  read_number(known.text, known);
  if (!known.number.empty() && !known.roman && !known.generation && !known.ordinal)
    known.text = known.number;  // "three" is "3"
  known.sounds = to_sounds(known.text);
  known.apart = with_vowels_apart(known.text);
  known.direction = direction_of(known.text);
  known.legal_form = is_legal_form(word);
  known.begins_legal_phrase = begins_legal_phrase(word);
  known.particle = lists.particles.contains(word);
  known.descent = one_of(word, words_of_descent);
  known.title = lists.titles.contains(word);
  known.head = lists.organisation_heads.contains(known.text);
  known.given_name = lists.given_names.contains(known.text);
  known.place = is_known_place(word);
  return known;
}

}  // namespace

const KnownWord& KnownWords::of(std::string_view folded) {
  const auto at = words_.find(folded);
  if (at != words_.end()) return at->second;
  return words_.emplace(std::string(folded), look_up(folded)).first->second;
}

std::string KnownWords::folded(std::string_view name) {
  if (is_ascii(name)) return fold_name(name);
  std::string words;
  for (const auto word : split(name, ' ')) {
    words += is_ascii(word) ? word : std::string_view(folded_word(word));
    words += ' ';
  }
  return fold_name(words);
}

const std::string& KnownWords::folded_word(std::string_view word) {
  const auto at = folded_.find(word);
  if (at != folded_.end()) return at->second;
  return folded_.emplace(std::string(word), fold_name(word)).first->second;
}

bool KnownWords::are_many() const {
  return words_.size() > most_kept || folded_.size() > most_kept;
}

}  // namespace headwater
