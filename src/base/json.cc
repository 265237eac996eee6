// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <cstdio>

#include "base/utf8.h"
#include "base/visible_text.h"

namespace headwater {
namespace {

// nlohmann escapes control characters below U+0020 only. What is left stands inside strings, where
// an escape is the same value.
std::string with_hidden_characters_escaped(std::string line) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const auto point = decode_utf8(line, i);
    if (is_hidden_character(point.value)) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(point.value));
      out.append(line, copied, i - copied).append(escape);
      copied = i + point.bytes;
    }
    i += point.bytes;
  }
  if (copied == 0) return line;
  return out.append(line, copied);
}

}  // namespace

std::string to_json_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string printed_json_line(const Json& value) {
  return with_hidden_characters_escaped(to_json_line(value));
}

Result<Json> parse_json(std::string_view text, const std::string& input) {
  constexpr int depth_limit = 200;
  bool too_deep = false;
  const auto watch_depth = [&too_deep](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > depth_limit;
    return !too_deep;
  };
  auto value = Json::parse(text, watch_depth, false);
  if (too_deep) return fail(ErrorKind::input, input, "JSON is nested more than 200 deep");
  if (value.is_discarded()) return fail(ErrorKind::input, input, "not valid JSON");
  return value;
}

}  // namespace headwater
