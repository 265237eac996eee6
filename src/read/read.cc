// SPDX-License-Identifier: Apache-2.0
#include "read/read.h"

#include <fmt/format.h>

#include <utility>

#include "base/fence.h"
#include "base/files.h"
#include "base/strings.h"
#include "read/formats/beyond_limits.h"
#include "read/formats/read_formats.h"
#include "read/formats/sniff.h"

namespace headwater {

namespace {

void read_sniffed(const ReadInput& input, ReadOutcome& outcome) {
  const auto format = sniff(input.id, input.bytes);
  if (auto why = beyond_limits(format, input.bytes); !why.empty())
    return input_failed(outcome, input.id, std::move(why));
  switch (format) {
    case Format::empty:
      return input_failed(outcome, input.id, "the file is empty");
    case Format::binary:
      return input_failed(outcome, input.id, "not text: a binary file of a kind that is not read");
    case Format::html:
      return read_html(input, outcome);
    case Format::text:
      return read_text(input, outcome);
    case Format::jsonl:
      return read_jsonl(input, outcome);
    case Format::mail:
      return read_mail(input, outcome);
    case Format::mbox:
      return read_mbox(input, outcome);
    case Format::archive:
      return read_archive(input, outcome);
    case Format::pdf:
      return read_pdf(input, outcome);
    case Format::warc:
      return read_warc(input, outcome);
    case Format::office:
      return read_office(input, outcome);
    case Format::rtf:
      return read_rtf(input, outcome);
    case Format::msg:
      return read_msg(input, outcome);
    case Format::feed:
      return read_feed(input, outcome);
    case Format::picture:
      return read_picture(input, outcome);
  }
}

}  // namespace

// Every file and every member of one comes through here: what a reader throws costs that member.
void read_any(const ReadInput& input, ReadOutcome& outcome) {
  const auto read = fence(input.id, ErrorKind::input, [&] { read_sniffed(input, outcome); });
  if (!read) outcome.failed.push_back(read.error());
}

ReadOutcome read_bytes(const std::string& path, std::string_view bytes,
                       const ReadOptions& options) {
  ReadOutcome outcome;
  ReadLimits limits;
  limits.options = options;
  read_any({path, bytes, "", "", &limits}, outcome);
  if (outcome.unnamed > 0)
    outcome.failed.push_back(
        {ErrorKind::input, path, fmt::format("{} more faults, not named", outcome.unnamed)});
  return outcome;
}

ReadOutcome read_file_documents(const std::string& path, const ReadOptions& options) {
  auto outcome = fence(path, ErrorKind::input, [&]() -> ReadOutcome {
    const auto bytes = read_file(path, limits::file_bytes);
    if (!bytes) return {{}, {bytes.error()}};
    return read_bytes(path, *bytes, options);
  });
  if (!outcome) return {{}, {outcome.error()}};
  return *std::move(outcome);
}

}  // namespace headwater
