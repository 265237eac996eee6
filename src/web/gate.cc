// SPDX-License-Identifier: Apache-2.0
#include "web/gate.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::string_view cookie_name = "headwater";

// Takes as long wherever the first difference is.
bool same_secret(std::string_view a, std::string_view b) {
  unsigned difference = a.size() == b.size() ? 0 : 1;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  return difference == 0;
}

bool has_cookie(const Request& request, const Gate& gate) {
  const auto cookies = request.header("cookie");
  for (const auto part : split(cookies, ';')) {
    const auto pair = trim(part);
    const auto equals = pair.find('=');
    if (equals != pair.npos && pair.substr(0, equals) == cookie_name &&
        same_secret(pair.substr(equals + 1), gate.token))
      return true;
  }
  return false;
}

bool is_ours(std::string_view host, int port) {
  for (const auto* name : {"127.0.0.1", "localhost"}) {
    if (host == fmt::format("{}:{}", name, port)) return true;
  }
  return false;
}

Response explanation(std::string_view words) {
  return {
      .status = 403,
      .type = "text/html; charset=utf-8",
      .body = fmt::format("<!doctype html><html lang=\"en\"><title>headwater</title><h1>headwater"
                          "</h1><p>{}</p></html>\n",
                          words)};
}

std::string content_type(const Request& request) {
  const auto type = request.header("content-type");
  return lower_ascii(trim(std::string_view(type).substr(0, type.find(';'))));
}

}  // namespace

std::string random_token() {
  std::array<unsigned char, 16> bytes{};
  std::string token;
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return "";
  for (const auto byte : bytes) token += fmt::format("{:02x}", byte);
  return token;
}

std::optional<Response> refusal(const Request& request, const Gate& gate) {
  if (!is_ours(request.header("host"), gate.port))
    return error_response(403, "Host", "this server answers to 127.0.0.1 alone");
  const auto origin = request.header("origin");
  const auto site = origin.starts_with("http://") ? origin.substr(7) : origin;
  if (!origin.empty() && !is_ours(site, gate.port))
    return error_response(403, "Origin", "another site may not ask this server");
  const auto fetched_by = request.header("sec-fetch-site");
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (reads && request.path.empty() && request.query.contains("token")) {
    if (!same_secret(request.value("token"), gate.token))
      return explanation(
          "This address holds the token of another session. Open the one that "
          "headwater printed when it was started last.");
    return Response{
        .status = 303,
        .headers = {{"Location", "/"},
                    {"Set-Cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict",
                                               cookie_name, gate.token)}}};
  }
  if (!has_cookie(request, gate)) {
    if (request.is_api())
      return error_response(403, "cookie",
                            "the token of the session is missing: open the address "
                            "that headwater printed when it was started");
    return explanation(
        "Open the address that headwater printed when it was started: it holds the "
        "token by which your browser is known.");
  }
  if (fetched_by == "cross-site" && request.is_api())
    return error_response(403, "Sec-Fetch-Site", "another site may not ask this server");
  if (reads) return std::nullopt;
  if (origin.empty())
    return error_response(403, "Origin", "what changes something must say where it comes from");
  const bool bytes = request.path == std::vector<std::string>{"api", "documents"};
  const auto* expected = bytes ? "application/octet-stream" : "application/json";
  if (content_type(request) != expected)
    return error_response(400, "Content-Type", fmt::format("must be {}", expected));
  return std::nullopt;
}

void add_security_headers(Response& response) {
  for (const auto& [name, value] : {
           std::pair{"Content-Security-Policy",
                     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
                     "data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                     "frame-ancestors 'none'"},
           {"X-Content-Type-Options", "nosniff"},
           {"Referrer-Policy", "no-referrer"},
           {"Cross-Origin-Resource-Policy", "same-origin"},
           {"Cross-Origin-Opener-Policy", "same-origin"},
           {"X-Frame-Options", "DENY"},
       })
    response.headers.emplace_back(name, value);
}

}  // namespace headwater
