// SPDX-License-Identifier: Apache-2.0
// Tokens, trees and blocks of HTML, in small pieces.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "read/content/block_classifier.h"
#include "read/content/judged_page.h"
#include "read/content/main_content.h"
#include "read/content/mark_comments.h"
#include "read/formats/html_blocks.h"
#include "read/html/element_roles.h"
#include "read/html/html_tokens.h"
#include "read/html/html_tree.h"

namespace headwater {
namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// "<p class=a>" as "<p class=a>", text as itself, raw text in brackets.
std::string tokens(std::string_view html) {
  HtmlTokens reader(html);
  HtmlToken token;
  std::vector<HtmlAttribute> attributes;
  std::string out;
  while (reader.next(token, attributes)) {
    if (token.kind == HtmlTokenKind::text) {
      out += fmt::format("'{}'", html.substr(token.from, token.to - token.from));
      continue;
    }
    out += token.kind == HtmlTokenKind::end_tag ? "</" : "<";
    out += token.name;
    for (auto i = token.attribute; i < token.attribute + token.attributes; ++i)
      out += fmt::format(" {}={}", attributes[i].name, attributes[i].value);
    out += token.self_closing ? "/>" : ">";
    if (token.to > token.from)
      out += fmt::format("[{}]", html.substr(token.from, token.to - token.from));
  }
  return out;
}

TEST(HtmlTokens, Table) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"a<b>c</b>d", "'a'<b>'c'</b>'d'"},
      {"a < b", "'a ''< b'"},
      {"<", "'<'"},
      {"<<p>", "'<'<p>"},
      {"<1>", "'<1>'"},
      {"</1>a", "'a'"},
      {"</>a", "'a'"},
      {"<!doctype html>a", "'a'"},
      {"<?xml version='1'?>a", "'a'"},
      {"<!-- <p> -->a", "'a'"},
      {"<!-->a", "'a'"},
      {"<!--->a-->b", "'a-->b'"},
      {"<!-- a --!>b-->c", "'b-->c'"},
      {"<!-- a", ""},
      {"<![CDATA[ <p> ]]>a", "'a'"},
      {"<![CDATA[ a", ""},
      {"<p", "<p>"},
      {"<p ", "<p>"},
      {"<p/>", "<p/>"},
      {"<p / a>", "<p a=>"},
      {"<p a=1 b='2 3' c=\"4>5\" d>", "<p a=1 b=2 3 c=4>5 d=>"},
      {"<p a = 1>", "<p a=1>"},
      {"<p a='1>", "<p a=1>>"},
      {"<p a=>b", "<p a=>'b'"},
      {"<p =a>", "<p =a=>"},
      {"<p a/b>", "<p a= b=>"},
      {"</p a=1>b", "</p>'b'"},
      {"<p\n\ta\f=\r1>", "<p a=1>"},
      {"<script>a<b></script >c", "<script>[a<b>]'c'"},
      {"<script>a</scripts></SCRIPT/>c", "<script>[a</scripts>]'c'"},
      {"<script/>a", "<script/>'a'"},
      {"<script>a", "<script>[a]"},
      {"<title>a<b>", "<title>'a'<b>"},
      {"<textarea>a</b></textarea", "<textarea>[a</b>]"},
  };
  for (const auto& [html, expected] : rows) EXPECT_EQ(tokens(html), expected) << html;
  const auto many = [](std::size_t count) {
    std::vector<HtmlAttribute> attributes;
    HtmlToken token;
    const auto html = "<p" + repeated(" a", count) + ">";
    HtmlTokens(html).next(token, attributes);
    return token.attributes;
  };
  EXPECT_EQ(many(64), 64U);
  EXPECT_EQ(many(65), 64U);
}

std::string names(const HtmlTree& tree, std::uint32_t node) {
  std::string out;
  if (tree.nodes[node].tag == HtmlTag::text)
    return std::string(
        tree.source.substr(tree.nodes[node].from, tree.nodes[node].to - tree.nodes[node].from));
  for (auto child = node + 1; child < tree.nodes[node].end; child = tree.nodes[child].end)
    out += (out.empty() ? "" : ",") + names(tree, child);
  return "(" + out + ")";
}

// Brackets an element, text as it is.
std::string tree_of(const std::string& html) {
  return names(parse_html(html), 0);
}

TEST(HtmlTree, WhatIsClosedUnsaid) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"<p>a<p>b", "((a),(b))"},
      {"<p>a<div>b</div>c", "((a),(b),c)"},
      {"<p>a<span>b<p>c", "((a,(b)),(c))"},
      {"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "(((a),(b,((c))),(d)))"},
      {"<dl><dt>a<dd>b<dt>c</dl>", "(((a),(b),(c)))"},
      {"<table><tr><td>a<td>b<tr><td>c</table>d", "((((a),(b)),((c))),d)"},
      {"<table><tr><td><table><tr><td>a</table>b<td>c</table>", "(((((((a))),b),(c))))"},
      {"<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>",
       "(((((a))),(((b))),(((c)))))"},
      {"<a href=1>a<a href=2>b</a>", "((a),(b))"},
      {"<h1>a<h2>b</h2>", "((a),(b))"},
      {"<h1>a</h2>b", "((a),b)"},
      {"<h3><b>a</b></h1>b", "(((a)),b)"},
      {"<div></h2>b</div>", "((b))"},
      {"<b>a<p>b</b>c</p>d", "((a,(b,c),d))"},
      {"<b><i>a</b>b</i>c", "(((a)),b,c)"},
      {"<div><p>a</div>b", "(((a)),b)"},
      {"<td>a</div>b</td>", "((a,b))"},
      {"<div><table><tr><td>a</div>b", "(((((a,b)))))"},
      {"</p>a", "(a)"},
      {"<br>a<img>b<hr>", "((),a,(),b,())"},
      {"<svg/>a<x-y/>b<div/>c", "((),a,(),b,(c))"},
      {"<head><title>a</title>b", "((()),b)"},
      {"<html><body><html><body>a", "(((a)))"},
      {"<body>a</body>b</html>c", "((a,b,c))"},
      {"<select><option>a<option>b</select>", "(((a),(b)))"},
      {"<blockquote><li>a<blockquote><li>b</blockquote>", "(((a,((b)))))"},
      {"<ul><li>a<article><li>b</article><li>c", "(((a,((b))),(c)))"},
      {"<ul><li>a<section><li>b</section><li>c", "(((a,((b))),(c)))"},
      {"<ul><li>a<menu><li>b</menu><li>c", "(((a,((b))),(c)))"},
      {"<ul><li>a<div><li>b", "(((a,()),(b)))"},
      {"<dl><dt>a<dl><dt>b</dl><dt>c", "(((a,((b))),(c)))"},
  };
  for (const auto& [html, expected] : rows) EXPECT_EQ(tree_of(html), expected) << html;
}

TEST(HtmlTree, AnEndIsLookedForOverFiveHundredElements) {
  // Whether the second entry of a list is beside the first, so many elements being open in it.
  const auto beside = [](std::size_t open) {
    const auto tree = parse_html("<ul><li>" + repeated("<div>", open) + "<li>");
    return tree.nodes[tree.nodes.back().parent].tag == HtmlTag::ul;
  };
  EXPECT_TRUE(beside(1));
  EXPECT_TRUE(beside(511));
  EXPECT_FALSE(beside(512));
}

TEST(HtmlTree, TextOfAnElement) {
  EXPECT_EQ(
      parse_html("a<b>b</b><p>c</p><p>d<br>e&amp;<svg>f</svg><noscript>g</noscript>").text_of(0),
      "ab c d e&");
  EXPECT_EQ(parse_html("<p>c</p>d").text_of(0), "c d");
  EXPECT_EQ(parse_html("<table><tr><td>a<td>b</table>c").text_of(0), "a b c");
  EXPECT_EQ(parse_html("<div>a<div>b</div>c</div><i>d</i>e").text_of(0), "a b c de");
  const auto title = parse_html("<title>a &lt; b</title>");
  EXPECT_EQ(title.text_of(1), "a < b");
  const auto svg = parse_html("<svg>a</svg>");
  EXPECT_EQ(svg.text_of(1), "a");
}

// "kind level group: text" a block; links as their spans.
std::string blocks_of(const std::string& html) {
  const auto source = utf8_source(html);
  const auto tree = parse_html(source.text);
  std::string out;
  for (const auto& block : html_blocks(tree, source)) {
    out += fmt::format("{}{} {}: {}", name_of(block.kind).substr(0, 1), block.level, block.group,
                       block.text);
    for (const auto& link : block.links)
      out += fmt::format(" [{}-{} {}]", link.span.start, link.span.end, link.url);
    if (block.quote_depth > 0) out += fmt::format(" >{}", block.quote_depth);
    out += '\n';
  }
  return out;
}

const std::string filler(300, 'z');  // so that nobody asks for <noscript>

TEST(HtmlBlocks, KindsGroupsAndLinks) {
  EXPECT_EQ(blocks_of("<p>" + filler +
                      "</p><h3>a</h3><ul><li>b<li>c<ol><li>d</ol></ul>"
                      "<blockquote><p>e<blockquote>f</blockquote></blockquote><pre>g  h\n i</pre>"
                      "<figure><figcaption>j</figcaption></figure><hr>k<dl><dt>l<dd>m</dl>"
                      "<a href='/x?a&amp;b'>n</a> o <a href=y>p</a>")
                .substr(307),
            "h3 1: a\n"
            "l0 2: b\n"
            "l0 2: c\n"
            "l0 2: d\n"
            "q0 3: e >1\n"
            "q0 3: f >2\n"
            "c0 3: g  h\n"
            " i\n"
            "c0 3: j\n"
            "p0 4: k\n"
            "p0 5: l\n"
            "p0 5: m\n"
            "p0 5: n o p [0-1 /x?a&b] [3-5 y]\n");
  EXPECT_EQ(blocks_of("<p>" + filler +
                      "</p><a href=x><p>a</p><p>b</p></a>c<a href=y></a>"
                      "<a href=z>d<div>e</a>f</div>g")
                .substr(307),
            "p0 2: a [0-1 x]\n"
            "p0 3: b [0-1 x]\n"
            "p0 3: cd [1-2 z]\n"
            "p0 4: ef [0-1 z]\n"
            "p0 4: g\n");
}

TEST(HtmlBlocks, BreaksAndWrappedLines) {
  const auto line = [](std::size_t size) { return std::string(size, 'w'); };
  const auto lines = [&](const std::string& html) {
    const auto out = blocks_of("<p>" + filler + "</p><p>" + html + "</p>").substr(307);
    std::string sizes;
    for (std::size_t at = 0; at < out.size();) {
      const auto end = out.find('\n', at);
      sizes += std::to_string(end - at - 6) + " ";
      at = end + 1;
    }
    return sizes;
  };
  EXPECT_EQ(lines("a<br>b"), "1 1 ");
  EXPECT_EQ(lines("a<br><br>b"), "1 1 ");
  EXPECT_EQ(lines("<br>a<br>"), "1 ");
  EXPECT_EQ(lines(line(45) + "<br>abc"), "49 ") << "wrapped: a long line, then a small letter";
  EXPECT_EQ(lines(line(44) + "<br>abc"), "44 3 ");
  EXPECT_EQ(lines(line(45) + "<br>Abc"), "45 3 ");
  EXPECT_EQ(lines(line(45) + "<br>9bc"), "45 3 ");
  EXPECT_EQ(lines(line(45) + ".<br>abc"), "46 3 ");
  EXPECT_EQ(lines(line(45) + "<br><br>abc"), "45 3 ");
  EXPECT_EQ(lines("abc<br>" + line(45) + "<br>abc"), "3 49 ");
  EXPECT_EQ(lines(line(45) + "<br>a"), "47 ") << "the last line of one letter";
  EXPECT_EQ(lines(line(45) + "<br>" + line(45) + "<br>abc<br>Abc"), "95 3 ");
}

TEST(HtmlBlocks, Tables) {
  const auto table = [](std::size_t rows, const std::string& cells) {
    return blocks_of("<p>" + filler + "</p><table>" + repeated("<tr>" + cells, rows) + "</table>")
        .substr(307);
  };
  EXPECT_EQ(table(2, "<td>a<td>b"), "t0 2: a\tb\na\tb\n");
  EXPECT_EQ(table(1, "<td>a<td>b"), "p0 2: a\np0 2: b\n");
  EXPECT_EQ(table(2, "<td>a"), "p0 2: a\np0 2: a\n");
  EXPECT_EQ(table(2, "<td>a<td><h2>b</h2>"), "p0 2: a\nh2 2: b\np0 2: a\nh2 2: b\n");
  EXPECT_EQ(table(2, "<td>a<td><input>b"), "p0 2: a\np0 2: b\np0 2: a\np0 2: b\n");
  EXPECT_EQ(table(2, "<td>a<td><p>b</p><p>c<br>e").substr(0, 14), "t0 6: a\tb c e\n");
  const std::string wide(119, 'x');
  EXPECT_EQ(table(2, "<td>" + wide + "<td>" + wide).substr(0, 2), "t0");
  EXPECT_EQ(table(2, "<td>x" + wide + "<td>" + wide + "x").substr(0, 2), "p0")
      << "120 bytes a cell";
}

TEST(HtmlBlocks, WhatIsNotText) {
  EXPECT_EQ(blocks_of("<p>" + filler +
                      "</p>a<script>x</script>b<button>x</button>c<select>"
                      "<option>x</select>d<iframe>x</iframe>e<textarea>x</textarea>f<svg>x</svg>g")
                .substr(307),
            "p0 1: abc\n"
            "p0 1: d\n"
            "p0 1: e\n"
            "p0 1: fg\n");
  EXPECT_EQ(blocks_of("<noscript>" + std::string(10, 'n') + "</noscript>" + std::string(299, 'a')),
            "p0 0: nnnnnnnnnn\n"
            "p0 0: " +
                std::string(299, 'a') + "\n");
  EXPECT_EQ(blocks_of("<noscript>n</noscript>" + std::string(300, 'a')),
            "p0 0: " + std::string(300, 'a') + "\n");
}

TEST(ElementRoles, Table) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"<div class=comment>", "comment"},
      {"<div class='no-comment'>", "none"},
      {"<div class='has-sidebar'>", "none"},
      {"<div class=sidebar>", "sidebar"},
      {"<div class=mainSidebar>", "sidebar"},
      {"<div class=SIDEBAR>", "sidebar"},
      {"<div class=side_bar>", "sidebar"},
      {"<div id=sidebar>", "sidebar"},
      {"<div class=x id=sidebar>", "sidebar"},
      {"<div class=entry-content id=sidebar>", "article"},
      {"<div class=entry-content>", "article"},
      {"<div class=footer id=sidebar>", "footer"},
      {"<div class='comment-author'>", "comment_author"},
      {"<div class='comment-author-jane'>", "comment"},
      {"<nav>", "navigation"},
      {"<aside>", "sidebar"},
      {"<header>", "head"},
      {"<footer>", "footer"},
      {"<form>", "form"},
      {"<dialog>", "hidden"},
      {"<nav class=share>", "share"},
      {"<div hidden>", "hidden"},
      {"<div style='display:none'>", "hidden"},
      {"<div style='color:red; DISPLAY: none'>", "hidden"},
      {"<div style='visibility:hidden'>", "hidden"},
      {"<div aria-hidden=TRUE>", "hidden"},
      {"<div aria-hidden=false>", "none"},
      {"<div role=navigation class=sidebar>", "navigation"},
      {"<div role=menu>", "navigation"},
      {"<div role=banner>", "head"},
      {"<div role=contentinfo>", "footer"},
      {"<div role=complementary>", "sidebar"},
      {"<div role=search>", "form"},
      {"<div role=alertdialog>", "hidden"},
      {"<div itemprop=articleBody>", "article"},
      {"<div itemprop=comment>", "comment"},
      {"<div itemtype=http://schema.org/Comment>", "comment"},
      {"<div itemtype=http://schema.org/UserComments>", "comment"},
      {"<div itemprop=commentText>", "comment_part"},
      {"<span class=sidebar>", "sidebar"},
      {"<u class=sidebar>", "none"},
      {"<body class=sidebar>", "none"},
      {"<div class='" + std::string(292, 'x') + " sidebar'>", "sidebar"},
      {"<div class='" + std::string(293, 'x') + " sidebar'>", "none"},
  };
  for (const auto& [html, role] : rows) {
    const auto tree = parse_html(html);
    EXPECT_EQ(name_of(element_roles(tree).at(1)), role) << html;
  }
}

// Which blocks a page keeps ("#"), drops, or makes a comment ("c").
std::string fates(const std::string& html) {
  const auto source = utf8_source(html);
  const auto tree = parse_html(source.text);
  Page page;
  page.blocks = html_blocks(tree, source);
  choose_main_content(tree, element_roles(tree), page);
  std::string out;
  for (const auto& block : page.blocks)
    out += block.fate == Fate::undecided ? "#"
           : block.fate == Fate::comment ? "c"
                                         : block.rule.substr(5, 1);
  return out;
}

std::string paragraphs(std::size_t count, std::size_t size = 100) {
  return repeated("<p>" + std::string(size - 1, 'w') + ".</p>", count);
}

TEST(MainContent, FurnitureUpToAShareOfThePage) {
  // n is navigation: furniture up to 0.35 of the prose.
  EXPECT_EQ(fates("<div>" + paragraphs(65) + "</div><nav>" + paragraphs(35) + "</nav>"),
            repeated("#", 65) + repeated("n", 35));
  EXPECT_EQ(fates("<div>" + paragraphs(64) + "</div><nav>" + paragraphs(36) + "</nav>"),
            repeated("#", 100));
  const auto share = [](const std::string& element, std::size_t inside) {
    const auto found = fates("<div>" + paragraphs(100 - inside) + "</div>" + element +
                             paragraphs(inside) + "</div>");
    return found.back();
  };
  EXPECT_EQ(share("<div class=advertisement>", 20), 'a');
  EXPECT_EQ(share("<div class=advertisement>", 21), 'o') << "outside the article";
  EXPECT_EQ(share("<div class=widget>", 10), 'w');
  EXPECT_EQ(share("<div class=widget>", 11), 'o');
  EXPECT_EQ(share("<div class=sidebar>", 30), 's');
  EXPECT_EQ(share("<div class=sidebar>", 29), 's');
  EXPECT_EQ(share("<div>", 30), 'o') << "seven tenths are the article";
  EXPECT_EQ(share("<div>", 31), '#');
}

TEST(MainContent, TheMarkedArticle) {
  EXPECT_EQ(fates("<div>" + paragraphs(6) + "</div><article>" + paragraphs(4) + "</article>"),
            "oooooo####");
  EXPECT_EQ(fates("<div>" + paragraphs(7) + "</div><article>" + paragraphs(3) + "</article>"),
            "#######ooo");
  EXPECT_EQ(fates("<article>abc</article><div>ab</div>"), "#o") << "of hardly any prose";
  // The innermost mark that holds four fifths.
  EXPECT_EQ(fates("<main>" + paragraphs(2) + "<article>" + paragraphs(8) + "</article></main>"),
            "oo########");
  EXPECT_EQ(fates("<main>" + paragraphs(3) + "<article>" + paragraphs(7) + "</article></main>"),
            "##########");
  EXPECT_EQ(
      fates("<article>" + paragraphs(4) + "</article><article>" + paragraphs(5) + "</article>"),
      "oooo#####");
  EXPECT_EQ(fates("<div role=main>" + paragraphs(4) + "</div>" + paragraphs(5)), "####ooooo");
}

// A line behind an inner element belongs to the outer one, which comes before it.
TEST(MainContent, CommentsCountForNoArticle) {
  const auto size = [](std::size_t letters) { return paragraphs(1, letters); };
  EXPECT_EQ(fates("<article>" + size(100) + "tail</article><div><div class=comment>" + size(100) +
                  "</div>" + size(100) + "</div>"),
            "##co");
  EXPECT_EQ(fates("<article><div class=comment>" + size(300) + "</div>" + size(60) +
                  "tail</article><div>" + size(140) + "</div>"),
            "coo#");
}

TEST(MainContent, HowMuchProseABlockIs) {
  // Against a paragraph of `size` in an article mark that needs four tenths of the prose.
  const auto marked = [](const std::string& block, std::size_t size) {
    return fates("<article>" + block + "</article><div>" + paragraphs(1, size) + "</div>")[1];
  };
  const std::string hundred(100, 'w');
  EXPECT_EQ(marked("<p>" + hundred.substr(1) + ".</p>", 150), 'o');
  EXPECT_EQ(marked("<p>" + hundred.substr(1) + ".</p>", 151), '#');
  EXPECT_EQ(marked("<p>" + hundred + "</p>", 90), 'o') << "no sentence: 60";
  EXPECT_EQ(marked("<p>" + hundred + "</p>", 91), '#');
  EXPECT_EQ(marked("<p>" + std::string(79, 'w') + ".</p>", 120), 'o') << "80";
  EXPECT_EQ(marked("<p>" + std::string(79, 'w') + ".</p>", 121), '#');
}

TEST(DecideBlocks, CommentsThatAreTheMainText) {
  // Of forty blocks some are comments of a hundred letters, the others text.
  const auto kept = [](std::size_t comments, float score, std::size_t text) {
    Page page;
    std::vector<float> scores;
    for (std::size_t i = 0; i < 40; ++i) {
      TextBlock block;
      block.text = std::string(i < comments ? 100 : text, 'w');
      block.size = static_cast<std::uint32_t>(block.text.size());
      if (i < comments) block.fate = Fate::comment;
      page.blocks.push_back(block);
      scores.push_back(i < comments ? score : 0.9F);
    }
    page.comments.push_back({"Joe", ""});
    decide_blocks(page, scores, PageShape::html);
    return page.comments.empty();
  };
  EXPECT_TRUE(kept(20, 0.6F, 100));
  EXPECT_FALSE(kept(19, 0.6F, 100)) << "less than half of the text";
  EXPECT_FALSE(kept(20, 0.5F, 100)) << "not more likely than not";
  EXPECT_FALSE(kept(20, 0.4F, 100));
  EXPECT_FALSE(kept(20, 0.6F, 101));
}

TEST(DecideBlocks, PagesOfFewBlocksAndWhatStaysOut) {
  const auto decided = [](std::size_t blocks, const std::string& rule, float score,
                          PageShape shape) {
    Page page;
    for (std::size_t i = 0; i < blocks; ++i) {
      TextBlock block;
      block.text = std::string(100, 'w');
      block.size = 100;
      page.blocks.push_back(block);
    }
    if (!rule.empty()) page.blocks[0].drop(rule);
    std::vector<float> scores(blocks, 0.9F);
    scores[0] = score;
    decide_blocks(page, scores, shape);
    return page.blocks[0].fate == Fate::drop   ? page.blocks[0].rule
           : page.blocks[0].fate == Fate::keep ? std::string("kept")
                                               : std::string("as it was");
  };
  EXPECT_EQ(decided(31, "read.links", 0.9F, PageShape::html), "read.links");
  EXPECT_EQ(decided(32, "read.links", 0.9F, PageShape::html), "kept");
  EXPECT_EQ(decided(32, "read.byline", 0.9F, PageShape::html), "read.byline");
  EXPECT_EQ(decided(32, "read.newsletter", 0.9F, PageShape::html), "read.newsletter");
  EXPECT_EQ(decided(32, "", 0.1F, PageShape::html), "read.classifier");
  EXPECT_EQ(decided(32, "", 0.1F, PageShape::flat), "read.classifier");
}

TEST(DecideBlocks, APageLeftWithLittleLosesNothing) {
  const auto fate = [](std::size_t size, PageShape shape) {
    Page page;
    for (std::size_t i = 0; i < 40; ++i) {
      TextBlock block;
      block.text = std::string(i == 0 ? size : 50, 'w');
      block.size = static_cast<std::uint32_t>(block.text.size());
      page.blocks.push_back(block);
    }
    std::vector<float> scores(40, 0.1F);
    scores[0] = 0.9F;
    decide_blocks(page, scores, shape);
    return page.blocks[1].fate;
  };
  EXPECT_EQ(fate(999, PageShape::html), Fate::undecided);
  EXPECT_EQ(fate(1000, PageShape::html), Fate::drop);
  EXPECT_EQ(fate(999, PageShape::flat), Fate::drop);
}

}  // namespace
}  // namespace headwater
