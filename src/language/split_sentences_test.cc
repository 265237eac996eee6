// SPDX-License-Identifier: Apache-2.0
#include "language/split_sentences.h"

#include <gtest/gtest.h>

#include <string>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

Document one_block(const std::string& text) {
  Document document;
  document.text = Utf8Text(to_valid_utf8(text));
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  return document;
}

// Tokens divided by a blank, sentences by " || ".
std::string dump(const Document& document) {
  const auto found = split_sentences(document);
  std::string out;
  for (const auto& sentence : found.sentences) {
    if (!out.empty()) out += " || ";
    for (auto i = sentence.first; i < sentence.last; ++i) {
      if (i > sentence.first) out += ' ';
      out += found.tokens[i].text;
    }
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(SplitSentences, CutsTokensAndSentences) {
  const Case cases[] = {
      {"Dr. Lang left. \"No,\" he said.", "Dr. Lang left . || \" No , \" he said ."},
      {"Iran’s U.S. envoy didn't pay 1,200.", "Iran ’s U.S. envoy did n't pay 1,200 ."},
      {"He lives in the U.S. The end came.", "He lives in the U.S. || The end came ."},
      {"The U.S. State Department said so.", "The U.S. State Department said so ."},
      {"The old (former?) Ferry Board met.", "The old ( former ? ) Ferry Board met ."},
      {"It rained (did it?) The board met.", "It rained ( did it ? ) || The board met ."},
      {"“Why?” he asked. “Go.” They went.", "“ Why ? ” he asked . || “ Go . ” || They went ."},
      {"in 1980-88 and mid-2002, 60% of it", "in 1980 - 88 and mid-2002 , 60 % of it"},
      {"No. 5 is alive. No. It is not.", "No. 5 is alive . || No . || It is not ."},
      {"the rebels' camp and 'a splinter' group", "the rebels ' camp and ' a splinter ' group"},
      {"See http://example.org/a?b=1, or write to a.b@example.org.",
       "See http://example.org/a?b=1 , or write to a.b@example.org ."},
      {"J. R. Marsh (a.k.a. Jim) came -- late...", "J. R. Marsh ( a.k.a. Jim ) came -- late ..."},
      {"First line\n\nSecond line", "First line || Second line"},
      {"PARIS, Jan. 5 - It rained.", "PARIS , Jan. 5 - It rained ."},
      {"about 30 % more", "about 30 % more"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(one_block(c.text)), c.expected) << c.text;
}

TEST(SplitSentences, NeverCrossesABlock) {
  Document document;
  document.text = Utf8Text("A heading\nThe text goes on");
  document.blocks = {{BlockKind::heading, {0, 9}, "", ""},
                     {BlockKind::paragraph, {10, 26}, "", ""}};
  EXPECT_EQ(dump(document), "A heading || The text goes on");
}

TEST(SplitSentences, EverySpanCutsItsToken) {
  expect_property("spans cut their tokens, and sentences cover them all",
                  [](const std::string& bytes) {
                    const auto document = one_block(bytes);
                    const auto found = split_sentences(document);
                    std::uint32_t last_end = 0;
                    for (const auto& token : found.tokens) {
                      RC_ASSERT(document.text.slice(token.span) == token.text);
                      RC_ASSERT(token.span.start >= last_end);
                      last_end = token.span.end;
                    }
                    std::uint32_t next = 0;
                    for (const auto& sentence : found.sentences) {
                      RC_ASSERT(sentence.first == next);
                      RC_ASSERT(sentence.last > sentence.first);
                      next = sentence.last;
                    }
                    RC_ASSERT(next == found.tokens.size());
                  });
}

TEST(SplitSentences, TextWithoutAnEndIsCut) {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += "word ";
  const auto found = split_sentences(one_block(text));
  EXPECT_EQ(found.tokens.size(), 50000U);
  EXPECT_EQ(found.sentences.size(), 25U);
}

}  // namespace
}  // namespace headwater
