// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/formats/inner_stream.h"
#include "read/formats/read_formats.h"
#include "read/formats/sniff.h"
#include "read/read.h"
#include "read/sentences_for_tests.h"

namespace headwater {
namespace {

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Brenford Post</title>"
         "<link>http://post.example/news/</link><image><title>Logo</title></image>" +
         items + "</channel></rss>";
}

std::string atom(const std::string& entries, const std::string& head = "") {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"http://post.example/a/\">"
         "<title type=\"html\">Brenford &amp;amp; Post</title>" +
         head + entries + "</feed>";
}

// "id|title|authors|published|source|url|member" and the text of each document.
std::string dump(const ReadOutcome& outcome) {
  std::string out;
  for (const auto& [document, original] : outcome.documents) {
    out += fmt::format("{}|{}|{}|{}|{}|{}|{}\n{}\n", document.id, document.title,
                       join(document.authors, ", "), document.published, document.source,
                       document.url, document.offsets.member, document.text.str());
  }
  for (const auto& error : outcome.failed) out += "! " + error.message() + "\n";
  return out;
}

struct Case {
  std::string what;
  std::string bytes;
  std::string expected;
};

TEST(Feed, Rss) {
  const std::vector<Case> cases{
      {"escaped HTML, a relative link, a date of RFC 822",
       rss("<item><title>Bridge &amp;amp; vote</title><link>2011/a.html</link>"
           "<pubDate>Tue, 03 May 2011 10:00:00 GMT</pubDate>"
           "<author>lee@post.example (Ann Lee)</author><description>&lt;p&gt;" +
           lorem + "&lt;p&gt;caf&amp;eacute; " + ipsum + "</description></item>"),
       "x.xml#1|Bridge & vote|Ann Lee|2011-05-03|Brenford "
       "Post|http://post.example/news/2011/a.html|feed:description:html\n" +
           lorem + "\n\ncafé " + ipsum + "\n"},
      {"CDATA before the description, two authors, no date, an item in the CDATA",
       rss("<item><guid>http://post.example/b</guid><dc:creator>Ann Lee</dc:creator>"
           "<dc:creator><![CDATA[Joe Roe]]></dc:creator><description>Short.</description>"
           "<content:encoded><![CDATA[<p>" +
           lorem + "</p><!-- <item> --><p>" + ipsum + "</p>]]></content:encoded></item>"),
       "x.xml#1||Ann Lee, Joe Roe||Brenford "
       "Post|http://post.example/b|feed:content:encoded:html\n" +
           lorem + "\n\n" + ipsum + "\n"},
      {"a wrong date, a guid that is no address, an address as author",
       rss("<item><title>Bridge</title><guid isPermaLink=\"false\">http://post.example/c</guid>"
           "<pubDate>some day</pubDate><dc:date>2011-05-04T10:00:00Z</dc:date>"
           "<author>desk@post.example</author><description>" +
           lorem + "</description></item>"),
       "x.xml#1|Bridge||2011-05-04|Brenford Post||feed:description:html\n" + lorem + "\n"},
      {"a title alone is no text",
       rss("<item><title>Bridge vote delayed</title></item><item><title>Two</title><description>" +
           lorem + "</description></item><item><title>Three</title><description/></item>"),
       "x.xml#2|Two|||Brenford Post||feed:description:html\n" + lorem +
           "\n! x.xml: items without text, a title alone is none; not read: 1, 3\n"},
      {"markup that is not escaped",
       rss("<item><description><p>" + lorem + "<br>" + ipsum + "<p></description></item>"),
       "x.xml#1||||Brenford Post||feed:description:html\n" + lorem + "\n\n" + ipsum + "\n"},
      {"an item that is not closed before the next, elements that are not closed",
       rss("<item><title>One</title><x><link>/one<description>" + lorem +
           "</description><item><title>Two</title><description>" + ipsum + "</description></item>"),
       "x.xml#1|One|||Brenford Post||feed:description:html\n" + lorem +
           "\nx.xml#2|Two|||Brenford Post||feed:description:html\n" + ipsum +
           "\n! x.xml: items that are cut off or not closed, read as far as they go: 1\n"},
      {"cut off",
       rss("<item><title>One</title><description>" + lorem + "</description></item>" +
           "<item><title>Two</title><description>" + ipsum)
           .substr(0, 560),
       ""},
      {"no items", rss(""), "! x.xml: the feed holds no items\n"},
      {"entities that the file declares are not expanded",
       "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" +
           rss("<item><description>&b; " + lorem + "</description></item>").substr(22),
       "x.xml#1||||Brenford Post||feed:description:html\n&b; " + lorem + "\n"},
      {"RSS 1.0",
       "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
       "xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"x\"><title>Brenford "
       "Post</title><link>http://post.example/</link></channel><item rdf:about=\"y\">"
       "<title>Bridge</title><link>http://post.example/d</link><dc:date>2011-05-03</dc:date>"
       "<description>" +
           lorem + "</description></item></rdf:RDF>",
       "x.xml#1|Bridge||2011-05-03|Brenford Post|http://post.example/d|feed:description:html\n" +
           lorem + "\n"},
  };
  for (const auto& c : cases) {
    if (!c.expected.empty()) {
      EXPECT_EQ(dump(read_bytes("x.xml", c.bytes)), c.expected) << c.what;
      continue;
    }
    // Cut off inside the second item: both are read, and the break is named.
    const auto outcome = read_bytes("x.xml", c.bytes.substr(0, c.bytes.size() - 40));
    ASSERT_EQ(outcome.documents.size(), 2U) << c.what;
    EXPECT_TRUE(ipsum.starts_with(outcome.documents[1].document.text.str()));
    ASSERT_EQ(outcome.failed.size(), 1U);
    EXPECT_TRUE(outcome.failed[0].reason.ends_with("read as far as they go: 2"));
  }
}

TEST(Feed, Atom) {
  const std::vector<Case> cases{
      {"published before updated, relative link, author of the feed",
       atom("<entry><title>Bridge &lt;vote></title><link rel=\"edit\" href=\"/edit\"/>"
            "<link href=\"b?c=1&amp;d=2\"/><updated>2011-05-09T10:00:00Z</updated>"
            "<published>2011-05-03T10:00:00Z</published><content type=\"html\">&lt;p>" +
                lorem + "</content></entry>",
            "<author><name>Ann Lee</name><email>a@post.example</email></author>"),
       "x.xml#1|Bridge <vote>|Ann Lee|2011-05-03|Brenford & "
       "Post|http://post.example/a/b?c=1&d=2|feed:content:html\n" +
           lorem + "\n"},
      {"inline XHTML, an author of its own",
       atom("<entry><author><name>Joe Roe</name></author><content type=\"xhtml\"><div "
            "xmlns=\"http://www.w3.org/1999/xhtml\"><p>" +
                lorem + "</p><p>Tom &amp; Ann.</p></div></content></entry>",
            "<author><name>Ann Lee</name></author>"),
       "x.xml#1||Joe Roe||Brenford & Post||feed:content:html\n" + lorem + "\n\nTom & Ann.\n"},
      {"text with a less-than sign; content elsewhere",
       atom("<entry><content src=\"http://post.example/x.mp4\" type=\"video/mp4\"/><summary>Up to "
            "3 &lt; 5 boats. " +
            lorem + "</summary></entry>"),
       "x.xml#1||||Brenford & Post||feed:summary:utf-8\nUp to 3 < 5 boats. " + lorem + "\n"},
      {"a prefix of its own",
       "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>P</a:title><a:entry><a:title>T"
       "</a:title><a:summary type=\"html\">" +
           lorem + "</a:summary></a:entry></a:feed>",
       "x.xml#1|T|||P||feed:a:summary:html\n" + lorem + "\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(read_bytes("x.xml", c.bytes)), c.expected) << c.what;
}

TEST(Feed, TheFeedItComesFromIsEvidence) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {rss("<item><description>" + lorem +
           "</description><source url=\"http://w/\">Skerry Wire</source></item>"),
       "Skerry Wire"},
      {atom("<entry><source><title>Skerry Wire</title></source><summary>" + lorem +
            "</summary></entry>"),
       "Skerry Wire"},
      {rss("<item><description>" + lorem + "</description><source>Brenford Post</source></item>"),
       ""},
  };
  for (const auto& [bytes, wanted] : cases) {
    const auto outcome = read_bytes("x.xml", bytes);
    ASSERT_EQ(outcome.documents.size(), 1U) << bytes;
    const auto& why = outcome.documents[0].document.why;
    const auto found = std::ranges::find(why, "read.feed_source", &Reason::rule);
    EXPECT_EQ(found == why.end() ? "" : found->terms[0], wanted) << bytes;
  }
}

TEST(Feed, Sniff) {
  const std::string ns = " xmlns=\"http://www.w3.org/2005/Atom\">";
  const std::vector<std::pair<std::string, Format>> cases{
      {"<rss version=\"2.0\">", Format::feed},
      {"\xEF\xBB\xBF\n<?xml version=\"1.0\"?><!-- <x> --><?xml-stylesheet href='a'?><rss>",
       Format::feed},
      {"<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>", Format::feed},
      {"<feed" + ns, Format::feed},
      {"<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">", Format::feed},
      {"<feed>", Format::html},
      {"<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", Format::feed},
      {"<rdf:RDF xmlns=\"http://purl.org/other/\">", Format::html},
      {"<rssfeed>", Format::html},
      {"<html><rss>", Format::html},
  };
  for (const auto& [bytes, format] : cases) EXPECT_EQ(sniff("x.xml", bytes), format) << bytes;
  EXPECT_EQ(sniff("x.docx", "<rss>"), Format::feed);
}

// Every run, cut out of the stream that the original gives again, is the text.
TEST(Feed, OffsetsLeadIntoTheItem) {
  const auto feed = rss("<item><title>Zoë</title><description>&lt;p&gt;“No”, said Zoë. " + lorem +
                        "</description></item>");
  std::string wide("\xFF\xFE");
  std::string latin =
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?>" +
      rss("<item><title>Zo\xEB</title><description>&lt;p>\x93No\x94, said Zo\xEB. " + lorem +
          "</description></item>")
          .substr(22);
  for (const char32_t c : to_utf32(feed)) {
    wide += static_cast<char>(c & 0xFFU);
    wide += static_cast<char>(c >> 8U);
  }
  const std::vector<std::pair<std::string, std::string>> cases{
      {feed, "feed:description:html"},
      {wide, "feed:utf-16le/description:html"},
      {latin, "feed:windows-1252/description:html"}};
  for (const auto& [bytes, member] : cases) {
    const auto outcome = read_bytes("x.xml", bytes);
    ASSERT_EQ(outcome.documents.size(), 1U) << member;
    const auto& [document, original] = outcome.documents[0];
    EXPECT_EQ(document.offsets.member, member);
    EXPECT_EQ(document.title, "Zoë");
    EXPECT_EQ(document.text.str(), "“No”, said Zoë. " + lorem);
    EXPECT_NE(bytes.find(original), std::string::npos);
    const auto stream = inner_stream(document.offsets.member, original);
    ASSERT_TRUE(stream.has_value());
    for (const auto& run : document.offsets.runs) {
      EXPECT_EQ(stream->substr(run.byte_start, run.byte_end - run.byte_start),
                document.text.slice(run.text));
    }
  }
  EXPECT_EQ(inner_stream("feed:summary:html", "<item><title>x</title></item>"), std::nullopt);
}

TEST(Feed, WithinAWebArchive) {
  const auto body = rss("<item><link>/e</link><description>" + lorem + "</description></item>");
  const auto outcome =
      read_bytes("a.warc",
                 "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://post.example/rss\r\n"
                 "Content-Type: application/rss+xml\r\nContent-Length: " +
                     std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n");
  EXPECT_EQ(
      dump(outcome),
      "a.warc#1#1||||Brenford Post|http://post.example/e|feed:description:html\n" + lorem + "\n");
}

TEST(Feed, EndsAtTheLimitOfMembers) {
  ReadLimits limits;
  limits.members_left = 1;
  const auto item = "<item><description>" + lorem + "</description></item>";
  const auto bytes = rss(item + item);
  ReadOutcome outcome;
  read_feed({"x.xml", bytes, "", "", &limits}, outcome);
  EXPECT_EQ(outcome.documents.size(), 1U);
  ASSERT_EQ(outcome.failed.size(), 1U);
  EXPECT_EQ(outcome.failed[0].reason, "holds too many items (more than 250000): not read further");
}

// Eight times the items take about eight times as long, whatever is wrong with them.
TEST(Feed, TimeIsLinear) {
  const std::vector<std::string> items{
      "<item><title>T</title><description>A short note.</description></item>",
      "<item><a><b><c><item x='", "<item><title>", "<item><description>&amp;<![CDATA["};
  for (const auto& item : items) {
    const auto seconds = [&](int count) {
      std::string all;
      for (int i = 0; i < count; ++i) all += item;
      const auto bytes = rss(all);
      const auto start = std::chrono::steady_clock::now();
      EXPECT_FALSE(read_bytes("x.xml", bytes).failed.size() > 3);
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    seconds(10);
    const auto few = seconds(500);
    EXPECT_LT(seconds(4'000), 30 * few + 0.2) << item;
  }
}

}  // namespace
}  // namespace headwater
