// SPDX-License-Identifier: Apache-2.0
#include "web/claim_facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "store/page_index.h"

namespace headwater {
namespace {

constexpr std::size_t most_listed = 20;
constexpr std::size_t few_claims = 3000;

struct FacetKind {
  const char* kind;
  const char* list;
  const char* label;
};
constexpr std::array facet_kinds{
    FacetKind{"outlet", "outlets", "name"}, FacetKind{"place", "places", "name"},
    FacetKind{"person", "people", "name"}, FacetKind{"story", "stories", "title"}};

using Numbers = std::vector<std::int64_t>;
using Counted = std::vector<std::pair<std::int64_t, std::int64_t>>;  // key, claims

Numbers numbers(const CaseReader& reader, const std::string& sql, const CellRow& values = {}) {
  return must(select_numbers(reader.file(), sql, values));
}

ClaimKeys read_keys(const CaseReader& reader) {
  ClaimKeys made;
  made.log_entries = reader.log_entries();
  const auto claims =
      static_cast<std::size_t>(reader.number("SELECT max(position) + 1 FROM page_claims"));
  made.first.assign(claims + 1, 0);
  made.grades.assign(claims, 0);
  for (const auto pair :
       numbers(reader, "SELECT (claim << 32) | name FROM page_claim_keys ORDER BY claim, name")) {
    const auto claim = static_cast<std::size_t>(pair >> 32);
    if (claim >= claims) continue;
    ++made.first[claim + 1];
    made.keys.push_back(static_cast<std::uint32_t>(pair));
  }
  for (std::size_t i = 0; i < claims; ++i) made.first[i + 1] += made.first[i];
  for (const auto pair : numbers(reader, "SELECT (position << 8) | grade FROM page_claims"))
    made.grades.at(static_cast<std::size_t>(pair >> 8)) = static_cast<std::uint8_t>(pair & 0xFF);
  const auto kinds = numbers(
      reader,
      "SELECT (position << 8) | CASE kind WHEN 'outlet' THEN 0 WHEN 'place' THEN 1 WHEN 'person' "
      "THEN 2 WHEN 'story' THEN 3 ELSE 4 END FROM page_keys ORDER BY position");
  made.kinds.assign(kinds.empty() ? 0 : static_cast<std::size_t>(kinds.back() >> 8) + 1, 4);
  for (const auto pair : kinds)
    made.kinds[static_cast<std::size_t>(pair >> 8)] = static_cast<std::uint8_t>(pair & 0xFF);
  return made;
}

Json listed(const CaseReader& reader, const FacetKind& kind, Counted counted) {
  const auto order = [](const auto& a, const auto& b) {
    return std::pair(-a.second, a.first) < std::pair(-b.second, b.first);
  };
  const auto most = std::min(most_listed, counted.size());
  std::ranges::partial_sort(counted, counted.begin() + static_cast<std::ptrdiff_t>(most), order);
  counted.resize(most);
  Json list = Json::array();
  for (const auto& [key, claims] : counted) {
    const auto row = reader.rows("SELECT id, name FROM page_keys WHERE position = ?", {key});
    if (row.empty()) continue;
    list.push_back(
        json_object("id", text_of(row[0][0]), kind.label, text_of(row[0][1]), "claims", claims));
  }
  return list;
}

Json facets(const CaseReader& reader, const std::array<std::int64_t, 7>& grades,
            std::array<Counted, facet_kinds.size()> counted) {
  Json json = json_object("grade", Json::object());
  for (std::size_t grade = 1; grade <= 6; ++grade)
    json["grade"][std::to_string(grade)] = grades[grade];
  for (std::size_t i = 0; i < facet_kinds.size(); ++i)
    json[facet_kinds[i].list] = listed(reader, facet_kinds[i], std::move(counted[i]));
  return json;
}

std::array<std::int64_t, 7> count_grades(const CaseReader& reader, const Conditions& conditions) {
  std::array<std::int64_t, 7> grades{};
  for (const auto& row :
       reader.rows("SELECT grade, count(*) FROM page_claims" + conditions.sql + " GROUP BY grade",
                   conditions.values))
    grades.at(static_cast<std::size_t>(integer_of(row[0]))) = integer_of(row[1]);
  return grades;
}

// Of all claims: as the index has them.
Json facets_of_all(const CaseReader& reader, const Conditions& conditions) {
  std::array<Counted, facet_kinds.size()> counted;
  for (std::size_t i = 0; i < facet_kinds.size(); ++i) {
    for (const auto& row :
         reader.rows("SELECT position, claims FROM page_keys WHERE kind = ? ORDER BY claims DESC, "
                     "position LIMIT ?",
                     {std::string(facet_kinds[i].kind), static_cast<std::int64_t>(most_listed)}))
      counted[i].emplace_back(integer_of(row[0]), integer_of(row[1]));
  }
  return facets(reader, count_grades(reader, conditions), std::move(counted));
}

Json facets_of_few(const CaseReader& reader, const Conditions& conditions) {
  std::array<Counted, facet_kinds.size()> counted;
  for (const auto& row : reader.rows(
           fmt::format(
               "SELECT k.position, k.kind, count(*) FROM page_claim_keys c JOIN page_keys k ON "
               "k.position = c.name WHERE c.claim IN (SELECT position FROM page_claims{}) "
               "GROUP BY k.position",
               conditions.sql),
           conditions.values)) {
    const auto kind = std::ranges::find(facet_kinds, text_of(row[1]), &FacetKind::kind);
    if (kind != facet_kinds.end())
      counted.at(static_cast<std::size_t>(kind - facet_kinds.begin()))
          .emplace_back(integer_of(row[0]), integer_of(row[2]));
  }
  return facets(reader, count_grades(reader, conditions), std::move(counted));
}

Json facets_of_many(const CaseReader& reader, const Numbers& found, const ClaimKeys& all) {
  std::array<std::int64_t, 7> grades{};
  std::vector<std::int64_t> counts(all.kinds.size(), 0);
  for (const auto claim : found) {
    const auto i = static_cast<std::size_t>(claim);
    if (i >= all.grades.size()) continue;
    ++grades.at(std::min<std::size_t>(all.grades[i], 6));
    for (auto at = all.first[i]; at < all.first[i + 1]; ++at) ++counts.at(all.keys[at]);
  }
  std::array<Counted, facet_kinds.size()> counted;
  for (std::size_t key = 0; key < counts.size(); ++key) {
    if (counts[key] > 0 && all.kinds[key] < counted.size())
      counted[all.kinds[key]].emplace_back(static_cast<std::int64_t>(key), counts[key]);
  }
  return facets(reader, grades, std::move(counted));
}

}  // namespace

std::shared_ptr<const ClaimKeys> ClaimFacets::keys(const CaseReader& reader) {
  const std::scoped_lock lock(mutex_);
  if (!keys_ || keys_->log_entries != reader.log_entries())
    keys_ = std::make_shared<const ClaimKeys>(read_keys(reader));
  return keys_;
}

Json ClaimFacets::of(const CaseReader& reader, const Conditions& conditions,
                     const std::vector<std::int64_t>* found) {
  if (!found) {
    const std::scoped_lock lock(mutex_);
    if (const auto now = reader.log_entries(); all_.is_null() || all_at_ != now) {
      all_ = facets_of_all(reader, conditions);
      all_at_ = now;
    }
    return all_;
  }
  if (found->size() <= few_claims) return facets_of_few(reader, conditions);
  return facets_of_many(reader, *found, *keys(reader));
}

}  // namespace headwater
