// SPDX-License-Identifier: Apache-2.0
#include "names/entities/compare_names.h"

#include <gtest/gtest.h>

#include <span>
#include <string>

#include "base/property_for_tests.h"
#include "base/utf8.h"
#include "names/entities/acronyms.h"

namespace headwater {
namespace {

TEST(CompareNames, ScoresFallOnTheRightSideOfOneHalf) {
  struct Case {
    std::string_view a;
    std::string_view b;
    bool match;
    std::string_view rule;
  };
  const Case cases[] = {
      {"Khoramideh", "Khoramide", true, "names.spelling"},
      {"Emirhan Belkarov", "Emirhan Belkarof", true, "names.spelling"},
      {"Dr. Lena Brandt", "Lena Brandt", true, "names.omitted"},
      {"Lena Maria Brandt", "Lena Brandt", true, "names.omitted"},
      {"Lena Brandt", "Oskar Brandt", false, "names.contradicted"},
      {"Lena Brandt", "Lena Vogel", false, "names.contradicted"},
      {"L. Brandt", "Lena Brandt", true, "names.spelling"},
      {"Hill Timber Ltd.", "Hill Timber Limited", true, "names.spelling"},
      {"Bank of the North", "Bank of the South", false, "names.contradicted"},
      {"Van der Meer", "Vandermeer", true, "names.same_letters"},
      {"National Council of Resistance", "NCR", true, "names.acronym"},
      {"Lena Brandt", "", false, "names.no_words"},
  };
  for (const auto& c : cases) {
    const auto match = compare_names(c.a, c.b);
    EXPECT_EQ(match.score >= 0.5, c.match) << c.a << " / " << c.b << " " << match.score;
    EXPECT_EQ(match.why.rule, c.rule) << c.a << " / " << c.b;
  }
}

struct Pair {
  std::string_view a;
  std::string_view b;
  bool match;
};

void expect_matches(std::span<const Pair> pairs) {
  for (const auto& c : pairs) {
    const auto score = compare_names(c.a, c.b).score;
    EXPECT_EQ(score >= 0.5, c.match) << c.a << " / " << c.b << " " << score;
    EXPECT_EQ(compare_names(c.b, c.a).score >= 0.5, c.match) << c.b << " / " << c.a;
  }
}

TEST(CompareNames, SettledAbbreviationsAreWrittenOut) {
  const Pair pairs[] = {
      {"Edda St. Varn", "Edda Saint Varn", true},
      {"Ste. Orla Clinic", "Sainte Orla Clinic", true},
      {"Mt. Brask Observatory", "Mount Brask Observatory", true},
      {"Ft. Tolmai", "Fort Tolmai", true},
      {"Varn Bros. Shipping", "Varn Brothers Shipping", true},
      {"Wm. Harlow", "William Harlow", true},
      {"Tolmai Univ. Press", "Tolmai University Press", true},
      {"Edda St. Varn", "Edda Saint Brask", false},
      {"Mt. Brask Observatory", "Mount Varn Observatory", false},
      {"Ft. Tolmai", "Fort Karsk", false},
      {"Varn Bros. Shipping", "Brask Brothers Shipping", false},
      {"Wm. Harlow", "Walter Harlow", false},
  };
  expect_matches(pairs);
}

TEST(CompareNames, LegalFormsOfAnyLanguageAreOneClass) {
  const Pair pairs[] = {
      {"Tolmai Proekt OOO", "Limited Liability Company \"Tolmai Project\"", true},
      {"Brask Timber GmbH", "Brask Timber Gesellschaft mit beschränkter Haftung", true},
      {"PAO Karskneft", "Karskneft Public Joint Stock Company", true},
      {"Conservas Ordal S.A. de C.V.", "Conservas Ordal LLC", true},
      {"Varn Mørk A/S", "Varn Mørk plc", true},
      {"Kabushiki Kaisha Hanorin", "Hanorin Ltd", true},
      {"Общество с ограниченной ответственностью Толмай", "Tolmai OOO", true},
      {"Brask Aktiengeselschaft", "Brask AG", true},
      {"株式会社 Hanorin", "Hanorin Ltd", true},
      {"Tolmai Proekt OOO", "Limited Liability Company \"Karsk Project\"", false},
      {"Brask Timber GmbH", "Brask Shipping GmbH", false},
      {"PAO Karskneft", "PAO Tolmaneft", false},
      {"Conservas Ordal S.A. de C.V.", "Conservas Mirun S.A. de C.V.", false},
      {"Varn Mørk A/S", "Ordal Mørk A/S", false},
      {"Liability Company of Brask", "Brask Timber Company", false},
  };
  expect_matches(pairs);
}

TEST(CompareNames, NumbersAndGenerationsContradict) {
  const Pair pairs[] = {
      {"Union Bank of Tolmai", "First Union Bank of Tolmai", false},
      {"Second Harbour Brigade", "Third Harbour Brigade", false},
      {"Brask Growth Fund II", "Brask Growth Fund III", false},
      {"Brask Growth Fund X L.P.", "Brask Growth Fund XI L.P.", false},
      {"Varn Housing Mortgage Pass Through Trust 2014-1",
       "Varn Housing Mortgage Pass Through Trust 2015-1", false},
      {"Harbour Management Company 23", "Harbour Management Company", false},
      {"Oskar Brandvik Jr.", "Oskar Brandvik Sr.", false},
      {"Oskar Brandvik II", "Oskar Brandvik III", false},
      {"Brask Growth Fund II", "Brask Growth Fund 2", true},
      {"3rd Harbour Brigade", "Third Harbour Brigade", true},
      {"30th Harbour Brigade", "Thirtieth Harbour Brigade", true},
      {"20th Harbour Brigade", "Thirtieth Harbour Brigade", false},
      {"Ninety Rivers Company", "90 Rivers Company", true},
      {"Brask Growth Fund I", "Brask Growth Fund", true},
      {"Oskar Brandvik Jr.", "Oskar Brandvik Junior", true},
      {"Oskar Brandvik Jr.", "Oskar Brandvik II", true},
      {"Oskar Brandvik Jr.", "Oskar Brandvik", true},
      {"First Lieutenant Oskar Brandvik", "Oskar Brandvik", true},
      {"Lin Xi", "Xi Lin", true},
  };
  expect_matches(pairs);
}

TEST(CompareNames, DirectionsContradict) {
  const Pair pairs[] = {
      {"Bank of East Tolmai", "Bank of West Tolmai", false},
      {"North Tolmai Bank", "Tolmai Bank", false},
      {"Bank of North Tolmai", "Bank of Tolmai", false},
      {"Upper Brask Council", "Lower Brask Council", false},
      {"New Harbour Movement", "Harbour Movement", false},
      {"East Tolmai", "Tolmai", false},
      {"Northern Tolmai Bank", "North Tolmai Bank", true},
      {"The North Tolmai Bank", "North Tolmai Bank Ltd", true},
      {"Oskar West", "Oscar West", true},
      {"Edda Maria North", "Edda North", true},
      {"New Harbour Movement", "New Harbor Movement", true},
      {"Eastman Tolmai", "Eastmann Tolmai", true},
  };
  expect_matches(pairs);
}

TEST(CompareNames, InitialsContradictWhereBothNamesGiveThem) {
  const Pair pairs[] = {
      {"Oskar H. W. Varn", "Oskar W. Varn", false},
      {"J. P. Brandvik", "P. Brandvik", false},
      {"Edda M. T. Holm", "Edda T. Holm", false},
      {"Hans O Brandvik", "Hans Joachim Brandvik", false},
      {"Hans Peter O Brandvik", "Hans Peter Joachim Brandvik", false},
      {"Edda M. Holm", "Edda T. Holm", false},
      {"Oskar A. B. C. Varn", "Oskar C. Varn", false},
      {"Oskar H. W. Varn", "Oskar H. Varn", true},
      {"Oskar H. W. Varn", "Oskar Varn", true},
      {"Oskar H. W. Varn", "Oskar Heinz Wilhelm Varn", true},
      {"J.R.R. Brandvik", "J. R. R. Brandvik", true},
      {"JC Brandvik", "Jean-Claude Brandvik", true},
      {"Hans J Brandvik", "Hans Joachim Brandvik", true},
      {"N.N.", "Nils Nordvik", false},
      {"DB", "Daniel Brandvik", false},
      {"HW", "Harbour Watch", true},
      {"HI", "Harbour International", true},
  };
  expect_matches(pairs);
}

TEST(CompareNames, NamesOfOneLanguageToldApartByTheirSpelling) {
  const Pair pairs[] = {
      {"Hegan", "Heagan", false},
      {"Merk", "Meark", false},
      {"Larsen", "Larson", false},
      {"Walker", "Walter", false},
      {"Donald Hegan", "Ronald Heagan", false},
      {"Donald Hegan", "Ronald Hegan", false},
      {"Mario Brandvik", "Maria Brandvik", false},
      {"Daniel Brandvik", "Daniela Brandvik", false},
      {"Mustaf Brandvik", "Mustafa Brandvik", true},
      {"Heagan", "heagan", true},
      {"Khoramid", "Khuramid", true},
      {"Qaraven", "Karaven", true},
      {"Donald Heagan", "Donal Heagan", true},
      {"Dmitri Brandvik", "Dmitry Brandvik", true},
      {"Elena Brandvik", "Helena Brandvik", true},
      {"Varnholmen", "Varnholemn", true},
  };
  expect_matches(pairs);
}

TEST(CompareNames, PlacesAndKindsOfBodyMakeAnotherBody) {
  const Pair pairs[] = {
      {"Banco Ordal S.A.", "Banco Ordal Chile S.A.", false},
      {"Varn Bank", "Varn Bank Trust Foundation", false},
      {"Brask Institute", "Brask Institute Holding Museum", false},
      {"Varn Shipping AG", "Varn Shipping France AG", false},
      {"Brask Insurance", "Brask Insurance Canada", false},
      {"Varn Bank (Schweiz) AG", "Varn Bank AG", true},
      {"Banco Ordal S.A.", "Banco Ordal", true},
      {"Defence Ministry", "French Defence Ministry", true},
      {"Ministry of Defence", "Ministry of Defence of France", true},
      {"Chile Defence Ministry", "Defence Ministry", true},
      {"Brask Tolmai", "Brask Tolmai Institute", true},
      {"Varn Shipping AG", "The Varn Shipping Company", true},
      {"Harbour Front", "Harbour Front/Dock Army", true},
      {"Harbour Front", "Harvest League/Dock Army", false},
  };
  expect_matches(pairs);
}

TEST(CompareNames, DescentTitlesAndServantNames) {
  const Pair pairs[] = {
      {"Salim bin Rashid al-Varni", "Rashid bin Salim al-Varni", false},
      {"Salim bin Rashid al-Varni", "Salim ibn Rashid al-Varni", true},
      {"'Abd al-Karim al-Brashi", "Abdulkarim al-Brashi", true},
      {"Abd al-Latif Brashi", "Abdul Latif Brashi", true},
      {"Abd ar-Raheem Brashee", "Abdul Rahim Brashi", true},
      {"Abd al-Latif Brashi", "Abdul Karim Brashi", false},
      {"President Brandvik", "Oskar Emil Brandvik", true},
      {"President Brandvik", "Brandvik Emil Oskarsson", false},
  };
  expect_matches(pairs);
}

TEST(CompareNames, DoesNotDependOnWhatWasComparedBefore) {
  const auto first = compare_names("Қасым Brandvik", "Qasym Brandvik");
  for (int i = 0; i < 30000; ++i) {  // more than are kept
    const auto other = "Name" + std::to_string(i) + " Ordal";
    EXPECT_LE(compare_names(other, "Ordal Жуков " + other).score, 1);
  }
  EXPECT_EQ(compare_names("Қасым Brandvik", "Qasym Brandvik").score, first.score);
  EXPECT_EQ(compare_names("Қасым Brandvik", "Qasym Brandvik").why, first.why);
}

TEST(CompareNames, IsBoundedAndSymmetricOnAnyBytes) {
  expect_property("scores are symmetric and between 0 and 1",
                  [](const std::string& a, const std::string& b) {
                    const auto x = to_valid_utf8(a);
                    const auto y = to_valid_utf8(b);
                    const auto score = compare_names(x, y).score;
                    RC_ASSERT(score >= 0 && score <= 1);
                    const auto difference = score - compare_names(y, x).score;
                    RC_ASSERT(difference < 1e-3 && difference > -1e-3);
                  });
}

TEST(CompareNames, LongInputIsBounded) {
  const std::string a(200000, 'a');
  std::string b;
  for (int i = 0; i < 50000; ++i) b += "ab ";
  EXPECT_LE(compare_names(a, b).score, 1);
}

TEST(Acronyms, InitialsWithAndWithoutSmallWords) {
  EXPECT_TRUE(acronym_is_initials("SNO", "Sepahin-e Nur Organization"));
  EXPECT_TRUE(acronym_is_initials("SEN", "Sepahin-e-Nur"));
  EXPECT_TRUE(acronym_is_initials("NCR", "National Council of Resistance"));
  EXPECT_FALSE(acronym_is_initials("NCR", "National Council of Guilds"));
  EXPECT_TRUE(acronym_fits("KVDB", "Kreditverein Deutsche Bank"));
  EXPECT_FALSE(acronym_fits("XYZ", "Hill Party"));
}

}  // namespace
}  // namespace headwater
