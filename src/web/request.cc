// SPDX-License-Identifier: Apache-2.0
#include "web/request.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

int hex_digit(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded(std::string_view text, bool plus_is_blank) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                       hex_digit(text[i + 2]) >= 0;
    if (coded) {
      out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i] == '+' && plus_is_blank ? ' ' : text[i];
    }
  }
  return out;
}

}  // namespace

std::string Request::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

std::string Request::value(const std::string& name, std::string otherwise) const {
  const auto found = query.find(name);
  return found == query.end() ? std::move(otherwise) : found->second;
}

std::optional<Request> parse_request(std::string method, std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  target = target.substr(0, target.find('#'));
  Request request{.method = std::move(method)};
  const auto mark = target.find('?');
  for (const auto part : split(target.substr(1, mark == target.npos ? mark : mark - 1), '/')) {
    if (!part.empty()) request.path.push_back(decoded(part, false));
  }
  if (mark != target.npos) {
    for (const auto pair : split(target.substr(mark + 1), '&')) {
      const auto equals = pair.find('=');
      if (pair.empty()) continue;
      request.query[decoded(pair.substr(0, equals), true)] =
          equals == pair.npos ? "" : decoded(pair.substr(equals + 1), true);
    }
  }
  const auto sound = [](const auto& text) { return is_valid_utf8(text); };
  if (!std::ranges::all_of(request.path, sound)) return std::nullopt;
  for (const auto& [name, value] : request.query) {
    if (!sound(name) || !sound(value)) return std::nullopt;
  }
  return request;
}

Response json_response(const Json& json) {
  return {.body = printed_json_line(json) + "\n"};
}

Response error_response(int status, const std::string& input, const std::string& what) {
  auto response = json_response({{"error", {{"what", what}, {"input", input}}}});
  response.status = status;
  return response;
}

void refuse(int status, std::string input, std::string what) {
  throw WebFailure{status, {ErrorKind::usage, std::move(input), std::move(what)}};
}

}  // namespace headwater
