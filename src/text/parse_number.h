// SPDX-License-Identifier: Apache-2.0
// Numbers of English text: "14,500", "forty-six", "two dozen", "half a million", "33 million".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "model/quantity.h"
#include "model/sentence.h"

namespace headwater {

struct ParsedNumber {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  double value = 0;
  bool many = false;   // "dozens", "scores": the value is a lower bound
  bool words = false;  // written in words
  std::string scale;   // "million" as written, else empty
};

// The number that begins at token `at`, without modifier; none where no number begins there.
[[nodiscard]] std::optional<ParsedNumber> parse_number(std::span<const Token> tokens,
                                                       std::uint32_t at, std::uint32_t end);

// The modifier that ends before the number at token `at`: "more_than" of "over 40"; empty where none
// does.
[[nodiscard]] std::string modifier_before(std::span<const Token> tokens, std::uint32_t at,
                                          std::uint32_t first);
// The interval a modifier makes of a number.
[[nodiscard]] NumberInterval modified(double value, const std::string& modifier);

}  // namespace headwater
