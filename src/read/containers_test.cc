// SPDX-License-Identifier: Apache-2.0
// What a file is by its first bytes, and the small steps of unpacking.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "read/formats/compound_file.h"
#include "read/formats/compound_writer_for_tests.h"
#include "read/formats/content_coding.h"
#include "read/formats/little_endian.h"
#include "read/formats/msg_item.h"
#include "read/formats/ocr.h"
#include "read/formats/read_formats.h"
#include "read/formats/sniff.h"
#include "read/formats/unpack.h"
#include "read/html/html_tags.h"
#include "read/page/detect_language.h"

namespace headwater {
namespace {

std::string spaces(std::size_t count) {
  return std::string(count, ' ');
}

TEST(Sniff, HowFarItLooks) {
  const auto is = [](Format format, const std::string& bytes, const std::string& name = "x") {
    return sniff(name, bytes) == format;
  };
  EXPECT_TRUE(is(Format::html, "<x>" + spaces(2040) + "<div>"));
  EXPECT_FALSE(is(Format::html, "<x>" + spaces(2042) + "<div>"));
  EXPECT_TRUE(is(Format::html, "\xEF\xBB\xBF<TITLE>"));
  EXPECT_FALSE(is(Format::html, "<x>"));
  EXPECT_TRUE(is(Format::jsonl, "{" + spaces(4089) + "\"text\""));
  EXPECT_FALSE(is(Format::jsonl, "{" + spaces(4090) + "\"text\""));
  EXPECT_TRUE(is(Format::office, "PK\x03\x04" + spaces(4075) + "word/document.xml"));
  EXPECT_TRUE(is(Format::archive, "PK\x03\x04" + spaces(4076) + "word/document.xml"));
  EXPECT_TRUE(is(Format::office, "PK\x03\x04mimetypeapplication/epub+zip"));
  EXPECT_TRUE(is(Format::office, "PK\x03\x04vnd.oasis.opendocument.text"));
  EXPECT_TRUE(is(Format::archive, std::string(257, 'x') + "ustar" + "x"));
  EXPECT_FALSE(is(Format::archive, std::string(257, 'x') + "ustar"));
  EXPECT_FALSE(is(Format::archive, std::string(256, 'x') + "ustarxx"));
}

TEST(Sniff, FieldsOfMail) {
  const auto is_mail = [](const std::string& bytes) { return sniff("x", bytes) == Format::mail; };
  EXPECT_TRUE(is_mail("From: a\nSubject: b\n"));
  EXPECT_FALSE(is_mail("From: a\n"));
  EXPECT_FALSE(is_mail("From: a\nX-y: b\n"));
  EXPECT_FALSE(is_mail("X-x: a\nX-y: b\n"));
  EXPECT_TRUE(is_mail("from: a\n\tb\nX-y: c\nDATE: d\n"));
  EXPECT_TRUE(is_mail("From: a\nSubject: b\n\nno field"));
  EXPECT_FALSE(is_mail("From: a\nSubject: b\nno field"));
  EXPECT_FALSE(is_mail("From: a\nSub_ject: b\nTo: c\n"));
  EXPECT_TRUE(is_mail("From: a\nTo: b\n" + std::string(39, 'x') + ": c\n"));
  EXPECT_FALSE(is_mail("From: a\nTo: b\n" + std::string(40, 'x') + ": c\n"));
  EXPECT_FALSE(is_mail("From: a\nTo: b\n: c\n"));
  for (const auto* name : {"message-id", "mime-version", "received", "return-path", "to", "date"})
    EXPECT_TRUE(is_mail("From: a\n" + std::string(name) + ": b\n")) << name;
  EXPECT_TRUE(is_mail("aZ09-: a\nFrom: b\nTo: c\n"));
}

TEST(Sniff, Feeds) {
  const auto is_feed = [](const std::string& bytes) { return sniff("x", bytes) == Format::feed; };
  EXPECT_TRUE(is_feed("<rss>"));
  EXPECT_TRUE(is_feed("<?x?><!-- a --><!DOCTYPE r [ <!ENTITY a 'b'> ]><rss>"));
  EXPECT_TRUE(is_feed("<!DOCTYPE r>\n<rss/>"));
  EXPECT_FALSE(is_feed("<!-- <rss>"));
  EXPECT_FALSE(is_feed("x<rss>"));
  EXPECT_FALSE(is_feed("<rssx>"));
  EXPECT_TRUE(is_feed("<RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'>"));
  EXPECT_TRUE(is_feed("<feed xmlns='http://purl.org/atom/ns#'>"));
  EXPECT_FALSE(is_feed("<feeds xmlns='http://purl.org/atom/ns#'>"));
  EXPECT_FALSE(is_feed("<feed><x xmlns='http://purl.org/atom/ns#'>"));
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<rss>")) wide += std::string{c, '\0'};
  EXPECT_TRUE(is_feed(wide));
}

TEST(JoinChunks, Table) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n", "onetwo"},
      {"3\none3\ntwo0\n", "onetwo"},
      {"A;x=y\r\n0123456789\r\n0\r\n", "0123456789"},
      {"a \r\n0123456789\r\n", "0123456789"},
      {"9\r\none", "one"},
      {"3\r\none\r\nxx\r\ntwo", "one"},
      {"3\r\none\r\n3", "one"},
      {"3 x\r\none", "3 x\r\none"},
      {"one", "one"},
      {"3one", "3one"},
      {"", ""},
      {"0000000000000003\r\none\r\n", "one"},
      {"00000000000000003\r\none\r\n", "00000000000000003\r\none\r\n"},
      {"3;" + std::string(4093, 'x') + "\none", "one"},
      {"3;" + std::string(4094, 'x') + "\none", "3;" + std::string(4094, 'x') + "\none"},
  };
  for (const auto& [body, expected] : rows)
    EXPECT_EQ(join_chunks(body), expected) << body.substr(0, 30);
}

TEST(UnpackBody, AtMostEightCodings) {
  ReadLimits limits;
  const auto unpacked = [&](std::size_t steps) {
    std::string codings = "identity";
    for (std::size_t i = 1; i < steps; ++i) codings += ", none";
    return unpack_body({"x", "one", "", "", &limits}, codings).value_or("refused");
  };
  EXPECT_EQ(unpacked(8), "one");
  EXPECT_EQ(unpacked(9), "refused");
  EXPECT_EQ(unpack_body({"x", "one", "", "", &limits}, ",").value_or("refused"), "one");
  EXPECT_EQ(unpack_body({"x", "one", "", "", &limits}, "pack").value_or("refused"), "refused");
  EXPECT_EQ(unpack_body({"x", "<html>", "", "", &limits}, "pack").value_or("refused"), "<html>");
}

TEST(WithinLimits, OfTheInputOfAMemberAndOfItsArchive) {
  ReadLimits limits;
  const std::string archive(1 << 20, 'x');
  const ReadInput input{"x", archive, "", "", &limits};
  limits.unpacked_left = 100;
  EXPECT_TRUE(within_limits(input, 0, 100));
  EXPECT_FALSE(within_limits(input, 0, 101));
  limits.unpacked_left = limits::unpacked_bytes;
  EXPECT_TRUE(within_limits(input, limits::mebibyte, 63 * limits::mebibyte));
  EXPECT_TRUE(within_limits(input, 100 * limits::mebibyte, 156 * limits::mebibyte));
  EXPECT_FALSE(within_limits(input, 100 * limits::mebibyte, 156 * limits::mebibyte + 1));
  EXPECT_FALSE(within_limits(input, 100 * limits::mebibyte + 1, 1))
      << "a hundred times its archive";
  const ReadInput small{"x", "x", "", "", &limits};
  EXPECT_TRUE(within_limits(small, limits::suspicious_bytes, 1));
  EXPECT_FALSE(within_limits(small, limits::suspicious_bytes + 1, 1));
}

TEST(CompoundFile, StreamsOfEverySize) {
  using test::CfbNode;
  std::vector<CfbNode> nodes;
  std::map<std::string, std::string> expected;
  for (const std::size_t size : {1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 9000}) {
    std::string data;
    for (std::size_t i = 0; i < size; ++i) data += static_cast<char>(i * 7 % 251);
    const auto name = fmt::format("s{}", size);
    nodes.push_back({name, data, {}});
    expected[name] = data;
  }
  nodes.push_back({"storage", "", {{"inner", "words", {}}}});
  const auto bytes = test::compound_file(nodes);
  const auto file = CompoundFile::open(bytes);
  ASSERT_TRUE(file);
  const auto below = file->below(CompoundFile::root);
  EXPECT_EQ(below.size(), nodes.size());
  for (const auto& [name, data] : expected) {
    EXPECT_EQ(file->bytes_of(below.at(name)).value_or("none"), data) << name;
    EXPECT_FALSE(file->is_storage(below.at(name)));
  }
  EXPECT_TRUE(file->is_storage(below.at("storage")));
  EXPECT_TRUE(file->is_storage(CompoundFile::root));
  EXPECT_EQ(file->bytes_of(below.at("storage")), std::nullopt);
  const auto inner = file->below(below.at("storage"));
  ASSERT_EQ(inner.size(), 1U);
  EXPECT_EQ(file->bytes_of(inner.at("inner")).value_or("none"), "words");
  EXPECT_TRUE(file->below(below.at("s1")).empty());
  EXPECT_FALSE(CompoundFile::open(bytes.substr(0, 511)));
  auto changed = bytes;
  changed[30] = 10;  // sectors of 1024 bytes
  EXPECT_FALSE(CompoundFile::open(changed));
}

TEST(LittleEndian, BytesBeyondTheEndAreZero) {
  EXPECT_EQ(little_endian("\x01\x02\x03", 0, 2), 0x0201U);
  EXPECT_EQ(little_endian("\x01\x02\x03", 1, 4), 0x0302U);
  EXPECT_EQ(little_endian("\x01", 1, 4), 0U);
  EXPECT_EQ(little_endian_32("\xFF\xFF\xFF\xFF\x01", 0), 0xFFFFFFFFU);
}

TEST(HtmlTags, NamesLevelsAndKinds) {
  EXPECT_EQ(tag_named("BlockQuote"), HtmlTag::blockquote);
  EXPECT_EQ(tag_named("h6"), HtmlTag::h6);
  EXPECT_EQ(tag_named(""), HtmlTag::unknown);
  EXPECT_EQ(tag_named("pp"), HtmlTag::unknown);
  EXPECT_EQ(tag_named("abcdefghijklm"), HtmlTag::unknown);
  EXPECT_EQ(tag_named("@"), HtmlTag::unknown);
  EXPECT_EQ(heading_level(HtmlTag::h1), 1);
  EXPECT_EQ(heading_level(HtmlTag::h6), 6);
  EXPECT_EQ(heading_level(HtmlTag::head), 0);
  EXPECT_EQ(heading_level(HtmlTag::footer), 0);
  for (const auto tag :
       {HtmlTag::form, HtmlTag::frameset, HtmlTag::font, HtmlTag::frame, HtmlTag::header})
    EXPECT_EQ(heading_level(tag), 0);
}

TEST(Ocr, ListsOfLanguages) {
  EXPECT_TRUE(is_language_list("eng+chi_sim"));
  EXPECT_TRUE(is_language_list("aZAz"));
  EXPECT_FALSE(is_language_list(""));
  EXPECT_FALSE(is_language_list("eng deu"));
  EXPECT_FALSE(is_language_list("eng1"));
  EXPECT_FALSE(is_language_list("@"));
  EXPECT_FALSE(is_language_list("["));
  EXPECT_FALSE(is_language_list("`"));
  EXPECT_FALSE(is_language_list("{"));
  EXPECT_TRUE(is_language_list(std::string(100, 'a')));
  EXPECT_FALSE(is_language_list(std::string(101, 'a')));
}

TEST(DetectLanguage, ShortTextsMustBeSure) {
  const std::string english =
      "The council of the town met on Monday to talk about the new bridge. ";
  EXPECT_EQ(detect_language(english + english + english + english), "en");
  EXPECT_EQ(detect_language("x"), "");
  EXPECT_EQ(detect_language(""), "");
}

TEST(CodePage, EndsOfTheirRanges) {
  EXPECT_EQ(code_page_charset(1249), "cp1249");
  EXPECT_EQ(code_page_charset(1250), "windows-1250");
  EXPECT_EQ(code_page_charset(1258), "windows-1258");
  EXPECT_EQ(code_page_charset(1259), "cp1259");
  EXPECT_EQ(code_page_charset(28590), "cp28590");
  EXPECT_EQ(code_page_charset(28591), "iso-8859-1");
  EXPECT_EQ(code_page_charset(28606), "iso-8859-16");
  EXPECT_EQ(code_page_charset(28607), "cp28607");
  EXPECT_EQ(code_page_charset(50219), "cp50219");
  EXPECT_EQ(code_page_charset(50220), "iso-2022-jp");
  EXPECT_EQ(code_page_charset(50222), "iso-2022-jp");
  EXPECT_EQ(code_page_charset(50223), "cp50223");
  EXPECT_EQ(code_page_charset(0), "");
  EXPECT_EQ(code_page_charset(936), "gb18030");
}

}  // namespace
}  // namespace headwater
