// SPDX-License-Identifier: Apache-2.0
// Labels of tokens: which role of an attribution a token has, and where in its span it stands.
//
// Rule:    a token has one role at most (that of the outermost attribution); spans are coded as
//          begin, inside, end, single (BIOES) and never cross a line.
#pragma once

#include <cstdint>
#include <vector>

#include "text/token_range.h"

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

// Steps that `may_follow` allows, numbered by what they do: from one role to another (outside is
// one), or on and to the end within a role.
inline constexpr std::uint32_t step_count = 16 + 2 * role_count;
// REQUIRES: may_follow(left, right).
[[nodiscard]] constexpr std::uint32_t step_number(RoleLabel left, RoleLabel right) {
  if (!opens(left)) return role_code(left) * 4 + role_code(right);
  return 16 + static_cast<std::uint32_t>(role_of(right)) * 2 +
         (place_of(right) == SpanPart::end ? 1 : 0);
}

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
