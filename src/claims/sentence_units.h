// SPDX-License-Identifier: Apache-2.0
// The sentences of one story with what tells them apart: what a claim is made of.
//
// Input:   the documents of a story with their tokens.
// Output:  one unit a sentence, by document and place.
// Rule:    terms are content stems, and names in small letters; each weighs its rarity in English
//          (learn/word_rarity.h), less by up to .6 the more documents of the story hold it: what
//          all of them say tells no sentence from another. Who says it, and the cue, are left out:
//          what is said counts. Numbers keep the stem of what they count (the last of the content
//          words that follow without a break) and the words around them; amounts of money, shares
//          and those of dates are marked.
// Example: "A ferry with 40 people on board sank." -> terms 40, ferri, peopl, board, sank; number
//          40 of peopl.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/span.h"
#include "claims/statement.h"
#include "learn/sparse_vector.h"
#include "model/analysed_text.h"
#include "model/quantity.h"

namespace headwater {

enum class AmountKind { count, share, money };

struct CountedNumber {
  double value = 0;
  TermHash noun = 0;             // of the stem of the word it counts; 0: none follows
  std::vector<TermHash> around;  // content stems near it, sorted, each once
  bool in_date = false;
  NumberInterval interval = {value, value, {}};  // with its modifier: "at least 40"
  AmountKind kind = AmountKind::count;
  bool operator==(const CountedNumber&) const = default;
};

struct SentenceUnit {
  std::uint32_t document = 0;  // index in the case
  std::uint32_t sentence = 0;  // index in the document
  Span span;
  SparseVector terms;
  double length = 0;                   // of terms
  std::vector<TermHash> words;         // all, in order: for runs of words that two share
  std::vector<TermHash> names;         // sorted, each once
  std::vector<CountedNumber> numbers;  // in order
  std::vector<TermHash> places;        // named, sorted, each once; as persons and bodies are
  std::vector<TermHash> actors;
  std::vector<TimeInterval> days;      // dates that are told, known on both ends
  std::vector<WeightedTerm> in_order;  // terms as they stand, with their weights
  SparseVector plain_terms;            // those that are neither a name nor a number
  std::uint32_t content_words = 0;
  double place = 0;   // 0: first sentence of its document .. 1
  bool lead = false;  // one of the first two
  bool negated = false;
  bool denied = false;                    // its innermost voice denies it
  std::optional<Day> day;                 // of publication
  std::vector<const StatedFact*> values;  // slots of incidents that it states
};

// `values`: what its sentences state of incidents (utterances_from_incidents.h), sorted by document
// and span; it outlives the units.
[[nodiscard]] std::vector<SentenceUnit> sentence_units(const ClaimInput& input,
                                                       const std::vector<StatedFact>& values,
                                                       const std::vector<std::uint32_t>& documents);

}  // namespace headwater
