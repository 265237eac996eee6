// SPDX-License-Identifier: Apache-2.0
// Title, authors, day, outlet and address of a page, by what its head, its marked elements and its
// lines say.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "read/content/judged_page.h"
#include "read/content/publisher_as_author.h"
#include "read/formats/html_metadata.h"

namespace headwater {
namespace {

const std::string prose =
    "<p>The council of Brenford met on Monday evening to talk about the new bridge over the "
    "river, and nobody knew when the work would end.</p><p>Nobody at the meeting could say what "
    "it would cost, and the mayor left before the vote began.</p>";

// "rule = terms", a line each, then the address, site and language.
std::string facts_of(const std::string& head, const std::string& above = "",
                     const std::string& below = "") {
  const auto page = judge_html({"a.html",
                                "<html><head>" + head + "</head><body>" + above + prose + below +
                                    "</body></html>",
                                "", "", nullptr},
                               {}, WithFeatures::no)
                        .page;
  std::string out;
  for (const auto& why : page.facts.why)
    out += fmt::format("{} = {}\n", why.rule.substr(5), join(why.terms, "; "));
  if (!page.facts.url.empty()) out += "at " + page.facts.url + " on " + page.facts.site + "\n";
  if (!page.facts.language.empty()) out += "in " + page.facts.language + "\n";
  return out;
}

struct Given {
  std::string head;
  std::string above;
  std::string below;
};

std::string all_facts(const std::vector<Given>& pages) {
  std::string out;
  for (const auto& page : pages) out += facts_of(page.head, page.above, page.below) + "--\n";
  return out;
}

std::string meta(const std::string& name, const std::string& content) {
  return "<meta name=\"" + name + "\" content=\"" + content + "\">";
}

TEST(HtmlFacts, OfTheHead) {
  EXPECT_EQ(
      all_facts({
          {meta("author", "Ann Lee") + meta("date", "2011-05-03") + meta("og:site_name", "Post"),
           "", ""},
          {"<meta property='article:published_time' name='date' content='2011-05-03'>"
           "<meta itemprop=datePublished content=2010-01-01>",
           "", ""},
          {meta("date", "soon") + meta("date", "2011-05-03"), "", ""},
          {meta("DC.Date", "2011-05-03") + meta("date", "2011-05-04"), "", ""},
          {meta("author", "admin") + meta("dc.creator", "Ann Lee and Joe Roe"), "", ""},
          {meta("twitter:data1", "Ann Lee"), "", ""},
          {meta("twitter:label1", "Written by") + meta("twitter:data1", "Ann Lee"), "", ""},
          {meta("author", "Ann Lee") + meta("author", "Ann Lee, Joe Roe"), "", ""},
          {meta("author", std::string(2001, 'A')) + meta("publisher", "Brenford &amp; Post"), "",
           ""},
          {meta("author", "Ann Lee" + std::string(1993, ' ')), "", ""},
          {"<link rel=Canonical href=http://post.example/1>" + meta("og:url", "http://x.example/2"),
           "", ""},
          {"<link rel=canonical href=/1>" + meta("og:url", "http://x.example/2"), "", ""},
          {"<link rel=canonical href=http://post.example/1><link rel=canonical "
           "href=http://b.example>",
           "", ""},
          {"<link rel=alternate href=http://post.example/1>", "", ""},
          {"<title>Bridge vote</title><title>Other</title>" +
               meta("og:title", "Bridge vote delayed"),
           "", ""},
          {"<title>Bridge vote delayed | Brenford Post</title>", "<h1>Bridge vote delayed</h1>",
           ""},
          {"<title>Bridge vote delayed | Brenford Post</title>", "<h2>Bridge vote delayed</h2>",
           ""},
          {"<title>Bridge vote delayed</title>", "<h4>Bridge vote delayed</h4>", ""},
          {"<title>Bridge vote delayed</title>",
           "<aside><h1>Bridge vote delayed again</h1></aside>", ""},
          {"<title>Bridge vote delayed</title>",
           "<footer><h1>Bridge vote delayed again</h1></footer>", ""},
      }),
      "meta = Post\n"
      "meta = 2011-05-03\n"
      "meta = Ann Lee\n"
      "--\n"
      "meta = 2011-05-03\n"
      "--\n"
      "meta = 2011-05-03\n"
      "--\n"
      "meta = 2011-05-04\n"
      "--\n"
      "meta = Ann Lee; Joe Roe\n"
      "--\n"
      "--\n"
      "meta = Ann Lee\n"
      "--\n"
      "meta = Ann Lee; Joe Roe\n"
      "--\n"
      "meta = Brenford & Post\n"
      "--\n"
      "meta = Ann Lee\n"
      "--\n"
      "at http://post.example/1 on post.example\n"
      "--\n"
      "at http://x.example/2 on x.example\n"
      "--\n"
      "at http://post.example/1 on post.example\n"
      "--\n"
      "--\n"
      "meta = Bridge vote delayed\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "title_site = Brenford Post\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "title_site = Brenford Post\n"
      "--\n"
      "page_title = Bridge vote delayed\n"
      "--\n"
      "page_title = Bridge vote delayed\n"
      "--\n"
      "page_title = Bridge vote delayed\n"
      "--\n");
}

TEST(HtmlFacts, OfMarkedElements) {
  EXPECT_EQ(
      all_facts({
          {"", "<span itemprop=author>Ann Lee</span><time datetime=2011-05-03>x</time>", ""},
          {"", "<a rel=author>Ann Lee</a><span class=date>3 May 2011</span>", ""},
          {"", "<p class=byline>by Ann Lee</p><time>3 May 2011</time>", ""},
          {"", "<span class=\"post-author\">Ann</span>", ""},
          {"", "<span class=\"post-author\">Zork</span>", ""},
          {"", "<span class=\"writer\">Ann Lee</span><span rel=author>Joe Roe</span>", ""},
          {"",
           "<span itemprop=datePublished content=2011-05-03></span><span class=date>2010-01-01"
           "</span>",
           ""},
          {"", "<span class=date>2010-01-01</span><time datetime=2011-05-03></time>", ""},
          {"", "<div class=posted><b>Posted</b><i>9.2.2022</i></div>", ""},
          {"", "<div class=posted title=2011-05-03>words</div>", ""},
          {"", "<div class=byline><b>Ann Lee</b><i>Founder</i></div>", ""},
          {"", "<div class=byline><b>Ann Lee</b> <i>Joe Roe</i> <u>x</u></div>", ""},
          {"", "<div class=author><b>Ann</b><i>Lee</i></div>", ""},
          {"", "<div class=author>" + std::string(190, 'x') + " Ann Lee</div>", ""},
          {"", "", "<footer><span itemprop=author>Ann Lee</span><time>3 May 2011</time></footer>"},
          {"", "<aside><span itemprop=author>Ann Lee</span></aside>", ""},
          {"", "<div class=date>" + std::string(108, 'x') + " 2011-05-03</div>", ""},
          {"", "<div class=date>" + std::string(109, 'x') + " 2011-05-03</div>", ""},
          {"", "<span itemprop=author content='Ann Lee'></span>", ""},
          {"", "<div CLASS=ByLine>Ann Lee</div>", ""},
          {"", "<div id=byline>Ann Lee</div>", ""},
          {meta("author", "Ann Lee"), "<span itemprop=author>Joe Roe</span><time>3 May 2011</time>",
           ""},
          {meta("date", "2011-05-03"), "<b itemprop=author>Joe Roe</b><time>3 May 2012</time>", ""},
      }),
      "microdata = Ann Lee\n"
      "time_element = 2011-05-03\n"
      "--\n"
      "microdata = Ann Lee\n"
      "date_class = 2011-05-03\n"
      "--\n"
      "byline_class = Ann Lee\n"
      "time_element = 2011-05-03\n"
      "--\n"
      "byline_class = Ann\n"
      "--\n"
      "--\n"
      "microdata = Joe Roe\n"
      "--\n"
      "time_element = 2011-05-03\n"
      "--\n"
      "time_element = 2011-05-03\n"
      "--\n"
      "date_class = 2022-02-09\n"
      "--\n"
      "date_class = 2011-05-03\n"
      "--\n"
      "byline_class = Ann Lee\n"
      "--\n"
      "--\n"
      "--\n"
      "--\n"
      "--\n"
      "byline = Ann Lee\n"
      "--\n"
      "date_class = 2011-05-03\n"
      "--\n"
      "--\n"
      "microdata = Ann Lee\n"
      "--\n"
      "byline_class = Ann Lee\n"
      "--\n"
      "byline_class = Ann Lee\n"
      "--\n"
      "meta = Ann Lee\n"
      "time_element = 2011-05-03\n"
      "--\n"
      "meta = 2011-05-03\n"
      "microdata = Joe Roe\n"
      "--\n");
}

TEST(HtmlFacts, OfTheFirstElementOfAll) {
  const auto page = judge_html({"a.html", "<b rel=author>Ann Lee</b>" + prose, "", "", nullptr}, {},
                               WithFeatures::no)
                        .page;
  EXPECT_EQ(page.facts.authors, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(page.facts.rule_of_authors(), "read.microdata");
}

TEST(HtmlFacts, OfTheLines) {
  const std::string title = "<title>Bridge vote delayed</title>";
  const std::string h1 = "<h1>Bridge vote delayed</h1>";
  EXPECT_EQ(
      all_facts({
          {title, h1, "<p>© 2011 Brenford Media</p>"},
          {title, h1, "<p>© 2011 Brenford Media</p><p>© 2012 Other Media</p>"},
          {title, h1 + "<p>Written by:</p><p>Ann Lee</p>", ""},
          {title, h1 + "<p>Author</p><p>the staff</p>", ""},
          {title, "<p>3 May 2011</p>" + h1, ""},
          {title, "<p>3 May 2011</p><p>a</p><p>b</p><p>c</p><p>d</p>" + h1, ""},
          {title, "<p>3 May 2011</p><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>" + h1, ""},
          {title, h1, "<p>Last edited 9 June 2011</p>"},
          {title, h1, "<p>Seen on 9 June 2011</p>"},
          {title, h1, "<p>Published 9 June 2011</p><p>Updated 10 June 2011</p>"},
          {title + "<script>{\"datePublished\":\"2011-05-03\"}</script>", h1, ""},
          {title + "<script>{\"published_at\": \"2011-05-03T10\"}</script>", h1, ""},
          {title + "<script>{\"seen_at\": \"2011-05-03\"}</script>", h1, ""},
          {title + meta("og:url", "http://post.example/2011/05/03/bridge"), h1, ""},
          {title + meta("og:url", "http://post.example/2011/05/bridge"), h1, ""},
          {title + meta("og:url", "http://post.example/1811/05/03/bridge"), h1, ""},
          {title, h1 + "<p>29.11.2022 – " + std::string(70, 'x') + " and so on.</p>", ""},
          {title, h1 + "<p>(21 November 2022) " + std::string(70, 'x') + " and so on.</p>", ""},
          {title, h1 + "<p>Of 21 November 2022: " + std::string(70, 'x') + " and so on.</p>", ""},
          {title, h1 + "<p>21 November 2022 was " + std::string(70, 'x') + " and so on.</p>", ""},
          {title, h1 + "<p>29.11.2022 – " + std::string(40, 'x') + "</p>", ""},
      }),
      "heading = Bridge vote delayed\n"
      "imprint = Brenford Media\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "imprint = Brenford Media\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline = Ann Lee\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2011-05-03\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2011-05-03\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2011-06-09\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2011-06-09\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2011-06-09\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "script_date = 2011-05-03\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "script_date = 2011-05-03\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "address_date = 2011-05-03\n"
      "at http://post.example/2011/05/03/bridge on post.example\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "at http://post.example/2011/05/bridge on post.example\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "at http://post.example/1811/05/03/bridge on post.example\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2022-11-29\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2022-11-21\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "--\n"
      "heading = Bridge vote delayed\n"
      "byline_date = 2022-11-29\n"
      "--\n");
}

TEST(HtmlFacts, LimitsOfLinesAndElements) {
  const std::string title = "<title>Bridge vote delayed</title>";
  const std::string h1 = "<h1>Bridge vote delayed</h1>";
  const auto dated = [](const std::string& facts) {
    return facts.find("= 20") != std::string::npos;
  };
  const auto labelled = [&](std::size_t size) {
    const std::string line = "Last edited on 9 June 2011 by some ";
    return dated(facts_of(title, h1, "<p>" + line + std::string(size - line.size(), 'w') + "</p>"));
  };
  EXPECT_TRUE(labelled(160));
  EXPECT_FALSE(labelled(161));
  const auto seen = [&](std::size_t size) {
    const std::string line = "It was seen on 9 June 2011 by ";
    return dated(facts_of(title, h1, "<p>" + line + std::string(size - line.size(), 'w') + "</p>"));
  };
  EXPECT_TRUE(seen(60));
  EXPECT_FALSE(seen(61));
  const auto opening = [&](std::size_t size) {
    const std::string text = "29.11.2022 – ";
    return dated(
        facts_of(title, h1 + "<p>" + text + std::string(size - text.size(), 'w') + "</p>"));
  };
  EXPECT_TRUE(opening(80));
  const auto behind = [&](std::size_t paragraphs) {
    std::string text;
    for (std::size_t i = 0; i < paragraphs; ++i) text += "<p>" + std::string(90, 'w') + "</p>";
    return dated(facts_of(title, h1 + text + "<p>(29.11.2022) " + std::string(90, 'w') + "</p>"));
  };
  EXPECT_TRUE(behind(2));
  EXPECT_FALSE(behind(3)) << "the fourth paragraph";
  const auto below = [&](std::size_t blocks) {
    std::string lines;
    for (std::size_t i = 0; i < blocks; ++i) lines += "<p>line</p>";
    return dated(facts_of(title, h1 + lines + "<p>It was seen on 9 June 2011 by many</p>"));
  };
  EXPECT_TRUE(below(11));
  EXPECT_FALSE(below(12)) << "the thirteenth block below the title";
  const auto marked = [&](std::size_t pieces) {
    std::string inside = "Ann Lee";
    for (std::size_t i = 0; i < pieces; ++i) inside += "<br>";
    return facts_of("", "<div itemprop=author>" + inside + "</div>").find("microdata") !=
           std::string::npos;
  };
  EXPECT_TRUE(marked(58)) << "sixty nodes";
  EXPECT_FALSE(marked(59));
  const auto deep = [&](std::size_t depth) {
    std::string open;
    for (std::size_t i = 0; i < depth; ++i) open += "<div>";
    return facts_of("", "<aside>" + open + "<b itemprop=author>Ann Lee</b></aside>")
               .find("microdata") != std::string::npos;
  };
  EXPECT_FALSE(deep(38));
}

TEST(HtmlFacts, TheDayThatIsShown) {
  const auto head = "<title>Bridge vote delayed</title>" + meta("date", "2011-05-03");
  const std::string h1 = "<h1>Bridge vote delayed</h1>";
  const auto day = [&](const std::string& below, const std::string& more = "") {
    const auto facts = facts_of(head + more, h1 + below);
    const auto at = facts.rfind("20");
    return facts.substr(at, facts.find('\n', at) - at);
  };
  const std::string dated = "<p>9 June 2011</p>";
  EXPECT_EQ(day(dated), "2011-06-09");
  EXPECT_EQ(day("<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>" + dated), "2011-06-09");
  EXPECT_EQ(day("<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p>" + dated), "2011-05-03");
  EXPECT_EQ(day("<p>9 June 2011 | Market check</p>"), "2011-06-09");
  EXPECT_EQ(day("<p>Market check | 9 June 2011</p>"), "2011-06-09");
  EXPECT_EQ(day("<p>Market check 9 June 2011 of the harbour</p>"), "2011-05-03");
  EXPECT_EQ(day("<p>Ann Lee, 9 June 2011</p>"), "2011-06-09");
  EXPECT_EQ(day("<p>Ann Lee, 9 June 2011</p>", meta("author", "Ann Lee")), "2011-06-09");
  EXPECT_EQ(day("<p>Joe Roe, 9 June 2011</p>", meta("author", "Ann Lee")), "2011-05-03");
  EXPECT_EQ(day("<p>Edited 9 June 2011</p>"), "2011-05-03");
  EXPECT_EQ(day("<p>Published 9 June 2011</p>"), "2011-06-09");
  EXPECT_EQ(day("<figure><figcaption>9 June 2011</figcaption></figure>"), "2011-05-03");
  EXPECT_EQ(day("<p>05/03/2011</p>"), "2011-05-03");
  EXPECT_EQ(day("<p>03/05/2011</p>"), "2011-05-03") << "the other reading of the same figures";
  EXPECT_EQ(day("<p>03/06/2011</p>"), "2011-03-06");
  EXPECT_EQ(day("<p>03.05.2011</p>"), "2011-05-03");
  EXPECT_EQ(day(dated, meta("last-modified", "2011-06-09")), "2011-05-03");
  EXPECT_EQ(day(dated, meta("article:modified_time", "2011-06-09")), "2011-05-03");
  EXPECT_EQ(day("<p>9 June 2011 | " + std::string(66, 'x') + "</p>"), "2011-06-09");
  EXPECT_EQ(day("<p>9 June 2011 | " + std::string(67, 'x') + "</p>"), "2011-05-03") << "81 bytes";
}

// A day that was read off another line gives way to any line that begins with its own.
TEST(HtmlFacts, AGuessedDayGivesWay) {
  const std::string title = "<title>Bridge vote delayed</title>";
  const std::string h1 = "<h1>Bridge vote delayed</h1>";
  const auto facts = facts_of(title, h1 + "<p>9 June 2011 in the town of Brenford</p>",
                              "<p>By Joe Roe, 3 May 2011</p>");
  EXPECT_NE(facts.find("shown_date = 2011-06-09"), std::string::npos) << facts;
  const auto declared = facts_of(title + meta("date", "2011-05-03"),
                                 h1 + "<p>9 June 2011 in the town of Brenford</p>");
  EXPECT_EQ(declared.find("2011-06-09"), std::string::npos) << declared;
}

std::string json_ld(const std::string& json) {
  PageFacts facts;
  PageSigns signs;
  read_json_ld(json, facts, signs);
  std::string out;
  for (const auto& why : facts.why) out += fmt::format("{}; ", join(why.terms, ", "));
  if (signs.article) out += "article ";
  if (signs.product) out += "product ";
  if (signs.discussion) out += "discussion ";
  if (signs.list) out += "list ";
  out += signs.headline.empty() ? "" : "'" + signs.headline + "' ";
  out += signs.article_body.empty() ? "" : "body " + signs.article_body + " ";
  out += signs.body_as_author.empty() ? "" : "by body " + signs.body_as_author + " ";
  for (const auto& day : signs.modified) out += "changed " + day;
  return out;
}

TEST(JsonLd, Table) {
  const auto article = [](const std::string& rest) {
    return R"({"@type": "NewsArticle", )" + rest + "}";
  };
  const std::vector<std::pair<std::string, std::string>> rows{
      {article(R"("headline": "Bridge &amp; vote")"), "article 'Bridge & vote' "},
      {article(R"("name": "Bridge vote")"), "article 'Bridge vote' "},
      {article(R"("headline": "A", "name": "B")"), "article 'A' "},
      {R"({"@type": ["Thing", "BlogPosting"], "headline": "A"})", "article 'A' "},
      {R"({"@type": "http://schema.org/Report", "headline": "A"})", "article 'A' "},
      {R"({"@type": 3, "headline": "A"})", ""},
      {R"({"headline": "A"})", ""},
      {R"({"articleBody": "one", "x": {"articleBody": "three"}, "y": {"articleBody": "two"}})",
       "article body three "},
      {article(R"("author": "Ann Lee")"), "Ann Lee; article "},
      {article(R"("author": {"name": "Ann Lee"})"), "Ann Lee; article "},
      {article(R"("author": [{"name": "Ann Lee"}, {"name": "Joe Roe"}, {"name": "Ann Lee"}])"),
       "Ann Lee, Joe Roe; article "},
      {article(R"("author": {"@type": "Person", "name": ["Ann Lee", "Joe Roe"]})"),
       "Ann Lee, Joe Roe; article "},
      {article(R"("author": {"name": "annlee"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "annlee"})"), "annlee; article "},
      {article(R"("author": {"@type": "Person", "name": "an"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "ann"})"), "ann; article "},
      {article(R"("author": {"@type": "Person", "name": ")" + std::string(40, 'a') + R"("})"),
       std::string(40, 'a') + "; article "},
      {article(R"("author": {"@type": "Person", "name": ")" + std::string(41, 'a') + R"("})"),
       "article "},
      {article(R"("author": {"@type": "Person", "name": "a b c d"})"), "a b c d; article "},
      {article(R"("author": {"@type": "Person", "name": "a b c d e"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "webadmin"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "the editors"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "post.com"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "staff"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "a@b"})"), "article "},
      {article(R"("author": {"@type": "Person", "name": "brenford post"},)"
               R"( "publisher": {"name": "Brenford Post"})"),
       "Brenford Post; article "},
      {article(R"("author": {"@type": "Organization", "name": "Brenford Post"})"),
       "article by body Brenford Post "},
      {article(R"("author": [{"@type": "Organization", "name": "Brenford Post"}, "Ann Lee"])"),
       "Ann Lee; article by body Brenford Post "},
      {article(R"("datePublished": "2011-05-03T10:00", "dateCreated": "2010-01-01")"),
       "2011-05-03; article "},
      {article(R"("dateCreated": "2010-01-01")"), "2010-01-01; article "},
      {article(R"("dateModified": "2010-01-01")"), "article changed 2010-01-01"},
      {article(R"("publisher": {"@id": "#p"}, "x": {"@id": "#p", "name": "Post"})"),
       "Post; article "},
      {article(R"("publisher": {"@id": "#q"}, "x": {"@id": "#p", "name": "Post"})"), "article "},
      {R"({"@type": "WebPage", "datePublished": "2011-05-03", "author": "Ann Lee"})",
       "2011-05-03; "},
      {R"({"@type": "WebPage", "author": {"@type": "Person", "name": "Ann Lee"}})", "Ann Lee; "},
      {R"({"@type": "Question", "datePublished": "2011-05-03"})", "2011-05-03; discussion "},
      {R"({"@type": "WebSite", "name": "Post"})", "Post; "},
      {R"({"@type": "Product"})", "product "},
      {R"({"@type": "QAPage"})", "discussion "},
      {R"({"@type": "DiscussionForumPosting"})", "article discussion "},
      {R"({"@type": "ItemList"})", "list "},
      {R"({"@type": "CollectionPage"})", "list "},
      {R"({"@type": "SearchResultsPage"})", "list "},
      {R"({"@type": "WebPage", "correction": "It was nine."})", "It was nine.; "},
      {R"({"@type": "WebPage", "correction": {"@type": "CorrectionComment", "text": "It was 9."}})",
       "It was 9.; "},
      {"<!--" + article(R"("headline": "A")"), "article 'A' "},
      {"<![CDATA[" + article(R"("headline": "A")"), "article 'A' "},
      {"//<![CDATA[ " + article("\"headline\": \"A\tB\""), "article 'A B' "},
      {"{\"@type\": ", ""},
      {"", ""},
  };
  for (const auto& [json, expected] : rows) EXPECT_EQ(json_ld(json), expected) << json;
}

TEST(JsonLd, TwoThousandObjects) {
  const auto found = [](std::size_t before) {
    std::string json = "[";
    for (std::size_t i = 0; i < before; ++i) json += "{},";
    return json_ld(json + R"({"@type": "Report", "headline": "A"}])");
  };
  EXPECT_EQ(found(1999), "article 'A' ");
  EXPECT_EQ(found(2000), "");
}

TEST(PublisherAsAuthor, NamesThatArePublishers) {
  const auto settled = [](const std::string& author, const std::string& source,
                          const std::string& site, const std::string& found = "") {
    PageFacts facts;
    facts.set_authors({author}, "read.meta");
    facts.source = source;
    facts.site = site;
    PublisherAsAuthor publisher(facts);
    publisher.set_aside();
    const bool aside = facts.authors.empty();
    if (!found.empty()) facts.set_authors({found}, "read.byline");
    publisher.settle();
    return (aside ? "aside, then " : "") + join(facts.authors, "; ");
  };
  EXPECT_EQ(settled("Buzzport", "", "buzzport.com"), "aside, then Buzzport");
  EXPECT_EQ(settled("Buzzport", "", "buzzport.com", "Anna Lee"), "aside, then Anna Lee");
  EXPECT_EQ(settled("Buzzport", "", "buzzport.com", "Zork Blat"), "aside, then Buzzport");
  EXPECT_EQ(settled("Buzzport Com", "", "buzzport.com"), "aside, then Buzzport Com");
  EXPECT_EQ(settled("Human", "Human in the Loop", ""), "aside, then Human");
  EXPECT_EQ(settled("Human in", "Human in the Loop", ""), "Human in");
  EXPECT_EQ(settled("Human", "human", ""), "aside, then Human");
  EXPECT_EQ(settled("Humans", "Human in the Loop", ""), "Humans");
  EXPECT_EQ(settled("Anna", "Anna", ""), "Anna") << "a given name";
  EXPECT_EQ(settled("!!", "", ""), "!!");
}

}  // namespace
}  // namespace headwater
