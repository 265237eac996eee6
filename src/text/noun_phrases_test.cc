// SPDX-License-Identifier: Apache-2.0
#include "text/noun_phrases.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/split_sentences.h"

namespace headwater {
namespace {

struct Text {
  Document document;
  Sentences sentences;

  explicit Text(const std::string& text) {
    document.text = Utf8Text(text);
    document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
    sentences = split_sentences(document);
  }
};

std::uint32_t token_of(const TextView& view, std::string_view word) {
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    if (view.token(i).text == word) return i;
  }
  ADD_FAILURE() << "no word " << word;
  return 0;
}

std::string words(const TextView& view, std::optional<TokenRange> range) {
  return range ? std::string(view.text_of(*range)) : "-";
}

struct Case {
  const char* text;
  const char* at;  // the word before or behind which the phrase stands
  const char* expected;
};

TEST(NounPhrases, ASubjectEndsBeforeItsVerb) {
  const Case cases[] = {
      {"On Monday two officials who asked not to be named said it failed.", "said",
       "two officials who asked not to be named"},
      {"The keeper of the Lusk lighthouse said it failed.", "said",
       "The keeper of the Lusk lighthouse"},
      {"Oda Lind, the mayor of Lusk, said it failed.", "said", "Oda Lind, the mayor of Lusk"},
      {"Oda Lind, 52, the mayor, said it failed.", "said", "Oda Lind, 52, the mayor"},
      {"Oda Lind, speaking in Lusk, said it failed.", "said", "Oda Lind"},
      {"The guild (founded in 1901) said it failed.", "said", "The guild (founded in 1901)"},
      {"The ferry sank and the harbour master said it failed.", "said", "the harbour master"},
      {"The smiths and the coopers said it failed.", "said", "The smiths and the coopers"},
      {"On 3 May 2011 the council said it failed.", "said", "the council"},
      {"Everyone we asked said it failed.", "said", "Everyone we asked"},
      {"Sailors wounded in the blast said it failed.", "said", "Sailors wounded in the blast"},
      {"It failed, she said.", "said", "she"},
      {"On Monday said the crowd.", "said", "-"},
  };
  for (const auto& one : cases) {
    const Text text(one.text);
    const TextView view(text.document, text.sentences);
    const auto subject = find_subject(view, 0, token_of(view, one.at));
    EXPECT_EQ(words(view, subject ? std::optional(subject->source) : std::nullopt), one.expected)
        << one.text;
  }
}

TEST(NounPhrases, AWholePhraseBeginsAtItsToken) {
  const Case cases[] = {
      {"It failed, said the keeper of the Lusk lighthouse on Monday.", "the",
       "the keeper of the Lusk lighthouse"},
      {"It failed, said the mayor, a former smith, before noon.", "the",
       "the mayor, a former smith"},
      {"They told him the ferry sank.", "him", "him"},
      {"They told the night shift the ferry sank.", "the", "the night shift"},
      {"It is an analysis by the guild after the fire.", "an", "an analysis by the guild"},
      {"It is a statement issued by the guild.", "a", "a statement issued by the guild"},
      {"It sank, said quickly the crowd.", "quickly", "-"},
  };
  for (const auto& one : cases) {
    const Text text(one.text);
    const TextView view(text.document, text.sentences);
    EXPECT_EQ(words(view, find_phrase_from(view, token_of(view, one.at), view.size())),
              one.expected)
        << one.text;
  }
}

TEST(NounPhrases, ShortOnesHaveNoDeterminerAndNoComplement) {
  const Case after[] = {
      {"They killed the young farmer from Lusk.", "killed", "young farmer"},
      {"They killed at least three guards.", "killed", "guards"},
      {"They killed, by all accounts, nobody.", "killed", "-"},
      {"THEY KILLED MEMBERS OF THE OLM GUARD IN LUSK.", "KILLED", "MEMBERS OF THE OLM GUARD"},
  };
  for (const auto& one : after) {
    const Text text(one.text);
    const TextView view(text.document, text.sentences);
    EXPECT_EQ(words(view, short_phrase_after(view, {0, view.size()}, token_of(view, one.at) + 1)),
              one.expected)
        << one.text;
  }
  const Case before[] = {
      {"The young farmer had reportedly been killed.", "killed", "young farmer"},
      {"The Front for the Freedom of Olm attacked it.", "attacked", "Front for the Freedom of Olm"},
      {"The Olm Guard (OG) attacked it.", "attacked", "Olm Guard"},
      {"Share Two bailiffs were killed.", "killed", "bailiffs"},
      {"Was attacked.", "attacked", "-"},
  };
  for (const auto& one : before) {
    const Text text(one.text);
    const TextView view(text.document, text.sentences);
    EXPECT_EQ(words(view, short_phrase_before(view, {0, view.size()}, token_of(view, one.at))),
              one.expected)
        << one.text;
  }
}

TEST(NounPhrases, AShortOneEndsWhereTagsAndTreeSayIt) {
  const Text text("They killed the mill farmer right outside.");
  const auto farmer = [&](const std::vector<WordSyntax>& words_of_text) {
    const TextView view(text.document, text.sentences, words_of_text);
    return words(view, short_phrase_after(view, {0, view.size()}, 2));
  };
  std::vector<WordSyntax> syntax(text.sentences.tokens.size());
  EXPECT_EQ(farmer(syntax), "mill farmer right");
  syntax[3] = {{Upos::noun, Xpos::nn}, Dependency::compound, 4, 0, 0};
  syntax[4] = {{Upos::noun, Xpos::nn}, Dependency::obj, 1, 0, 0};
  EXPECT_EQ(farmer(syntax), "mill farmer");
  syntax[4].tag.xpos = Xpos::vbd;
  syntax[3].head = no_tree;
  EXPECT_EQ(farmer(syntax), "mill");
}

}  // namespace
}  // namespace headwater
