// SPDX-License-Identifier: Apache-2.0
// UTF-8 text that is addressed by code point.
//
// Rule: all offsets of the program are code points; bytes appear only here and in OffsetMap.
// Example: Utf8Text t("né en 1965"); t.slice({3, 5}) == "en"; t.size() == 10.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace headwater {

// One decoded code point and how many bytes it took (1 to 4). Malformed bytes decode to U+FFFD, one
// byte at a time.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;
};

// The three below for what is not ASCII.
[[nodiscard]] CodePoint decode_long_utf8(std::string_view text, std::size_t position);
void append_long_utf8(std::string& out, char32_t code_point);
[[nodiscard]] char32_t fold_other_case(char32_t code_point);

// REQUIRES: position < text.size().
[[nodiscard]] inline CodePoint decode_utf8(std::string_view text, std::size_t position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  return lead < 0x80 ? CodePoint{lead, 1} : decode_long_utf8(text, position);
}
inline void append_utf8(std::string& out, char32_t code_point) {
  if (code_point >= 0x80) return append_long_utf8(out, code_point);
  out += static_cast<char>(code_point);
}
[[nodiscard]] bool is_valid_utf8(std::string_view text);
// Every malformed byte becomes U+FFFD; valid text comes back unchanged.
[[nodiscard]] std::string to_valid_utf8(std::string_view bytes);
[[nodiscard]] std::size_t count_code_points(std::string_view text);
[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);
// Simple case folding of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters; lengths in
// code points stay equal.
[[nodiscard]] inline char32_t fold_case(char32_t code_point) {
  if (code_point >= 0x80) return fold_other_case(code_point);
  return code_point >= U'A' && code_point <= U'Z' ? code_point + 32 : code_point;
}
[[nodiscard]] std::string lower_utf8(std::string_view text);

// A UTF-8 string with an index that turns code points into bytes and back in constant time.
// REQUIRES: valid UTF-8 (pass foreign bytes through to_valid_utf8).
class Utf8Text {
 public:
  Utf8Text() = default;
  explicit Utf8Text(std::string text);

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  // Ends beyond the text are cut to it.
  [[nodiscard]] std::string_view slice(Span span) const;
  [[nodiscard]] std::size_t byte_of(std::uint32_t code_point) const;
  [[nodiscard]] std::uint32_t code_point_of(std::size_t byte) const;
  bool operator==(const Utf8Text& other) const { return text_ == other.text_; }

 private:
  static constexpr std::uint32_t step = 64;
  std::string text_;
  std::vector<std::uint32_t>
      byte_at_;  // byte position of code points 0, 64, 128 …; empty where all is ASCII
  std::uint32_t size_ = 0;
};

}  // namespace headwater
