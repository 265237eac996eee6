// SPDX-License-Identifier: Apache-2.0
#include "pipeline/attribute_document.h"

#include "attribution/find_attributions.h"
#include "attribution/leave_out.h"
#include "pipeline/language_stages.h"

namespace headwater {

namespace {

std::vector<Attribution> attribute_all(const Document& document, const Sentences& sentences,
                                       const std::vector<ForeignSentence>& foreign) {
  if (!has_learned_attribution()) return find_attributions(document, sentences);
  return find_attributions(document, sentences,
                           find_syntax(sentences, sentences_to_parse(sentences), foreign));
}

}  // namespace

std::vector<Attribution> attribute_document(const Document& document, const Sentences& sentences,
                                            const std::vector<ForeignSentence>& foreign) {
  return leave_out(attribute_all(document, sentences, foreign), foreign);
}

std::vector<Attribution> attribute_document(const Document& document, const Sentences& sentences) {
  return attribute_document(document, sentences, find_foreign_sentences(document, sentences));
}

}  // namespace headwater
