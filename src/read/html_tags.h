// SPDX-License-Identifier: Apache-2.0
// The elements of HTML that reading treats differently.
#pragma once

#include <cstdint>
#include <string_view>

namespace headwater {

enum class Tag : std::uint8_t {
  root, text, unknown,
  a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center,
  cite, code, col, colgroup, dd, del, details, dialog, div, dl, dt, em, embed, fieldset, figcaption,
  figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr,
  html, i, iframe, img, input, label, legend, li, link, main, map, menu, meta, nav, noframes,
  noscript, object, ol, optgroup, option, p, param, picture, pre, q, s, script, section, select,
  small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template_,
  textarea, tfoot, th, thead, time, title, tr, tt, u, ul, var, video, wbr
};

// Ignores case; Tag::unknown for anything else.
[[nodiscard]] Tag tag_named(std::string_view name);
[[nodiscard]] bool is_void(Tag tag);        // never has content
[[nodiscard]] bool is_raw_text(Tag tag);    // content is no markup
[[nodiscard]] bool is_block(Tag tag);       // begins and ends a line
[[nodiscard]] bool closes_paragraph(Tag tag);
[[nodiscard]] bool is_head_only(Tag tag);
[[nodiscard]] int heading_level(Tag tag);   // 1 to 6, 0 for others

}  // namespace headwater
