// SPDX-License-Identifier: Apache-2.0
#include "store/find_named.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "store/case_meta.h"
#include "store/part_shelves.h"

namespace headwater {
namespace {

std::optional<std::uint32_t> first_position(const Database& database, const std::string& sql,
                                            std::string_view name) {
  Statement select(database, sql);
  select.bind(1, name);
  if (!select.step()) return std::nullopt;
  return as_position(select.integer(0));
}

std::optional<std::uint32_t> number_in(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The position that a query with one number as its parameter gives.
std::optional<std::uint32_t> numbered(const Database& database, std::string_view sql,
                                      std::uint32_t number) {
  Statement select(database, sql);
  select.bind(1, std::int64_t{number});
  if (!select.step()) return std::nullopt;
  return as_position(select.integer(0));
}

// "d04": the fourth document in order of id, in a case of less than a hundred.
std::optional<std::uint32_t> document_labelled(const Database& database, const std::string& name) {
  if (!name.starts_with('d')) return std::nullopt;
  const auto number = number_in(std::string_view(name).substr(1));
  const auto width = std::max<std::size_t>(2, std::to_string(count_documents(database)).size());
  if (!number || *number == 0 || name != fmt::format("d{:0{}}", *number, width))
    return std::nullopt;
  return numbered(database, "SELECT row FROM documents ORDER BY id LIMIT 1 OFFSET ?", *number - 1);
}

}  // namespace

std::optional<NamedFinding> find_named(const Database& database, const std::string& name) {
  static constexpr std::pair<const char*, FindingKind> lists[] = {
      {"claims", FindingKind::claim},       {"incidents", FindingKind::incident},
      {"conflicts", FindingKind::conflict}, {"entities", FindingKind::entity},
      {"sources", FindingKind::source},     {"origins", FindingKind::origin}};
  for (const auto& [table, kind] : lists) {
    const auto position = first_position(
        database,
        fmt::format("SELECT position FROM {} WHERE id = ? ORDER BY position LIMIT 1", table), name);
    if (position) return NamedFinding{kind, *position};
  }
  auto document = first_position(database, "SELECT row FROM documents WHERE id = ?", name);
  if (!document) document = document_labelled(database, name);
  if (document) return NamedFinding{FindingKind::document, *document};
  const auto number = number_in(name);
  if (!number || *number == 0) return std::nullopt;
  const auto claim =
      numbered(database, "SELECT position FROM claims WHERE position = ?", *number - 1);
  if (!claim) return std::nullopt;
  return NamedFinding{FindingKind::claim, *claim};
}

}  // namespace headwater
