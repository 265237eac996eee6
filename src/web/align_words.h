// SPDX-License-Identifier: Apache-2.0
// Two texts side by side, word by word.
//
// Input:   two texts.
// Output:  runs in order of both texts; together they are each whole text, blanks and signs included.
// Rule:    the longest common sequence of words, case and signs ignored (dynamic programming; so many
//          words of each, the rest is one run). What stands between common words is changed where
//          both have some, else of one text only.
// Example: "Seven died." and "Nine people died." -> changed "Seven "/"Nine people ", same "died."
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/span.h"
#include "base/utf8.h"

namespace headwater {

enum class AlignedKind { same, changed, only_a, only_b };
template <>
inline constexpr std::array<std::string_view, 4> enum_names<AlignedKind>{"same", "changed",
                                                                         "only_a", "only_b"};

struct AlignedRun {
  AlignedKind kind = AlignedKind::same;
  Span a;
  Span b;
  bool operator==(const AlignedRun&) const = default;
};

struct AlignedWords {
  std::vector<AlignedRun> runs;
  std::size_t same_words = 0;
  std::size_t words_a = 0;
  std::size_t words_b = 0;
};

[[nodiscard]] AlignedWords align_words(const Utf8Text& a, const Utf8Text& b);

}  // namespace headwater
