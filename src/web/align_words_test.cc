// SPDX-License-Identifier: Apache-2.0
#include "web/align_words.h"

#include <gtest/gtest.h>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

std::string dump(const std::string& left, const std::string& right) {
  const Utf8Text a(left);
  const Utf8Text b(right);
  std::string out;
  for (const auto& run : align_words(a, b).runs) {
    out += std::string(name_of(run.kind)) + "[" + std::string(a.slice(run.a)) + "|" +
           std::string(b.slice(run.b)) + "]";
  }
  return out;
}

TEST(AlignWords, RunsOfBothTexts) {
  EXPECT_EQ(dump("", ""), "");
  EXPECT_EQ(dump("Nine died.", "nine DIED!"), "same[Nine died.|nine DIED!]");
  EXPECT_EQ(dump("Seven people died.", "Nine people died."),
            "changed[Seven |Nine ]same[people died.|people died.]");
  EXPECT_EQ(dump("Nine died.", "Nine people died."),
            "same[Nine |Nine ]only_b[|people ]same[died.|died.]");
  EXPECT_EQ(dump("a b c", "a c"), "same[a |a ]only_a[b |]same[c|c]");
  EXPECT_EQ(dump("“Né” – x", "né y"), "same[“Né” – |né ]changed[x|y]");
  EXPECT_EQ(dump("", "new"), "only_b[|new]");
  EXPECT_EQ(dump("old", ""), "only_a[old|]");
  EXPECT_EQ(dump("a x b y c", "b c a"), "only_a[a x |]same[b |b ]only_a[y |]same[c|c ]only_b[|a]");
  const auto made = align_words(Utf8Text("one two three"), Utf8Text("two four"));
  EXPECT_EQ(std::tuple(made.same_words, made.words_a, made.words_b), std::tuple(1U, 3U, 2U));
}

TEST(AlignWords, RunsAreWholeTexts) {
  expect_property("runs are whole texts",
                  [](const std::vector<bool>& a, const std::vector<bool>& b) {
                    const auto text = [](const std::vector<bool>& words) {
                      std::string out;
                      for (const bool word : words) out += word ? "x, " : "y ";
                      return Utf8Text(out);
                    };
                    std::uint32_t at_a = 0;
                    std::uint32_t at_b = 0;
                    for (const auto& run : align_words(text(a), text(b)).runs) {
                      RC_ASSERT(run.a.start == at_a);
                      RC_ASSERT(run.b.start == at_b);
                      at_a = run.a.end;
                      at_b = run.b.end;
                    }
                    RC_ASSERT(at_a == text(a).size());
                    RC_ASSERT(at_b == text(b).size());
                  });
}

}  // namespace
}  // namespace headwater
