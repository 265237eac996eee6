// SPDX-License-Identifier: Apache-2.0
#include "pipeline/attribute_document.h"

#include "attribution/candidates/leave_out.h"
#include "attribution/find_attributions.h"
#include "attribution/quoted_mails.h"
#include "pipeline/language_stages.h"

namespace headwater {

namespace {

// Trees of the sentences that are asked for, each made once.
class Trees {
 public:
  Trees(const Sentences& sentences, const std::vector<ForeignSentence>& foreign, const Syntax& tags)
      : sentences_(sentences), syntax_(tags), done_(sentences.sentences.size(), false) {
    for (const auto& sentence : foreign) done_[sentence.sentence] = true;
  }
  Syntax operator()(const std::vector<bool>& wanted) {
    std::vector<bool> missing(wanted.size());
    for (std::size_t s = 0; s < wanted.size(); ++s) {
      missing[s] = wanted[s] && !done_[s];
      done_[s] = done_[s] || wanted[s];
    }
    add_trees(sentences_, missing, syntax_);
    return syntax_;
  }

 private:
  const Sentences& sentences_;
  Syntax syntax_;
  std::vector<bool> done_;
};

std::vector<Attribution> attribute_all(const Document& document, const Sentences& sentences,
                                       const std::vector<ForeignSentence>& foreign, Depth depth) {
  if (!has_learned_attribution()) return find_attributions(document, sentences);
  if (depth == Depth::fast) {
    const auto tags = find_syntax(sentences, {}, foreign, Tagging::quick);
    return find_attributions(document, sentences, tags, {});
  }
  const auto tags = find_syntax(sentences, {}, foreign);
  Trees trees(sentences, foreign, tags);
  return find_attributions(document, sentences, tags,
                           [&](const std::vector<bool>& wanted) { return trees(wanted); });
}

}  // namespace

std::vector<Attribution> attribute_document(const Document& document, const Sentences& sentences,
                                            const std::vector<ForeignSentence>& foreign,
                                            Depth depth) {
  return leave_out(with_quoted_mails(document, attribute_all(document, sentences, foreign, depth)),
                   foreign);
}

std::vector<Attribution> attribute_document(const Document& document, const Sentences& sentences) {
  return attribute_document(document, sentences, find_foreign_sentences(document, sentences));
}

}  // namespace headwater
