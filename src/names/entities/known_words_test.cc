// SPDX-License-Identifier: Apache-2.0
#include "names/entities/known_words.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

TEST(KnownWords, NumbersHaveAValue) {
  struct Case {
    std::string_view word;
    std::string_view number;
    bool ordinal;
    bool roman;
  };
  const Case cases[] = {
      {"3", "3", false, false},       {"three", "3", false, false},   {"third", "3", true, false},
      {"3rd", "3", true, false},      {"iii", "3", false, true},      {"xxxix", "39", false, true},
      {"x", "10", false, true},       {"xx", "20", false, true},      {"iiii", "", false, false},
      {"xxxx", "", false, false},     {"vix", "", false, false},      {"a380", "", false, false},
      {"2004", "2004", false, false}, {"junior", "2", false, false},  {"sr", "1", false, false},
      {"brandt", "", false, false},   {"twelfth", "12", true, false}, {"mix", "", false, false},
  };
  KnownWords words;
  for (const auto& c : cases) {
    const auto& known = words.of(c.word);
    EXPECT_EQ(known.number, c.number) << c.word;
    EXPECT_EQ(known.ordinal, c.ordinal) << c.word;
    EXPECT_EQ(known.roman, c.roman) << c.word;
  }
}

TEST(KnownWords, Classes) {
  KnownWords words;
  EXPECT_EQ(words.of("st").text, "saint");
  EXPECT_TRUE(words.of("ooo").legal_form);
  EXPECT_TRUE(words.of("aktiengeselschaft").legal_form);
  EXPECT_FALSE(words.of("aktion").legal_form);
  EXPECT_TRUE(words.of("limited").begins_legal_phrase);
  EXPECT_FALSE(words.of("hill").begins_legal_phrase);
  EXPECT_TRUE(words.of("bin").descent);
  EXPECT_EQ(words.of("northern").direction, "north");
  EXPECT_EQ(words.of("northern").mark(), "north");
  EXPECT_EQ(words.of("modern").mark(), "");
  EXPECT_EQ(words.folded("Жуков"), "zhukov");
  EXPECT_EQ(words.folded("Жуков"), "zhukov");
  EXPECT_EQ(words.folded("Hill-Party"), "hill party");
}

}  // namespace
}  // namespace headwater
