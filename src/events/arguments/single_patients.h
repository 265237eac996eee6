// SPDX-License-Identifier: Apache-2.0
// Persons told one by one whom the verb of a happening befell, where no number is given.
//
// Input:   a sentence with tags; the first and last token that may be read; the verb.
// Output:  how many they are, with the span that names them; nothing where that is not plain.
// Rule:    behind an active verb singular noun phrases joined by commas and "and", each with an
//          article, a possessive or a name; before the "be" of a passive the same, without an article
//          where "were" says that they are several; "him", "her", "he", "she". Plurals and numbers
//          say nothing here. By tags: no word is looked up.
// Example: "killed a clerk and a guard" -> 2; "Ruud Haller and the driver were killed" -> 2; "he was
//          arrested" -> 1; "killed two guards and a driver" -> none.
#pragma once

#include <cstdint>
#include <optional>

#include "events/arguments/argument_phrases.h"
#include "lexicon/triggers.h"

namespace headwater {

struct SinglePatients {
  std::uint32_t count = 0;
  TokenRange words;
};

[[nodiscard]] std::optional<SinglePatients> single_patients(const SentenceView& view,
                                                            TokenRange limits,
                                                            const Trigger& trigger);

// Whether others are joined to who is named there, or a plural verb says that there are such: "the
// guard and OSP driver", "Renn of the mill were". One must not be counted alone then.
[[nodiscard]] bool may_be_several(const SentenceView& view, TokenRange limits, Span named);

}  // namespace headwater
