// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/find_counts.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/property_for_tests.h"
#include "base/strings.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

struct Text {
  std::vector<Token> tokens;
  Sentence sentence;
};

// One sentence.
Text text_of(const std::string& words) {
  Text text;
  text.tokens = split_text(words).tokens;
  text.sentence.last = static_cast<std::uint32_t>(text.tokens.size());
  text.sentence.span = {0, static_cast<std::uint32_t>(words.size())};
  return text;
}

std::string dump(const std::string& words) {
  const auto text = text_of(words);
  std::string out;
  for (const auto& count : find_counts({text.tokens, text.sentence, {}})) {
    if (!out.empty()) out += "; ";
    out += count.what + " ";
    out += count.value.lo ? fmt::format("{:g}", *count.value.lo) : "";
    out += "..";
    out += count.value.hi ? fmt::format("{:g}", *count.value.hi) : "";
  }
  return out;
}

struct Case {
  const char* words;
  const char* expected;
};

TEST(FindCounts, ReadsNumbersAsIntervals) {
  const Case cases[] = {
      {"a bomb killed 12 people and wounded forty-six", "killed 12..12; wounded 46..46"},
      {"some 70 officials were killed", "killed 63..77"},
      {"more than 40 men were wounded", "wounded 41.."},
      {"at least 14,500 people were displaced", "displaced 14500.."},
      {"dozens were arrested", "arrested 24.."},
      {"a dozen soldiers died", "killed 12..12"},
      {"between 10 and 15 villagers were abducted", "kidnapped 10..15"},
      {"half a million people marched", "participants 500000..500000"},
      {"up to 30 miners are missing", "missing ..30"},
  };
  for (const auto& one : cases) EXPECT_EQ(dump(one.words), one.expected) << one.words;
}

TEST(FindCounts, SaysWhatIsCounted) {
  const Case cases[] = {
      {"the blast left 13 people dead", "killed 13..13"},
      {"the death toll from the fire in Olm rose to 12", "killed 12..12"},
      {"the storm claimed the lives of 9 fishermen", "killed 9..9"},
      {"the number of passengers held in Olm was 23", "arrested 23..23"},
      {"police arrested 20 people after 3 were killed", "arrested 20..20; killed 3..3"},
      {"34 strikers were dismissed", "dismissed 34..34"},
      {"turnout reached 82 percent", "turnout 82..82"},
      {"33 million crowns had been diverted", "crowns 3.3e+07..3.3e+07"},
      {"the memorandum runs to 177 pages", "pages 177..177"},
  };
  for (const auto& one : cases) EXPECT_EQ(dump(one.words), one.expected) << one.words;
}

// Parts are added up; what befell a part alone is no part of the number of all.
TEST(FindCounts, PartsOfOneNumber) {
  const Case cases[] = {
      {"five women and a man were killed at a wedding", "killed 6..6"},
      {"a bomb killed five women and a man at a wedding", "killed 6..6"},
      {"a bomb killed five women, two men and a child on the bridge", "killed 8..8"},
      {"two policemen and four rebels were killed", "killed 6..6"},
      {"a bomb killed five men and a woman was hurt", "killed 5..5"},
      {"police arrested five men and a woman said so", "arrested 5..5"},
      {"a bomb killed five men and wounded two women", "killed 5..5; wounded 2..2"},
      {"five people were killed and 3 others wounded", "killed 5..5; wounded 3..3"},
      {"three of those killed were sisters", ""},
      {"a woman of 30 died in hospital", ""},
      {"a family of 4 died in hospital", "killed 4..4"},
      {"two of the seven people killed were guards", "killed 7..7"},
      {"12 of the passengers were killed", "killed 12..12"},
      {"a quake killed at least 4 people, leaving two others missing", "killed 4..; missing 2..2"},
      {"the storm left 12 families homeless", "displaced 12..12"},
  };
  for (const auto& one : cases) EXPECT_EQ(dump(one.words), one.expected) << one.words;
}

TEST(FindCounts, LeavesOutWhatCountsNothing) {
  for (const auto* words : {"he was born in 1965", "on Route 66 traffic stopped",
                            "in the 5600 block of Elm", "for 3 years nothing changed",
                            "it was the 5th attack", "shelter # 12 burned", "precinct 12 burned"})
    EXPECT_EQ(dump(words), "") << words;
}

TEST(FindCounts, SpansLieInTheSentence) {
  expect_property(
      "spans lie in the sentence and are not empty", [](const std::vector<std::uint8_t>& picks) {
        static const std::vector<std::string> words{"12", "killed",  "a",   "dozen",  "to",
                                                    ",",  "million", "and", "people", "some",
                                                    "-",  "half",    "two", "percent"};
        std::string text = "the";
        for (const auto pick : picks) text += " " + words[pick % words.size()];
        const auto made = text_of(text);
        for (const auto& count : find_counts({made.tokens, made.sentence, {}})) {
          RC_ASSERT(!count.span.empty());
          RC_ASSERT(made.sentence.span.contains(count.span));
          RC_ASSERT(count.value.lo || count.value.hi);
        }
      });
}

}  // namespace
}  // namespace headwater
