// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/property_for_tests.h"
#include "read/formats/compound_file.h"
#include "read/formats/compound_writer_for_tests.h"
#include "read/formats/inner_stream.h"
#include "read/formats/msg_item.h"
#include "read/read.h"

namespace headwater {
namespace {

using test::CfbNode;
using test::compound_file;
using test::number_bytes;
using test::utf16_bytes;

const std::string dam = "The dam at Orsk broke at dawn, said the warden of the valley.";
// Noon of 2011-05-03.
constexpr std::uint64_t sent = 129488544000000000ULL;

std::string property(std::uint16_t id, std::uint16_t type, std::uint64_t value) {
  return number_bytes(type, 2) + number_bytes(id, 2) + number_bytes(6, 4) + number_bytes(value, 8);
}

CfbNode properties(std::size_t header, const std::string& list) {
  return {"__properties_version1.0", std::string(header, '\0') + list, {}};
}

CfbNode unicode(const std::string& id, std::u16string_view text) {
  return {"__substg1.0_" + id + "001F", utf16_bytes(text), {}};
}

CfbNode bytes(const std::string& id_and_type, const std::string& data) {
  return {"__substg1.0_" + id_and_type, data, {}};
}

std::u16string wide(std::string_view ascii) {
  return {ascii.begin(), ascii.end()};
}

// A message whose header is the same in all cases.
std::string message(const std::vector<CfbNode>& more, const std::string& numbers = "") {
  std::vector<CfbNode> nodes{properties(32, property(0x0039, 0x0040, sent) + numbers),
                             unicode("0037", u"Dam  at Orsk"), unicode("0C1A", u"Ann Lee")};
  nodes.insert(nodes.end(), more.begin(), more.end());
  return compound_file(nodes);
}

std::string dump(const ReadOutcome& outcome) {
  std::string out;
  for (const auto& [document, original] : outcome.documents) {
    out += fmt::format("{}: {}|{}|{}|{}\n", document.id, document.title,
                       document.authors.empty() ? "" : document.authors[0], document.published,
                       document.offsets.member);
    for (const auto& block : document.blocks)
      out += "  " + std::string(document.text.slice(block.span)) + "\n";
  }
  for (const auto& error : outcome.failed) out += "! " + error.message() + "\n";
  return out;
}

const std::string head = "a.msg: Dam at Orsk|Ann Lee|2011-05-03|msg:";

TEST(ReadMsg, Bodies) {
  struct Case {
    std::string name;
    std::string file;
    std::string expected;
  };
  const std::string rtf = "{\\rtf1\\ansi " + dam + "\\par The caf\\'e9 is gone.\\par}";
  const std::string html = "<html><body><p>" + dam + "<p>The caf\xE9 is gone.</body></html>";
  const std::vector<Case> cases{
      {"unicode text", message({unicode("1000", wide(dam) + u" The café is gone.")}),
       head + "__substg1.0_1000001F:utf-8\n  " + dam + " The café is gone.\n"},
      {"text longer than a small stream",
       message({unicode("1000", wide(dam) + std::u16string(5000, u' ') + u"Nobody was hurt.")}),
       head + "__substg1.0_1000001F:utf-8\n  " + dam + " Nobody was hurt.\n"},
      {"8-bit text with a code page",
       message({bytes("1000001E", "\xCF\xEB\xEE\xF2\xE8\xED\xE0 \xF0\xF3\xF5\xED\xF3\xEB\xE0.")},
               property(0x3FFD, 0x0003, 1251)),
       head + "__substg1.0_1000001E:windows-1251\n  Плотина рухнула.\n"},
      {"HTML with a code page", message({bytes("10130102", html)}, property(0x3FDE, 0x0003, 28591)),
       head + "__substg1.0_10130102:html:windows-1252\n  " + dam + "\n  The café is gone.\n"},
      {"compressed RTF",
       message({bytes("10090102", number_bytes(rtf.size() + 12, 4) + number_bytes(rtf.size(), 4) +
                                      "MELA" + std::string(4, '\0') + rtf)}),
       head + "__substg1.0_10090102:rtf\n  " + dam + "\n  The café is gone.\n"},
      {"an empty text gives way to HTML",
       message({unicode("1000", u" "), bytes("10130102", html)}, property(0x3FDE, 0x0003, 1252)),
       head + "__substg1.0_10130102:html:windows-1252\n  " + dam + "\n  The café is gone.\n"},
      {"the plain text comes first", message({unicode("1000", wide(dam)), bytes("10130102", html)}),
       head + "__substg1.0_1000001F:utf-8\n  " + dam + "\n"},
      {"no text", message({}), "! a.msg: the message holds no text that can be read\n"},
      {"no message", compound_file({{"WordDocument", "x", {}}}),
       "! a.msg: a compound file (OLE2) that is no Outlook message: old Office files (.doc, .xls, "
       ".ppt) are not read\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(read_bytes("a.msg", c.file)), c.expected) << c.name;
}

TEST(ReadMsg, SpeaksForAnother) {
  const auto outcome = read_bytes(
      "a.msg",
      message({unicode("1000", wide(dam)), unicode("0042", u"Water Board of the Orsk Valley")}));
  ASSERT_EQ(outcome.documents.size(), 1U);
  EXPECT_EQ(outcome.documents[0].document.authors,
            std::vector<std::string>{"Water Board of the Orsk Valley"});
  EXPECT_EQ(outcome.documents[0].document.source, "Water Board of the Orsk Valley");
  EXPECT_EQ(outcome.documents[0].document.why[0].rule, "read.mail_header");
}

std::string with_attachments() {
  const CfbNode inner{"__substg1.0_3701000D",
                      "",
                      {properties(24, property(0x0E06, 0x0040, sent)), unicode("0037", u"Older"),
                       unicode("0C1A", u"Joe Roe"), unicode("1000", u"The wall had cracks.")}};
  const std::string note = "The engineer warned the town in March, the minutes say.";
  return message(
      {unicode("1000", wide(dam)),
       {"__attach_version1.0_#00000000",
        "",
        {properties(8, ""), bytes("37010102", note), unicode("3704", u"MINUTES.TXT"),
         unicode("3707", u"minutes of March.txt")}},
       {"__attach_version1.0_#00000001", "", {properties(8, ""), inner, unicode("3001", u"Older")}},
       {"__attach_version1.0_#00000002",
        "",
        {properties(8, property(0x3714, 0x0003, 4)), bytes("37010102", "\x89PNG\r\n")}},
       {"__attach_version1.0_#00000003",
        "",
        {properties(8, ""), {"__substg1.0_3701000D", "", {bytes("x", "y")}}}}});
}

TEST(ReadMsg, Attachments) {
  const auto outcome = read_bytes("a.msg", with_attachments());
  EXPECT_EQ(dump(outcome),
            head + "__substg1.0_1000001F:utf-8\n  " + dam +
                "\na.msg!minutes of March.txt: |||utf-8\n"
                "  The engineer warned the town in March, the minutes say.\n"
                "a.msg!Older: Older|Joe Roe|2011-05-03|msg:__attach_version1.0_#00000001/"
                "__substg1.0_3701000D/__substg1.0_1000001F:utf-8\n"
                "  The wall had cracks.\n"
                "! a.msg!attachment: an embedded object that is no message: not read\n");
  for (const auto& [document, original] : outcome.documents) {
    const auto stream = inner_stream(document.offsets.member, original);
    ASSERT_TRUE(stream) << document.id;
    const auto where = document.offsets.bytes_of(document.blocks[0].span);
    ASSERT_TRUE(where) << document.id;
    EXPECT_EQ(stream->substr(where->start, where->end - where->start),
              document.text.slice(document.blocks[0].span));
  }
}

TEST(ReadMsg, MessagesWithinMessagesEnd) {
  std::vector<CfbNode> nodes{properties(24, ""), unicode("1000", wide(dam))};
  for (int i = 0; i < 20; ++i) {
    const CfbNode embedded{"__substg1.0_3701000D", "", nodes};
    nodes = {properties(24, ""), unicode("1000", wide(dam)),
             CfbNode{"__attach_version1.0_#00000000", "", {properties(8, ""), embedded}}};
  }
  const auto outcome = read_bytes("a.msg", message(nodes));
  EXPECT_EQ(outcome.documents.size(), 7U);
  ASSERT_EQ(outcome.failed.size(), 1U);
  EXPECT_EQ(outcome.failed[0].reason, "messages within messages too deep: not read further");
}

TEST(ReadMsg, CutOffAnywhere) {
  const auto whole = with_attachments();
  const auto full = dump(read_bytes("a.msg", whole));
  for (std::size_t size = 8; size < whole.size(); size += 61) {
    const auto outcome = read_bytes("a.msg", whole.substr(0, size));
    EXPECT_NE(dump(outcome), full) << size;
    EXPECT_FALSE(outcome.failed.empty()) << size;
  }
}

TEST(ReadMsg, SectorsInACircle) {
  auto file = message({unicode("1000", wide(dam) + std::u16string(5000, u'x'))});
  // Every entry of the table of sectors points to the one before it, and the first to itself.
  const auto sectors = file.size() / 512 - 2;
  auto table = (sectors + 1) * 512;
  for (std::size_t i = 0; i < sectors; ++i)
    file.replace(table + i * 4, 4, number_bytes(i == 0 ? 0 : i - 1, 4));
  EXPECT_EQ(dump(read_bytes("a.msg", file)),
            "! a.msg: the compound file (OLE2) is damaged or cut off\n");
}

TEST(CompoundFile, ALongChainOfSiblings) {
  std::vector<CfbNode> nodes;
  for (int i = 0; i < 20'000; ++i) nodes.push_back({fmt::format("s{:05}", i), "", {}});
  const auto bytes_of_file = compound_file(nodes);
  const auto file = CompoundFile::open(bytes_of_file);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->below(CompoundFile::root).size(), 4096U);
}

TEST(ReadMsg, SurvivesChangedBytes) {
  const auto whole = with_attachments();
  expect_property("no crash, offsets inside the stream", [&] {
    auto file = whole;
    const auto changes = *rc::gen::container<std::vector<std::pair<std::uint32_t, char>>>(
        rc::gen::pair(rc::gen::inRange<std::uint32_t>(8, static_cast<std::uint32_t>(whole.size())),
                      rc::gen::arbitrary<char>()));
    for (const auto& [at, c] : changes) file[at] = c;
    for (const auto& [document, original] : read_bytes("a.msg", file).documents) {
      const auto stream = inner_stream(document.offsets.member, original);
      RC_ASSERT(stream.has_value());
      for (const auto& run : document.offsets.runs) RC_ASSERT(run.byte_end <= stream->size());
    }
  });
}

TEST(CodePage, Table) {
  const std::vector<std::pair<std::uint64_t, std::string>> cases{
      {0, ""},        {1252, "windows-1252"}, {28592, "iso-8859-2"}, {65001, "utf-8"},
      {866, "cp866"}, {932, "shift_jis"},     {20866, "koi8-r"},     {50220, "iso-2022-jp"}};
  for (const auto& [page, name] : cases) EXPECT_EQ(code_page_charset(page), name) << page;
}

}  // namespace
}  // namespace headwater
