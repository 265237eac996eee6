// SPDX-License-Identifier: Apache-2.0
// Letters that decide how English verbs are inflected.
#pragma once

#include <string_view>

namespace headwater {

[[nodiscard]] inline bool is_vowel(char c) {
  return std::string_view("aeiou").contains(c);
}

}  // namespace headwater
