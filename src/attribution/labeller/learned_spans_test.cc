// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/learned_spans.h"

#include <gtest/gtest.h>

#include "attribution/candidates/text_for_tests.h"
#include "base/strings.h"

namespace headwater {
namespace {

struct Case {
  const char* text;
  const char* source;  // "" where there is none
  const char* cue;
  const char* content;  // as the labeller marked it; parts divided by " | "
  const char* expected_source;
  const char* expected;
};

class LearnedSpans : public testing::TestWithParam<Case> {};

TokenRange range_of(const Text& text, std::string_view words) {
  const auto& tokens = text.sentences.tokens;
  const auto wanted = split(words, ' ');
  for (std::uint32_t i = 0; i + wanted.size() <= tokens.size(); ++i) {
    bool same = true;
    for (std::size_t w = 0; w < wanted.size(); ++w) same = same && tokens[i + w].text == wanted[w];
    if (same) return {i, i + static_cast<std::uint32_t>(wanted.size())};
  }
  ADD_FAILURE() << "not in the text: " << words;
  return {};
}

std::vector<std::string_view> parts_of(std::string_view content) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= content.size();) {
    const auto end = std::min(content.find(" | ", at), content.size());
    parts.push_back(content.substr(at, end - at));
    at = end + 3;
  }
  return parts;
}

std::string words_of(const Text& text, TokenRange range) {
  std::string words;
  for (auto i = range.first; i < range.last; ++i)
    words += (words.empty() ? "" : " ") + text.sentences.tokens[i].text;
  return words;
}

// Tags that the rules look at; the others are nouns.
void tag(Text& text) {
  for (std::size_t i = 0; i < text.syntax.words.size(); ++i) {
    auto& tag = text.syntax.words[i].tag;
    const auto& word = text.sentences.tokens[i].lower;
    tag = {Upos::noun, Xpos::nn};

    if (word == "told" || word == "owed" || word == "leaked") tag = {Upos::verb, Xpos::vbd};
  }
}

TEST_P(LearnedSpans, AreTidied) {
  const auto& c = GetParam();
  Text text(c.text);
  tag(text);
  const TextView view(text.document, text.sentences);
  LinkedSpans group;
  group.cue = range_of(text, c.cue);
  if (*c.source != '\0') group.source = range_of(text, c.source);
  for (const auto part : parts_of(c.content)) group.content.push_back(range_of(text, part));
  std::vector<LinkedSpans> learned{group};
  tidy_learned_spans(view, text.syntax, learned);
  std::string content;
  std::string source;
  for (const auto& left : learned) {
    for (const auto part : left.content)
      content += (content.empty() ? "" : " | ") + words_of(text, part);
    if (left.source) source = words_of(text, *left.source);
  }
  EXPECT_EQ(content, c.expected) << c.text;
  EXPECT_EQ(source, c.expected_source) << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    contents, LearnedSpans,
    testing::Values(Case{"Lind said \" the mole leaks . It has rained since May . \"", "Lind",
                         "said", "\" the mole leaks . It has rained since May . \"", "Lind",
                         "\" the mole leaks . It has rained since May . \""},
                    Case{"Today the crew says it fishes fairly , it has often taken herring .",
                         "the crew", "says", "it fishes fairly , it has often taken herring",
                         "the crew", "it fishes fairly , it has often taken herring"},
                    Case{"Lind made the point that Lusk matters .", "Lind", "made the point",
                         "that Lusk matters", "Lind", "that Lusk matters"},
                    Case{"Lind conceded that the letter went out late yet she was sure .", "Lind",
                         "conceded", "that the letter went out late yet", "Lind",
                         "that the letter went out late"},
                    Case{"Water rose . Tiel left . Lind said it rained .", "Lind", "said",
                         "Water rose | it rained", "Lind", "it rained"},
                    Case{"\" The mole leaks , \" Lind said , looking out on the bay .", "Lind",
                         "said , looking out on", "\" The mole leaks , \" | the bay", "Lind",
                         "\" The mole leaks , \""},
                    Case{"Tiel , who told the court that the mole leaked , owed the toll .", "Tiel",
                         "told", "that the mole leaked , owed the toll", "Tiel",
                         "that the mole leaked"}));

INSTANTIATE_TEST_SUITE_P(
    sources, LearnedSpans,
    testing::Values(Case{"Tiel , whose aunt told them that Lusk matters .", "Tiel , whose aunt",
                         "told", "that Lusk matters", "whose aunt", "that Lusk matters"},
                    Case{"\" It leaks , \" said a porter known as \" Moth \"", "a porter", "said",
                         "\" It leaks , \"", "a porter known as \" Moth \"", "\" It leaks , \""}));

}  // namespace
}  // namespace headwater
