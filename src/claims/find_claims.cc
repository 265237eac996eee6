// SPDX-License-Identifier: Apache-2.0
#include "claims/find_claims.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "claims/claim_values.h"
#include "claims/corrections.h"
#include "claims/make_claims.h"
#include "claims/order_claims.h"
#include "claims/story_conflicts.h"
#include "claims/tell_stories.h"

namespace headwater {
namespace {

void add_claim(ClaimSet& found, const std::vector<StatedFact>& statements,
               const std::vector<std::uint32_t>& members, Claim claim) {
  const auto index = static_cast<std::uint32_t>(found.claims.size());
  for (const auto i : members) {
    found.utterances.push_back(statements[i].utterance);
    found.utterances.back().claim = index;
  }
  found.claims.push_back(std::move(claim));
}

// Claims about sentences that some assert and others deny.
void add_denials(ClaimSet& found) {
  std::vector<std::pair<bool, bool>> said(found.claims.size());  // asserted, denied
  for (const auto& utterance : found.utterances) {
    auto& [asserted, denied] = said.at(*utterance.claim);
    asserted = asserted || utterance.stance == Stance::asserts;
    denied = denied || utterance.stance == Stance::denies;
  }
  for (std::uint32_t claim = 0; claim < found.claims.size(); ++claim) {
    if (!said[claim].first || !said[claim].second) continue;
    Conflict conflict;
    conflict.kind = ConflictKind::denial;
    conflict.claims = {claim};
    conflict.values = {found.claims[claim].text};
    conflict.why.push_back({"claims.denial", {}, {}, {"what", found.claims[claim].text}});
    found.conflicts.push_back(std::move(conflict));
  }
}

// Ids are hashes of 32 bits: two claims that share one are told apart by order.
void make_ids_unique(std::vector<Claim>& claims) {
  std::set<std::string> seen;
  for (auto& claim : claims) {
    const auto stem = claim.id;
    for (int n = 2; !seen.insert(claim.id).second; ++n) claim.id = stem + "-" + std::to_string(n);
  }
}

void sort_utterances(ClaimSet& found) {
  std::ranges::stable_sort(found.utterances, [](const Utterance& a, const Utterance& b) {
    return std::tie(a.document, a.span, a.slot, a.claim) <
           std::tie(b.document, b.span, b.slot, b.claim);
  });
  for (std::uint32_t i = 0; i < found.utterances.size(); ++i)
    found.claims.at(*found.utterances[i].claim).utterances.push_back(i);
}

// The number itself; of an open value ("at least 40") the bound that is given.
bool holds_number(const NumberInterval& interval, const std::vector<double>& numbers) {
  return std::ranges::any_of(numbers, [&](double number) {
    if (!interval.lo || !interval.hi) return interval.lo == number || interval.hi == number;
    return *interval.lo <= number && number <= *interval.hi;
  });
}

std::vector<std::uint32_t> count_groups(const ToldStories& told) {
  std::vector<std::uint32_t> groups_with(told.statements.size(), 0);
  for (const auto& group : told.groups) {
    for (const auto member : group) ++groups_with[member];
  }
  return groups_with;
}

// Sentences of a group that state a number of one slot where others of it state another.
std::set<std::uint32_t> at_odds(const std::vector<ValueGroup>& values) {
  std::map<std::pair<std::uint32_t, std::string>, std::vector<const ValueGroup*>> by_slot;
  for (const auto& value : values) {
    if (value.value.kind == ValueKind::number && value.incident)
      by_slot[{*value.incident, value.slot}].push_back(&value);
  }
  std::set<std::uint32_t> found;
  constexpr std::size_t fewest_numbers = 3;
  for (const auto& [slot, stated] : by_slot) {
    if (stated.size() < fewest_numbers) continue;
    for (const auto* value : stated) found.insert(value->members.begin(), value->members.end());
  }
  return found;
}

// A claim of the whole happening is not told by sentences that give it different numbers, where
// other claims tell them. Two numbers may be those of a part and of the whole.
void part_at_odds(const ClaimValues& values, ToldStories& told) {
  auto groups_with = count_groups(told);
  for (auto& group : told.groups) {
    const auto value = values.of(told.statements, group);
    if (value && value->value.kind == ValueKind::number) continue;
    const auto odd = at_odds(values.all_of(told.statements, group));
    const auto leaves = [&](std::uint32_t member) {
      return odd.contains(member) && groups_with[member] > 1;
    };
    if (std::ranges::none_of(group, leaves) || std::ranges::all_of(group, leaves)) continue;
    std::erase_if(group, [&](std::uint32_t member) {
      const bool gone = leaves(member);
      if (gone) --groups_with[member];
      return gone;
    });
  }
}

// A claim of a number is told by the sentences that hold it. Those of its group that tell of the
// same happening without it make a claim of their own.
void part_by_numbers(const ClaimValues& values, ToldStories& told) {
  auto groups_with = count_groups(told);
  const auto count = told.groups.size();
  for (std::size_t g = 0; g < count; ++g) {
    const auto value = values.of(told.statements, told.groups[g]);
    if (!value || value->value.kind != ValueKind::number) continue;
    std::vector<std::uint32_t> without;
    std::erase_if(told.groups[g], [&](std::uint32_t member) {
      const bool tells = std::ranges::binary_search(value->members, member) ||
                         holds_number(value->value.number, told.numbers[member]);
      if (!tells) without.push_back(member);
      return !tells;
    });
    for (const auto member : without) --groups_with[member];
    // What another claim tells already needs no claim again.
    if (std::ranges::any_of(without, [&](auto member) { return groups_with[member] == 0; })) {
      for (const auto member : without) ++groups_with[member];
      told.groups.push_back(std::move(without));
    }
  }
}

using NumberKey =
    std::tuple<std::uint32_t, std::string, std::optional<double>, std::optional<double>>;
std::optional<NumberKey> number_of(const ValueGroup& group) {
  if (group.value.kind != ValueKind::number || !group.incident) return std::nullopt;
  const auto& number = group.value.number;
  return NumberKey(*group.incident, group.slot, number.lo, number.hi);
}

bool in_two_documents(const ToldStories& told, const std::vector<std::uint32_t>& members) {
  const auto document = [&](std::uint32_t member) {
    return told.statements[member].utterance.document;
  };
  return std::ranges::any_of(
      members, [&](auto member) { return document(member) != document(members.front()); });
}

// Sentences of one happening may go together with other numbers in them: forty dead beside seven.
// A number that two documents give and no claim states is a claim of its own.
void add_untold_numbers(const ClaimValues& values, ToldStories& told) {
  std::set<NumberKey> stated;
  for (const auto& group : told.groups) {
    const auto value = values.of(told.statements, group);
    if (const auto number = value ? number_of(*value) : std::nullopt) stated.insert(*number);
  }
  const auto count = told.groups.size();
  for (std::size_t g = 0; g < count; ++g) {
    for (auto& value : values.all_of(told.statements, told.groups[g])) {
      const auto number = number_of(value);
      if (!number || !in_two_documents(told, value.members)) continue;
      if (stated.insert(*number).second) told.groups.push_back(std::move(value.members));
    }
  }
}

}  // namespace

ClaimSet find_claims(const CaseTexts& texts, const std::vector<Entity>& entities,
                     const std::vector<Incident>& incidents, const std::vector<Story>& stories,
                     const ClaimModels& models) {
  const ReadCase read(texts, entities, incidents);
  const auto& input = read.input();
  auto told = tell_stories(read, stories, models);
  const ClaimValues values(read.values());
  part_by_numbers(values, told);
  add_untold_numbers(values, told);
  part_at_odds(values, told);
  ClaimSet found;
  for (const auto& group : told.groups) {
    const auto value = values.of(told.statements, group);
    add_claim(
        found, told.statements, group,
        value ? claim_about_incident(input, told.statements, *value, incidents.at(*value->incident))
              : claim_of_sentences(input, told.statements, group));
  }
  found.conflicts = story_conflicts(input, told);
  apply_corrections(input, told, stories, found);
  add_denials(found);

  make_ids_unique(found.claims);
  sort_utterances(found);
  order_claims(texts, found);
  return found;
}

}  // namespace headwater
