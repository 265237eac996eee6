// SPDX-License-Identifier: Apache-2.0
#include "report/find_claim.h"

#include <fmt/format.h>

#include <charconv>

#include "base/nearest_word.h"
#include "model/merged_claim.h"

namespace headwater {
namespace {

std::optional<std::uint64_t> whole_number(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<std::uint32_t> find_claim(const Case& whole, const std::string& name) {
  const auto& claims = whole.findings.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (!name.empty() && claims[i].id == name) return after_merges(whole.decided, i);
  }
  const auto number = whole_number(name);
  if (!number || *number == 0 || *number > claims.size()) return std::nullopt;
  const auto claim = after_merges(whole.decided, static_cast<std::uint32_t>(*number - 1));
  return is_gone(whole, claim) ? std::nullopt : std::optional(claim);
}

std::uint32_t claim_number(std::uint32_t index) {
  return index + 1;
}

std::string no_such_claim(const Case& whole, const std::string& name) {
  const auto& claims = whole.findings.claims;
  if (claims.empty()) return "the case holds no claims";
  if (whole_number(name))
    return fmt::format("there is no claim {}; they are numbered 1 to {}", name, claims.size());
  std::vector<std::string> ids;
  ids.reserve(claims.size());
  for (const auto& claim : claims) ids.push_back(claim.id);
  return "no claim has this id or number" + suggestion(name, ids);
}

}  // namespace headwater
