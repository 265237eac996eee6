// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_clashes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string_view>
#include <tuple>

#include "base/data_file.h"

namespace headwater {
namespace {

bool share_one(const std::vector<TermHash>& a, const std::vector<TermHash>& b) {
  return std::ranges::any_of(a, [&](TermHash term) { return std::ranges::binary_search(b, term); });
}

double share_of(const std::vector<TermHash>& a, const std::vector<TermHash>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<TermHash> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

void compare_names(const std::vector<TermHash>& a, const std::vector<TermHash>& b, bool& shared,
                   bool& apart) {
  if (a.empty() || b.empty()) return;
  shared = share_one(a, b);
  apart = !shared;
}

void compare_days(const SentenceUnit& a, const SentenceUnit& b, SentenceClashes& found) {
  if (a.days.empty() || b.days.empty()) return;
  for (const auto& x : a.days) {
    for (const auto& y : b.days) found.days_shared = found.days_shared || x.overlaps(y);
  }
  found.days_apart = !found.days_shared;
}

double ratio_of(double a, double b) {
  const auto low = std::min(std::abs(a), std::abs(b));
  const auto high = std::max(std::abs(a), std::abs(b));
  return high > 0 ? low / high : 1;
}

bool stands_in(const CountedNumber& number, const SentenceUnit& unit) {
  return std::ranges::find(unit.numbers, number.value, &CountedNumber::value) != unit.numbers.end();
}

// "Dozens" and "about 50" can both be meant. Who counts "at least 40" says another thing than who
// counts 60.
bool exclude(const NumberInterval& x, const NumberInterval& y) {
  const auto bound = [](const NumberInterval& number) {
    static const StringSet bounds{"at_least", "more_than", "up_to", "less_than"};
    return bounds.contains(number.modifier);
  };
  if (bound(x) || bound(y)) return nominal(x) != nominal(y);
  return !x.overlaps(y);
}

// Only numbers that the other sentence has not are apart.
void compare_numbers_near(const SentenceUnit& a, const SentenceUnit& b, SentenceClashes& found) {
  for (const auto& x : a.numbers) {
    for (const auto& y : b.numbers) {
      if (x.kind != y.kind) continue;
      const auto near = share_of(x.around, y.around);
      if (x.value == y.value) {
        found.near_shared = std::max(found.near_shared, near);
      } else if (near > found.near_apart && !stands_in(x, b) && !stands_in(y, a)) {
        found.near_apart = near;
        found.ratio = ratio_of(x.value, y.value);
        const bool apart = !x.in_date && !y.in_date && exclude(x.interval, y.interval);
        found.numbers = apart ? std::optional(std::pair(x.value, y.value)) : std::nullopt;
      }
    }
  }
}

// Which of several slots that clash is named: that of a number, as story_conflicts.cc has it, before
// those of a body, a place and a date.
int order_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::number:
      return 0;
    case ValueKind::actor:
      return 1;
    case ValueKind::place:
      return 2;
    case ValueKind::time:
    case ValueKind::happened:
      break;
  }
  return 3;
}

// "Two women and a man" are three.
double sum_of(std::span<const StatedFact* const> values) {
  double sum = 0;
  for (const auto* fact : values) sum += nominal(fact->value.number);
  return sum;
}

bool agree(std::span<const StatedFact* const> a, std::span<const StatedFact* const> b) {
  for (const auto* x : a) {
    for (const auto* y : b) {
      if (compare_values(x->value, y->value) != ValueMatch::clash) return true;
    }
  }
  if (a.front()->value.kind != ValueKind::number) return false;
  const auto whole = [](auto parts, auto others) {
    return parts.size() > 1 && std::ranges::any_of(others, [&](const StatedFact* other) {
             return nominal(other->value.number) == sum_of(parts);
           });
  };
  return whole(a, b) || whole(b, a);
}

using Slot = std::tuple<MaybeIndex, std::string_view, ValueKind>;
using ValuesBySlot = std::map<Slot, std::vector<const StatedFact*>>;

ValuesBySlot values_by_slot(const SentenceUnit& unit) {
  ValuesBySlot found;
  for (const auto* fact : unit.values) {
    if (fact->value.kind != ValueKind::happened)
      found[{fact->incident, fact->utterance.slot, fact->value.kind}].push_back(fact);
  }
  return found;
}

// A slot clashes where no value of the one is one of the other, nor all of the one together.
void compare_slots(const SentenceUnit& a, const SentenceUnit& b, SentenceClashes& found) {
  int named = order_of(ValueKind::happened) + 1;
  const auto of_b = values_by_slot(b);
  for (const auto& [slot, x] : values_by_slot(a)) {
    const auto y = of_b.find(slot);
    if (y == of_b.end()) continue;
    if (agree(x, y->second)) {
      found.value_shared = true;
      continue;
    }
    const auto kind = std::get<ValueKind>(slot);
    const auto& first = x.front()->value.number;
    const auto& second = y->second.front()->value.number;
    const bool number = kind == ValueKind::number;
    if (order_of(kind) < named && (!number || exclude(first, second))) {
      named = order_of(kind);
      found.slot = std::get<std::string_view>(slot);
      if (number) found.numbers = {nominal(first), nominal(second)};
    }
    found.number_value_clash = found.number_value_clash || number;
    found.place_value_clash = found.place_value_clash || kind == ValueKind::place;
    found.actor_value_clash = found.actor_value_clash || kind == ValueKind::actor;
  }
}

}  // namespace

SentenceClashes compare_annotations(const SentenceUnit& a, const SentenceUnit& b) {
  SentenceClashes found;
  compare_names(a.places, b.places, found.places_shared, found.places_apart);
  compare_names(a.actors, b.actors, found.actors_shared, found.actors_apart);
  compare_days(a, b, found);
  found.denial = a.denied != b.denied;
  compare_numbers_near(a, b, found);
  compare_slots(a, b, found);
  return found;
}

}  // namespace headwater
