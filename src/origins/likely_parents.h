// SPDX-License-Identifier: Apache-2.0
// Which earlier document a document most likely took its story from.
//
// Input:  the utterances and claims of the case, outlets and shared passages.
// Output: for each document the likely parents, best first, with a score.
// Rule:   a parent tells the same story no later. For it: the same rare values, the same
//         speakers for them, words in common, its outlet credited anywhere in the document, an
//         outlet that others often credit. Against it: another value or another speaker for a slot,
//         facts it does not have, days between.
// Example: a site that credits nobody gives the wire's rare count and the wire's witness: the wire.
#pragma once

#include <vector>

#include "model/story.h"
#include "origins/shared_passages.h"

namespace headwater {

struct LikelyParent {
  std::uint32_t document = 0;
  double score = 0;
  double words = 0;  // share of the taker's text that is the parent's
  bool operator==(const LikelyParent&) const = default;
};

struct ParentInput {
  const CaseTexts& texts;
  const Outlets& outlets;
  const SharedPassages& passages;
  const std::vector<Utterance>& utterances;
  const std::vector<Claim>& claims;
  const std::vector<Story>& stories;
};

class LikelyParents {
 public:
  explicit LikelyParents(const ParentInput& input);
  [[nodiscard]] const std::vector<LikelyParent>& of(std::uint32_t document) const {
    return parents_[document];
  }
  // By document.
  [[nodiscard]] const std::vector<MaybeIndex>& stories() const { return story_of_; }
  [[nodiscard]] bool one_story(std::uint32_t a, std::uint32_t b) const {
    return story_of_[a] == story_of_[b];
  }

 private:
  std::vector<std::vector<LikelyParent>> parents_;
  std::vector<MaybeIndex> story_of_;  // by document
};

}  // namespace headwater
