// SPDX-License-Identifier: Apache-2.0
#include "base/nearest_word.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

TEST(NearestWord, SuggestsWhatWasMeant) {
  const std::vector<std::string> commands{"claims", "times", "timeline", "compare", "--json", "A"};
  const std::pair<const char*, const char*> rows[] = {
      {"clams", "claims"},
      {"calims", "claims"},
      {"Claims", "claims"},
      {"claim", "claims"},
      {"timline", "timeline"},
      {"time", "times"},
      {"comp", "compare"},
      {"--jsn", "--json"},
      {"nonsense", ""},
      {"xyz", ""},
      {"", ""},
      {"B", ""},
      {"tmies", "times"},
      {"timelines", "timeline"},
  };
  for (const auto& [word, meant] : rows) EXPECT_EQ(nearest_word(word, commands), meant) << word;
  EXPECT_EQ(suggestion("clams", commands), "; did you mean claims?");
  EXPECT_EQ(suggestion("nonsense", commands), "");
}

}  // namespace
}  // namespace headwater
