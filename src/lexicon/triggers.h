// SPDX-License-Identifier: Apache-2.0
// Triggers: the words of a sentence that tell a happening, with its type and status.
//
// Input:   tokens, a sentence, spans that are times (a "March" among them is no protest), and tags
//          by token, or none.
// Output:  triggers in order of the text, not overlapping.
// Rule:    lexicon of verbs and nouns (data/events/triggers.tsv), the longest phrase wins; a word
//          that is both is a verb after "to", a modal or a pronoun, and a noun elsewhere when it
//          has the bare form; a word that the tagger calls a noun is no bare verb, and one it calls a
//          finite verb is no noun; words before (or behind) it say attempted, threatened, planned,
//          denied.
// Example: "police foiled an attempt to bomb the bridge" -> bombing, attempted.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lexicon/phrases.h"
#include "model/event.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

enum class Weight { weak, medium, strong };
enum class Part { verb, noun, fixed };

struct Trigger {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  EventType type = EventType::other;
  Part part = Part::noun;
  Weight weight = Weight::strong;
  InflectedForm form = InflectedForm::base;
  std::string lemma;
  EventStatus status = EventStatus::accomplished;
  bool background = false;  // named as a charge, suspicion or kind, not told as a happening
  bool definite = false;    // "the blast": speaks of what was told before
};

[[nodiscard]] std::vector<Trigger> find_triggers(std::span<const Token> tokens,
                                                 const Sentence& sentence,
                                                 std::span<const Span> times,
                                                 std::span<const WordSyntax> words = {});

// Which type names a happening best when a sentence has several triggers; higher wins.
[[nodiscard]] int specificity(EventType type);
// Whether two types can be two views of one happening ("killing" and "bombing").
[[nodiscard]] bool compatible(EventType a, EventType b);

}  // namespace headwater
