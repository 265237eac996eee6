// SPDX-License-Identifier: Apache-2.0
// What a browser asks and what it is answered, apart from any socket.
//
// Example: parse_request("GET", "/api/claims/a%2Fb?q=x+y") -> path {"api", "claims", "a/b"}, query
//          {"q": "x y"}
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/json.h"

namespace headwater {

struct Request {
  std::string method = "GET";
  std::vector<std::string> path{};               // decoded, without empty parts
  std::map<std::string, std::string> query{};    // decoded
  std::map<std::string, std::string> headers{};  // names in lower case
  std::string body{};

  [[nodiscard]] std::string header(const std::string& name) const;
  [[nodiscard]] std::string value(const std::string& name, std::string otherwise = "") const;
  [[nodiscard]] bool is_api() const { return !path.empty() && path.front() == "api"; }
};

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{};
  bool gzipped = false;
};

// nullopt where the target is no path, or holds bytes that are no UTF-8.
[[nodiscard]] std::optional<Request> parse_request(std::string method, std::string_view target);

[[nodiscard]] Response json_response(const Json& json);
[[nodiscard]] Response error_response(int status, const std::string& input,
                                      const std::string& what);

// How a handler ends early; answer() turns it into the response. Never leaves web/.
struct WebFailure {
  int status = 400;
  Error error{};
};
[[noreturn]] void refuse(int status, std::string input, std::string what);
// The value, or the failure as 503 (a case that cannot be read) or 500.
template <class T>
T must(Result<T> result) {
  if (!result)
    throw WebFailure{result.error().kind == ErrorKind::internal ? 500 : 503, result.error()};
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

}  // namespace headwater
