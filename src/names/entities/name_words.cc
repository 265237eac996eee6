// SPDX-License-Identifier: Apache-2.0
#include "names/entities/name_words.h"

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "names/entities/sounds.h"

namespace headwater {
namespace {

constexpr std::size_t most_words = 24;  // longer strings are no names; the rest is not compared

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "RamiMakhlouf" -> "Rami Makhlouf"; "McDonald" and "MacArthur" stay whole.
std::string split_camel_case(std::string_view name) {
  std::string out;
  std::size_t word_start = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i > 0 && !is_upper(name[i - 1]) && !is_lower(name[i - 1])) word_start = i;
    const auto word = name.substr(word_start, i - word_start);
    if (i > word_start && is_upper(name[i]) && is_lower(name[i - 1]) && word.size() > 3) {
      out += ' ';
      word_start = i;
    }
    out += name[i];
  }
  return out;
}

double weight_of(std::string_view word, bool organisation_head) {
  const auto& lists = name_lists();
  if (lists.legal_forms.contains(word)) return 0.08;
  if (lists.particles.contains(word)) return 0.05;
  if (word.size() == 1) return 0.4;
  return organisation_head ? 0.8 : 1;
}

std::string digits_of(std::string_view word) {
  static constexpr std::string_view names[] = {"zero", "one",   "two",   "three", "four", "five",
                                               "six",  "seven", "eight", "nine",  "ten"};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (word == names[i]) return std::to_string(i);
  }
  return std::string(word);
}

}  // namespace

bool is_acronym(std::string_view text) {
  std::size_t letters = 0;
  std::size_t others = 0;
  for (const char c : text) {
    if (is_upper(c)) {
      ++letters;
    } else if (is_digit(c)) {
      ++others;
    } else if (c != '.' && c != '-') {
      return false;
    }
  }
  return letters >= 2 && letters + others <= 8;
}

NameWords name_words(std::string_view name) {
  NameWords made;
  made.acronym = is_acronym(name);
  const auto folded = fold_name(split_camel_case(name));
  const auto& lists = name_lists();
  bool only_titles_so_far = true;
  for (const auto part : split(folded, ' ')) {
    if (part.empty() || made.words.size() >= most_words) continue;
    made.joined += part;
    if (part == "the") continue;
    made.all_initials += part.front();
    const bool head = lists.organisation_heads.contains(part);
    made.organisation = made.organisation || head || lists.legal_forms.contains(part);
    if (only_titles_so_far && lists.titles.contains(part)) {
      made.words.push_back({digits_of(part), to_sounds(part), 0.05, head});
      continue;
    }
    only_titles_so_far = false;
    const auto weight = weight_of(part, head);
    if (weight > 0.3) made.initials += part.front();
    auto word = digits_of(part);
    auto sounds = to_sounds(word);
    made.words.push_back({std::move(word), std::move(sounds), weight, head});
  }
  double total = 0;
  for (const auto& word : made.words) total += word.weight;
  if (total < 0.3) {
    for (auto& word : made.words) word.weight = 1;  // "Prince", "The Group": nothing else to go by
  }
  return made;
}

}  // namespace headwater
