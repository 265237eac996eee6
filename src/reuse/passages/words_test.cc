// SPDX-License-Identifier: Apache-2.0
#include "reuse/passages/words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

CaseWords number(const std::vector<std::string>& texts) {
  std::vector<DocumentFacts> facts(texts.size());
  std::vector<Sentences> sentences;
  for (const auto& text : texts) sentences.push_back(split_text(text));
  return number_words({facts, sentences});
}

// "first-last@start..end" for each unit.
std::string dump_units(const std::string& text) {
  std::string out;
  const auto made = number({text});
  for (const auto& unit : made.texts[0].units)
    out += fmt::format("{}{}-{}@{}..{}", out.empty() ? "" : " ", unit.first, unit.last,
                       unit.span.start, unit.span.end);
  return out;
}

TEST(Words, ShortSentencesAreJoinedWithTheNext) {
  struct Row {
    std::string text, expected;
  };
  const std::vector<Row> rows{
      {"a b c", "0-3@0..5"},
      {"a b c\nd e f", "0-3@0..5 3-6@6..11"},
      {"a b\nd e f\ng h i", "0-5@0..9 5-8@10..15"},
      {"a\nb\nc\nd", "0-3@0..5 3-4@6..7"},  // the last one stands alone, however short
      {". .\na b c", "0-3@4..9"},           // no words: the unit begins behind it
      {"a b c\n. .", "0-3@0..5"},
      {"a b\n. .\nc", "0-3@0..9"},
      {". .", ""},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(dump_units(row.text), row.expected) << row.text;
}

TEST(Words, KnowTheirUnitAndToken) {
  const auto words = number({"a . b c\nd e , f"}).texts[0].words;
  ASSERT_EQ(words.size(), 6U);
  const std::vector<std::uint32_t> units{0, 0, 0, 1, 1, 1};
  const std::vector<std::uint32_t> tokens{0, 2, 3, 4, 5, 7};
  for (std::size_t w = 0; w < words.size(); ++w) {
    EXPECT_EQ(words[w].unit, units[w]);
    EXPECT_EQ(words[w].token, tokens[w]);
  }
  EXPECT_EQ(words[3].span, (Span{8, 9}));
}

TEST(Words, EqualStemsHaveOneTermAndDocumentsAreCountedOnce) {
  const auto made = number({"mill fire mill", "fire crew", "mill", ""});
  const auto term = [&](std::size_t d, std::size_t w) { return made.texts[d].words[w].term; };
  EXPECT_EQ(term(0, 0), term(0, 2));
  EXPECT_EQ(term(0, 0), term(2, 0));
  EXPECT_EQ(term(0, 1), term(1, 0));
  EXPECT_NE(term(0, 0), term(0, 1));
  ASSERT_EQ(made.frequency.size(), 3U);
  EXPECT_EQ(made.frequency[term(0, 0)], 2U) << "mill";
  EXPECT_EQ(made.frequency[term(0, 1)], 2U) << "fire";
  EXPECT_EQ(made.frequency[term(1, 1)], 1U) << "crew";
  EXPECT_LT(std::max({term(0, 0), term(0, 1), term(1, 1)}), 3U);
}

TEST(Words, UnitsCountTheirTerms) {
  const auto made = number({"mill fire mill crew mill\nfire crew fire"}).texts[0];
  ASSERT_EQ(made.units.size(), 2U);
  using Counts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  const auto mill = made.words[0].term;
  const auto fire = made.words[1].term;
  const auto crew = made.words[3].term;
  Counts first{{mill, 3}, {fire, 1}, {crew, 1}};
  Counts second{{fire, 2}, {crew, 1}};
  std::ranges::sort(first);
  std::ranges::sort(second);
  EXPECT_EQ(made.units[0].terms, first);
  EXPECT_EQ(made.units[1].terms, second);
}

// "c": content, "a": anchor too, ".": neither.
std::string kinds(const std::string& text) {
  std::string out;
  const auto made = number({text});
  for (const auto& word : made.texts[0].words) out += word.anchor ? 'a' : word.content ? 'c' : '.';
  return out;
}

TEST(Words, NumbersAndCapitalsInsideASentenceAreAnchors) {
  EXPECT_EQ(kinds("Velmoor mill burned"), "ccc");
  EXPECT_EQ(kinds("mill Velmoor burned"), "cac");
  EXPECT_EQ(kinds("14 mills burned"), "acc") << "a number anywhere";
  EXPECT_EQ(kinds(". Velmoor burned Velmoor"), "cca") << "the first word, not the first token";
  EXPECT_EQ(kinds("mill The the of Of"), "c....") << "no function word";
  EXPECT_EQ(kinds("mill burned bright\nVelmoor burned Ostvik"), "ccccca") << "of each sentence";
}

std::size_t quoted(const std::string& text) {
  const auto words = number({text}).texts[0].words;
  return static_cast<std::size_t>(std::ranges::count(words, true, &Word::quoted));
}

TEST(Words, QuotationsEndWithTheirMarkOrAfterSixHundredTokens) {
  EXPECT_EQ(quoted("mill fire"), 0U);
  EXPECT_EQ(quoted("mill “ fire crew ” smoke"), 2U);
  EXPECT_EQ(quoted("mill “ fire crew\nsmoke harbour boat ” night"), 5U) << "over sentences";
  EXPECT_EQ(quoted("mill ” fire"), 0U);
  EXPECT_EQ(quoted("“ " + words("w", 0, 599)), 599U);
  EXPECT_EQ(quoted("“ " + words("w", 0, 700)), 599U);
  EXPECT_EQ(quoted("“ " + words("w", 0, 500) + " “ " + words("w", 0, 700)), 1099U);
}

TEST(Words, SpanOfWholeUnitsBringsTheirMarks) {
  const auto made = number({"( a b c .\n( d e f )"}).texts[0];
  // "( a b c ." is 0..9, "( d e f )" is 10..19.
  EXPECT_EQ(made.span_of(0, 3), (Span{0, 9}));
  EXPECT_EQ(made.span_of(1, 3), (Span{4, 9}));
  EXPECT_EQ(made.span_of(0, 2), (Span{0, 5}));
  EXPECT_EQ(made.span_of(0, 6), (Span{0, 19}));
  EXPECT_EQ(made.span_of(2, 4), (Span{6, 13}));
  EXPECT_EQ(made.span_of(3, 4), (Span{10, 13}));
}

}  // namespace
}  // namespace headwater
