// SPDX-License-Identifier: Apache-2.0
// /api/claims/ID/whatif: the counts and grades were origins silent, or one. Nothing is stored.
#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "decisions/apply_decisions.h"
#include "decisions/recount.h"
#include "report/case_view.h"
#include "report/reasons_to_look.h"
#include "web/answer.h"
#include "web/claim_rows.h"
#include "web/places.h"

namespace headwater {
namespace {

std::uint32_t origin_named(const CaseView& view, std::uint32_t claim, std::string_view id) {
  for (const auto origin : view.origins_of(claim)) {
    if (view.findings().origins[origin].id == id) return origin;
  }
  refuse(404, std::string(id), "the claim has no such origin");
}

OriginChanges changes_in(const Request& request, const CaseView& view, std::uint32_t claim) {
  OriginChanges changes;
  const auto off = request.value("off");
  const auto join = request.value("join");
  for (const auto id : split(off, ',')) {
    if (!id.empty()) changes.silent.push_back(origin_named(view, claim, id));
  }
  for (const auto list : split(join, ',')) {
    std::vector<std::uint32_t> one;
    for (const auto id : split(list, ' ')) {  // a plus sign of the query is a blank
      for (const auto part : split(id, '+')) {
        if (!part.empty()) one.push_back(origin_named(view, claim, part));
      }
    }
    if (one.size() > 1) changes.joined.push_back(std::move(one));
  }
  return changes;
}

void add_change(Json& changed, const std::string& what, const Json& before, const Json& after) {
  if (before != after) changed.push_back({{"what", what}, {"before", before}, {"after", after}});
}

}  // namespace

Response answer_whatif(const Call& call) {
  const auto position = claim_named(call.reader, call.ids[0]);
  const auto part = decided_claims(call.reader, position);
  const auto& found = part.part.findings;
  const CaseView view(part.part);
  const auto& claim = found.claims[part.index];
  const auto changes = changes_in(call.request, view, part.index);
  const bool any = !changes.silent.empty() || !changes.joined.empty();
  const auto paths = count_paths(found, claim, changes);
  auto then = part.part;
  then.findings.claims[part.index].origins =
      moved_count(claim.origins, count_paths(found, claim), paths);
  const auto count = then.findings.claims[part.index].origins;
  // What the rule does not give (a rival that is not read) moves as the rule's grade does.
  const auto grade = [&](std::uint32_t index) {
    const auto after = credibility_of(then, index);
    return after == credibility_of(part.part, index) ? found.claims[index].credibility : after;
  };
  Json changed = Json::array();
  add_change(changed, "independent origins", origins_text(claim.origins), origins_text(count));
  add_change(changed, "credibility", credibility_text(claim.credibility),
             credibility_text(grade(part.index)));
  Json rivals = Json::array();
  for (const auto conflict : view.conflicts_of(part.index)) {
    if (!is_dispute(found.conflicts[conflict])) continue;
    for (const auto other : found.conflicts[conflict].claims) {
      if (other == part.index || other >= found.claims.size()) continue;
      rivals.push_back(json_object("id", found.claims[other].id, "number", part.numbers[other],
                                   "credibility", grade(other)));
      add_change(changed, fmt::format("credibility of claim {}", part.numbers[other]),
                 credibility_text(found.claims[other].credibility), credibility_text(grade(other)));
    }
  }
  ShownDocuments shown(call.reader);
  Json cut = Json::array();
  const auto places = any ? paths.cut : claim.cut;
  for (const auto& place : places) cut.push_back(place_shown(part.part, place, shown));
  return json_response(json_object(
      "origins", json_object("lo", count.lo, "hi", count.hi), "credibility", grade(part.index),
      "credibility_text", credibility_text(grade(part.index)), "changed", std::move(changed), "cut",
      std::move(cut), "rivals", std::move(rivals)));
}

}  // namespace headwater
