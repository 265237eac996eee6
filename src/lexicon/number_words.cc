// SPDX-License-Identifier: Apache-2.0
#include "lexicon/number_words.h"

#include <charconv>
#include <utility>

#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::pair<std::string_view, NumberKind> kinds[] = {{"number_unit", NumberKind::unit},
                                                             {"number_ten", NumberKind::ten},
                                                             {"number_scale", NumberKind::scale},
                                                             {"number_group", NumberKind::group},
                                                             {"number_many", NumberKind::many}};

template <class Number>
Number to_number(std::string_view digits) {
  Number value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

const StringMap<NumberWord>& number_words() {
  static const auto words = [] {
    StringMap<NumberWord> made;
    for (const auto& [name, kind] : kinds) {
      for (const auto& [word, value] : word_values(name))
        made.emplace(word, NumberWord{to_number<double>(value), kind});
    }
    return made;
  }();
  return words;
}

const StringMap<int>& ordinal_words() {
  static const auto words = [] {
    StringMap<int> made;
    for (const auto& [word, value] : word_values("ordinal"))
      made.emplace(word, to_number<int>(value));
    return made;
  }();
  return words;
}

const NumberWord* find_number_word(std::string_view lower) {
  const auto found = number_words().find(lower);
  return found == number_words().end() ? nullptr : &found->second;
}

std::optional<int> ordinal_word(std::string_view lower) {
  const auto found = ordinal_words().find(lower);
  return found == ordinal_words().end() ? std::nullopt : std::optional(found->second);
}

}  // namespace headwater
