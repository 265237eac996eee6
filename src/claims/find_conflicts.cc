// SPDX-License-Identifier: Apache-2.0
#include "claims/find_conflicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "base/data_file.h"
#include "base/hash.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr double stragglers = 0.34;  // share of a lower toll's reports that may come after the rise

using Groups = std::span<const ValueGroup>;

struct SlotGroups {
  const ClaimInput& input;
  const std::vector<StatedFact>& statements;
  Groups groups;            // of one slot of one incident
  std::uint32_t first = 0;  // claim of groups[0]
};

// Days on which a value is reported without being denied, sorted.
std::vector<Day> days_told(const SlotGroups& slot, const ValueGroup& group) {
  std::vector<Day> days;
  for (const auto i : group.members) {
    const auto& said = slot.statements[i].utterance;
    const auto day = slot.input.texts.document(said.document).published_day();
    if (day && said.stance == Stance::asserts) days.push_back(*day);
  }
  std::ranges::sort(days);
  return days;
}

bool is_own_voice(const Utterance& said) {
  return said.voices.size() == 1;
}

// One document denies the one value in its own voice and gives the other: it corrects itself.
bool corrects(const SlotGroups& slot, const ValueGroup& wrong, const ValueGroup& right) {
  std::set<std::uint32_t> denying;
  for (const auto i : wrong.members) {
    const auto& said = slot.statements[i].utterance;
    if (said.stance == Stance::denies && is_own_voice(said)) denying.insert(said.document);
  }
  return std::ranges::any_of(right.members, [&](std::uint32_t i) {
    const auto& said = slot.statements[i].utterance;
    return said.stance == Stance::asserts && denying.contains(said.document);
  });
}

bool rises(const SlotGroups& slot, const ValueGroup& low, const ValueGroup& high) {
  const auto before = days_told(slot, low);
  const auto after = days_told(slot, high);
  if (before.empty() || after.empty() || before.front() >= after.front()) return false;
  const auto late = std::ranges::count_if(before, [&](Day day) { return day > after.front(); });
  const bool open = !low.value.number.hi;
  return open || static_cast<double>(late) <= stragglers * static_cast<double>(before.size());
}

// Who says it where: document and innermost voice ("" for the author's own).
std::map<std::uint32_t, std::set<std::string>> speakers_of(const SlotGroups& slot,
                                                           const ValueGroup& group) {
  std::map<std::uint32_t, std::set<std::string>> speakers;
  for (const auto i : group.members) {
    const auto& said = slot.statements[i].utterance;
    if (said.stance == Stance::asserts)
      speakers[said.document].insert(is_own_voice(said) ? "" : name_key(said.voices.back().name));
  }
  return speakers;
}

// Every document that gives the one value gives the other as well, in the same voice: whoever
// speaks there holds both to be true, so they are no rivals.
bool goes_along_with(const SlotGroups& slot, const ValueGroup& one, const ValueGroup& other) {
  const auto ones = speakers_of(slot, one);
  const auto others = speakers_of(slot, other);
  return !ones.empty() && std::ranges::all_of(ones, [&](const auto& told) {
    const auto same = others.find(told.first);
    return same != others.end() &&
           std::ranges::all_of(told.second, [&](const std::string& speaker) {
             return same->second.contains(speaker);
           });
  });
}

// "Nine died … two of them in the night": a number whose every document also gives a higher one is
// a part of it, no rival to any.
bool is_part(const SlotGroups& slot, std::uint32_t a) {
  const auto& part = slot.groups[a];
  if (part.value.kind != ValueKind::number) return false;
  std::set<std::uint32_t> with_higher;
  for (const auto& other : slot.groups) {
    if (nominal(other.value.number) <= nominal(part.value.number)) continue;
    for (const auto& [document, speakers] : speakers_of(slot, other)) with_higher.insert(document);
  }
  const auto told = speakers_of(slot, part);
  return !told.empty() && std::ranges::all_of(told, [&](const auto& one) {
    return with_higher.contains(one.first);
  });
}

// Every sentence that gives the value counts over a whole ("across the region").
bool counts_the_whole(const SlotGroups& slot, const ValueGroup& group, bool any) {
  static const auto& words = word_class("scope");
  const auto says = [&](std::uint32_t i) {
    const auto& said = slot.statements[i].utterance;
    const auto& text = slot.input.texts.sentences[said.document];
    const auto at = text.sentence_at(said.span.start);
    if (at >= text.sentences.size()) return false;
    const auto tokens =
        std::span(text.tokens)
            .subspan(text.sentences[at].first, text.sentences[at].last - text.sentences[at].first);
    return std::ranges::any_of(tokens,
                               [](const Token& token) { return words.contains(token.lower); });
  };
  return any ? std::ranges::any_of(group.members, says) : std::ranges::all_of(group.members, says);
}

// "12 killed across the region", "9 in the town": the whole and a part of it.
bool differ_in_scope(const SlotGroups& slot, const ValueGroup& low, const ValueGroup& high) {
  return nominal(low.value.number) < nominal(high.value.number) &&
         counts_the_whole(slot, high, false) && !counts_the_whole(slot, low, true);
}

ConflictKind kind_of(const SlotGroups& slot, const ValueGroup& a, const ValueGroup& b) {
  if (corrects(slot, a, b) || corrects(slot, b, a)) return ConflictKind::update;
  switch (a.value.kind) {
    case ValueKind::place:
      return ConflictKind::place;
    case ValueKind::actor:
      return ConflictKind::actor;
    case ValueKind::number: {
      const bool a_is_low = nominal(a.value.number) < nominal(b.value.number);
      if (differ_in_scope(slot, a_is_low ? a : b, a_is_low ? b : a)) return ConflictKind::scope;
      return rises(slot, a_is_low ? a : b, a_is_low ? b : a) ? ConflictKind::update
                                                             : ConflictKind::disjoint;
    }
    case ValueKind::happened:
    case ValueKind::time:
      return ConflictKind::disjoint;
  }
  return ConflictKind::disjoint;
}

Conflict make_conflict(const SlotGroups& slot, ConflictKind kind,
                       const std::set<std::uint32_t>& claims, std::string rule) {
  Conflict conflict;
  conflict.kind = kind;
  conflict.slot = slot.groups.front().slot;
  conflict.incident = slot.groups.front().incident;
  Reason why{std::move(rule), {}, {}, {conflict.slot}};
  for (const auto claim : claims) {
    const auto& group = slot.groups[claim - slot.first];
    conflict.claims.push_back(claim);
    conflict.values.push_back(print_value(group.value));
    const auto& said = slot.statements[group.members.front()].utterance;
    why.spans.push_back({said.document, said.span});
  }
  std::string listed;
  for (const auto& value : conflict.values) listed += (listed.empty() ? "" : " / ") + value;
  why.terms.push_back(listed);
  conflict.why.push_back(std::move(why));
  return conflict;
}

bool has_stance(const SlotGroups& slot, const ValueGroup& group, Stance stance) {
  return std::ranges::any_of(group.members, [&](std::uint32_t i) {
    return slot.statements[i].utterance.stance == stance;
  });
}

struct ClashingPair {
  ConflictKind kind;
  std::uint32_t a;
  std::uint32_t b;
};

bool a_number(const SlotGroups& slot) {
  return slot.groups.front().value.kind == ValueKind::number;
}

bool corrected(const SlotGroups& slot, std::uint32_t a, std::uint32_t b) {
  return corrects(slot, slot.groups[a], slot.groups[b]) ||
         corrects(slot, slot.groups[b], slot.groups[a]);
}

// 7 was replaced by 9; that a few say 40 instead of 9 is no update of 7.
void drop_disputed_updates(const SlotGroups& slot, std::vector<ClashingPair>& pairs) {
  if (!a_number(slot)) return;
  const auto has = [&](ConflictKind kind, std::uint32_t a, std::uint32_t b) {
    return std::ranges::any_of(pairs, [&](const ClashingPair& pair) {
      return pair.kind == kind && ((pair.a == a && pair.b == b) || (pair.a == b && pair.b == a));
    });
  };
  std::vector<ClashingPair> kept;
  for (const auto& pair : pairs) {
    bool better = false;
    if (pair.kind == ConflictKind::update) {
      const bool a_is_low =
          nominal(slot.groups[pair.a].value.number) < nominal(slot.groups[pair.b].value.number);
      const auto low = a_is_low ? pair.a : pair.b;
      const auto high = a_is_low ? pair.b : pair.a;
      for (std::uint32_t other = 0; other < slot.groups.size(); ++other) {
        better = better || (slot.groups[other].members.size() > slot.groups[high].members.size() &&
                            has(ConflictKind::update, low, other) &&
                            has(ConflictKind::disjoint, high, other));
      }
    }
    if (!better) kept.push_back(pair);
  }
  pairs = std::move(kept);
}

void add_clashes(const SlotGroups& slot, std::vector<Conflict>& found) {
  if (slot.groups.front().value.kind == ValueKind::happened) return;  // told in other words
  std::map<ConflictKind, std::set<std::uint32_t>> by_kind;
  std::vector<ClashingPair> pairs;
  std::vector<bool> part;
  part.reserve(slot.groups.size());
  for (std::uint32_t a = 0; a < slot.groups.size(); ++a) part.push_back(is_part(slot, a));
  for (std::uint32_t a = 0; a < slot.groups.size(); ++a) {
    for (auto b = a + 1; b < slot.groups.size(); ++b) {
      const auto kind = kind_of(slot, slot.groups[a], slot.groups[b]);
      if (kind != ConflictKind::update && (goes_along_with(slot, slot.groups[a], slot.groups[b]) ||
                                           goes_along_with(slot, slot.groups[b], slot.groups[a])))
        continue;
      const bool counts = kind == ConflictKind::disjoint || kind == ConflictKind::update;
      if (counts && a_number(slot) && (part[a] || part[b]) && !corrected(slot, a, b)) continue;
      pairs.push_back({kind, a, b});
    }
  }
  drop_disputed_updates(slot, pairs);
  for (const auto& [kind, a, b] : pairs) by_kind[kind].insert({slot.first + a, slot.first + b});
  for (const auto& [kind, claims] : by_kind) {
    found.push_back(make_conflict(slot, kind, claims, fmt::format("claims.{}", name_of(kind))));
    found.back().only_precision = kind == ConflictKind::scope;
  }
}

void add_denials(const SlotGroups& slot, std::vector<Conflict>& found) {
  for (std::uint32_t a = 0; a < slot.groups.size(); ++a) {
    if (has_stance(slot, slot.groups[a], Stance::denies) &&
        has_stance(slot, slot.groups[a], Stance::asserts))
      found.push_back(make_conflict(slot, ConflictKind::denial, {slot.first + a}, "claims.denial"));
  }
}

void add_precision(const SlotGroups& slot, std::vector<Conflict>& found) {
  for (std::uint32_t a = 0; a < slot.groups.size(); ++a) {
    const auto& group = slot.groups[a];
    std::vector<std::string> vaguer;
    for (const auto& value : group.less_precise) {
      auto printed = print_value(value);
      if (printed != print_value(group.value) && std::ranges::find(vaguer, printed) == vaguer.end())
        vaguer.push_back(std::move(printed));
    }
    if (vaguer.empty()) continue;
    auto entry =
        make_conflict(slot, ConflictKind::scope, {slot.first + a}, "claims.only_precision");
    entry.only_precision = true;
    std::ranges::move(vaguer, std::back_inserter(entry.values));
    found.push_back(std::move(entry));
  }
}

}  // namespace

std::vector<Conflict> find_conflicts(const ClaimInput& input,
                                     const std::vector<StatedFact>& statements,
                                     const std::vector<ValueGroup>& groups) {
  constexpr std::size_t most_values = 64;  // of one slot; more are a list, not a dispute
  std::vector<Conflict> found;
  for (std::size_t first = 0; first < groups.size();) {
    auto last = first;
    while (last < groups.size() && groups[last].incident == groups[first].incident &&
           groups[last].slot == groups[first].slot)
      ++last;
    const auto shown = std::min(last - first, most_values);
    const SlotGroups slot{input, statements, Groups(groups).subspan(first, shown),
                          static_cast<std::uint32_t>(first)};
    add_clashes(slot, found);
    add_denials(slot, found);
    add_precision(slot, found);
    first = last;
  }
  return found;
}

}  // namespace headwater
