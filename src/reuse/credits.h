// SPDX-License-Identifier: Apache-2.0
// Credits: where a text names another outlet as its source.
//
// Input:   all documents with their tokens; the outlets are the sources of the documents.
// Output:  for each document the outlets it credits, and a wire tag in its dateline.
// Rule:    a name (or its initials) beside a credit cue ("reported by N", "told the N", "Source:
//          N", "N reported"), alone in brackets, or linked; or named in a line that reading left
//          out as a notice of republication (its span is empty). An outlet's own name in its own
//          text is no credit.
// Example: "PORT AMBO (MW) - …" in the Harbour Post credits Midland Wire.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/analysed_text.h"

namespace headwater {

struct Credit {
  std::uint32_t outlet = 0;
  Span span;
  auto operator<=>(const Credit&) const = default;
};

// "(MW)" in the first line; `own`: it names the outlet of the document itself.
struct Dateline {
  std::string tag;
  Span span;
  bool own = false;
};

class Credits {
 public:
  explicit Credits(const CaseTexts& texts);

  // Where document `taker` names the outlet of document `giver`, or links to it.
  [[nodiscard]] std::optional<Span> credit(std::uint32_t taker, std::uint32_t giver) const;
  // Where the tag in the dateline of `taker` stands for the outlet of `giver`.
  [[nodiscard]] std::optional<Span> wire_credit(std::uint32_t taker, std::uint32_t giver) const;
  // Where it credits anybody: another outlet of the case, or a wire in its dateline.
  [[nodiscard]] std::optional<Span> any_credit(std::uint32_t document) const;
  [[nodiscard]] const std::optional<Dateline>& dateline(std::uint32_t document) const {
    return documents_[document].dateline;
  }

 private:
  struct DocumentCredits {
    MaybeIndex outlet = no_index;
    std::vector<Credit> credits;  // sorted
    std::optional<Dateline> dateline;
    std::vector<std::uint32_t> wires;  // outlets that the tag of the dateline may stand for
  };
  const CaseTexts& texts_;
  std::vector<DocumentCredits> documents_;
};

}  // namespace headwater
