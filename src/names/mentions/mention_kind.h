// SPDX-License-Identifier: Apache-2.0
// What kind of thing a run of name tokens names, by its own words and by those around it.
//
// Output:  votes for each kind; the votes of all mentions with the same words in a document are
//          added and the largest wins.
// Example: "in the town of Brensk" votes place; "told the Talmash Herald" votes outlet.
#pragma once

#include <array>
#include <cstdint>

#include "model/entity.h"
#include "names/mentions/name_runs.h"

namespace headwater {

struct KindVotes {
  std::array<int, 5> votes{};  // by EntityKind

  void add(EntityKind kind, int weight) { votes[static_cast<std::size_t>(kind)] += weight; }
  void add(const KindVotes& other) {
    for (std::size_t i = 0; i < votes.size(); ++i) votes[i] += other.votes[i];
  }
  [[nodiscard]] int of(EntityKind kind) const { return votes[static_cast<std::size_t>(kind)]; }
  // unknown where nothing was voted; ties go to the kind named first in EntityKind.
  [[nodiscard]] EntityKind winner() const;
};

[[nodiscard]] KindVotes kind_votes(const Sentences& text, const Sentence& sentence,
                                   const NameRun& run);
// By its own words alone, as for a name out of a byline or a list.
[[nodiscard]] KindVotes kind_votes_of_words(const std::vector<Token>& tokens, const NameRun& run);

}  // namespace headwater
