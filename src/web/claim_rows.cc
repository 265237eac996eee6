// SPDX-License-Identifier: Apache-2.0
#include "web/claim_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "decisions/decided_part.h"

namespace headwater {

Json claim_row_of(const CaseReader& reader, std::int64_t position) {
  const auto row = reader.text("SELECT row FROM page_claim_rows WHERE position = ?", {position});
  return row ? parsed(*row) : Json(nullptr);
}

std::uint32_t claim_named(const CaseReader& reader, const std::string& name) {
  const auto found =
      reader.rows("SELECT position FROM page_claims WHERE id = ? ORDER BY position", {name});
  if (!found.empty()) return static_cast<std::uint32_t>(integer_of(found.front().front()));
  const bool number =
      !name.empty() && name.size() < 10 && std::ranges::all_of(name, is_ascii_digit);
  if (number) {
    const auto position = std::stoll(name) - 1;
    if (reader.number("SELECT count(*) FROM page_claims WHERE position = ?", {position}) > 0)
      return static_cast<std::uint32_t>(position);
    refuse(404, name,
           fmt::format("there is no claim of this number; they are numbered 1 to {}",
                       reader.number("SELECT max(position) + 1 FROM page_claims")));
  }
  refuse(404, name, "no claim has this id or number");
}

CasePart decided_claims(const CaseReader& reader, std::uint32_t position) {
  const auto decisions = must(index_decisions(reader.file()));
  return must(load_decided_claims(reader.file(), decisions, {position}));
}

}  // namespace headwater
