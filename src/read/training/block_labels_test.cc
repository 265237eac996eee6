// SPDX-License-Identifier: Apache-2.0
#include "read/training/block_labels.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace headwater {
namespace {

struct Case {
  std::string name;
  std::vector<std::string> blocks;
  std::string text;
  std::string expected;  // a digit a block: 1 held, 0 not
};

const std::string long_one = "The ferry to Orrow will sail twice a day from next week on.";
const std::string long_two = "Its captain said that the pier had been repaired at last.";

TEST(BlockLabels, FindTheirPlaceInTheText) {
  const std::vector<Case> cases{
      {"furniture around",
       {"Home", long_one, long_two, "Share"},
       long_one + "\n" + long_two,
       "0110"},
      {"a short heading between",
       {"News", long_one, "The pier", long_two, "Contact"},
       long_one + "\nThe pier\n" + long_two,
       "01110"},
      {"a teaser before the same words",
       {long_one, "Read more", "Menu and search", long_one, long_two},
       long_one + " " + long_two,
       "00011"},
      {"nothing held", {"Home", long_one}, "Another text about something else entirely.", "00"},
      {"no text", {"Home", long_one}, "", "00"},
  };
  for (const auto& c : cases) {
    std::vector<TextBlock> blocks;
    for (const auto& text : c.blocks) {
      TextBlock block;
      block.text = text;
      blocks.push_back(block);
    }
    std::string found;
    for (const auto& label : label_blocks(blocks, c.text)) found += label.share >= 0.5F ? '1' : '0';
    EXPECT_EQ(found, c.expected) << c.name;
  }
}

}  // namespace
}  // namespace headwater
