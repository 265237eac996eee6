// SPDX-License-Identifier: Apache-2.0
// A sentence that is not analysed, for it is not English.
#pragma once

#include <cstdint>
#include <string>

#include "base/span.h"

namespace headwater {

struct ForeignSentence {
  std::uint32_t sentence = 0;  // index in Sentences::sentences
  Span span;
  std::string language;  // ISO 639-1, "und" where it is not told
  bool operator==(const ForeignSentence&) const = default;
};

}  // namespace headwater
