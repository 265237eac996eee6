// SPDX-License-Identifier: Apache-2.0
// Two documents in one form about two things: what a desk fills in for each bond, match or council.
//
// Input:   two documents with their tokens and times.
// Output:  whether their first sentences are the same but for names or the day, and tell apart what
//          they are about: another day, or other names in two places, or in one with other numbers,
//          or in one where the documents are two days or more apart. Rival accounts of one happening
//          differ in one name.
// Rule:    numbers, days of the week and months may differ in a form. A name is a word with a
//          capital, the first word only before another one; names that begin with the same two
//          letters may be two spellings. Words in capitals alone (datelines) are passed over. Who
//          speaks parts two documents only beside another name: two witnesses may tell of one thing.
//          A form has six words.
// Example: "Alder Bank is issuing a 125 mln crown bond", "Brent Rail is issuing a 150 mln crown bond".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "learn/sparse_vector.h"
#include "model/case.h"
#include "model/sentence.h"

namespace headwater {

struct LeadForm {
  struct Name {
    std::vector<std::string> words;
    bool speaks = false;  // the source of an attribution
  };
  TermHash form = 0;        // 0: the sentence is too short
  std::vector<Name> names;  // runs of them, by the places of the form
  std::vector<std::string> numbers;
  std::optional<Day> told;
  std::optional<Day> published;
};

[[nodiscard]] LeadForm lead_form(const DocumentFacts& facts, const Sentences& text);
[[nodiscard]] bool are_form_twins(const LeadForm& a, const LeadForm& b);

}  // namespace headwater
