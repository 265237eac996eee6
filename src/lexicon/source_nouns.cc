// SPDX-License-Identifier: Apache-2.0
#include "lexicon/source_nouns.h"

#include <string>

#include "base/data_file.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

struct SourceNoun {
  std::string kind;
  bool one = false;
  bool is_private = false;
};

const StringMap<SourceNoun>& nouns() {
  static const auto made = [] {
    StringMap<SourceNoun> map;
    for (const auto& row : data_rows("attribution/source_nouns.tsv")) {
      const auto mark = row.size() > 2 ? row.at(2) : std::string_view{};
      map.emplace(std::string(row.at(0)),
                  SourceNoun{std::string(row.at(1)), mark == "one", mark == "private"});
    }
    return map;
  }();
  return made;
}

const SourceNoun* find_noun(std::string_view noun) {
  const auto& known = nouns();
  auto found = known.find(noun);
  if (found != known.end()) return &found->second;
  std::string singular(noun);
  if (singular.ends_with("ies") && singular.size() > 4) {
    singular.replace(singular.size() - 3, 3, "y");
  } else if (singular.ends_with("wives")) {
    singular.replace(singular.size() - 3, 3, "fe");
  } else if (singular.ends_with("women") || singular.ends_with("men")) {
    singular[singular.size() - 2] = 'a';
  } else if (singular.ends_with("s") && singular.size() > 3) {
    singular.pop_back();
    if (!known.contains(singular) && (singular.ends_with("sse") || singular.ends_with("che"))) {
      singular.pop_back();
    }
  } else {
    return nullptr;
  }
  found = known.find(singular);
  return found == known.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view source_noun_class(std::string_view noun) {
  const auto* found = find_noun(noun);
  return found == nullptr ? std::string_view{} : std::string_view(found->kind);
}

bool is_open_when_one(std::string_view noun) {
  const auto found = nouns().find(noun);
  return found != nouns().end() && found->second.one;
}

bool is_private_when_own(std::string_view noun) {
  const auto found = nouns().find(noun);
  return found != nouns().end() && found->second.is_private;
}

bool means_person(std::string_view noun) {
  const auto kind = source_noun_class(noun);
  return kind == "officials" || kind == "experts" || kind == "witnesses" || kind == "insiders" ||
         kind == "others" || kind == "office" || kind == "spokesman" ||
         gender_of_noun(noun) != Gender::unknown;
}

Gender gender_of_noun(std::string_view noun) {
  static const auto& genders = word_values("gender");
  const auto found = genders.find(noun);
  if (found == genders.end()) return Gender::unknown;
  return found->second == "m" ? Gender::male : Gender::female;
}

bool is_notice_word(std::string_view word) {
  static const auto& words = word_class("notice_label");
  return words.contains(word);
}

}  // namespace headwater
