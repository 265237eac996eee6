// SPDX-License-Identifier: Apache-2.0
#include "lexicon/reporting_lexicon.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace headwater {
namespace {

// The stance of the phrase of these words; "" where there is none.
std::string stance_of(const std::string& words, PhraseKind kind) {
  for (const auto& phrase : phrases_from(words.substr(0, words.find(' ')))) {
    if (phrase.kind == kind && fmt::format("{}", fmt::join(phrase.words, " ")) == words)
      return std::string(name_of(phrase.stance));
  }
  return "";
}

TEST(ReportingPhrases, APatternStandsForAllItsAlternatives) {
  for (const auto* words : {"it was a lie", "it is untrue", "it has been wrong to say",
                            "there was no truth in the claim", "there is no truth behind rumours"})
    EXPECT_EQ(stance_of(words, PhraseKind::negated), "denies") << words;
  for (const auto* words : {"it remains unclear", "it 's not known"})
    EXPECT_EQ(stance_of(words, PhraseKind::negated), "doubts") << words;
  EXPECT_EQ(stance_of("it was true", PhraseKind::negated), "");
  EXPECT_EQ(stance_of("according to", PhraseKind::credit), "asserts");
}

TEST(ReportingPhrases, LongestFirst) {
  EXPECT_TRUE(
      std::ranges::is_sorted(phrases_from("it"), std::greater<>(),
                             [](const ReportingPhrase& phrase) { return phrase.words.size(); }));
}

}  // namespace
}  // namespace headwater
