// SPDX-License-Identifier: Apache-2.0
// The words of one name, ready to be compared with those of another.
//
// Rule:    titles, legal forms in any language, articles and small words inside the name carry no
//          weight; the rest are kept in order with their sound. A Roman numeral is a number behind
//          the first word ("Harbour Fund II"), of one letter only at the end of a body's name. Initials
//          written as one word stand for as many words ("JC Brandt").
// Example: "Dr. Rami al-Makhlouf" -> words rami, makhlouf.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/entities/known_words.h"

namespace headwater {

struct NameWord {
  const KnownWord* known = nullptr;  // kept by the KnownWords that the name was read with
  double weight = 1;   // less for words many names share ("company", "ministry", "bin")
  bool marks = false;  // a number or a direction that tells the name from others of its kind
  bool last = false;   // of the words with weight

  [[nodiscard]] const std::string& text() const { return known->text; }
  [[nodiscard]] bool initial() const { return !marks && known->text.size() == 1; }
};

struct NameWords {
  std::vector<NameWord> words;
  std::string joined;    // all folded words without spaces, small words too
  std::string initials;  // of the words with weight, and of small words in `all_initials`
  std::string all_initials;
  bool organisation = false;  // some word names a kind of organisation or a legal form
  bool acronym = false;       // written in capitals only, two to eight letters
  bool dotted = false;        // is an acronym with full stops
  bool titled = false;        // begins with a title
  bool bracketed = false;     // holds a bracket
};

[[nodiscard]] NameWords name_words(std::string_view name, KnownWords& known);

// Two to eight capitals and digits, full stops allowed, at least two letters: "SEN", "U.N.".
[[nodiscard]] bool is_acronym(std::string_view text);

}  // namespace headwater
