// SPDX-License-Identifier: Apache-2.0
// /api/claims/ID/whatif: the counts and grades were origins silent, or one. Nothing is stored.
#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "report/case_view.h"
#include "report/reasons_to_look.h"
#include "store/finding_part.h"
#include "web/answer.h"
#include "web/claim_rows.h"
#include "web/places.h"
#include "web/what_if.h"
#include "weighing/rate_credibility.h"

namespace headwater {
namespace {

std::uint32_t origin_named(const CaseView& view, std::uint32_t claim, std::string_view id) {
  for (const auto origin : view.origins_of(claim)) {
    if (view.findings().origins[origin].id == id) return origin;
  }
  refuse(404, std::string(id), "the claim has no such origin");
}

OriginsChanged changes_in(const Request& request, const CaseView& view, std::uint32_t claim) {
  OriginsChanged changes;
  const auto off = request.value("off");
  const auto join = request.value("join");
  for (const auto id : split(off, ',')) {
    if (!id.empty()) changes.silent.insert(origin_named(view, claim, id));
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

bool is_denied(const Findings& found, const Claim& claim) {
  return std::ranges::any_of(claim.utterances, [&](std::uint32_t index) {
    if (index >= found.utterances.size()) return false;
    const auto& said = found.utterances[index];
    return said.stance == Stance::denies && !said.voices.empty() && !said.voices.back().anonymous;
  });
}

// With other counts for one claim of the part.
struct Grades {
  const CaseView& view;
  std::uint32_t changed;
  OriginCount count;

  [[nodiscard]] std::uint8_t of(std::uint32_t index) const {
    const auto& found = view.findings();
    const auto& claim = found.claims[index];
    Standing standing{.lo = lo(index), .strongest_rival = is_denied(found, claim) ? 1U : 0U};
    // Only an office's own publication lets two origins confirm.
    standing.primary_document = claim.origins.lo == 2 && claim.credibility == 1;
    for (const auto conflict : view.conflicts_of(index)) {
      if (!is_dispute(found.conflicts[conflict])) continue;
      for (const auto other : found.conflicts[conflict].claims) {
        if (other == index || other >= found.claims.size()) continue;
        const auto denies = is_denied(found, found.claims[other]) ? 1U : 0U;
        standing.strongest_rival = std::max({standing.strongest_rival, lo(other), denies});
      }
    }
    return rate_credibility(standing).grade;
  }
  [[nodiscard]] std::uint32_t lo(std::uint32_t index) const {
    return index == changed ? count.lo : view.findings().claims[index].origins.lo;
  }
};

void add_change(Json& changed, const std::string& what, const Json& before, const Json& after) {
  if (before != after) changed.push_back({{"what", what}, {"before", before}, {"after", after}});
}

}  // namespace

Response answer_whatif(const Call& call) {
  const auto position = claim_named(call.reader, call.ids[0]);
  const auto part = must(load_claims(call.reader.file(), {position}));
  const auto& found = part.part.findings;
  const CaseView view(part.part);
  const auto& claim = found.claims[part.index];
  const auto changes = changes_in(call.request, view, part.index);
  const bool any = !changes.silent.empty() || !changes.joined.empty();
  const Grades now{view, part.index, claim.origins};
  const Grades then{view, part.index, any ? count_if(found, claim, changes) : claim.origins};
  // What the rule does not give (an analyst's grade) moves as the rule's grade does.
  const auto grade = [&](std::uint32_t index) {
    const auto after = then.of(index);
    return after == now.of(index) ? found.claims[index].credibility : after;
  };
  Json changed = Json::array();
  add_change(changed, "independent origins", origins_text(claim.origins), origins_text(then.count));
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
  const auto places = any ? count_paths_of(found, claim, changes).cut : claim.cut;
  for (const auto& place : places) cut.push_back(place_shown(part.part, place, shown));
  return json_response(json_object(
      "origins", json_object("lo", then.count.lo, "hi", then.count.hi), "credibility",
      grade(part.index), "credibility_text", credibility_text(grade(part.index)), "changed",
      std::move(changed), "cut", std::move(cut), "rivals", std::move(rivals)));
}

}  // namespace headwater
