// SPDX-License-Identifier: Apache-2.0
#include "text/name_shapes.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"
#include "text/nominals.h"

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

// "Farmer", "Schoolteacher", "Mechanic": what a person does, by its ending.
bool is_occupation(std::string_view word) {
  for (const auto* ending : {"er", "or", "ist", "ian", "ic", "man", "woman", "ant", "ent"}) {
    if (word.ends_with(ending) && word.size() > 4) return true;
  }
  return false;
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

std::string_view without_stop(std::string_view word) {
  if (word.size() > 1 && word.ends_with(".")) word.remove_suffix(1);
  return word;
}

bool is_title(std::string_view lower) {
  return titles().contains(without_stop(lower));
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
