// SPDX-License-Identifier: Apache-2.0
// The small steps of reading RTF, word processors' files, mail and web archives.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "base/strings.h"
#include "read/content/judged_page.h"
#include "read/content/mail_fields.h"
#include "read/formats/mail_threads.h"
#include "read/formats/read_formats.h"
#include "read/formats/xml_elements.h"
#include "read/page/source_text.h"
#include "read/read.h"
#include "read/sentences_for_tests.h"

namespace headwater {
namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// "title|authors|day: block | block", blocks that were dropped in brackets.
std::string rtf(const std::string& body) {
  const auto page = rtf_page("{\\rtf1 " + body + "}");
  std::string out;
  for (const auto& why : page.facts.why) out += join(why.terms, ",") + ": ";
  bool first = true;
  for (const auto& block : page.blocks) {
    out += first ? "" : " | ";
    out += block.fate == Fate::drop ? "(" + block.text + ")" : block.text;
    first = false;
  }
  return out;
}

TEST(Rtf, Table) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"a b", "a b"},
      {"a\\par b", "a | b"},
      {"a\\sect b\\page c\\row d", "a | b | c | d"},
      {"a\\par\\par b", "a | b"},
      {"a\nb\r\nc", "abc"},
      {"a\\\nb\\\rc", "a | b | c"},
      {"a\\line b\\cell c\\tab d", "a b c d"},
      {"a\\~b\\_c", "a b-c"},
      {"\\{a\\}\\\\", "{a}\\"},
      {"\\endash\\lquote\\rquote\\bullet", "\u2013\u2018\u2019\u2022"},
      {"\\ldblquote a\\rdblquote", "\u201Ca\u201D"},
      {"caf\\'e9", "caf\u00E9"},
      {"\\'93a\\'94", "\u201Ca\u201D"},
      {"\\'zz", "?"},
      {"\\'4", ""},
      {"caf\xE9", "caf\u00E9"},
      {"\\u233?t", "\u00E9t"},
      {"\\u233 ?t", "\u00E9t"},
      {"\\u-3913?t", "\uF0B7t"},
      {"\\uc0\\u233?t", "\u00E9?t"},
      {"\\uc2\\u233??t", "\u00E9t"},
      {"\\uc2\\u233?\\'3ft", "\u00E9t"},
      {"{\\uc0\\u233}\\u233?t", "\u00E9\u00E9t"},
      {"\\u233{?}t", "\u00E9?t"},
      {"\\u233\\b t", "\u00E9t"},
      {"\\u55357?\\u56832?x", "\U0001F600x"},
      {"\\u55357?x", "x"},
      {"\\u56832?x", "\uFFFDx"},
      {"\\u55357?a\\u56832?x", "a\uFFFDx"},
      {"\\u55295?x", "\uD7FFx"},
      {"\\u57344?x", "\uE000x"},
      {"{\\fonttbl x}a", "a"},
      {"{\\pict x}{\\header x}{\\footer x}{\\stylesheet x}{\\colortbl x}a", "a"},
      {"{\\*\\x y}a", "a"},
      {"{\\fldinst x}a", "a"},
      {"{\\info{\\title T}{\\author A "
       "B}{\\creatim\\yr2011\\mo5\\dy3}{\\revtim\\yr2012\\mo6\\dy4}}a",
       "T: A B: 2011-05-03: a"},
      {"{\\info{\\title T}}T\\par a", "T: (T) | a"},
      {"{\\info{\\title T}}a\\par T", "T: a | T"},
      {"{\\info{\\author   }}a", "a"},
      {"\\title T", "T"},
      {"\\yr2011\\mo5\\dy3 a", "a"},
      {"{\\fonttbl a\\par b}c", "c"},
      {"a{\\fonttbl\\par}b", "ab"},
      {"\\bin3 abcd", "d"},
      {"\\bin0 abcd", "abcd"},
      {"\\bin-2 abcd", "abcd"},
      {"\\bin99 abcd", ""},
      {"a\\b1 b\\b0c", "abc"},
      {"a\\unknown b", "ab"},
      {"{a}{b}", "ab"},
      {repeated("{", 20) + "a" + repeated("}", 20) + "b", "ab"},
  };
  for (const auto& [body, expected] : rows) {
    EXPECT_EQ(rtf(body), expected) << body;
  }
  EXPECT_EQ(rtf("a}b"), "ab") << "a group too many is closed";
  EXPECT_EQ(rtf_page("a\\").blocks.at(0).text, "a");
}

TEST(Rtf, GroupsBeyondTheDeepest) {
  EXPECT_EQ(rtf(repeated("{", 5000) + "a" + repeated("}", 5000) + "{\\fonttbl x}b"), "ab");
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

// "terms: kind text | kind text" of the one document, or the faults.
std::string dump(const ReadOutcome& outcome) {
  std::string out;
  for (const auto& [document, original] : outcome.documents) {
    if (!out.empty()) out += " || ";
    for (const auto& why : document.why) out += join(why.terms, ",") + ": ";
    bool first = true;
    for (const auto& block : document.blocks) {
      out += fmt::format("{}{} {}", first ? "" : " | ", name_of(block.kind).substr(0, 2),
                         document.text.slice(block.span));
      first = false;
    }
    for (const auto& part : document.dropped) out += fmt::format(" ({} {})", part.rule, part.text);
  }
  for (const auto& error : outcome.failed) out += (out.empty() ? "! " : " ! ") + error.reason;
  return out;
}

std::string docx(const std::string& body, const std::string& core = "") {
  return dump(read_bytes("a.docx", zip({{"docProps/core.xml", core},
                                        {"word/document.xml", "<w:document><w:body>" + body +
                                                                  "</w:body></w:document>"}})));
}

std::string styled(const std::string& style, const std::string& text) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text +
         "</w:t></w:r></w:p>";
}

TEST(Docx, Table) {
  const auto run = [](const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; };
  const std::vector<std::pair<std::string, std::string>> rows{
      {styled("Heading2", "a") + styled("x", "b"), "a: pa b (read.headline a)"},
      {styled("x", "b") + styled("Heading2", "a"), "pa b | he a"},
      {styled("Title", "a") + styled("x", "b"), "a: pa b (read.headline a)"},
      {styled("Subtitle", "a") + styled("x", "b"), "pa a | pa b"},
      {styled("Quote", "a") + styled("Caption", "b"), "qu a | ca b"},
      {"<w:p>" + run("a &lt; b &amp;c") + "</w:p>", "pa a < b &c"},
      {"<w:p>" + run("a") + "<w:tab/>" + run("b") + "<w:cr/>" + run("c") + "</w:p>", "pa a b c"},
      {"<w:p>x" + run("a") + "y</w:p>z", "pa a"},
      {"<w:p>" + run("a") + "<w:del>" + run("b") + "<w:del>" + run("c") + "</w:del>" + run("d") +
           "</w:del>" + run("e") + "</w:p>",
       "pa ae"},
      {"<w:p>" + run("a") + "<w:del/>" + run("b") + "</w:p>", "pa ab"},
      {"<w:p>" + run("a") + "<mc:Fallback><w:p>" + run("b") + "</w:p></mc:Fallback></w:p>", "pa a"},
      {"<w:p><w:numPr/>" + run("a") + "</w:p><w:p>" + run("b") + "</w:p>", "li a | pa b"},
      {"<w:p><w:pStyle w:val='Heading1'/><w:numPr/>" + run("a") + "</w:p><w:p>" + run("b") +
           "</w:p>",
       "a: pa b (read.headline a)"},
      {"<w:p/>" + run("a") + "<w:p>" + run("b") + "</w:p>" + run("c"), "pa b"},
      {"<w:p><w:r><w:t/>a<w:t>b</w:t></w:r></w:p>", "pa b"},
      {"<w:p>" + run("&bogus; c & d") + "</w:p>", "pa &bogus; c & d"},
      {"", "! the file holds no text"},
  };
  for (const auto& [body, expected] : rows) EXPECT_EQ(docx(body), expected) << body;
}

TEST(Docx, Properties) {
  const auto body = styled("x", "b");
  EXPECT_EQ(docx(body,
                 "<dc:title> T  U </dc:title><dc:creator>A B</dc:creator>"
                 "<dcterms:created>2011-05-03</dcterms:created><dc:publisher>P</dc:publisher>"),
            "T U: A B: 2011-05-03: P: pa b");
  EXPECT_EQ(docx(body, "<dc:title>&lt;T&gt;</dc:title><dc:date>2011-05-03</dc:date>"),
            "<T>: 2011-05-03: pa b");
  EXPECT_EQ(docx(body, "<dc:title/><dc:title>T</dc:title>"), "T: pa b");
  EXPECT_EQ(docx(body, "<dc:title></dc:title><dc:title>T</dc:title>"), "pa b");
  EXPECT_EQ(docx(body, "<dc:title>T"), "pa b");
  EXPECT_EQ(docx(body, "<x>T</x></dc:title>"), "pa b");
  EXPECT_EQ(docx(body, "<dc:title>b</dc:title>"), "b:  (read.headline b)");
}

TEST(Odt, Table) {
  const auto odt = [](const std::string& body, const std::string& meta = "") {
    return dump(
        read_bytes("a.odt", zip({{"content.xml", "<x>" + body + "</x>"}, {"meta.xml", meta}})));
  };
  EXPECT_EQ(odt("<text:p>a<text:span>b</text:span><text:s/>c</text:p>d"), "pa ab c");
  EXPECT_EQ(odt("<text:p>a</text:p><text:h>b</text:h><text:p>c</text:p>"), "pa a | he b | pa c");
  EXPECT_EQ(odt("<text:p>a<office:annotation><text:p>x</text:p></office:annotation>b</text:p>"),
            "pa ab");
  EXPECT_EQ(odt("<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>a"),
            "pa a");
  EXPECT_EQ(odt("<text:p>a</text:p>",
                "<meta:initial-creator>A</meta:initial-creator>"
                "<dc:creator>B</dc:creator><dc:date>2011-05-03</dc:date>"),
            "A: 2011-05-03: pa a");
  EXPECT_EQ(odt("<text:p>a</text:p>", "<dc:creator>B</dc:creator>"), "B: pa a");
}

TEST(Archive, WhichMembersAreDocuments) {
  std::vector<std::pair<std::string, std::string>> members;
  for (const auto* name : {"a.txt", "b.PNG", "c.woff2", "d/.e.txt", ".f.txt", "x/__MACOSX/g.txt",
                           "h.css", "i.map", "png", "j.png.txt", "k.tif", "l"})
    members.emplace_back(name, "Words of a text.");
  std::string out;
  for (const auto& read : read_bytes("a.zip", zip(members)).documents)
    out += read.document.id.substr(6) + " ";
  EXPECT_EQ(out, "a.txt png j.png.txt l ");
}

TEST(Epub, SpineInOrderEachChapterOnce) {
  const auto epub = [](const std::string& package) {
    return dump(read_bytes("a.epub", zip({{"O/c.opf", package},
                                          {"O/one.xhtml", "<p>one</p>"},
                                          {"O/two.xhtml", "<p>two</p>"},
                                          {"three.xhtml", "<p>three</p>"}})));
  };
  const std::string items =
      "<item id='a' href='one.xhtml'/><opf:item id='b' href='two.xhtml'/>"
      "<item id='c' href='three.xhtml'/><item id='d' href='one.xhtml' properties='nav'/>";
  EXPECT_EQ(epub(items + "<itemref idref='b'/><itemref idref='a'/><itemref idref='b'/>"),
            "pa two | pa one");
  EXPECT_EQ(epub(items + "<itemref idref='x'/><itemref idref='c'/><opf:itemref idref='a'/>"),
            "pa one");
  EXPECT_EQ(epub(items + "<itemref idref='d'/>"), "! the file holds no text");
  EXPECT_EQ(epub("<dc:title>one</dc:title>" + items + "<itemref idref='a'/>"), "one: pa one");
  EXPECT_EQ(dump(read_bytes("a.epub", zip({{"one.xhtml", "<p>one</p>"}}))),
            "! the book has no package document");
}

std::string eml(const std::string& rest) {
  return dump(
      read_bytes("a.eml", "From: Ann Lee <a@x.example>\nSubject: S\nMIME-Version: 1.0\n" + rest));
}

std::string part(const std::string& type, const std::string& body) {
  return "--e\nContent-Type: " + type + "\n\n" + body + "\n";
}

std::string multipart(const std::string& kind, const std::string& parts) {
  return eml("Content-Type: multipart/" + kind + "; boundary=e\n\n" + parts + "--e--\n");
}

TEST(Mail, Parts) {
  const std::string file =
      "text/plain; name=b.txt\nContent-Disposition: attachment; filename=b.txt";
  const std::vector<std::string> rows{
      eml("\none\n"),
      multipart("mixed", part("text/plain", "one") + part("text/plain", "two")),
      multipart("mixed", part("text/plain", "one") + part(file, "two")),
      multipart("mixed", part("text/plain", "one") + part(file, "two") + part(file, "three")),
      multipart("mixed", part("text/plain", "one") + part("image/png", "x")),
      multipart("mixed", part("text/plain", "one") + part("text/html", "<p>two</p>")),
      multipart("mixed", part("text/html", "<p>one</p>") + part("text/plain", "two")),
      multipart("alternative", part("text/plain", "one") + part("text/html", "<p>two</p>")),
      multipart("alternative", part("text/plain", "one") +
                                   part("text/html", "<p>" + std::string(204, 'x') + "</p>")),
      multipart("alternative", part("text/plain", "one") +
                                   part("text/html", "<p>" + std::string(212, 'x') + "</p>")),
      multipart("alternative", part("text/plain", "one") +
                                   part("text/html", "<p>" + std::string(213, 'x') + "</p>")),
      multipart("related", part("text/html", "<p>one</p>") + part("text/plain", "two")),
      multipart("related", part("image/png", "x") + part("text/html", "<p>one</p>")),
      multipart("signed", part("text/plain", "one") + part("text/plain", "two")),
      multipart("mixed",
                part("text/plain", "one") +
                    part("message/rfc822", "From: Joe Roe <j@x.example>\nSubject: T\n\ntwo")),
      multipart("mixed", part("text/calendar", "x") + part("application/pgp-signature", "y")),
      multipart("mixed",
                part("text/plain; name=a.txt", "one") + part("text/plain; name=b.txt", "two")),
  };
  std::string out;
  for (const auto& row : rows) out += row + "\n";
  EXPECT_EQ(out,
            "S: Ann Lee: pa one\n"
            "S: Ann Lee: pa one | pa two\n"
            "S: Ann Lee: pa one || pa two\n"
            "S: Ann Lee: pa one || pa two || pa three\n"
            "S: Ann Lee: pa one\n"
            "S: Ann Lee: pa one || pa <p>two</p>\n"
            "S: Ann Lee: pa one || pa two\n"
            "S: Ann Lee: pa one\n"
            "S: Ann Lee: pa one\n"
            "S: Ann Lee: pa one\n"
            "S: Ann Lee: pa " +
                std::string(213, 'x') +
                "\n"
                "pa one\n"
                "pa one\n"
                "S: Ann Lee: pa one\n"
                "S: Ann Lee: pa one || T: Joe Roe: pa two\n"
                "! the message holds no text\n"
                "S: Ann Lee: pa one || pa two\n");
}

TEST(Mail, QuotedPrintableAndBase64) {
  const auto quoted = [](const std::string& body) {
    return eml("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
               "quoted-printable\n\n" +
               body)
        .substr(12);
  };
  EXPECT_EQ(quoted("a=3Db=C3=a9"), "pa a=b\u00E9");
  EXPECT_EQ(quoted("a=\nb"), "pa ab");
  EXPECT_EQ(quoted("a= \t\r\nb"), "pa ab");
  EXPECT_EQ(quoted("a=zzb"), "pa a=zzb");
  EXPECT_EQ(quoted("a=3zb"), "pa a=3zb");
  EXPECT_EQ(quoted("a="), "pa a=");
  EXPECT_EQ(quoted("a=3"), "pa a=3");
  EXPECT_EQ(quoted("a=41"), "pa aA");
  EXPECT_EQ(quoted("a=4a=4F=4f"), "pa aJOO");
  EXPECT_EQ(eml("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nb25lIHR3bw==\n")
                .substr(12),
            "pa one two");
}

TEST(Mail, OnePartComesAsItIs) {
  const auto member = [](const std::string& rest) {
    const auto outcome = read_bytes("a.eml", "From: a@x.example\nSubject: S\n" + rest);
    return outcome.documents.at(0).document.offsets.member;
  };
  const std::string latin = "Content-Type: text/plain; charset=iso-8859-1\n\ncaf\xE9\n";
  EXPECT_EQ(member(latin), "mime:text/plain:windows-1252");
  EXPECT_EQ(member("Content-Type: multipart/mixed; boundary=e\n\n--e\n" + latin + "--e\n" + latin +
                   "--e--\n"),
            "mime:text/plain:utf-8");
}

TEST(Mail, HiddenPartsOfHtml) {
  EXPECT_EQ(
      eml("Content-Type: text/html\n\n<div style='display:none'><p>secret</p></div><p>one</p>")
          .substr(12),
      "pa one (read.hidden secret)");
}

TEST(Mbox, WhereMessagesBegin) {
  const auto box = [](const std::string& text) {
    std::string out;
    for (const auto& read : read_bytes("a.mbox", text).documents)
      out += read.document.id.substr(6) + ":" + std::string(read.document.text.str()) + ";";
    return out;
  };
  const std::string one = "From a@x Mon May 2\nFrom: a\nSubject: b\n\none\n";
  EXPECT_EQ(box(one), "#1:one;");
  EXPECT_EQ(box(one + "\n" + one), "#1:one;#2:one;");
  EXPECT_EQ(box(one + "From here on\nit rained: much\n"),
            "#1:one\n\nFrom here on\n\nit rained: much;");
  EXPECT_EQ(box(one + "From here on\nrain: much\n\ntwo\n"), "#1:one;#2:two;");
  EXPECT_EQ(box(one + "From here on\n: much\n"), "#1:one\n\nFrom here on\n\n: much;");
}

// "depth kind author date: text", a block each.
std::string thread(const std::string& text) {
  const auto outcome = read_bytes("a.eml", "From: Ann Lee <a@x.example>\nSubject: S\n\n" + text);
  std::string out;
  for (const auto& block : outcome.documents.at(0).document.blocks)
    out += fmt::format("{} {} {}: {}\n", name_of(block.kind).substr(0, 2), block.author,
                       block.published, outcome.documents[0].document.text.slice(block.span));
  for (const auto& part : outcome.documents[0].document.dropped) out += "- " + part.text + "\n";
  return out;
}

TEST(MailThreads, WhoseWordsTheyAre) {
  const std::string wrote = "On 3 March 2031, Sanne Dahl <s@x.example> wrote:\n";
  std::string out;
  for (const auto& text : {
           "one\n\n" + wrote + "\n> two\n> three\n\nfour\n",
           std::string("one\n\nOn 3 March 2031,\nSanne Dahl <s@x.example> wrote:\n> two\n"),
           "one\n\n" + wrote +
               "\n> two\n>\n> On 2 March 2031, Otto Reim wrote:\n>> three\n> four\n",
           std::string("one\n\nFrom: Sanne Dahl\nDate: 3 March 2031\nSubject: s\n\ntwo\n\nthree\n"),
           std::string("one\n\nthe engineer writes:\n\n> two\n"),
           std::string("> one\n\ntwo\n"),
       }) {
    out += thread(text) + "--\n";
  }
  EXPECT_EQ(out,
            "pa  : one\n"
            "qu Sanne Dahl 2031-03-03: two\n"
            "qu Sanne Dahl 2031-03-03: three\n"
            "pa  : four\n"
            "- On 3 March 2031, Sanne Dahl <s@x.example> wrote:\n"
            "--\n"
            "pa  : one\n"
            "qu Sanne Dahl 2031-03-03: two\n"
            "- On 3 March 2031,\n"
            "- Sanne Dahl <s@x.example> wrote:\n"
            "--\n"
            "pa  : one\n"
            "qu Sanne Dahl 2031-03-03: two\n"
            "qu Otto Reim 2031-03-02: three\n"
            "qu Sanne Dahl 2031-03-03: four\n"
            "- On 3 March 2031, Sanne Dahl <s@x.example> wrote:\n"
            "- On 2 March 2031, Otto Reim wrote:\n"
            "--\n"
            "pa  : one\n"
            "qu Sanne Dahl 2031-03-03: two\n"
            "qu Sanne Dahl 2031-03-03: three\n"
            "- From: Sanne Dahl\n"
            "- Date: 3 March 2031\n"
            "- Subject: s\n"
            "--\n"
            "pa  : one\n"
            "pa  : the engineer writes:\n"
            "qu  : two\n"
            "--\n"
            "qu  : one\n"
            "pa  : two\n"
            "--\n");
}

// "[first,last) author|date" of the heads in lines; ">" before a line is its depth.
std::string heads(const std::vector<std::string>& texts) {
  std::vector<QuotedLine> lines;
  for (const auto& text : texts) {
    const auto depth = std::min(text.find_first_not_of('>'), text.size());
    lines.push_back({std::string_view(text).substr(depth), depth});
  }
  std::string out;
  for (const auto& head : find_mail_heads(lines))
    out += fmt::format("[{},{}) {}|{};", head.first, head.last, head.voice.author,
                       head.voice.published);
  return out;
}

TEST(MailHeads, LinesBetweenTheFields) {
  const std::string from = "From: A Lee";
  const std::string date = "Date: 2031-03-03";
  EXPECT_EQ(heads({from, date, "To: x", "y", "z", "w", "Cc: v"}), "[0,7) A Lee|2031-03-03;");
  EXPECT_EQ(heads({from, date, "To: x", "y", "z", "w", "v", "Cc: u"}), "[0,3) A Lee|2031-03-03;");
  EXPECT_EQ(heads({from, date, "To: x", "y.", "Cc: v"}), "[0,3) A Lee|2031-03-03;");
  EXPECT_EQ(heads({from, date, "To: x", "y!", "Cc: v"}), "[0,3) A Lee|2031-03-03;");
  EXPECT_EQ(heads({from, date, "Subject: x", "y", "To: v"}), "[0,3) A Lee|2031-03-03;");
  EXPECT_EQ(heads({from, date, "> To: x"}), "");
  EXPECT_EQ(heads({from, date, ">To: x"}), "");
  EXPECT_EQ(heads({from, date}), "");
  EXPECT_EQ(heads({"From: <mailto:a@b.example>", date, "To: x"}), "[0,3) a@b.example|2031-03-03;");
  EXPECT_EQ(heads({"From: *\"A Lee\"* (post)", date, "To: x"}), "[0,3) A Lee|2031-03-03;");
  EXPECT_EQ(heads({"-----", from, date, "To: x"}), "[0,4) A Lee|2031-03-03;");
  EXPECT_EQ(heads({"----", from, date, "To: x"}), "[1,4) A Lee|2031-03-03;");
  EXPECT_EQ(heads({"-- Forwarded message --", from, date, "To: x"}), "[0,4) A Lee|2031-03-03;");
  EXPECT_EQ(heads({">-----", from, date, "To: x"}), "[1,4) A Lee|2031-03-03;");
  std::vector<std::string> lines{from, date};
  for (int i = 0; i < 22; ++i) lines.emplace_back("To: x");
  EXPECT_EQ(heads(lines), "[0,24) A Lee|2031-03-03;");
  lines.emplace_back("To: y");
  EXPECT_EQ(heads(lines), "[0,24) A Lee|2031-03-03;");
}

TEST(MailFields, LabelsBeforeAColon) {
  EXPECT_TRUE(mail_field("From: a").has_value());
  EXPECT_TRUE(mail_field("*FROM* : a").has_value());
  EXPECT_FALSE(mail_field("From a").has_value());
  EXPECT_FALSE(mail_field("Further: a").has_value());
  EXPECT_TRUE(mail_field("From" + std::string(20, ' ') + ": a").has_value());
  EXPECT_FALSE(mail_field("From" + std::string(21, ' ') + ": a").has_value());
  EXPECT_TRUE(mail_field("From: " + std::string(1994, 'a')).has_value());
  EXPECT_FALSE(mail_field("From: " + std::string(1995, 'a')).has_value());
  EXPECT_EQ(mail_field("Subject: * \"a b\" ")->value, "a b");
}

std::string record(const std::string& type, const std::string& head, const std::string& body) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + head +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}

std::string warc(const std::string& bytes) {
  const auto outcome = read_bytes("a.warc", bytes);
  std::string out;
  for (const auto& read : outcome.documents)
    out += fmt::format("{} {} {};", read.document.id.substr(6), read.document.url,
                       read.document.text.str());
  for (const auto& error : outcome.failed) out += "! " + error.reason + ";";
  return out;
}

TEST(Warc, RecordsThatHoldPages) {
  const std::string type = "Content-Type: text/plain\r\n";
  EXPECT_EQ(warc(record("resource", type, "one")), "#1  one;");
  EXPECT_EQ(warc(record("RESOURCE", type, "one")), "#1  one;");
  EXPECT_EQ(warc(record("warcinfo", type, "one") + record("conversion", type, "two")), "#2  two;");
  EXPECT_EQ(warc(record("request", type, "one")), "! the web archive holds no pages;");
  EXPECT_EQ(warc(record("resource", "content-TYPE:image/png\r\n", "one")),
            "! the web archive holds no pages;");
  EXPECT_EQ(warc(record("resource", "WARC-Target-URI: http://x.example/\r\n" + type, "one")),
            "#1 http://x.example/ one;");
  const auto http = [](const std::string& head, const std::string& body) {
    return record("response", "", "HTTP/1.1 200 OK\r\n" + head + "\r\n" + body);
  };
  EXPECT_EQ(warc(http("Content-Type: text/plain\r\n", "one")), "#1  one;");
  EXPECT_EQ(warc(http("Content-Type: text/css\r\n", "one")), "! the web archive holds no pages;");
  EXPECT_EQ(warc(http("Content-Type: text/plain; charset=\"iso-8859-1\"; x\r\n", "caf\xE9")),
            "#1  caf\u00E9;");
  EXPECT_EQ(warc(http("Content-Type: text/plain; charset=iso-8859-5 x\r\n", "caf\xE9")),
            "#1  caf\u0449;");
  EXPECT_EQ(warc(http("Content-Type: text/plain\r\nTransfer-Encoding: Chunked\r\n",
                      "3\r\none\r\n0\r\n\r\n")),
            "#1  one;");
  EXPECT_EQ(warc("WARC/1.0\nWARC-Type: resource\n"
                 "Content-Type: text/plain\nContent-Length: 3\n\none"),
            "#1  one;");
}

TEST(Warc, RevisitsOfPagesElsewhere) {
  const std::string type = "Content-Type: text/plain\r\n";
  const auto page = record("resource",
                           "WARC-Record-ID: <r1>\r\nWARC-Payload-Digest: d1\r\n"
                           "WARC-Target-URI: http://x.example/\r\n" +
                               type,
                           "one");
  const auto revisit = [](const std::string& head) {
    return record("revisit", "WARC-Target-URI: http://y.example/\r\n" + head, "");
  };
  const std::string read = "#1 http://x.example/ one;";
  const auto missing = [](int count) {
    return fmt::format(
        "! {} revisit records refer to pages that stand in another file: not read; "
        "the first is http://y.example/;",
        count);
  };
  EXPECT_EQ(warc(page + revisit("WARC-Refers-To: <r1>\r\n")), read);
  EXPECT_EQ(warc(page + revisit("WARC-Payload-Digest: d1\r\n")), read);
  EXPECT_EQ(warc(page + revisit("WARC-Refers-To-Target-URI: http://x.example/\r\n")), read);
  EXPECT_EQ(warc(page + revisit("WARC-Refers-To: <r2>\r\n")), read + missing(1));
  EXPECT_EQ(warc(page + revisit("") + revisit("WARC-Refers-To: <r1>\r\n") + revisit("")),
            read + missing(2));
  EXPECT_EQ(warc(revisit("WARC-Refers-To: <r1>\r\n") + page), "#2 http://x.example/ one;");
}

TEST(XmlElements, Table) {
  const auto children = [](const std::string& xml) {
    std::string out;
    for (const auto& element : xml_children(xml))
      out += fmt::format("{}{}({}) ", element.name, element.closed ? "" : "!", element.content);
    return out;
  };
  EXPECT_EQ(children("<a>b</a><c/>d<e>"), "a(b) c() e!() ");
  EXPECT_EQ(children("<a>b<a>c</a>d</a><e>f</e>"), "a(b<a>c</a>d) e(f) ");
  EXPECT_EQ(children("<a>b<a/>c</a>"), "a(b<a/>c) ");
  EXPECT_EQ(children("<a>b<c>d</c>"), "a!(b<c>d</c>) c(d) ");
  EXPECT_EQ(children("<a>b<a>c</a>"), "a(b<a>c) ");
  EXPECT_EQ(children("</a><b>c</b>"), "b(c) ");
  EXPECT_EQ(xml_text("a<b>c</b>&lt;<![CDATA[<d>&amp;]]>e<!-- <f> -->g < h &x"),
            "ac<<d>&amp;eg < h &x");
  EXPECT_EQ(xml_text("<![CDATA[a"), "a");
  EXPECT_EQ(xml_text("a<b"), "a");
  EXPECT_EQ(xml_text("a<1"), "a<1");
  EXPECT_EQ(xml_text("a<?b?>c<!d>e"), "ace");
  EXPECT_EQ(xml_text("<"), "<");
  EXPECT_EQ(xml_prefix("dc:date"), "dc");
  EXPECT_EQ(xml_prefix("title"), "");
  EXPECT_TRUE(holds_elements("a<b>"));
  EXPECT_FALSE(holds_elements("a<![CDATA[<b>]]><!-- <c> -->d < e"));
}

TEST(SourceText, WhichEncoding) {
  const auto decoded = [](std::string_view bytes, std::string_view declared) {
    const auto source = decode_text(bytes, declared);
    return source.charset + ": " + source.text;
  };
  std::string le;
  std::string be;
  for (const char c : std::string("The bridge fell.")) {
    le += std::string{c, '\0'};
    be += std::string{'\0', c};
  }
  EXPECT_EQ(decoded("\xEF\xBB\xBF"
                    "a",
                    "iso-8859-1"),
            "utf-8: a");
  EXPECT_EQ(decoded("\xFF\xFE" + le, ""), "utf-16le: The bridge fell.");
  EXPECT_EQ(decoded("\xFE\xFF" + be, ""), "utf-16be: The bridge fell.");
  EXPECT_EQ(decoded(le, ""), "utf-16le: The bridge fell.");
  EXPECT_EQ(decoded(be, ""), "utf-16be: The bridge fell.");
  EXPECT_EQ(decoded(le.substr(0, 8), ""), "utf-16le: The ");
  EXPECT_EQ(decoded("caf\xC3\xA9", "iso-8859-1"), "utf-8: caf\u00E9");
  EXPECT_EQ(decoded("caf\xE9", "iso-8859-1"), "windows-1252: caf\u00E9");
  EXPECT_EQ(decoded("caf\xE9", " Latin1 "), "windows-1252: caf\u00E9");
  EXPECT_EQ(decoded("caf\xE9", "iso-8859-5"), "iso-8859-5: caf\u0449");
  // More than twice as many good sequences as bad bytes: damaged UTF-8.
  EXPECT_EQ(decoded("\xC3\xA9\xC3\xA9\xC3\xA9\xE9", "iso-8859-1"),
            "utf-8: \u00E9\u00E9\u00E9\uFFFD");
  EXPECT_EQ(decoded("\xC3\xA9\xC3\xA9\xE9", "iso-8859-1").substr(0, 13), "windows-1252:");
  EXPECT_EQ(decoded("\x1B$B$\"\x1B(B", "iso-2022-jp"), "iso-2022-jp: \u3042");
}

TEST(SourceText, DeclaredCharset) {
  EXPECT_EQ(declared_charset("<meta charset=utf-8>"), "utf-8");
  EXPECT_EQ(declared_charset("<?xml encoding='ISO-8859-1'?>"), "ISO-8859-1");
  EXPECT_EQ(declared_charset("<p>"), "");
  EXPECT_EQ(declared_charset(std::string(4084, ' ') + "charset=utf8"), "utf8");
  EXPECT_EQ(declared_charset(std::string(4085, ' ') + "charset=utf8"), "utf");
}

}  // namespace
}  // namespace headwater
