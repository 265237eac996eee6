// SPDX-License-Identifier: Apache-2.0
#include "read/formats/content_coding.h"
#include "read/read.h"
#include "read/sentences_for_tests.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <string>
#include <vector>

namespace headwater {
namespace {

const std::string page = "<html><p>" + lorem + "<p>" + ipsum;

// `page`, packed with `brotli -q 11 -w 16`.
constexpr auto packed_page = std::to_array<unsigned char>(
    {0x42, 0x18, 0x00, 0xBC, 0xF3, 0xC0, 0x8E, 0x45, 0x0F, 0x2F, 0x64, 0x5F, 0x3C, 0x3D, 0x59,
     0xAA, 0x52, 0xD6, 0x95, 0xA0, 0x29, 0x7E, 0xC3, 0x66, 0x92, 0xC7, 0x89, 0x2A, 0xCB, 0xC2,
     0x7C, 0x1A, 0xC4, 0x25, 0x8C, 0x2C, 0x94, 0xDB, 0x6A, 0x5D, 0xCF, 0x7F, 0x8C, 0xC1, 0x42,
     0x1C, 0x5A, 0x04, 0x8B, 0xDD, 0xFE, 0xBA, 0x31, 0x6C, 0xD5, 0x3F, 0xC5, 0x70, 0x30, 0x77,
     0xCF, 0xFC, 0xAA, 0x83, 0xCC, 0xED, 0x38, 0xDA, 0x80, 0xC6, 0x21, 0x2D, 0x82, 0xDD, 0xEF,
     0x5D, 0xDD, 0x22, 0xAC, 0x33, 0x39, 0x17, 0x5C, 0x17, 0xA5, 0x18, 0x62, 0x76, 0xE1, 0x53,
     0x45, 0x82, 0x9B, 0xEF, 0x33, 0x23, 0x29, 0x13, 0x67, 0xFE, 0xB2, 0xC5, 0xF7, 0x9A, 0xC9,
     0xC8, 0xE6, 0xA0, 0xA4, 0x6D, 0x22, 0xC4, 0x55, 0x22, 0xAC, 0x45, 0xAF, 0x1D});

// The same, packed with `zstd -19`.
constexpr auto zstd_page = std::to_array<unsigned char>(
    {0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x68, 0x55, 0x04, 0x00, 0x82, 0xCA, 0x1D, 0x17, 0x80, 0xAB, 0x0E,
     0x40, 0x8B, 0x60, 0x41, 0x12, 0xDB, 0x90, 0xAD, 0xB2, 0xC4, 0x37, 0x3E, 0x38, 0x7C, 0x3C, 0x83,
     0xB0, 0x41, 0x3B, 0x34, 0xC1, 0xE6, 0xD2, 0x73, 0x6D, 0x86, 0xFA, 0x58, 0xE9, 0x79, 0x2B, 0x75,
     0x7F, 0x1C, 0x33, 0x6D, 0x1E, 0xE8, 0x85, 0x51, 0xF3, 0x6E, 0xEF, 0x64, 0xCD, 0x63, 0x2E, 0x4F,
     0x8E, 0x61, 0xF4, 0xB5, 0xAD, 0x55, 0x93, 0x7C, 0x4C, 0x7C, 0xD8, 0x18, 0x14, 0x21, 0x78, 0x0A,
     0xDB, 0x7B, 0x0A, 0xF9, 0xBA, 0x52, 0x7B, 0xE7, 0x8D, 0xEE, 0x95, 0xF5, 0x9B, 0xE1, 0x93, 0x47,
     0x5C, 0xF6, 0xB9, 0xBF, 0xB6, 0xAD, 0x42, 0x7D, 0xCC, 0xB4, 0x5C, 0x7C, 0xF9, 0xAD, 0xC9, 0xD3,
     0x63, 0xB5, 0xFA, 0x88, 0x2B, 0xBE, 0x6B, 0x68, 0x19, 0x46, 0x57, 0x76, 0x0C, 0x8A, 0x30, 0xB8,
     0xA4, 0x99, 0x10, 0x05, 0x00, 0x72, 0x8A, 0x15, 0xD5, 0x9C, 0x6B, 0xDE, 0xD1, 0xA9, 0x01, 0xD8,
     0x5D, 0x33, 0x0A, 0x98, 0x07, 0x43, 0x93});

std::string zstd() {
  return {zstd_page.begin(), zstd_page.end()};
}

std::string brotli() {
  return {packed_page.begin(), packed_page.end()};
}

// window: 31 gzip, 15 zlib, -15 bare.
std::string deflated(const std::string& plain, int window) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string out(deflateBound(&stream, plain.size()) + 64, '\0');
  std::string in = plain;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string chunked(const std::string& body) {
  std::string out;
  for (std::size_t i = 0; i < body.size(); i += 50) {
    const auto part = body.substr(i, 50);
    out += fmt::format("{:x}\r\n{}\r\n", part.size(), part);
  }
  return out + "0\r\n\r\n";
}

std::string record(const std::string& kind, const std::string& fields, const std::string& body) {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: http://post.example/{}\r\n{}"
      "Content-Type: application/http\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
      kind, kind, fields, body.size(), body);
}

std::string answer(const std::string& fields, const std::string& body) {
  return record("response", "",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n" + body);
}

std::string dump(const ReadOutcome& outcome) {
  std::string out;
  for (const auto& [document, original] : outcome.documents)
    out += document.text.str() + (original == page ? "" : "|" + original) + "\n";
  for (const auto& error : outcome.failed) out += "! " + error.message() + "\n";
  return out;
}

TEST(ContentCoding, BodiesOfWebArchives) {
  struct Case {
    std::string fields;
    std::string body;
    std::string expected;
  };
  const auto whole = lorem + "\n\n" + ipsum + "\n";
  const std::string chunks = "Transfer-Encoding: chunked\r\n";
  const std::vector<Case> cases{
      {"", page, whole},
      {"Content-Encoding: br\r\n", brotli(), whole},
      {"Content-Encoding: gzip\r\n", deflated(page, 31), whole},
      {"Content-Encoding: deflate\r\n", deflated(page, 15), whole},
      {"Content-Encoding: Deflate\r\n", deflated(page, -15), whole},
      {"Content-Encoding: zstd\r\n", zstd(), whole},
      {"Content-Encoding: identity\r\n", page, whole},
      {"Content-Encoding: br, gzip\r\n", deflated(brotli(), 31), whole},
      {chunks, chunked(page), whole},
      {chunks + "Content-Encoding: br\r\n", chunked(brotli()), whole},
      {chunks + "Content-Encoding: gzip\r\n", chunked(deflated(page, 31)), whole},
      {chunks + "Content-Encoding: deflate\r\n", chunked(deflated(page, 15)), whole},
      // Unpacked by the crawler, with the fields left as they were.
      {chunks, page, whole},
      {chunks + "Content-Encoding: br\r\n", page, whole},
      {"Content-Encoding: br\r\n", "\xFF\xFF\xFF\xFF",
       "! x.warc#1: the body cannot be unpacked: not brotli\n"},
      {"Content-Encoding: br\r\n", "", "! x.warc#1: the body is cut off\n"},
      {"Content-Encoding: deflate\r\n", "\xFF\xFF",
       "! x.warc#1: the body cannot be unpacked: not deflate\n"},
      {"Content-Encoding: pack200\r\n", "\x01\x02",
       "! x.warc#1: the body is packed in a way that is not read: pack200\n"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(dump(read_bytes("x.warc", answer(c.fields, c.body))), c.expected) << c.fields;
}

TEST(ContentCoding, ABodyThatIsCutOffGivesWhatIsThere) {
  const auto zlib = deflated(page, 15);
  ReadLimits limits;
  const auto plain =
      unpack_body({"x", zlib.substr(0, zlib.size() - 30), "", "", &limits}, "deflate");
  ASSERT_TRUE(plain.has_value());
  EXPECT_TRUE(page.starts_with(*plain) && !plain->empty()) << *plain;
}

TEST(ContentCoding, SizesCountAgainstTheLimit) {
  for (const auto& [coding, body] : {std::pair<std::string, std::string>{"br", brotli()},
                                     {"deflate", deflated(page, 15)},
                                     {"gzip", deflated(page, 31)}}) {
    ReadLimits limits;
    limits.unpacked_left = page.size();
    ASSERT_TRUE(unpack_body({"x", body, "", "", &limits}, coding).has_value()) << coding;
    EXPECT_EQ(limits.unpacked_left, 0U) << coding;
    limits.unpacked_left = page.size() - 1;
    const auto refused = unpack_body({"x", body, "", "", &limits}, coding);
    ASSERT_FALSE(refused.has_value()) << coding;
    EXPECT_TRUE(refused.error().reason.contains("unpacks to more than the limit")) << coding;
  }
}

TEST(Warc, SaysWhenAPageWasSaved) {
  for (const auto& [date, saved] : {std::pair("WARC-Date: 2011-03-02T23:59:00Z\r\n", "2011-03-02"),
                                    std::pair("WARC-Date: yesterday\r\n", ""), std::pair("", "")}) {
    const auto body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    const auto outcome = read_bytes("x.warc", record("response", date, body));
    ASSERT_EQ(outcome.documents.size(), 1U);
    std::string found;
    for (const auto& why : outcome.documents[0].document.why) {
      if (why.rule == "read.captured") found += why.terms.at(0);
    }
    EXPECT_EQ(found, saved) << date;
  }
}

TEST(Warc, RevisitsHoldNoPage) {
  const std::string digest = "WARC-Payload-Digest: sha1:AAAA\r\n";
  const auto page_record =
      record("response", digest, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page);
  const auto revisit = [](const std::string& fields) {
    return record("revisit", fields,
                  "HTTP/1.1 304 Not Modified\r\nContent-Type: text/html\r\n\r\n");
  };
  const auto missing = [](int count) {
    return fmt::format(
        "! x.warc: {} revisit records refer to pages that stand in another file: "
        "not read; the first is http://post.example/revisit\n",
        count);
  };
  const auto whole = lorem + "\n\n" + ipsum + "\n";
  const std::vector<std::pair<std::string, std::string>> cases{
      {page_record + revisit(digest), whole},
      {revisit(digest) + page_record, whole},
      {page_record + revisit("WARC-Refers-To-Target-URI: http://post.example/response\r\n"), whole},
      {page_record + revisit("WARC-Payload-Digest: sha1:BBBB\r\n") + revisit(""),
       whole + missing(2)},
      {revisit(digest), missing(1)},
  };
  for (const auto& [bytes, expected] : cases)
    EXPECT_EQ(dump(read_bytes("x.warc", bytes)), expected);
}

}  // namespace
}  // namespace headwater
