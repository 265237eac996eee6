// SPDX-License-Identifier: Apache-2.0
// The words of one name, ready to be compared with those of another.
//
// Rule:    titles, legal forms, articles and small words inside the name carry no weight; the rest
//          are kept in order with their sound.
// Example: "Dr. Rami al-Makhlouf" -> words rami, makhlouf.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headwater {

struct NameWord {
  std::string folded;
  std::string sounds;
  double weight = 1;  // less for words many names share ("company", "ministry", "bin")
  bool organisation_head = false;
};

struct NameWords {
  std::vector<NameWord> words;
  std::string joined;    // all folded words without spaces, small words too
  std::string initials;  // of the words with weight, and of small words in `all_initials`
  std::string all_initials;
  bool organisation = false;  // some word names a kind of organisation or a legal form
  bool acronym = false;       // written in capitals only, two to eight letters
};

[[nodiscard]] NameWords name_words(std::string_view name);

// Two to eight capitals and digits, full stops allowed, at least two letters: "SEN", "U.N.".
[[nodiscard]] bool is_acronym(std::string_view text);

}  // namespace headwater
