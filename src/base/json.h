// SPDX-License-Identifier: Apache-2.0
// JSON (RFC 8259) through nlohmann::json: keys keep the order in which they were set, so equal
// values print equal bytes.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"

namespace headwater {

using Json = nlohmann::ordered_json;

struct JsonLimits {
  int depth = 200;
  std::size_t values = 20'000'000;
  std::size_t keys = 20'000;  // of one object: each new key is compared with those before
};

// One line, no spaces; malformed UTF-8 becomes U+FFFD. What cases store and hash.
[[nodiscard]] std::string to_json_line(const Json& value);
// The same value for standard output and files: what would steer a terminal (visible_text.h) is
// written as \uXXXX.
[[nodiscard]] std::string printed_json_line(const Json& value);
// What is deeper, larger or wider than the limits is an error.
[[nodiscard]] Result<Json> parse_json(std::string_view text, const std::string& input,
                                      const JsonLimits& limits = {});

// json_object("a", 1, "b", list) == {"a":1,"b":list}, without the copies that a list in braces makes
// of its members. REQUIRES: no two keys are the same.
template <class... Members>
[[nodiscard]] Json json_object(Members&&... members) {
  Json::object_t made;
  made.reserve(sizeof...(members) / 2);
  const auto add = [&made]<class Value, class... Rest>(auto& self, const char* key, Value&& value,
                                                       Rest&&... rest) -> void {
    made.emplace_back(key, std::forward<Value>(value));
    if constexpr (sizeof...(rest) > 0) self(self, std::forward<Rest>(rest)...);
  };
  add(add, std::forward<Members>(members)...);
  return Json(std::move(made));
}

}  // namespace headwater
