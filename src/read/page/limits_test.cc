// SPDX-License-Identifier: Apache-2.0
#include "read/page/limits.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "read/formats/beyond_limits.h"
#include "read/formats/inner_stream.h"
#include "read/formats/mail_shape.h"
#include "read/formats/packings.h"
#include "read/formats/read_formats.h"
#include "read/formats/system_call_filter.h"
#include "read/formats/unpack.h"
#include "read/read.h"

namespace headwater {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

double cpu_seconds_of(const std::function<void()>& work) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
  };
  const auto start = now();
  work();
  return now() - start;
}

// The bytes packed by one of libarchive's filters.
std::string packed(std::string_view bytes, int filter) {
  const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                       archive_write_free);
  std::string out(bytes.size() + (1U << 20U), '\0');
  std::size_t used = 0;
  archive_write_set_format_raw(writer.get());
  archive_write_add_filter(writer.get(), filter);
  archive_write_open_memory(writer.get(), out.data(), out.size(), &used);
  auto* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(writer.get(), entry);
  archive_write_data(writer.get(), bytes.data(), bytes.size());
  archive_entry_free(entry);
  archive_write_close(writer.get());
  out.resize(used);
  return out;
}

// Documents and errors in a line each.
std::string seen(const ReadOutcome& outcome) {
  std::string lines;
  for (const auto& read : outcome.documents)
    lines += read.document.id + ": " + read.document.text.str() + "\n";
  for (const auto& error : outcome.failed) lines += "! " + error.message() + "\n";
  return lines;
}

std::string seen(const std::string& name, std::string_view bytes) {
  return seen(read_bytes(name, bytes));
}

constexpr std::string_view story = "The weir at Ostrell was closed.";

TEST(Packings, EachOfTheFourOnceAndThrice) {
  for (const int filter :
       {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD}) {
    ASSERT_TRUE(is_built_in(filter));
    const auto once = packed(story, filter);
    EXPECT_EQ(packing_of(once), filter);
    EXPECT_EQ(seen("a", once), "a: The weir at Ostrell was closed.\n");
    const auto thrice = packed(packed(once, ARCHIVE_FILTER_XZ), filter);
    EXPECT_EQ(seen("a", thrice), "a: The weir at Ostrell was closed.\n");
  }
}

TEST(Packings, NoOthers) {
  for (const std::string_view head :
       {"\x89LZO\x00\x0d\x0a\x1a\x0a", "LRZI\x00\x06", "GRZipII", "\x1f\x9d\x90",
        "\x04\x22\x4d\x18", "LZIP\x01", "begin 644 a"}) {
    EXPECT_EQ(packing_of(head), ARCHIVE_FILTER_NONE) << head;
    EXPECT_FALSE(is_built_in(ARCHIVE_FILTER_LZOP));
  }
}

TEST(Packings, NotWithoutEnd) {
  auto bytes = std::string(story);
  for (int i = 0; i < 12; ++i) bytes = packed(bytes, ARCHIVE_FILTER_GZIP);
  EXPECT_EQ(seen("a", bytes), "! a: is packed more than 4 times over: not read further\n");
}

TEST(Packings, BytesBetweenTwoPackingsCount) {
  const auto empty = packed("", ARCHIVE_FILTER_GZIP);
  const auto bytes = packed(repeated(empty, 10'000), ARCHIVE_FILTER_ZSTD);
  ReadLimits limits;
  limits.passed_left = 100'000;
  ReadOutcome outcome;
  read_any({"a", bytes, "", "", &limits}, outcome);
  EXPECT_EQ(seen(outcome), "! a: unpacks to more than the limit: not read further\n");
}

TEST(Packings, DamageIsNamedAndWhatCameBeforeIsKept) {
  const auto whole = packed(repeated(story, 5000), ARCHIVE_FILTER_BZIP2);
  EXPECT_TRUE(seen("a", whole.substr(0, 20)).starts_with("! a: cannot be unpacked"));
  EXPECT_TRUE(seen("a", "\x1f\x8b").starts_with("! a: cannot be unpacked"));
  EXPECT_EQ(seen("a", "Rar!\x1a\x07"), "! a: RAR archives are not read\n");
}

TEST(Limits, MembersDoNotBeginAnewBehindTheLast) {
  ReadLimits limits;
  limits.members_left = 1;
  for (int i = 0; i < 3; ++i) {
    ReadOutcome outcome;
    const std::string lines = "{\"text\": \"a\"}\n{\"text\": \"b\"}\n";
    read_any({"a.jsonl", lines, "", "", &limits}, outcome);
    EXPECT_EQ(outcome.documents.size(), i == 0 ? 1U : 0U);
    ASSERT_EQ(outcome.failed.size(), 1U);
    EXPECT_EQ(outcome.failed[0].reason,
              "holds too many records (more than 250000): not read further");
  }
}

TEST(Limits, FaultsAreCountedBeyondTheNamedOnes) {
  const auto outcome = read_bytes("a.jsonl", repeated("{}\n", limits::errors + 7));
  ASSERT_EQ(outcome.failed.size(), limits::errors + 1);
  EXPECT_EQ(outcome.failed.back().message(), "a.jsonl: 7 more faults, not named");
}

TEST(Limits, TooLargeForOneDocument) {
  const struct {
    Format format;
    std::string bytes;
    std::string why;
  } cases[] = {
      {Format::text, std::string(limits::document_bytes + 1, 'x'), "larger than 64 MiB: not read"},
      {Format::text, std::string(limits::document_bytes, 'x'), ""},
      {Format::text, std::string(limits::lines + 1, '\n'), "more than 1000000 lines: not read"},
      {Format::text, std::string(limits::lines, '\n'), ""},
      {Format::html, std::string(limits::tags + 1, '<'), "more than 1000000 tags: not read"},
      {Format::html, std::string(limits::tags, '<'), ""},
      {Format::jsonl, std::string(limits::document_bytes + 1, '\n'), ""},  // many documents
  };
  for (const auto& c : cases) EXPECT_EQ(beyond_limits(c.format, c.bytes), c.why);
}

TEST(Limits, WidthAndDepthOfJson) {
  const auto keys = [](std::size_t count) {
    std::string record = "{\"text\": \"a\"";
    for (std::size_t i = 1; i < count; ++i) record += ", \"k" + std::to_string(i) + "\": {}";
    return record + "}\n";
  };
  EXPECT_EQ(seen("a.jsonl", keys(limits::json_keys)), "a.jsonl#1: a\n");
  EXPECT_EQ(seen("a.jsonl", keys(limits::json_keys + 1)),
            "! a.jsonl: line 1: a JSON object holds more than 2000 keys\n");
  EXPECT_EQ(seen("a.jsonl", "{\"text\": \"a\", \"x\": " + repeated("[", 5'000'000) + "\n"),
            "! a.jsonl: line 1: JSON is nested more than 200 deep\n");
  EXPECT_EQ(
      seen("a.jsonl", "{\"text\": \"a\", \"x\": [" + repeated("0,", limits::json_values) + "0]}"),
      "! a.jsonl: line 1: JSON holds more than 2000000 values\n");
}

TEST(MailShape, Table) {
  const struct {
    std::string message;
    std::string why;
  } cases[] = {
      {"From: Anna Brell <anna@post.example>\nTo: Group: a@b, c@d;\n\n", ""},
      {"From: " + repeated("a:", 1000) + "\n", ""},
      {"From: " + repeated("a:", 1001) + "\n",
       "groups of addresses nested more than 1000 deep: not read"},
      {"x: y\r\nresent-REPLY-to \t: a:\r\n" + repeated("\ta:\r\n", 1001),
       "groups of addresses nested more than 1000 deep: not read"},
      {"Subject: " + repeated("a:", 5000) + "\n", ""},
      {repeated("Content-Type: text/plain\n", 501), ""},
      {repeated("Content-Type:\n multipart/mixed; boundary=b\n\n--b\n", 500), ""},
      {repeated("content-TYPE:\n multipart/mixed; boundary=b\n\n--b\n", 501),
       "more than 500 multiparts and messages within it: not read"},
      {repeated("X: y\n", limits::mail_fields), ""},
      {"a: b\n\n" + repeated("X: y\n", limits::mail_fields + 1), ""},  // its text
      {repeated("X: y\n", limits::mail_fields + 1), "more than 200000 header fields: not read"},
      {"Content-Type: message/rfc822\n\n" + repeated("X: y\n", limits::mail_fields),
       "more than 200000 header fields: not read"},
      {repeated("--b\n", limits::mail_delimiters + 1),
       "more than 200000 lines that may begin a part: not read"},
      {repeated("Content-Type: message/rfc822\n\n", 501),
       "more than 500 multiparts and messages within it: not read"},
  };
  for (const auto& c : cases) EXPECT_EQ(mail_trouble(c.message), c.why) << c.message.substr(0, 60);
}

// The fault: 80,000 groups overflowed the stack inside GMime.
TEST(MailShape, NestedMailEndsWithAMessage) {
  const auto groups = "To: b\nSubject: c\nFrom: " + repeated("a:", 80'000) + "\n\nThe weir.\n";
  EXPECT_EQ(seen("a.eml", groups),
            "! a.eml: groups of addresses nested more than 1000 deep: not read\n");
  EXPECT_EQ(mail_part(groups, false), std::nullopt);
  EXPECT_EQ(seen("a.mbox", "From a Mon Mar  4 2019\n" + groups),
            "! a.mbox#1: groups of addresses nested more than 1000 deep: not read\n");
}

std::string record(std::string_view body) {
  return "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + std::string(body) + "\r\n\r\n";
}

TEST(Warc, RecordsThatDoNotSayTheirLengthAreNamed) {
  EXPECT_EQ(
      seen("a.warc", "WARC/1.0\r\nWARC-Type: resource\r\n\r\nThe weir.\r\n\r\n" + record(story)),
      "a.warc#2: The weir at Ostrell was closed.\n"
      "! a.warc#1: the record does not say how long it is: not read\n");
  EXPECT_EQ(seen("a.warc", "WARC/1.0\nWARC-Type: resource\nContent-Length: 9\n\nThe weir.\n\n"),
            "a.warc#1: The weir.\n");
}

// Each record looked for a blank line to the end of the file, and did not find one.
TEST(Warc, LinearInRecordsWithoutBlankLine) {
  const auto seconds = [](std::size_t count) {
    const auto bytes =
        repeated("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n", count);
    return cpu_seconds_of([&] { (void)read_bytes("a.warc", bytes); });
  };
  EXPECT_LT(seconds(200'000), 5);  // minutes, when it was quadratic
}

TEST(SystemCallFilter, Fits) {
  const auto filter = system_call_filter({1, 48, false});
  EXPECT_EQ(filter.size > 0, has_system_call_filter);
  EXPECT_LT(filter.size, filter.steps.size());
}

}  // namespace
}  // namespace headwater
