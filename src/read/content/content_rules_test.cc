// SPDX-License-Identifier: Apache-2.0
// What the rules make of lines: fates, facts and comments, for the three shapes of a page.
#include "read/content/content_rules.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/headline_block.h"
#include "read/content/judge_comments.h"
#include "read/content/line_regions.h"

namespace headwater {
namespace {

const std::string prose =
    "The council of Brenford met on Monday evening to talk about the new bridge over the river.";
const std::string other_prose =
    "Nobody at the meeting could say what it would cost, and the mayor left before the vote.";

// A line each. In front of it "h1 " makes a heading, "* " a bullet, "q " a quotation, "f " a
// caption and "~n " marks n in a hundred of its code points as links; lines behind an empty one are
// of another group.
Page page_of(const std::vector<std::string>& lines) {
  Page page;
  std::uint32_t group = 0;
  for (auto line : lines) {
    if (line.empty()) {
      ++group;
      continue;
    }
    TextBlock block;
    std::uint32_t percent = 0;
    if (line.starts_with('h') && line.size() > 3 && line[1] >= '1' && line[1] <= '6' &&
        line[2] == ' ') {
      block.kind = BlockKind::heading;
      block.level = static_cast<std::uint8_t>(line[1] - '0');
      line.erase(0, 3);
    } else if (line.starts_with("* ")) {
      block.kind = BlockKind::list_item;
      block.marked_bullet = true;
      line.erase(0, 2);
    } else if (line.starts_with("q ")) {
      block.kind = BlockKind::quote;
      line.erase(0, 2);
    } else if (line.starts_with("f ")) {
      block.kind = BlockKind::caption;
      line.erase(0, 2);
    } else if (line.starts_with('~')) {
      percent = static_cast<std::uint32_t>(std::stoul(line.substr(1)));
      line.erase(0, line.find(' ') + 1);
    }
    block.text = line;
    block.size = static_cast<std::uint32_t>(to_utf32(line).size());
    block.link_size = block.size * percent / 100;
    block.group = group;
    page.blocks.push_back(block);
  }
  return page;
}

std::string dump(const Page& page) {
  std::string out;
  for (const auto& block : page.blocks) {
    out += block.fate == Fate::drop ? block.rule.substr(5) : "";
    if (block.fate == Fate::comment) out += fmt::format("comment {}", block.comment);
    if (block.kind == BlockKind::quote || block.kind == BlockKind::caption ||
        block.kind == BlockKind::heading)
      out += fmt::format("({})", name_of(block.kind));
    out += ": " + block.text.substr(0, 24) + '\n';
  }
  for (const auto& comment : page.comments)
    out += fmt::format("[{}|{}]\n", comment.author, comment.published);
  for (const auto& why : page.facts.why)
    out += fmt::format("{} = {}\n", why.rule.substr(5), join(why.terms, "; "));
  return out;
}

std::string judged(const std::vector<std::string>& lines, PageShape shape,
                   const std::string& title = "") {
  auto page = page_of(lines);
  page.facts.title = title;
  const auto facts = judge_page(page, shape);
  mark_kinds(page, facts, shape);
  return dump(page);
}

using Lines = std::vector<std::string>;

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// Words of nine letters, so many bytes in all.
std::string words_of_size(std::size_t size) {
  return repeated("abcdefghi ", size / 10 + 1).substr(0, size - 1) + "x";
}

Lines with_prose(Lines head, const Lines& tail = {}) {
  head.push_back("");
  // The first one is long: a short one above a byline may be a title.
  for (const auto& line : {prose + " " + other_prose, prose, other_prose}) head.push_back(line);
  head.push_back("");
  head.insert(head.end(), tail.begin(), tail.end());
  return head;
}

std::string all_judged(const std::vector<Lines>& pages, PageShape shape,
                       const std::string& title = "") {
  std::string out;
  for (const auto& page : pages) out += judged(page, shape, title) + "--\n";
  return out;
}

TEST(JudgePage, HeadsOfPlainTexts) {
  EXPECT_EQ(
      all_judged(
          {
              with_prose({"Bridge vote delayed"}),
              with_prose({"Bridge vote delayed", "", "By Ann Lee", "May 3, 2011"}),
              with_prose({"Bridge vote delayed", "Ann Lee", "3 May 2011"}),
              with_prose({"Brenford Post", "", "Bridge vote delayed", "By Ann Lee"}),
              with_prose(
                  {"BRENFORD HARBOUR OFFICE", "Issued 10 March 2015", "Bridge vote delayed"}),
              with_prose({"Brenford Post", "One Two", "Three Four", "Bridge vote delayed", "",
                          "By Ann Lee"}),
              with_prose({"Bridge vote delayed", "", "The list of those who came", "By Ann Lee"}),
              with_prose({"one two", "three four", "five six", "seven eight", "Bridge vote"}),
              with_prose({"Bridge vote delayed.", "By Ann Lee"}),
              with_prose({"Bridge vote delayed:", ""}),
              with_prose({"Bridge vote delayed", "(Norrland Wire)"}),
              with_prose({"(Norrland Wire)", "Bridge vote delayed", "", "Norrland Wire Service"}),
              with_prose({"* Bridge vote delayed"}),
              with_prose({"Vote"}),
              with_prose({"By Ann Lee", "1", "2", "Bridge vote delayed"}),
              with_prose({"By Ann Lee", "1", "2", "3", "4", "Bridge vote delayed"}),
              with_prose({"January 2016", "Bridge vote delayed", "January 2016"}),
              with_prose({"Bridge vote delayed", "and nobody came to see it"}),
          },
          PageShape::flat),
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "--\n"
      "headline: Bridge vote delayed\n"
      "byline: By Ann Lee\n"
      "byline: May 3, 2011\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "byline = Ann Lee\n"
      "byline_date = 2011-05-03\n"
      "--\n"
      "headline: Bridge vote delayed\n"
      "byline: Ann Lee\n"
      "byline: 3 May 2011\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "byline = Ann Lee\n"
      "byline_date = 2011-05-03\n"
      "--\n"
      "before_article: Brenford Post\n"
      "headline: Bridge vote delayed\n"
      "byline: By Ann Lee\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "masthead = Brenford Post\n"
      "byline = Ann Lee\n"
      "--\n"
      "headline: BRENFORD HARBOUR OFFICE\n"
      "byline: Issued 10 March 2015\n"
      "(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = BRENFORD HARBOUR OFFICE\n"
      "byline_date = 2015-03-10\n"
      "--\n"
      "headline: Brenford Post\n"
      "byline: One Two\n"
      ": Three Four\n"
      ": Bridge vote delayed\n"
      "byline: By Ann Lee\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Brenford Post\n"
      "byline = One Two\n"
      "--\n"
      ": Bridge vote delayed\n"
      "headline: The list of those who ca\n"
      "byline: By Ann Lee\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = The list of those who came\n"
      "byline = Ann Lee\n"
      "--\n"
      ": one two\n"
      ": three four\n"
      ": five six\n"
      ": seven eight\n"
      "(heading): Bridge vote\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = one two\n"
      "--\n"
      ": Bridge vote delayed.\n"
      "byline: By Ann Lee\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed.\n"
      "byline = Ann Lee\n"
      "--\n"
      ": Bridge vote delayed:\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed:\n"
      "--\n"
      "headline: Bridge vote delayed\n"
      "byline: (Norrland Wire)\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "agency_credit = Norrland Wire\n"
      "--\n"
      "byline: (Norrland Wire)\n"
      "headline: Bridge vote delayed\n"
      "before_article: Norrland Wire Service\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "agency_credit = Norrland Wire\n"
      "outlet_line = Norrland Wire Service\n"
      "--\n"
      ": Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "--\n"
      "(heading): Vote\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "--\n"
      "byline: By Ann Lee\n"
      ": 1\n"
      ": 2\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "byline = Ann Lee\n"
      "--\n"
      ": By Ann Lee\n"
      ": 1\n"
      ": 2\n"
      ": 3\n"
      ": 4\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "--\n"
      "before_article: January 2016\n"
      "headline: Bridge vote delayed\n"
      "before_article: January 2016\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = Bridge vote delayed\n"
      "--\n"
      ": Bridge vote delayed\n"
      "headline: and nobody came to see i\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "title_line = and nobody came to see it\n"
      "--\n");
}

TEST(JudgePage, HeadsOfPlainTextsWithAKnownTitle) {
  EXPECT_EQ(all_judged({with_prose({"Bridge vote delayed", "By Ann Lee"}),
                        with_prose({"Bridge vote put off", "By Ann Lee"})},
                       PageShape::flat, "BRIDGE vote: delayed"),
            "headline: Bridge vote delayed\n"
            "byline: By Ann Lee\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "byline = Ann Lee\n"
            "--\n"
            ": Bridge vote put off\n"
            "(heading): By Ann Lee\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "--\n");
}

TEST(JudgePage, ATitleThatEndsAsASentenceDoes) {
  EXPECT_EQ(all_judged({{"Who is behind the bridge that nobody in this town wants?", "By Ann Lee",
                         "", prose, other_prose},
                        {"Who is behind the bridge that nobody in this town wants?", "", "x", "y",
                         "By Ann Lee", "", prose},
                        {"Who is behind the bridge that nobody in this town wants?", "", "x", "y",
                         "z", "By Ann Lee", "", prose},
                        {"Who is behind the bridge that nobody in this town wants?", "By Ann Lee"}},
                       PageShape::flat),
            "headline: Who is behind the bridge\n"
            "byline: By Ann Lee\n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "title_line = Who is behind the bridge that nobody in this town wants?\n"
            "byline = Ann Lee\n"
            "--\n"
            "headline: Who is behind the bridge\n"
            "share: x\n"
            ": y\n"
            "byline: By Ann Lee\n"
            ": The council of Brenford \n"
            "title_line = Who is behind the bridge that nobody in this town wants?\n"
            "byline = Ann Lee\n"
            "--\n"
            ": Who is behind the bridge\n"
            "share: x\n"
            ": y\n"
            ": z\n"
            "(heading): By Ann Lee\n"
            ": The council of Brenford \n"
            "--\n"
            ": Who is behind the bridge\n"
            "byline: By Ann Lee\n"
            "byline = Ann Lee\n"
            "--\n");
}

const Lines furniture{"Home | News | Sport", "Share this", "Subscribe to our newsletter"};

Lines saved(Lines head, const Lines& tail) {
  auto lines = with_prose(std::move(head), tail);
  lines.insert(lines.begin(), furniture.begin(), furniture.end());
  return lines;
}

TEST(JudgePage, SavedPages) {
  EXPECT_EQ(all_judged(
                {
                    saved({"", "Bridge vote delayed", "By Ann Lee", "May 3, 2011"}, {}),
                    saved({"", "Brenford Post", "Bridge vote delayed", "Ann Lee"}, {}),
                    saved({"", "Bridge vote delayed", "Norrland Wire Service"}, {}),
                    saved({"Bridge vote delayed"},
                          {"Related posts", "Mayor buys a boat", "Ice on the river",
                           "© 2011 Brenford Media. All rights reserved."}),
                    saved({"Bridge vote delayed"},
                          {"3 comments", "Joe says:", "It was loud and long.", "Reply",
                           "Sue says:", "May 4, 2011", "Nobody asked you.", "Leave a comment"}),
                    saved({"Bridge vote delayed"},
                          {"Joe, May 4, 2011", "It was loud.", "Sue, May 5, 2011", "It was not.",
                           "Tags: bridge, river",
                           "More words stand here and end as they should do, too."}),
                    saved({"Bridge vote delayed"}, {"Joe, May 4, 2011", "It was loud."}),
                    saved({"Bridge vote delayed"},
                          {"By Ann Lee", "Ann Lee is a reporter at the Brenford Post."}),
                    saved({"Bridge vote delayed"}, {"Ann Lee, Brenford Post"}),
                    saved({"Bridge vote delayed"},
                          {"What comes next", prose, "The bridge at night (photo)", "Photo of it",
                           "The mayor says:", prose, "\"" + prose + "\""}),
                    saved({"Bridge vote delayed"},
                          {"Republished from the Norrland Wire", "Read more about the bridge",
                           "Advertisement", "Correction: it was nine."}),
                },
                PageShape::flat),
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            "byline: By Ann Lee\n"
            "byline: May 3, 2011\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "title_line = Bridge vote delayed\n"
            "byline = Ann Lee\n"
            "byline_date = 2011-05-03\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "outside_article: Brenford Post\n"
            "headline: Bridge vote delayed\n"
            "byline: Ann Lee\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "title_line = Bridge vote delayed\n"
            "byline = Ann Lee\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            "outside_article: Norrland Wire Service\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "title_line = Bridge vote delayed\n"
            "outlet_line = Norrland Wire Service\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "outside_article: Related posts\n"
            "outside_article: Mayor buys a boat\n"
            "outside_article: Ice on the river\n"
            "outside_article: \xC2\xA9 2011 Brenford Media. \n"
            "title_line = Bridge vote delayed\n"
            "imprint = Brenford Media\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "comments_head: 3 comments\n"
            "comment_header: Joe says:\n"
            "comment 0: It was loud and long.\n"
            "comment_action: Reply\n"
            "comment_header: Sue says:\n"
            "comment_header: May 4, 2011\n"
            "comment 1: Nobody asked you.\n"
            "outside_article: Leave a comment\n"
            "[Joe|]\n"
            "[Sue|2011-05-04]\n"
            "title_line = Bridge vote delayed\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "comment_header: Joe, May 4, 2011\n"
            "comment 0: It was loud.\n"
            "comment_header: Sue, May 5, 2011\n"
            "comment 1: It was not.\n"
            "tags: Tags: bridge, river\n"
            "after_comments: More words stand here an\n"
            "[Joe|2011-05-04]\n"
            "[Sue|2011-05-05]\n"
            "title_line = Bridge vote delayed\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "byline: Joe, May 4, 2011\n"
            ": It was loud.\n"
            "title_line = Bridge vote delayed\n"
            "byline_date = 2011-05-04\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            ": By Ann Lee\n"
            "author_note: Ann Lee is a reporter at\n"
            "title_line = Bridge vote delayed\n"
            "author_note = Ann Lee\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "credit_line: Ann Lee, Brenford Post\n"
            "title_line = Bridge vote delayed\n"
            "credit_line = Brenford Post\n"
            "credit_line = Ann Lee\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "(heading): What comes next\n"
            ": The council of Brenford \n"
            "(caption): The bridge at night (pho\n"
            "(caption): Photo of it\n"
            ": The mayor says:\n"
            "(quote): The council of Brenford \n"
            ": \"The council of Brenford\n"
            "title_line = Bridge vote delayed\n"
            "--\n"
            "outside_article: Home | News | Sport\n"
            "outside_article: Share this\n"
            "outside_article: Subscribe to our newslet\n"
            "headline: Bridge vote delayed\n"
            ": The council of Brenford \n"
            ": The council of Brenford \n"
            ": Nobody at the meeting co\n"
            "outside_article: Republished from the Nor\n"
            "outside_article: Read more about the brid\n"
            "outside_article: Advertisement\n"
            "outside_article: Correction: it was nine.\n"
            "title_line = Bridge vote delayed\n"
            "--\n");
}

TEST(JudgePage, MastheadsOfSavedPages) {
  const auto source = [](Lines head, const std::string& more = "") {
    head.emplace_back("Bridge vote of the week is delayed");
    if (!more.empty()) head.push_back(more);
    auto page = page_of(with_prose(head, {"Share this", "Tags: bridge", "Related posts"}));
    judge_page(page, PageShape::flat);
    return page.facts.source + "|" + join(page.facts.authors, ",");
  };
  EXPECT_EQ(source({"Brenford Post"}, "By Ann Lee"), "Brenford Post|Ann Lee");
  EXPECT_EQ(source({"By Joe Roe", "Brenford Post"}), "Brenford Post|Joe Roe");
  EXPECT_EQ(source({"One Two Three Four Five Six Seven Post"}, "By Ann Lee"),
            "One Two Three Four Five Six Seven Post|Ann Lee");
  EXPECT_EQ(source({"One Two Three Four Five Six Seven Eight Post"}, "By Ann Lee"), "|Ann Lee");
  EXPECT_EQ(source({"Brenford Post."}, "By Ann Lee"), "|Ann Lee");
}

TEST(JudgePage, PagesOfTheWeb) {
  EXPECT_EQ(
      all_judged(
          {
              with_prose({"h1 Bridge vote delayed", "By Ann Lee", "Brenford Post", "Ann Bee",
                          "one two three four five", "one two three four five six", "(NW)",
                          "(Norrland Wire)"}),
              with_prose({"h2 Bridge vote delayed", "3 May 2011"}),
              with_prose({"~0 Other words", "Bridge vote delayed"}),
              with_prose({"h1 Bridge vote delayed"},
                         {"~70 " + words_of_size(100), "~70 " + words_of_size(100), "",
                          "~71 " + words_of_size(100), "~70 " + words_of_size(100), "",
                          "~80 " + words_of_size(100), "", "~81 " + words_of_size(100), "",
                          "~100 three.", "", "~40 See also: this", "~41 See also: this of that",
                          "~40 See also: this or that.", "~41 See also: it ends here."}),
              with_prose({"h1 Bridge vote delayed"},
                         {"h3 Related articles", "~100 Mayor buys a boat", prose, "~100 Ice"}),
              with_prose(
                  {"h3 Related articles", "~100 Mayor buys a boat", "h2 Next"},
                  {"h3 Related articles", "~100 Mayor buys a boat", "3 comments", "It was loud."}),
              with_prose({"Reply", "ok", "Photo: Ann Lee"},
                         {"Tags: bridge", "Photo: Joe Roe", prose, prose}),
              with_prose({"h1 Bridge vote delayed"},
                         {"Copyright 2011 Brenford Media", "By Joe Roe", "4 May 2011"}),
              with_prose({"h1 Bridge vote delayed"},
                         {"Ann Lee is a reporter at the Brenford Post.", "x", "y", "h2 z"}),
              with_prose({"h1 Bridge vote delayed"},
                         {"Ann Lee is a reporter at the Brenford Post.", "x", "y", "z", "w"}),
              with_prose({"h1 Bridge vote delayed"}, {"Ann Lee, Brenford Post", "x", "y"}),
              with_prose({"h1 Bridge vote delayed"}, {"Ann Lee, Brenford Post", "x", "y", "z"}),
          },
          PageShape::html, "Bridge vote delayed"),
      "headline(heading): Bridge vote delayed\n"
      "byline: By Ann Lee\n"
      "before_article: Brenford Post\n"
      "byline: Ann Bee\n"
      "before_article: one two three four five\n"
      ": one two three four five \n"
      "before_article: (NW)\n"
      "byline: (Norrland Wire)\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "byline = Ann Lee\n"
      "outlet_line = Brenford Post\n"
      "agency_credit = Norrland Wire\n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      "byline: 3 May 2011\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "byline_date = 2011-05-03\n"
      "--\n"
      ": Other words\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      ": abcdefghi abcdefghi abcd\n"
      ": abcdefghi abcdefghi abcd\n"
      "links: abcdefghi abcdefghi abcd\n"
      "links: abcdefghi abcdefghi abcd\n"
      ": abcdefghi abcdefghi abcd\n"
      "links: abcdefghi abcdefghi abcd\n"
      ": three.\n"
      "related: See also: this\n"
      "related: See also: this of that\n"
      ": See also: this or that.\n"
      ": See also: it ends here.\n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "related(heading): Related articles\n"
      "related: Mayor buys a boat\n"
      ": The council of Brenford \n"
      "links: Ice\n"
      "--\n"
      "related(heading): Related articles\n"
      "before_article: Mayor buys a boat\n"
      "navigation(heading): Next\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "related(heading): Related articles\n"
      "related: Mayor buys a boat\n"
      "comments_head: 3 comments\n"
      "related: It was loud.\n"
      "--\n"
      "before_article: Reply\n"
      "before_article: ok\n"
      "before_article: Photo: Ann Lee\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "tags: Tags: bridge\n"
      "picture_credit: Photo: Joe Roe\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "copyright: Copyright 2011 Brenford \n"
      "byline: By Joe Roe\n"
      "byline: 4 May 2011\n"
      "imprint = Brenford Media\n"
      "byline = Joe Roe\n"
      "byline_date = 2011-05-04\n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "author_note: Ann Lee is a reporter at\n"
      "share: x\n"
      ": y\n"
      "(heading): z\n"
      "author_note = Ann Lee\n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "author_note: Ann Lee is a reporter at\n"
      "share: x\n"
      ": y\n"
      ": z\n"
      ": w\n"
      "author_note = Ann Lee\n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "credit_line: Ann Lee, Brenford Post\n"
      "share: x\n"
      ": y\n"
      "credit_line = Brenford Post\n"
      "credit_line = Ann Lee\n"
      "--\n"
      "headline(heading): Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "credit_line: Ann Lee, Brenford Post\n"
      "share: x\n"
      ": y\n"
      ": z\n"
      "credit_line = Brenford Post\n"
      "credit_line = Ann Lee\n"
      "--\n");
}

TEST(JudgePage, PlainTextsKeepTheirLines) {
  EXPECT_EQ(
      all_judged(
          {
              with_prose({"Bridge vote delayed"},
                         {"Share this", "More on this subject", "Mayor buys a boat soon",
                          "Ice on the river again", "two words", prose, "Read more"}),
              with_prose({"Bridge vote delayed"}, {"By Ann Lee", "x", "y", "z", "w", "By Joe Roe",
                                                   "© 2011 Brenford Media. All rights reserved."}),
              with_prose({"Bridge vote delayed"}, {"x", "y", "z", "By Ann Lee"}),
              with_prose({"Bridge vote delayed"}, {"x", "y", "z", "w", "By Ann Lee"}),
              with_prose({"Bridge vote delayed"},
                         {"3 comments", "Joe says:", "It was loud.", "Sue says:", "It was not."}),
              {prose, "3 comments", "Joe says:", prose + other_prose, "Sue says:", prose},
              with_prose({"Bridge vote delayed"},
                         {"Ann Lee is a reporter at the Brenford Post.",
                          "Republished from the Norrland Wire", "Ann Bee, Norrland Wire"}),
              {"Related", "Tags: bridge"},
          },
          PageShape::flat),
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "outside_article: Share this\n"
      "outside_article: More on this subject\n"
      "outside_article: Mayor buys a boat soon\n"
      "outside_article: Ice on the river again\n"
      "outside_article: two words\n"
      "outside_article: The council of Brenford \n"
      "outside_article: Read more\n"
      "title_line = Bridge vote delayed\n"
      "--\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "byline: By Ann Lee\n"
      "share: x\n"
      ": y\n"
      ": z\n"
      ": w\n"
      ": By Joe Roe\n"
      "copyright: \xC2\xA9 2011 Brenford Media. \n"
      "title_line = Bridge vote delayed\n"
      "byline = Ann Lee\n"
      "imprint = Brenford Media\n"
      "--\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "share: x\n"
      ": y\n"
      ": z\n"
      "byline: By Ann Lee\n"
      "title_line = Bridge vote delayed\n"
      "byline = Ann Lee\n"
      "--\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "share: x\n"
      ": y\n"
      ": z\n"
      ": w\n"
      ": By Ann Lee\n"
      "title_line = Bridge vote delayed\n"
      "--\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      "comments_head: 3 comments\n"
      "comment_header: Joe says:\n"
      "comment 0: It was loud.\n"
      "comment_header: Sue says:\n"
      "comment 1: It was not.\n"
      "[Joe|]\n"
      "[Sue|]\n"
      "title_line = Bridge vote delayed\n"
      "--\n"
      ": The council of Brenford \n"
      ": 3 comments\n"
      ": Joe says:\n"
      "(quote): The council of Brenford \n"
      ": Sue says:\n"
      "(quote): The council of Brenford \n"
      "--\n"
      "headline: Bridge vote delayed\n"
      ": The council of Brenford \n"
      ": The council of Brenford \n"
      ": Nobody at the meeting co\n"
      ": Ann Lee is a reporter at\n"
      "republication: Republished from the Nor\n"
      ": Ann Bee, Norrland Wire\n"
      "title_line = Bridge vote delayed\n"
      "republication = Republished from the Norrland Wire\n"
      "author_note = Ann Lee\n"
      "credit_line = Norrland Wire\n"
      "--\n"
      "related: Related\n"
      "tags: Tags: bridge\n"
      "--\n");
}

TEST(JudgePage, QuotesThatAColonAnnounces) {
  const std::string quoted = prose.substr(0, 59) + ".";
  EXPECT_EQ(all_judged({{"The mayor writes:", quoted, "", "The mayor writes:", prose.substr(0, 59),
                         "The mayor writes:", "\"" + quoted, "h2 The mayor writes:", quoted,
                         "The bridge:", quoted}},
                       PageShape::html),
            ": The mayor writes:\n"
            "(quote): The council of Brenford \n"
            ": The mayor writes:\n"
            ": The council of Brenford \n"
            ": The mayor writes:\n"
            ": \"The council of Brenford\n"
            "(heading): The mayor writes:\n"
            ": The council of Brenford \n"
            ": The bridge:\n"
            ": The council of Brenford \n"
            "--\n");
}

// "title" where the line is taken for the title of a text, "kept" where it also stays.
std::string title_of(const Lines& head, const std::string& title) {
  auto page = page_of(with_prose(head));
  judge_page(page, PageShape::flat);
  if (page.facts.title != title) return "'" + page.facts.title + "'";
  for (const auto& block : page.blocks)
    if (block.text == title) return block.fate == Fate::drop ? "title" : "title, kept";
  return "title of nothing";
}

TEST(JudgePage, LinesThatMayBeATitle) {
  const auto alone = [](const std::string& line) { return title_of({line}, line); };
  const auto counted = [&](std::size_t words) {
    return alone("Word" + repeated(" word", words - 1));
  };
  EXPECT_EQ(counted(1), "''");
  EXPECT_EQ(counted(2), "title");
  EXPECT_EQ(counted(20), "title");
  EXPECT_EQ(counted(21), "title, kept");
  EXPECT_EQ(counted(30), "title, kept");
  EXPECT_EQ(counted(31), "''");
  EXPECT_EQ(alone("Bridge vote delayed,"), "title, kept");
  EXPECT_EQ(alone("Bridge vote delayed!"), "title");
  EXPECT_EQ(alone("10 March 2015"), "''");
  EXPECT_EQ(alone("Tuesday, 10 March 2015"), "''");
  EXPECT_EQ(alone("Share this"), "''");
  // What the next line of the same group begins with.
  EXPECT_EQ(title_of({"Bridge vote delayed", "Nobody came"}, "Bridge vote delayed"),
            "'Nobody came'");
  auto page = page_of({"Bridge vote delayed", prose, other_prose});
  judge_page(page, PageShape::flat);
  EXPECT_EQ(page.blocks[0].fate, Fate::drop);
  page = page_of({"Bridge vote delayed", "the" + prose.substr(3), other_prose});
  judge_page(page, PageShape::flat);
  EXPECT_EQ(page.blocks[0].fate, Fate::undecided) << "the text goes on from it";
  page = page_of({"Bridge vote delayed", "“" + prose, other_prose});
  judge_page(page, PageShape::flat);
  EXPECT_EQ(page.blocks[0].fate, Fate::drop);
}

TEST(JudgePage, WhereATitleMayStand) {
  // The first fourteen lines are looked at; more than three candidates make the first of them the
  // title.
  const auto below = [](std::size_t lines) {
    Lines head(lines, "pier");
    head.emplace_back("Bridge vote delayed");
    return title_of(head, "Bridge vote delayed");
  };
  EXPECT_EQ(below(0), "title");
  EXPECT_EQ(below(1), "title") << "a word alone is no candidate";
  EXPECT_EQ(below(13), "title");
  EXPECT_EQ(below(14), "''");
  const auto candidates = [](std::size_t count) {
    Lines head;
    for (std::size_t i = 0; i < count; ++i) head.push_back(fmt::format("Line no{}", i));
    auto page = page_of(with_prose(head));
    judge_page(page, PageShape::flat);
    return page.facts.title;
  };
  EXPECT_EQ(candidates(3), "Line no2");
  EXPECT_EQ(candidates(4), "Line no0");
}

TEST(JudgePage, BylinesNearATitle) {
  const auto authors = [](std::size_t between, bool above) {
    Lines head;
    if (above) head.emplace_back("By Ann Lee");
    if (above) head.insert(head.end(), between, "pier");
    head.emplace_back("Bridge vote delayed");
    auto page = page_of(with_prose(head));
    judge_page(page, PageShape::flat);
    return page.facts.authors.size();
  };
  EXPECT_EQ(authors(3, true), 1U);
  EXPECT_EQ(authors(4, true), 0U) << "more than four lines above";
  EXPECT_EQ(authors(0, false), 0U);
}

TEST(JudgePage, TheLastParagraphIsNoLineBelowIt) {
  const std::string last = "By Ann Lee, who has lived here for years now.";
  for (const auto shape : {PageShape::flat, PageShape::html}) {
    auto page = page_of({"Bridge vote delayed", "", prose + " " + other_prose, prose, other_prose,
                         prose, last, "", "pier"});
    judge_page(page, shape);
    EXPECT_EQ(page.blocks[5].fate, Fate::undecided);
    EXPECT_TRUE(page.facts.authors.empty());
  }
}

TEST(JudgePage, MastheadsAboveATitle) {
  const auto source = [](const Lines& above) {
    auto head = above;
    head.emplace_back("Bridge vote of the week is delayed");
    head.emplace_back("By Ann Lee");
    auto page = page_of(with_prose(head));
    judge_page(page, PageShape::flat);
    return page.facts.source;
  };
  EXPECT_EQ(source({"Harbour Office"}), "Harbour Office");
  EXPECT_EQ(source({"HARBOUR OFFICE OF THE TOWN"}), "Harbour Office of the Town");
  EXPECT_EQ(source({"Harbour Office", "pier", "quay"}), "Harbour Office");
  EXPECT_EQ(source({"Harbour Office", "pier", "quay", "mast"}), "");
  EXPECT_EQ(source({"pier", "Harbour Office", "Other Office"}), "Harbour Office")
      << "the first one";
  EXPECT_EQ(source({"Harbour office here"}), "");
  EXPECT_EQ(source({"Harbour Office."}), "");
  EXPECT_EQ(source({"One Two Three Four Five Six Seven Eight"}),
            "One Two Three Four Five Six Seven Eight");
  EXPECT_EQ(source({"One Two Three Four Five Six Seven Eight Nine"}), "");
  EXPECT_EQ(source({"10 March 2015"}), "");
}

TEST(JudgePage, ANameInCapitalsIsSpelledAsElsewhere) {
  auto page =
      page_of(with_prose({"OLM GAZETTE", "Bridge vote of the week is delayed", "By Ann Lee"},
                         {"The OLM Gazette is printed by the town and its people today."}));
  judge_page(page, PageShape::flat);
  EXPECT_EQ(page.facts.source, "OLM Gazette");
}

TEST(JudgePage, RelatedHeadlinesOfPlainTexts) {
  const auto dropped = [](std::size_t headlines, const std::string& line) {
    Lines tail{"More on this subject"};
    for (std::size_t i = 0; i < headlines; ++i) tail.push_back(line);
    tail.push_back(prose);
    auto page = page_of(with_prose({"Bridge vote delayed"}, tail));
    judge_page(page, PageShape::flat);
    std::size_t count = 0;
    for (const auto& block : page.blocks) count += block.rule == "read.related" ? 1 : 0;
    return count;
  };
  const std::string headline = "Mayor buys boat";
  EXPECT_EQ(dropped(1, headline), 2U);
  EXPECT_EQ(dropped(12, headline), 13U);
  EXPECT_EQ(dropped(13, headline), 13U) << "twelve at most";
  EXPECT_EQ(dropped(1, "Mayor buys"), 0U) << "three words at least";
  EXPECT_EQ(dropped(1, "Mayor" + repeated(" buys", 15)), 2U);
  EXPECT_EQ(dropped(1, "Mayor" + repeated(" buys", 16)), 0U);
  EXPECT_EQ(dropped(1, "mayor buys boat"), 0U);
  EXPECT_EQ(dropped(1, "9 boats bought"), 2U);
  EXPECT_EQ(dropped(1, "Mayor buys boat."), 0U);
}

TEST(JudgePage, RelatedTakesAllWhereLittleProseIsLeft) {
  // To the end where less than a fifth of the prose follows.
  const auto dropped = [](std::size_t before, std::size_t behind) {
    Lines lines(before, prose);
    lines.insert(lines.begin(), "h1 Bridge vote delayed");
    lines.emplace_back("Related posts");
    lines.insert(lines.end(), behind, prose);
    auto page = page_of(lines);
    judge_page(page, PageShape::html);
    return page.blocks.back().fate == Fate::drop;
  };
  EXPECT_TRUE(dropped(5, 1));
  EXPECT_FALSE(dropped(4, 1));
}

TEST(JudgePage, FurnitureInsideAnArticle) {
  // In the middle of an article a long sentence stays, whatever its words.
  const auto rule = [](const std::string& line) {
    auto page = page_of({"h1 Bridge vote delayed", prose, prose, line, prose, prose, prose});
    judge_page(page, PageShape::html);
    return page.blocks[3].fate == Fate::drop ? page.blocks[3].rule.substr(5) : "kept";
  };
  EXPECT_EQ(rule("Tags: bridge, river"), "tags");
  EXPECT_EQ(rule("Tags: bridge, " + std::string(76, 'r')), "tags");
  EXPECT_EQ(rule("Tags: bridge, " + std::string(75, 'r') + "."), "tags") << "ninety signs";
  EXPECT_EQ(rule("Tags: bridge, " + std::string(76, 'r') + "."), "kept");
  EXPECT_EQ(rule("Reply"), "kept");
  EXPECT_EQ(rule("Home » News » the bridge."), "kept");
  EXPECT_EQ(rule("Home » News » the bridge"), "breadcrumb");
}

TEST(JudgePage, HeadingsAndCaptionsOfFlatText) {
  const auto marked = [](const std::string& line) {
    return judged(with_prose({"Bridge vote delayed"}, {line, prose}), PageShape::flat)
               .find("(heading)") != std::string::npos;
  };
  EXPECT_TRUE(marked("What comes next"));
  EXPECT_FALSE(marked("What comes next."));
  EXPECT_TRUE(marked("one two three four five six seven eight nine ten eleven twelve"));
  EXPECT_FALSE(marked("one two three four five six seven eight nine ten eleven twelve more"));
  EXPECT_TRUE(marked(std::string(90, 'x')));
  EXPECT_FALSE(marked(std::string(91, 'x')));
  EXPECT_FALSE(marked("* What comes next"));
  EXPECT_FALSE(marked("What comes next (photo)"));
  EXPECT_FALSE(marked("Photo of the bridge"));
}

TEST(LineFacts, ProseIsASentenceOfSomeLength) {
  const auto is_prose = [](const std::string& line) {
    return line_facts(page_of({line}).blocks).front().is_prose;
  };
  EXPECT_TRUE(is_prose("one two three four five six seven eight."));
  EXPECT_FALSE(is_prose("one two three four five six seven."));
  EXPECT_FALSE(is_prose("one two three four five six seven eight"));
  EXPECT_TRUE(is_prose(words_of_size(160)));
  EXPECT_FALSE(is_prose(words_of_size(159)));
  EXPECT_TRUE(is_prose("~49 one two three four five six seven eight."));
  EXPECT_FALSE(is_prose("~51 one two three four five six seven eight nin."));
  EXPECT_FALSE(is_prose("h2 one two three four five six seven eight."));
  EXPECT_TRUE(is_prose("* one two three four five six seven eight."));
  EXPECT_TRUE(is_prose("q one two three four five six seven eight."));
  EXPECT_FALSE(is_prose("f one two three four five six seven eight."));
  // Without spaces: more than sixty signs, three words or fewer in each fifty of them.
  const std::string sign = "\xE6\xA1\xA5";
  EXPECT_TRUE(is_prose(repeated(sign, 61)));
  EXPECT_FALSE(is_prose(repeated(sign, 60)));
}

TEST(LineFacts, ALeadIntoAParagraphIsNotRelated) {
  const auto kind = [](const Lines& lines) { return line_facts(page_of(lines).blocks)[0].kind; };
  EXPECT_EQ(kind({"Related:", prose}), LineKind::plain);
  EXPECT_EQ(kind({"Related:", "Mayor buys a boat"}), LineKind::related);
  EXPECT_EQ(kind({"Related", prose}), LineKind::related);
  EXPECT_EQ(kind({"Related:"}), LineKind::related);
}

TEST(LineRegions, SavedPagesHoldFurniture) {
  const auto saved_page = [](std::size_t menus, std::size_t sentences, std::size_t labels,
                             const std::string& menu = "Related posts") {
    Lines lines(menus, menu);
    lines.insert(lines.end(), sentences, prose);
    lines.insert(lines.end(), labels, "pier");
    return is_saved_page(line_facts(page_of(lines).blocks));
  };
  EXPECT_TRUE(saved_page(3, 10, 0));
  EXPECT_FALSE(saved_page(2, 10, 0));
  // One line in fifty; in four hundred where most are no sentences.
  EXPECT_TRUE(saved_page(3, 147, 0));
  EXPECT_FALSE(saved_page(3, 148, 0));
  EXPECT_TRUE(saved_page(3, 10, 1187));
  EXPECT_FALSE(saved_page(3, 10, 1188));
  EXPECT_FALSE(saved_page(3, 76, 73)) << "just as many sentences";
  EXPECT_TRUE(saved_page(3, 76, 76));
  // Two lines that only pages hold, among twenty labels.
  EXPECT_TRUE(saved_page(2, 0, 18, "Share this"));
  EXPECT_FALSE(saved_page(2, 0, 17, "Share this"));
  EXPECT_FALSE(saved_page(1, 0, 19, "Share this"));
  EXPECT_FALSE(saved_page(2, 0, 18));
  EXPECT_FALSE(saved_page(2, 12, 10, "Share this"));
}

// The best run of lines with a cost for each change.
TEST(LineRegions, ShortPagesWeighed) {
  const auto kept = [](const Lines& lines) {
    auto page = page_of(lines);
    drop_outside_regions(page, line_facts(page.blocks));
    std::string out;
    for (const auto& block : page.blocks) out += block.fate == Fate::drop ? '-' : '#';
    return out;
  };
  const std::string eight = "one two three four five six seven eight.";
  const std::string twelve = "one two three four five six seven eight nine ten eleven twelve.";
  const std::string five = "one two three four five.";
  const std::string four = "one two three four.";
  const std::string menu = "Home | News | Sport";
  const std::string share = "Share this";
  const std::vector<Lines> pages{
      {eight, eight},
      {share, eight},
      {eight, share, eight},
      {eight, share, share, eight},
      {eight, menu, eight},
      {eight, five, share, five, eight},
      {five, share},
      {five, five, share},
      {four, four, four, share, share},
      {twelve, share, share, twelve},
      {share, "pier", "quay", eight, "pier", share},
      {share, "pier quay boat mast", eight},
      {eight, "pier quay boat mast", "pier", share},
      {eight, "* pier", share},
      {share, eight, share, share, share, five},
      {share, words_of_size(161), share},
      {share, words_of_size(150), share},
      {share, repeated("pier ", 99), share},
      {share, repeated("pier ", 100), share, share, share, share},
      {share, repeated("pier ", 20), share},
      {share, repeated("pier ", 19), share},
      {share, repeated("pier ", 8), eight},
      {share, repeated("pier ", 19) + "pier.", share, share},
  };
  std::string out;
  for (const auto& page : pages) out += kept(page) + " ";
  EXPECT_EQ(out,
            "## -# ### #--# ### ##### -- ##- ----- #--# ------ --# #--- ##- ------ --- --- --- "
            "-#---- --- --- -## -#-- ");
}

TEST(HeadlineKey, LettersAndDigits) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Bridge: vote – delayed!", "bridgevotedelayed"},
      {"AZ az 09", "azaz09"},
      {"[`{/:@", ""},
      {"Été × ÷ À", "étéà"},
      {"a\u2010\u205Eb\u2070", "ab\u2070"},
      {"a\u3000\u303Fb\u3041", "ab\u3041"},
      {"\u00BF\u00C0", "\u00E0"},
  };
  for (const auto& [text, key] : rows) EXPECT_EQ(headline_key(text), key) << text;
}

TEST(ImprintName, Table) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"© 2004 Example Times. All rights reserved.", "Example Times"},
      {"Copyright © 2004-2010 by Example Times", "Example Times"},
      {"Example Times is published by Example Media", "Example Times"},
      {"© All rights reserved", ""},
      {"(c) 2004, Example Times | Contact", "Example Times"},
      {"© 2004", ""},
      {"The bridge fell.", ""},
  };
  for (const auto& [line, name] : rows) EXPECT_EQ(imprint_name(line), name) << line;
}

TEST(BoundComments, AWrongGuessIsTakenBack) {
  const auto bounded = [](std::uint32_t taken, std::uint32_t left, AfterComments after) {
    Page page = page_of({"a", "b", "c"});
    page.blocks[0].size = left;
    page.blocks[1].size = taken;
    page.blocks[2].size = 0;
    page.blocks[1].fate = after == AfterComments::stays ? Fate::comment : Fate::drop;
    page.blocks[1].rule = after == AfterComments::stays ? "" : "read.after_comments";
    page.blocks[2].drop(after == AfterComments::stays ? "read.comment_header" : "read.comments");
    page.comments.push_back({"Joe", ""});
    bound_comments(page, after);
    std::string out;
    for (const auto& block : page.blocks) out += block.fate == Fate::undecided ? '#' : '-';
    return out + std::to_string(page.comments.size());
  };
  EXPECT_EQ(bounded(10, 10, AfterComments::stays), "#--1");
  EXPECT_EQ(bounded(11, 10, AfterComments::stays), "###0");
  EXPECT_EQ(bounded(10, 10, AfterComments::goes), "#--1");
  EXPECT_EQ(bounded(11, 10, AfterComments::goes), "##-1");
}

}  // namespace
}  // namespace headwater
