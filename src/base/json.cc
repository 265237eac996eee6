// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

namespace headwater {

std::string to_json_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
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
