// SPDX-License-Identifier: Apache-2.0
// Credits: where a text gives an outlet as its source.
//
// Input:   a text and where it names an outlet.
// Output:  how it credits the outlet there, and by which words.
// Rule:    a dateline has the name in brackets near its start; a credit line is short and has a word
//          such as "source" before the name. Elsewhere a name is credited alone in brackets, or
//          beside a cue ("reported by N", "told the N", "N reported"), with up to two words such as
//          "daily" between.
// Example: "DORVIK (Midland Wire) - …" dateline; "Source: Midland Wire" line; "…, the Midland Wire
//          reported" cue; "the Midland Wire is a paper of the north" none.
#pragma once

#include <optional>

#include "model/sentence.h"
#include "text/token_range.h"

namespace headwater {

enum class CreditKind { none, dateline, line, brackets, cue };

struct OutletCredit {
  CreditKind kind = CreditKind::none;
  TokenRange cue;  // of kind cue
  // For the whole text, not for the sentence alone.
  [[nodiscard]] bool of_whole_text() const {
    return kind == CreditKind::dateline || kind == CreditKind::line;
  }
};

[[nodiscard]] OutletCredit credit_of(const Sentences& text, const Sentence& sentence,
                                     TokenRange name);
// The token of the tag in a dateline: "MW" in "PORT AMBO (MW) - …", early in one of the first
// paragraphs.
[[nodiscard]] std::optional<std::uint32_t> dateline_tag(const Sentences& text);

}  // namespace headwater
