// SPDX-License-Identifier: Apache-2.0
// Inputs that fuzzing found, made small.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/formats/read_formats.h"
#include "read/page/source_text.h"
#include "read/read.h"

namespace headwater {
namespace {

TEST(DecodeText, LabelsThatAreNoEncodingOfText) {
  struct Case {
    std::string declared;
    std::string charset;
  };
  const std::vector<Case> cases{
      {"iso-8859-1", "windows-1252"},
      {"koi8-r", "koi8-r"},
      // EBCDIC, by two names, and a sign that ICU passes over in a name: guessed instead.
      {"ibm037", "iso-8859-2"},
      {"keis", "iso-8859-2"},
      {"utf-7", "iso-8859-2"},
      {"imap-mailbox-name", "iso-8859-2"},
      {"koi8-r\xB4", "iso-8859-2"},
  };
  for (const auto& c : cases) {
    const auto source = decode_text("The caf\xE9 on the quay was closed.", c.declared);
    EXPECT_EQ(source.charset, c.charset) << c.declared;
    EXPECT_TRUE(source.text.starts_with("The caf")) << source.text;
  }
}

std::string record(const std::string& address, const std::string& type, const std::string& body) {
  return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: " + address +
         "\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body + "\r\n\r\n";
}

TEST(Warc, AddressAndCharsetAreMadeUtf8) {
  const auto outcome =
      read_bytes("a.warc", record("http://post.example/\xE9", "text/plain; charset=koi8-r\xB4",
                                  "The caf\xE9 on the quay was closed."));
  ASSERT_EQ(outcome.documents.size(), 1U);
  const auto& document = outcome.documents[0].document;
  EXPECT_EQ(document.url, "http://post.example/\uFFFD");
  EXPECT_EQ(document.offsets.member, "iso-8859-2");  // guessed
}

TEST(Warc, WithinWarcEndsAtALimit) {
  std::string nested;
  constexpr std::size_t levels = 20'000;
  for (std::size_t i = 0; i < levels; ++i) {
    nested += "WARC/1.0\nWARC-Type: resource\nContent-Length: 99999999\n\n";
  }
  const auto outcome = read_bytes("a.warc", nested + "The quay was closed.");
  EXPECT_TRUE(outcome.documents.empty());
  ASSERT_FALSE(outcome.failed.empty());
  EXPECT_LT(outcome.failed.size(), 10U);
  bool told = false;
  for (const auto& error : outcome.failed) told = told || error.reason.contains("too deep");
  EXPECT_TRUE(told);
}

TEST(Pdf, PrintedTextIsTakenAsItStands) {
  ReadOutcome outcome;
  ReadLimits limits;
  read_printed_pdf({"a.pdf", "", "", "", &limits},
                   "<html><head><title>The quay</title><meta name=\"Author\" content=\"Ann "
                   "Le\xE9 &amp; Co\"/></head><body>\n<pre>\nThey wrote &amp; and <b> in it.\n"
                   "</pre>\n</body></html>",
                   outcome);
  ASSERT_EQ(outcome.documents.size(), 1U);
  const auto& document = outcome.documents[0].document;
  EXPECT_EQ(document.text.str(), "They wrote &amp; and <b> in it.");
  EXPECT_EQ(document.authors, std::vector<std::string>{"Ann Le\uFFFD & Co"});
}

TEST(JsonLines, WhatStandsBehindANulByteIsNamed) {
  const std::string object = R"({"id":"a","text":"The quay was closed."})";
  const auto padded = read_bytes("a.jsonl", object + std::string(4, '\0'));
  EXPECT_EQ(padded.documents.size(), 1U);
  EXPECT_TRUE(padded.failed.empty());
  const auto more = read_bytes("a.jsonl", object + '\0' + object);
  EXPECT_EQ(more.documents.size(), 1U);
  ASSERT_EQ(more.failed.size(), 1U);
  EXPECT_EQ(more.failed[0].reason, "line 1: what stands behind a NUL byte is not read");
}

}  // namespace
}  // namespace headwater
