// SPDX-License-Identifier: Apache-2.0
#include "text/name_shapes.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/outlet_words.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

const StringMap<Gender>& given_names() {
  static const auto names = [] {
    StringMap<Gender> made;
    for (const auto& row : data_rows("attribution/given_names.tsv")) {
      for (const auto name : split(row.at(1), ' ')) {
        made.emplace(std::string(name), row.at(0) == "m" ? Gender::male : Gender::female);
      }
    }
    return made;
  }();
  return names;
}

const StringMap<std::string>& titles() {
  static const auto words = [] {
    StringMap<std::string> made;
    for (const auto& row : data_rows("attribution/titles.tsv")) {
      made.emplace(std::string(row.at(0)), std::string(row.at(1)));
    }
    return made;
  }();
  return words;
}

}  // namespace

bool is_given_name(std::string_view lower) {
  return given_names().contains(lower);
}

Gender gender_of_given_name(std::string_view lower) {
  const auto found = given_names().find(lower);
  return found == given_names().end() ? Gender::unknown : found->second;
}

Gender gender_of_title(std::string_view lower) {
  const auto found = titles().find(without_stop(lower));
  if (found == titles().end()) return Gender::unknown;
  return found->second == "m"   ? Gender::male
         : found->second == "f" ? Gender::female
                                : Gender::unknown;
}

std::string without_stop(std::string_view word) {
  if (word.size() > 1 && word.ends_with(".")) word.remove_suffix(1);
  return std::string(word);
}

bool is_title(std::string_view lower) {
  return titles().contains(without_stop(lower));
}

bool is_initial(const Token& token) {
  return token.text.size() == 2 && token.text[1] == '.' && token.capital;
}

bool spells_acronym(std::string_view word) {
  if (word.size() < 3 || word.size() > 6) return false;
  return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_institution(std::string_view noun) {
  const auto kind = source_noun_class(noun);
  return kind == "institution" || kind == "outlet";
}

bool has_institution(const TextView& view, std::uint32_t first, std::uint32_t last) {
  for (auto i = first; i < last; ++i) {
    if (is_institution(view.lower(i))) return true;
  }
  return false;
}

// "Farmer", "Schoolteacher", "Mechanic": what a person does, by its ending.
bool is_occupation(std::string_view word) {
  for (const auto* ending : {"er", "or", "ist", "ian", "ic", "man", "woman", "ant", "ent"}) {
    if (word.ends_with(ending) && word.size() > 4) return true;
  }
  return false;
}

// "Minister", "General Secretary": an office written with capitals, without a name.
bool is_bare_office(const TextView& view, std::uint32_t i) {
  if (ends_like_plural(view, i)) return false;
  const auto kind = source_noun_class(view.lower(i));
  return kind == "office" || kind == "officials" || kind == "spokesman";
}

// "the Chief Engineer": a noun for a person with a title and an article before it.
bool is_titled_trade(const TextView& view, TokenRange name) {
  return name.size() > 1 && name.first > 0 &&
         view.is(name.first - 1, word::determiner | word::possessive) &&
         means_person(view.lower(name.last - 1)) && !ends_like_plural(view, name.last - 1);
}

bool is_office_alone(const TextView& view, TokenRange name) {
  if (is_titled_trade(view, name)) return true;
  if (!is_bare_office(view, name.last - 1)) return false;
  if (name.first > 0 && view.is(name.first - 1, word::determiner | word::possessive)) return true;
  if (is_given_name(view.lower(name.first))) return false;
  if (name.size() == 1) return is_title(view.lower(name.first));
  for (auto i = name.first; i + 1 < name.last; ++i) {
    const auto word = view.lower(i);
    if (!is_title(word) && source_noun_class(word).empty()) return false;
  }
  return true;
}

bool is_place(const TextView& view, TokenRange name) {
  for (auto i = name.first; i < name.last; ++i) {
    if (is_place_word(view.lower(i), i == name.first, i + 1 == name.last)) return true;
  }
  if (name.first == 0) return false;
  const auto before = view.lower(name.first - 1);
  return before == "in" || before == "at" || before == "near" || before == "into";
}

// Two to four capitalised words that nothing shows to be a thing or a place.
bool looks_like_person(const TextView& view, TokenRange name) {
  if (name.size() < 2 || name.size() > 4 || is_place(view, name)) return false;
  for (auto i = name.first; i < name.last; ++i) {
    const auto kind = source_noun_class(view.lower(i));
    if (kind == "institution" || kind == "outlet" || kind == "document") return false;
  }
  if (is_outlet_word(view.lower(name.last - 1)) || view.is(name.last - 2, word::clitic))
    return false;
  return name.first == 0 || view.lower(name.first - 1) != "the";
}

// An outlet: a name of two words or with an article that ends like one.
bool looks_like_outlet(const TextView& view, TokenRange name) {
  const bool article = name.first > 0 && view.lower(name.first - 1) == "the";
  return is_outlet_word(view.lower(name.last - 1)) && (name.size() > 1 || article);
}

// A noun that says what somebody is: "miller", "poulterer", "brother".
bool describes(const TextView& view, std::uint32_t i) {
  return !view.is(i, word::name) &&
         (!source_noun_class(view.lower(i)).empty() ||
          gender_of_noun(view.lower(i)) != Gender::unknown || is_occupation(view.lower(i)));
}

Gender gender_of_words(const std::vector<std::string>& words) {
  for (const auto& word : words) {
    const auto gender = gender_of_noun(word);
    if (gender != Gender::unknown) return gender;
  }
  return Gender::unknown;
}

}  // namespace headwater
