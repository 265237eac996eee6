// SPDX-License-Identifier: Apache-2.0
// Bytes of unknown charset -> valid UTF-8 that remembers where each byte came from.
//
// Input:   the bytes, and the charset they are said to be in (header, <meta>), or "".
// Output:  UTF-8 without byte order mark; byte_of() leads back into the input.
// Rule:    byte order mark, then UTF-8 validity, then the declared name (WHATWG Encoding labels),
//          then uchardet, then windows-1252. A few broken bytes in UTF-8 become U+FFFD.
// Example: decode_text("caf\xE9", "utf-8").text == "café".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

struct SourceText {
  std::string text;
  std::string charset;                // lower case: "utf-8", "windows-1252" …
  std::uint64_t shift = 0;            // bytes before the text: a byte order mark
  std::vector<std::uint32_t> origin;  // by byte of text (size + 1 entries); empty: one to one

  [[nodiscard]] std::uint64_t byte_of(std::size_t position) const {
    return shift + (origin.empty() ? position : origin[position]);
  }
};

[[nodiscard]] SourceText decode_text(std::string_view bytes, std::string_view declared = {});
// The same for a part of a text whose charset decode_text() has settled: nothing is guessed.
[[nodiscard]] SourceText decode_as(std::string_view bytes, const std::string& charset);
// The charset that a page or an XML file names in its first bytes, or "".
[[nodiscard]] std::string declared_charset(std::string_view bytes);
// Text that is UTF-8 already and whose bytes are the original's (a line of JSON, a PDF's text).
[[nodiscard]] SourceText utf8_source(std::string_view text);

}  // namespace headwater
