// SPDX-License-Identifier: Apache-2.0
// The small parts of reading: dates, references, formats, bylines, titles, markup.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/bylines.h"
#include "read/content/line_kinds.h"
#include "read/content/outlet_lines.h"
#include "read/formats/html_titles.h"
#include "read/formats/sniff.h"
#include "read/formats/xml_elements.h"
#include "read/html/character_references.h"
#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/detect_language.h"
#include "read/page/page.h"
#include "read/page/source_text.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

TEST(SmallParts, WrittenDates) {
  const std::vector<std::string> texts{
      "9 February 2005",
      "February 9, 2005",
      "2005 February 9",
      "9th of February 2005",
      "the 9. Februar 2005",
      "9 de febrero de 2005",
      "Wednesday, February 9, 2005 at 10:30",
      "2005-02-09",
      "2005/2/9",
      "2005.02.09",
      "09.02.2005",
      "09.02.05",
      "9.2.05",
      "31.10.40",
      "31.10.41",
      "31.10.23.4",
      "2/9/2005",
      "13/2/2005",
      "2-9-2005",
      "12/12/2005",
      "13-13-2005",
      "1900-01-01",
      "1899-12-31",
      "2100-01-01",
      "2101-01-01",
      "2005-02-30",
      "guest2005-02-09",
      "02/09-2005",
      "February 2005",
      "32 February 2005",
      "9 February 205",
      "9 ..................... February 2005",
      "9 ...................... February 2005",
      "Issued on 9 February 2005",
      "Published: Wednesday, 9 February 2005",
      "Nobody was there on 9 February 2005",
      "Last updated 9 February 2005.",
      "12 or 13, then 9 February 2005",
  };
  std::string out;
  for (const auto& text : texts) {
    const auto date = find_written_date(text);
    out += text + " = ";
    if (date)
      out += fmt::format("{} {}-{}{}", iso_day(date->day), date->from, date->to,
                         date->either_way ? " either way" : "");
    out += is_issue_line(text) ? " issue\n" : "\n";
  }
  EXPECT_EQ(out,
            "9 February 2005 = 2005-02-09 0-15\n"
            "February 9, 2005 = 2005-02-09 0-16\n"
            "2005 February 9 = 2005-02-09 0-15\n"
            "9th of February 2005 = 2005-02-09 0-20\n"
            "the 9. Februar 2005 = 2005-02-09 4-19\n"
            "9 de febrero de 2005 = 2005-02-09 0-20\n"
            "Wednesday, February 9, 2005 at 10:30 = 2005-02-09 11-27\n"
            "2005-02-09 = 2005-02-09 0-10\n"
            "2005/2/9 = 2005-02-09 0-8\n"
            "2005.02.09 = 2005-02-09 0-10\n"
            "09.02.2005 = 2005-02-09 0-10\n"
            "09.02.05 = 2005-02-09 0-8\n"
            "9.2.05 = \n"
            "31.10.40 = 2040-10-31 0-8\n"
            "31.10.41 = \n"
            "31.10.23.4 = \n"
            "2/9/2005 = 2005-02-09 0-8 either way\n"
            "13/2/2005 = 2005-02-13 0-9\n"
            "2-9-2005 = 2005-09-02 0-8 either way\n"
            "12/12/2005 = 2005-12-12 0-10 either way\n"
            "13-13-2005 = \n"
            "1900-01-01 = 1900-01-01 0-10\n"
            "1899-12-31 = \n"
            "2100-01-01 = 2100-01-01 0-10\n"
            "2101-01-01 = \n"
            "2005-02-30 = \n"
            "guest2005-02-09 = \n"
            "02/09-2005 = \n"
            "February 2005 = \n"
            "32 February 2005 = \n"
            "9 February 205 = \n"
            "9 ..................... February 2005 = \n"
            "9 ...................... February 2005 = \n"
            "Issued on 9 February 2005 = 2005-02-09 0-25 issue\n"
            "Published: Wednesday, 9 February 2005 = 2005-02-09 0-37 issue\n"
            "Nobody was there on 9 February 2005 = 2005-02-09 20-35\n"
            "Last updated 9 February 2005. = 2005-02-09 0-28\n"
            "12 or 13, then 9 February 2005 = 2005-02-09 15-30\n");
}

TEST(SmallParts, CharacterReferences) {
  const std::vector<std::string> texts{
      "&amp;",
      "&amp",
      "&ampx",
      "&AMP;",
      "&eacute;t&eacute;",
      "&eacutet",
      "&copy2005",
      "&bogus;",
      "&",
      "&;",
      "&#",
      "&#;",
      "&#x;",
      "&#65;",
      "&#65",
      "&#x41;",
      "&#X41;b",
      "&#128;",
      "&#150;",
      "&#159;",
      "&#160;",
      "&#0;",
      "&#xD800;",
      "&#xDFFF;",
      "&#xE000;",
      "&#x10FFFF;",
      "&#x110000;",
      "&#99999999999;",
      "&hellip;",
      "&hellip",
      "&NotEqualTilde;",
      "a&lt;b&gt;c",
      "&notit;",
      "&ltx",
      "&nbsp;.",
  };
  std::string out;
  for (const auto& text : texts) {
    out += text + " =";
    for (const auto c : to_utf32(decode_references(text)))
      out += c < 127 && c > 32 ? " " + std::string(1, static_cast<char>(c))
                               : fmt::format(" {:X}", static_cast<std::uint32_t>(c));
    out += fmt::format(" {}\n", read_reference(text, 0).length);
  }
  EXPECT_EQ(out,
            "&amp; = & 5\n"
            "&amp = & 4\n"
            "&ampx = & x 4\n"
            "&AMP; = & 5\n"
            "&eacute;t&eacute; = E9 t E9 8\n"
            "&eacutet = E9 t 7\n"
            "&copy2005 = A9 2 0 0 5 5\n"
            "&bogus; = & b o g u s ; 0\n"
            "& = & 0\n"
            "&; = & ; 0\n"
            "&# = & # 0\n"
            "&#; = & # ; 0\n"
            "&#x; = & # x ; 0\n"
            "&#65; = A 5\n"
            "&#65 = A 4\n"
            "&#x41; = A 6\n"
            "&#X41;b = A b 6\n"
            "&#128; = 20AC 6\n"
            "&#150; = 2013 6\n"
            "&#159; = 178 6\n"
            "&#160; = A0 6\n"
            "&#0; = FFFD 4\n"
            "&#xD800; = FFFD 8\n"
            "&#xDFFF; = FFFD 8\n"
            "&#xE000; = E000 8\n"
            "&#x10FFFF; = 10FFFF 10\n"
            "&#x110000; = FFFD 10\n"
            "&#99999999999; = FFFD 14\n"
            "&hellip; = 2026 8\n"
            "&hellip = 2026 7\n"
            "&NotEqualTilde; = 2242 338 15\n"
            "a&lt;b&gt;c = a < b > c 0\n"
            "&notit; = AC i t ; 4\n"
            "&ltx = < x 3\n"
            "&nbsp;. = A0 . 6\n");
}

TEST(SmallParts, Formats) {
  static constexpr std::array<const char*, 15> names{
      "empty", "binary", "html",   "text", "jsonl", "mail",    "mbox", "archive",
      "pdf",   "warc",   "office", "rtf",  "msg",   "picture", "feed"};
  const std::string zeros(300, '\0');
  const auto tar = std::string(257, 'x') + "ustar" + std::string(10, ' ');
  std::string wide;
  for (const char c : std::string("The bridge fell on Monday.")) wide += std::string{c, '\0'};
  const std::vector<std::pair<std::string, std::string>> files{
      {"x", ""},
      {"x", "%PDF-1.4"},
      {"x", "{\\rtf1"},
      {"x", "WARC/1.0"},
      {"x", "\x1F\x8B\x08"},
      {"x.docx", "PK\x03\x04..."},
      {"x.zip", "PK\x03\x04..."},
      {"x.zip", "PK\x03\x04...word/document.xml"},
      {"x.zip", "PK\x05\x06"},
      {"x", "PK\x01\x02..."},
      {"x", tar},
      {"x", tar.substr(0, 262)},
      {"x", "\x89PNG...."},
      {"x", "II*" + std::string(1, '\0')},
      {"x", "GIF89a"},
      {"x", zeros},
      {"x", wide},
      {"x", "\xFF\xFE" + wide},
      {"x", "a\x01\x02\x03\x04" + std::string(75, 'a')},
      {"x", "a\x01\x02\x03\x04\x05" + std::string(80, 'a')},
      {"x.jsonl", "nothing"},
      {"x", "{\"text\": \"The bridge\"}"},
      {"x", "{\"title\": \"The bridge\"}"},
      {"x", "<html><body>"},
      {"x", "  <div>"},
      {"x", "a <html>"},
      {"x.htm", "words"},
      {"x.xml", zeros},
      {"x", "<rss version=\"2.0\"><channel>"},
      {"x", "<?xml version=\"1.0\"?><!-- a > b --><rss>"},
      {"x", "<feed xmlns=\"http://www.w3.org/2005/Atom\">"},
      {"x", "<feed>"},
      {"x", "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">"},
      {"x", "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">"},
      {"x", "<rdf:RDF>"},
      {"x", "From: a\nSubject: b\n\nc"},
      {"x", "From: a\n\nSubject: b"},
      {"x", "From: a\nX-Other: b\n\nc"},
      {"x", "Subject: a\nFrom: b and\n c\nTo: d\n"},
      {"x", "From: a\nno header\nSubject: b"},
      {"x", "From a@b.example Mon May 2\nFrom: a\nSubject: b\n\nc"},
      {"x", "From here on\nit rained"},
      {"x.eml", "words"},
      {"x.pdf", "words"},
      {"x.odt", "words"},
      {"x", "words"},
  };
  std::string out;
  for (const auto& [name, bytes] : files) {
    const auto shown = bytes.substr(0, 24);
    std::string printable;
    for (const char c : shown) printable += c >= ' ' && c < 127 ? c : '?';
    out += fmt::format("{} {} = {}\n", name, printable,
                       names[static_cast<std::size_t>(sniff(name, bytes))]);
  }
  EXPECT_EQ(out,
            "x  = empty\n"
            "x %PDF-1.4 = pdf\n"
            "x {\\rtf1 = rtf\n"
            "x WARC/1.0 = warc\n"
            "x ??? = archive\n"
            "x.docx PK??... = office\n"
            "x.zip PK??... = archive\n"
            "x.zip PK??...word/document.xml = office\n"
            "x.zip PK?? = archive\n"
            "x PK??... = binary\n"
            "x xxxxxxxxxxxxxxxxxxxxxxxx = archive\n"
            "x xxxxxxxxxxxxxxxxxxxxxxxx = text\n"
            "x ?PNG.... = picture\n"
            "x II*? = picture\n"
            "x GIF89a = binary\n"
            "x ???????????????????????? = binary\n"
            "x T?h?e? ?b?r?i?d?g?e? ?f? = text\n"
            "x ??T?h?e? ?b?r?i?d?g?e? ? = text\n"
            "x a????aaaaaaaaaaaaaaaaaaa = text\n"
            "x a?????aaaaaaaaaaaaaaaaaa = binary\n"
            "x.jsonl nothing = jsonl\n"
            "x {\"text\": \"The bridge\"} = jsonl\n"
            "x {\"title\": \"The bridge\"} = text\n"
            "x <html><body> = html\n"
            "x   <div> = html\n"
            "x a <html> = text\n"
            "x.htm words = html\n"
            "x.xml ???????????????????????? = binary\n"
            "x <rss version=\"2.0\"><chan = feed\n"
            "x <?xml version=\"1.0\"?><!- = feed\n"
            "x <feed xmlns=\"http://www. = feed\n"
            "x <feed> = text\n"
            "x <a:feed xmlns:a=\"http:// = feed\n"
            "x <rdf:RDF xmlns=\"http://p = feed\n"
            "x <rdf:RDF> = text\n"
            "x From: a?Subject: b??c = mail\n"
            "x From: a??Subject: b = text\n"
            "x From: a?X-Other: b??c = text\n"
            "x Subject: a?From: b and?  = mail\n"
            "x From: a?no header?Subjec = text\n"
            "x From a@b.example Mon May = mbox\n"
            "x From here on?it rained = text\n"
            "x.eml words = mail\n"
            "x.pdf words = pdf\n"
            "x.odt words = office\n"
            "x words = text\n");
}

TEST(SmallParts, Bylines) {
  const std::vector<std::string> lines{
      "By Ann Lee",
      "by Ann Lee and Joe Roe",
      "By Ann Lee, Joe Roe and Sue Moe",
      "By ANN LEE",
      "By Ann Lee | May 3, 2011",
      "By Ann Lee, Staff Writer",
      "Ann Lee, May 3, 2011",
      "Posted by annlee on May 3, 2011",
      "Written by Ann Lee",
      "By the river we sat down and wept for a long time",
      "Published May 3, 2011",
      "May 3, 2011",
      "Wire report from Norrland Wire",
      "(Norrland Wire)",
      "Ann Lee is a reporter at the Brenford Post.",
      "Ann Lee reports from Brenford",
      "The vote was put off.",
      "by admin",
      "Photo by Ann Lee",
  };
  std::string out;
  for (const auto& line : lines) {
    out += line + " =";
    if (const auto found = parse_byline(line))
      out +=
          fmt::format(" [{}] {} {}", join(found->authors, "; "), found->published, found->agency);
    out += looks_like_person(line) ? " person" : "";
    if (const auto note = parse_author_note(line))
      out += " note " + note->author + "/" + note->outlet;
    if (const auto credit = parse_credit(line))
      out += " credit " + credit->author + "/" + credit->outlet;
    out += '\n';
  }
  EXPECT_EQ(out,
            "By Ann Lee = [Ann Lee]  \n"
            "by Ann Lee and Joe Roe = [Ann Lee; Joe Roe]  \n"
            "By Ann Lee, Joe Roe and Sue Moe = [Ann Lee; Joe Roe; Sue Moe]  \n"
            "By ANN LEE = [ANN LEE]  \n"
            "By Ann Lee | May 3, 2011 = [Ann Lee] 2011-05-03 \n"
            "By Ann Lee, Staff Writer = [Ann Lee]  \n"
            "Ann Lee, May 3, 2011 = [Ann Lee] 2011-05-03 \n"
            "Posted by annlee on May 3, 2011 = [annlee] 2011-05-03 \n"
            "Written by Ann Lee = [Ann Lee]  \n"
            "By the river we sat down and wept for a long time =\n"
            "Published May 3, 2011 = [] 2011-05-03 \n"
            "May 3, 2011 = [] 2011-05-03 \n"
            "Wire report from Norrland Wire = []  Norrland Wire\n"
            "(Norrland Wire) =\n"
            "Ann Lee is a reporter at the Brenford Post. = note Ann Lee/\n"
            "Ann Lee reports from Brenford =\n"
            "The vote was put off. =\n"
            "by admin =\n"
            "Photo by Ann Lee =\n");
}

TEST(SmallParts, Lines) {
  const std::vector<std::string> lines{
      "Home | News | Sport",
      "Home News Sport",
      "Home » News",
      "Share",
      "Share this story now please",
      "Related",
      "Read more",
      "Read more about the bridge",
      "3 comments",
      "No comments",
      "Comments",
      "Reply",
      "Subscribe to our newsletter",
      "Advertisement",
      "Tags: bridge, river",
      "© 2011 Brenford Media",
      "Copyright 2011",
      "All rights reserved.",
      "Correction: it was nine.",
      "Photo: Ann Lee",
      "The bridge fell on Monday.",
      "Is it so?",
      "He said “no.”",
      "No end",
      "one two three",
      "",
  };
  std::string out;
  for (const auto& line : lines)
    out += fmt::format("{} = {}{}{} {}\n", line, name_of(line_kind(line)),
                       is_menu_line(line) ? " menu" : "", ends_sentence(line) ? " ends" : "",
                       count_words(line));
  EXPECT_EQ(out,
            "Home | News | Sport = breadcrumb menu 5\n"
            "Home News Sport = plain 3\n"
            "Home \xC2\xBB News = breadcrumb menu 3\n"
            "Share = share 1\n"
            "Share this story now please = share 5\n"
            "Related = related 1\n"
            "Read more = related 2\n"
            "Read more about the bridge = related 5\n"
            "3 comments = comments_head 2\n"
            "No comments = comment_form 2\n"
            "Comments = comments_head 1\n"
            "Reply = comment_action 1\n"
            "Subscribe to our newsletter = newsletter 4\n"
            "Advertisement = advertising 1\n"
            "Tags: bridge, river = tags 3\n"
            "\xC2\xA9 2011 Brenford Media = copyright 4\n"
            "Copyright 2011 = copyright 2\n"
            "All rights reserved. = copyright ends 3\n"
            "Correction: it was nine. = plain ends 4\n"
            "Photo: Ann Lee = picture_credit 3\n"
            "The bridge fell on Monday. = plain ends 5\n"
            "Is it so? = plain ends 3\n"
            "He said \xE2\x80\x9Cno.\xE2\x80\x9D = plain ends 3\n"
            "No end = plain 2\n"
            "one two three = plain 3\n"
            " = plain 0\n");
}

TEST(SmallParts, Titles) {
  const std::vector<TitleWitnesses> pages{
      {"Bridge vote delayed - Brenford Post", "", "", "", {}, {}},
      {"Bridge vote delayed | Brenford Post", "Bridge vote delayed", "", "", {}, {}},
      {"Bridge vote delayed | Brenford Post", "", "", "Brenford Post", {}, {}},
      {"Brenford Post", "", "", "Brenford Post", {"Bridge vote delayed"}, {}},
      {"Brenford Post", "", "", "Brenford Post", {}, {"Bridge vote delayed"}},
      {"", "", "Bridge vote delayed", "", {}, {}},
      {"Bridge vote delayed", "", "", "", {"Bridge vote delayed until spring"}, {}},
      {"", "", "", "", {"One", "Two"}, {}},
      {"", "", "", "", {}, {}},
  };
  std::string out;
  for (const auto& page : pages) {
    const auto found = choose_title(page);
    out += fmt::format("{} / {}\n", found.title, found.rule);
  }
  for (const auto& [title, headline] : std::vector<std::pair<std::string, std::string>>{
           {"Bridge vote delayed - Brenford Post", "Bridge vote delayed"},
           {"Brenford Post | Bridge vote delayed", "Bridge vote delayed"},
           {"Bridge vote delayed", "Bridge vote delayed"},
           {"Bridge vote - delayed", "Other words"}})
    out += "site " + site_in_title(title, headline) + "\n";
  for (const auto& [title, site] : std::vector<std::pair<std::string, std::string>>{
           {"Bridge vote delayed - Brenford Post", "Brenford Post"},
           {"Brenford Post: Bridge vote delayed", "Brenford Post"},
           {"Brenford Post", "Brenford Post"},
           {"Bridge vote", ""}})
    out += "without " + without_site(title, site) + "\n";
  EXPECT_EQ(out,
            "Bridge vote delayed / read.page_title\n"
            "Bridge vote delayed / read.meta\n"
            "Bridge vote delayed / read.page_title\n"
            "Bridge vote delayed / read.heading\n"
            "Brenford Post / read.page_title\n"
            "Bridge vote delayed / read.json_ld\n"
            "Bridge vote delayed until spring / read.heading\n"
            " / read.page_title\n"
            " / read.page_title\n"
            "site Brenford Post\n"
            "site Brenford Post\n"
            "site \n"
            "site delayed\n"
            "without Bridge vote delayed\n"
            "without Brenford Post: Bridge vote delayed\n"
            "without Brenford Post\n"
            "without Bridge vote\n");
}

std::string tree_of(std::string_view source) {
  const auto tree = parse_html(source);
  std::string out;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const auto& node = tree.nodes[i];
    out += fmt::format("{}<{} ", i, node.parent);
    if (node.tag == HtmlTag::text)
      out += "'" + std::string(source.substr(node.from, node.to - node.from)) + "' ";
    else
      out += fmt::format("-{} ", node.end);
  }
  return out;
}

TEST(SmallParts, HtmlTrees) {
  const std::vector<std::string> sources{
      "<p>a<p>b</p>c",
      "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e",
      "<table><tr><td>a<td>b<tr><th>c</table>d",
      "<b>a<i>b</b>c</i>d",
      "a<br>b<br/>c<hr>",
      "<!-- a <p> --><p>b<!-- c",
      "<script>if (a<b) '</p>'</script>d<style>p{}</style>",
      "<title>a &amp; <b></title>c",
      "<a href=x>a<a href=y>b</a>",
      "</p></div>a</b>",
      "<p class='a b' id=c data-x>d</p>",
      "<dl><dt>a<dd>b<dt>c</dl>",
      "<select><option>a<option>b</select>",
      "<p>a<div>b</div>c</p>",
      "<textarea><p>a</textarea>b",
      "<",
      "a < b > c",
      "<p",
      "<p a='",
      "<![CDATA[a]]>b",
      "<?xml a?>b",
  };
  std::string out;
  for (const auto& source : sources) out += tree_of(source) + '\n';
  EXPECT_EQ(
      out,
      "1<0 -3 2<1 'a' 3<0 -5 4<3 'b' 5<0 'c' \n"
      "1<0 -11 2<1 -4 3<2 'a' 4<1 -9 5<4 'b' 6<4 -9 7<6 -9 8<7 'c' 9<1 -11 10<9 'd' 11<0 'e' \n"
      "1<0 -10 2<1 -7 3<2 -5 4<3 'a' 5<2 -7 6<5 'b' 7<1 -10 8<7 -10 9<8 'c' 10<0 'd' \n"
      "1<0 -5 2<1 'a' 3<1 -5 4<3 'b' 5<0 'c' 6<0 'd' \n"
      "1<0 'a' 2<0 -3 3<0 'b' 4<0 -5 5<0 'c' 6<0 -7 \n"
      "1<0 -3 2<1 'b' \n"
      "1<0 -2 2<0 'd' 3<0 -4 \n"
      "1<0 -2 2<0 'c' \n"
      "1<0 -3 2<1 'a' 3<0 -5 4<3 'b' \n"
      "1<0 'a' \n"
      "1<0 -3 2<1 'd' \n"
      "1<0 -8 2<1 -4 3<2 'a' 4<1 -6 5<4 'b' 6<1 -8 7<6 'c' \n"
      "1<0 -6 2<1 -4 3<2 'a' 4<1 -6 5<4 'b' \n"
      "1<0 -3 2<1 'a' 3<0 -5 4<3 'b' 5<0 'c' \n"
      "1<0 -2 2<0 'b' \n"
      "1<0 '<' \n"
      "1<0 'a ' 2<0 '< b > c' \n"
      "1<0 -2 \n"
      "1<0 -2 \n"
      "1<0 'b' \n"
      "1<0 'b' \n");
  const auto tree = parse_html("<P Class='a &amp; b' ID=c data-x>d  e&eacute;<B> f</B></P>");
  EXPECT_EQ(tree.attribute(1, "class"), "a &amp; b");
  EXPECT_EQ(tree.attribute(1, "id"), "c");
  EXPECT_EQ(tree.attribute(1, "data-x"), "");
  EXPECT_TRUE(tree.has_attribute(1, "data-x"));
  EXPECT_FALSE(tree.has_attribute(1, "href"));
  EXPECT_EQ(tree.text_of(1), "d eé f");
}

TEST(SmallParts, Xml) {
  const auto dump = [](std::string_view xml) {
    std::string out;
    for (const auto& element : xml_children(xml)) {
      out += fmt::format("{}{} '{}' [{}] ", element.name, element.closed ? "" : " open",
                         element.content, xml_text(element.content));
      for (const auto& attribute : element.attributes)
        out += fmt::format("{}={} ", attribute.name, element.attribute(attribute.name));
    }
    return out;
  };
  const std::vector<std::string> sources{
      "<a>x</a><b/>",
      "<a i='1' j=\"&lt;2\">x<b>y</b></a>",
      "<a><a>x</a></a><a>y</a>",
      "<a>x",
      "<a><![CDATA[<b>&amp;</b>]]> &amp; z</a>",
      "text <a>x</a> more",
      "<!-- <b>c</b> --><a>x</a>",
      "<n:a xmlns:n='u'>x</n:a>",
      "</a><b>x</b>",
      "<a b></a>",
  };
  std::string out;
  for (const auto& source : sources) out += dump(source) + '\n';
  EXPECT_EQ(out,
            "a 'x' [x] b '' [] \n"
            "a 'x<b>y</b>' [xy] i=1 j=<2 \n"
            "a '<a>x</a>' [x] a 'y' [y] \n"
            "a open 'x' [x] \n"
            "a '<![CDATA[<b>&amp;</b>]]> &amp; z' [<b>&amp;</b> & z] \n"
            "a 'x' [x] \n"
            "a 'x' [x] \n"
            "n:a 'x' [x] xmlns:n=u \n"
            "b 'x' [x] \n"
            "a '' [] b= \n");
  EXPECT_TRUE(holds_elements("a <b>c</b>"));
  EXPECT_FALSE(holds_elements("a < b &lt;c"));
  EXPECT_FALSE(holds_elements("<![CDATA[<b>]]>"));
  EXPECT_EQ(xml_prefix("n:a"), "n");
  EXPECT_EQ(xml_prefix("a"), "");
}

TEST(SmallParts, SourceTexts) {
  const auto dump = [](std::string_view bytes, std::string_view declared) {
    const auto source = decode_text(bytes, declared);
    return fmt::format("{} '{}' shift {} last {}", source.charset, source.text, source.shift,
                       source.byte_of(source.text.size()));
  };
  EXPECT_EQ(dump("caf\xC3\xA9", ""), "utf-8 'café' shift 0 last 5");
  EXPECT_EQ(dump("\xEF\xBB\xBF"
                 "caf\xC3\xA9",
                 ""),
            "utf-8 'café' shift 3 last 8");
  EXPECT_EQ(dump("caf\xE9", "iso-8859-1"), "windows-1252 'café' shift 0 last 4");
  EXPECT_EQ(dump("caf\xE9 \x80", "windows-1252"), "windows-1252 'café €' shift 0 last 6");
  EXPECT_EQ(dump(std::string("\xFF\xFE"
                             "a\0b\0",
                             6),
                 ""),
            "utf-16le 'ab' shift 2 last 6");
  EXPECT_EQ(dump(std::string("\xFE\xFF"
                             "\0a\0b",
                             6),
                 ""),
            "utf-16be 'ab' shift 2 last 6");
  EXPECT_EQ(declared_charset("<meta charset=koi8-r>"), "koi8-r");
  EXPECT_EQ(declared_charset("<meta http-equiv=content-type content=\"text/html; charset=Big5\">"),
            "Big5");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='ISO-8859-2'?>"), "ISO-8859-2");
  EXPECT_EQ(declared_charset("<p>charset"), "");
}

TEST(SmallParts, OutletLines) {
  const std::vector<std::pair<std::string, bool>> lines{
      {"Brenford Post", true},
      {"Post of Brenford", true},
      {"Brenford Harbour and River Weekly Evening Post", true},
      {"Brenford Harbour and River Weekly Late Evening Post", false},
      {"Post", false},
      {"the post of brenford", false},
      {"Brenford Bridge", false},
      {"Brenford Post said", false},
  };
  for (const auto& [line, outlet] : lines) EXPECT_EQ(names_outlet(line), outlet) << line;
  const std::vector<std::pair<std::string, std::string>> datelines{
      {"BRENFORD, May 3 (Norrland Wire) - It fell.", "Norrland Wire"},
      {"BRENFORD (Norrland Wire) — It fell.", "Norrland Wire"},
      {"BRENFORD (NW) - It fell.", ""},
      {"BRENFORD (Norrland Wire) It fell.", ""},
      {"Brenford fell (as they say) and rose.", ""},
      {"brenford (Norrland Wire) - It fell.", ""},
      {std::string(140, 'B') + " (Norrland Wire) - It fell.", "Norrland Wire"},
      {std::string(150, 'B') + " (Norrland Wire) - It fell.", ""},
  };
  for (const auto& [text, outlet] : datelines) EXPECT_EQ(dateline_outlet(text), outlet) << text;
}

TEST(SmallParts, FactsOfAPage) {
  PageFacts facts;
  facts.set_title("One", "read.first");
  facts.set_title("Two", "read.second");
  facts.set_authors({"Ann Lee"}, "read.byline");
  facts.set_authors({"Joe Roe"}, "read.meta");
  facts.set_published("2011-05-03", "read.meta");
  EXPECT_EQ(facts.title, "One");
  EXPECT_EQ(facts.authors, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(facts.rule_of_authors(), "read.byline");
  facts.restate_published("2011-05-04", "read.byline_date");
  EXPECT_EQ(facts.published, "2011-05-04");
  facts.withdraw_authors();
  EXPECT_TRUE(facts.authors.empty());
  facts.set_authors({"Joe Roe"}, "read.meta");
  std::string rules;
  for (const auto& why : facts.why) rules += why.rule + " ";
  EXPECT_EQ(rules, "read.first read.meta read.byline_date read.meta ");
}

// What the names of an element say of its place.
TEST(SmallParts, ElementRoles) {
  std::string out;
  for (const std::string attributes : {"class=nav",
                                       "id=main-menu",
                                       "class=has-sidebar",
                                       "class=\"no sidebar\"",
                                       "class=sidebar",
                                       "class=hfeed",
                                       "class=show-comments",
                                       "class=comments",
                                       "class=\"comment byuser\"",
                                       "class=comment-author",
                                       "class=comment-meta",
                                       "class=entry-content",
                                       "class=post-share",
                                       "class=non-widget",
                                       "class=widget",
                                       "class=related-posts",
                                       "class=footer",
                                       "id=header",
                                       "class=js-nav",
                                       "class=newsletter-signup",
                                       "class=advert",
                                       "class=ad",
                                       "class=byline",
                                       "class=author-name",
                                       "class=tags",
                                       "class=wp-caption-text",
                                       "style=display:none",
                                       "hidden",
                                       "role=navigation",
                                       "aria-hidden=true",
                                       "class=article-body",
                                       "itemprop=articleBody",
                                       "class=withoutnav",
                                       "class=is-teaser",
                                       "class=teaser",
                                       ""}) {
    const std::string source = "<div " + attributes + ">a</div>";
    const auto tree = parse_html(source);
    out += attributes + " = " + std::string(name_of(element_roles(tree)[1])) + "\n";
  }
  for (const std::string tag : {"nav", "aside", "footer", "header", "form", "article", "main",
                                "figcaption", "address", "time", "button", "p"}) {
    const std::string source = "<" + tag + ">a</" + tag + ">";
    const auto tree = parse_html(source);
    out += tag + " = " + std::string(name_of(element_roles(tree)[1])) + "\n";
  }
  EXPECT_EQ(out,
            "class=nav = navigation\n"
            "id=main-menu = navigation\n"
            "class=has-sidebar = none\n"
            "class=\"no sidebar\" = sidebar\n"
            "class=sidebar = sidebar\n"
            "class=hfeed = none\n"
            "class=show-comments = none\n"
            "class=comments = comments\n"
            "class=\"comment byuser\" = comment\n"
            "class=comment-author = comment_author\n"
            "class=comment-meta = comment_meta\n"
            "class=entry-content = article\n"
            "class=post-share = share\n"
            "class=non-widget = none\n"
            "class=widget = widget\n"
            "class=related-posts = related\n"
            "class=footer = footer\n"
            "id=header = none\n"
            "class=js-nav = none\n"
            "class=newsletter-signup = newsletter\n"
            "class=advert = advertising\n"
            "class=ad = advertising\n"
            "class=byline = byline\n"
            "class=author-name = none\n"
            "class=tags = tags\n"
            "class=wp-caption-text = caption\n"
            "style=display:none = hidden\n"
            "hidden = hidden\n"
            "role=navigation = navigation\n"
            "aria-hidden=true = hidden\n"
            "class=article-body = article\n"
            "itemprop=articleBody = article\n"
            "class=withoutnav = none\n"
            "class=is-teaser = none\n"
            "class=teaser = teaser\n"
            " = none\n"
            "nav = navigation\n"
            "aside = sidebar\n"
            "footer = footer\n"
            "header = head\n"
            "form = form\n"
            "article = none\n"
            "main = none\n"
            "figcaption = caption\n"
            "address = none\n"
            "time = none\n"
            "button = none\n"
            "p = none\n");
}

TEST(SmallParts, Languages) {
  const std::string german =
      "Der Rat der Stadt traf sich am Montagabend, um über die neue Brücke über den Fluss zu "
      "reden.";
  const std::string english =
      "The council of the town met on Monday evening to talk about the bridge over the river.";
  EXPECT_EQ(detect_language(german), "de");
  EXPECT_EQ(detect_language(english), "en");
  EXPECT_EQ(detect_language(""), "");
  EXPECT_EQ(detect_language("xq zv"), "");
  EXPECT_EQ(
      detect_language("\xE6\xA1\xA5\xE6\x98\x9F\xE6\x9C\x9F\xE4\xB8\x80\xE5\xA1\x8C\xE4\xBA\x86"
                      "\xEF\xBC\x8C\xE8\xAD\xA6\xE5\xAF\x9F\xE8\xAF\xB4\xE3\x80\x82"),
      "zh");
}

}  // namespace
}  // namespace headwater
