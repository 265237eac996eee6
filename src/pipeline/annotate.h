// SPDX-License-Identifier: Apache-2.0
// The stages over one document, in order; each writes what it finds into the annotated text.
//
// Example: annotate(document).attributions
#pragma once

#include "attribution/candidates/candidate_rule.h"
#include "model/annotated_text.h"
#include "model/case.h"
#include "pipeline/models.h"

namespace headwater {

enum class Depth { trees, fast };  // fast: no sentence is parsed

// Tokens, sentences and their languages alone.
[[nodiscard]] AnnotatedText split_text(Document document);
// The mentions of names, which attribution reads.
void add_mentions(AnnotatedText& text);
// Tags of all words, and trees of the sentences in which somebody may speak (not with Depth::fast);
// words of foreign sentences have none.
void add_syntax(AnnotatedText& text, const Models& models, Depth depth = Depth::trees);
// Who says what, in how many voices; nobody in a sentence that is not English, or by the rules that
// are left out.
void add_attributions(AnnotatedText& text, const Models& models,
                      const CandidateRules& without = {});

[[nodiscard]] AnnotatedText annotate(Document document, const Models& models = {},
                                     Depth depth = Depth::trees);

// What the case keeps of it: tokens and tags are made anew from the text, which is cheap and
// always the same.
[[nodiscard]] DocumentFacts facts_of(AnnotatedText text);
[[nodiscard]] inline DocumentFacts analyse_document(Document document, const Models& models = {}) {
  return facts_of(annotate(std::move(document), models));
}

}  // namespace headwater
