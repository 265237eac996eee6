// SPDX-License-Identifier: Apache-2.0
// Whom "he" or "she" stands for.
//
// Rule:    the persons before the pronoun, named or described ("a stable boy"), as text/coreference
//          weighs them; the voices add what they know: somebody only spoken of inside another's
//          words counts against, and a speaker is not the "he" of his own quotation.
#pragma once

#include <optional>
#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/sources/entity_mentions.h"
#include "attribution/sources/person_phrases.h"
#include "text/annotated_tokens.h"
#include "text/coreference.h"

namespace headwater {

struct Antecedent {
  TokenRange range;
  const NamedMention* mention = nullptr;  // null: a phrase without a name
};

class AntecedentFinder {
 public:
  AntecedentFinder(const TextView& view, const NamedMentions& names,
                   const std::vector<Candidate>& candidates);

  // For the pronoun at `token`, the source of candidate `d`. `speakers`: names that it cannot stand
  // for.
  [[nodiscard]] std::optional<Antecedent> find(std::size_t d, std::uint32_t token, Gender gender,
                                               const std::vector<std::string>& speakers,
                                               bool named_only = false) const;
  // The last plural phrase for persons before the token, in its sentence or the one before.
  [[nodiscard]] std::optional<TokenRange> find_plural(std::uint32_t token) const;
  [[nodiscard]] const std::vector<PersonPhrase>& phrases() const { return phrases_; }

 private:
  void add(TokenRange range, std::uint32_t id, Gender gender, std::uint32_t features);
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const;
  [[nodiscard]] bool is_subject(TokenRange range) const;
  void mark_voices();
  // What the voices around both say of a person meant by the pronoun.
  [[nodiscard]] std::uint32_t voice_features(std::size_t d, std::uint32_t token,
                                             TokenRange range) const;

  const TextView& view_;
  const NamedMentions& names_;
  const std::vector<Candidate>& candidates_;
  std::vector<PersonPhrase> phrases_;
  std::vector<Referent> referents_;                 // sorted by range
  std::vector<std::vector<std::uint32_t>> voices_;  // by token: candidates whose content has it
  std::vector<bool> in_source_;                     // by token
};

}  // namespace headwater
