// SPDX-License-Identifier: Apache-2.0
// Words, sentences, trees and attributions of arbitrary text: no crash, spans that cut words out of
// the text, heads in their sentences, voices within voices.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "attribution/find_attributions.h"
#include "language/find_syntax.h"
#include "language/foreign_sentences.h"
#include "language/language_models.h"
#include "language/split_sentences.h"
#include "pipeline/annotate.h"

namespace {

using namespace headwater;

void demand(bool holds) {
  if (!holds) std::abort();
}

bool is_space(std::string_view character) {
  return character.size() == 1 && static_cast<unsigned char>(character[0]) <= ' ';
}

void check_span(const Document& document, Span span) {
  demand(span.start < span.end && span.end <= document.text.size());
  demand(!is_space(document.text.slice({span.start, span.start + 1})));
  demand(!is_space(document.text.slice({span.end - 1, span.end})));
}

void check_words(const Document& document, const Sentences& sentences) {
  std::uint32_t end = 0;
  for (const auto& token : sentences.tokens) {
    check_span(document, token.span);
    demand(token.span.start >= end && document.text.slice(token.span) == token.text);
    demand(is_valid_utf8(token.lower));
    end = token.span.end;
  }
  std::uint32_t next = 0;
  for (const auto& sentence : sentences.sentences) {
    demand(sentence.first == next && sentence.last > sentence.first);
    next = sentence.last;
  }
  demand(next == sentences.tokens.size());
}

void check_syntax(const Sentences& sentences, const Syntax& syntax,
                  const std::vector<ForeignSentence>& foreign) {
  demand(syntax.words.size() == sentences.tokens.size());
  auto marked = foreign.begin();
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s) {
    const auto& sentence = sentences.sentences[s];
    const bool is_foreign = marked != foreign.end() && marked->sentence == s;
    if (is_foreign) ++marked;
    int roots = 0;
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const auto head = syntax.words[i].head;
      roots += head == no_head ? 1 : 0;
      demand(is_foreign == (head == no_tree));
      demand(head < 0 || (head >= static_cast<std::int32_t>(sentence.first) &&
                          head < static_cast<std::int32_t>(sentence.last)));
      demand(is_valid_utf8(
          lemma_of(built_in_language_models(), sentences.tokens[i], syntax.words[i].tag)));
    }
    demand(roots == (is_foreign ? 0 : 1));
  }
  demand(marked == foreign.end());
}

void check_attributions(const Document& document, const std::vector<Attribution>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    demand(all[i].id == "a" + std::to_string(i + 1) && !all[i].content.empty());
    if (all[i].source) check_span(document, *all[i].source);
    if (all[i].cue) check_span(document, *all[i].cue);
    for (const auto span : all[i].content) check_span(document, span);
    std::size_t depth = 0;
    for (auto parent = all[i].parent; parent; parent = all[*parent].parent)
      demand(*parent < all.size() && ++depth <= all.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Document document;
  document.text = Utf8Text(to_valid_utf8(std::string(reinterpret_cast<const char*>(data), size)));
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  const auto sentences = split_sentences(document);
  check_words(document, sentences);
  const auto foreign = find_foreign_sentences(document, sentences);
  const auto syntax = find_syntax(built_in_language_models(), sentences,
                                  std::vector<bool>(sentences.sentences.size(), true), foreign);
  check_syntax(sentences, syntax, foreign);
  check_attributions(document, find_attributions(document, sentences, {}, {}));
  for (const auto depth : {Depth::trees, Depth::fast}) {
    auto text = split_text(document);
    add_syntax(text, Models(), depth);
    add_attributions(text, Models());
    check_attributions(document, text.attributions);
  }
  return 0;
}
