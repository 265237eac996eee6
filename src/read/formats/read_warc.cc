// SPDX-License-Identifier: Apache-2.0
// WARC (ISO 28500): web pages as they were crawled. One document a response, resource or conversion
// record, with the address it was fetched from; id = path#record number.
#include <fmt/format.h>

#include <charconv>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "model/reason.h"
#include "read/formats/content_coding.h"
#include "read/formats/read_formats.h"

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

// Where the first blank line at or behind `from` begins and ends; both the size of the text where
// there is none.
struct BlankLine {
  std::size_t begin = 0;
  std::size_t end = 0;
};

BlankLine find_blank_line(std::string_view text, std::size_t from) {
  for (auto at = text.find('\n', from); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    const auto after = text.substr(at + 1, 2);
    const std::size_t length = after.starts_with('\n') ? 1 : after == "\r\n" ? 2 : 0;
    if (length == 0) continue;
    const bool carriage = at > from && text[at - 1] == '\r';
    return {at - std::size_t{carriage}, at + 1 + length};
  }
  return {text.size(), text.size()};
}

HeadAndBody split_head(std::string_view bytes) {
  const auto blank = find_blank_line(bytes, 0);
  return {bytes.substr(0, blank.begin), bytes.substr(blank.end)};
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
    return input_failed(outcome, plain.error().input, plain.error().reason);
  }
  read_any({record.id, *plain, charset_of(type), url_of(record), input.limits}, outcome);
}

bool holds_page(const Record& record) {
  const auto kind = lower_ascii(header_value(record.head, "WARC-Type"));
  return kind == "response" || kind == "resource" || kind == "conversion";
}

// REQUIRES: holds_page(record).
void read_record(const Record& record, const ReadInput& input, ReadOutcome& outcome) {
  const auto kind = lower_ascii(header_value(record.head, "WARC-Type"));
  const auto type = lower_ascii(header_value(record.head, "Content-Type"));
  if (kind == "response" && record.body.starts_with("HTTP/")) {
    return read_http(record, input, outcome);
  }
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

// The records of a file one after another, in time linear in its size: the next blank line is
// looked for once, however many records begin before it.
class Records {
 public:
  explicit Records(std::string_view bytes) : bytes_(bytes) {}

  // False behind the last. `trouble`: what is wrong with it, or "".
  bool next(Record& record, std::string_view& trouble) {
    const auto begin = bytes_.find("WARC/", at_);
    if (begin == std::string_view::npos) return false;
    if (blank_.end <= begin) blank_ = find_blank_line(bytes_, begin);
    record.head = bytes_.substr(begin, blank_.begin - begin);
    const auto text = header_value(record.head, "Content-Length");
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    trouble = {};
    if (error != std::errc()) trouble = "the record does not say how long it is: not read";
    if (length > bytes_.size() - blank_.end)
      trouble = "the record is cut short: fewer bytes than it announces";
    record.body = bytes_.substr(blank_.end, length);
    at_ = blank_.end + record.body.size();
    return true;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  BlankLine blank_;
};

// On which day a page was fetched: WARC-Date is an instant in UTC ("2011-03-02T10:00:00Z").
void note_capture(const Record& record, std::span<ReadDocument> documents) {
  const auto day = parse_iso_day(header_value(record.head, "WARC-Date").substr(0, 10));
  if (!day) return;
  for (auto& read : documents)
    read.document.why.push_back(reason("read.captured", {}, {iso_day(*day)}));
}

// False where a limit of the whole input is reached.
bool read_records(const ReadInput& input, Revisits& revisits, ReadOutcome& outcome) {
  Records records(input.bytes);
  Record record;
  std::string_view trouble;
  for (std::size_t number = 1; records.next(record, trouble); ++number) {
    record.id = fmt::format("{}#{}", input.id, number);
    if (!trouble.empty()) input_failed(outcome, record.id, std::string(trouble));
    revisits.note(record);
    if (!holds_page(record)) continue;
    if (!take_member(input, "records", outcome)) return false;
    if (record.body.empty() && !trouble.empty()) continue;
    const auto before = outcome.documents.size();
    read_record(record, input, outcome);
    note_capture(record, std::span(outcome.documents).subspan(before));
  }
  return true;
}

}  // namespace

void read_warc(const ReadInput& input, ReadOutcome& outcome) {
  if (input.limits->depth_left == 0) {
    return input_failed(outcome, input.id, "archives within archives too deep: not read further");
  }
  --input.limits->depth_left;
  Revisits revisits;
  const auto before = outcome.documents.size() + outcome.failed.size();
  const bool complete = read_records(input, revisits, outcome);
  ++input.limits->depth_left;
  if (complete) revisits.name_missing(input.id, outcome);
  if (outcome.documents.size() + outcome.failed.size() == before) {
    input_failed(outcome, input.id, "the web archive holds no pages");
  }
}

}  // namespace headwater
