// SPDX-License-Identifier: Apache-2.0
#include "read/html/character_references.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/data_file.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

struct NamedReference {
  std::u32string characters;
  bool bare = false;
};

const StringMap<NamedReference>& named_references() {
  static const auto table = [] {
    StringMap<NamedReference> made;
    for (const auto& row : data_rows("read/character_references.tsv")) {
      NamedReference reference;
      for (const auto code : split(row[1], ' ')) {
        std::uint32_t value = 0;
        std::from_chars(code.data(), code.data() + code.size(), value, 16);
        reference.characters += static_cast<char32_t>(value);
      }
      reference.bare = row.size() > 2;
      made.emplace(row[0], std::move(reference));
    }
    return made;
  }();
  return table;
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Numbers 0x80 to 0x9F mean windows-1252 (13.2.5.80).
char32_t fix_number(std::uint32_t value) {
  static constexpr std::array<char32_t, 32> c1{
      0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
      0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  if (value >= 0x80 && value <= 0x9F) return c1[value - 0x80];
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0xFFFD;
  return value;
}

CharacterReference read_number(std::string_view text, std::size_t position) {
  auto at = position + 2;
  const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hexadecimal) ++at;
  const auto* const first = text.data() + at;
  const auto* const last = text.data() + std::min(text.size(), at + 64);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(first, last, value, hexadecimal ? 16 : 10);
  if (end == first) return {};
  if (error != std::errc()) value = 0;
  at += static_cast<std::size_t>(end - first);
  if (at < text.size() && text[at] == ';') ++at;
  return {std::u32string(1, fix_number(value)), at - position};
}

}  // namespace

CharacterReference read_reference(std::string_view text, std::size_t position) {
  if (position + 1 >= text.size()) return {};
  if (text[position + 1] == '#') return read_number(text, position);
  constexpr std::size_t longest_name = 32;
  auto end = position + 1;
  while (end < text.size() && end - position <= longest_name && is_alphanumeric(text[end])) ++end;
  auto name = text.substr(position + 1, end - position - 1);
  const auto& table = named_references();
  if (const auto found = table.find(name); found != table.end()) {
    if (end < text.size() && text[end] == ';') {
      return {found->second.characters, end + 1 - position};
    }
    if (found->second.bare) return {found->second.characters, end - position};
  }
  // A bare name at the front of a longer word ("&copy2005"); never inside "&notit" style queries of
  // addresses, which hold no white space and are decoded as attributes.
  for (auto length = std::min<std::size_t>(name.size(), 7); length > 1; --length) {
    const auto found = table.find(name.substr(0, length));
    if (found != table.end() && found->second.bare) return {found->second.characters, length + 1};
  }
  return {};
}

std::string decode_references(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      if (const auto reference = read_reference(text, i); reference.length > 0) {
        out += to_utf8(reference.characters);
        i += reference.length;
        continue;
      }
    }
    out += text[i++];
  }
  return out;
}

}  // namespace headwater
