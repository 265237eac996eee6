// SPDX-License-Identifier: Apache-2.0
#include "read/content/word_hashes.h"

#include "base/utf8.h"

namespace headwater {
namespace {

constexpr std::uint64_t prime = 1099511628211ULL;
constexpr std::uint64_t offset_basis = 14695981039346656037ULL;

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_';
  const bool mark = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c < 0xAA ||
                    c == 0xD7 || c == 0xF7 || c == 0xAB || c == 0xBB || c == 0xBF || c == 0xB7 ||
                    (c >= 0xAC && c <= 0xB1) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFFD;
  return !mark;
}

}  // namespace

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  std::uint64_t hash = offset_basis;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    i += point.bytes;
    const auto c = fold_case(point.value);
    if (is_word_character(c)) {
      hash = (hash ^ c) * prime;
      inside = true;
    } else if (inside) {
      words.push_back(hash);
      hash = offset_basis;
      inside = false;
    }
  }
  if (inside) words.push_back(hash);
  return words;
}

std::vector<std::uint64_t> shingle_hashes(const std::vector<std::uint64_t>& words, std::size_t n) {
  if (words.size() < n) return words;
  std::vector<std::uint64_t> out;
  out.reserve(words.size() - n + 1);
  for (std::size_t i = 0; i + n <= words.size(); ++i) {
    std::uint64_t hash = offset_basis;
    for (std::size_t k = 0; k < n; ++k) hash = (hash ^ words[i + k]) * prime + (hash >> 29U);
    out.push_back(hash);
  }
  return out;
}

}  // namespace headwater
