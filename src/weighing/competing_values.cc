// SPDX-License-Identifier: Apache-2.0
#include "weighing/competing_values.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "weighing/standing.h"

namespace headwater {
namespace {

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

double low_end(const Claim& claim) {
  if (claim.facets.how_many.empty()) return 0;
  const auto& number = claim.facets.how_many.front().value;
  return number.lo.value_or(number.hi.value_or(0));
}

void add_update(const Findings& findings, const Conflict& conflict, Competition& found) {
  const auto highest = std::ranges::max(
      conflict.claims, {}, [&](std::uint32_t claim) { return low_end(findings.claims[claim]); });
  for (const auto claim : conflict.claims) {
    if (claim != highest) found.superseded[claim] = true;
  }
}

std::optional<Day> first_told(const CaseTexts& texts, const Findings& findings,
                              std::uint32_t claim) {
  std::optional<Day> first;
  for (const auto i : findings.claims[claim].utterances) {
    const auto day = texts.document(findings.utterances[i].document).published_day();
    if (day && (!first || *day < *first)) first = day;
  }
  return first;
}

// Of two numbers that clash the higher was first told later than the lower.
void add_rise(const CaseTexts& texts, const Findings& findings, const Conflict& conflict,
              Competition& found) {
  if (conflict.claims.size() != 2) return;
  auto low = conflict.claims[0];
  auto high = conflict.claims[1];
  const auto& claims = findings.claims;
  if (claims[low].facets.how_many.empty() || claims[high].facets.how_many.empty()) return;
  if (low_end(claims[high]) < low_end(claims[low])) std::swap(low, high);
  if (claims[low].origins.lo > claims[high].origins.lo) return;
  const auto was = first_told(texts, findings, low);
  const auto then = first_told(texts, findings, high);
  if (was && then && *was < *then) found.superseded[low] = true;
}

// All claims that rivalry joins to one, directly or through others.
std::vector<std::uint32_t> rival_component(const std::vector<std::vector<std::uint32_t>>& rivals,
                                           std::uint32_t first, std::vector<bool>& seen) {
  std::vector<std::uint32_t> found{first};
  seen[first] = true;
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const auto rival : rivals[found[next]]) {
      if (seen[rival]) continue;
      seen[rival] = true;
      found.push_back(rival);
    }
  }
  std::ranges::sort(found);
  return found;
}

// Claims without a slot of an incident give a value of their own.
std::string value_key(const Claim& claim, std::uint32_t index) {
  const auto own = "c" + std::to_string(index);
  if (!claim.incident || claim.slot.empty()) return own;
  const auto& facets = claim.facets;
  if (!facets.how_many.empty()) {
    const auto& number = facets.how_many.front().value;
    const auto bound = [](const std::optional<double>& value) {
      return value ? std::to_string(*value) : std::string("?");
    };
    return "n" + bound(number.lo) + "/" + bound(number.hi);
  }
  if (claim.slot == "place") return facets.where.known() ? "p" + facets.where.text : own;
  if (claim.slot == "date") {
    const auto day = [](const std::optional<Day>& value) {
      return value ? std::to_string(day_number(*value)) : std::string("?");
    };
    return facets.when.known() ? "d" + day(facets.when.lo) + "/" + day(facets.when.hi) : own;
  }
  if (claim.slot == "what") return "w";
  return facets.who.empty() ? own : "a" + facets.who;
}

void join_same_values(const std::vector<Claim>& claims, Competition& found) {
  found.same_value.resize(claims.size());
  for (const auto& slot : found.slots) {
    std::map<std::tuple<MaybeIndex, std::string, std::string>, std::uint32_t> first;
    for (const auto claim : slot) {
      const auto key =
          std::tuple(claims[claim].incident, claims[claim].slot, value_key(claims[claim], claim));
      found.same_value[claim] = first.try_emplace(key, claim).first->second;
    }
  }
}

}  // namespace

Competition find_competition(const CaseTexts& texts, const Findings& findings) {
  const auto& claims = findings.claims;
  Competition found;
  found.rivals.resize(claims.size());
  found.superseded.resize(claims.size(), false);
  Pairs rivals;
  for (const auto& conflict : findings.conflicts) {
    if (conflict.kind == ConflictKind::update && !conflict.claims.empty())
      add_update(findings, conflict, found);
    if (conflict.kind == ConflictKind::correction) found.superseded[conflict.claims.front()] = true;
    if (!is_clash(conflict)) continue;
    if (conflict.kind == ConflictKind::disjoint) add_rise(texts, findings, conflict, found);
    for (const auto a : conflict.claims) {
      for (const auto b : conflict.claims) {
        if (a != b) rivals.emplace(a, b);
      }
    }
  }
  for (const auto& [a, b] : rivals) found.rivals[a].push_back(b);

  std::vector<bool> in_slot(claims.size(), false);
  std::map<std::pair<MaybeIndex, std::string>, std::vector<std::uint32_t>> slots;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].incident) {
      if (!in_slot[i]) found.slots.push_back(rival_component(found.rivals, i, in_slot));
    } else {
      slots[{claims[i].incident, claims[i].slot}].push_back(i);
    }
  }
  for (auto& [key, members] : slots) found.slots.push_back(std::move(members));
  join_same_values(claims, found);
  return found;
}

}  // namespace headwater
