// SPDX-License-Identifier: Apache-2.0
// What foreign text looks like where it leaves the program: nothing in it steers a terminal, turns
// the direction of a line or hides.
//
// Input:  any bytes.
// Output: valid UTF-8. Control characters become control pictures (ESC: U+241B, DEL: U+2421);
//         C1 controls, marks and overrides of direction, line separators and U+FEFF become their
//         code in angle brackets; malformed bytes become U+FFFD. The rest stays as it is.
// Rule:   whatever writes text for people (standard output, standard error, page, Markdown, CSV,
//         XML) calls one of these, on the whole of it; calling it twice changes nothing.
// Example: visible_text("a\x1b[31mb") == "a␛[31mb"; visible_text("\u202Eexe") == "<U+202E>exe"
#pragma once

#include <string>
#include <string_view>

namespace headwater {

// Line ends and tabs stay: text of several lines.
[[nodiscard]] std::string visible_text(std::string_view text);
// Line ends and tabs, with the spaces around them, become one space: "two\n lines" -> "two lines".
[[nodiscard]] std::string visible_line(std::string_view text);
// True for what visible_text shows as a mark; line ends and tabs are not among them.
[[nodiscard]] bool is_hidden_character(char32_t c);

}  // namespace headwater
