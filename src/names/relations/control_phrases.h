// SPDX-License-Identifier: Apache-2.0
// What an apposition, a relative clause or the words behind "is" say of a body that is under another.
//
// Rule:    a small grammar over tokens: noun phrases, passives with their agents, frames such as
//          "which critics describe as". Depth and length of what is read are bounded.
// Example: "a club set up in 1990 with money from Hill Foods" -> front_of Hill Foods
#pragma once

#include <optional>

#include "names/relations/owner_phrases.h"

namespace headwater {

class ControlPhrases : public OwnerPhrases {
 public:
  using OwnerPhrases::OwnerPhrases;

 protected:
  // "founded in 1990 and paid by B", "run from the offices of B"; behind the noun of a tool any
  // participle: "a cover used by B".
  [[nodiscard]] FoundBond passive(At i, std::optional<RelationKind> noun = {}) const;
  // "the ship affected was built by B": "affected" is no verb of the phrase "built by B".
  [[nodiscard]] bool is_new_verb(At i) const;
  // "founded in the war and paid by B", not "attacked in a report paid by B".
  [[nodiscard]] bool goes_on(At i) const;
  // No adjective before a noun: "run from unmarked rooms by B".
  [[nodiscard]] bool is_verb_here(At i) const;
  // "led by a manager of B"; "led by B" is another relation.
  [[nodiscard]] bool needs_means(At i) const;
  // "arrested in the offices of B"
  [[nodiscard]] bool is_deed(At i) const;
  // A phrase with a noun of its own: "a club financed by B", "the youth wing of B", "a body which B
  // owns".
  [[nodiscard]] FoundBond noun_phrase(At i, int depth) const;
  // "[a club] with money from B", "on the premises of B"
  [[nodiscard]] FoundBond with_means(At i) const;
  [[nodiscard]] bool is_phrase_preposition(At i) const;
  // "a newspaper close to B"
  [[nodiscard]] bool is_close_to(At i) const;
  [[nodiscard]] bool comma_goes_on(At i) const;
  [[nodiscard]] At after_adverbs_in(At i) const;
  // "a well-funded club": the participle belongs to a noun behind it.
  [[nodiscard]] bool begins_passive(At i) const;
  // A place or another name that goes with a noun of the phrase: "a Telegram channel".
  [[nodiscard]] bool is_name_beside(const FoundMention& mention) const;
  [[nodiscard]] FoundBond with_noun(FoundBond bond, At head) const;
  // "an arm of B", "the youth organisation of B".
  [[nodiscard]] FoundBond part_of(At of, At head, bool definite) const;
  // "an association of B employees"
  [[nodiscard]] const FoundMention* of_its_people(At of, At head) const;
  // "a B subsidiary"
  [[nodiscard]] FoundBond modified(const FoundMention& owner) const;
  // "a club B finances"
  [[nodiscard]] FoundBond object_relative(At i, At head) const;
  // "B finances", "B has set up" at the end of a clause about what it finances.
  [[nodiscard]] FoundBond does(const FoundMention& owner) const;
  // What stands behind a comma, bracket or dash after the name.
  [[nodiscard]] FoundBond apposition(At i, int depth) const;
  // What stands behind "is".
  [[nodiscard]] FoundBond complement(At i, int depth) const;
  // What both may hold once the words before it are passed.
  [[nodiscard]] FoundBond predicate(At i, int depth) const;
  // "widely regarded as", "described by diplomats as", "believed to be"
  [[nodiscard]] FoundBond described(At i, int depth) const;
  // "[which] the government describes as", "[which] critics say is", "[which] they call"
  [[nodiscard]] FoundBond framed(At i, int depth) const;
  // What stands behind "which".
  [[nodiscard]] FoundBond relative(At i, int depth) const;
  // "belongs to B", "acting for B", "takes its money from B", "acts as a front for B", "works from the
  // offices of B".
  [[nodiscard]] FoundBond depends(At i, int depth) const;
  // "belongs to", "acts for", "on behalf of", "reliant on", "affiliated with".
  [[nodiscard]] FoundBond depends_on(At i) const;
  [[nodiscard]] RelationKind dependence_of(At i) const;
  // "[whose] budget comes from B", "[takes] its orders from B", "[whose] rent is paid by B".
  // With a noun of the body as subject (`own`) the verb must be one of coming.
  [[nodiscard]] FoundBond lives_on(At i, bool own = false) const;
  // "[whose rent] B pays", "[takes] B's money"
  [[nodiscard]] FoundBond of_its_means(const FoundMention& owner, bool means, bool own) const;
  [[nodiscard]] FoundBond passive_of_control(At i) const;
  // "[whose] budget comes from B", "[whose] owner is B"
  [[nodiscard]] FoundBond of_its(At i) const;
};

}  // namespace headwater
