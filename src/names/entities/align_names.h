// SPDX-License-Identifier: Apache-2.0
// Which words of two names are one another's partners, and what is left.
//
// Rule:    equal words first, then the most alike. What tells names of one kind apart contradicts
//          where it differs: a number, a direction ("North", "New"), a generation ("Jr" and "Sr", but "Jr" is "II"), an initial
//          that the other name has another word or no room for ("Karl H. W. Brandt", "Karl W.
//          Brandt"), a given name. What one name lacks of these contradicts as well, unless it is
//          a generation, a first of its series ("Fund I") or an initial or given name.
// Example: of "Harbour Fund II" and "Harbour Fund III" the numbers contradict.
#pragma once

#include <string>

#include "names/entities/name_words.h"

namespace headwater {

struct NameAlignment {
  double matched = 0;    // weight of words with a partner, times how alike they are
  double imperfect = 0;  // weight of words with a partner, times how unlike they are
  int unlike = 0;        // words of weight with a partner that is not almost equal
  double rest_a = 0;     // weight without a partner
  double rest_b = 0;
  double contradicted = 0;  // weight that nothing stands opposite and that contradicts all the same
  std::string left_a;       // heaviest word without a partner
  std::string left_b;
  bool marks_contradict = false;
  bool title_and_surname = false;  // "President Brandt" opposite a longer name that ends so
};

[[nodiscard]] NameAlignment align_names(const NameWords& a, const NameWords& b);

}  // namespace headwater
