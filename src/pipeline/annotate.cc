// SPDX-License-Identifier: Apache-2.0
#include "pipeline/annotate.h"

#include <utility>

#include "attribution/candidates/leave_out.h"
#include "attribution/find_attributions.h"
#include "attribution/labeller/find_learned_attributions.h"
#include "attribution/quoted_mails.h"
#include "events/find_events.h"
#include "language/find_syntax.h"
#include "language/foreign_sentences.h"
#include "language/split_sentences.h"
#include "model/not_analysed.h"
#include "names/find_names.h"
#include "times/find_times.h"

namespace headwater {
namespace {

// Adds the trees of the sentences that are asked for to the text, each once.
class Trees {
 public:
  Trees(const LanguageModels& models, AnnotatedText& text)
      : models_(models), text_(text), done_(text.sentences.sentences.size(), false) {
    for (const auto& sentence : text.foreign) done_[sentence.sentence] = true;
  }
  const Syntax& operator()(const std::vector<bool>& wanted) {
    std::vector<bool> missing(wanted.size());
    for (std::size_t s = 0; s < wanted.size(); ++s) {
      missing[s] = wanted[s] && !done_[s];
      done_[s] = done_[s] || wanted[s];
    }
    add_trees(models_, text_.sentences, missing, text_.syntax);
    return text_.syntax;
  }

 private:
  const LanguageModels& models_;
  AnnotatedText& text_;
  std::vector<bool> done_;
};

std::vector<Attribution> attribute(AnnotatedText& text, const Models& models, Depth depth) {
  const auto& weights = models.attribution();
  if (weights.empty()) return find_attributions(text.document, text.sentences, text.names.mentions);
  text.syntax = find_syntax(models.language(), text.sentences, {}, text.foreign,
                            depth == Depth::fast ? Tagging::quick : Tagging::full);
  if (depth == Depth::fast)
    return find_attributions(text.document, text.sentences, text.syntax, {}, weights,
                             text.names.mentions);
  const auto tags = text.syntax;
  Trees trees(models.language(), text);
  return find_attributions(
      text.document, text.sentences, tags,
      [&](const std::vector<bool>& wanted) { return trees(wanted); }, weights, text.names.mentions);
}

}  // namespace

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

void add_attributions(AnnotatedText& text, const Models& models, Depth depth) {
  text.attributions =
      leave_out(with_quoted_mails(text.document, attribute(text, models, depth)), text.foreign);
}

AnnotatedText annotate(Document document, const Models& models, Depth depth) {
  // Words first: every later stage speaks of tokens and sentences.
  auto text = split_text(std::move(document));
  // Whom and what it names, and who is said to stand behind whom.
  text.names = find_names(text.document, text.analysed);
  // When, as intervals; what is relative hangs on the date of publication.
  text.times = find_times(text.document, text.sentences, text.foreign);
  // Who says what, in how many voices.
  add_attributions(text, models, depth);
  text.attributions = leave_out_attitudes(std::move(text.attributions));
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
