// SPDX-License-Identifier: Apache-2.0
// What the columns say of single blocks and of pages made by hand.
#include "read/content/block_features.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "read/content/word_hashes.h"
#include "read/formats/html_blocks.h"

namespace headwater {
namespace {

TextBlock block(const std::string& text, const std::string& rule = "") {
  TextBlock made;
  made.text = text;
  made.size = static_cast<std::uint32_t>(to_utf32(text).size());
  if (!rule.empty()) made.drop(rule);
  return made;
}

// "name=value" of the columns asked for, of one block of a page.
std::string columns(const Page& page, std::size_t at, const std::vector<std::string_view>& wanted) {
  const auto table = flat_features(page, line_facts(page.blocks));
  const auto names = flat_feature_names();
  std::string out;
  for (const auto name : wanted) {
    const auto found = std::ranges::find(names, name);
    const auto value = table.row(at)[static_cast<std::size_t>(found - names.begin())];
    out += fmt::format("{}{}={:.4g}", out.empty() ? "" : " ", name, value);
  }
  return out;
}

std::string of_text(const std::string& text, const std::vector<std::string_view>& wanted) {
  Page page;
  page.blocks = {block(text)};
  return columns(page, 0, wanted);
}

TEST(TextFeatures, Counts) {
  EXPECT_EQ(of_text("Ab cd 12", {"words", "mean_word", "capitalised", "digit_share",
                                 "capital_share", "short_words", "begins_upper"}),
            "words=3 mean_word=2 capitalised=0.3333 digit_share=0.3333 capital_share=0.1667 "
            "short_words=0.6667 begins_upper=1");
  EXPECT_EQ(of_text("abc abcd Abc", {"short_words"}), "short_words=0.3333");
  EXPECT_EQ(of_text("a, b\xE3\x80\x81 c\xEF\xBC\x8C d", {"commas"}), "commas=0.75");
  EXPECT_EQ(of_text("a. b! c? d\xE3\x80\x82", {"stops", "question", "mean_sentence"}),
            "stops=4 question=1 mean_sentence=1");
  EXPECT_EQ(of_text("a b c d", {"stops", "mean_sentence"}), "stops=0 mean_sentence=4");
  EXPECT_EQ(of_text("\"a\" “b” „c “d «e", {"quotes"}), "quotes=6");
  EXPECT_EQ(of_text("aZ!/:@[`{~09", {"mark_share"}), "mark_share=0.6667");
  EXPECT_EQ(of_text("a\u2010\u206F\u200F\u2070", {"mark_share"}), "mark_share=0.4");
  EXPECT_EQ(of_text("AZaz", {"capital_share"}), "capital_share=0.5");
  EXPECT_EQ(of_text("@[", {"capital_share"}), "capital_share=0");
  EXPECT_EQ(of_text("Été été", {"capital_share", "begins_upper", "capitalised"}),
            "capital_share=0.1667 begins_upper=1 capitalised=0.5");
  EXPECT_EQ(of_text("aB", {"begins_upper", "capitalised"}), "begins_upper=0 capitalised=0");
  EXPECT_EQ(of_text("0/:9", {"digit_share"}), "digit_share=1");
  EXPECT_EQ(of_text("a\nb\tc", {"words", "capitalised", "mean_word"}),
            "words=3 capitalised=0 mean_word=1");
  EXPECT_EQ(of_text("!!!", {"words", "mean_word", "mark_share"}),
            "words=1 mean_word=1 mark_share=0.75");
  EXPECT_EQ(of_text("so it is:", {"colon_end"}), "colon_end=1");
  EXPECT_EQ(of_text("so: it is", {"colon_end"}), "colon_end=0");
}

TEST(TextFeatures, Years) {
  const std::vector<std::pair<std::string, bool>> rows{
      {"2011", true}, {"1999", true},  {"in 1900.", true}, {"2099", true},  {"1811", false},
      {"201", false}, {"20a1", false}, {"201a", false},    {"19/9", false}, {"199:", false},
  };
  for (const auto& [text, year] : rows)
    EXPECT_EQ(of_text(text, {"year"}), year ? "year=1" : "year=0") << text;
  EXPECT_EQ(of_text("2011" + std::string(115, 'x'), {"year"}), "year=1");
  EXPECT_EQ(of_text("2011" + std::string(116, 'x'), {"year"}), "year=0") << "a longer text";
}

TEST(TextFeatures, OfTheFirstTwoThousandBytes) {
  EXPECT_EQ(of_text(std::string(1999, 'a') + ".", {"stops"}), "stops=1");
  EXPECT_EQ(of_text(std::string(2000, 'a') + ".", {"stops"}), "stops=0");
}

TEST(TextFeatures, Links) {
  Page page;
  page.blocks = {block("one two three four")};
  page.blocks[0].link_size = 9;
  page.blocks[0].links = {{{0, 3}, "a"}, {{4, 10}, "b"}};
  EXPECT_EQ(columns(page, 0, {"link_share", "links", "begins_link", "plain_words"}),
            "link_share=0.5 links=2 begins_link=1 plain_words=1.099");
  page.blocks[0].links[0].span.start = 1;
  EXPECT_EQ(columns(page, 0, {"begins_link"}), "begins_link=0");
}

TEST(RuleFeatures, Ranks) {
  const std::vector<std::string_view> wanted{"rule_kept",    "rule_comment",  "rule",
                                             "rule_outside", "rule_headline", "rule_links",
                                             "rule_related", "rule_line"};
  const auto of_rule = [&](const std::string& rule, Fate fate) {
    Page page;
    page.blocks = {block("one", rule)};
    page.blocks[0].fate = fate;
    const auto table = flat_features(page, line_facts(page.blocks));
    const auto names = flat_feature_names();
    std::string out;
    for (const auto name : wanted) {
      const auto found = std::ranges::find(names, name);
      out += fmt::format("{} ", table.row(0)[static_cast<std::size_t>(found - names.begin())]);
    }
    return out;
  };
  EXPECT_EQ(of_rule("", Fate::undecided), "1 0 0 0 0 0 0 0 ");
  EXPECT_EQ(of_rule("", Fate::keep), "1 0 0 0 0 0 0 0 ");
  EXPECT_EQ(of_rule("", Fate::comment), "0 1 0 0 0 0 0 0 ");
  EXPECT_EQ(of_rule("read.headline", Fate::drop), "0 0 1 0 1 0 0 0 ");
  EXPECT_EQ(of_rule("read.headline", Fate::keep), "1 0 0 0 0 0 0 0 ");
  EXPECT_EQ(of_rule("read.outside_article", Fate::drop), "0 0 11 1 0 0 0 0 ");
  EXPECT_EQ(of_rule("read.links", Fate::drop), "0 0 19 0 0 1 0 0 ");
  EXPECT_EQ(of_rule("read.related", Fate::drop), "0 0 21 0 0 0 1 0 ");
  EXPECT_EQ(of_rule("read.read_more", Fate::drop), "0 0 22 0 0 0 0 1 ");
  EXPECT_EQ(of_rule("read.navigation", Fate::drop), "0 0 35 0 0 0 0 1 ");
  EXPECT_EQ(of_rule("read.other", Fate::drop), "0 0 36 0 0 0 0 1 ");
}

TEST(WitnessFeatures, SharesOfWordsInARow) {
  Page page;
  page.signs.article_body = "One two three four, five";
  page.signs.description = "three four five six";
  page.facts.title = "two four";
  const std::vector<std::string_view> wanted{"in_body", "in_description", "title_overlap",
                                             "title_cover"};
  const auto of = [&](const std::string& text) {
    page.blocks = {block(text)};
    return columns(page, 0, wanted);
  };
  EXPECT_EQ(of("one two three four"), "in_body=1 in_description=0 title_overlap=0.5 title_cover=1");
  EXPECT_EQ(of("zero one two three"),
            "in_body=0.5 in_description=0 title_overlap=0.25 title_cover=0.5");
  EXPECT_EQ(of("three four five"),
            "in_body=1 in_description=1 title_overlap=0.3333 title_cover=0.5");
  EXPECT_EQ(of("three four"), "in_body=-1 in_description=-1 title_overlap=0.5 title_cover=0.5");
  page.signs.description.clear();
  EXPECT_EQ(of("three four five"),
            "in_body=1 in_description=-1 title_overlap=0.3333 title_cover=0.5");
  page.signs.article_body.clear();
  EXPECT_EQ(of("three four five"),
            "in_body=-1 in_description=-1 title_overlap=0.3333 title_cover=0.5");
  page.facts.title.clear();
  EXPECT_EQ(of("three four five"), "in_body=-1 in_description=-1 title_overlap=0 title_cover=0");
  page.facts.title = "a";
  std::string sixty;
  for (int i = 0; i < 60; ++i) sixty += "a ";
  EXPECT_EQ(of(sixty), "in_body=-1 in_description=-1 title_overlap=1 title_cover=60");
  EXPECT_EQ(of(sixty + "a"), "in_body=-1 in_description=-1 title_overlap=0 title_cover=0");
}

TEST(PageFeatures, SharesOfAPage) {
  Page page;
  page.blocks = {block("Bridge vote"),
                 block("The council of Brenford met on Monday evening to "
                       "talk about the new bridge over the river."),
                 block("one boat"), block("It was loud."), block("Home", "read.navigation")};
  page.blocks[0].kind = BlockKind::heading;
  page.blocks[2].kind = BlockKind::list_item;
  page.blocks[3].fate = Fate::comment;
  page.blocks[4].link_size = 4;
  const std::vector<std::string_view> wanted{
      "page_size",       "page_prose",    "page_blocks",     "page_links",      "page_kept",
      "page_kept_share", "page_comments", "page_items",      "page_mean_prose", "page_headings",
      "says_article",    "says_product",  "says_discussion", "says_list",       "og_article",
      "og_other",        "has_body",      "has_date"};
  EXPECT_EQ(columns(page, 0, wanted),
            "page_size=4.836 page_prose=4.511 page_blocks=1.792 page_links=0.032 page_kept=4.7 "
            "page_kept_share=0.872 page_comments=0.096 page_items=0.064 page_mean_prose=4.511 "
            "page_headings=0.6931 says_article=0 says_product=0 says_discussion=0 says_list=0 "
            "og_article=0 og_other=0 has_body=0 has_date=0");
  page.signs.article = true;
  page.signs.list = true;
  page.signs.og_type = "article";
  page.signs.article_body = "one";
  page.facts.published = "2011-05-03";
  EXPECT_EQ(columns(page, 1, wanted),
            "page_size=4.836 page_prose=4.511 page_blocks=1.792 page_links=0.032 page_kept=4.7 "
            "page_kept_share=0.872 page_comments=0.096 page_items=0.064 page_mean_prose=4.511 "
            "page_headings=0.6931 says_article=1 says_product=0 says_discussion=0 says_list=1 "
            "og_article=1 og_other=0 has_body=1 has_date=1");
  page.signs.product = page.signs.discussion = true;
  page.signs.og_type = "website";
  EXPECT_EQ(columns(page, 2, wanted),
            "page_size=4.836 page_prose=4.511 page_blocks=1.792 page_links=0.032 page_kept=4.7 "
            "page_kept_share=0.872 page_comments=0.096 page_items=0.064 page_mean_prose=4.511 "
            "page_headings=0.6931 says_article=1 says_product=1 says_discussion=1 says_list=1 "
            "og_article=0 og_other=1 has_body=1 has_date=1");
}

TEST(OrderFeatures, DistancesAndNeighbours) {
  Page page;
  for (int i = 0; i < 40; ++i) {
    auto one = block(i % 4 == 1 ? "Nobody could say what it would cost before the vote began, ever."
                                : fmt::format("line {}", i % 7),
                     i % 3 == 0 ? "read.links" : "");
    one.group = static_cast<std::uint32_t>(i < 4 ? 0 : 1);
    if (i % 9 == 2) {
      one.kind = BlockKind::heading;
      one.level = static_cast<std::uint8_t>(i % 2 + 1);
    }
    page.blocks.push_back(one);
  }
  const auto table = flat_features(page, line_facts(page.blocks));
  const auto names = flat_feature_names();
  const auto first = std::ranges::find(names, "index_share");
  const auto last = std::ranges::find(names, "page_size");
  std::string out;
  for (auto name = first; name != last; ++name) {
    out += std::string(*name) + ':';
    for (const std::size_t row : {0, 1, 2, 3, 4, 5, 12, 13, 20, 36, 37, 39})
      out += fmt::format(" {:.3g}", table.row(row)[static_cast<std::size_t>(name - names.begin())]);
    out += '\n';
  }
  EXPECT_EQ(
      out,
      "index_share: 0 0.025 0.05 0.075 0.1 0.125 0.3 0.325 0.5 0.9 0.925 0.975\n"
      "size_share: 0 0.00732 0.0854 0.0927 0.1 0.107 0.3 0.307 0.5 0.9 0.907 0.993\n"
      "log_index: 0 0.693 1.1 1.39 1.61 1.79 2.56 2.64 3.04 3.61 3.64 3.69\n"
      "log_index_end: 3.71 3.69 3.66 3.64 3.61 3.58 3.37 3.33 3.04 1.61 1.39 0.693\n"
      "from_title: -1.1 -0.693 0 0.693 1.1 1.39 2.4 2.48 2.94 3.56 3.58 3.64\n"
      "from_first_prose: -0.693 0 0.693 1.1 1.39 1.61 2.48 2.56 3 3.58 3.61 3.66\n"
      "from_last_prose: -3.64 -3.61 -3.58 -3.56 -3.53 -3.5 -3.26 -3.22 -2.89 -0.693 0 1.1\n"
      "in_prose_extent: 0 1 1 1 1 1 1 1 1 1 1 0\n"
      "from_first_kept: -0.693 0 0.693 1.1 1.39 1.61 2.48 2.56 3 3.58 3.61 3.66\n"
      "from_last_kept: -3.66 -3.64 -3.61 -3.58 -3.56 -3.53 -3.3 -3.26 -2.94 -1.1 -0.693 0.693\n"
      "in_kept_extent: 0 1 1 1 1 1 1 1 1 1 1 0\n"
      "kept_near_before: 0 0 1 2 2 2 2 2 2 2 2 2\n"
      "kept_near_after: 2 2 2 2 2 2 2 2 2 2 1 0\n"
      "kept_far_before: 0 0 0 0 0 1 6 6 6 6 6 6\n"
      "kept_far_after: 6 6 6 6 6 6 6 6 6 0 0 0\n"
      "copies: 5 10 4 5 5 10 3 10 4 4 10 5\n"
      "earlier_copies: 0 0 0 0 0 1 0 3 1 3 9 4\n"
      "from_heading: -9 -9 -9 0.693 1.1 1.39 0.693 1.1 2.3 2.08 2.2 0.693\n"
      "heading_line_kind: -1 -1 -1 0 0 0 0 0 0 0 0 0\n"
      "heading_level: -1 -1 -1 1 1 1 2 2 2 2 2 1\n"
      "heading_kept: -1 -1 -1 1 1 1 1 1 1 1 1 1\n"
      "group_index: 0 1 2 3 0 1 8 9 16 30 30 30\n"
      "group_rest: 3 2 1 0 30 30 27 26 19 3 2 0\n"
      "b2_size: -1 -1 1.95 4.17 1.95 1.95 1.95 1.95 1.95 1.95 1.95 4.17\n"
      "b2_links: -1 -1 0 0 0 0 0 0 0 0 0 0\n"
      "b2_sentence: -1 -1 0 1 0 0 0 0 0 0 0 1\n"
      "b2_kept: -1 -1 0 1 1 0 1 1 0 1 1 1\n"
      "b2_kind: -1 -1 1 1 0 1 1 0 1 1 1 1\n"
      "b2_line: -1 -1 0 0 0 0 0 0 0 0 0 0\n"
      "b1_size: -1 1.95 4.17 1.95 1.95 1.95 1.95 1.95 1.95 1.95 1.95 1.95\n"
      "b1_links: -1 0 0 0 0 0 0 0 0 0 0 0\n"
      "b1_sentence: -1 0 1 0 0 0 0 0 0 0 0 0\n"
      "b1_kept: -1 0 1 1 0 1 1 0 1 1 0 1\n"
      "b1_kind: -1 1 1 0 1 1 0 1 1 1 1 0\n"
      "b1_line: -1 0 0 0 0 0 0 0 0 0 0 0\n"
      "a1_size: 4.17 1.95 1.95 1.95 4.17 1.95 4.17 1.95 4.17 4.17 1.95 -1\n"
      "a1_links: 0 0 0 0 0 0 0 0 0 0 0 -1\n"
      "a1_sentence: 1 0 0 0 1 0 1 0 1 1 0 -1\n"
      "a1_kept: 1 1 0 1 1 0 1 1 0 1 1 -1\n"
      "a1_kind: 1 0 1 1 1 1 1 1 1 1 0 -1\n"
      "a1_line: 0 0 0 0 0 0 0 0 0 0 0 -1\n"
      "a2_size: 1.95 1.95 1.95 4.17 1.95 1.95 1.95 1.95 1.95 1.95 1.95 -1\n"
      "a2_links: 0 0 0 0 0 0 0 0 0 0 0 -1\n"
      "a2_sentence: 0 0 0 1 0 0 0 0 0 0 0 -1\n"
      "a2_kept: 1 0 1 1 0 1 1 0 1 1 0 -1\n"
      "a2_kind: 0 1 1 1 1 1 1 1 1 0 1 -1\n"
      "a2_line: 0 0 0 0 0 0 0 0 0 0 0 -1\n");
}

TEST(OrderFeatures, WhereTheTitleStands) {
  Page page;
  for (const auto* text : {"Home", "Bridge vote", "Bridge: vote!", "x"})
    page.blocks.push_back(block(text));
  page.blocks[2].kind = BlockKind::heading;
  page.blocks[2].level = 1;
  page.blocks[3].kind = BlockKind::heading;
  page.blocks[3].level = 2;
  const std::vector<std::string_view> wanted{"from_title"};
  EXPECT_EQ(columns(page, 3, wanted), "from_title=0.6931")
      << "the first heading of the first level";
  page.facts.title = "bridge vote";
  EXPECT_EQ(columns(page, 3, wanted), "from_title=1.099");
  EXPECT_EQ(columns(page, 0, wanted), "from_title=-0.6931");
  page.facts.title = "other";
  EXPECT_EQ(columns(page, 3, wanted), "from_title=-9");
  page.facts.title = std::string(300, 'x');
  page.blocks[0] = block(std::string(300, 'x'));
  EXPECT_EQ(columns(page, 3, wanted), "from_title=-9");
  page.facts.title = std::string(299, 'x');
  page.blocks[0] = block(std::string(299, 'x'));
  EXPECT_EQ(columns(page, 3, wanted), "from_title=1.386");
}

// Blocks in nested elements, some of one shape: every column of the place.
TEST(PlaceFeatures, OfNestedElements) {
  std::string html = "<body><header>Home</header><main><article class=entry><h1>Bridge vote</h1>";
  for (int i = 0; i < 4; ++i)
    html += fmt::format(
        "<div class=part><p>Paragraph {} of a text that goes on for a while, and "
        "then it ends.</p></div>",
        i);
  html +=
      "<section><ul class=related><li><a href=1>Mayor buys a boat</a><li><b><i>Ice</i></b>"
      "</ul><table><tr><td>one</table></section></article><aside><p>Aside</p></aside></main>"
      "<div><div><div><div><div><p>Deep</p></div>one</div>two</div>three</div>four</div>"
      "<footer><form><p>Write</p></form><blockquote>q</blockquote></footer></body>";
  const auto source = utf8_source(html);
  const auto tree = parse_html(source.text);
  Page page;
  page.blocks = html_blocks(tree, source);
  page.blocks[2].drop("read.links");
  const auto lines = line_facts(page.blocks);
  const auto table = html_features(tree, element_roles(tree), page, lines);
  const auto names = html_feature_names();
  std::string out;
  for (auto name = std::ranges::find(names, "tag"); name != names.end(); ++name) {
    const auto column = static_cast<std::size_t>(name - names.begin());
    bool any = false;
    std::string row = std::string(*name) + ':';
    for (std::size_t i = 0; i < table.rows; ++i) {
      any = any || table.row(i)[column] != 0;
      row += fmt::format(" {:.3g}", table.row(i)[column]);
    }
    if (any) out += row + '\n';
  }
  EXPECT_EQ(
      out,
      "tag: 45 38 68 68 68 68 55 55 89 68 68 25 25 25 25 68 10\n"
      "parent_tag: 11 6 25 25 25 25 100 100 97 7 25 25 25 25 11 35 34\n"
      "grandparent_tag: 0 57 6 6 6 6 75 75 87 57 25 25 25 11 0 34 11\n"
      "depth: 2 4 5 5 5 5 6 6 7 4 7 5 4 3 2 4 3\n"
      "in_article: 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0\n"
      "in_main: 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0\n"
      "in_aside: 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0\n"
      "in_header: 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_footer: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1\n"
      "in_form: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0\n"
      "in_table: 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0\n"
      "in_li: 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0 0 0\n"
      "in_section: 0 0 0 0 0 0 1 1 1 0 0 0 0 0 0 0 0\n"
      "in_blockquote: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1\n"
      "near_role: 2 0 0 0 0 0 8 8 0 3 0 0 0 0 0 12 5\n"
      "near_role_distance: 0 -1 -1 -1 -1 -1 1 1 -1 1 -1 -1 -1 -1 -1 1 1\n"
      "role_head: 60 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_sidebar: 0 0 0 0 0 0 0 0 0 59 0 0 0 0 0 0 0\n"
      "role_footer: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 58 59\n"
      "role_related: 0 0 0 0 0 0 59 59 0 0 0 0 0 0 0 0 0\n"
      "role_form: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 59 0\n"
      "around1_blocks: 2.89 2.2 2.2 2.2 2.2 2.2 1.1 1.1 1.39 2.3 1.1 1.1 1.39 1.61 1.79 1.1 1.1\n"
      "around1_size: 5.8 5.69 5.69 5.69 5.69 5.69 3.04 3.04 3.18 5.7 2.08 2.08 2.4 2.77 3 1.95 "
      "1.95\n"
      "around1_links: 0.0518 0.0578 0.0578 0.0578 0.0578 0.0578 0.85 0.85 0.739 0.0569 0 0 0 0 0 0 "
      "0\n"
      "around1_prose: 0.793 0.884 0.884 0.884 0.884 0.884 0 0 0 0.87 0 0 0 0 0 0 0\n"
      "around1_prose_of_page: 1 1 1 1 1 1 0 0 0 1 0 0 0 0 0 0 0\n"
      "around1_kept: 0.802 0.779 0.779 0.779 0.779 0.779 1 1 1 0.783 1 1 1 1 1 1 1\n"
      "around2_blocks: -1 2.3 2.3 2.3 2.3 2.3 1.39 1.39 2.2 2.89 1.39 1.39 1.61 1.79 2.89 2.89 "
      "2.89\n"
      "around2_size: -1 5.7 5.7 5.7 5.7 5.7 3.18 3.18 5.69 5.8 2.4 2.4 2.77 3 5.8 5.8 5.8\n"
      "around2_links: -1 0.0569 0.0569 0.0569 0.0569 0.0569 0.739 0.739 0.0578 0.0518 0 0 0 0 "
      "0.0518 0.0518 0.0518\n"
      "around2_prose: -1 0.87 0.87 0.87 0.87 0.87 0 0 0.884 0.793 0 0 0 0 0.793 0.793 0.793\n"
      "around2_prose_of_page: -1 1 1 1 1 1 0 0 1 1 0 0 0 0 1 1 1\n"
      "around2_kept: -1 0.783 0.783 0.783 0.783 0.783 1 1 0.779 0.802 1 1 1 1 0.802 0.802 0.802\n"
      "around3_blocks: -1 2.89 2.89 2.89 2.89 2.89 2.2 2.2 2.3 -1 1.61 1.61 1.79 2.89 -1 -1 -1\n"
      "around3_size: -1 5.8 5.8 5.8 5.8 5.8 5.69 5.69 5.7 -1 2.77 2.77 3 5.8 -1 -1 -1\n"
      "around3_links: -1 0.0518 0.0518 0.0518 0.0518 0.0518 0.0578 0.0578 0.0569 -1 0 0 0 0.0518 "
      "-1 -1 -1\n"
      "around3_prose: -1 0.793 0.793 0.793 0.793 0.793 0.884 0.884 0.87 -1 0 0 0 0.793 -1 -1 -1\n"
      "around3_prose_of_page: -1 1 1 1 1 1 1 1 1 -1 0 0 0 1 -1 -1 -1\n"
      "around3_kept: -1 0.802 0.802 0.802 0.802 0.802 0.779 0.779 0.783 -1 1 1 1 0.802 -1 -1 -1\n"
      "around4_blocks: -1 -1 -1 -1 -1 -1 2.3 2.3 2.89 -1 1.79 1.79 2.89 -1 -1 -1 -1\n"
      "around4_size: -1 -1 -1 -1 -1 -1 5.7 5.7 5.8 -1 3 3 5.8 -1 -1 -1 -1\n"
      "around4_links: -1 -1 -1 -1 -1 -1 0.0569 0.0569 0.0518 -1 0 0 0.0518 -1 -1 -1 -1\n"
      "around4_prose: -1 -1 -1 -1 -1 -1 0.87 0.87 0.793 -1 0 0 0.793 -1 -1 -1 -1\n"
      "around4_prose_of_page: -1 -1 -1 -1 -1 -1 1 1 1 -1 0 0 1 -1 -1 -1 -1\n"
      "around4_kept: -1 -1 -1 -1 -1 -1 0.783 0.783 0.802 -1 1 1 0.802 -1 -1 -1 -1\n"
      "shape_count: 0.693 0.693 1.61 1.61 1.61 1.61 1.1 1.1 0.693 0.693 0.693 1.1 1.1 0.693 0.693 "
      "0.693 0.693\n"
      "shape_size: 1.61 2.48 4.19 4.19 4.19 4.19 2.4 2.4 1.39 1.79 1.61 1.39 1.39 1.79 1.61 1.79 "
      "0.693\n"
      "shape_links: 0 0 0 0 0 0 0.85 0.85 0 0 0 0 0 0 0 0 0\n"
      "shape_kept: 1 1 0.75 0.75 0.75 0.75 1 1 1 1 1 1 1 1 1 1 1\n"
      "path_count: 0.693 0.693 1.61 1.61 1.61 1.61 1.1 1.1 0.693 0.693 0.693 0.693 0.693 0.693 "
      "0.693 0.693 0.693\n"
      "path_size: 1.61 2.48 4.19 4.19 4.19 4.19 2.4 2.4 1.39 1.79 1.61 1.39 1.39 1.79 1.61 1.79 "
      "0.693\n"
      "path_links: 0 0 0 0 0 0 0.85 0.85 0 0 0 0 0 0 0 0 0\n"
      "path_kept: 1 1 0.75 0.75 0.75 0.75 1 1 1 1 1 1 1 1 1 1 1\n");
}

TEST(PlaceFeatures, SixtyElementsUp) {
  const auto column = [](std::size_t depth, std::string_view name) {
    std::string html = "one";
    for (std::size_t i = 0; i < depth; ++i) html += "<div>";
    const auto source = utf8_source(html + "<p>two</p>");
    const auto tree = parse_html(source.text);
    Page page;
    page.blocks = html_blocks(tree, source);
    const auto table = html_features(tree, element_roles(tree), page, line_facts(page.blocks));
    const auto names = html_feature_names();
    return table.row(1)[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
  };
  EXPECT_EQ(column(58, "around1_blocks"), std::log1p(2.0F));
  EXPECT_EQ(column(59, "around1_blocks"), -1);
  EXPECT_EQ(column(58, "depth"), 59);
  EXPECT_EQ(column(59, "depth"), 60);
  EXPECT_EQ(column(60, "depth"), 60);
}

TEST(WordHashes, OfLettersAndDigits) {
  EXPECT_EQ(word_hashes("Ab-c, d_e 9z").size(), 4U);
  EXPECT_EQ(word_hashes("ABC"), word_hashes("abc"));
  EXPECT_EQ(word_hashes("").size(), 0U);
  EXPECT_EQ(word_hashes("a@b[c`d{e/f:g").size(), 7U);
  EXPECT_EQ(word_hashes("été à").size(), 2U);
  EXPECT_EQ(word_hashes("a×b÷c«d»e¿f·g").size(), 7U);
  EXPECT_EQ(word_hashes("aªb").size(), 1U) << "a letter";
  EXPECT_EQ(word_hashes("a©b").size(), 2U);
  EXPECT_EQ(word_hashes("a¬b").size(), 2U);
  EXPECT_EQ(word_hashes("a±b").size(), 2U);
  EXPECT_EQ(word_hashes("a²b").size(), 1U);
  EXPECT_EQ(word_hashes("a\u2000b").size(), 2U);
  EXPECT_EQ(word_hashes("a\u2BFFb").size(), 2U);
  EXPECT_EQ(word_hashes("a\u2C00b").size(), 1U);
  EXPECT_EQ(word_hashes("a\u1FFFb").size(), 1U);
  EXPECT_EQ(word_hashes("a\u3000b").size(), 2U);
  EXPECT_EQ(word_hashes("a\u303Fb").size(), 2U);
  EXPECT_EQ(word_hashes("a\u3040b").size(), 1U);
  EXPECT_EQ(word_hashes("a\uFE00b").size(), 2U);
  EXPECT_EQ(word_hashes("a\uFE0Fb").size(), 2U);
  EXPECT_EQ(word_hashes("a\uFE10b").size(), 1U);
}

TEST(WordHashes, Shingles) {
  const std::vector<std::uint64_t> words{1, 2, 3, 4};
  EXPECT_EQ(shingle_hashes(words, 3).size(), 2U);
  EXPECT_EQ(shingle_hashes(words, 4).size(), 1U);
  EXPECT_EQ(shingle_hashes(words, 5), words) << "too few: the words themselves";
  EXPECT_NE(shingle_hashes({1, 2, 3}, 3), shingle_hashes({3, 2, 1}, 3));
  EXPECT_EQ(shingle_hashes({9, 1, 2, 3}, 3)[1], shingle_hashes({1, 2, 3}, 3)[0]);
}

}  // namespace
}  // namespace headwater
