// SPDX-License-Identifier: Apache-2.0
#include "pipeline/annotate.h"

#include <utility>

#include "attribution/candidates/remove_attributions.h"
#include "attribution/find_attributions.h"
#include "attribution/labeller/sentences_to_parse.h"
#include "attribution/quoted_mails.h"
#include "events/find_events.h"
#include "language/find_syntax.h"
#include "language/foreign_sentences.h"
#include "language/split_sentences.h"
#include "model/not_analysed.h"
#include "names/find_names.h"
#include "times/find_times.h"

namespace headwater {
AnnotatedText split_text(Document document) {
  AnnotatedText text;
  text.document = std::move(document);
  text.sentences = split_sentences(text.document);
  text.foreign = find_foreign_sentences(text.document, text.sentences);
  note_not_analysed(text.document, text.foreign);
  text.analysed = text.sentences;
  leave_out_not_analysed(text.analysed, text.foreign);
  return text;
}

void add_mentions(AnnotatedText& text) {
  text.names.mentions = find_name_mentions(text.document, text.analysed);
}

void add_syntax(AnnotatedText& text, const Models& models, Depth depth) {
  // Without weights the rules decide, and need no syntax.
  if (models.attribution().empty()) return;
  const auto& language = models.language();
  const bool fast = depth == Depth::fast;
  text.syntax = find_syntax(language, text.sentences, {}, text.foreign,
                            fast ? Tagging::quick : Tagging::full);
  if (fast) return;
  auto wanted = sentences_to_parse(text.document, text.sentences, text.syntax);
  for (const auto& sentence : text.foreign) wanted[sentence.sentence] = false;
  add_trees(language, text.sentences, wanted, text.syntax);
}

void add_attributions(AnnotatedText& text, const Models& models, const CandidateRules& without) {
  auto found = find_attributions(text.document, text.sentences, text.syntax, models.attribution(),
                                 text.names.mentions, without);
  text.attributions = leave_out(with_quoted_mails(text.document, std::move(found)), text.foreign);
}

AnnotatedText annotate(Document document, const Models& models, Depth depth) {
  // Words first: every later stage speaks of tokens and sentences.
  auto text = split_text(std::move(document));
  // Whom and what it names, and who is said to stand behind whom.
  text.names = find_names(text.document, text.analysed);
  // When, as intervals; what is relative hangs on the date of publication.
  text.times = find_times(text.document, text.sentences, text.foreign);
  // Parts of speech of all words; trees of the sentences in which somebody may speak.
  add_syntax(text, models, depth);
  // Who says what, in how many voices.
  add_attributions(text, models);
  text.attributions = remove_attitudes(std::move(text.attributions));
  // What is said to have happened.
  text.events = find_events(
      {text.document, text.analysed, text.times, text.names, text.attributions, text.syntax.words});
  return text;
}

DocumentFacts facts_of(AnnotatedText text) {
  return {std::move(text.document), std::move(text.sentences.sentences),
          std::move(text.times),    std::move(text.attributions),
          std::move(text.names),    std::move(text.events)};
}

}  // namespace headwater
