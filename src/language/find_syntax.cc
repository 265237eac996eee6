// SPDX-License-Identifier: Apache-2.0
#include "language/find_syntax.h"

#include <algorithm>

#include "base/utf8.h"

namespace headwater {

namespace {

void words_of(const Sentences& sentences, const Sentence& sentence, std::vector<WordText>& words) {
  words.clear();
  for (auto i = sentence.first; i < sentence.last; ++i)
    words.push_back({sentences.tokens[i].text, sentences.tokens[i].lower});
}

void store_arcs(const Sentence& sentence, const std::vector<Arc>& arcs, Syntax& syntax) {
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    auto& word = syntax.words[sentence.first + i];
    word.relation = arcs[i].relation;
    word.head = arcs[i].head == no_head ? no_head
                                        : arcs[i].head + static_cast<std::int32_t>(sentence.first);
  }
}

bool is_marked_foreign(const TreebankSentence& sentence) {
  return std::ranges::any_of(sentence.comments, [](std::string_view comment) {
    constexpr std::string_view mark = "# lang = ";
    return comment.starts_with(mark) && comment.substr(mark.size()) != "en";
  });
}

}  // namespace

Syntax find_syntax(const LanguageModels& models, const Sentences& sentences,
                   const std::vector<bool>& parse, const std::vector<ForeignSentence>& foreign,
                   Tagging tagging) {
  Syntax syntax;
  syntax.words.resize(sentences.tokens.size());
  std::vector<WordText> words;
  SentenceSyntax found;
  auto next_foreign = foreign.begin();
  for (std::size_t s = 0; s < sentences.sentences.size(); ++s) {
    if (next_foreign != foreign.end() && next_foreign->sentence == s) {
      ++next_foreign;
      continue;
    }
    const auto& sentence = sentences.sentences[s];
    words_of(sentences, sentence, words);
    find_sentence_syntax(models, words, s < parse.size() && parse[s], tagging, found);
    for (std::size_t i = 0; i < words.size(); ++i) {
      auto& word = syntax.words[sentence.first + i];
      word.tag = found.tags[i];
      word.fine = found.forms[i].fine;
      word.coarse = found.forms[i].coarse;
    }
    store_arcs(sentence, found.arcs, syntax);
  }
  return syntax;
}

void add_trees(const LanguageModels& models, const Sentences& sentences,
               const std::vector<bool>& parse, Syntax& syntax) {
  std::vector<WordText> words;
  SentenceSyntax found;
  for (std::size_t s = 0; s < sentences.sentences.size() && s < parse.size(); ++s) {
    if (!parse[s]) continue;
    const auto& sentence = sentences.sentences[s];
    words_of(sentences, sentence, words);
    found.tags.clear();
    for (auto i = sentence.first; i < sentence.last; ++i) found.tags.push_back(syntax.words[i].tag);
    find_sentence_tree(models, words, found);
    store_arcs(sentence, found.arcs, syntax);
  }
}

Syntax find_syntax(const LanguageModels& models, const Sentences& sentences) {
  return find_syntax(models, sentences, std::vector<bool>(sentences.sentences.size(), true));
}

std::string lemma_of(const LanguageModels& models, const Token& token, Tag tag) {
  return models.lemmatiser.lemma(token.text, token.lower, tag);
}

void annotate(const LanguageModels& models, TreebankSentence& sentence) {
  if (is_marked_foreign(sentence)) return;
  std::vector<std::string> lowers;
  std::vector<WordText> words;
  lowers.reserve(sentence.words.size());
  for (const auto& word : sentence.words) {
    lowers.push_back(lower_utf8(word.form));
    words.push_back({word.form, lowers.back()});
  }
  SentenceSyntax found;
  find_sentence_syntax(models, words, true, Tagging::full, found);
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto& word = sentence.words[i];
    word.tag = found.tags[i];
    word.lemma = models.lemmatiser.lemma(word.form, lowers[i], word.tag);
    word.head = found.arcs.empty() ? no_tree : found.arcs[i].head;
    word.relation = found.arcs.empty() ? Dependency::dep : found.arcs[i].relation;
  }
}

}  // namespace headwater
