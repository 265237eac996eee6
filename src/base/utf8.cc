// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <algorithm>
#include <utility>

namespace headwater {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Length announced by a lead byte, 0 where it cannot lead.
std::uint32_t announced_length(unsigned char lead) {
  if (lead >= 0xC2U && lead <= 0xDFU) return 2;
  if (lead >= 0xE0U && lead <= 0xEFU) return 3;
  if (lead >= 0xF0U && lead <= 0xF4U) return 4;
  return 0;
}

bool is_scalar(char32_t value, std::uint32_t length) {
  if (value >= 0xD800 && value <= 0xDFFF) return false;
  if (length == 3) return value >= 0x800;
  if (length == 4) return value >= 0x10000 && value <= 0x10FFFF;
  return true;
}

}  // namespace

CodePoint decode_long_utf8(std::string_view text, std::size_t position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  const auto length = announced_length(lead);
  if (length == 0 || position + length > text.size()) return {replacement, 1};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::uint32_t i = 1; i < length; ++i) {
    if (!is_continuation(text[position + i])) return {replacement, 1};
    value = (value << 6U) | (static_cast<unsigned char>(text[position + i]) & 0x3FU);
  }
  if (!is_scalar(value, length)) return {replacement, 1};
  return {value, length};
}

void append_long_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    if (point.bytes == 1 && point.value == replacement) return false;
    i += point.bytes;
  }
  return true;
}

std::string to_valid_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t i = 0; i < bytes.size();) {
    const auto point = decode_utf8(bytes, i);
    append_utf8(out, point.value);
    i += point.bytes;
  }
  return out;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return !is_continuation(c); }));
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    out += point.value;
    i += point.bytes;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const auto c : text) append_utf8(out, c);
  return out;
}

char32_t fold_other_case(char32_t c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x100 && c <= 0x17F) {
    if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    if (c == 0x178) return 0xFF;
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    const bool is_upper = odd_is_upper ? (c & 1U) == 1 : (c & 1U) == 0;
    return is_upper ? c + 1 : c;
  }
  if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x1E00 && c <= 0x1EFF && (c < 0x1E96 || c > 0x1E9F)) return (c & 1U) == 0 ? c + 1 : c;
  return c;
}

std::string lower_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    append_utf8(out, fold_case(point.value));
    i += point.bytes;
  }
  return out;
}

Utf8Text::Utf8Text(std::string text) : text_(std::move(text)) {
  size_ = static_cast<std::uint32_t>(count_code_points(text_));
  if (size_ == text_.size()) return;
  byte_at_.reserve(size_ / step + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (is_continuation(text_[i])) continue;
    if (count % step == 0) byte_at_.push_back(static_cast<std::uint32_t>(i));
    ++count;
  }
}

std::size_t Utf8Text::byte_of(std::uint32_t code_point) const {
  if (code_point >= size_) return text_.size();
  if (byte_at_.empty()) return code_point;
  std::size_t byte = byte_at_[code_point / step];
  for (auto rest = code_point % step; rest > 0; --rest) {
    ++byte;
    while (byte < text_.size() && is_continuation(text_[byte])) ++byte;
  }
  return byte;
}

std::uint32_t Utf8Text::code_point_of(std::size_t byte) const {
  if (byte >= text_.size()) return size_;
  if (byte_at_.empty()) return static_cast<std::uint32_t>(byte);
  const auto after =
      std::upper_bound(byte_at_.begin(), byte_at_.end(), static_cast<std::uint32_t>(byte));
  const auto slot = static_cast<std::uint32_t>(after - byte_at_.begin()) - 1;
  auto code_point = slot * step;
  for (std::size_t i = byte_at_[slot] + 1; i <= byte; ++i) {
    if (!is_continuation(text_[i])) ++code_point;
  }
  return code_point;
}

std::string_view Utf8Text::slice(Span span) const {
  const auto from = byte_of(span.start);
  const auto to = byte_of(std::max(span.start, span.end));
  return std::string_view(text_).substr(from, to - from);
}

}  // namespace headwater
