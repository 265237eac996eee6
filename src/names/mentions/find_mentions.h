// SPDX-License-Identifier: Apache-2.0
// Mentions of one document with the tokens they cover.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"

namespace headwater {

// Tokens [first, last); `mention` holds their span and text.
struct FoundMention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
  Mention mention;
  // A person by nothing but two or three capitalised words: it may as well be a company.
  bool person_by_shape = false;
};

// Sorted by span, not overlapping.
[[nodiscard]] std::vector<FoundMention> find_mentions(const Document& document,
                                                      const Sentences& text);

}  // namespace headwater
