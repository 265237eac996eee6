// SPDX-License-Identifier: Apache-2.0
#include "pack.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "read/formats/compound_writer_for_tests.h"

namespace headwater {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;
using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

std::vector<std::string_view> parts_of(std::string_view bytes) {
  return split(bytes, '\x1E');
}

std::string_view part(const std::vector<std::string_view>& parts, std::size_t i) {
  return i < parts.size() ? parts[i] : std::string_view{};
}

la_ssize_t append(archive* /*writer*/, void* out, const void* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

std::string write_members(archive* raw, const Members& members) {
  const Writer writer(raw, archive_write_free);
  std::string out;
  archive_write_set_bytes_in_last_block(raw, 1);
  if (archive_write_open2(raw, &out, nullptr, append, nullptr, nullptr) != ARCHIVE_OK) std::abort();
  for (const auto& [name, bytes] : members) {
    auto* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    if (archive_write_header(raw, entry) != ARCHIVE_OK) std::abort();
    archive_write_data(raw, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(raw);
  return out;
}

std::string zip_of(const Members& members) {
  auto* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  archive_write_set_options(writer, "zip:compression=store");
  return write_members(writer, members);
}

std::string gzip_of(std::string_view bytes) {
  auto* writer = archive_write_new();
  archive_write_add_filter_gzip(writer);
  archive_write_set_format_raw(writer);
  return write_members(writer, {{"data", std::string(bytes)}});
}

}  // namespace

std::string as_they_are(std::string_view bytes) {
  return std::string(bytes);
}

std::string pack_docx(std::string_view bytes) {
  const auto parts = parts_of(bytes);
  return zip_of({{"word/document.xml", std::string(part(parts, 0))},
                 {"docProps/core.xml", std::string(part(parts, 1))}});
}

std::string pack_odt(std::string_view bytes) {
  const auto parts = parts_of(bytes);
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml", std::string(part(parts, 0))},
                 {"meta.xml", std::string(part(parts, 1))}});
}

std::string pack_epub(std::string_view bytes) {
  const auto parts = parts_of(bytes);
  Members members{{"mimetype", "application/epub+zip"},
                  {"content.opf", std::string(part(parts, 0))}};
  for (std::size_t i = 1; i < parts.size(); ++i) {
    members.emplace_back(fmt::format("c{}.xhtml", i), parts[i]);
  }
  return zip_of(members);
}

std::string pack_wacz(std::string_view bytes) {
  return zip_of({{"archive/data.warc.gz", gzip_of(pack_answers(bytes))},
                 {"pages/pages.jsonl", "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n"}});
}

std::string pack_mhtml(std::string_view bytes) {
  std::string out =
      "From: <Saved by a browser>\r\nSubject: Page\r\nDate: Tue, 3 May 2011 10:00:00 +0000\r\n"
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; "
      "boundary=\"=_edge\"\r\n\r\n";
  for (const auto piece : parts_of(bytes))
    fmt::format_to(std::back_inserter(out), "--=_edge\r\n{}\r\n", piece);
  return out + "--=_edge--\r\n";
}

std::string pack_msg(std::string_view bytes) {
  const auto parts = parts_of(bytes);
  const auto text_of = [&parts](std::size_t i) { return std::string(part(parts, i)); };
  constexpr std::size_t message_header = 32;
  constexpr std::size_t attachment_header = 8;
  const std::string properties = "__properties_version1.0";
  std::vector<test::CfbNode> top{{properties, std::string(message_header, '\0') + text_of(4), {}}};
  const std::array<const char*, 4> streams{"1000001F", "10130102", "10090102", "0037001F"};
  for (std::size_t i = 0; i < streams.size(); ++i) {
    if (!part(parts, i).empty())
      top.push_back({std::string("__substg1.0_") + streams[i], text_of(i), {}});
  }
  if (!part(parts, 5).empty()) {
    top.push_back({"__attach_version1.0_#00000000",
                   "",
                   {{properties, std::string(attachment_header, '\0'), {}},
                    {"__substg1.0_37010102", text_of(5), {}},
                    {"__substg1.0_3707001F", text_of(6), {}}}});
  }
  return test::compound_file(top);
}

std::string pack_answers(std::string_view bytes) {
  std::string out;
  for (const auto answer : parts_of(bytes)) {
    std::string body(answer);
    const auto gap = answer.find("\r\n\r\n");
    if (gap != std::string_view::npos &&
        lower_ascii(answer.substr(0, gap)).find("content-encoding: gzip") != std::string::npos) {
      body = std::string(answer.substr(0, gap + 4)) + gzip_of(answer.substr(gap + 4));
    }
    fmt::format_to(std::back_inserter(out),
                   "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://post.example/a\r\n"
                   "Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
                   body.size());
    out += body + "\r\n\r\n";
  }
  return out;
}

}  // namespace headwater
