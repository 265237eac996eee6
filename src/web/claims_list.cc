// SPDX-License-Identifier: Apache-2.0
// /api/claims: claim rows by filter, in an order, with what else they can be filtered by.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "base/calendar.h"
#include "base/strings.h"
#include "store/page_index.h"
#include "web/answer.h"
#include "web/claim_rows.h"

namespace headwater {
namespace {

std::int64_t day_in(const Request& request, const char* name, std::int64_t otherwise) {
  const auto text = request.value(name);
  if (text.empty()) return otherwise;
  const auto day = parse_iso_day(text);
  if (!day) refuse(400, name, "must be a day such as 2011-03-02");
  return day_number(*day);
}

void add_grades(const Request& request, Conditions& conditions) {
  const auto text = request.value("grade");
  if (text.empty()) return;
  std::string marks;
  for (const auto grade : split(text, ',')) {
    if (grade.size() != 1 || grade.front() < '1' || grade.front() > '6')
      refuse(400, "grade", "must be numbers from 1 to 6, divided by commas");
    marks += (marks.empty() ? "?" : ",?");
    conditions.values.emplace_back(std::int64_t{grade.front() - '0'});
  }
  conditions.add("grade IN (" + marks + ")");
}

void add_key(const Request& request, const char* name, const char* kinds, Conditions& conditions) {
  const auto id = request.value(name);
  if (id.empty()) return;
  conditions.add(fmt::format("position IN (SELECT claim FROM page_claim_keys WHERE name IN (SELECT "
                             "position FROM page_keys WHERE kind IN ({}) AND id = ? COLLATE "
                             "NOCASE))",
                             kinds),
                 {id});
}

Conditions claim_conditions(const Request& request) {
  Conditions conditions;
  conditions.add("merged = 0");
  add_grades(request, conditions);
  add_key(request, "person", "'person', 'name'", conditions);
  add_key(request, "place", "'place'", conditions);
  add_key(request, "outlet", "'outlet'", conditions);
  if (!request.value("from").empty()) conditions.add("last_day >= ?", {day_in(request, "from", 0)});
  if (!request.value("to").empty()) conditions.add("first_day <= ?", {day_in(request, "to", 0)});
  if (!request.value("story").empty()) conditions.add("story = ?", {request.value("story")});
  if (!request.value("document").empty())
    conditions.add(
        "position IN (SELECT claim FROM utterances WHERE document = (SELECT row FROM "
        "documents WHERE id = ?))",
        {request.value("document")});
  if (request.value("disputed") == "1") conditions.add("disputed > 0");
  if (request.value("single") == "1") conditions.add("origins_hi <= 1");
  if (request.value("decided") == "1") conditions.add("decided > 0");
  if (!trim(request.value("q")).empty()) {
    const auto match = as_match(request.value("q"));
    if (match.empty()) refuse(400, "q", "holds no word");
    conditions.add("position IN (SELECT rowid FROM page_search WHERE page_search MATCH ?)",
                   {match});
  }
  return conditions;
}

constexpr const char* no_merged = " WHERE merged = 0";

std::string order_of(const Request& request) {
  struct ClaimOrder {
    const char* name;
    const char* up;
    const char* down;
  };
  static constexpr std::array orders{
      ClaimOrder{"look", "position", "position DESC"},
      ClaimOrder{"number", "position", "position DESC"},
      ClaimOrder{"origins", "origins_lo, origins_hi, position",
                 "origins_lo DESC, origins_hi DESC, position"},
      ClaimOrder{"documents", "documents, position", "documents DESC, position"},
      ClaimOrder{"grade", "grade, position", "grade DESC, position"},
      ClaimOrder{"date", "first_day NULLS LAST, position", "first_day DESC NULLS LAST, position"}};
  const auto name = request.value("sort", "look");
  for (const auto& order : orders) {
    if (name == order.name) return request.value("descending") == "1" ? order.down : order.up;
  }
  refuse(400, "sort", "must be look, origins, documents, grade, date or number");
}

Json facets_of(const Call& call, const Conditions& conditions) {
  if (conditions.sql == no_merged) return call.site.facets.of(call.reader, conditions, nullptr);
  const auto found = must(select_numbers(
      call.reader.file(), "SELECT position FROM page_claims" + conditions.sql, conditions.values));
  return call.site.facets.of(call.reader, conditions, &found);
}

}  // namespace

Response answer_claims(const Call& call) {
  const auto conditions = claim_conditions(call.request);
  const auto paging = paging_of(call.request);
  const auto order = order_of(call.request);
  auto values = conditions.values;
  Json facets;
  if (call.request.value("facets") == "1") facets = facets_of(call, conditions);
  // Facets count each claim under its grade.
  std::int64_t total = 0;
  if (facets.is_null())
    total = call.reader.number("SELECT count(*) FROM page_claims" + conditions.sql, values);
  else
    for (const auto& claims : facets["grade"]) total += claims.get<std::int64_t>();
  values.emplace_back(paging.limit);
  values.emplace_back(paging.offset);
  Json items = Json::array();
  for (const auto& row :
       call.reader.rows(fmt::format("SELECT position FROM page_claims{} ORDER BY {} LIMIT ? OFFSET "
                                    "?",
                                    conditions.sql, order),
                        values))
    items.push_back(claim_row_of(call.reader, integer_of(row[0])));
  auto json = list_json(total, paging, std::move(items));
  if (!facets.is_null()) json["facets"] = std::move(facets);
  return json_response(json);
}

}  // namespace headwater
