// SPDX-License-Identifier: Apache-2.0
// Character references of HTML: "&eacute;", "&#233;", "&#xE9;" (HTML Living Standard, 13.2.5.72).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace headwater {

struct CharacterReference {
  std::u32string characters;  // empty: no reference stands here
  std::size_t length = 0;     // bytes of the source, the ampersand included
};

// REQUIRES: text[position] == '&'. Names without a semicolon are read where the standard allows.
[[nodiscard]] CharacterReference read_reference(std::string_view text, std::size_t position);
// Text or attribute value with all references decoded.
[[nodiscard]] std::string decode_references(std::string_view text);

}  // namespace headwater
