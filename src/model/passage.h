// SPDX-License-Identifier: Apache-2.0
// Text reuse: pairs of passages that share their words.
#pragma once

#include <array>
#include <vector>

#include "base/enum_names.h"
#include "model/reason.h"

namespace headwater {

enum class ReuseKind { verbatim, near, rewrite, summary };
template <>
inline constexpr std::array<std::string_view, 4> enum_names<ReuseKind>{"verbatim", "near",
                                                                       "rewrite", "summary"};

enum class ReuseFrom { a, b, unknown };
template <>
inline constexpr std::array<std::string_view, 3> enum_names<ReuseFrom>{"a", "b", "unknown"};

struct PassagePair {
  DocumentSpan a;  // a < b by document, then by position; a and b may be in one document
  DocumentSpan b;
  ReuseKind kind = ReuseKind::verbatim;
  double similarity = 0;  // 0..1, share of the shorter passage's words found in order in the other
  ReuseFrom from = ReuseFrom::unknown;  // which of the two is the source of the other
  bool credited = false;                // the taker names its source
  std::vector<Reason> why;
  bool operator==(const PassagePair&) const = default;
};

}  // namespace headwater
