// SPDX-License-Identifier: Apache-2.0
#include "text/name_tests.h"

#include <algorithm>

#include "lexicon/word_classes.h"
#include "text/nominals.h"

namespace headwater {
namespace {

Gender gender_named(const StringMap<std::string_view>& values, std::string_view word) {
  const auto found = values.find(word);
  if (found == values.end()) return Gender::unknown;
  return found->second == "m" ? Gender::male : Gender::female;
}

// "Farmer", "Schoolteacher", "Mechanic": what a person does, by its ending.
bool is_occupation(std::string_view word) {
  for (const auto* ending : {"er", "or", "ist", "ian", "ic", "man", "woman", "ant", "ent"}) {
    if (word.ends_with(ending) && word.size() > 4) return true;
  }
  return false;
}

}  // namespace

bool is_given_name(std::string_view lower) {
  static const auto& names = word_class("given_name");
  return names.contains(lower);
}

Gender gender_of_given_name(std::string_view lower) {
  return gender_named(word_values("given_name"), lower);
}

Gender gender_of_title(std::string_view lower) {
  return is_title(lower) ? gender_named(word_values("gender"), without_stop(lower))
                         : Gender::unknown;
}

std::string_view without_stop(std::string_view word) {
  if (word.size() > 1 && word.ends_with(".")) word.remove_suffix(1);
  return word;
}

bool is_title(std::string_view lower) {
  static const auto& titles = word_values("title");
  const auto found = titles.find(without_stop(lower));
  return found != titles.end() && found->second != "occupation";
}

bool is_institution(std::string_view noun) {
  const auto kind = source_noun_class(noun);
  return kind == "institution" || kind == "outlet";
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
