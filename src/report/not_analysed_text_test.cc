// SPDX-License-Identifier: Apache-2.0
#include "report/not_analysed_text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace headwater {
namespace {

TEST(NotAnalysedText, NamesOfLanguages) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"de", "German"},         {"nl", "Dutch"},
      {"iw", "Hebrew"},         {"und", "another language"},
      {"", "another language"}, {"qqz", "another language"},
      {"zh-Hant", "Chinese"}};
  for (const auto& [code, name] : cases) EXPECT_EQ(language_name(code), name) << code;
}

}  // namespace
}  // namespace headwater
