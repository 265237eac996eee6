// SPDX-License-Identifier: Apache-2.0
#include "check_read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "recut.h"
#include "store/check_case.h"

namespace headwater {
namespace {

void require(bool holds, const std::string& id, const std::string& what) {
  if (holds) return;
  fmt::print(stderr, "broken: {}: {}\n", id, what);
  std::abort();
}

void check_strings(const Document& document) {
  const auto check = [&](const std::string& text, const char* what) {
    require(is_valid_utf8(text), document.id, fmt::format("{} is not UTF-8", what));
  };
  check(document.id, "id");
  check(document.text.str(), "text");
  check(document.title, "title");
  check(document.url, "url");
  check(document.source, "source");
  check(document.site, "site");
  check(document.language, "language");
  check(document.published, "day");
  check(document.offsets.member, "member");
  for (const auto& author : document.authors) check(author, "author");
  for (const auto& link : document.links) check(link.url, "link");
  for (const auto& dropped : document.dropped) check(dropped.text, "dropped text");
  for (const auto& why : document.why) {
    for (const auto& term : why.terms) check(term, "term of a reason");
  }
}

void check_blocks(const Document& document) {
  std::uint32_t at = 0;
  bool comments = false;
  for (const auto& block : document.blocks) {
    require(block.span.start >= at && block.span.start < block.span.end, document.id,
            fmt::format("block {}-{} after {}", block.span.start, block.span.end, at));
    at = block.span.end;
    comments = comments || block.kind == BlockKind::comment;
    require(!comments || block.kind == BlockKind::comment, document.id, "text after the comments");
    require(is_valid_utf8(block.author), document.id, "author of a comment is not UTF-8");
  }
  require(at <= document.text.size(), document.id, "block beyond the text");
}

// Text in no run: white space that was put between blocks, cells and lines.
void check_gap(const Document& document, Span gap) {
  const auto text = document.text.slice(gap);
  require(text.find_first_not_of(" \n\t") == std::string_view::npos, document.id,
          fmt::format("\"{}\" at {} has no place in the original", text, gap.start));
}

void check_runs(const Document& document, std::string_view stream) {
  const auto kind = stream_kind(document.offsets.member, stream);
  std::uint32_t at = 0;
  for (const auto& run : document.offsets.runs) {
    const auto where = fmt::format("run {}-{}", run.text.start, run.text.end);
    require(run.text.start >= at && run.text.start < run.text.end, document.id,
            where + " is not sorted or empty");
    check_gap(document, {at, run.text.start});
    at = run.text.end;
    require(at <= document.text.size(), document.id, where + " ends beyond the text");
    require(
        run.byte_start < run.byte_end && run.byte_end <= stream.size(), document.id,
        fmt::format("{}: bytes {}-{} of {}", where, run.byte_start, run.byte_end, stream.size()));
    const auto bytes = stream.substr(run.byte_start, run.byte_end - run.byte_start);
    const auto text = document.text.slice(run.text);
    require(gives_text(kind, bytes, text), document.id,
            fmt::format("{}: bytes \"{}\" do not give \"{}\"", where, bytes, text));
  }
  check_gap(document, {at, document.text.size()});
}

}  // namespace

void check_read(const ReadOutcome& outcome, const InnerStream& inner) {
  for (const auto& error : outcome.failed) {
    require(is_valid_utf8(error.message()), "", "a message is not UTF-8");
  }
  for (const auto& [document, original] : outcome.documents) {
    check_strings(document);
    check_blocks(document);
    DocumentFacts facts;
    facts.document = document;
    for (const auto& fault : faults_in(facts)) require(false, fault.where, fault.what);
    const auto stream = inner(document.offsets.member, original);
    require(stream.has_value(), document.id, "its original does not hold its stream");
    for (const auto& fault : faults_against(document, *stream)) {
      require(false, fault.where, fault.what);
    }
    check_runs(document, *stream);
  }
}

}  // namespace headwater
