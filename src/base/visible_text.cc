// SPDX-License-Identifier: Apache-2.0
#include "base/visible_text.h"

#include <algorithm>
#include <cstdio>

#include "base/utf8.h"

namespace headwater {
namespace {

constexpr char32_t control_pictures = 0x2400;
constexpr char32_t picture_of_delete = 0x2421;

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Text without a mark is the rule: bytes that may begin one are looked for first.
bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t';
  });
}

void append_mark(std::string& out, char32_t c) {
  if (c < 0x20) return append_utf8(out, control_pictures + c);
  if (c == 0x7F) return append_utf8(out, picture_of_delete);
  char mark[16];
  std::snprintf(mark, sizeof mark, "<U+%04X>", static_cast<unsigned>(c));
  out += mark;
}

}  // namespace

bool is_hidden_character(char32_t c) {
  if (c < 0x20) return c != '\n' && c != '\t';
  return (c >= 0x7F && c <= 0x9F) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB);
}

std::string visible_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    i += point.bytes;
    if (is_hidden_character(point.value)) {
      append_mark(out, point.value);
    } else {
      append_utf8(out, point.value);
    }
  }
  return out;
}

std::string visible_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto end =
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_blank) -
        text.begin();
    const auto blanks = text.substr(i, static_cast<std::size_t>(end) - i);
    out += blanks.find_first_not_of(' ') == std::string_view::npos ? blanks : " ";
    i = static_cast<std::size_t>(end);
    const auto word = std::find_if(text.begin() + end, text.end(), is_blank) - text.begin();
    out += text.substr(i, static_cast<std::size_t>(word) - i);
    i = static_cast<std::size_t>(word);
  }
  return visible_text(out);
}

}  // namespace headwater
