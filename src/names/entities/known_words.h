// SPDX-License-Identifier: Apache-2.0
// What a word of a name says by itself. Words recur from name to name, so each is looked up in the
// lists and sounded out once.
//
// Input:   folded words.
// Output:  how the word is compared, and the classes it belongs to.
// Rule:    settled abbreviations are written out ("st" is "saint"); numbers in words and Roman
//          numerals have a value.
// Example: KnownWords().of("iii").number == "3".
#pragma once

#include <string>
#include <string_view>

#include "base/data_file.h"

namespace headwater {

struct KnownWord {
  std::string text;       // written out
  std::string sounds;     // of the text
  std::string apart;      // the same with "oe" as two vowels, "proekt"; empty without "oe"
  std::string number;     // "2" for "2", "two", "second", "ii"; empty for other words
  std::string direction;  // "north" for "north" and "northern"; "upper", "new"
  bool ordinal = false;
  bool roman = false;
  bool generation = false;  // "junior"
  bool legal_form = false;
  bool begins_legal_phrase = false;
  bool particle = false;
  bool title = false;
  bool descent = false;  // "bin", "ben", "bint": child of
  bool head = false;     // names a kind of organisation
  bool given_name = false;
  bool place = false;  // a country, city or region, no adjective

  // What tells things of one kind apart; empty for other words.
  [[nodiscard]] const std::string& mark() const { return number.empty() ? direction : number; }
};

class KnownWords {
 public:
  // The reference holds as long as this does.
  const KnownWord& of(std::string_view folded);
  // fold_name, word by word: words of other scripts recur too, and cost much to romanise.
  std::string folded(std::string_view name);
  // So many that they had better be forgotten, whatever is compared.
  [[nodiscard]] bool are_many() const;

 private:
  const std::string& folded_word(std::string_view word);

  StringMap<KnownWord> words_;
  StringMap<std::string> folded_;  // words that are not all ASCII
};

}  // namespace headwater
