// SPDX-License-Identifier: Apache-2.0
// What a sentence says, as sets that can be compared: content stems, names, numbers, negation.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "model/entity_index.h"
#include "model/sentence.h"

namespace headwater {

struct SentenceFeatures {
  std::vector<std::string> terms;    // content stems, names as "@entity", numbers; sorted, unique
  std::vector<std::string> names;    // entities, and capitals inside the sentence
  std::vector<std::string> numbers;  // the numbers among them
  bool negated = false;
  bool operator==(const SentenceFeatures&) const = default;
};

// A word that means something by itself: no function word, no negation.
[[nodiscard]] bool is_content_word(const Token& token);

// `skip` holds words that belong to the attribution (source and cue), not to what is said.
[[nodiscard]] SentenceFeatures sentence_features(const Sentences& text, Span sentence,
                                                 const std::vector<Span>& skip,
                                                 std::uint32_t document,
                                                 const EntityIndex& entities);

}  // namespace headwater
