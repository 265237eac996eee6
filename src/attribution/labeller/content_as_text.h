// SPDX-License-Identifier: Apache-2.0
// The contents of attributions as a text of their own, in which inner voices are found as outer
// ones are.
//
// Input:   a view and ranges of its tokens.
// Output:  the tokens of the ranges, each range a line of its own without the quotation marks
//          around it and without a leading "that"; where each token stood. Offsets
//          stay those of the document.
// Rule:    ranges that overlap an earlier one and ranges of fewer than three tokens are left out.
// Example: [said] [that Brell denied it] -> "Brell denied it"
#pragma once

#include <vector>

#include "model/sentence.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

struct InnerText {
  Sentences sentences;
  std::vector<bool> begins_line;
  std::vector<std::uint32_t> tokens;  // by inner token

  [[nodiscard]] TokenRange outer(TokenRange range) const {
    return {tokens[range.first], tokens[range.last - 1] + 1};
  }
};

[[nodiscard]] InnerText inner_text(const TextView& view, std::vector<TokenRange> ranges);
// Tags and trees of the inner tokens; a head outside its range makes a root.
[[nodiscard]] Syntax inner_syntax(const InnerText& inner, const Syntax& outer);

}  // namespace headwater
