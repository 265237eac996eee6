// SPDX-License-Identifier: Apache-2.0
#include "lexicon/word_classes.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::string_view files[] = {"function_words", "organisations", "persons",
                                      "places",         "numbers",       "verbs"};

struct WordClasses {
  StringMap<StringSet> words;
  StringMap<StringMap<std::string_view>> values;
};

WordClasses read_classes() {
  WordClasses classes;
  for (const auto file : files) {
    for (const auto& row : data_rows("lexicon/" + std::string(file) + ".tsv")) {
      for (const auto entry : split(row.at(1), ' ')) {
        const auto equals = entry.find('=');
        const std::string name(entry.substr(0, equals));
        classes.words[name].emplace(row.front());
        if (equals != std::string_view::npos)
          classes.values[name].emplace(row.front(), entry.substr(equals + 1));
      }
    }
  }
  return classes;
}

const WordClasses& classes() {
  static const auto made = read_classes();
  return made;
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
