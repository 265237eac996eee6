// SPDX-License-Identifier: Apache-2.0
// Case: everything known about one pile of documents. What store/ writes and report/ prints.
#pragma once

#include <string>
#include <vector>

#include "model/attribution.h"
#include "model/claim.h"
#include "model/decision.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/event.h"
#include "model/passage.h"
#include "model/sentence.h"
#include "model/source_record.h"
#include "model/story.h"
#include "model/time_interval.h"

namespace headwater {

// One document and what the per-document stages found in it: stored as soon as it is read, one
// transaction a document.
struct DocumentFacts {
  Document document;
  std::vector<Sentence>
      sentences;  // tokens are made anew from the text, which is cheap and always the same
  std::vector<TimeExpression> times;
  std::vector<Attribution> attributions;
  DocumentNames names;
  std::vector<Event> events;
  bool operator==(const DocumentFacts&) const = default;
};

// What the reductions over all documents find: made anew after each `add`, stored in one
// transaction.
struct Findings {
  // Blocks that the stages below pass over: one reason each, its first span is the block. Sorted.
  std::vector<Reason> left_out;
  std::vector<Entity> entities;
  std::vector<PassagePair> passages;
  std::vector<Incident> incidents;
  std::vector<Story> stories;  // in order of their first documents
  std::vector<Utterance> utterances;
  std::vector<Claim> claims;  // in order of the report: what to look at first comes first
  std::vector<Conflict> conflicts;
  std::vector<Origin> origins;
  std::vector<SourceRecord> sources;
  bool operator==(const Findings&) const = default;
};

struct Case {
  std::vector<DocumentFacts> documents;  // sorted by id
  Findings findings;                     // with what analysts decided
  Decided decided{};
  bool operator==(const Case&) const = default;
};

// It was merged into another claim and keeps its place alone, or the split that made it is undone.
[[nodiscard]] inline bool is_gone(const Case& whole, std::size_t claim) {
  const auto& decided = whole.decided.claims;
  if (claim >= decided.size()) return false;
  return decided[claim].merged_into.has_value() || whole.findings.claims[claim].id.empty();
}

}  // namespace headwater
