// SPDX-License-Identifier: Apache-2.0
#include "lexicon/word_classes.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace headwater {
namespace {

constexpr std::string_view files[] = {"function_words", "organisations", "persons",
                                      "places",         "numbers",       "verbs"};

struct WordClasses {
  StringMap<StringSet> words;
  StringMap<StringMap<std::string_view>> values;
};

// The entry of a name, made where there is none; looks a name up without copying it.
template <class Table>
typename Table::mapped_type& entry_of(Table& table, std::string_view name) {
  const auto found = table.find(name);
  return found != table.end() ? found->second : table[std::string(name)];
}

void add_row(WordClasses& classes, std::string_view word, std::string_view names) {
  while (!names.empty()) {
    const auto entry = names.substr(0, names.find(' '));
    names.remove_prefix(std::min(entry.size() + 1, names.size()));
    const auto equals = entry.find('=');
    const auto name = entry.substr(0, equals);
    auto& words = entry_of(classes.words, name);
    auto* const values =
        equals != std::string_view::npos ? &entry_of(classes.values, name) : nullptr;
    if (list_is_emptied(name)) continue;
    words.emplace(word);
    if (values != nullptr) values->emplace(word, entry.substr(equals + 1));
  }
}

WordClasses* read_classes() {
  auto* const classes = new WordClasses;
  for (const auto file : files) {
    auto text = data_file("lexicon/" + std::string(file) + ".tsv");
    while (!text.empty()) {
      const auto line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      const auto tab = line.find('\t');
      if (!line.starts_with('#') && tab != std::string_view::npos)
        add_row(*classes, line.substr(0, tab), line.substr(tab + 1));
    }
  }
  return classes;
}

// Never freed: thousands of words would be taken apart one by one when the program ends.
const WordClasses& classes() {
  static const auto* const made = read_classes();
  return *made;
}

template <class Table>
const typename Table::mapped_type& of_class(const Table& table, std::string_view name) {
  const auto found = table.find(name);
  if (found == table.end()) {
    std::fprintf(stderr, "no class of words %.*s\n", static_cast<int>(name.size()), name.data());
    std::abort();
  }
  return found->second;
}

}  // namespace

const StringSet& word_class(std::string_view name) {
  return of_class(classes().words, name);
}

const StringMap<std::string_view>& word_values(std::string_view name) {
  return of_class(classes().values, name);
}

}  // namespace headwater
