// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/sentences_to_parse.h"

#include "text/annotated_tokens.h"

namespace headwater {
namespace {

bool may_tell(const TextView& view, const Syntax& tags, std::uint32_t i) {
  return view.reports(i) && is_verb(tags.words[i].tag.xpos) && !view.quotation_of(i) &&
         view.verb(i)->verb->takes(frame::that | frame::zero | frame::quote);
}

}  // namespace

std::vector<bool> sentences_to_parse(const Document& document, const Sentences& sentences,
                                     const Syntax& tags) {
  const TextView view(document, sentences);
  std::vector<bool> wanted(sentences.sentences.size(), false);
  for (std::size_t s = 0; s < wanted.size(); ++s) {
    const auto& sentence = sentences.sentences[s];
    for (auto i = sentence.first; i < sentence.last && !wanted[s]; ++i)
      wanted[s] = may_tell(view, tags, i);
  }
  return wanted;
}

}  // namespace headwater
