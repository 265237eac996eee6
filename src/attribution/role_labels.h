// SPDX-License-Identifier: Apache-2.0
// Labels of tokens: which role of an attribution a token has, and where in its span it stands.
//
// Rule: a token has one role at most (that of the outermost attribution); spans are coded as
// begin, inside, end, single (BIOES) and never cross a line.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "attribution/token_range.h"

namespace headwater {

enum class Role : std::uint8_t { source, cue, content };
inline constexpr std::size_t role_count = 3;

using RoleLabel = std::uint8_t;
inline constexpr RoleLabel outside = 0;
inline constexpr std::size_t role_labels = 1 + 4 * role_count;
enum class SpanPart : std::uint8_t { begin, inside, end, single };

[[nodiscard]] constexpr RoleLabel role_label(Role role, SpanPart place) {
  return static_cast<RoleLabel>(1 + 4 * static_cast<unsigned>(role) + static_cast<unsigned>(place));
}
// REQUIRES: label != outside.
[[nodiscard]] constexpr Role role_of(RoleLabel label) {
  return static_cast<Role>((label - 1) / 4);
}
[[nodiscard]] constexpr SpanPart place_of(RoleLabel label) {
  return static_cast<SpanPart>((label - 1) % 4);
}
// 0: outside; else 1 + role.
[[nodiscard]] constexpr std::uint32_t role_code(RoleLabel label) {
  return label == outside ? 0U : 1U + (label - 1U) / 4U;
}
[[nodiscard]] constexpr bool opens(RoleLabel label) {
  return label != outside &&
         (place_of(label) == SpanPart::begin || place_of(label) == SpanPart::inside);
}
[[nodiscard]] constexpr bool may_follow(RoleLabel left, RoleLabel right) {
  const bool goes_on =
      right != outside && (place_of(right) == SpanPart::inside || place_of(right) == SpanPart::end);
  if (opens(left)) return goes_on && role_of(left) == role_of(right);
  return !goes_on;
}

// Steps that `may_follow` allows, numbered from 0.
struct StepTable {
  std::array<std::array<std::uint8_t, role_labels>, role_labels> number{};  // [left][right]
  std::uint32_t count = 0;
};
[[nodiscard]] constexpr StepTable number_steps() {
  StepTable table;
  for (RoleLabel left = 0; left < role_labels; ++left) {
    for (RoleLabel right = 0; right < role_labels; ++right) {
      if (may_follow(left, right))
        table.number[left][right] = static_cast<std::uint8_t>(table.count++);
    }
  }
  return table;
}
inline constexpr StepTable steps_of_labels = number_steps();

struct RoleSpan {
  Role role = Role::source;
  TokenRange range;
  bool operator==(const RoleSpan&) const = default;
};
void mark_span(const RoleSpan& span, std::vector<RoleLabel>& labels);
// Makes a span of each run of one role between two lines' ends, where marking spans over one
// another left labels that cannot follow each other. `lines` as RoleFeatures::lines.
void make_consistent(std::vector<RoleLabel>& labels, const std::vector<std::uint32_t>& lines);
// Spans of labels that follow each other as `may_follow` allows.
[[nodiscard]] std::vector<RoleSpan> spans_of(const std::vector<RoleLabel>& labels);

}  // namespace headwater
