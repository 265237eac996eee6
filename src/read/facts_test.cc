// SPDX-License-Identifier: Apache-2.0
// Facts that records of JSON Lines and headers of mail give, and thresholds of encodings.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "read/formats/mail_facts.h"
#include "read/page/source_text.h"
#include "read/read.h"

namespace headwater {
namespace {

std::string jsonl(const std::string& line) {
  const auto outcome = read_bytes("a.jsonl", line);
  std::string out;
  for (const auto& [document, original] : outcome.documents)
    out += fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", document.id, document.title,
                       join(document.authors, ","), document.published, document.source,
                       document.site, document.url, document.language);
  for (const auto& error : outcome.failed) out += "! " + error.reason;
  return out;
}

TEST(JsonLines, FactsOfARecord) {
  EXPECT_EQ(jsonl(R"({"text": "x"})"), "a.jsonl#1|||||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "id": 7, "title": " a  b ", "language": "de"})"),
            "7|a b||||||de");
  EXPECT_EQ(jsonl(R"({"text": "x", "title": ["a"]})"), "a.jsonl#1|||||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "author": "A", "authors": ["B"]})"), "a.jsonl#1||A|||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "authors": ["B", 7, " C  D "]})"), "a.jsonl#1||B,C D|||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "authors": "B"})"), "a.jsonl#1|||||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "date": "2011-05-03"})"), "a.jsonl#1|||2011-05-03||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "date": "3 May 2011"})"), "a.jsonl#1|||2011-05-03||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "date": "soon", "published": "2011-05-03"})"),
            "a.jsonl#1|||2011-05-03||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "date_published": "2011-05-03"})"),
            "a.jsonl#1|||2011-05-03||||");
  EXPECT_EQ(jsonl(R"({"text": "x", "source": "Post", "url": "http://p.example/1"})"),
            "a.jsonl#1||||Post|Post|http://p.example/1|");
  EXPECT_EQ(jsonl(R"({"text": "x", "url": "http://p.example/1"})"),
            "a.jsonl#1|||||p.example|http://p.example/1|");
  EXPECT_EQ(jsonl("\n\n{\"text\": \"x\"}\r\n"), "a.jsonl#3|||||||");
  EXPECT_EQ(jsonl("\xEF\xBB\xBF{\"text\": \"x\"}"), "a.jsonl#1|||||||");
  EXPECT_EQ(jsonl(" \n"), "! no records");
  EXPECT_EQ(jsonl("[1]"), "! line 1: not a JSON object");
  EXPECT_EQ(jsonl(R"({"title": "x"})"), "! line 1: no \"text\"");
  EXPECT_EQ(jsonl("{\"text\": \"\xFF\"}"), "! line 1: not valid UTF-8");
}

TEST(MailFacts, SendersThatAreOutlets) {
  const auto facts = [](const std::string& sender) {
    const auto found = mail_facts({"S", sender, make_day(2011, 5, 3)});
    return join(found.authors, ",") + "|" + found.source + "|" + found.published + "|" +
           found.title;
  };
  EXPECT_EQ(facts("Ann Lee"), "Ann Lee||2011-05-03|S");
  EXPECT_EQ(facts("The 9 News"), "The 9 News|The 9 News|2011-05-03|S");
  EXPECT_EQ(facts("a@b.example"), "a@b.example||2011-05-03|S");
  EXPECT_EQ(facts("Saved by Browser"), "||2011-05-03|S");
  EXPECT_EQ(facts(""), "||2011-05-03|S");
}

TEST(SourceText, Utf16ByItsZeros) {
  // More than a quarter of all bytes zero on one side, less than a twentieth on the other.
  const auto charset = [](const std::string& bytes) { return decode_text(bytes, "").charset; };
  const auto wide = [](std::size_t pairs, std::size_t zeros) {
    std::string bytes;
    for (std::size_t i = 0; i < pairs; ++i) bytes += std::string{'a', i < zeros ? '\0' : 'b'};
    return bytes;
  };
  EXPECT_EQ(charset(wide(40, 21)), "utf-16le");
  EXPECT_EQ(charset(wide(40, 20)), "utf-8");
  auto both = wide(40, 40);
  both[0] = both[2] = both[4] = '\0';
  EXPECT_EQ(charset(both), "utf-16le");
  both[6] = '\0';
  EXPECT_EQ(charset(both), "utf-8");
  EXPECT_EQ(charset(wide(4, 4)), "utf-16le");
  EXPECT_EQ(charset(wide(3, 3)), "utf-8") << "too short to tell";
  std::string big;
  for (std::size_t i = 0; i < 40; ++i) big += std::string{i < 21 ? '\0' : 'b', 'a'};
  EXPECT_EQ(charset(big), "utf-16be");
  big[40] = 'b';
  EXPECT_EQ(charset(big), "utf-8");
}

TEST(SourceText, WaysBack) {
  const auto source = decode_text("a\xE9z", "iso-8859-1");
  EXPECT_EQ(source.text, "a\u00E9z");
  EXPECT_EQ(source.byte_of(0), 0U);
  EXPECT_EQ(source.byte_of(1), 1U);
  EXPECT_EQ(source.byte_of(3), 2U);
  EXPECT_EQ(source.byte_of(4), 3U);
  const auto marked = decode_text(
      "\xEF\xBB\xBF"
      "ab",
      "");
  EXPECT_EQ(marked.byte_of(0), 3U);
  EXPECT_EQ(marked.byte_of(2), 5U);
  const auto wide = decode_text(std::string("\xFF\xFE"
                                            "a\0b\0",
                                            6),
                                "");
  EXPECT_EQ(wide.byte_of(0), 2U);
  EXPECT_EQ(wide.byte_of(1), 4U);
  EXPECT_EQ(wide.byte_of(2), 6U);
  const auto broken = decode_text(
      "a\xFF"
      "b\u00E9\u00E9\u00E9",
      "");
  EXPECT_EQ(broken.byte_of(1), 1U);
  EXPECT_EQ(broken.text.substr(0, 5),
            "a\uFFFD"
            "b");
}

}  // namespace
}  // namespace headwater
