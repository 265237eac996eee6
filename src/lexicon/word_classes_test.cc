// SPDX-License-Identifier: Apache-2.0
#include "lexicon/word_classes.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "base/strings.h"

namespace headwater {
namespace {

TEST(WordClasses, AWordMayBeOfSeveral) {
  EXPECT_TRUE(word_class("legal_form").contains("ltd"));
  EXPECT_FALSE(word_class("legal_form").contains("street"));
  EXPECT_TRUE(word_class("street").contains("street"));
  EXPECT_TRUE(word_class("negation").contains("not"));
  EXPECT_TRUE(word_class("reversal").contains("not"));
  EXPECT_TRUE(word_class("legal_phrase").contains("limited liability company"));
}

TEST(WordClasses, AClassMayGiveItsWordsValues) {
  EXPECT_EQ(word_values("ordinal").at("third"), "3");
  EXPECT_TRUE(word_class("ordinal").contains("third"));
}

TEST(WordClasses, AWordStandsOnceInAFileWithClassesThatTheHeadNames) {
  std::size_t files = 0;
  for (const auto name : data_file_names()) {
    if (!name.starts_with("lexicon/") || name == "lexicon/gazetteer.tsv") continue;
    ++files;
    const auto text = data_file(name);
    std::map<std::string, int> times;
    EXPECT_FALSE(text.contains("\n#\t")) << name << ": a row that reads as a comment";
    for (const auto& row : data_rows(name)) {
      ASSERT_EQ(row.size(), 2U) << name << ": " << row.front();
      EXPECT_EQ(trim(row.front()), row.front()) << name << ": " << row.front();
      EXPECT_EQ(++times[std::string(row.front())], 1) << name << ": " << row.front();
      for (const auto one : split(row[1], ' '))
        EXPECT_TRUE(text.contains("#   " + std::string(one.substr(0, one.find('='))) + ": "))
            << name << ": " << one;
    }
  }
  EXPECT_EQ(files, 6U);
}

TEST(WordClassesDeathTest, NoSuchClass) {
  EXPECT_DEATH(static_cast<void>(word_class("no such class")), "no class of words no such class");
}

}  // namespace
}  // namespace headwater
