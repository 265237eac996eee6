// SPDX-License-Identifier: Apache-2.0
// Phrases for the body that is above another: a name, its means, its people, its power.
//
// Example: "the offices of Hill Foods", "in the pay of Hill Foods", "[whose] only donor is Hill Foods"
#pragma once

#include <optional>

#include "names/relations/control_sentence.h"

namespace headwater {

class OwnerPhrases : public ControlSentence {
 public:
  using ControlSentence::ControlSentence;

 protected:
  // The body named at `i`, an article, a quotation mark and small words before it left out: "the
  // airline Hill Air".
  [[nodiscard]] const FoundMention* owner_at(At i) const;
  // "by Hill Party leader Daniel Moor", "by Hill Party's lawyer" name somebody else.
  [[nodiscard]] bool is_owner(const FoundMention& mention) const;
  // The body behind "by", "from", "with", "at": named itself, or by its means: "the offices of B".
  // With `any_noun` also by what else belongs to it: "the brother of B".
  [[nodiscard]] const FoundMention* agent_at(At i, bool& through_means, bool any_noun = false,
                                             int depth = 0) const;
  // "founded by opponents of B"
  [[nodiscard]] bool is_against(At i) const;
  [[nodiscard]] bool links_means(At i) const;
  // "in the pay of B", "under the control of B"
  [[nodiscard]] FoundBond in_power(At i) const;
  // "B's lobbying arm"
  [[nodiscard]] FoundBond possessed(At i) const;
  // "[its] owner, B", "[whose] biggest donor is B", "[the group's] parent company is B"
  [[nodiscard]] FoundBond owner_of_it(At i) const;
  // "[which lists] B as its only donor"
  [[nodiscard]] FoundBond has_as_owner(At i) const;
  // "of which B owns half", "in which B holds a stake", "behind which stands B"
  [[nodiscard]] FoundBond in_which(At i) const;
  // "[behind which] stands B", "[behind which] B stands"
  [[nodiscard]] FoundBond behind_it(At i) const;
  [[nodiscard]] bool is_link(At i) const;
  // "comes from B", "[an office] in the building of B"
  [[nodiscard]] FoundBond comes_from(At i) const;
  // "comes from", "sits on", "end up in"
  [[nodiscard]] bool is_coming(At i) const;
  // "registered to B"
  [[nodiscard]] FoundBond registered(At i) const;
};

}  // namespace headwater
