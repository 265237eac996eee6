// SPDX-License-Identifier: Apache-2.0
// A pile of documents with what an editor found in it: what stories and claims are learned from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/maybe_index.h"
#include "model/analysed_text.h"
#include "model/case.h"

namespace headwater {

// Words of a document that state a claim. Statements of one claim and one stance say the same.
struct MarkedStatement {
  std::uint32_t document = 0;
  Span span;
  std::uint32_t claim = 0;  // claim and stance, numbered
  bool operator==(const MarkedStatement&) const = default;
};

// Two of them that cannot both hold, or of which the later replaces the other.
struct MarkedConflict {
  std::uint32_t a = 0;  // claims, as numbered in the statements
  std::uint32_t b = 0;
  ConflictKind kind = ConflictKind::disjoint;
  bool operator==(const MarkedConflict&) const = default;
};

// How many independent origins a claim is known to have.
struct MarkedOrigins {
  std::uint32_t claim = 0;  // as numbered in the statements
  std::uint32_t lo = 0;
  std::optional<std::uint32_t> hi;  // none: open
  double weight = 1;                // how much it counts beside others of the pile
  bool operator==(const MarkedOrigins&) const = default;
};

struct MarkedPile {
  std::string name;
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<MaybeIndex> story_of;         // by document; none: not marked
  std::vector<MarkedStatement> statements;  // empty: the claims of this pile are not marked
  std::vector<MarkedConflict> conflicts;
  std::vector<MarkedOrigins> origins;
  std::vector<Entity> entities;  // as the stages before the claims find them
  std::vector<Incident> incidents;
  double share = 1;         // how much the pile counts beside others; 0: for origins alone
  double origin_share = 1;  // and where origins are learned
  [[nodiscard]] CaseTexts texts() const { return {facts, sentences}; }
};

}  // namespace headwater
