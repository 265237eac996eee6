// SPDX-License-Identifier: Apache-2.0
#include "names/entities/compare_names.h"

#include <gtest/gtest.h>

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
      {"Hill Timber Ltd.", "Hill Timber Limited", true, "names.contradicted"},
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
