// SPDX-License-Identifier: Apache-2.0
// Document: one original, and the text read from it with a way back to its bytes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/span.h"
#include "base/utf8.h"
#include "model/reason.h"

namespace headwater {

enum class BlockKind { heading, paragraph, list_item, quote, table, caption, comment, code };
template <>
inline constexpr std::array<std::string_view, 8> enum_names<BlockKind>{
    "heading", "paragraph", "list_item", "quote", "table", "caption", "comment", "code"};

// A block of the main text. Blocks are in order of the text and do not overlap; comments come after
// the article. A quote block is another's words set apart (block quotation, an earlier mail); a
// comment block is another voice with its own author and date.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;
  std::string author;     // of comments and quoted mails, empty where unknown
  std::string published;  // of the same, ISO date or empty
  bool operator==(const Block&) const = default;
};

struct Link {
  Span span;
  std::string url;
  bool operator==(const Link&) const = default;
};

// Maps code points of the text to bytes of the original. Runs are sorted by `text`; a run of equal
// length in code points and bytes is mapped one to one, any other run maps as a whole (an entity, a
// decoded character). Text that the original does not hold (a line break put between blocks) lies
// in no run.
struct OffsetRun {
  Span text;                     // code points of Document::text
  std::uint64_t byte_start = 0;  // in the original
  std::uint64_t byte_end = 0;
  bool operator==(const OffsetRun&) const = default;
};
struct ByteSpan {
  std::uint64_t start = 0;
  std::uint64_t end = 0;
  bool operator==(const ByteSpan&) const = default;
};
struct OffsetMap {
  std::vector<OffsetRun> runs;
  // What the runs decode: "utf-8", "windows-1252", "html" (character references too), or the chain
  // that was unpacked before, such as "zip:word/document.xml"; bytes then count within the
  // innermost member.
  std::string member;
  // The smallest byte range that holds all runs touching the span; nullopt where none does.
  [[nodiscard]] std::optional<ByteSpan> bytes_of(Span span) const;
  bool operator==(const OffsetMap&) const = default;
};

// Dropped text of the page (navigation, related links, share bars …), kept so that `explain` can
// say what was left out and why.
struct Dropped {
  std::string text;
  std::string rule;
  bool operator==(const Dropped&) const = default;
};

struct Document {
  std::string id;  // unique in a case; the path, or path + "#" + record number
  std::string path;
  std::string sha256;  // of the original bytes
  std::string mime;
  std::string url;
  std::string title;
  std::vector<std::string> authors;
  std::string published;  // ISO date (YYYY-MM-DD) or empty
  std::string source;     // the outlet or site as a name, empty where unknown
  std::string site;       // host name or site name
  std::string language;   // ISO 639-1, empty where unknown
  Utf8Text text;
  std::vector<Block> blocks;
  std::vector<Link> links;
  OffsetMap offsets;
  std::vector<Dropped> dropped;
  std::vector<Reason> why;  // evidence for title, authors, date, source

  [[nodiscard]] std::optional<Day> published_day() const { return parse_iso_day(published); }
  bool operator==(const Document&) const = default;
};

}  // namespace headwater
