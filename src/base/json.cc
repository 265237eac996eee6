// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <fmt/format.h>

#include <cstdio>
#include <vector>

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

namespace {

// Follows the parser and says which limit is reached; it stores nothing from there on.
class JsonWatch {
 public:
  explicit JsonWatch(const JsonLimits& limits) : limits_(limits) {}

  bool operator()(int depth, Json::parse_event_t event, Json& /*value*/) {
    using Event = Json::parse_event_t;
    if (!trouble_.empty()) return false;
    if (depth > limits_.depth) {
      trouble_ = fmt::format("JSON is nested more than {} deep", limits_.depth);
    } else if (event == Event::object_start) {
      keys_.resize(static_cast<std::size_t>(depth) + 1);
      keys_.back() = 0;
    } else if (event == Event::key) {
      keys_.resize(static_cast<std::size_t>(depth));
      if (++keys_.back() > limits_.keys)
        trouble_ = fmt::format("a JSON object holds more than {} keys", limits_.keys);
    }
    if (event != Event::object_end && event != Event::array_end && ++values_ > limits_.values)
      trouble_ = fmt::format("JSON holds more than {} values", limits_.values);
    return trouble_.empty();
  }
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

 private:
  JsonLimits limits_;
  std::vector<std::size_t> keys_;  // of the open objects, by their depth
  std::size_t values_ = 0;
  std::string trouble_;
};

}  // namespace

Result<Json> parse_json(std::string_view text, const std::string& input, const JsonLimits& limits) {
  JsonWatch watch(limits);
  auto value = Json::parse(
      text,
      [&watch](int depth, Json::parse_event_t event, Json& v) { return watch(depth, event, v); },
      false);
  if (!watch.trouble().empty()) return fail(ErrorKind::input, input, watch.trouble());
  if (value.is_discarded()) return fail(ErrorKind::input, input, "not valid JSON");
  return value;
}

}  // namespace headwater
