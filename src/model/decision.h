// SPDX-License-Identifier: Apache-2.0
// What an analyst decided, beside what the machine found: never over it.
//
// Rule:    a decision is one entry of the log; it names findings by their ids and, since a new analysis
//          may name them anew, by the utterances that they had (`anchors`).
// Example: {merge, target "c1f2e3d4", others {"c5a6b7c8"}}: both are one claim, the first stays.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/maybe_index.h"
#include "model/claim.h"

namespace headwater {

enum class DecisionAction {
  rate,        // target: claim or source; value: "1" to "6", "A" to "F"
  merge,       // target: the claim that stays; others: the claims that become part of it
  split,       // target: claim; others: its utterances that become a claim of their own
  same,        // target, others[0]: claims or utterances; value: "same", "different", "unsure"
  derive,      // target: utterance; others: the utterance it comes from, none: it is its own;
               // value: a Derivation
  attribute,   // target: utterance; value: the name of who says it
  conflict,    // target: conflict; value: "accepted", "rejected"
  note,        // target: id of anything, or a place DOCUMENT:START-END; value: the words
  hypothesis,  // target: its id; value: the words
  judge        // target: hypothesis; others: the claim; value: "II" "I" "N" "C" "CC" (inconsistent
               // to consistent)
};
template <>
inline constexpr std::array<std::string_view, 10> enum_names<DecisionAction>{
    "rate",      "merge",    "split", "same",       "derive",
    "attribute", "conflict", "note",  "hypothesis", "judge"};

// A claim as it was named: a sentence may be in claims of several slots.
struct NamedClaim {
  std::string slot;
  std::vector<std::string> utterances;  // ids
  bool operator==(const NamedClaim&) const = default;
};

struct Decision {
  std::int64_t number = 0;  // of its entry in the log; 0: not stored yet
  std::string made_at;      // UTC, "2026-01-31T12:00:00Z"
  std::string made_by;
  DecisionAction action = DecisionAction::note;
  std::string target;
  std::string value;  // empty takes a rate, conflict, hypothesis or judge back
  std::vector<std::string> others;
  std::string why;
  // The claims that are named, target first, as they were then; of a conflict each of its claims.
  std::vector<NamedClaim> anchors;
  std::uint32_t splits_before = 0;  // decisions that may make a claim, before it in the log
  bool operator==(const Decision&) const = default;
};

// What the machine found, where decisions changed it.
struct MachineClaim {
  OriginCount origins;
  std::uint8_t credibility = 6;
  bool operator==(const MachineClaim&) const = default;
};

struct DecidedClaim {
  std::vector<std::uint32_t> decisions;  // indices in Decided::decisions that name or change it
  std::optional<MachineClaim> machine;   // where counts were made anew
  std::string rated;                     // an analyst's grade
  MaybeIndex merged_into = no_index;     // then it has no utterances
  MaybeIndex split_from = no_index;
  bool operator==(const DecidedClaim&) const = default;
};

// The decisions in force and what they did to the findings. The lists but the first are empty where
// nothing is decided, else parallel to those of the findings.
struct Decided {
  std::vector<Decision> decisions;  // by number
  std::vector<std::uint32_t> lost;  // indices: what they are about is no longer found
  std::vector<DecidedClaim> claims;
  std::vector<std::string> verdicts;     // of conflicts: "accepted", ""
  std::vector<Conflict> rejected;        // which no list of conflicts holds any more
  std::vector<std::string> reliability;  // an analyst's letter for a source
  std::vector<MaybeIndex> utterances;    // the decision that last changed who says it, or whence
  bool operator==(const Decided&) const = default;
};

}  // namespace headwater
