// SPDX-License-Identifier: Apache-2.0
#include "read/content/block_classifier.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "learn/built_in_files_for_tests.h"
#include "read/content/standfirst.h"

namespace headwater {

extern const EmbeddedFile embedded_reading_models[];

namespace {

const std::string sentence =
    "The harbour council met on Monday and put the vote on the bridge off until the spring.";

TextBlock block(std::string text, Fate fate = Fate::undecided, std::string rule = "") {
  TextBlock made;
  made.text = std::move(text);
  made.size = static_cast<std::uint32_t>(made.text.size());
  made.fate = fate;
  made.rule = std::move(rule);
  return made;
}

Page page_of(std::size_t blocks) {
  Page page;
  for (std::size_t i = 0; i < blocks; ++i) page.blocks.push_back(block(sentence + " " + sentence));
  return page;
}

std::size_t kept(const Page& page) {
  std::size_t count = 0;
  for (const auto& b : page.blocks) count += static_cast<std::size_t>(b.fate == Fate::keep);
  return count;
}

struct CutCase {
  const char* what;
  std::size_t sure;      // blocks of the score .95
  std::size_t doubtful;  // blocks of the score .4
  std::size_t expected;  // blocks that stay; the rest scores .01
};

TEST(BlockModels, TheBuiltInFilesAreWhole) {
  EXPECT_EQ(expect_whole_files("reading", embedded_reading_models), 2);
  EXPECT_NE(built_in_block_model(PageShape::html), nullptr);
  EXPECT_NE(built_in_block_model(PageShape::flat), nullptr);
}

TEST(DecideBlocks, TheCutFollowsThePage) {
  const CutCase cases[] = {
      {"a sure page does without its one doubtful block", 20, 1, 20},
      {"a page of doubts keeps them beside little that is sure", 1, 30, 31},
      {"nothing likely: the rules stand", 0, 10, 0},
  };
  for (const auto& one : cases) {
    auto page = page_of(40);
    std::vector<float> scores(40, 0.01F);
    for (std::size_t i = 0; i < one.sure; ++i) scores[i] = 0.95F;
    for (std::size_t i = 0; i < one.doubtful; ++i) scores[one.sure + i] = 0.4F;
    decide_blocks(page, scores, PageShape::html);
    EXPECT_EQ(kept(page), one.expected) << one.what;
  }
}

TEST(RestoreText, Standfirst) {
  const auto restored = [](TextBlock between, float score) {
    Page page;
    page.blocks = {block("Vote on the bridge", Fate::drop, "read.headline"), std::move(between),
                   block("By Ann Lee", Fate::drop, "read.byline"), block(sentence, Fate::keep)};
    restore_standfirst(page, {0.2F, score, 0.1F, 0.9F});
    return page.blocks[1].fate == Fate::keep;
  };
  EXPECT_TRUE(restored(block(sentence, Fate::drop, "read.head"), 0.2F));
  EXPECT_TRUE(restored(block(sentence, Fate::drop, "read.outside_article"), 0.2F));
  EXPECT_FALSE(restored(block(sentence, Fate::drop, "read.head"), 0.02F));
  EXPECT_FALSE(restored(block(sentence, Fate::drop, "read.newsletter"), 0.3F));
  EXPECT_FALSE(restored(block("Both sides expect trouble.", Fate::drop, "read.head"), 0.3F));
}

TEST(RestoreText, FirstPostOfAThread) {
  Page page;
  page.comments = {{"Ann", ""}, {"Joe", ""}, {"Ida", ""}, {"Ann", ""}};
  page.blocks.push_back(block("Forum"));
  for (std::uint32_t i = 0; i < 4; ++i) {
    page.blocks.push_back(block(sentence, Fate::comment));
    page.blocks.back().comment = i;
  }
  restore_first_post(page);
  EXPECT_EQ(page.blocks[1].fate, Fate::keep);
  EXPECT_EQ(page.blocks[2].fate, Fate::comment);

  page.blocks[0] = block(sentence);  // an article stands above them
  page.blocks[1].fate = Fate::comment;
  restore_first_post(page);
  EXPECT_EQ(page.blocks[1].fate, Fate::comment);

  page.blocks[0] = block("Forum");
  page.comments.pop_back();  // three readers below a picture are no thread
  page.blocks.pop_back();
  restore_first_post(page);
  EXPECT_EQ(page.blocks[1].fate, Fate::comment);
}

}  // namespace
}  // namespace headwater
