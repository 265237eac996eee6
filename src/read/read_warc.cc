// SPDX-License-Identifier: Apache-2.0
// WARC (ISO 28500): web pages as they were crawled. One document a response, resource or conversion
// record, with the address it was fetched from; id = path#record number.
#include <fmt/format.h>

#include <charconv>
#include <set>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content_coding.h"
#include "read/read_formats.h"

namespace headwater {
namespace {

// The value of a header field in a block of lines, "" where there is none.
std::string_view header_value(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const auto end = head.find('\n');
    const auto line = head.substr(0, end);
    head = end == std::string_view::npos ? std::string_view{} : head.substr(end + 1);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    if (equal_ignoring_case(trim(line.substr(0, colon)), name)) return trim(line.substr(colon + 1));
  }
  return {};
}

struct HeadAndBody {
  std::string_view head;
  std::string_view body;
};

HeadAndBody split_head(std::string_view bytes) {
  const auto crlf = bytes.find("\r\n\r\n");
  const auto lf = bytes.find("\n\n");
  if (crlf != std::string_view::npos && crlf <= lf) {
    return {bytes.substr(0, crlf), bytes.substr(crlf + 4)};
  }
  if (lf == std::string_view::npos) return {bytes, {}};
  return {bytes.substr(0, lf), bytes.substr(lf + 2)};
}

std::string charset_of(std::string_view content_type) {
  const auto lower = lower_ascii(content_type);
  const auto at = lower.find("charset=");
  if (at == std::string::npos) return "";
  auto name = lower.substr(at + 8);
  std::erase(name, '"');
  return name.substr(0, name.find_first_of("; "));
}

bool is_page_type(std::string_view type) {
  const auto lower = lower_ascii(type);
  for (const std::string_view start : {"image/", "video/", "audio/", "font/", "text/css",
                                       "application/javascript", "text/javascript", "text/dns"}) {
    if (lower.starts_with(start)) return false;
  }
  return true;
}

struct Record {
  std::string_view head;
  std::string_view body;
  std::string id;
};

std::string url_of(const Record& record) {
  return to_valid_utf8(header_value(record.head, "WARC-Target-URI"));
}

void read_http(const Record& record, const ReadInput& input, ReadOutcome& outcome) {
  const auto [head, payload] = split_head(record.body);
  const auto type = header_value(head, "Content-Type");
  if (!is_page_type(type)) return;
  std::string body(payload);
  if (lower_ascii(header_value(head, "Transfer-Encoding")).find("chunked") != std::string::npos) {
    body = join_chunks(body);
  }
  const auto plain =
      unpack_body({record.id, body, "", "", input.limits}, header_value(head, "Content-Encoding"));
  if (!plain) {
    outcome.failed.push_back(plain.error());
    return;
  }
  read_any({record.id, *plain, charset_of(type), url_of(record), input.limits}, outcome);
}

void read_record(const Record& record, const ReadInput& input, ReadOutcome& outcome) {
  const auto kind = lower_ascii(header_value(record.head, "WARC-Type"));
  const auto type = lower_ascii(header_value(record.head, "Content-Type"));
  if (kind == "response" && record.body.starts_with("HTTP/")) {
    return read_http(record, input, outcome);
  }
  if (kind != "response" && kind != "resource" && kind != "conversion") return;
  if (!is_page_type(type)) return;
  read_any({record.id, record.body, charset_of(type), url_of(record), input.limits}, outcome);
}

// Revisit records hold no page: they say that one was fetched again unchanged, and name the record
// that holds it. Where that one is not in this file, a page is missing.
class Revisits {
 public:
  void note(const Record& record) {
    const auto kind = lower_ascii(header_value(record.head, "WARC-Type"));
    if (kind == "revisit") {
      revisits_.push_back(record.head);
    } else if (kind == "response" || kind == "resource") {
      for (const std::string_view name :
           {"WARC-Record-ID", "WARC-Payload-Digest", "WARC-Target-URI"})
        held_.insert(header_value(record.head, name));
    }
  }

  void name_missing(const std::string& id, ReadOutcome& outcome) const {
    std::string_view first;
    std::size_t missing = 0;
    for (const auto head : revisits_) {
      if (is_held(head)) continue;
      if (missing++ == 0) first = header_value(head, "WARC-Target-URI");
    }
    if (missing == 0) return;
    input_failed(outcome, id,
                 fmt::format("{} revisit records refer to pages that stand in another file: not "
                             "read; the first is {}",
                             missing, to_valid_utf8(first)));
  }

 private:
  [[nodiscard]] bool is_held(std::string_view head) const {
    for (const std::string_view name :
         {"WARC-Refers-To", "WARC-Payload-Digest", "WARC-Refers-To-Target-URI"}) {
      const auto value = header_value(head, name);
      if (!value.empty() && held_.contains(value)) return true;
    }
    return false;
  }

  std::set<std::string_view> held_;
  std::vector<std::string_view> revisits_;
};

}  // namespace

void read_warc(const ReadInput& input, ReadOutcome& outcome) {
  if (input.limits->depth_left == 0) {
    return input_failed(outcome, input.id, "archives within archives too deep: not read further");
  }
  --input.limits->depth_left;
  auto rest = input.bytes;
  Revisits revisits;
  const auto before = outcome.documents.size() + outcome.failed.size();
  for (std::size_t number = 1;; ++number) {
    const auto begin = rest.find("WARC/");
    if (begin == std::string_view::npos) break;
    rest.remove_prefix(begin);
    const auto [head, after] = split_head(rest);
    std::size_t length = 0;
    const auto text = header_value(head, "Content-Length");
    std::from_chars(text.data(), text.data() + text.size(), length);
    const auto id = fmt::format("{}#{}", input.id, number);
    if (length > after.size()) {
      input_failed(outcome, id, "the record is cut short: fewer bytes than it announces");
      length = after.size();
    }
    const Record record{head, after.substr(0, length), id};
    revisits.note(record);
    read_record(record, input, outcome);
    rest = after.substr(length);
  }
  ++input.limits->depth_left;
  revisits.name_missing(input.id, outcome);
  if (outcome.documents.size() + outcome.failed.size() == before) {
    input_failed(outcome, input.id, "the web archive holds no pages");
  }
}

}  // namespace headwater
