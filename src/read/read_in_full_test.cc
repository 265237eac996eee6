// SPDX-License-Identifier: Apache-2.0
// Pages and files with everything that reading says of them: facts with their reasons, blocks,
// links, what was dropped and by which rule, and the columns that the classifier sees.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "base/hash.h"
#include "read/content/judged_page.h"
#include "read/read.h"
#include "read/sentences_for_tests.h"

namespace headwater {
namespace {

const std::string dolor =
    "Engineers had warned for years that the old piers would not stand another winter of ice.";
const std::string amet =
    "A ferry will carry cars across from April on, said the harbour master, until the work is "
    "done.";

std::string dump(const ReadOutcome& outcome) {
  std::string out;
  for (const auto& [document, original] : outcome.documents) {
    out += fmt::format("{} {} {}\n", document.id, document.mime, document.offsets.member);
    out += fmt::format("title '{}' published '{}' site '{}' source '{}' url '{}' language '{}'\n",
                       document.title, document.published, document.site, document.source,
                       document.url, document.language);
    for (const auto& author : document.authors) out += "author " + author + "\n";
    for (const auto& why : document.why) {
      out += "why " + why.rule;
      for (const auto& term : why.terms) out += " '" + term + "'";
      out += '\n';
    }
    for (const auto& block : document.blocks) {
      out += std::string(name_of(block.kind));
      if (block.kind == BlockKind::comment)
        out += " [" + block.author + " " + block.published + "]";
      out += fmt::format(": {}\n", document.text.slice(block.span));
    }
    for (const auto& link : document.links)
      out += fmt::format("link '{}' {}\n", document.text.slice(link.span), link.url);
    for (const auto& part : document.dropped) out += fmt::format("- {} {}\n", part.rule, part.text);
    std::string runs;
    for (const auto& run : document.offsets.runs)
      runs +=
          fmt::format("{}-{}@{}-{} ", run.text.start, run.text.end, run.byte_start, run.byte_end);
    out += fmt::format("{} runs {:x}\n", document.offsets.runs.size(), fnv1a64(runs));
  }
  for (const auto& error : outcome.failed) out += "! " + error.message() + "\n";
  return out;
}

const std::string article =
    "<!DOCTYPE html><html lang=en-GB><head><meta charset=utf-8>"
    "<title>Bridge vote delayed - Brenford Post</title>"
    "<meta property=og:title content=\"Bridge vote delayed\">"
    "<meta property=og:site_name content=\"Brenford Post\">"
    "<meta property=og:url content=\"http://post.example/2011/bridge\">"
    "<link rel=canonical href=\"http://post.example/2011/bridge\">"
    "<meta name=author content=\"Ann Lee\">"
    "<script "
    "type=\"application/ld+json\">{\"@context\":\"http://schema.org\",\"@graph\":[{\"@type\":"
    "\"NewsArticle\",\"headline\":\"Bridge vote delayed\",\"datePublished\":"
    "\"2011-05-03T10:00:00Z\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"}],"
    "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Brenford Post\"}}]}</script>"
    "<style>p{color:red}</style></head><body>"
    "<header><a href=/>Brenford Post</a></header><nav><ul><li><a href=/n>News</a><li><a "
    "href=/s>Sport</a><li><a href=/w>Weather</a></ul></nav>"
    "<main><article><h1>Bridge vote delayed</h1><p class=byline>By <a href=/ann>Ann Lee</a></p>"
    "<time datetime=2011-05-03>3 May 2011</time>"
    "<figure><img src=a.jpg alt=bridge><figcaption>The old bridge. Photo: Joe Roe</figcaption>"
    "</figure><p>" +
    lorem +
    " <a href=\"/report.pdf\">The report</a> is public.</p><div class=ad>"
    "Advertisement</div><p>" +
    ipsum + "</p><h2>What comes next</h2><p>" + dolor +
    "</p><blockquote><p>We wait &amp; see.</p></blockquote><ul><li>one boat<li>two <em>boats</em>"
    "</ul><table><tr><th>Year<th>Boats<tr><td>2010<td>3<tr><td>2011<td>41</table><pre>bow  stern\n"
    "\tkeel</pre><p>" +
    amet +
    "</p><p class=tags>Tags: <a href=/t/b>bridge</a>, <a "
    "href=/t/r>river</a></p></article>"
    "<aside class=related><h3>Related articles</h3><ul><li><a href=/1>Mayor buys a boat</a><li><a "
    "href=/2>Ice on the river</a></ul></aside>"
    "<section id=comments><h3>2 comments</h3><ol><li class=comment><cite>Joe</cite> <span "
    "class=date>May 4, 2011</span><p>Well said, and long overdue if you ask me.</p><ol><li "
    "class=comment><cite>Sue</cite> <span class=date>May 5, 2011</span><p>Nobody asked "
    "you.</p></ol></ol><form><label>Leave a comment</label><textarea></textarea></form></section>"
    "</main><footer><p>© 2011 Brenford Media. All rights reserved.</p><p><a href=/c>Contact</a> | "
    "<a href=/p>Privacy</a></p></footer></body></html>";

const std::string table_page =
    "<html><head><title>Bridge vote delayed</title></head><body bgcolor=#ffffff>"
    "<table width=100%><tr><td valign=top><font size=1><a href=1>Home</a><br><a href=2>News</a><br>"
    "<a href=3>Letters</a></font></td><td><font size=5><b>Bridge vote delayed</b></font><br><i>by "
    "Ann Lee</i><br><br>" +
    lorem + "<br><br>" + ipsum + "<br><br>&#8220;" + dolor +
    "&#8221;<br>"
    "<br>" +
    amet +
    "<br><br><a href=print.html>Print this page</a></td></tr><tr><td colspan=2>"
    "<hr>Copyright 1999 Brenford Media</td></tr></table></body></html>";

const std::string blog =
    "<html><head><title>River Notes</title><meta name=generator content=WordPress></head><body>"
    "<div id=header><h1><a href=/>River Notes</a></h1></div><div id=content><div class=post><h2><a "
    "href=/a>The bridge</a></h2><div class=meta>Posted by sue on May 3, 2011 in News</div><div "
    "class=entry><p>" +
    lorem + "</p><p>" + ipsum +
    "</p></div><div class=share>Share this: <a "
    "href=#>Twitter</a> <a href=#>Facebook</a></div></div><div class=nav-links><a href=/p>Older "
    "posts</a></div></div><div id=sidebar><h3>Archives</h3><ul><li><a href=/4>April 2011</a><li><a "
    "href=/3>March 2011</a></ul><h3>Blogroll</h3><ul><li><a href=http://x.example>Harbour "
    "Cat</a></ul></div></body></html>";

const std::string forum =
    "<html><head><title>Bridge - River Forum</title></head><body><div class=breadcrumb><a "
    "href=/>Forum</a> &raquo; <a href=/b>Bridges</a></div><div class=thread><div class=post><div "
    "class=author>sue</div><div class=date>3 May 2011, 10:12</div><div class=body>" +
    lorem +
    "</div></div><div class=post><div class=author>joe</div><div class=date>3 May 2011, "
    "11:40</div><div class=body>" +
    ipsum +
    "</div></div><div class=post><div class=author>sue"
    "</div><div class=date>4 May 2011, 09:00</div><div class=body>" +
    dolor + " " + amet + "</div></div></div></body></html>";

const std::string flat =
    "Bridge vote delayed\n\nBy Ann Lee\n\nMay 3, 2011\n\n" + lorem + "\n\n" + ipsum +
    "\n\nWhat comes next\n\n" + dolor + "\n\n- one boat\n- two boats\n- three boats\n\n" + amet +
    "\n\nShare on Facebook\n\n3 comments\n\nSubmitted by Joe Roe on May 4, 2011\n\nI was there and "
    "it was loud.\n\nSubmitted by Sue on May 5, 2011\n\nNobody asked you.\n\nRelated "
    "posts\n\nMayor "
    "buys a boat\n\n© 2011 Brenford Media. All rights reserved.\n";

TEST(ReadInFull, HtmlPages) {
  EXPECT_EQ(dump(read_bytes("a.html", article)),
            "a.html text/html html\n"
            "title 'Bridge vote delayed' published '2011-05-03' site 'post.example' source "
            "'Brenford Post' url 'http://post.example/2011/bridge' language 'en'\n"
            "author Ann Lee\n"
            "why read.json_ld 'Ann Lee'\n"
            "why read.json_ld '2011-05-03'\n"
            "why read.json_ld 'Brenford Post'\n"
            "why read.heading 'Bridge vote delayed'\n"
            "caption: The old bridge. Photo: Joe Roe\n"
            "paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
            "over the river. The report is public.\n"
            "paragraph: Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "heading: What comes next\n"
            "paragraph: Engineers had warned for years that the old piers would not stand another "
            "winter of ice.\n"
            "quote: We wait & see.\n"
            "list_item: one boat\n"
            "list_item: two boats\n"
            "table: Year\tBoats\n"
            "2010\t3\n"
            "2011\t41\n"
            "code: bow  stern\n"
            "\tkeel\n"
            "paragraph: A ferry will carry cars across from April on, said the harbour master, "
            "until the work is done.\n"
            "comment [Joe 2011-05-04]: Well said, and long overdue if you ask me.\n"
            "comment [Sue 2011-05-05]: Nobody asked you.\n"
            "link ' The report' /report.pdf\n"
            "- read.head Brenford Post\n"
            "- read.navigation News\n"
            "- read.navigation Sport\n"
            "- read.navigation Weather\n"
            "- read.headline Bridge vote delayed\n"
            "- read.byline By Ann Lee\n"
            "- read.byline 3 May 2011\n"
            "- read.advertising Advertisement\n"
            "- read.tags Tags: bridge, river\n"
            "- read.related Related articles\n"
            "- read.related Mayor buys a boat\n"
            "- read.related Ice on the river\n"
            "- read.comments_head 2 comments\n"
            "- read.comment_header Joe May 4, 2011\n"
            "- read.comment_header Sue May 5, 2011\n"
            "- read.comments Leave a comment\n"
            "- read.footer \xC2\xA9 2011 Brenford Media. All rights reserved.\n"
            "- read.footer Contact | Privacy\n"
            "23 runs e9d15fd3fac403da\n");
  EXPECT_EQ(dump(read_bytes("b.html", table_page)),
            "b.html text/html html\n"
            "title 'Bridge vote delayed' published '' site 'Brenford Media' source 'Brenford "
            "Media' url '' language 'en'\n"
            "author Ann Lee\n"
            "why read.page_title 'Bridge vote delayed'\n"
            "why read.byline 'Ann Lee'\n"
            "why read.imprint 'Brenford Media'\n"
            "paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
            "over the river.\n"
            "paragraph: Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "paragraph: \xE2\x80\x9C"
            "Engineers had warned for years that the old piers would not stand another winter of "
            "ice.\xE2\x80\x9D\n"
            "paragraph: A ferry will carry cars across from April on, said the harbour master, "
            "until the work is done.\n"
            "- read.outside_article Home\n"
            "- read.outside_article News\n"
            "- read.outside_article Letters\n"
            "- read.headline Bridge vote delayed\n"
            "- read.byline by Ann Lee\n"
            "- read.links Print this page\n"
            "- read.outside_article Copyright 1999 Brenford Media\n"
            "6 runs 99a784556c8ffee9\n");
}

TEST(ReadInFull, FlatText) {
  EXPECT_EQ(dump(read_bytes("a.txt", flat)),
            "a.txt text/plain utf-8\n"
            "title 'Bridge vote delayed' published '2011-05-03' site 'Brenford Media' source "
            "'Brenford Media' url '' language 'en'\n"
            "author Ann Lee\n"
            "why read.title_line 'Bridge vote delayed'\n"
            "why read.byline 'Ann Lee'\n"
            "why read.byline_date '2011-05-03'\n"
            "why read.imprint 'Brenford Media'\n"
            "paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
            "over the river.\n"
            "paragraph: Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "heading: What comes next\n"
            "paragraph: Engineers had warned for years that the old piers would not stand another "
            "winter of ice.\n"
            "list_item: one boat\n"
            "list_item: two boats\n"
            "list_item: three boats\n"
            "paragraph: A ferry will carry cars across from April on, said the harbour master, "
            "until the work is done.\n"
            "comment [Joe Roe 2011-05-04]: I was there and it was loud.\n"
            "comment [Sue 2011-05-05]: Nobody asked you.\n"
            "- read.headline Bridge vote delayed\n"
            "- read.byline By Ann Lee\n"
            "- read.byline May 3, 2011\n"
            "- read.outside_article Share on Facebook\n"
            "- read.comments_head 3 comments\n"
            "- read.comment_header Submitted by Joe Roe on May 4, 2011\n"
            "- read.comment_header Submitted by Sue on May 5, 2011\n"
            "- read.outside_article Related posts\n"
            "- read.outside_article Mayor buys a boat\n"
            "- read.outside_article \xC2\xA9 2011 Brenford Media. All rights reserved.\n"
            "10 runs 6430294787140ca0\n");
}

// What the rules alone make of each block.
std::string judged(const JudgedPage& judged) {
  std::string out;
  for (const auto& block : judged.page.blocks) {
    out += fmt::format("{}{} {} {} group {} links {}: {}\n", name_of(block.kind), block.level,
                       static_cast<int>(block.fate), block.rule.empty() ? "-" : block.rule,
                       block.group, block.link_size, block.text.substr(0, 24));
  }
  return out;
}

// The columns of all blocks: name, then a value a block.
std::string columns(const FeatureTable& table, const std::vector<std::string_view>& names) {
  std::string out;
  for (std::size_t c = 0; c < names.size(); ++c) {
    out += names[c];
    for (std::size_t r = 0; r < table.rows; ++r) out += fmt::format(" {:.3g}", table.row(r)[c]);
    out += '\n';
  }
  return out;
}

TEST(ReadInFull, WhatTheRulesMakeOfAnArticle) {
  const auto page = judge_html({"a.html", article, "", "", nullptr}, {}, WithFeatures::yes);
  EXPECT_EQ(judged(page),
            "paragraph0 2 read.head group 0 links 13: Brenford Post\n"
            "list_item0 2 read.navigation group 1 links 4: News\n"
            "list_item0 2 read.navigation group 1 links 5: Sport\n"
            "list_item0 2 read.navigation group 1 links 7: Weather\n"
            "heading1 2 read.headline group 1 links 0: Bridge vote delayed\n"
            "paragraph0 2 read.byline group 2 links 8: By Ann Lee\n"
            "paragraph0 2 read.byline group 2 links 0: 3 May 2011\n"
            "caption0 0 - group 2 links 0: The old bridge. Photo: J\n"
            "paragraph0 0 - group 3 links 11: The council of Brenford \n"
            "paragraph0 2 read.advertising group 4 links 0: Advertisement\n"
            "paragraph0 0 - group 5 links 0: Nobody at the meeting co\n"
            "heading2 0 - group 5 links 0: What comes next\n"
            "paragraph0 0 - group 6 links 0: Engineers had warned for\n"
            "quote0 0 - group 7 links 0: We wait & see.\n"
            "list_item0 0 - group 8 links 0: one boat\n"
            "list_item0 0 - group 8 links 0: two boats\n"
            "table0 0 - group 9 links 0: Year\tBoats\n"
            "2010\t3\n"
            "2011\t4\n"
            "code0 0 - group 9 links 0: bow  stern\n"
            "\tkeel\n"
            "paragraph0 0 - group 10 links 0: A ferry will carry cars \n"
            "paragraph0 2 read.tags group 11 links 13: Tags: bridge, river\n"
            "heading3 2 read.related group 11 links 0: Related articles\n"
            "list_item0 2 read.related group 12 links 17: Mayor buys a boat\n"
            "list_item0 2 read.related group 12 links 16: Ice on the river\n"
            "heading3 2 read.comments_head group 12 links 0: 2 comments\n"
            "list_item0 2 read.comment_header group 13 links 0: Joe May 4, 2011\n"
            "list_item0 3 - group 14 links 0: Well said, and long over\n"
            "list_item0 2 read.comment_header group 14 links 0: Sue May 5, 2011\n"
            "list_item0 3 - group 14 links 0: Nobody asked you.\n"
            "paragraph0 2 read.comments group 14 links 0: Leave a comment\n"
            "paragraph0 2 read.footer group 15 links 0: \xC2\xA9 2011 Brenford Media. \n"
            "paragraph0 2 read.footer group 16 links 15: Contact | Privacy\n");
  EXPECT_EQ(
      columns(page.features, html_feature_names()),
      "log_size 2.64 1.61 1.79 2.08 3 2.4 2.4 3.43 4.73 2.64 4.54 2.77 4.49 2.71 2.2 2.3 3.26 2.83 "
      "4.55 3 2.83 2.89 2.83 2.4 2.77 3.76 2.77 2.89 2.77 3.78 2.89\n"
      "words 2 1 1 1 3 3 3 6 21 1 18 3 16 4 2 2 6 3 18 3 2 4 4 2 4 9 4 3 3 7 3\n"
      "mean_word 6 4 5 7 5.67 2.67 2.67 3.83 4.29 13 4.11 4.33 4.5 2.25 3.5 4 3.33 4 4.11 5 7.5 "
      "3.5 3.25 4.5 2.75 3.56 2.75 4.67 4.33 5 4.67\n"
      "link_share 1 1 1 1 0 0.8 0 0 0.0982 0 0 0 0 0 0 0 0 0 0 0.684 0 1 1 0 0 0 0 0 0 0 0.882\n"
      "links 1 1 1 1 0 1 0 0 1 0 0 0 0 0 0 0 0 0 0 2 0 1 1 0 0 0 0 0 0 0 2\n"
      "commas 0 0 0 0 0 0 0 0 0 0 0.0556 0 0 0 0 0 0 0 0.111 0.333 0 0 0 0 0.25 0.111 0.25 0 0 0 "
      "0\n"
      "stops 0 0 0 0 0 0 0 1 2 0 1 0 1 1 0 0 0 0 1 0 0 0 0 0 0 1 0 1 0 2 0\n"
      "ends_sentence 0 0 0 0 0 0 0 0 1 0 1 0 1 1 0 0 0 0 1 0 0 0 0 0 0 1 0 1 0 1 0\n"
      "begins_upper 1 1 1 1 1 1 0 1 1 1 1 1 1 1 0 0 1 0 1 1 1 1 1 0 1 1 1 1 1 0 1\n"
      "capitalised 1 1 1 1 0.333 1 0.333 0.667 0.19 1 0.0556 0.333 0.0625 0.25 0 0 0.333 0 0.111 "
      "0.333 0.5 0.25 0.25 0 0.5 0.111 0.5 0.333 0.333 0.429 0.667\n"
      "digit_share 0 0 0 0 0 0 0.625 0 0 0 0 0 0 0 0 0 0.55 0 0 0 0 0 0 0.111 0.455 0 0.455 0 0 "
      "0.114 0\n"
      "capital_share 0.167 0.25 0.2 0.143 0.0588 0.375 0.125 0.174 0.0444 0.0769 0.0135 0.0769 "
      "0.0139 0.111 0 0 0.1 0 0.027 0.0667 0.0667 0.0714 0.0769 0 0.182 0.0312 0.182 0.0714 0.0769 "
      "0.0857 0.143\n"
      "short_words 0 0 0 0 0 0 0.333 0.167 0.381 0 0.389 0 0.375 0.25 0.5 0.5 0.333 0.333 0.222 0 "
      "0 0.25 0.5 0.5 0.25 0.556 0.25 0 0.333 0.143 0.333\n"
      "mark_share 0 0 0 0 0 0 0 0.08 0.0217 0 0.0263 0 0.0137 0.182 0 0 0 0 0.039 0.118 0 0 0 0 "
      "0.0833 0.0588 0.0833 0.0667 0 0.0541 0.0667\n"
      "quotes 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "kind 1 2 2 2 0 1 1 5 1 1 1 0 1 3 2 2 4 7 1 1 0 2 2 0 2 2 2 2 1 1 1\n"
      "level 0 0 0 0 1 0 0 0 0 0 0 2 0 0 0 0 0 0 0 0 3 0 0 3 0 0 0 0 0 0 0\n"
      "line_kind 0 0 0 0 0 0 0 0 0 11 0 0 0 0 0 0 0 0 0 12 4 0 0 7 0 0 0 0 8 13 0\n"
      "is_prose 0 0 0 0 0 0 0 0 1 0 1 0 1 0 0 0 0 0 1 0 0 0 0 0 0 1 0 0 0 0 0\n"
      "bullet 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "mean_sentence 2 1 1 1 3 3 3 6 10.5 1 18 3 16 4 2 2 6 3 18 3 2 4 4 2 4 9 4 3 3 3.5 3\n"
      "colon_end 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "question 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "year 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 1 0 1 0 0 1 0\n"
      "begins_link 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0 1\n"
      "plain_words 0 0 0 0 1.39 0.47 1.39 1.95 2.99 0.693 2.94 1.39 2.83 1.61 1.1 1.1 1.95 1.39 "
      "2.94 0.666 1.1 0 0 1.1 1.61 2.3 1.61 1.39 1.39 2.08 0.302\n"
      "rule_kept 0 0 0 0 0 0 0 1 1 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_comment 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0\n"
      "rule 12 35 35 35 1 10 10 0 0 29 0 0 0 0 0 0 0 0 0 18 21 21 21 25 26 0 26 0 24 36 36\n"
      "rule_outside 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_headline 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_links 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_related 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 0 0 0 0 0 0 0 0\n"
      "rule_line 0 1 1 1 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 1 0 1 1 1\n"
      "index_share 0 0.0323 0.0645 0.0968 0.129 0.161 0.194 0.226 0.258 0.29 0.323 0.355 0.387 "
      "0.419 0.452 0.484 0.516 0.548 0.581 0.613 0.645 0.677 0.71 0.742 0.774 0.806 0.839 0.871 "
      "0.903 0.935 0.968\n"
      "size_share 0 0.0157 0.0206 0.0266 0.0351 0.058 0.0701 0.0822 0.119 0.254 0.27 0.382 0.4 "
      "0.507 0.524 0.533 0.544 0.574 0.594 0.707 0.73 0.75 0.77 0.79 0.802 0.82 0.871 0.889 0.909 "
      "0.927 0.979\n"
      "log_index 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48 2.56 2.64 2.71 2.77 2.83 "
      "2.89 2.94 3 3.04 3.09 3.14 3.18 3.22 3.26 3.3 3.33 3.37 3.4 3.43\n"
      "log_index_end 3.47 3.43 3.4 3.37 3.33 3.3 3.26 3.22 3.18 3.14 3.09 3.04 3 2.94 2.89 2.83 "
      "2.77 2.71 2.64 2.56 2.48 2.4 2.3 2.2 2.08 1.95 1.79 1.61 1.39 1.1 0.693\n"
      "from_title -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48 "
      "2.56 2.64 2.71 2.77 2.83 2.89 2.94 3 3.04 3.09 3.14 3.18 3.22 3.26 3.3\n"
      "from_first_prose -2.2 -2.08 -1.95 -1.79 -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 "
      "1.95 2.08 2.2 2.3 2.4 2.48 2.56 2.64 2.71 2.77 2.83 2.89 2.94 3 3.04 3.09 3.14\n"
      "from_last_prose -3.26 -3.22 -3.18 -3.14 -3.09 -3.04 -3 -2.94 -2.89 -2.83 -2.77 -2.71 -2.64 "
      "-2.56 -2.48 -2.4 -2.3 -2.2 -2.08 -1.95 -1.79 -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 "
      "1.79\n"
      "in_prose_extent 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0\n"
      "from_first_kept -2.08 -1.95 -1.79 -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 "
      "2.08 2.2 2.3 2.4 2.48 2.56 2.64 2.71 2.77 2.83 2.89 2.94 3 3.04 3.09 3.14 3.18\n"
      "from_last_kept -2.94 -2.89 -2.83 -2.77 -2.71 -2.64 -2.56 -2.48 -2.4 -2.3 -2.2 -2.08 -1.95 "
      "-1.79 -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48 2.56\n"
      "in_kept_extent 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "kept_near_before 0 0 0 0 0 0 0 0 1 2 2 2 2 3 3 3 3 3 3 3 2 1 0 0 0 0 0 0 0 0 0\n"
      "kept_near_after 0 0 0 0 1 2 2 2 2 3 3 3 3 3 3 3 2 1 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "kept_far_before 0 0 0 0 0 0 0 0 0 0 0 1 2 2 3 4 5 6 7 8 8 8 9 8 7 6 5 4 3 2 1\n"
      "kept_far_after 5 6 7 8 8 8 9 8 7 6 5 4 3 2 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "copies 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "earlier_copies 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "from_heading -9 -9 -9 -9 -9 0.693 1.1 1.39 1.61 1.79 1.95 2.08 0.693 1.1 1.39 1.61 1.79 "
      "1.95 2.08 2.2 2.3 0.693 1.1 1.39 0.693 1.1 1.39 1.61 1.79 1.95 2.08\n"
      "heading_line_kind -1 -1 -1 -1 -1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 4 4 4 7 7 7 7 7 7 7\n"
      "heading_level -1 -1 -1 -1 -1 1 1 1 1 1 1 1 2 2 2 2 2 2 2 2 2 3 3 3 3 3 3 3 3 3 3\n"
      "heading_kept -1 -1 -1 -1 -1 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0\n"
      "group_index 0 0 1 2 3 0 1 2 0 0 0 1 0 0 0 1 0 1 0 0 1 0 1 2 0 0 1 2 3 0 0\n"
      "group_rest 0 3 2 1 0 2 1 0 0 0 1 0 0 0 1 0 1 0 0 1 0 2 1 0 0 3 2 1 0 0 0\n"
      "b2_size -1 -1 2.64 1.61 1.79 2.08 3 2.4 2.4 3.43 4.73 2.64 4.54 2.77 4.49 2.71 2.2 2.3 3.26 "
      "2.83 4.55 3 2.83 2.89 2.83 2.4 2.77 3.76 2.77 2.89 2.77\n"
      "b2_links -1 -1 1 1 1 1 0 0.8 0 0 0.0982 0 0 0 0 0 0 0 0 0 0 0.684 0 1 1 0 0 0 0 0 0\n"
      "b2_sentence -1 -1 0 0 0 0 0 0 0 0 1 0 1 0 1 1 0 0 0 0 1 0 0 0 0 0 0 1 0 1 0\n"
      "b2_kept -1 -1 0 0 0 0 0 0 0 1 1 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0\n"
      "b2_kind -1 -1 1 2 2 2 0 1 1 5 1 1 1 0 1 3 2 2 4 7 1 1 0 2 2 0 2 2 2 2 1\n"
      "b2_line -1 -1 0 0 0 0 0 0 0 0 0 11 0 0 0 0 0 0 0 0 0 12 4 0 0 7 0 0 0 0 8\n"
      "b1_size -1 2.64 1.61 1.79 2.08 3 2.4 2.4 3.43 4.73 2.64 4.54 2.77 4.49 2.71 2.2 2.3 3.26 "
      "2.83 4.55 3 2.83 2.89 2.83 2.4 2.77 3.76 2.77 2.89 2.77 3.78\n"
      "b1_links -1 1 1 1 1 0 0.8 0 0 0.0982 0 0 0 0 0 0 0 0 0 0 0.684 0 1 1 0 0 0 0 0 0 0\n"
      "b1_sentence -1 0 0 0 0 0 0 0 0 1 0 1 0 1 1 0 0 0 0 1 0 0 0 0 0 0 1 0 1 0 1\n"
      "b1_kept -1 0 0 0 0 0 0 0 1 1 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0\n"
      "b1_kind -1 1 2 2 2 0 1 1 5 1 1 1 0 1 3 2 2 4 7 1 1 0 2 2 0 2 2 2 2 1 1\n"
      "b1_line -1 0 0 0 0 0 0 0 0 0 11 0 0 0 0 0 0 0 0 0 12 4 0 0 7 0 0 0 0 8 13\n"
      "a1_size 1.61 1.79 2.08 3 2.4 2.4 3.43 4.73 2.64 4.54 2.77 4.49 2.71 2.2 2.3 3.26 2.83 4.55 "
      "3 2.83 2.89 2.83 2.4 2.77 3.76 2.77 2.89 2.77 3.78 2.89 -1\n"
      "a1_links 1 1 1 0 0.8 0 0 0.0982 0 0 0 0 0 0 0 0 0 0 0.684 0 1 1 0 0 0 0 0 0 0 0.882 -1\n"
      "a1_sentence 0 0 0 0 0 0 0 1 0 1 0 1 1 0 0 0 0 1 0 0 0 0 0 0 1 0 1 0 1 0 -1\n"
      "a1_kept 0 0 0 0 0 0 1 1 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 -1\n"
      "a1_kind 2 2 2 0 1 1 5 1 1 1 0 1 3 2 2 4 7 1 1 0 2 2 0 2 2 2 2 1 1 1 -1\n"
      "a1_line 0 0 0 0 0 0 0 0 11 0 0 0 0 0 0 0 0 0 12 4 0 0 7 0 0 0 0 8 13 0 -1\n"
      "a2_size 1.79 2.08 3 2.4 2.4 3.43 4.73 2.64 4.54 2.77 4.49 2.71 2.2 2.3 3.26 2.83 4.55 3 "
      "2.83 2.89 2.83 2.4 2.77 3.76 2.77 2.89 2.77 3.78 2.89 -1 -1\n"
      "a2_links 1 1 0 0.8 0 0 0.0982 0 0 0 0 0 0 0 0 0 0 0.684 0 1 1 0 0 0 0 0 0 0 0.882 -1 -1\n"
      "a2_sentence 0 0 0 0 0 0 1 0 1 0 1 1 0 0 0 0 1 0 0 0 0 0 0 1 0 1 0 1 0 -1 -1\n"
      "a2_kept 0 0 0 0 0 1 1 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 -1 -1\n"
      "a2_kind 2 2 0 1 1 5 1 1 1 0 1 3 2 2 4 7 1 1 0 2 2 0 2 2 2 2 1 1 1 -1 -1\n"
      "a2_line 0 0 0 0 0 0 0 11 0 0 0 0 0 0 0 0 0 12 4 0 0 7 0 0 0 0 8 13 0 -1 -1\n"
      "page_size 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 "
      "6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72\n"
      "page_prose 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 "
      "6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06\n"
      "page_blocks 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 "
      "3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47\n"
      "page_links 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 "
      "0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 "
      "0.132 0.132 0.132\n"
      "page_kept 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 "
      "6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22 6.22\n"
      "page_kept_share 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 "
      "0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 "
      "0.609 0.609 0.609 0.609\n"
      "page_comments 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 "
      "0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 "
      "0.0713 0.0713 0.0713 0.0713 0.0713 0.0713 0.0713\n"
      "page_items 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 "
      "0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 0.187 "
      "0.187 0.187 0.187\n"
      "page_mean_prose 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 "
      "4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46 4.46\n"
      "page_headings 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 "
      "1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61\n"
      "says_article 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "says_product 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_discussion 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_list 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "og_article 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "og_other 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "has_body 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "has_date 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "in_body -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 "
      "-1 -1 -1\n"
      "in_description -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 "
      "-1 -1 -1 -1 -1 -1\n"
      "title_overlap 0 0 0 0 1 0 0 0.167 0.0476 0 0.0556 0 0 0 0 0 0 0 0 0.333 0 0 0 0 0 0 0 0 0 0 "
      "0\n"
      "title_cover 0 0 0 0 1 0 0 0.333 0.333 0 0.333 0 0 0 0 0 0 0 0 0.333 0 0 0 0 0 0 0 0 0 0 0\n"
      "tag 45 55 55 55 38 68 6 31 68 25 68 39 68 68 55 55 87 71 68 68 40 55 55 40 55 68 55 68 35 "
      "68 68\n"
      "parent_tag 11 100 100 100 6 6 57 32 6 6 6 6 6 10 100 100 6 6 6 6 7 100 100 75 65 55 65 55 "
      "75 34 34\n"
      "grandparent_tag 48 61 61 61 57 57 11 6 57 57 57 57 57 6 6 6 57 57 57 57 57 7 7 57 75 65 55 "
      "65 57 11 11\n"
      "depth 3 5 5 5 5 5 4 6 5 5 5 5 5 6 6 6 5 5 5 5 5 6 6 5 6 7 8 9 5 4 4\n"
      "in_article 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_main 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0 0\n"
      "in_aside 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 0 0 0 0 0 0 0 0\n"
      "in_nav 0 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_header 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_footer 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1\n"
      "in_form 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0\n"
      "in_table 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_li 0 1 1 1 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 1 1 0 1 1 1 1 0 0 0\n"
      "in_figure 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_section 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 0 0\n"
      "in_blockquote 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "near_role 2 1 1 1 0 14 0 21 0 10 0 0 0 0 0 0 0 0 0 13 8 8 8 16 17 17 17 17 12 5 5\n"
      "near_role_distance 0 2 2 2 -1 0 -1 0 -1 0 -1 -1 -1 -1 -1 -1 -1 -1 -1 0 1 2 2 1 0 1 0 1 0 1 "
      "1\n"
      "role_navigation 0 58 58 58 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_head 60 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_sidebar 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_widget 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_footer 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 59 59\n"
      "role_hidden 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_share 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_related 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 59 58 58 0 0 0 0 0 0 0 0\n"
      "role_teaser 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_advertising 0 0 0 0 0 0 0 0 0 60 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_newsletter 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_form 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 60 0 0\n"
      "role_tags 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 60 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_byline 0 0 0 0 0 60 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_author 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comments 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 59 58 57 56 55 59 0 0\n"
      "role_comment 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 60 59 60 59 0 0 0\n"
      "role_comment_part 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comment_meta 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comment_author 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_caption 0 0 0 0 0 0 0 60 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_article 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "around1_blocks 3.47 1.39 1.39 1.39 2.83 2.83 2.83 2.83 2.83 2.83 2.83 2.83 2.83 2.83 1.1 "
      "1.1 2.83 2.83 2.83 2.83 1.39 1.1 1.1 1.95 1.61 1.61 1.1 1.1 1.95 1.1 1.1\n"
      "around1_size 6.72 2.83 2.83 2.83 6.36 6.36 6.36 6.36 6.36 6.36 6.36 6.36 6.36 6.36 2.89 "
      "2.89 6.36 6.36 6.36 6.36 3.91 3.53 3.53 4.74 4.5 4.5 3.5 3.5 4.74 4.11 4.11\n"
      "around1_links 0.132 1 1 1 0.0557 0.0557 0.0557 0.0557 0.0557 0.0557 0.0557 0.0557 0.0557 "
      "0.0557 0 0 0.0557 0.0557 0.0557 0.0557 0.673 1 1 0 0 0 0 0 0 0.25 0.25\n"
      "around1_prose 0.519 0 0 0 0.673 0.673 0.673 0.673 0.673 0.673 0.673 0.673 0.673 0.673 0 0 "
      "0.673 0.673 0.673 0.673 0 0 0 0.368 0.472 0.472 0 0 0.368 0 0\n"
      "around1_prose_of_page 1 0 0 0 0.902 0.902 0.902 0.902 0.902 0.902 0.902 0.902 0.902 0.902 0 "
      "0 0.902 0.902 0.902 0.902 0 0 0 0.0979 0.0979 0.0979 0 0 0.0979 0 0\n"
      "around1_kept 0.609 0 0 0 0.877 0.877 0.877 0.877 0.877 0.877 0.877 0.877 0.877 0.877 1 1 "
      "0.877 0.877 0.877 0.877 0 0 0 0 0 0 0 0 0 0 0\n"
      "around2_blocks -1 3.47 3.47 3.47 3.26 3.26 3.26 3.26 3.26 3.26 3.26 3.26 3.26 3.26 2.83 "
      "2.83 3.26 3.26 3.26 3.26 3.26 1.39 1.39 3.26 1.95 1.95 1.61 1.61 3.26 3.47 3.47\n"
      "around2_size -1 6.72 6.72 6.72 6.61 6.61 6.61 6.61 6.61 6.61 6.61 6.61 6.61 6.61 6.36 6.36 "
      "6.61 6.61 6.61 6.61 6.61 3.91 3.91 6.61 4.74 4.74 4.5 4.5 6.61 6.72 6.72\n"
      "around2_links -1 0.132 0.132 0.132 0.0881 0.0881 0.0881 0.0881 0.0881 0.0881 0.0881 0.0881 "
      "0.0881 0.0881 0.0557 0.0557 0.0881 0.0881 0.0881 0.0881 0.0881 0.673 0.673 0.0881 0 0 0 0 "
      "0.0881 0.132 0.132\n"
      "around2_prose -1 0.519 0.519 0.519 0.581 0.581 0.581 0.581 0.581 0.581 0.581 0.581 0.581 "
      "0.581 0.673 0.673 0.581 0.581 0.581 0.581 0.581 0 0 0.581 0.368 0.368 0.472 0.472 0.581 "
      "0.519 0.519\n"
      "around2_prose_of_page -1 1 1 1 1 1 1 1 1 1 1 1 1 1 0.902 0.902 1 1 1 1 1 0 0 1 0.0979 "
      "0.0979 0.0979 0.0979 1 1 1\n"
      "around2_kept -1 0.609 0.609 0.609 0.683 0.683 0.683 0.683 0.683 0.683 0.683 0.683 0.683 "
      "0.683 0.877 0.877 0.683 0.683 0.683 0.683 0.683 0 0 0.683 0 0 0 0 0.683 0.609 0.609\n"
      "around3_blocks -1 -1 -1 -1 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.47 3.26 3.26 3.47 "
      "3.47 3.47 3.47 3.47 3.26 3.26 3.47 3.26 3.26 1.95 1.95 3.47 -1 -1\n"
      "around3_size -1 -1 -1 -1 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.72 6.61 6.61 6.72 "
      "6.72 6.72 6.72 6.72 6.61 6.61 6.72 6.61 6.61 4.74 4.74 6.72 -1 -1\n"
      "around3_links -1 -1 -1 -1 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 0.132 "
      "0.0881 0.0881 0.132 0.132 0.132 0.132 0.132 0.0881 0.0881 0.132 0.0881 0.0881 0 0 0.132 -1 "
      "-1\n"
      "around3_prose -1 -1 -1 -1 0.519 0.519 0.519 0.519 0.519 0.519 0.519 0.519 0.519 0.519 0.581 "
      "0.581 0.519 0.519 0.519 0.519 0.519 0.581 0.581 0.519 0.581 0.581 0.368 0.368 0.519 -1 -1\n"
      "around3_prose_of_page -1 -1 -1 -1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0.0979 0.0979 "
      "1 -1 -1\n"
      "around3_kept -1 -1 -1 -1 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.609 0.683 "
      "0.683 0.609 0.609 0.609 0.609 0.609 0.683 0.683 0.609 0.683 0.683 0 0 0.609 -1 -1\n"
      "around4_blocks -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 3.47 3.47 -1 -1 -1 -1 -1 3.47 3.47 "
      "-1 3.47 3.47 3.26 3.26 -1 -1 -1\n"
      "around4_size -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 6.72 6.72 -1 -1 -1 -1 -1 6.72 6.72 "
      "-1 6.72 6.72 6.61 6.61 -1 -1 -1\n"
      "around4_links -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 0.132 0.132 -1 -1 -1 -1 -1 0.132 "
      "0.132 -1 0.132 0.132 0.0881 0.0881 -1 -1 -1\n"
      "around4_prose -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 0.519 0.519 -1 -1 -1 -1 -1 0.519 "
      "0.519 -1 0.519 0.519 0.581 0.581 -1 -1 -1\n"
      "around4_prose_of_page -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 1 1 -1 -1 -1 -1 -1 1 1 -1 1 "
      "1 1 1 -1 -1 -1\n"
      "around4_kept -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 0.609 0.609 -1 -1 -1 -1 -1 0.609 "
      "0.609 -1 0.609 0.609 0.683 0.683 -1 -1 -1\n"
      "shape_count 0.693 1.39 1.39 1.39 0.693 0.693 0.693 0.693 1.61 0.693 1.61 0.693 1.61 0.693 "
      "1.1 1.1 0.693 0.693 1.61 0.693 0.693 1.1 1.1 0.693 0.693 1.1 0.693 1.1 0.693 1.1 1.1\n"
      "shape_size 2.64 1.85 1.85 1.85 3 2.4 2.4 3.43 4.58 2.64 4.58 2.77 4.58 2.71 2.25 2.25 3.26 "
      "2.83 4.58 3 2.83 2.86 2.86 2.4 2.77 3.42 2.77 3.42 2.77 3.43 3.43\n"
      "shape_links 1 1 1 1 0 0.8 0 0 0.0284 0 0.0284 0 0.0284 0 0 0 0 0 0.0284 0.684 0 1 1 0 0 0 0 "
      "0 0 0.25 0.25\n"
      "shape_kept 0 0 0 0 0 0 0 1 1 0 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "path_count 0.693 1.39 1.39 1.39 0.693 1.95 0.693 0.693 1.95 0.693 1.95 0.693 1.95 0.693 1.1 "
      "1.1 0.693 0.693 1.95 1.95 0.693 1.1 1.1 0.693 0.693 0.693 0.693 0.693 0.693 1.1 1.1\n"
      "path_size 2.64 1.85 1.85 1.85 3 4.25 2.4 3.43 4.25 2.64 4.25 2.77 4.25 2.71 2.25 2.25 3.26 "
      "2.83 4.25 4.25 2.83 2.86 2.86 2.4 2.77 3.76 2.77 2.89 2.77 3.43 3.43\n"
      "path_links 1 1 1 1 0 0.0769 0 0 0.0769 0 0.0769 0 0.0769 0 0 0 0 0 0.0769 0.0769 0 1 1 0 0 "
      "0 0 0 0 0.25 0.25\n"
      "path_kept 0 0 0 0 0 0.93 0 1 0.93 0 0.93 1 0.93 1 1 1 1 1 0.93 0.93 0 0 0 0 0 0 0 0 0 0 "
      "0\n");
}

TEST(ReadInFull, ColumnsOfAForum) {
  const auto page = judge_html({"d.html", forum, "", "", nullptr}, {}, WithFeatures::yes);
  EXPECT_EQ(columns(page.features, html_feature_names()),
            "log_size 2.77 1.39 2.89 4.51 1.39 2.89 4.54 1.39 2.89 5.21\n"
            "words 3 1 4 17 1 4 18 1 4 34\n"
            "mean_word 4.33 3 3 4.29 3 3 4.11 3 3 4.29\n"
            "link_share 0.867 0 0 0 0 0 0 0 0 0\n"
            "links 2 0 0 0 0 0 0 0 0 0\n"
            "commas 0 0 0.25 0 0 0.25 0.0556 0 0.25 0.0588\n"
            "stops 0 0 0 1 0 0 1 0 0 2\n"
            "ends_sentence 0 0 0 1 0 0 1 0 0 1\n"
            "begins_upper 1 0 0 1 0 0 1 0 0 1\n"
            "capitalised 0.667 0 0.25 0.176 0 0.25 0.0556 0 0.25 0.0882\n"
            "digit_share 0 0 0.75 0 0 0.75 0 0 0.75 0\n"
            "capital_share 0.154 0 0.0833 0.0411 0 0.0833 0.0135 0 0.0833 0.0205\n"
            "short_words 0.333 1 0.25 0.412 1 0.25 0.389 1 0.25 0.294\n"
            "mark_share 0 0 0.143 0.0135 0 0.143 0.0263 0 0.143 0.0267\n"
            "quotes 0 0 0 0 0 0 0 0 0 0\n"
            "kind 1 1 1 1 1 1 1 1 1 1\n"
            "level 0 0 0 0 0 0 0 0 0 0\n"
            "line_kind 2 0 0 0 0 0 0 0 0 0\n"
            "is_prose 0 0 0 1 0 0 1 0 0 1\n"
            "bullet 0 0 0 0 0 0 0 0 0 0\n"
            "mean_sentence 3 1 4 17 1 4 18 1 4 17\n"
            "colon_end 0 0 0 0 0 0 0 0 0 0\n"
            "question 0 0 0 0 0 0 0 0 0 0\n"
            "year 0 0 1 0 0 1 0 0 1 0\n"
            "begins_link 1 0 0 0 0 0 0 0 0 0\n"
            "plain_words 0.336 0.693 1.61 2.89 0.693 1.61 2.94 0.693 1.61 3.56\n"
            "rule_kept 0 0 0 1 1 1 1 1 1 1\n"
            "rule_comment 0 0 0 0 0 0 0 0 0 0\n"
            "rule 35 2 10 0 0 0 0 0 0 0\n"
            "rule_outside 0 0 0 0 0 0 0 0 0 0\n"
            "rule_headline 0 0 0 0 0 0 0 0 0 0\n"
            "rule_links 0 0 0 0 0 0 0 0 0 0\n"
            "rule_related 0 0 0 0 0 0 0 0 0 0\n"
            "rule_line 1 0 0 0 0 0 0 0 0 0\n"
            "index_share 0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9\n"
            "size_share 0 0.034 0.0408 0.0794 0.283 0.29 0.329 0.54 0.546 0.585\n"
            "log_index 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3\n"
            "log_index_end 2.4 2.3 2.2 2.08 1.95 1.79 1.61 1.39 1.1 0.693\n"
            "from_title -9 -9 -9 -9 -9 -9 -9 -9 -9 -9\n"
            "from_first_prose -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95\n"
            "from_last_prose -2.3 -2.2 -2.08 -1.95 -1.79 -1.61 -1.39 -1.1 -0.693 0\n"
            "in_prose_extent 0 0 0 1 1 1 1 1 1 1\n"
            "from_first_kept -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95\n"
            "from_last_kept -2.3 -2.2 -2.08 -1.95 -1.79 -1.61 -1.39 -1.1 -0.693 0\n"
            "in_kept_extent 0 0 0 1 1 1 1 1 1 1\n"
            "kept_near_before 0 0 0 0 1 2 3 3 3 3\n"
            "kept_near_after 1 2 3 3 3 3 3 2 1 0\n"
            "kept_far_before 0 0 0 0 0 0 0 1 2 3\n"
            "kept_far_after 6 5 4 3 2 1 0 0 0 0\n"
            "copies 1 2 1 1 1 1 1 2 1 1\n"
            "earlier_copies 0 0 0 0 0 0 0 1 0 0\n"
            "from_heading -9 -9 -9 -9 -9 -9 -9 -9 -9 -9\n"
            "heading_line_kind -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "heading_level -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "heading_kept -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "group_index 0 0 0 0 0 0 0 0 0 0\n"
            "group_rest 0 0 0 0 0 0 0 0 0 0\n"
            "b2_size -1 -1 2.77 1.39 2.89 4.51 1.39 2.89 4.54 1.39\n"
            "b2_links -1 -1 0.867 0 0 0 0 0 0 0\n"
            "b2_sentence -1 -1 0 0 0 1 0 0 1 0\n"
            "b2_kept -1 -1 0 0 0 1 1 1 1 1\n"
            "b2_kind -1 -1 1 1 1 1 1 1 1 1\n"
            "b2_line -1 -1 2 0 0 0 0 0 0 0\n"
            "b1_size -1 2.77 1.39 2.89 4.51 1.39 2.89 4.54 1.39 2.89\n"
            "b1_links -1 0.867 0 0 0 0 0 0 0 0\n"
            "b1_sentence -1 0 0 0 1 0 0 1 0 0\n"
            "b1_kept -1 0 0 0 1 1 1 1 1 1\n"
            "b1_kind -1 1 1 1 1 1 1 1 1 1\n"
            "b1_line -1 2 0 0 0 0 0 0 0 0\n"
            "a1_size 1.39 2.89 4.51 1.39 2.89 4.54 1.39 2.89 5.21 -1\n"
            "a1_links 0 0 0 0 0 0 0 0 0 -1\n"
            "a1_sentence 0 0 1 0 0 1 0 0 1 -1\n"
            "a1_kept 0 0 1 1 1 1 1 1 1 -1\n"
            "a1_kind 1 1 1 1 1 1 1 1 1 -1\n"
            "a1_line 0 0 0 0 0 0 0 0 0 -1\n"
            "a2_size 2.89 4.51 1.39 2.89 4.54 1.39 2.89 5.21 -1 -1\n"
            "a2_links 0 0 0 0 0 0 0 0 -1 -1\n"
            "a2_sentence 0 1 0 0 1 0 0 1 -1 -1\n"
            "a2_kept 0 1 1 1 1 1 1 1 -1 -1\n"
            "a2_kind 1 1 1 1 1 1 1 1 -1 -1\n"
            "a2_line 0 0 0 0 0 0 0 0 -1 -1\n"
            "page_size 6.09 6.09 6.09 6.09 6.09 6.09 6.09 6.09 6.09 6.09\n"
            "page_prose 5.91 5.91 5.91 5.91 5.91 5.91 5.91 5.91 5.91 5.91\n"
            "page_blocks 2.4 2.4 2.4 2.4 2.4 2.4 2.4 2.4 2.4 2.4\n"
            "page_links 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295\n"
            "page_kept 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01\n"
            "page_kept_share 0.921 0.921 0.921 0.921 0.921 0.921 0.921 0.921 0.921 0.921\n"
            "page_comments 0 0 0 0 0 0 0 0 0 0\n"
            "page_items 0 0 0 0 0 0 0 0 0 0\n"
            "page_mean_prose 4.81 4.81 4.81 4.81 4.81 4.81 4.81 4.81 4.81 4.81\n"
            "page_headings 0 0 0 0 0 0 0 0 0 0\n"
            "says_article 0 0 0 0 0 0 0 0 0 0\n"
            "says_product 0 0 0 0 0 0 0 0 0 0\n"
            "says_discussion 0 0 0 0 0 0 0 0 0 0\n"
            "says_list 0 0 0 0 0 0 0 0 0 0\n"
            "og_article 0 0 0 0 0 0 0 0 0 0\n"
            "og_other 0 0 0 0 0 0 0 0 0 0\n"
            "has_body 0 0 0 0 0 0 0 0 0 0\n"
            "has_date 1 1 1 1 1 1 1 1 1 1\n"
            "in_body -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "in_description -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "title_overlap 0.5 0 0 0.0588 0 0 0 0 0 0\n"
            "title_cover 0.5 0 0 0.5 0 0 0 0 0 0\n"
            "tag 25 25 25 25 25 25 25 25 25 25\n"
            "parent_tag 11 25 25 25 25 25 25 25 25 25\n"
            "grandparent_tag 48 25 25 25 25 25 25 25 25 25\n"
            "depth 3 5 5 5 5 5 5 5 5 5\n"
            "in_article 0 0 0 0 0 0 0 0 0 0\n"
            "in_main 0 0 0 0 0 0 0 0 0 0\n"
            "in_aside 0 0 0 0 0 0 0 0 0 0\n"
            "in_nav 0 0 0 0 0 0 0 0 0 0\n"
            "in_header 0 0 0 0 0 0 0 0 0 0\n"
            "in_footer 0 0 0 0 0 0 0 0 0 0\n"
            "in_form 0 0 0 0 0 0 0 0 0 0\n"
            "in_table 0 0 0 0 0 0 0 0 0 0\n"
            "in_li 0 0 0 0 0 0 0 0 0 0\n"
            "in_figure 0 0 0 0 0 0 0 0 0 0\n"
            "in_section 0 0 0 0 0 0 0 0 0 0\n"
            "in_blockquote 0 0 0 0 0 0 0 0 0 0\n"
            "near_role 1 0 0 0 0 0 0 0 0 0\n"
            "near_role_distance 0 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "role_navigation 60 0 0 0 0 0 0 0 0 0\n"
            "role_head 0 0 0 0 0 0 0 0 0 0\n"
            "role_sidebar 0 0 0 0 0 0 0 0 0 0\n"
            "role_widget 0 0 0 0 0 0 0 0 0 0\n"
            "role_footer 0 0 0 0 0 0 0 0 0 0\n"
            "role_hidden 0 0 0 0 0 0 0 0 0 0\n"
            "role_share 0 0 0 0 0 0 0 0 0 0\n"
            "role_related 0 0 0 0 0 0 0 0 0 0\n"
            "role_teaser 0 0 0 0 0 0 0 0 0 0\n"
            "role_advertising 0 0 0 0 0 0 0 0 0 0\n"
            "role_newsletter 0 0 0 0 0 0 0 0 0 0\n"
            "role_form 0 0 0 0 0 0 0 0 0 0\n"
            "role_tags 0 0 0 0 0 0 0 0 0 0\n"
            "role_byline 0 0 0 0 0 0 0 0 0 0\n"
            "role_author 0 0 0 0 0 0 0 0 0 0\n"
            "role_comments 0 0 0 0 0 0 0 0 0 0\n"
            "role_comment 0 0 0 0 0 0 0 0 0 0\n"
            "role_comment_part 0 0 0 0 0 0 0 0 0 0\n"
            "role_comment_meta 0 0 0 0 0 0 0 0 0 0\n"
            "role_comment_author 0 0 0 0 0 0 0 0 0 0\n"
            "role_caption 0 0 0 0 0 0 0 0 0 0\n"
            "role_article 0 0 0 0 0 0 0 0 0 0\n"
            "around1_blocks 2.4 1.39 1.39 1.39 1.39 1.39 1.39 1.39 1.39 1.39\n"
            "around1_size 6.09 4.71 4.71 4.71 4.74 4.74 4.74 5.32 5.32 5.32\n"
            "around1_links 0.0295 0 0 0 0 0 0 0 0 0\n"
            "around1_prose 0.83 0.818 0.818 0.818 0.823 0.823 0.823 0.901 0.901 0.901\n"
            "around1_prose_of_page 1 0.246 0.246 0.246 0.254 0.254 0.254 0.5 0.5 0.5\n"
            "around1_kept 0.921 0.818 0.818 0.818 1 1 1 1 1 1\n"
            "around2_blocks -1 2.3 2.3 2.3 2.3 2.3 2.3 2.3 2.3 2.3\n"
            "around2_size -1 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06 6.06\n"
            "around2_links -1 0 0 0 0 0 0 0 0 0\n"
            "around2_prose -1 0.859 0.859 0.859 0.859 0.859 0.859 0.859 0.859 0.859\n"
            "around2_prose_of_page -1 1 1 1 1 1 1 1 1 1\n"
            "around2_kept -1 0.953 0.953 0.953 0.953 0.953 0.953 0.953 0.953 0.953\n"
            "around3_blocks -1 2.4 2.4 2.4 2.4 2.4 2.4 2.4 2.4 2.4\n"
            "around3_size -1 6.09 6.09 6.09 6.09 6.09 6.09 6.09 6.09 6.09\n"
            "around3_links -1 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295 0.0295\n"
            "around3_prose -1 0.83 0.83 0.83 0.83 0.83 0.83 0.83 0.83 0.83\n"
            "around3_prose_of_page -1 1 1 1 1 1 1 1 1 1\n"
            "around3_kept -1 0.921 0.921 0.921 0.921 0.921 0.921 0.921 0.921 0.921\n"
            "around4_blocks -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "around4_size -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "around4_links -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "around4_prose -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "around4_prose_of_page -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "around4_kept -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
            "shape_count 0.693 1.39 1.39 1.39 1.39 1.39 1.39 1.39 1.39 1.39\n"
            "shape_size 2.77 1.39 2.89 4.81 1.39 2.89 4.81 1.39 2.89 4.81\n"
            "shape_links 0.867 0 0 0 0 0 0 0 0 0\n"
            "shape_kept 0 0.667 0.667 1 0.667 0.667 1 0.667 0.667 1\n"
            "path_count 0.693 2.3 2.3 2.3 2.3 2.3 2.3 2.3 2.3 2.3\n"
            "path_size 2.77 3.88 3.88 3.88 3.88 3.88 3.88 3.88 3.88 3.88\n"
            "path_links 0.867 0 0 0 0 0 0 0 0 0\n"
            "path_kept 0 0.953 0.953 0.953 0.953 0.953 0.953 0.953 0.953 0.953\n");
}

TEST(ReadInFull, ColumnsOfABlog) {
  const auto page = judge_html({"c.html", blog, "", "", nullptr}, {}, WithFeatures::yes);
  EXPECT_EQ(
      columns(page.features, html_feature_names()),
      "log_size 2.48 2.4 3.61 4.51 4.54 3.37 2.48 2.2 2.4 2.4 2.2 2.48\n"
      "words 2 2 9 17 18 4 2 1 2 2 1 2\n"
      "mean_word 5 4.5 3 4.29 4.11 6 5 8 4.5 4.5 8 5\n"
      "link_share 1 1 0 0 0 0.607 1 0 1 1 0 1\n"
      "links 1 1 0 0 0 2 1 0 1 1 0 1\n"
      "commas 0 0 0.111 0 0.0556 0 0 0 0 0 0 0\n"
      "stops 0 0 0 1 1 0 0 0 0 0 0 0\n"
      "ends_sentence 0 0 0 1 1 0 0 0 0 0 0 0\n"
      "begins_upper 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "capitalised 1 0.5 0.333 0.176 0.0556 0.75 0.5 1 0.5 0.5 1 1\n"
      "digit_share 0 0 0.185 0 0 0 0 0 0.444 0.444 0 0\n"
      "capital_share 0.2 0.111 0.111 0.0411 0.0135 0.125 0.1 0.125 0.111 0.111 0.125 0.2\n"
      "short_words 0 0 0.556 0.412 0.389 0 0 0 0 0 0 0\n"
      "mark_share 0 0 0.0357 0.0135 0.0263 0.04 0 0 0 0 0 0\n"
      "quotes 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "kind 0 0 1 1 1 1 1 0 2 2 0 2\n"
      "level 1 2 0 0 0 0 0 3 0 0 3 0\n"
      "line_kind 0 0 0 0 0 3 1 1 0 0 0 0\n"
      "is_prose 0 0 0 1 1 0 0 0 0 0 0 0\n"
      "bullet 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "mean_sentence 2 2 9 17 18 4 2 1 2 2 1 2\n"
      "colon_end 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "question 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "year 0 0 1 0 0 0 0 0 1 1 0 0\n"
      "begins_link 1 1 0 0 0 0 1 0 1 1 0 1\n"
      "plain_words 0 0 2.3 2.89 2.94 0.944 0 0.693 0 0 0.693 0\n"
      "rule_kept 0 0 0 1 1 0 0 0 0 0 0 0\n"
      "rule_comment 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule 1 11 10 0 0 31 35 36 36 36 36 36\n"
      "rule_outside 0 1 0 0 0 0 0 0 0 0 0 0\n"
      "rule_headline 1 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_links 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_related 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_line 0 0 0 0 0 1 1 1 1 1 1 1\n"
      "index_share 0 0.0833 0.167 0.25 0.333 0.417 0.5 0.583 0.667 0.75 0.833 0.917\n"
      "size_share 0 0.0337 0.0644 0.175 0.451 0.736 0.822 0.856 0.88 0.911 0.942 0.966\n"
      "log_index 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48\n"
      "log_index_end 2.56 2.48 2.4 2.3 2.2 2.08 1.95 1.79 1.61 1.39 1.1 0.693\n"
      "from_title 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48\n"
      "from_first_prose -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2\n"
      "from_last_prose -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08\n"
      "in_prose_extent 0 0 0 1 1 0 0 0 0 0 0 0\n"
      "from_first_kept -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2\n"
      "from_last_kept -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08\n"
      "in_kept_extent 0 0 0 1 1 0 0 0 0 0 0 0\n"
      "kept_near_before 0 0 0 0 1 2 2 1 0 0 0 0\n"
      "kept_near_after 1 2 2 1 0 0 0 0 0 0 0 0\n"
      "kept_far_before 0 0 0 0 0 0 0 1 2 2 2 2\n"
      "kept_far_after 1 0 0 0 0 0 0 0 0 0 0 0\n"
      "copies 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "earlier_copies 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "from_heading -9 0.693 0.693 1.1 1.39 1.61 1.79 1.95 0.693 1.1 1.39 0.693\n"
      "heading_line_kind -1 0 0 0 0 0 0 0 1 1 1 0\n"
      "heading_level -1 1 2 2 2 2 2 2 3 3 3 3\n"
      "heading_kept -1 0 0 0 0 0 0 0 0 0 0 0\n"
      "group_index 0 0 0 0 0 0 0 0 0 1 2 0\n"
      "group_rest 0 0 0 0 0 0 0 0 2 1 0 0\n"
      "b2_size -1 -1 2.48 2.4 3.61 4.51 4.54 3.37 2.48 2.2 2.4 2.4\n"
      "b2_links -1 -1 1 1 0 0 0 0.607 1 0 1 1\n"
      "b2_sentence -1 -1 0 0 0 1 1 0 0 0 0 0\n"
      "b2_kept -1 -1 0 0 0 1 1 0 0 0 0 0\n"
      "b2_kind -1 -1 0 0 1 1 1 1 1 0 2 2\n"
      "b2_line -1 -1 0 0 0 0 0 3 1 1 0 0\n"
      "b1_size -1 2.48 2.4 3.61 4.51 4.54 3.37 2.48 2.2 2.4 2.4 2.2\n"
      "b1_links -1 1 1 0 0 0 0.607 1 0 1 1 0\n"
      "b1_sentence -1 0 0 0 1 1 0 0 0 0 0 0\n"
      "b1_kept -1 0 0 0 1 1 0 0 0 0 0 0\n"
      "b1_kind -1 0 0 1 1 1 1 1 0 2 2 0\n"
      "b1_line -1 0 0 0 0 0 3 1 1 0 0 0\n"
      "a1_size 2.4 3.61 4.51 4.54 3.37 2.48 2.2 2.4 2.4 2.2 2.48 -1\n"
      "a1_links 1 0 0 0 0.607 1 0 1 1 0 1 -1\n"
      "a1_sentence 0 0 1 1 0 0 0 0 0 0 0 -1\n"
      "a1_kept 0 0 1 1 0 0 0 0 0 0 0 -1\n"
      "a1_kind 0 1 1 1 1 1 0 2 2 0 2 -1\n"
      "a1_line 0 0 0 0 3 1 1 0 0 0 0 -1\n"
      "a2_size 3.61 4.51 4.54 3.37 2.48 2.2 2.4 2.4 2.2 2.48 -1 -1\n"
      "a2_links 0 0 0 0.607 1 0 1 1 0 1 -1 -1\n"
      "a2_sentence 0 1 1 0 0 0 0 0 0 0 -1 -1\n"
      "a2_kept 0 1 1 0 0 0 0 0 0 0 -1 -1\n"
      "a2_kind 1 1 1 1 1 0 2 2 0 2 -1 -1\n"
      "a2_line 0 0 0 3 1 1 0 0 0 0 -1 -1\n"
      "page_size 5.79 5.79 5.79 5.79 5.79 5.79 5.79 5.79 5.79 5.79 5.79 5.79\n"
      "page_prose 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21\n"
      "page_blocks 2.56 2.56 2.56 2.56 2.56 2.56 2.56 2.56 2.56 2.56 2.56 2.56\n"
      "page_links 0.245 0.245 0.245 0.245 0.245 0.245 0.245 0.245 0.245 0.245 0.245 0.245\n"
      "page_kept 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21 5.21\n"
      "page_kept_share 0.561 0.561 0.561 0.561 0.561 0.561 0.561 0.561 0.561 0.561 0.561 0.561\n"
      "page_comments 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "page_items 0.0951 0.0951 0.0951 0.0951 0.0951 0.0951 0.0951 0.0951 0.0951 0.0951 0.0951 "
      "0.0951\n"
      "page_mean_prose 4.53 4.53 4.53 4.53 4.53 4.53 4.53 4.53 4.53 4.53 4.53 4.53\n"
      "page_headings 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61 1.61\n"
      "says_article 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_product 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_discussion 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_list 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "og_article 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "og_other 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "has_body 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "has_date 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "in_body -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
      "in_description -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
      "title_overlap 1 0 0 0.0588 0 0 0 0 0 0 0 0\n"
      "title_cover 1 0 0 0.5 0 0 0 0 0 0 0 0\n"
      "tag 38 39 25 68 68 25 25 40 55 55 40 55\n"
      "parent_tag 25 25 25 25 25 25 25 25 100 100 25 100\n"
      "grandparent_tag 11 25 25 25 25 25 11 11 25 25 11 25\n"
      "depth 4 5 5 6 6 5 4 4 5 5 4 5\n"
      "in_article 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_main 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_aside 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_nav 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_header 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_footer 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_form 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_table 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_li 0 0 0 0 0 0 0 0 1 1 0 1\n"
      "in_figure 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_section 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "in_blockquote 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "near_role 0 0 0 0 0 7 1 3 3 3 3 3\n"
      "near_role_distance -1 -1 -1 -1 -1 0 0 1 2 2 1 2\n"
      "role_navigation 0 0 0 0 0 0 60 0 0 0 0 0\n"
      "role_head 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_sidebar 0 0 0 0 0 0 0 59 58 58 59 58\n"
      "role_widget 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_footer 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_hidden 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_share 0 0 0 0 0 60 0 0 0 0 0 0\n"
      "role_related 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_teaser 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_advertising 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_newsletter 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_form 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_tags 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_byline 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_author 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comments 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comment 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comment_part 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comment_meta 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_comment_author 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_caption 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "role_article 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "around1_blocks 2.56 1.79 1.79 1.1 1.1 1.79 1.95 1.79 1.1 1.1 1.79 1.79\n"
      "around1_size 5.79 5.55 5.55 5.21 5.21 5.55 5.59 3.87 3.04 3.04 3.87 3.87\n"
      "around1_links 0.245 0.105 0.105 0 0 0.105 0.142 0.66 1 1 0.66 0.66\n"
      "around1_prose 0.561 0.712 0.712 1 1 0.712 0.683 0 0 0 0 0\n"
      "around1_prose_of_page 1 1 1 1 1 1 1 0 0 0 0 0\n"
      "around1_kept 0.561 0.712 0.712 1 1 0.712 0.683 0 0 0 0 0\n"
      "around2_blocks -1 1.95 1.95 1.79 1.79 1.95 2.56 2.56 1.79 1.79 2.56 2.56\n"
      "around2_size -1 5.59 5.59 5.55 5.55 5.59 5.79 5.79 3.87 3.87 5.79 5.79\n"
      "around2_links -1 0.142 0.142 0.105 0.105 0.142 0.245 0.245 0.66 0.66 0.245 0.245\n"
      "around2_prose -1 0.683 0.683 0.712 0.712 0.683 0.561 0.561 0 0 0.561 0.561\n"
      "around2_prose_of_page -1 1 1 1 1 1 1 1 0 0 1 1\n"
      "around2_kept -1 0.683 0.683 0.712 0.712 0.683 0.561 0.561 0 0 0.561 0.561\n"
      "around3_blocks -1 2.56 2.56 1.95 1.95 2.56 -1 -1 2.56 2.56 -1 -1\n"
      "around3_size -1 5.79 5.79 5.59 5.59 5.79 -1 -1 5.79 5.79 -1 -1\n"
      "around3_links -1 0.245 0.245 0.142 0.142 0.245 -1 -1 0.245 0.245 -1 -1\n"
      "around3_prose -1 0.561 0.561 0.683 0.683 0.561 -1 -1 0.561 0.561 -1 -1\n"
      "around3_prose_of_page -1 1 1 1 1 1 -1 -1 1 1 -1 -1\n"
      "around3_kept -1 0.561 0.561 0.683 0.683 0.561 -1 -1 0.561 0.561 -1 -1\n"
      "around4_blocks -1 -1 -1 2.56 2.56 -1 -1 -1 -1 -1 -1 -1\n"
      "around4_size -1 -1 -1 5.79 5.79 -1 -1 -1 -1 -1 -1 -1\n"
      "around4_links -1 -1 -1 0.245 0.245 -1 -1 -1 -1 -1 -1 -1\n"
      "around4_prose -1 -1 -1 0.561 0.561 -1 -1 -1 -1 -1 -1 -1\n"
      "around4_prose_of_page -1 -1 -1 1 1 -1 -1 -1 -1 -1 -1 -1\n"
      "around4_kept -1 -1 -1 0.561 0.561 -1 -1 -1 -1 -1 -1 -1\n"
      "shape_count 0.693 0.693 0.693 1.1 1.1 0.693 0.693 1.1 1.39 1.39 1.1 1.39\n"
      "shape_size 2.48 2.4 3.61 4.53 4.53 3.37 2.48 2.2 2.43 2.43 2.2 2.43\n"
      "shape_links 1 1 0 0 0 0.607 1 0 1 1 0 1\n"
      "shape_kept 0 0 0 1 1 0 0 0 0 0 0 0\n"
      "path_count 0.693 0.693 1.1 1.1 1.1 1.1 0.693 1.1 1.39 1.39 1.1 1.39\n"
      "path_size 2.48 2.4 3.5 4.53 4.53 3.5 2.48 2.2 2.43 2.43 2.2 2.43\n"
      "path_links 1 1 0.266 0 0 0.266 1 0 1 1 0 1\n"
      "path_kept 0 0 0 1 1 0 0 0 0 0 0 0\n");
}

TEST(ReadInFull, WhatTheRulesMakeOfAText) {
  const auto page = judge_text({"a.txt", flat, "", "", nullptr}, {}, WithFeatures::yes);
  EXPECT_EQ(judged(page),
            "paragraph0 2 read.headline group 0 links 0: Bridge vote delayed\n"
            "paragraph0 2 read.byline group 1 links 0: By Ann Lee\n"
            "paragraph0 2 read.byline group 2 links 0: May 3, 2011\n"
            "paragraph0 0 - group 3 links 0: The council of Brenford \n"
            "paragraph0 0 - group 4 links 0: Nobody at the meeting co\n"
            "paragraph0 0 - group 5 links 0: What comes next\n"
            "paragraph0 0 - group 6 links 0: Engineers had warned for\n"
            "list_item0 0 - group 7 links 0: one boat\n"
            "list_item0 0 - group 7 links 0: two boats\n"
            "list_item0 0 - group 7 links 0: three boats\n"
            "paragraph0 0 - group 8 links 0: A ferry will carry cars \n"
            "paragraph0 2 read.outside_article group 9 links 0: Share on Facebook\n"
            "paragraph0 2 read.comments_head group 10 links 0: 3 comments\n"
            "paragraph0 2 read.comment_header group 11 links 0: Submitted by Joe Roe on \n"
            "paragraph0 3 read.outside_article group 12 links 0: I was there and it was l\n"
            "paragraph0 2 read.comment_header group 13 links 0: Submitted by Sue on May \n"
            "paragraph0 3 read.outside_article group 14 links 0: Nobody asked you.\n"
            "paragraph0 2 read.outside_article group 15 links 0: Related posts\n"
            "paragraph0 2 read.outside_article group 16 links 0: Mayor buys a boat\n"
            "paragraph0 2 read.outside_article group 17 links 0: \xC2\xA9 2011 Brenford Media. \n");
  EXPECT_EQ(
      columns(page.features, flat_feature_names()),
      "log_size 3 2.4 2.48 4.51 4.54 2.77 4.49 2.2 2.3 2.48 4.55 2.89 2.4 3.58 3.37 3.47 2.89 2.64 "
      "2.89 3.78\n"
      "words 3 3 3 17 18 3 16 2 2 2 18 3 2 8 7 7 3 2 4 7\n"
      "mean_word 5.67 2.67 2.67 4.29 4.11 4.33 4.5 3.5 4 5 4.11 5 4.5 3.38 3 3.43 4.67 6 3.5 5\n"
      "link_share 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "links 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "commas 0 0 0.333 0 0.0556 0 0 0 0 0 0.111 0 0 0.125 0 0.143 0 0 0 0\n"
      "stops 0 0 0 1 1 0 1 0 0 0 1 0 0 0 1 0 1 0 0 2\n"
      "ends_sentence 0 0 0 1 1 0 1 0 0 0 1 0 0 0 1 0 1 0 0 1\n"
      "begins_upper 1 1 1 1 1 1 1 0 0 0 1 1 0 1 1 1 1 1 1 0\n"
      "capitalised 0.333 1 0.333 0.176 0.0556 0.333 0.0625 0 0 0 0.111 0.667 0 0.5 0.143 0.429 "
      "0.333 0.5 0.25 0.429\n"
      "digit_share 0 0 0.625 0 0 0 0 0 0 0 0 0 0.111 0.185 0 0.208 0 0 0 0.114\n"
      "capital_share 0.0588 0.375 0.125 0.0411 0.0135 0.0769 0.0139 0 0 0 0.027 0.133 0 0.148 "
      "0.0476 0.125 0.0714 0.0833 0.0714 0.0857\n"
      "short_words 0 0 0.333 0.412 0.389 0 0.375 0.5 0.5 0 0.222 0.333 0.5 0.375 0.571 0.429 0 0 "
      "0.25 0.143\n"
      "mark_share 0 0 0.111 0.0135 0.0263 0 0.0137 0 0 0 0.039 0 0 0.0357 0.0455 0.04 0.0667 0 0 "
      "0.0541\n"
      "quotes 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "kind 1 1 1 1 1 1 1 2 2 2 1 1 1 1 1 1 1 1 1 1\n"
      "level 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "line_kind 0 0 0 0 0 0 0 0 0 0 0 3 7 0 0 0 0 4 0 13\n"
      "is_prose 0 0 0 1 1 0 1 0 0 0 1 0 0 0 0 0 0 0 0 0\n"
      "bullet 0 0 0 0 0 0 0 1 1 1 0 0 0 0 0 0 0 0 0 0\n"
      "mean_sentence 3 3 3 17 18 3 16 2 2 2 18 3 2 8 7 7 3 2 4 3.5\n"
      "colon_end 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "question 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "year 0 0 1 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 1\n"
      "begins_link 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "plain_words 1.39 1.39 1.39 2.89 2.94 1.39 2.83 1.1 1.1 1.1 2.94 1.39 1.1 2.2 2.08 2.08 1.39 "
      "1.1 1.61 2.08\n"
      "rule_kept 0 0 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0\n"
      "rule_comment 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0\n"
      "rule 1 10 10 0 0 0 0 0 0 0 0 11 25 26 0 26 0 11 11 11\n"
      "rule_outside 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 1 1 1\n"
      "rule_headline 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_links 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_related 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "rule_line 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 1 0 0 0 0\n"
      "index_share 0 0.05 0.1 0.15 0.2 0.25 0.3 0.35 0.4 0.45 0.5 0.55 0.6 0.65 0.7 0.75 0.8 0.85 "
      "0.9 0.95\n"
      "size_share 0 0.0288 0.044 0.0607 0.197 0.338 0.361 0.495 0.507 0.52 0.537 0.68 0.706 0.721 "
      "0.774 0.816 0.863 0.889 0.909 0.935\n"
      "log_index 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48 2.56 2.64 2.71 2.77 2.83 "
      "2.89 2.94 3\n"
      "log_index_end 3.04 3 2.94 2.89 2.83 2.77 2.71 2.64 2.56 2.48 2.4 2.3 2.2 2.08 1.95 1.79 "
      "1.61 1.39 1.1 0.693\n"
      "from_title 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48 2.56 2.64 2.71 2.77 2.83 "
      "2.89 2.94 3\n"
      "from_first_prose -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48 "
      "2.56 2.64 2.71 2.77 2.83\n"
      "from_last_prose -2.4 -2.3 -2.2 -2.08 -1.95 -1.79 -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 "
      "1.61 1.79 1.95 2.08 2.2 2.3\n"
      "in_prose_extent 0 0 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0\n"
      "from_first_kept -1.39 -1.1 -0.693 0 0.693 1.1 1.39 1.61 1.79 1.95 2.08 2.2 2.3 2.4 2.48 "
      "2.56 2.64 2.71 2.77 2.83\n"
      "from_last_kept -2.4 -2.3 -2.2 -2.08 -1.95 -1.79 -1.61 -1.39 -1.1 -0.693 0 0.693 1.1 1.39 "
      "1.61 1.79 1.95 2.08 2.2 2.3\n"
      "in_kept_extent 0 0 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0\n"
      "kept_near_before 0 0 0 0 1 2 3 3 3 3 3 3 2 1 0 0 0 0 0 0\n"
      "kept_near_after 1 2 3 3 3 3 3 3 2 1 0 0 0 0 0 0 0 0 0 0\n"
      "kept_far_before 0 0 0 0 0 0 0 1 2 3 4 5 6 7 8 8 7 6 5 4\n"
      "kept_far_after 7 6 5 4 3 2 1 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "copies 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "earlier_copies 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "from_heading -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9 -9\n"
      "heading_line_kind -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
      "heading_level -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
      "heading_kept -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
      "group_index 0 0 0 0 0 0 0 0 1 2 0 0 0 0 0 0 0 0 0 0\n"
      "group_rest 0 0 0 0 0 0 0 2 1 0 0 0 0 0 0 0 0 0 0 0\n"
      "b2_size -1 -1 3 2.4 2.48 4.51 4.54 2.77 4.49 2.2 2.3 2.48 4.55 2.89 2.4 3.58 3.37 3.47 2.89 "
      "2.64\n"
      "b2_links -1 -1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "b2_sentence -1 -1 0 0 0 1 1 0 1 0 0 0 1 0 0 0 1 0 1 0\n"
      "b2_kept -1 -1 0 0 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0\n"
      "b2_kind -1 -1 1 1 1 1 1 1 1 2 2 2 1 1 1 1 1 1 1 1\n"
      "b2_line -1 -1 0 0 0 0 0 0 0 0 0 0 0 3 7 0 0 0 0 4\n"
      "b1_size -1 3 2.4 2.48 4.51 4.54 2.77 4.49 2.2 2.3 2.48 4.55 2.89 2.4 3.58 3.37 3.47 2.89 "
      "2.64 2.89\n"
      "b1_links -1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "b1_sentence -1 0 0 0 1 1 0 1 0 0 0 1 0 0 0 1 0 1 0 0\n"
      "b1_kept -1 0 0 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0\n"
      "b1_kind -1 1 1 1 1 1 1 1 2 2 2 1 1 1 1 1 1 1 1 1\n"
      "b1_line -1 0 0 0 0 0 0 0 0 0 0 0 3 7 0 0 0 0 4 0\n"
      "a1_size 2.4 2.48 4.51 4.54 2.77 4.49 2.2 2.3 2.48 4.55 2.89 2.4 3.58 3.37 3.47 2.89 2.64 "
      "2.89 3.78 -1\n"
      "a1_links 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -1\n"
      "a1_sentence 0 0 1 1 0 1 0 0 0 1 0 0 0 1 0 1 0 0 1 -1\n"
      "a1_kept 0 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 -1\n"
      "a1_kind 1 1 1 1 1 1 2 2 2 1 1 1 1 1 1 1 1 1 1 -1\n"
      "a1_line 0 0 0 0 0 0 0 0 0 0 3 7 0 0 0 0 4 0 13 -1\n"
      "a2_size 2.48 4.51 4.54 2.77 4.49 2.2 2.3 2.48 4.55 2.89 2.4 3.58 3.37 3.47 2.89 2.64 2.89 "
      "3.78 -1 -1\n"
      "a2_links 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -1 -1\n"
      "a2_sentence 0 1 1 0 1 0 0 0 1 0 0 0 1 0 1 0 0 1 -1 -1\n"
      "a2_kept 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 -1 -1\n"
      "a2_kind 1 1 1 1 1 2 2 2 1 1 1 1 1 1 1 1 1 1 -1 -1\n"
      "a2_line 0 0 0 0 0 0 0 0 0 3 7 0 0 0 0 4 0 13 -1 -1\n"
      "page_size 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 6.49 "
      "6.49 6.49 6.49 6.49\n"
      "page_prose 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9 5.9\n"
      "page_blocks 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 3.04 "
      "3.04 3.04 3.04 3.04\n"
      "page_links 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "page_kept 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 6.01 "
      "6.01 6.01 6.01 6.01\n"
      "page_kept_share 0.619 0.619 0.619 0.619 0.619 0.619 0.619 0.619 0.619 0.619 0.619 0.619 "
      "0.619 0.619 0.619 0.619 0.619 0.619 0.619 0.619\n"
      "page_comments 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 "
      "0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683 0.0683\n"
      "page_items 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 "
      "0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425 0.0425\n"
      "page_mean_prose 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 4.52 "
      "4.52 4.52 4.52 4.52 4.52\n"
      "page_headings 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_article 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_product 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_discussion 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "says_list 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "og_article 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "og_other 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "has_body 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "has_date 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"
      "in_body -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
      "in_description -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1\n"
      "title_overlap 1 0 0 0.0588 0.0556 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "title_cover 1 0 0 0.333 0.333 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n");
}

TEST(ReadInFull, ScoresAroundABlock) {
  Page page;
  std::vector<float> scores;
  for (std::size_t i = 0; i < 14; ++i) {
    TextBlock block;
    block.text = std::string(10 * (i + 1), 'x');
    block.size = static_cast<std::uint32_t>(block.text.size());
    block.group = static_cast<std::uint32_t>(i / 5);
    block.kind = i % 3 == 0 ? BlockKind::heading : BlockKind::paragraph;
    page.blocks.push_back(block);
    scores.push_back(static_cast<float>((i * 5) % 14) / 14.0F);
  }
  const auto table = with_scores(FeatureTable(14, 0), page, scores);
  EXPECT_EQ(
      columns(table, score_feature_names()),
      "score 0 0.357 0.714 0.0714 0.429 0.786 0.143 0.5 0.857 0.214 0.571 0.929 0.286 0.643\n"
      "score_b1 -1 0 0.357 0.714 0.0714 0.429 0.786 0.143 0.5 0.857 0.214 0.571 0.929 0.286\n"
      "score_b2 -1 -1 0 0.357 0.714 0.0714 0.429 0.786 0.143 0.5 0.857 0.214 0.571 0.929\n"
      "score_b3 -1 -1 -1 0 0.357 0.714 0.0714 0.429 0.786 0.143 0.5 0.857 0.214 0.571\n"
      "score_a1 0.357 0.714 0.0714 0.429 0.786 0.143 0.5 0.857 0.214 0.571 0.929 0.286 0.643 -1\n"
      "score_a2 0.714 0.0714 0.429 0.786 0.143 0.5 0.857 0.214 0.571 0.929 0.286 0.643 -1 -1\n"
      "score_a3 0.0714 0.429 0.786 0.143 0.5 0.857 0.214 0.571 0.929 0.286 0.643 -1 -1 -1\n"
      "score_before -1 0 0.2 0.399 0.302 0.332 0.423 0.375 0.394 0.455 0.426 0.468 0.528 0.487\n"
      "score_after 0.468 0.528 0.487 0.538 0.548 0.522 0.571 0.582 0.531 0.606 0.617 0.466 0.643 "
      "-1\n"
      "score_near 0.332 0.423 0.375 0.394 0.455 0.455 0.477 0.512 0.525 0.548 0.522 0.571 0.582 "
      "0.531\n"
      "score_group 0.332 0.332 0.332 0.332 0.332 0.497 0.497 0.497 0.497 0.497 0.606 0.606 0.606 "
      "0.606\n"
      "score_page 0.487 0.487 0.487 0.487 0.487 0.487 0.487 0.487 0.487 0.487 0.487 0.487 0.487 "
      "0.487\n"
      "score_page_share 0.524 0.524 0.524 0.524 0.524 0.524 0.524 0.524 0.524 0.524 0.524 0.524 "
      "0.524 0.524\n"
      "score_best_run 0.606 0.606 0.606 0.606 0.606 0.606 0.606 0.606 0.606 0.606 0.606 0.606 "
      "0.606 0.606\n"
      "score_tag 0.164 0.656 0.656 0.164 0.656 0.656 0.164 0.656 0.656 0.164 0.656 0.656 0.164 "
      "0.656\n");
}

// A zip file whose members are stored as they are.
std::string zip(const std::vector<std::pair<std::string, std::string>>& members) {
  const auto number = [](std::size_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return out;
  };
  std::string files;
  std::string directory;
  for (const auto& [name, body] : members) {
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    const auto sizes =
        number(sum, 4) + number(body.size(), 4) + number(body.size(), 4) + number(name.size(), 2);
    directory += "PK\1\2" + number(20, 2) + number(20, 2) + number(0, 4) + number(0, 4) + sizes +
                 number(0, 12) + number(files.size(), 4) + name;
    files +=
        "PK\3\4" + number(20, 2) + number(0, 4) + number(0, 4) + sizes + number(0, 2) + name + body;
  }
  return files + directory + "PK\5\6" + number(0, 4) + number(members.size(), 2) +
         number(members.size(), 2) + number(directory.size(), 4) + number(files.size(), 4) +
         number(0, 2);
}

// Pictures, styles and hidden members are no documents; a zip within is looked into.
TEST(ReadInFull, MembersOfAZip) {
  const auto inner = zip({{"deep/two.txt", ipsum}});
  const auto outcome = read_bytes("a.zip", zip({{"one.txt", lorem},
                                                {"b.png", "\x89PNG"},
                                                {".hidden.txt", dolor},
                                                {"__MACOSX/x.txt", dolor},
                                                {"style.CSS", "p{}"},
                                                {"folder/", ""},
                                                {"in.zip", inner},
                                                {"map.txt", amet}}));
  std::string out;
  for (const auto& read : outcome.documents)
    out += read.document.id + ": " + std::string(read.document.text.str()).substr(0, 20) + "\n";
  EXPECT_EQ(out,
            "a.zip!one.txt: The council of Brenf\n"
            "a.zip!in.zip!deep/two.txt: Nobody at the meetin\n"
            "a.zip!map.txt: A ferry will carry c\n");
}

TEST(ReadInFull, WordProcessors) {
  const auto run = [](const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  };
  const auto body =
      "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run("Bridge vote delayed") +
      "</w:p><w:p>" + run(lorem.substr(0, 30)) + run(lorem.substr(30)) + "</w:p><w:p>" +
      run("Tom &amp; Ann") + "<w:r><w:tab/></w:r>" + run("left") + "<w:r><w:br/></w:r>" +
      run("at nine &#233;") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>" +
      "<w:p><w:pPr><w:numPr/></w:pPr>" + run("one boat") + "</w:p><w:p>" + run("The report") +
      run(" is public, and " + ipsum) + "</w:p>";
  const auto docx = zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"docProps/core.xml",
        "<cp:coreProperties><dc:title>Bridge vote</dc:title><dc:creator>Ann Lee</dc:creator>"
        "<dcterms:created>2011-05-03T10:00:00Z</dcterms:created></cp:coreProperties>"},
       {"word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Target=\"http://x.example/r\"/></Relationships>"},
       {"word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
        "xmlns:w=\"urn:w\"><w:body>" +
            body + "</w:body></w:document>"}});
  EXPECT_EQ(dump(read_bytes("a.docx", docx)),
            "a.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document "
            "zip:word/document.xml\n"
            "title 'Bridge vote' published '2011-05-03' site '' source '' url '' language 'en'\n"
            "author Ann Lee\n"
            "why read.file_properties 'Bridge vote'\n"
            "why read.file_properties 'Ann Lee'\n"
            "why read.file_properties '2011-05-03'\n"
            "heading: Bridge vote delayed\n"
            "paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
            "over the river.\n"
            "paragraph: Tom & Ann left at nine \xC3\xA9\n"
            "list_item: one boat\n"
            "paragraph: The report is public, and Nobody at the meeting could say what it would "
            "cost, and the mayor left before the vote began.\n"
            "12 runs f96aacc982bd3177\n");
  const auto odt =
      zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
           {"meta.xml",
            "<office:meta><dc:title>Bridge vote</dc:title><meta:initial-creator>Ann "
            "Lee</meta:initial-creator><meta:creation-date>2011-05-03T10:00:00</meta:creation-date>"
            "</office:meta>"},
           {"content.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body>"
            "<office:text><text:h text:outline-level=\"2\">Bridge</text:h><text:p>" +
                lorem +
                "</text:p><text:p>Tom &amp; Ann<text:s "
                "text:c=\"2\"/>left<text:tab/>at<text:line-break/>"
                "nine <text:span>o'clock</text:span>.<office:annotation><text:p>a note</text:p>"
                "</office:annotation></text:p>"
                "<text:p><text:a "
                "xlink:href=\"http://x.example/r\">The report</text:a> is public, and " +
                ipsum + "</text:p></office:text></office:body></office:document-content>"}});
  EXPECT_EQ(dump(read_bytes("a.odt", odt)),
            "a.odt application/vnd.oasis.opendocument.text zip:content.xml\n"
            "title 'Bridge vote' published '2011-05-03' site '' source '' url '' language 'en'\n"
            "author Ann Lee\n"
            "why read.file_properties 'Bridge vote'\n"
            "why read.file_properties 'Ann Lee'\n"
            "why read.file_properties '2011-05-03'\n"
            "heading: Bridge\n"
            "paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
            "over the river.\n"
            "paragraph: Tom & Ann left at nine o'clock.\n"
            "paragraph: The report is public, and Nobody at the meeting could say what it would "
            "cost, and the mayor left before the vote began.\n"
            "12 runs 86caba7024380906\n");
  const auto epub = zip(
      {{"mimetype", "application/epub+zip"},
       {"META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"O/c.opf\"/></rootfiles></container>"},
       {"O/c.opf",
        "<package><metadata><dc:title>The bridge</dc:title><dc:creator>Ann Lee</dc:creator>"
        "</metadata><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/><item id=\"b\" "
        "href=\"two.xhtml\"/><item id=\"a\" href=\"one.xhtml\"/></manifest><spine><itemref "
        "idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"},
       {"O/nav.xhtml", "<html><body><p>Contents</p></body></html>"},
       {"O/one.xhtml", "<html><body><h1>One</h1><p>" + lorem + "</p></body></html>"},
       {"O/two.xhtml", "<html><body><h1>Two</h1><p>" + ipsum + "</p></body></html>"}});
  EXPECT_EQ(dump(read_bytes("a.epub", epub)),
            "a.epub application/epub+zip epub:spine\n"
            "title 'The bridge' published '' site '' source '' url '' language 'en'\n"
            "author Ann Lee\n"
            "why read.file_properties 'The bridge'\n"
            "why read.file_properties 'Ann Lee'\n"
            "heading: One\n"
            "paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
            "over the river.\n"
            "heading: Two\n"
            "paragraph: Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "4 runs 1de6a6696800a19b\n");
}

TEST(ReadInFull, RichText) {
  EXPECT_EQ(dump(read_bytes(
                "a.rtf",
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title The bridge}"
                "{\\author Ann Lee}{\\creatim\\yr2011\\mo5\\dy3}}\\f0\\pard " +
                    lorem +
                    "\\par\n{\\b Caf\\'e9} \\'93bar\\'94\\emdash\\tab the\\~quay\\line and\\_on, "
                    "\\{so\\}.\\par\\u8364?5 \\uc2\\u945??x \\bin3 abc" +
                    ipsum +
                    "\\par{\\*\\generator X;}{\\field{\\*\\fldinst HYPERLINK \"http://x.example\"}"
                    "{\\fldrslt here}}\\cell row\\row end\\par}")),
            "a.rtf application/rtf rtf\n"
            "title 'The bridge' published '2011-05-03' site '' source '' url '' language 'en'\n"
            "author Ann Lee\n"
            "why read.file_properties 'The bridge'\n"
            "why read.file_properties 'Ann Lee'\n"
            "why read.file_properties '2011-05-03'\n"
            "paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
            "over the river.\n"
            "paragraph: Caf\xC3\xA9 \xE2\x80\x9C"
            "bar\xE2\x80\x9D\xE2\x80\x94 the quay and-on, {so}.\n"
            "paragraph: \xE2\x82\xAC"
            "5 \xCE\xB1x Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "paragraph: here row\n"
            "paragraph: end\n"
            "29 runs 8cf3ab61a7b388b7\n");
}

}  // namespace
}  // namespace headwater
