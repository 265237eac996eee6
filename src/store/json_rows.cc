// SPDX-License-Identifier: Apache-2.0
#include "store/json_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/json.h"

namespace headwater {
namespace {

// Stands in JSON as it is.
bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

}  // namespace

void append_json(std::string& line, std::string_view text) {
  if (!std::ranges::all_of(text, is_plain)) {
    line += to_json_line(Json(text));
    return;
  }
  line += '"';
  line += text;
  line += '"';
}

void append_json(std::string& line, double value) {
  if (!std::isfinite(value)) {
    append_json(line, value > 0   ? std::string_view("inf")
                      : value < 0 ? std::string_view("-inf")
                                  : std::string_view("nan"));
    return;
  }
  std::array<char, 64> digits{};
  // What Json itself prints numbers with.
  char* const first = digits.data();
  line.append(first, nlohmann::detail::to_chars(first, first + digits.size(), value));
}

void append_json(std::string& line, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  line.append(digits.data(), end);
}

bool JsonCell::take(std::string& text) {
  if (!rest_.starts_with('"')) return false;
  const auto end = std::find_if_not(rest_.begin() + 1, rest_.end(), is_plain);
  if (end == rest_.end() || *end != '"') return false;
  text.assign(rest_.begin() + 1, end);
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.begin()) + 1);
  return true;
}

}  // namespace headwater
