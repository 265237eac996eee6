// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_clashes.h"

#include <algorithm>
#include <cmath>

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

void compare_numbers_near(const SentenceUnit& a, const SentenceUnit& b, SentenceClashes& found) {
  for (const auto& x : a.numbers) {
    for (const auto& y : b.numbers) {
      const auto near = share_of(x.around, y.around);
      if (x.value == y.value) {
        found.near_shared = std::max(found.near_shared, near);
      } else if (near > found.near_apart) {
        found.near_apart = near;
        found.ratio = ratio_of(x.value, y.value);
        found.numbers =
            x.in_date || y.in_date ? std::nullopt : std::optional(std::pair(x.value, y.value));
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

void compare_slots(const SentenceUnit& a, const SentenceUnit& b, SentenceClashes& found) {
  int named = order_of(ValueKind::happened) + 1;
  for (const auto* x : a.values) {
    for (const auto* y : b.values) {
      if (x->incident != y->incident || x->utterance.slot != y->utterance.slot) continue;
      if (x->value.kind == ValueKind::happened) continue;
      if (compare_values(x->value, y->value) != ValueMatch::clash) {
        found.value_shared = true;
        continue;
      }
      if (order_of(x->value.kind) < named) {
        named = order_of(x->value.kind);
        found.slot = x->utterance.slot;
        if (x->value.kind == ValueKind::number)
          found.numbers = {nominal(x->value.number), nominal(y->value.number)};
      }
      found.number_value_clash = found.number_value_clash || x->value.kind == ValueKind::number;
      found.place_value_clash = found.place_value_clash || x->value.kind == ValueKind::place;
      found.actor_value_clash = found.actor_value_clash || x->value.kind == ValueKind::actor;
    }
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
