// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/site_blocks.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <numeric>

#include "reuse/boilerplate/site_pages.h"
#include "reuse/boilerplate/site_stories.h"

namespace headwater {
namespace {

struct Site {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<std::uint32_t> documents;

  // The blocks of each page; "comment:" in front makes a comment.
  explicit Site(const std::vector<std::vector<std::string>>& pages)
      : facts(pages.size()), sentences(pages.size()), documents(pages.size()) {
    std::iota(documents.begin(), documents.end(), 0U);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      auto& document = facts[i].document;
      std::string text;
      for (auto block : pages[i]) {
        const bool comment = block.starts_with("comment:");
        if (comment) block.erase(0, 8);
        const auto start = static_cast<std::uint32_t>(text.size());
        text += block;
        document.blocks.push_back({comment ? BlockKind::comment : BlockKind::paragraph,
                                   {start, static_cast<std::uint32_t>(text.size())},
                                   "",
                                   ""});
        text += "\n";
      }
      document.text = Utf8Text(text);
    }
  }
  [[nodiscard]] CaseTexts texts() const { return {facts, sentences}; }
  [[nodiscard]] std::vector<BlockGroup> groups() const { return equal_blocks(texts(), documents); }
  // "page.block page.block | …".
  [[nodiscard]] std::string dump() const {
    std::string out;
    for (const auto& group : groups()) {
      if (!out.empty()) out += " |";
      for (const auto& place : group)
        out += fmt::format("{}{}.{}", out.empty() ? "" : " ", place.page, place.block);
    }
    return out;
  }
  // The story of each page; groups whose numbers are given are furniture.
  [[nodiscard]] std::string stories(const std::vector<std::size_t>& furniture = {}) const {
    const auto found = groups();
    std::vector<bool> flags(found.size());
    for (const auto g : furniture) flags.at(g) = true;
    std::string out;
    for (const auto story : site_stories(texts(), documents, found, flags))
      out += fmt::format("{}{}", out.empty() ? "" : " ", story);
    return out;
  }
};

TEST(EqualBlocks, SpaceCaseAndDigitsAside) {
  EXPECT_EQ(Site({{"a b c"}, {"a b c"}}).dump(), "0.0 1.0");
  EXPECT_EQ(Site({{"A  b c 12"}, {"a b C 345"}}).dump(), "0.0 1.0");
  EXPECT_EQ(Site({{"a b c"}, {"a b d"}}).dump(), "");
  EXPECT_EQ(Site({{"a b"}, {"a b"}}).dump(), "") << "two words";
  EXPECT_EQ(Site({{"a b c", "a b c"}, {"d e f"}}).dump(), "") << "on one page";
  EXPECT_EQ(Site({{"a b c", "a b c"}, {"a b c"}}).dump(), "0.0 0.1 1.0");
  EXPECT_EQ(Site({{"comment:a b c"}, {"a b c"}, {"comment:a b c"}}).dump(), "");
  EXPECT_EQ(Site({{"comment:x y z", "a b c"}, {"d e", "a b c"}}).dump(), "0.1 1.1")
      << "behind a comment and a short block";
  EXPECT_EQ(Site({{"d e f", "a b c"}, {"x y z"}, {"a b c", "d e f"}}).dump(), "0.0 2.1 | 0.1 2.0")
      << "in order of the first place";
}

TEST(SiteStories, HalfOfTheShorterPage) {
  // Blocks of five code points; those of one page alone begin with its letter.
  EXPECT_EQ(Site({{"a b c", "p q r"}, {"a b c", "s t u"}}).stories(), "0 0") << "5 of 10";
  EXPECT_EQ(Site({{"a b c", "p q rr"}, {"a b c", "s t uu"}}).stories(), "0 1") << "5 of 11";
  EXPECT_EQ(Site({{"a b c", "p q r"}, {"a b c", "s t u", "v w x"}}).stories(), "0 0");
  EXPECT_EQ(Site({{"a b c", "p q rr"}, {"a b c", "s t u"}}).stories(), "0 0");
  EXPECT_EQ(Site({{"p q r"}, {"s t u"}}).stories(), "0 1");
  EXPECT_EQ(Site({{"a b c", "p q r", "comment:x y z x y z"}, {"a b c", "s t u"}}).stories(), "0 0")
      << "comments are no part of a page";
}

TEST(SiteStories, AddWhatIsSharedInManyBlocks) {
  EXPECT_EQ(Site({{"a b c", "d e f", "p q r p q"}, {"a b c", "d e f", "s t u s t u"}}).stories(),
            "0 0")
      << "10 of 19";
  EXPECT_EQ(Site({{"a b c", "a b c", "p q r p q r"}, {"a b c", "a b c", "s t u s t u"}}).stories(),
            "0 1")
      << "10 of 21";
  EXPECT_EQ(Site({{"a b c", "a b c", "p q r p q"}, {"a b c", "a b c", "s t u s t"}}).stories(),
            "0 0")
      << "one block twice on both: 10 of 19";
  EXPECT_EQ(Site({{"a b c", "a b c", "p q r p q"}, {"a b c", "s t u s t u s t"}}).stories(), "0 1")
      << "twice on one: 5 of 19";
  // Other groups between those that two pages share.
  EXPECT_EQ(Site({{"a b c", "d e f", "g h i"},
                  {"j k l", "d e f", "m n o"},
                  {"a b c", "x y z", "g h i"},
                  {"j k l", "x y z", "m n o"}})
                .stories(),
            "0 1 0 1");
}

TEST(SiteStories, WithoutFurniture) {
  const Site site({{"a b c", "p q r"}, {"a b c", "s t u"}});
  EXPECT_EQ(site.stories({0}), "0 1");
  const Site alone({{"a b c"}, {"a b c"}, {"a b c", "s t u"}});
  EXPECT_EQ(alone.stories({0}), "0 0 2") << "pages of furniture alone are one";
}

TEST(SiteStories, ChainsOfPagesAreOneStory) {
  EXPECT_EQ(Site({{"a b c"}, {"d e f"}, {"d e f", "a b c"}, {"g h i"}, {"g h i"}}).stories(),
            "0 0 0 3 3");
  EXPECT_EQ(
      Site({{"a b c"}, {"d e f"}, {"g h i"}, {"g h i", "d e f"}, {"d e f", "a b c"}}).stories(),
      "0 0 0 0 0");
}

TEST(PagesBySite, SortedByKeyAndWithoutPagesOfNoSite) {
  Site site({{}, {}, {}, {}});
  site.facts[0].document.source = "Wire";
  site.facts[2].document.source = "Post";
  site.facts[3].document.source = "wire";
  const auto found = pages_by_site(site.texts());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].site, "post");
  EXPECT_EQ(found[0].documents, std::vector<std::uint32_t>{2});
  EXPECT_EQ(found[1].site, "wire");
  EXPECT_EQ(found[1].documents, (std::vector<std::uint32_t>{0, 3}));
}

}  // namespace
}  // namespace headwater
