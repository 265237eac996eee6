// SPDX-License-Identifier: Apache-2.0
#include "read/formats/jsonl_text.h"

#include <algorithm>

#include "base/json.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/paragraphs.h"

namespace headwater {
namespace {

// One past the closing quote of the string that opens at `at`.
std::size_t string_end(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return std::min(at + 1, json.size());
}

// A string with its quotes, as the parser reads it: a key may be written with escapes.
std::string unescaped(std::string_view quoted) {
  if (!quoted.contains('\\')) return std::string(quoted.substr(1, quoted.size() - 2));
  const auto value = parse_json(quoted, "key");
  return value && value->is_string() ? value->get<std::string>() : "";
}

// Where the value of a top-level key begins; npos where there is none. As in the parser, the last
// of repeated keys counts, and nothing behind the object.
std::size_t find_value(std::string_view json, std::string_view key) {
  std::size_t found = std::string_view::npos;
  int depth = 0;
  for (std::size_t i = 0; i < json.size();) {
    if (json[i] == '{' || json[i] == '[') ++depth;
    if ((json[i] == '}' || json[i] == ']') && --depth == 0) break;
    if (json[i] != '"') {
      ++i;
      continue;
    }
    const auto end = string_end(json, i);
    const auto name = unescaped(json.substr(i, end - i));
    auto after = end;
    while (after < json.size() && trim(json.substr(after, 1)).empty()) ++after;
    const bool is_key = depth == 1 && after < json.size() && json[after] == ':';
    i = end;
    if (!is_key || name != key) continue;
    for (++after; after < json.size() && trim(json.substr(after, 1)).empty();) ++after;
    found = after;
  }
  return found;
}

bool is_high_surrogate(std::string_view json, std::size_t at) {
  return json.substr(at).starts_with("\\u") && at + 3 < json.size() &&
         (json[at + 2] == 'd' || json[at + 2] == 'D') &&
         std::string_view("89abAB").find(json[at + 3]) != std::string_view::npos;
}

std::size_t unit_length(std::string_view json, std::size_t at) {
  if (json[at] != '\\') return decode_utf8(json, at).bytes;
  if (at + 1 < json.size() && json[at + 1] == 'u') return is_high_surrogate(json, at) ? 12 : 6;
  return 2;
}

}  // namespace

std::vector<Block> verbatim_blocks(const Utf8Text& text) {
  std::vector<Block> blocks;
  for (const auto& range : find_paragraphs(text.str())) {
    const Span span{text.code_point_of(range.from), text.code_point_of(range.to)};
    blocks.push_back({BlockKind::paragraph, span, "", ""});
  }
  return blocks;
}

OffsetMap json_string_offsets(std::string_view line, std::string_view key) {
  OffsetMap map;
  map.member = "json";
  const auto value = find_value(line, key);
  if (value == std::string_view::npos || line[value] != '"') return map;
  std::uint32_t position = 0;
  for (auto at = value + 1; at < line.size() && line[at] != '"'; ++position) {
    const auto length = unit_length(line, at);
    auto* last = map.runs.empty() ? nullptr : &map.runs.back();
    const bool extends = length == 1 && last != nullptr && last->byte_end == at &&
                         last->byte_end - last->byte_start == last->text.size();
    if (extends) {
      ++last->text.end;
      ++last->byte_end;
    } else {
      map.runs.push_back({{position, position + 1}, at, at + length});
    }
    at += length;
  }
  return map;
}

}  // namespace headwater
