// SPDX-License-Identifier: Apache-2.0
// A sentence that is not analysed, for it is not English.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "base/span.h"

namespace headwater {

struct ForeignSentence {
  std::uint32_t sentence = 0;  // index in Sentences::sentences
  Span span;
  std::string language;  // ISO 639-1, "und" where it is not told
  bool operator==(const ForeignSentence&) const = default;
};

// Whether a position stands in one of them. REQUIRES: in order of the text.
[[nodiscard]] inline bool is_foreign_at(const std::vector<ForeignSentence>& sentences,
                                        std::uint32_t position) {
  const auto after = std::ranges::upper_bound(
      sentences, position, {}, [](const ForeignSentence& s) { return s.span.start; });
  return after != sentences.begin() && std::prev(after)->span.contains(position);
}

}  // namespace headwater
