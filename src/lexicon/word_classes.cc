// SPDX-License-Identifier: Apache-2.0
#include "lexicon/word_classes.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::string_view files[] = {"function_words", "organisations", "persons", "places",
                                      "numbers"};

StringMap<StringSet> read_classes() {
  StringMap<StringSet> classes;
  for (const auto file : files) {
    for (const auto& row : data_rows("lexicon/" + std::string(file) + ".tsv")) {
      for (const auto name : split(row.at(1), ' ')) classes[std::string(name)].emplace(row.front());
    }
  }
  return classes;
}

}  // namespace

const StringSet& word_class(std::string_view name) {
  static const auto classes = read_classes();
  const auto found = classes.find(name);
  if (found == classes.end()) {
    std::fprintf(stderr, "no class of words %.*s\n", static_cast<int>(name.size()), name.data());
    std::abort();
  }
  return found->second;
}

}  // namespace headwater
