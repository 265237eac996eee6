// SPDX-License-Identifier: Apache-2.0
#include "stories/document_profile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "language/split_for_tests.h"
#include "learn/word_rarity.h"
#include "stories/heavy_terms.h"

namespace headwater {
namespace {

DocumentProfile profile(std::string_view text, const char* published = "") {
  Document document;
  document.published = published;
  return profile_of(document, split_text(text));
}

ProfileTerm term(const DocumentProfile& profile, std::string_view letters) {
  const auto found = std::ranges::find(profile.terms, hash_of_term(letters), &ProfileTerm::term);
  return found == profile.terms.end() ? ProfileTerm{} : *found;
}

// "word", "name", "word name" or "".
std::string role(const DocumentProfile& profile, std::string_view letters) {
  const auto found = term(profile, letters);
  std::string text = found.word > 0 ? "word" : "";
  if (found.name > 0) text += text.empty() ? "name" : " name";
  return text;
}

TEST(DocumentProfile, TellsNamesFromWords) {
  struct Case {
    const char* text;
    const char* letters;
    const char* role;
  };
  const Case cases[] = {
      {"A ferry sank off Varnholm.", "varnholm", "name"},
      {"A ferry sank off Varnholm.", "ferri", "word"},
      {"A ferry sank off Varnholm.", "ferry", ""},
      {"A ferry sank off Varnholm.", "a", ""},
      {"A ferry sank off Varnholm.", "off", ""},
      // At the beginning of a sentence a capital tells nothing by itself.
      {"Rescuers found the crew.", "rescuer", "word"},
      {"Varnholm mourns. They fled Varnholm.", "varnholm", "name"},
      // Written small somewhere: no name.
      {"Crews saw the Rose. A rose lay there.", "rose", "word"},
      {"The two sank.", "sank", "word"},
      {"It sank at 14 knots.", "14", ""},
  };
  for (const auto& c : cases)
    EXPECT_EQ(role(profile(c.text), c.letters), c.role) << c.text << " " << c.letters;
}

TEST(DocumentProfile, WeighsByRarityAndCount) {
  const auto once = profile("A ferry sank off Varnholm.");
  const auto rarity = rarity_of_stem("ferri");
  EXPECT_NEAR(term(once, "ferri").word, rarity * rarity, 1e-6);
  EXPECT_NEAR(term(once, "varnholm").name, 1, 1e-6);
  const auto twice = profile("A ferry sank off Varnholm. The ferry was old.");
  EXPECT_NEAR(term(twice, "ferri").word, (1 + std::log(2)) * rarity * rarity, 1e-6);
}

TEST(DocumentProfile, TheLeadIsFourSentences) {
  const auto made = profile(
      "One boat left.\nTwo came.\nThree sank.\nA ferry saw Varnholm.\nA tug "
      "left Osterby.\nA ferry sank.");
  EXPECT_GT(term(made, "varnholm").lead_name, 0);
  EXPECT_GT(term(made, "osterby").name, 0);
  EXPECT_EQ(term(made, "osterby").lead_name, 0);
  EXPECT_EQ(term(made, "tug").lead_word, 0);
  EXPECT_LT(term(made, "ferri").lead_word, term(made, "ferri").word);
}

TEST(DocumentProfile, KeepsNumbersThatTellSomething) {
  const auto made = profile("At 10 past 9 some 42 of 1,200 left; 42 stayed with 7 of 11.");
  std::vector<TermHash> expected{hash_of_term("42"), hash_of_term("1,200"), hash_of_term("11")};
  std::ranges::sort(expected);
  EXPECT_EQ(made.numbers, expected);
}

TEST(DocumentProfile, HasTheDayOfPublication) {
  EXPECT_EQ(profile("It sank.", "2019-05-14").day, parse_iso_day("2019-05-14"));
  EXPECT_EQ(profile("It sank.").day, std::nullopt);
  EXPECT_EQ(profile("It sank.", "in May").day, std::nullopt);
}

TEST(DocumentProfile, SizesAreThoseOfTheTerms) {
  const std::vector<ProfileTerm> terms{
      {1, 3, 0, 3, 0}, {2, 4, 0, 0, 0}, {3, 0, 2, 0, 1}, {4, 0, 2, 0, 2}};
  const auto sizes = sizes_of(terms);
  EXPECT_NEAR(sizes.words, 5, 1e-12);
  EXPECT_NEAR(sizes.names, std::sqrt(8), 1e-12);
  EXPECT_NEAR(sizes.all, std::sqrt(33), 1e-12);
  EXPECT_NEAR(sizes.lead_words, 3, 1e-12);
  EXPECT_NEAR(sizes.lead_names, std::sqrt(5), 1e-12);
  EXPECT_NEAR(sizes.sum_of_names, 4, 1e-12);
  EXPECT_NEAR(sizes.sum_of_lead_names, 3, 1e-12);
  EXPECT_EQ(profile("").sizes.all, 0);
}

TEST(HeavyTerms, AreTheHeaviestFortyByTerm) {
  DocumentProfile made;
  for (TermHash t = 1; t <= 60; ++t)
    made.terms.push_back(
        {t, t % 2 == 0 ? static_cast<float>(t) : 0, t % 2 == 0 ? 0 : static_cast<float>(t), 0, 0});
  const auto heavy = heavy_terms(made);
  ASSERT_EQ(heavy.size(), 40U);
  for (std::size_t i = 0; i < heavy.size(); ++i) EXPECT_EQ(heavy[i].term, 21 + i);
  for (auto& t : made.terms) t.word = t.name = 1;
  EXPECT_EQ(heavy_terms(made).back().term, 40U);
  EXPECT_TRUE(heavy_terms(DocumentProfile{}).empty());
}

}  // namespace
}  // namespace headwater
