// SPDX-License-Identifier: Apache-2.0
// The cues of data/names/relation_cues.tsv, found at the end of the words between two names. "*" in
// a cue stands for up to five words: "name appears * as".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"
#include "model/sentence.h"

namespace headwater {

// Which of the two names the relation starts from; see the head of the data file.
enum class CueDirection {
  same,
  forward,
  backward,
  forward_person,
  backward_person,
  person_forward,
  person_backward
};

struct RelationCue {
  std::vector<std::string> words;  // lower case
  RelationKind kind = RelationKind::also_known_as;
  CueDirection direction = CueDirection::same;
};

// A cue and the tokens [first, last) it covers.
struct CueMatch {
  const RelationCue* cue = nullptr;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// The longest cue that ends the tokens [first, last), articles and quotation marks after it left
// out, before a backward noun also "is", "was", "known as". A backward cue needs an owner before
// it: "its", "their", "'s" (verbs such as "owns" do not).
[[nodiscard]] std::optional<CueMatch> cue_before_name(const std::vector<Token>& tokens,
                                                      std::uint32_t first, std::uint32_t last);
// A noun for what a body has: "wing", "front group"; not "owns", "owner of".
[[nodiscard]] bool is_owned_noun(const RelationCue& cue);
// A word that denies or turns what stands before a cue: "not", "denied", "but".
[[nodiscard]] bool breaks_relation(std::string_view word);
// The longest alias cue that begins within the first tokens of [first, last), for aliases that are
// no capitalised name.
[[nodiscard]] std::optional<CueMatch> alias_cue_at(const std::vector<Token>& tokens,
                                                   std::uint32_t first, std::uint32_t last);

}  // namespace headwater
