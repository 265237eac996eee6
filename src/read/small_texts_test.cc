// SPDX-License-Identifier: Apache-2.0
// Lines of flat and printed texts, blocks and their way back, dates, titles, comments in markup,
// items of feeds.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/judged_page.h"
#include "read/content/line_kinds.h"
#include "read/content/outlet_lines.h"
#include "read/content/paragraphs.h"
#include "read/content/standfirst.h"
#include "read/content/text_page.h"
#include "read/formats/feed_item.h"
#include "read/formats/html_titles.h"
#include "read/formats/jsonl_text.h"
#include "read/formats/printed_pages.h"
#include "read/formats/read_formats.h"
#include "read/page/source_text.h"
#include "read/page/written_dates.h"
#include "read/read.h"

namespace headwater {
namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// "kind level bullet depth: text" of each line.
std::string lines_of(const std::string& text) {
  const auto source = utf8_source(text);
  std::string out;
  for (const auto& block : text_page(source).blocks)
    out += fmt::format("{}{}{}{}: {}; ", name_of(block.kind).substr(0, 2), block.level,
                       block.marked_bullet ? "*" : "", block.quote_depth, block.text);
  return out;
}

TEST(TextPage, Markers) {
  EXPECT_EQ(lines_of("# a\n\n###### b\n\n####### c\n\n#d\n\n#"),
            "he10: a; he60: b; pa00: ####### c; pa00: #d; pa00: #; ");
  EXPECT_EQ(lines_of("- a\n\n* b\n\n\u2022 c\n\n\u2022d\n\n-e"),
            "li0*0: a; li0*0: b; li0*0: c; li0*0: d; pa00: -e; ");
  EXPECT_EQ(lines_of("-" + std::string(12, 'a')), "li0*0: " + std::string(12, 'a') + "; ");
  EXPECT_EQ(lines_of("-" + std::string(11, 'a')), "pa00: -" + std::string(11, 'a') + "; ");
  EXPECT_EQ(lines_of("--" + std::string(12, 'a')), "pa00: --" + std::string(12, 'a') + "; ");
  EXPECT_EQ(lines_of("> a\n>> b\n> - c\n"), "qu01: a; qu02: b; li0*1: c; ");
}

// Paragraphs in brackets, their lines divided by "/".
std::string paragraphs(const std::vector<std::string>& lines) {
  const auto text = join(lines, "\n");
  std::string out;
  for (const auto& range : find_paragraphs(text)) {
    std::string sizes;
    for (const auto line :
         split(std::string_view(text).substr(range.from, range.to - range.from), '\n'))
      sizes += (sizes.empty() ? "" : "/") + std::to_string(line.size());
    out += "[" + sizes + "]";
  }
  return out;
}

// A word of so many letters, the first one large.
std::string large(std::size_t size) {
  return "A" + std::string(size - 1, 'a');
}

TEST(Paragraphs, WidthsOfWrappedLines) {
  // The longest line that another follows is the width: 48 to 100 columns.
  EXPECT_EQ(paragraphs({large(48), large(5)}), "[48/5]");
  EXPECT_EQ(paragraphs({large(47), large(5)}), "[47][5]");
  EXPECT_EQ(paragraphs({large(100), large(5)}), "[100/5]");
  EXPECT_EQ(paragraphs({large(101), large(5)}), "[101][5]");
  // A line is full where the next word would not have fitted; six columns of raggedness.
  EXPECT_EQ(paragraphs({large(60), large(60), large(50), "Be"}), "[60/60/50][2]");
  EXPECT_EQ(paragraphs({large(60), large(60), large(51), "Be"}), "[60/60/51/2]");
  EXPECT_EQ(paragraphs({large(60), large(60), large(55) + ".", "Be"}), "[60/60/56][2]");
  EXPECT_EQ(paragraphs({large(60), large(60), large(56) + ".", "Be"}), "[60/60/57/2]");
  // A short line never goes on.
  EXPECT_EQ(paragraphs({large(60), large(24), "be"}), "[60/24/2]");
  EXPECT_EQ(paragraphs({large(60), large(23), "be"}), "[60/23][2]");
  EXPECT_EQ(paragraphs({large(60), large(30), "- be"}), "[60/30][4]");
}

TEST(Paragraphs, WidthsByDepth) {
  const auto quoted = [](std::size_t depth) {
    const std::string marks(depth, '>');
    return paragraphs({marks + " " + large(60), marks + " " + large(5)});
  };
  EXPECT_EQ(quoted(1), "[62/7]");
  EXPECT_EQ(quoted(8), "[69/14]");
  EXPECT_EQ(quoted(12), "[73/18]");
}

TEST(TextPage, OnlyTheFirstLineOfAQuotedEntryHasAMarker) {
  EXPECT_EQ(lines_of("> - " + large(60) + "\n> be it so"), "li0*1: " + large(60) + " be it so; ");
}

TEST(QuoteMarks, Table) {
  const auto marks = [](std::string_view line) {
    const auto found = quote_marks(line);
    return fmt::format("{} {}", found.depth, found.length);
  };
  EXPECT_EQ(marks("> a"), "1 2");
  EXPECT_EQ(marks(">> a"), "2 3");
  EXPECT_EQ(marks("> > a"), "2 4");
  EXPECT_EQ(marks(">  > a"), "1 2");
  EXPECT_EQ(marks("   > a"), "1 5");
  EXPECT_EQ(marks("    > a"), "0 0");
  EXPECT_EQ(marks(">"), "1 1");
  EXPECT_EQ(marks("a > b"), "0 0");
  EXPECT_EQ(marks(""), "0 0");
}

std::string printed(const std::string& text) {
  const auto source = utf8_source(text);
  std::string out;
  for (const auto& block : printed_page(source).blocks) out += "[" + block.text + "]";
  return out;
}

TEST(PrintedPages, LinesThatGoOn) {
  const std::string wide = "The council of Brenford met on Monday to talk";  // 45 letters
  EXPECT_EQ(printed(wide + "\nof it.\n"), "[" + wide + " of it.]");
  EXPECT_EQ(printed(wide + "\nOf it.\n"), "[" + wide + " Of it.]");
  EXPECT_EQ(printed(wide + "\n\nOf it.\n"), "[" + wide + "][Of it.]");
  EXPECT_EQ(printed(wide + "\n\nof it.\n"), "[" + wide + " of it.]")
      << "in the middle of a sentence";
  EXPECT_EQ(printed(wide + ".\n\nof it.\n"), "[" + wide + ".][of it.]");
  EXPECT_EQ(printed(wide + "\nA short line.\nOf it.\n"), "[" + wide + " A short line.][Of it.]");
  EXPECT_EQ(printed("The coun-\ncil met.\n"), "[The council met.]");
  EXPECT_EQ(printed("The coun-\nCil met.\n"), "[The coun- Cil met.]");
  EXPECT_EQ(printed("ab-\ncil met.\n"), "[ab- cil met.]");
  EXPECT_EQ(printed(wide + "\n\fOf it.\n"), "[" + wide + " Of it.]") << "over a page";
  EXPECT_EQ(printed(wide + ".\n\fOf it.\n"), "[" + wide + ".][Of it.]");
  // 27 of 45 columns are full enough to go on; 36 where the line ends a sentence.
  const std::string fill = wide + "\n" + wide + "\n";
  const auto after = [&](std::size_t size, const std::string& end) {
    const auto out = printed(fill + large(size - end.size()) + end + "\nOf it.\n");
    return out.ends_with("[Of it.]") ? "apart" : "joined";
  };
  EXPECT_STREQ(after(27, ""), "joined");
  EXPECT_STREQ(after(26, ""), "apart");
  EXPECT_STREQ(after(36, "."), "joined");
  EXPECT_STREQ(after(35, "."), "apart");
}

TEST(PrintedPages, RunningLines) {
  const auto page = [](const std::string& head, int number, const std::string& foot) {
    return head + "\n\nWords of page " + std::string(1, static_cast<char>('a' + number)) +
           " end.\n\n" + foot + "\n\f";
  };
  EXPECT_EQ(printed(page("Report 1", 1, "1") + page("Report 2", 2, "2") + page("Report 3", 3, "3")),
            "[Words of page b end.][Words of page c end.][Words of page d end.]");
  EXPECT_EQ(printed(page("Report 1", 1, "x") + page("Report 2", 2, "y")).find("[Report 1]"), 0U);
  EXPECT_EQ(printed(page("Title", 1, "Page 1 of 9")), "[Title][Words of page b end.]");
  EXPECT_EQ(printed(page("Title", 1, "- 12 -")), "[Title][Words of page b end.]");
  EXPECT_EQ(printed(page("Title", 1, "Nine")), "[Title][Words of page b end.][Nine]");
  const std::string long_line(119, 'x');
  EXPECT_EQ(printed(page(long_line, 1, "1") + page(long_line, 2, "2") + page(long_line, 3, "3"))
                .find('x'),
            std::string::npos);
  EXPECT_EQ(printed(page(long_line + "x", 1, "1") + page(long_line + "x", 2, "2") +
                    page(long_line + "x", 3, "3"))
                .find('x'),
            1U);
}

std::string runs(const TextBlock& block) {
  std::string out = block.text + " " + std::to_string(block.size) + ":";
  for (const auto& run : block.runs)
    out += fmt::format(" {}-{}@{}-{}", run.text.start, run.text.end, run.byte_start, run.byte_end);
  for (const auto& link : block.links)
    out += fmt::format(" [{}-{} {}]", link.span.start, link.span.end, link.url);
  return out;
}

TEST(BlockWriter, SpaceLiteralsAndLinks) {
  const auto source = utf8_source("  ab \t\u00E9\u00ADc\u200Bd &amp; e");
  BlockWriter writer(source);
  writer.source_range(0, 15);
  EXPECT_EQ(runs(writer.take()), "ab \u00E9cd 6: 0-2@2-4 2-3@4-6 3-4@6-8 4-5@10-11 5-6@14-15");
  writer.source_range(2, 4);
  writer.space();
  writer.source_range(6, 8);
  writer.space();
  EXPECT_EQ(runs(writer.take()), "ab \u00E9 4: 0-2@2-4 3-4@6-8");
  writer.source_range(2, 5);
  writer.literal('\n');
  writer.space();
  writer.source_range(4, 8);
  EXPECT_EQ(runs(writer.take()), "ab\n\u00E9 4: 0-2@2-4 3-4@6-8");
  writer.space();
  writer.open_link();
  writer.source_range(2, 4);
  writer.close_link("x");
  writer.open_link();
  writer.close_link("y");
  writer.decoded(U"& \u00AD", 15, 20);
  writer.source_range(21, 22);
  const auto block = writer.take();
  EXPECT_EQ(block.link_size, 2U);
  ASSERT_EQ(block.links.size(), 1U);
  writer.source_range(0, 6, true);
  EXPECT_EQ(writer.take().text, "  ab \t");
}

TEST(SplitBlock, RunsAndLinksOfTheParts) {
  TextBlock block;
  block.text = "abcdefghij";
  block.size = 10;
  block.kind = BlockKind::quote;
  block.level = 2;
  block.node = 3;
  block.group = 4;
  block.quote_depth = 5;
  block.runs = {{{0, 4}, 10, 14}, {{4, 5}, 14, 20}, {{5, 10}, 20, 25}};
  block.links = {{{1, 3}, "x"}, {{2, 8}, "y"}};
  const auto parts = split_block(block, {{0, 3}, {3, 6}, {7, 10}});
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(runs(parts[0]), "abc 3: 0-3@10-13 [1-3 x] [2-3 y]");
  EXPECT_EQ(runs(parts[1]), "def 3: 0-1@13-14 1-2@14-20 2-3@20-21 [0-3 y]");
  EXPECT_EQ(runs(parts[2]), "hij 3: 0-3@22-25 [0-1 y]");
  EXPECT_EQ(parts[0].link_size, 3U);
  EXPECT_EQ(fmt::format("{} {} {} {} {}", name_of(parts[1].kind), parts[1].level, parts[1].node,
                        parts[1].group, parts[1].quote_depth),
            "quote 2 3 4 5");
}

std::string offsets(const std::string& line) {
  std::string out;
  for (const auto& run : json_string_offsets(line, "text").runs)
    out += fmt::format("{}-{}@{}-{} ", run.text.start, run.text.end, run.byte_start, run.byte_end);
  return out;
}

TEST(JsonOffsets, Table) {
  EXPECT_EQ(offsets(R"({"text":"abc"})"), "0-3@9-12 ");
  EXPECT_EQ(offsets(R"({"a":{"text":"x"},"text" : "abc"})"), "0-3@28-31 ");
  EXPECT_EQ(offsets(R"({"text":"x","text":"abc"})"), "0-3@20-23 ") << "the last one";
  EXPECT_EQ(offsets(R"({"t\u0065xt":"ab"})"), "0-2@14-16 ");
  EXPECT_EQ(offsets(R"({"text":"a\nb"})"), "0-1@9-10 1-2@10-12 2-3@12-13 ");
  EXPECT_EQ(offsets(R"({"text":"a\u00e9b"})"), "0-1@9-10 1-2@10-16 2-3@16-17 ");
  EXPECT_EQ(offsets(R"({"text":"\ud83d\ude00b"})"), "0-1@9-21 1-2@21-22 ");
  EXPECT_EQ(offsets(R"({"text":"\uD7FFb"})"), "0-1@9-15 1-2@15-16 ");
  EXPECT_EQ(offsets("{\"text\":\"\u00E9b\"}"), "0-1@9-11 1-2@11-12 ");
  EXPECT_EQ(offsets(R"({"text":7})"), "");
  EXPECT_EQ(offsets(R"({"other":"text"})"), "");
  EXPECT_EQ(offsets(R"({"x":"\"text\":","text":"a"})"), "0-1@25-26 ");
  EXPECT_EQ(offsets(R"({"text":"a"}{"text":"b"})"), "0-1@9-10 ") << "nothing behind the object";
  EXPECT_EQ(offsets(R"({"text":"a)"), "0-1@9-10 ");
}

TEST(WrittenDates, Limits) {
  const auto day = [](const std::string& text) { return iso_date_in(text); };
  EXPECT_EQ(day("9 " + std::string(22, '.') + " February 2005"), "") << "more than 24 bytes apart";
  EXPECT_EQ(day("9 Feb" + std::string(19, '.') + "2005"), "2005-02-09");
  EXPECT_EQ(day("9 Feb" + std::string(20, '.') + "2005"), "2005-02-09");
  EXPECT_EQ(day("9 Feb" + std::string(21, '.') + "2005"), "");
  EXPECT_EQ(day(std::string(1990, ' ') + "2005-02-09"), "2005-02-09");
  EXPECT_EQ(day(std::string(1991, ' ') + "2005-02-09"), "");
  EXPECT_EQ(day("1 January 2005"), "2005-01-01");
  EXPECT_EQ(day("31 January 2005"), "2005-01-31");
  EXPECT_EQ(day("0 January 2005"), "");
  EXPECT_EQ(day("9 February 02005"), "");
  EXPECT_EQ(day("9 February 1900"), "1900-02-09");
  EXPECT_EQ(day("9 February 1899"), "");
  EXPECT_EQ(day("9 February 2100"), "2100-02-09");
  EXPECT_EQ(day("9 February 2101"), "");
  EXPECT_EQ(day("12/2/2005"), "2005-12-02");
  EXPECT_EQ(day("12.2.2005"), "2005-02-12");
  EXPECT_EQ(day("09.02.1.5"), "");
  EXPECT_EQ(day("2005:02:09"), "");
  EXPECT_EQ(day("Feb  9th,  2005"), "2005-02-09");
  // Words behind the year are no part of it.
  for (const auto* text :
       {"On 9 June 2011 the council met", "9 June 2011 of old", "9 June 2011, the"}) {
    const auto date = find_written_date(text);
    ASSERT_TRUE(date.has_value()) << text;
    EXPECT_EQ(iso_day(date->day), "2011-06-09") << text;
  }
  EXPECT_EQ(find_written_date("12/12/2005")->either_way, true);
  EXPECT_EQ(find_written_date("12.12.2005")->either_way, false);
  EXPECT_EQ(find_written_date("13/12/2005")->either_way, false);
  EXPECT_EQ(find_written_date("12/13/2005")->either_way, false);
}

TEST(WrittenDates, OfPublicationAmongOthers) {
  const auto day = [](const std::string& line) {
    const auto date = find_publication_date(line);
    return date ? iso_day(date->day) + fmt::format(" {}-{}", date->from, date->to) : "none";
  };
  EXPECT_EQ(day("3 May 2011, published 4 May 2011"), "2011-05-04 10-32");
  EXPECT_EQ(day("received 3 May 2011, 4 May 2011"), "2011-05-04 21-31");
  EXPECT_EQ(day("received 3 May 2011"), "none");
  EXPECT_EQ(day("3 May 2011, 4 May 2011"), "2011-05-03 0-10");
  EXPECT_EQ(day(repeated("3 May 2011, ", 7) + "published 4 May 2011").substr(0, 10), "2011-05-04");
  EXPECT_EQ(day(repeated("3 May 2011, ", 8) + "published 4 May 2011").substr(0, 10), "2011-05-03");
  EXPECT_TRUE(is_issue_line("Issued 3 May 2011"));
  EXPECT_FALSE(is_issue_line("issued 3 May 2011"));
  EXPECT_FALSE(is_issue_line("Issued 3 May 2011."));
  EXPECT_TRUE(is_issue_line("Issued" + std::string(33, ' ') + "3 May 2011"));
  EXPECT_FALSE(is_issue_line("Issued" + std::string(35, ' ') + "3 May 2011"));
}

TEST(HtmlTitles, Choices) {
  const std::vector<TitleWitnesses> pages{
      {"a b c d", "", "", "", {"a x y z w"}, {}},
      {"a b c d", "", "", "", {"a b x y z"}, {}},
      {"a b c d e f", "", "", "", {"a b c d", "a b c d e"}, {}},
      {"one two three", "", "", "", {"one two three", "One two three"}, {}},
      {"a b", "", "", "", {"a b"}, {}},
      {"abc", "", "", "", {"abc"}, {}},
      {"abcd", "", "", "", {"abcd"}, {}},
      {std::string(300, 'x'), "", "", "", {std::string(300, 'x')}, {}},
      {"The mill closes at last", "", "", "", {}, {"mill closes at", "mill closes at last"}},
      {"The millclosesa", "", "", "", {}, {"millclosesa"}},
      {"The millclosesat", "", "", "", {}, {"millclosesat"}},
      {"", "Mill to close - Example Times", "", "", {}, {}},
      {"Mill - Example Times", "Mill to close - Example Times", "", "", {}, {}},
      {"", "", "", "", {"One"}, {}},
      {"Example Times", "", "", "Example Times", {"Example Times"}, {"Other"}},
      {"Mill &amp;amp; close", "", "", "", {}, {}},
      {"Mill close #", "", "", "", {}, {}},
  };
  std::string out;
  for (const auto& page : pages) {
    const auto found = choose_title(page);
    out += fmt::format("{} / {}\n", found.title.substr(0, 30), found.rule.substr(5));
  }
  EXPECT_EQ(out,
            "a x y z w / heading\n"
            "a b x y z / heading\n"
            "a b c d e / heading\n"
            "one two three / heading\n"
            "a b / heading\n"
            "abc / heading\n"
            "abcd / heading\n"
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx / heading\n"
            "mill closes at last / heading\n"
            "The millclosesa / page_title\n"
            "millclosesat / heading\n"
            "Mill to close - Example Times / meta\n"
            "Mill to close - Example Times / meta\n"
            "One / heading\n"
            "Example Times / heading\n"
            "Mill &amp; close / page_title\n"
            "Mill close / page_title\n");
}

TEST(HtmlTitles, SitesOfTitles) {
  const auto site = [](const std::string& title, const std::string& headline = "") {
    return site_in_title(title, headline);
  };
  EXPECT_EQ(site("Mill to close by the end of May - One Two Three Four Five Six"),
            "One Two Three Four Five Six");
  EXPECT_EQ(site("Mill to close by the end of May - One Two Three Four Five Six Seven"), "");
  EXPECT_EQ(site("Post - Mill to close"), "Post");
  EXPECT_EQ(site("One Two Three Four Five - Mill to close by the end of May or June"),
            "One Two Three Four Five");
  EXPECT_EQ(site("One Two Three Four Five Six - Mill to close by the end of May"), "");
  EXPECT_EQ(site("Mill - Part One | Post"), "Post");
  EXPECT_EQ(site("Mill to close", "Mill to close"), "");
  EXPECT_EQ(site("Mill to close « Post", "Mill to close"), "Post");
  EXPECT_EQ(site("Mill to close | One Two Three Four Five Six Seven", "Mill to close"),
            "One Two Three Four Five Six Seven");
  EXPECT_EQ(site("Post >> Mill to close", "Mill to close"), "Post");
  EXPECT_EQ(without_site("Mill to close - Post", "The Post"), "Mill to close");
  EXPECT_EQ(without_site("Mill to close - The Post", "Post"), "Mill to close");
  EXPECT_EQ(without_site("Mill to close - Part", "Post"), "Mill to close - Part");
}

TEST(LineKinds, MenusAndEnds) {
  const std::vector<std::pair<std::string, bool>> menus{
      {"a | b | c", true},
      {"a | b", false},
      {"a » b", true},
      {"a › b", true},
      {"a > b", true},
      {"a >b", false},
      {"one two three four | b | c", true},
      {"one two three four five | b | c", false},
      {"one two three four five six seven » b", true},
      {"one two three four five six seven eight » b", false},
      {"a · b • c", true},
      {"a / b :: c", true},
      {"a → b « c", true},
      {"a - b - c", false},
      {std::string(195, 'x') + " » b", false},
      {std::string(194, 'x') + " » b", true},
      {std::string(392, 'x') + " | b | c", true},
      {std::string(393, 'x') + " | b | c", false},
  };
  for (const auto& [line, menu] : menus) EXPECT_EQ(is_menu_line(line), menu) << line.substr(0, 30);
  for (const auto* end :
       {".", "!", "?", "…", ":", ";", "。", ".\"", ".”)", "?’", ".»", ".*", ".']"})
    EXPECT_TRUE(ends_sentence(std::string("a") + end)) << end;
  for (const auto* end : {"", "\"", ",", ")", "”"})
    EXPECT_FALSE(ends_sentence(std::string("a") + end)) << end;
  EXPECT_FALSE(ends_sentence("\""));
  EXPECT_EQ(count_words(" a  b\nc\td "), 4U);
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(line_kind("Share this " + std::string(690, 'x')), LineKind::plain);
  EXPECT_TRUE(announces_quote("The mayor writes:"));
  EXPECT_FALSE(announces_quote("The mayor writes"));
  EXPECT_TRUE(announces_quote(std::string(500, 'x') + " the mayor writes:"));
}

TEST(OutletLines, NamesAndDatelines) {
  EXPECT_TRUE(names_outlet("Norrland Wire Service"));
  EXPECT_FALSE(names_outlet("Service"));
  EXPECT_TRUE(names_outlet("One Two Three Four Five Six Times"));
  EXPECT_FALSE(names_outlet("One Two Three Four Five Six Seven Times"));
  EXPECT_FALSE(names_outlet("The times of old"));
  EXPECT_EQ(dateline_outlet("BRENFORD, May 3 (Norrland Wire) - The bridge"), "Norrland Wire");
  EXPECT_EQ(dateline_outlet("BRENFORD (NW) - The bridge"), "");
  EXPECT_EQ(dateline_outlet("BRENFORD (NWS) – The bridge"), "NWS");
  EXPECT_EQ(dateline_outlet("A" + std::string(148, 'a') + " (NWS) - x"), "NWS");
  EXPECT_EQ(dateline_outlet("A" + std::string(152, 'a') + " (NWS) - x"), "");
}

// "author day: text" of the comments of a page.
std::string comments(const std::string& section) {
  const std::string article = "<article><h1>Bridge vote</h1><p>" +
                              repeated("The council met to talk of the bridge. ", 12) +
                              "</p></article>";
  const auto page =
      judge_html({"a.html", "<body>" + article + section + "</body>", "", "", nullptr}, {},
                 WithFeatures::no)
          .page;
  std::string out;
  for (const auto& block : page.blocks) {
    if (block.fate == Fate::comment)
      out += fmt::format("[{}|{}] {}; ", page.comments[block.comment].author,
                         page.comments[block.comment].published, block.text);
    else if (block.text.find("council") == std::string::npos && block.text != "Bridge vote")
      out += fmt::format("{} {}; ", block.fate == Fate::drop ? block.rule.substr(5) : "kept",
                         block.text.substr(0, 20));
  }
  return out;
}

TEST(MarkComments, ByTheirMarkup) {
  const auto section = [](const std::string& inside) {
    return "<div id=comments>" + inside + "</div>";
  };
  std::string out;
  for (const auto& html : {
           section("<div class=comment><cite>Joe</cite><time datetime=2011-05-04></time>"
                   "<p>It was loud there.</p></div>"),
           section("<div class=comment><p><b class=author>Joe R.</b></p><p><span itemprop=name>Joe "
                   "Roe</span></p>"
                   "<p>It was loud there.</p><p>Reply</p></div>"),
           section("<ul><li><p>Joe says:</p><p>May 4, 2011</p><p>It was loud there.</p></li>"
                   "<li><p>It was not.</p></li></ul>"),
           section("<p>3 comments</p><li class=comment><article class=comment><cite>Joe</cite>"
                   "<p>It was loud there.</p></article><ul><li class=comment><cite>Sue</cite>"
                   "<p>It was not.</p></li></ul></li>"),
           section("<div class=comment><span class=fn>Joe says:</span><p>It was loud there.</p>"
                   "<form><p>Write</p></form></div>"),
           section("<div class=comment><cite>" + std::string(60, 'J') +
                   "</cite><p>It was loud there.</p></div>"),
           section("<div class=comment><cite>" + std::string(61, 'J') +
                   "</cite><p>It was loud there.</p></div>"),
           section("<div class=comment><p>Joe, May 4, 2011</p><p>It was loud on May 5, 2011.</p>"
                   "</div>"),
           section("<div class=comment><cite>Joe</cite><p>Joe of the harbour</p>"
                   "<p>Joe of the harbour said so.</p></div>"),
           section("<div class=comment><time>May 4, 2011</time><p>It was loud there.</p></div>"),
           section("<p>Be polite.</p>"),
       }) {
    out += comments(html) + "\n";
  }
  EXPECT_EQ(out,
            "comment_header Joe; [Joe|2011-05-04] It was loud there.; \n"
            "[Joe Roe|] Joe R.; comment_header Joe Roe; [Joe Roe|] It was loud there.; "
            "comment_header Reply; \n"
            "comment_header Joe says:; comment_header May 4, 2011; [Joe|2011-05-04] It was loud "
            "there.; [|] It was not.; \n"
            "comments_head 3 comments; comment_header Joe; [Joe|] It was loud there.; "
            "comment_header Sue; [Sue|] It was not.; \n"
            "comment_header Joe says:; [Joe|] It was loud there.; comment_header Write; \n"
            "comment_header JJJJJJJJJJJJJJJJJJJJ; "
            "[JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ|] It was loud there.; \n"
            "[|] JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ; [|] It was loud "
            "there.; \n"
            "comment_header Joe, May 4, 2011; [Joe|2011-05-04] It was loud on May 5, 2011.; \n"
            "comment_header Joe; comment_header Joe of the harbour; [Joe|] Joe of the harbour said "
            "so.; \n"
            "comment_header May 4, 2011; [|2011-05-04] It was loud there.; \n"
            "comments Be polite.; \n");
}

TEST(MarkComments, LinesAboutAComment) {
  const auto first = [](const std::string& inside) {
    const auto out = comments("<div id=comments><div class=comment>" + inside +
                              "<p>It was loud there, and it went on for long.</p></div></div>");
    return out.starts_with('[') ? "comment" : "about it";
  };
  const auto letters = [](std::size_t count) { return std::string(count, 'w'); };
  EXPECT_STREQ(first("<div class=comment-author>" + letters(120) + "</div>"), "about it");
  EXPECT_STREQ(first("<div class=comment-author>" + letters(121) + "</div>"), "comment");
  EXPECT_STREQ(first("<p>3 May 2011 " + letters(48) + "</p>"), "about it") << "59 bytes";
  EXPECT_STREQ(first("<p>3 May 2011 " + letters(49) + "</p>"), "comment");
  EXPECT_STREQ(first("<p>3 May 2011 was loud.</p>"), "comment");
  EXPECT_STREQ(first("<p><cite>Joe</cite> " + letters(38) + "</p>"), "about it");
  EXPECT_STREQ(first("<p><cite>Joe</cite> " + letters(39) + "</p>"), "comment");
  EXPECT_STREQ(first("<p><cite>Joe</cite> was loud.</p>"), "comment");
  EXPECT_STREQ(first("<footer><p>words</p></footer>"), "about it");
  EXPECT_STREQ(first("<p>words</p>"), "comment");
}

TEST(MarkComments, APageOfCommentsAloneIsAForum) {
  const auto of = [](std::size_t article, std::size_t commented) {
    const auto page =
        judge_html({"a.html",
                    "<body><p>" + std::string(article - 1, 'w') + ".</p><div class=comment><p>" +
                        std::string(commented - 1, 'c') + ".</p></div></body>",
                    "", "", nullptr},
                   {}, WithFeatures::no)
            .page;
    return page.comments.size();
  };
  EXPECT_EQ(of(100, 900), 1U);
  EXPECT_EQ(of(100, 901), 0U);
  EXPECT_EQ(of(400, 4000), 1U);
  EXPECT_EQ(of(399, 4000), 0U);
}

TEST(FeedItem, FactsAndTexts) {
  const auto facts = [](const std::string& xml, const FeedHead& head = {}) {
    const FeedItem item(xml);
    const auto found = item.facts(head);
    std::string out;
    for (const auto& why : found.why) out += join(why.terms, ",") + "; ";
    if (!found.url.empty()) out += found.url;
    for (const auto& text : item.texts())
      out += fmt::format(" {}{}={}", text.element, text.as_html ? "" : "*", text.bytes);
    return out;
  };
  const FeedHead head{"Post", "en", "http://post.example/a/b?c", {"Ann Lee"}};
  const std::vector<std::pair<std::string, std::string>> rows{
      {facts("<item><title>a &amp;lt; b</title></item>"), "a < b; "},
      {facts("<item><dc:title>a</dc:title></item>"), "a; "},
      {facts("<item><author>a@b.example (Ann Lee)</author></item>"), "Ann Lee; "},
      {facts("<item><author>Ann Lee &lt;a@b.example&gt;</author></item>"), "Ann Lee; "},
      {facts("<item><author>a@b.example</author></item>"), ""},
      {facts("<item><author>Ann Lee (Post)</author></item>"), "Ann Lee; "},
      {facts("<item><dc:creator>Ann Lee</dc:creator><dc:creator>Joe Roe</dc:creator></item>"),
       "Ann Lee,Joe Roe; "},
      {facts("<item><author>Ann Lee</author><dc:creator>Joe Roe</dc:creator></item>"), "Ann Lee; "},
      {facts("<entry><author><name>Ann Lee</name></author></entry>"), "Ann Lee; "},
      {facts("<entry><source><title>Post</title><author><name>Joe "
             "Roe</name></author></source></entry>",
             head),
       "Joe Roe; Post; "},
      {facts("<entry></entry>", head), "Ann Lee; Post; "},
      {facts("<item><pubDate>x</pubDate><dc:date>2011-05-03</dc:date></item>"), "2011-05-03; "},
      {facts("<entry><updated>2011-05-04</updated><published>2011-05-03</published></entry>"),
       "2011-05-03; "},
      {facts("<item><link>x</link></item>", head), "Ann Lee; Post; http://post.example/a/x"},
      {facts("<item><link>/x</link></item>", head), "Ann Lee; Post; http://post.example/x"},
      {facts("<item><link>//c.example/x</link></item>", head), "Ann Lee; Post; http://c.example/x"},
      {facts("<item><link>?x</link></item>", head), "Ann Lee; Post; http://post.example/a/b?x"},
      {facts("<item><link>#x</link></item>", head), "Ann Lee; Post; http://post.example/a/b#x"},
      {facts("<item><link>x:y</link></item>", head), "Ann Lee; Post; x:y"},
      {facts("<item><link>x</link></item>", {"", "", "http://post.example", {}}),
       "http://post.example/x"},
      {facts("<item xml:base='c/'><link>x</link></item>", head),
       "Ann Lee; Post; http://post.example/a/c/x"},
      {facts("<entry><link rel=self href=x /><link rel=alternate href=y /></entry>"), "y"},
      {facts("<item><guid>http://post.example/1</guid></item>"), "http://post.example/1"},
      {facts("<item><guid>1</guid></item>"), ""},
      {facts("<item><guid isPermaLink=false>http://post.example/1</guid></item>"), ""},
      {facts("<item><source url=x>Wire</source></item>", head), "Ann Lee; Post; Wire; "},
      {facts("<item><source url=x>Post</source></item>", head), "Ann Lee; Post; "},
      {facts("<entry><source><title>Wire</title></source></entry>"), "Wire; "},
      {facts("<item><description>a</description><content:encoded>b</content:encoded></item>"),
       " content:encoded=b description=a"},
      {facts("<entry><content>a</content><summary type=html>b</summary></entry>"),
       " content*=a summary=b"},
      {facts("<entry><content type=image/png>a</content></entry>"), ""},
      {facts("<entry><content type=text/plain>a</content></entry>"), " content*=a"},
      {facts("<entry><content>&lt;p>a</content></entry>"), " content=<p>a"},
      {facts("<a:entry><a:title>x</a:title><atom:summary>y</atom:summary></a:entry>"),
       "x;  atom:summary*=y"},
      {facts("<item><title>x"), ""},
  };
  for (const auto& [found, expected] : rows) EXPECT_EQ(found, expected);
}

// "terms; …: block | …" of what pdftotext printed.
std::string pdf(const std::string& head, const std::string& text) {
  ReadOutcome outcome;
  ReadLimits limits;
  read_printed_pdf({"a.pdf", "", "", "", &limits},
                   "<head>" + head + "</head><pre>" + text + "</pre>", outcome);
  std::string out;
  for (const auto& [document, original] : outcome.documents) {
    for (const auto& why : document.why)
      if (why.rule != "read.pages") out += join(why.terms, ",") + "; ";
    out += ":";
    for (const auto& block : document.blocks)
      out += " [" + std::string(document.text.slice(block.span)) + "]";
  }
  for (const auto& error : outcome.failed) out += "! " + error.reason;
  return out;
}

TEST(Pdf, PropertiesAndFirstLines) {
  const auto meta = [](const std::string& name, const std::string& content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\">";
  };
  EXPECT_EQ(
      pdf("<title>T</title>" + meta("Author", "Ann Lee") + meta("CreationDate", "D:20110503100000"),
          "One."),
      "T; Ann Lee; 2011-05-03; : [One.]");
  EXPECT_EQ(pdf(meta("CreationDate", "D:20110503"), "One."), "2011-05-03; : [One.]");
  EXPECT_EQ(pdf(meta("CreationDate", "D:2011050"), "One."), ": [One.]");
  EXPECT_EQ(pdf(meta("CreationDate", "Tue May  3 2011"), "One."), "2011-05-03; : [One.]");
  EXPECT_EQ(pdf(meta("Author", " "), "One."), ": [One.]");
  EXPECT_EQ(pdf(meta("Subject", "Ann Lee"), "One."), ": [One.]");
  EXPECT_EQ(pdf("<title>Bridge vote</title>", "BRIDGE VOTE\n\nOne."), "Bridge vote; : [One.]");
  EXPECT_EQ(pdf("<title>Bridge vote</title>", "One.\n\nTwo.\n\nBridge vote\n\nThree."),
            "Bridge vote; : [One.] [Two.] [Three.]");
  EXPECT_EQ(pdf("<title>Bridge vote</title>", "One.\n\nTwo.\n\nThree.\n\nBridge vote\n\nFour."),
            "Bridge vote; : [One.] [Two.] [Three.] [Bridge vote] [Four.]");
  EXPECT_EQ(pdf("", "Norrland Wire Service\n\nOne."),
            "Norrland Wire Service; : [Norrland Wire Service] [One.]");
  EXPECT_EQ(pdf("", "a <pre> b</pre> c"), ": [a <pre> b</pre> c]");
  EXPECT_EQ(pdf("", " ").substr(0, 22), "! the PDF holds no tex");
}

TEST(Feed, ItemsWithoutText) {
  const auto faults = [](std::size_t empty) {
    std::string feed = "<rss><channel><title>a</title>";
    for (std::size_t i = 0; i < empty; ++i) feed += "<item><title>b</title></item>";
    const auto outcome = read_bytes("a.xml", feed + "</channel></rss>");
    return outcome.failed.empty() ? "" : outcome.failed.back().reason.substr(53);
  };
  EXPECT_EQ(faults(1), "1");
  EXPECT_EQ(faults(10), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
  EXPECT_EQ(faults(12), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more");
}

TEST(Feed, CutOff) {
  const auto faults = [](const std::string& end) {
    const auto outcome =
        read_bytes("a.xml", "<rss><channel><item><description>one</description></item>" + end);
    return outcome.failed.empty() ? "" : outcome.failed.back().reason;
  };
  EXPECT_EQ(faults("</channel></rss>"), "");
  EXPECT_EQ(faults("</channel>"), "the feed is cut off behind its last item");
}

TEST(Feed, TheFirstElementThatHoldsText) {
  const auto text = [](const std::string& item) {
    const auto outcome = read_bytes(
        "a.xml", "<rss><channel><title>a</title><item>" + item + "</item></channel></rss>");
    if (outcome.documents.size() != 1) return std::string("none");
    const auto& document = outcome.documents[0].document;
    return document.offsets.member + " " + std::string(document.text.str());
  };
  EXPECT_EQ(text("<content:encoded>&lt;p>&lt;/p></content:encoded><description>one</description>"),
            "feed:description:html one");
  EXPECT_EQ(text("<description>one</description><content:encoded>two</content:encoded>"),
            "feed:content:encoded:html two");
  EXPECT_EQ(text("<content:encoded>&lt;p>&lt;/p></content:encoded>"), "none");
}

TextBlock block_of(const std::string& text, Fate fate, const std::string& rule = "") {
  TextBlock made;
  made.text = text;
  made.size = static_cast<std::uint32_t>(text.size());
  made.fate = fate;
  made.rule = rule;
  return made;
}

TEST(RestoreText, LimitsOfAStandfirst) {
  const auto restored = [](const TextBlock& between, float score, std::size_t above = 0,
                           std::size_t below = 0) {
    Page page;
    page.blocks.push_back(block_of("Bridge vote", Fate::drop, "read.headline"));
    for (std::size_t i = 0; i < above; ++i)
      page.blocks.push_back(block_of("x", Fate::drop, "read.links"));
    page.blocks.push_back(between);
    for (std::size_t i = 0; i < below; ++i)
      page.blocks.push_back(block_of("x", Fate::drop, "read.links"));
    page.blocks.push_back(block_of("The text.", Fate::keep));
    restore_standfirst(page, std::vector<float>(page.blocks.size(), score));
    return page.blocks[above + 1].fate == Fate::keep;
  };
  const auto dropped = [](std::size_t size) {
    return block_of(std::string(size - 1, 'w') + ".", Fate::drop, "read.head");
  };
  EXPECT_TRUE(restored(dropped(70), 0.1F));
  EXPECT_FALSE(restored(dropped(69), 0.1F));
  EXPECT_FALSE(restored(dropped(70), 0.09F));
  EXPECT_FALSE(restored(block_of(std::string(80, 'w'), Fate::drop, "read.head"), 0.5F));
  auto linked = dropped(100);
  linked.link_size = 29;
  EXPECT_TRUE(restored(linked, 0.5F));
  linked.link_size = 30;
  EXPECT_FALSE(restored(linked, 0.5F));
  EXPECT_TRUE(restored(dropped(70), 0.5F, 4));
  EXPECT_FALSE(restored(dropped(70), 0.5F, 5)) << "the sixth line below the headline";
  EXPECT_TRUE(restored(dropped(70), 0.5F, 0, 8));
  EXPECT_FALSE(restored(dropped(70), 0.5F, 0, 9)) << "the headline is too far above the text";
}

TEST(RestoreText, LimitsOfAThread) {
  const auto first = [](std::size_t posts, const std::string& article) {
    Page page;
    page.comments.resize(posts);
    page.blocks.push_back(block_of(article, Fate::undecided));
    for (std::uint32_t i = 0; i < posts; ++i) {
      page.blocks.push_back(block_of("words", Fate::comment));
      page.blocks.back().comment = i;
    }
    restore_first_post(page);
    return page.blocks[1].fate == Fate::keep;
  };
  EXPECT_TRUE(first(4, "Forum"));
  EXPECT_FALSE(first(3, "Forum"));
  EXPECT_FALSE(first(4, "It ends."));
  EXPECT_TRUE(first(4, std::string(99, 'w')));
  EXPECT_FALSE(first(4, std::string(100, 'w')));
}

TEST(RestoreText, WhereNothingIsLeft) {
  const auto kept = [](std::vector<TextBlock> blocks) {
    Page page;
    page.blocks = std::move(blocks);
    restore_empty_text(page);
    std::string out;
    for (const auto& block : page.blocks) out += block.fate == Fate::keep ? '#' : '-';
    return out;
  };
  EXPECT_EQ(kept({block_of("words", Fate::drop, "x"), block_of("Share this", Fate::drop, "y")}),
            "#-");
  EXPECT_EQ(kept({block_of("From: a", Fate::drop, "read.mail_head"),
                  block_of("Share this", Fate::drop, "y")}),
            "##");
  EXPECT_EQ(kept({block_of("words", Fate::drop, "x"), block_of("other", Fate::comment)}), "--");
  EXPECT_EQ(kept({block_of("words", Fate::drop, "x"), block_of("other", Fate::undecided)}), "--");
  EXPECT_EQ(kept({block_of("words", Fate::drop, "x"), block_of("", Fate::undecided)}), "#-");
}

TEST(FeedHead, ChannelsAndFeeds) {
  const auto head_of = [](const std::string& xml, std::string_view prefix = "") {
    const auto head = feed_head(xml, prefix);
    return head.title + "|" + head.language + "|" + head.base + "|" + join(head.authors, ",");
  };
  EXPECT_EQ(
      head_of("<rss><channel><title>a</title><language>EN-us</language><link>http://x</link>"),
      "a|en|http://x|");
  EXPECT_EQ(head_of("<rdf:RDF><channel><title>a</title><link>http://x</link></channel>"),
            "a||http://x|");
  EXPECT_EQ(head_of("<feed xml:lang=de xml:base=http://y/><title>a</title><link href=http://x />"
                    "<author><name>Ann Lee</name></author>"),
            "a|de|http://y/|Ann Lee");
  EXPECT_EQ(head_of("<rss><channel><title>a</title><author>Ann Lee</author>"), "a|||");
  EXPECT_EQ(head_of("<feed><link rel=self href=http://x /><link href=http://y />"), "||http://y|");
}

}  // namespace
}  // namespace headwater
