// SPDX-License-Identifier: Apache-2.0
// Persons without a name whom the text speaks of: "a stable boy", "my cousin", "the two mechanics".
//
// Rule:    an article, possessive or number, up to three words, and a noun for a person; not where
//          a name stands beside it ("the miller, Job Wend").
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/sources/entity_mentions.h"
#include "text/annotated_tokens.h"

namespace headwater {

struct PersonPhrase {
  TokenRange range;
  Gender gender = Gender::unknown;
  bool plural = false;
};

// In order of the text.
[[nodiscard]] std::vector<PersonPhrase> find_person_phrases(const TextView& view,
                                                            const NamedMentions& names);

}  // namespace headwater
