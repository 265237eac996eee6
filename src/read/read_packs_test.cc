// SPDX-License-Identifier: Apache-2.0
// Files that hold documents: web archives, JSON Lines, mail and mailboxes, zips; and the pages that
// the classifier is trained on.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>

#include "base/files.h"
#include "base/strings.h"
#include "read/read.h"
#include "read/sentences_for_tests.h"
#include "read/training/training_pages.h"

namespace headwater {
namespace {

const std::string dolor = "A ferry will carry cars across from April on, said the harbour master.";

std::string dump(const ReadOutcome& outcome) {
  std::string out;
  for (const auto& [document, original] : outcome.documents) {
    out += fmt::format("{} {} {} '{}' '{}' '{}' '{}' '{}'", document.id, document.mime,
                       document.offsets.member, document.title, join(document.authors, ", "),
                       document.published, document.source, document.url);
    for (const auto& block : document.blocks)
      out += fmt::format("\n  {}: {}", name_of(block.kind), document.text.slice(block.span));
    for (const auto& run : document.offsets.runs)
      out += fmt::format("{}{}-{}@{}-{}", &run == document.offsets.runs.data() ? "\n  " : " ",
                         run.text.start, run.text.end, run.byte_start, run.byte_end);
    out += fmt::format("\n  original {} bytes\n", original.size());
  }
  if (!outcome.failed.empty()) out += fmt::format("! {}\n", outcome.failed.size());
  return out;
}

std::string record(const std::string& kind, const std::string& address, const std::string& body,
                   const std::string& content = "application/http; msgtype=response") {
  return "WARC/1.0\r\nWARC-Type: " + kind +
         "\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2011-03-04T10:00:00Z\r\n"
         "WARC-Target-URI: " +
         address + "\r\nContent-Type: " + content +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}

std::string answer(const std::string& body, const std::string& more = "", int status = 200) {
  return "HTTP/1.1 " + std::to_string(status) +
         " OK\r\nContent-Type: text/html; charset=utf-8\r\n" + more + "\r\n" + body;
}

std::string gzip(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(compressBound(static_cast<uLong>(bytes.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string chunked(const std::string& body) {
  std::string out;
  for (std::size_t at = 0; at < body.size(); at += 17)
    out += fmt::format("{:x}\r\n{}\r\n", std::min<std::size_t>(17, body.size() - at),
                       body.substr(at, 17));
  return out + "0\r\n\r\n";
}

std::string page(const std::string& text) {
  return "<html><head><title>The bridge</title></head><body><p>" + text + "</p></body></html>";
}

TEST(ReadPacks, WebArchives) {
  const auto warc =
      record("warcinfo", "", "software: x\r\n", "application/warc-fields") +
      record("request", "http://post.example/a", "GET / HTTP/1.1\r\n\r\n") +
      record("response", "http://post.example/a", answer(page(lorem))) +
      record("response", "http://post.example/moved", answer("", "Location: /a\r\n", 301)) +
      record("response", "http://post.example/img",
             "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
      record("resource", "http://post.example/r", page(ipsum), "text/html") +
      record("revisit", "http://post.example/a", answer("")) +
      record("response", "http://post.example/z",
             answer(gzip(page(lorem + " Again.")), "Content-Encoding: gzip\r\n")) +
      record("response", "http://post.example/c",
             answer(chunked(page(dolor)), "Transfer-Encoding: chunked\r\n"));
  EXPECT_EQ(dump(read_bytes("a.warc", warc)),
            "a.warc#3 text/html html 'The bridge' '' '' '' 'http://post.example/a'\n"
            "  paragraph: The council of Brenford met on Monday evening to talk about the new "
            "bridge over the river.\n"
            "  0-90@53-143\n"
            "  original 161 bytes\n"
            "a.warc#6 text/html html 'The bridge' '' '' '' 'http://post.example/r'\n"
            "  paragraph: Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "  0-93@53-146\n"
            "  original 164 bytes\n"
            "a.warc#8 text/html html 'The bridge' '' '' '' 'http://post.example/z'\n"
            "  paragraph: The council of Brenford met on Monday evening to talk about the new "
            "bridge over the river. Again.\n"
            "  0-97@53-150\n"
            "  original 168 bytes\n"
            "a.warc#9 text/html html 'The bridge' '' '' '' 'http://post.example/c'\n"
            "  paragraph: A ferry will carry cars across from April on, said the harbour master.\n"
            "  0-70@53-123\n"
            "  original 141 bytes\n"
            "! 2\n");
  EXPECT_EQ(dump(read_bytes("a.warc.gz", gzip(record("response", "http://post.example/a",
                                                     answer(page(lorem)))))),
            "a.warc.gz#1 text/html html 'The bridge' '' '' '' 'http://post.example/a'\n"
            "  paragraph: The council of Brenford met on Monday evening to talk about the new "
            "bridge over the river.\n"
            "  0-90@53-143\n"
            "  original 161 bytes\n");
}

TEST(ReadPacks, JsonLines) {
  const std::vector<std::string> lines{
      R"({"id": "r1", "text": "The quay burned.\n\nNobody saw it \"then\".", "title": "Fire"})",
      R"({"text": "The quay burned.", "date": "2011-05-03", "source": "Post", "author": "Ann Lee"})",
      R"({"id": 7, "text": "The quay burned.", "url": "http://x.example/a"})",
      R"({"id": "r4", "text": "caf\u00e9 \ud83d\udd14 \/"})",
      R"({"id": "r5", "title": "no text"})",
      R"({"id": "r6", "text": ""})",
      R"({"id": "r7", "text": 5})",
      R"({"id": "r8")",
      R"([1, 2])",
      "",
  };
  std::string all;
  for (const auto& line : lines) all += line + "\n";
  EXPECT_EQ(dump(read_bytes("a.jsonl", all)),
            "r1 application/json json 'Fire' '' '' '' ''\n"
            "  paragraph: The quay burned.\n"
            "  paragraph: Nobody saw it \"then\".\n"
            "  0-16@22-38 16-17@38-40 17-18@40-42 18-32@42-56 32-33@56-58 33-37@58-62 37-38@62-64 "
            "38-39@64-65\n"
            "  original 84 bytes\n"
            "a.jsonl#2 application/json json '' 'Ann Lee' '2011-05-03' 'Post' ''\n"
            "  paragraph: The quay burned.\n"
            "  0-16@10-26\n"
            "  original 89 bytes\n"
            "7 application/json json '' '' '' '' 'http://x.example/a'\n"
            "  paragraph: The quay burned.\n"
            "  0-16@19-35\n"
            "  original 66 bytes\n"
            "r4 application/json json '' '' '' '' ''\n"
            "  paragraph: caf\xC3\xA9 \xF0\x9F\x94\x94 /\n"
            "  0-3@22-25 3-4@25-31 4-5@31-32 5-6@32-44 6-7@44-45 7-8@45-47\n"
            "  original 49 bytes\n"
            "r6 application/json json '' '' '' '' ''\n"
            "  original 24 bytes\n"
            "! 4\n");
}

TEST(ReadPacks, PackedTexts) {
  EXPECT_EQ(dump(read_bytes("a.txt.gz", gzip(lorem + "\n\n" + ipsum + "\n"))),
            "a.txt.gz text/plain utf-8 '' '' '' '' ''\n"
            "  paragraph: The council of Brenford met on Monday evening to talk about the new "
            "bridge over the river.\n"
            "  paragraph: Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "  0-90@0-90 92-185@92-185\n"
            "  original 186 bytes\n");
}

TEST(ReadPacks, Mail) {
  const std::string head =
      "From: Ann Lee <lee@post.example>\r\nTo: news@post.example\r\nSubject: "
      "=?utf-8?q?The_caf=C3=A9?="
      "\r\nDate: Fri, 4 Mar 2011 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
  EXPECT_EQ(
      dump(read_bytes("a.eml", head +
                                   "Content-Type: text/plain; charset=utf-8\r\n"
                                   "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
                                   "The caf=C3=A9 burned down on Monday night.\r\n")),
      "a.eml message/rfc822 mime:text/plain:utf-8 'The caf\xC3\xA9' 'Ann Lee' '2011-03-04' '' ''\n"
      "  paragraph: The caf\xC3\xA9 burned down on Monday night.\n"
      "  0-7@0-7 7-8@7-9 8-37@9-38\n"
      "  original 282 bytes\n");
  EXPECT_EQ(
      dump(read_bytes("b.eml", head +
                                   "Content-Type: multipart/alternative; boundary=e\r\n\r\n--e\r\n"
                                   "Content-Type: text/plain\r\n\r\n" +
                                   lorem + "\r\n--e\r\nContent-Type: text/html\r\n\r\n<p>" + lorem +
                                   "</p>\r\n--e--\r\n")),
      "b.eml message/rfc822 mime:text/plain:utf-8 'The caf\xC3\xA9' 'Ann Lee' '2011-03-04' '' ''\n"
      "  paragraph: The council of Brenford met on Monday evening to talk about the new bridge "
      "over the river.\n"
      "  0-90@0-90\n"
      "  original 464 bytes\n");
  const auto box =
      "From lee@post.example Fri Mar  4 10:00:00 2011\nFrom: Ann Lee <a@x.example>\n"
      "Subject: One\n\n" +
      lorem +
      "\n\nFrom roe@post.example Fri Mar  4 11:00:00 2011\nFrom: roe@x.example\n"
      "Subject: Two\n\n" +
      ipsum + "\n";
  EXPECT_EQ(dump(read_bytes("c.mbox", box)),
            "c.mbox#1 message/rfc822 mime:text/plain:utf-8 'One' 'Ann Lee' '' '' ''\n"
            "  paragraph: The council of Brenford met on Monday evening to talk about the new "
            "bridge over the river.\n"
            "  0-90@0-90\n"
            "  original 134 bytes\n"
            "c.mbox#2 message/rfc822 mime:text/plain:utf-8 'Two' 'roe@x.example' '' '' ''\n"
            "  paragraph: Nobody at the meeting could say what it would cost, and the mayor left "
            "before the vote began.\n"
            "  0-93@0-93\n"
            "  original 128 bytes\n");
}

TEST(ReadPacks, TrainingPages) {
  const auto folder = testing::TempDir() + "headwater-training-" + std::to_string(getpid());
  std::filesystem::create_directories(folder + "/pages");
  ASSERT_TRUE(write_file(folder + "/index.json",
                         R"({"sets": [{"name": "one", "kind": "pages", "pages": "pages",)"
                         R"( "gold": "gold.jsonl"}, {"name": "two", "kind": "other"}]})"));
  const auto gold = [](const std::string& id, const std::string& rest) {
    return R"({"id": ")" + id + R"(", "file": ")" + id + R"(.html.gz", "url": "http://)" + id +
           R"(.example/1", )" + rest + "}\n";
  };
  ASSERT_TRUE(write_file(folder + "/gold.jsonl",
                         gold("a", R"("text": ")" + lorem + R"(")") +
                             gold("b", R"("with": [")" + ipsum + R"("], "without": ["Home"])")));
  const std::string menu = "<ul><li><a href=1>Home</a><li><a href=2>News</a></ul>";
  for (const std::string name : {"a", "b"}) {
    const auto html = "<body>" + menu + "<p>" + lorem + "</p><p>" + ipsum + "</p></body>";
    ASSERT_TRUE(write_file(folder + "/pages/" + name + ".html.gz", gzip(html)));
  }
  const auto pages = load_training_pages(folder, 4);
  ASSERT_TRUE(pages) << pages.error().message();
  std::string out;
  for (const auto& sample : *pages) {
    out += fmt::format("{} {} fold {} columns {}\n", sample.id, sample.set, sample.fold,
                       sample.judged.features.width);
    for (std::size_t i = 0; i < sample.labels.size(); ++i) {
      out += fmt::format("  {:.3f} weight {:.3f} {}\n", sample.labels[i], sample.weights[i],
                         sample.judged.page.blocks[i].text.substr(0, 20));
    }
  }
  EXPECT_EQ(out,
            "a one fold 0 columns 175\n"
            "  0.000 weight 0.036 Home\n"
            "  0.000 weight 0.036 News\n"
            "  1.000 weight 0.230 The council of Brenf\n"
            "  0.000 weight 0.242 Nobody at the meetin\n"
            "b one fold 1 columns 175\n"
            "  0.000 weight 0.050 Home\n"
            "  0.000 weight 0.000 News\n"
            "  0.000 weight 0.000 The council of Brenf\n"
            "  1.000 weight 0.050 Nobody at the meetin\n");
  const auto none = load_training_pages(folder + "/pages", 4);
  EXPECT_FALSE(none);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace headwater
