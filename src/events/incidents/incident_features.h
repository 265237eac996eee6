// SPDX-License-Identifier: Apache-2.0
// What the ledger compares: each story of each document with its words, day, place and numbers.
//
// Input:   all documents with their events.
// Output:  stories in order of document and text.
// Rule:    words are weighted by rarity over the case (tf-idf, unit length); the story a document
//          tells most of gets all words of the document, its own sentences weighing more.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "events/arguments/event_coreference.h"
#include "model/analysed_text.h"

namespace headwater {

// Sorted by term.
using TermVector = std::vector<std::pair<std::uint32_t, float>>;

struct StoryNode {
  std::uint32_t document = 0;
  EventChain story;
  Event merged;
  bool main = false;  // the story the document tells most of
  TermVector terms;
  std::vector<std::uint32_t> rare;  // its most telling terms
};

[[nodiscard]] std::vector<StoryNode> story_nodes(const CaseTexts& texts);

}  // namespace headwater
