// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/boilerplate_sentences.h"

#include <gtest/gtest.h>

#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

struct Pile {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<std::vector<Span>> left_out;

  void add(const std::string& text, const std::string& source) {
    facts.emplace_back();
    facts.back().document.source = source;
    facts.back().document.text = Utf8Text(text);
    sentences.push_back(split_text(text));
  }
  [[nodiscard]] CaseTexts texts() const { return {facts, sentences, left_out}; }
  // A line a text, a sign a unit: "#" where it is standing text.
  [[nodiscard]] std::string flags() const {
    std::string out;
    for (const auto& text : standing_units(texts(), number_words(texts()))) {
      out += out.empty() ? "" : " ";
      for (const bool flag : text) out += flag ? '#' : '.';
    }
    return out;
  }
};

const std::string standing = "the war began in spring";

// Texts with twenty words of their own, and the standing sentence in `count` of them.
Pile strangers(std::size_t count, std::size_t all, bool one_source) {
  Pile pile;
  for (std::size_t i = 0; i < all; ++i)
    pile.add(words(fmt::format("own{}x", i), 0, 20) + (i < count ? "\n" + standing : ""),
             one_source ? "Post" : fmt::format("Paper {}", i));
  return pile;
}

TEST(BoilerplateSentences, InFiveTextsOrThreeOfOneOutlet) {
  EXPECT_EQ(strangers(4, 4, false).flags(), ".. .. .. ..");
  EXPECT_EQ(strangers(5, 5, false).flags(), ".# .# .# .# .#");
  EXPECT_EQ(strangers(5, 7, false).flags(), ".# .# .# .# .# . .");
  EXPECT_EQ(strangers(2, 4, true).flags(), ".. .. . .");
  EXPECT_EQ(strangers(3, 4, true).flags(), ".# .# .# .");
  auto unnamed = strangers(4, 4, true);
  for (auto& facts : unnamed.facts) facts.document.source.clear();
  EXPECT_EQ(unnamed.flags(), ".. .. .. ..") << "no outlet is none in common";
  auto mixed = strangers(3, 3, true);
  mixed.facts[2].document.source = "Mail";
  EXPECT_EQ(mixed.flags(), ".. .. ..");
}

TEST(BoilerplateSentences, OfThreeWordsOrMore) {
  const auto with = [](const std::string& sentence) {
    Pile pile;
    for (std::size_t i = 0; i < 5; ++i)
      pile.add(words(fmt::format("own{}x", i), 0, 20) + "\n" + sentence,
               fmt::format("Paper {}", i));
    return pile.flags();
  };
  EXPECT_EQ(with("war in spring"), ".# .# .# .# .#");
  EXPECT_EQ(with("war spring"), ".. .. .. .. ..");
}

TEST(BoilerplateSentences, TwiceInOneTextIsOnce) {
  auto pile = strangers(4, 4, false);
  pile.sentences[0] = split_text(words("own", 0, 9) + "\n" + standing + "\n" + standing);
  EXPECT_EQ(pile.flags(), "... .. .. ..");
  Pile alone;
  alone.add(standing + "\n" + standing + "\n" + standing + "\n" + standing + "\n" + standing,
            "Post");
  EXPECT_EQ(alone.flags(), ".....");
}

// Five texts that share the standing sentence; the first `friends` of them share other words.
Pile friendly(std::size_t friends, std::size_t shared, std::size_t own, bool one_source = false,
              bool whole_sentence = false, std::size_t texts = 5) {
  Pile pile;
  for (std::size_t i = 0; i < texts; ++i) {
    auto text = words(fmt::format("own{}x", i), 0, static_cast<std::uint32_t>(own));
    if (i < friends)
      text += (whole_sentence ? "\n" : " ") + words("s", 0, static_cast<std::uint32_t>(shared));
    pile.add(text + "\n" + standing, one_source ? "Post" : fmt::format("Paper {}", i));
  }
  return pile;
}

TEST(BoilerplateSentences, InTextsMostOfWhichShareNoOtherWords) {
  // Of ten pairs five or more must be strange: among four friends six are not.
  EXPECT_EQ(friendly(4, 60, 8).flags(), ".. .. .. .. ..");
  EXPECT_EQ(friendly(3, 60, 8).flags(), ".# .# .# .# .#") << "three are not";
  EXPECT_EQ(friendly(3, 60, 8, true, false, 4).flags(), ".# .# .# .#") << "three of six";
  // Cosine of the rest below 0.12.
  const auto two_of_two = [](std::size_t shared, std::size_t own) {
    return friendly(5, shared, own).flags();
  };
  // All five share the words, log (6 / 5) against log 6: 0.0332 n / (0.0332 n + 3.21 m).
  EXPECT_EQ(two_of_two(26, 2), ".# .# .# .# .#") << "0.1186";
  EXPECT_EQ(two_of_two(27, 2), ".. .. .. .. ..") << "0.1225";
}

TEST(BoilerplateSentences, OfOneStoryWhereHalfOfTheWordsAreSharedSentences) {
  // Whole sentences that repeat are no part of the rest: all texts are strange by that. Shared are
  // the sentence of `shared` words and the standing one of five.
  const auto flags = [](std::size_t shared, std::size_t own) {
    return friendly(5, shared, own, false, true).flags();
  };
  EXPECT_EQ(flags(15, 20), "... ... ... ... ...") << "20 of 40";
  EXPECT_EQ(flags(14, 20), ".## .## .## .## .##") << "19 of 39";
  EXPECT_EQ(friendly(5, 15, 20, true, true).flags(), ".## .## .## .## .##")
      << "texts of one outlet are told by the rest alone";
}

TEST(BoilerplateSentences, TwelveTextsAreLookedAt) {
  // Of 24 texts every other one; those of even number are of one story.
  Pile pile;
  for (std::size_t i = 0; i < 24; ++i)
    pile.add((i % 2 == 0 ? words("s", 0, 40) + " " : std::string()) +
                 words(fmt::format("own{}x", i), 0, 8) + "\n" + standing,
             fmt::format("Paper {}", i));
  EXPECT_EQ(pile.flags().find('#'), std::string::npos);
  // Of 23 not only those.
  pile.facts.pop_back();
  pile.sentences.pop_back();
  EXPECT_NE(pile.flags().find('#'), std::string::npos);
}

TEST(BoilerplateSentences, WordingOfNotices) {
  const auto with = [](const std::string& sentence, std::size_t texts) {
    Pile pile;
    for (std::size_t i = 0; i < texts; ++i)
      pile.add(words("story", 0, 20) + words(fmt::format(" own{}x", i), 0, 3) + "\n" + sentence,
               fmt::format("Paper {}", i));
    return pile.flags();
  };
  EXPECT_EQ(with("the All  Rights Reserved now", 2), ".# .#");
  EXPECT_EQ(with("the All  Rights Reserved now", 1), "..");
  EXPECT_EQ(with("the rights reserved now", 2), ".. ..");
}

TEST(BoilerplateSentences, WhatTheCaseLeavesOut) {
  auto pile = strangers(2, 2, false);
  const auto start = pile.sentences[1].sentences[1].span.start;
  pile.left_out = {{}, {{start, start + 3}}};
  EXPECT_EQ(pile.flags(), ".. .#");
}

TEST(LeaveOut, TakesUnitsAndTheirWordsAway) {
  Terms terms;
  CaseWords words;
  words.texts.push_back(units_of(terms, {"a b c", "d e f", "g h", "i j k"}));
  words.texts.push_back(units_of(terms, {"a b c"}));
  const auto untouched = words.texts[1];
  leave_out({{false, true, false, false}, {false}}, words);
  const auto& kept = words.texts[0];
  ASSERT_EQ(kept.units.size(), 3U);
  std::string out;
  for (const auto& unit : kept.units)
    out += fmt::format("{}-{}@{} ", unit.first, unit.last, unit.span.start);
  EXPECT_EQ(out, "0-3@0 3-5@60 5-8@80 ");
  out.clear();
  for (const auto& word : kept.words) out += fmt::format("{}@{} ", word.unit, word.token);
  EXPECT_EQ(out, "0@0 0@1 0@2 1@6 1@7 2@8 2@9 2@10 ");
  EXPECT_EQ(words.texts[1].words.size(), untouched.words.size());
  leave_out({{true, true, true}, {false}}, words);
  EXPECT_TRUE(words.texts[0].words.empty());
  EXPECT_TRUE(words.texts[0].units.empty());
}

}  // namespace
}  // namespace headwater
