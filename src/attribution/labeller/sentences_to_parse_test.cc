// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/sentences_to_parse.h"

#include <gtest/gtest.h>

#include "attribution/candidates/text_for_tests.h"

namespace headwater {
namespace {

struct ParseCase {
  const char* text;
  Xpos tag;  // of every word
  std::vector<bool> parsed;
};

class SentencesToParse : public testing::TestWithParam<ParseCase> {};

TEST_P(SentencesToParse, WhereAVerbMayTell) {
  Text text(GetParam().text);
  for (auto& word : text.syntax.words) word.tag.xpos = GetParam().tag;
  EXPECT_EQ(sentences_to_parse(text.document, text.sentences, text.syntax), GetParam().parsed)
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SentencesToParse,
    testing::Values(
        ParseCase{"Lind said it rained . It rained all day .", Xpos::vbd, {true, false}},
        ParseCase{"It rained . Lind said so .", Xpos::vbd, {false, true}},
        ParseCase{"The report stands .", Xpos::nn, {false}},
        ParseCase{"\" Lind said it rained \" .", Xpos::vbd, {false}},
        ParseCase{"", Xpos::vbd, {}}));

}  // namespace
}  // namespace headwater
