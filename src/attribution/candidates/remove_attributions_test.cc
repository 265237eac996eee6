// SPDX-License-Identifier: Apache-2.0
#include "attribution/candidates/remove_attributions.h"

#include <gtest/gtest.h>

#include "learn/built_in_files_for_tests.h"

namespace headwater {

extern const EmbeddedFile attribution_model_files[];

namespace {

Attribution voice(std::optional<Span> cue, Span content, std::optional<std::uint32_t> parent) {
  Attribution a;
  a.cue = cue;
  a.content.push_back(content);
  a.parent = parent;
  return a;
}

TEST(LeaveOut, TakesOutVoicesOfForeignSentencesAndKeepsTheOthersInOrder) {
  const std::vector<Attribution> all{
      voice(Span{2, 4}, {5, 60}, std::nullopt),    // its content reaches beyond
      voice(Span{22, 24}, {25, 40}, 0),            // foreign
      voice(Span{45, 47}, {48, 60}, 1),            // stood inside it
      voice(std::nullopt, {30, 35}, std::nullopt)  // a quotation without a cue, foreign
  };
  const auto left = leave_out(all, {{1, {20, 42}, "de"}});
  ASSERT_EQ(left.size(), 2U);
  EXPECT_EQ(left[0].id, "a1");
  EXPECT_EQ(left[1].id, "a2");
  EXPECT_EQ(left[1].cue, (Span{45, 47}));
  EXPECT_EQ(left[1].parent, 0U);
}

TEST(LeaveOut, WithoutForeignSentencesNothingChanges) {
  const std::vector<Attribution> all{voice(Span{2, 4}, {5, 60}, std::nullopt)};
  EXPECT_EQ(leave_out(all, {}), all);
}

TEST(AttributionModels, TheBuiltInFilesAreWhole) {
  EXPECT_GE(expect_whole_files("attribution", attribution_model_files), 0);
}

}  // namespace
}  // namespace headwater
