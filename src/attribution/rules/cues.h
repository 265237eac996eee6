// SPDX-License-Identifier: Apache-2.0
// Verb cues: which verb forms of a sentence report something, as finite verbs, participles or
// passives.
//
// Input:   the view of a document and one sentence.
// Output:  cues in order of their head. `group` takes in auxiliaries, negation and adverbs ("has
//          repeatedly denied"); `region` is what the rules may look at: the sentence, or the
//          quotation or bracket around the cue.
// Rule:    a form that may be a noun ("claims", "report") is a verb only where its neighbours say
//          so.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "text/annotated_tokens.h"
#include "text/noun_phrases.h"
#include "text/token_range.h"

namespace headwater {

struct VerbCue {
  TokenRange group;
  std::uint32_t head = 0;
  std::uint32_t after = 0;  // behind the head and its particle ("goes on")
  const VerbForm* form = nullptr;
  const ReportingVerb* verb = nullptr;
  TokenRange region;
  bool passive = false;
  bool negated = false;
  bool participial = false;  // "adding that": no subject of its own
  bool infinitive = false;   // "to say that"
  bool modal = false;        // "could swear"
  bool question = false;
  std::optional<Subject> subject;
};

[[nodiscard]] std::vector<VerbCue> find_verb_cues(const TextView& view, const Sentence& sentence);
// The stretch around each token of the sentence that its cue may look at, in order of the tokens.
[[nodiscard]] std::vector<TokenRange> find_regions(const TextView& view, const Sentence& sentence);

}  // namespace headwater
