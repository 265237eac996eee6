// SPDX-License-Identifier: Apache-2.0
#include "report/reasons_to_look.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/strings.h"
#include "model/entity_index.h"

namespace headwater {
namespace {

constexpr std::size_t many_documents = 3;
constexpr std::size_t most_names = 4;

std::string listed(std::vector<std::string> names) {
  if (names.size() <= most_names) return join(names, ", ");
  const auto rest = names.size() - most_names;
  names.resize(most_names);
  return fmt::format("{} and {} more", join(names, ", "), rest);
}

std::vector<std::string> handing_on(const Case& data) {
  const EntityIndex index(data.findings.entities);
  std::vector<std::string> made(data.findings.entities.size());
  const auto note = [&](const std::string& name, std::string text) {
    const auto entity = index.named(name);
    if (entity.below(made.size()) && made[*entity].empty()) made[*entity] = std::move(text);
  };
  for (const auto& facts : data.documents) {
    for (const auto& handover : facts.names.handovers) {
      if (handover.giver.empty()) continue;
      const auto* how = handover.uncredited ? ", not to be credited" : "";
      note(handover.giver,
           fmt::format("{} is said to hand statements to {}{}", handover.giver,
                       handover.receiver.empty() ? "others" : handover.receiver, how));
      note(handover.receiver, fmt::format("{} is said to pass on what {} gives it{}",
                                          handover.receiver, handover.giver, how));
    }
  }
  return made;
}

std::vector<std::string> interests(const Case& data) {
  const auto& entities = data.findings.entities;
  std::vector<std::string> made(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) {
    for (const auto& relation : entities[i].relations) {
      const bool front = relation.kind == RelationKind::front_of;
      if (!front && relation.kind != RelationKind::wing_of) continue;
      made[i] = fmt::format("comes from an interested party: {}, {} of {}", entities[i].name,
                            front ? "a front" : "a wing", entities[relation.to].name);
      break;
    }
  }
  return made;
}

// Of the claims that give one number of one happening those are shown that tell it somewhere new.
class ShownNumbers {
 public:
  explicit ShownNumbers(const Findings& found) : found_(found) {}

  // Whether a claim shown before tells the same number in all places of this one.
  bool told_before(const Claim& claim) {
    if (claim.facets.how_many.empty()) return false;
    const auto& number = claim.facets.how_many.front().value;
    std::set<DocumentSpan> places;
    for (const auto u : claim.utterances)
      places.insert({found_.utterances[u].document, found_.utterances[u].span});
    auto& shown = shown_[{claim.incident ? *claim.incident : 0U, claim.slot, number.lo, number.hi}];
    const bool held = std::ranges::any_of(
        shown, [&](const auto& wider) { return std::ranges::includes(wider, places); });
    if (!held) shown.push_back(std::move(places));
    return held;
  }

 private:
  using Number =
      std::tuple<std::uint32_t, std::string, std::optional<double>, std::optional<double>>;
  const Findings& found_;
  std::map<Number, std::vector<std::set<DocumentSpan>>> shown_;
};

}  // namespace

bool is_dispute(const Conflict& conflict) {
  return !conflict.only_precision && conflict.kind != ConflictKind::update &&
         conflict.kind != ConflictKind::correction;
}

std::vector<std::string> speakers_of(const CaseView& view, const Claim& claim, Stance stance) {
  std::vector<std::string> names;
  for (const auto index : claim.utterances) {
    const auto& said = view.findings().utterances[index];
    if (said.stance != stance) continue;
    const auto& inner = said.voices.back();
    const auto& entities = view.findings().entities;
    auto name = inner.entity.below(entities.size())             ? entities[*inner.entity].name
                : said.voices.size() == 1 || inner.name.empty() ? view.publisher(said)
                                                                : inner.name;
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> shown_values(const Conflict& conflict) {
  if (conflict.slot != "date") return conflict.values;
  std::vector<std::string> shown;
  for (const auto& value : conflict.values) {
    const auto bar = value.find('/');
    TimeInterval time;
    time.lo = parse_iso_day(value.substr(0, bar));
    time.hi = parse_iso_day(bar == std::string::npos ? value : value.substr(bar + 1));
    shown.push_back(time.lo || time.hi ? time_text(time) : value);
  }
  return shown;
}

std::string against(const Conflict& conflict, std::uint32_t claim) {
  if (conflict.slot.empty() || conflict.values.size() != conflict.claims.size()) return "";
  const auto values = shown_values(conflict);
  std::string own;
  std::vector<std::string> others;
  for (std::size_t i = 0; i < conflict.claims.size(); ++i) {
    if (conflict.claims[i] == claim) {
      own = values[i];
    } else {
      others.push_back(values[i]);
    }
  }
  if (own.empty() || others.empty()) return "";
  return fmt::format("{}: {} against {}", conflict.slot, own, join(others, ", "));
}

ReasonsToLook::ReasonsToLook(const CaseView& view)
    : view_(view), handed_on_(handing_on(view.data())), interested_(interests(view.data())) {}

void ReasonsToLook::add_spread(std::uint32_t claim, std::vector<LookReason>& found) const {
  const auto& told = view_.findings().claims[claim];
  const auto& count = told.origins;
  const auto documents = view_.documents_of(told, Stance::asserts).size();
  if (documents < many_documents || count.lo > 1 || 2 * std::size_t{count.hi} > documents) return;
  const bool own_voices = std::ranges::all_of(told.utterances, [&](std::uint32_t u) {
    return view_.findings().utterances[u].voices.size() == 1;
  });
  const bool background = !told.incident && own_voices;
  found.push_back({background ? 5 : 1,
                   fmt::format("{}, {}", counted(documents, "document"), origins_text(count))});
}

// What several documents tell is worth a line by itself.
void ReasonsToLook::add_support(std::uint32_t claim, std::vector<LookReason>& found) const {
  const auto& told = view_.findings().claims[claim];
  const auto documents = view_.documents_of(told, Stance::asserts).size();
  if (documents < 2) return;
  found.push_back(
      {7, fmt::format("{}, {}", counted(documents, "document"), origins_text(told.origins))});
}

void ReasonsToLook::add_dispute(std::uint32_t index, std::vector<LookReason>& found) const {
  const auto& claim = view_.findings().claims[index];
  const auto denying = speakers_of(view_, claim, Stance::denies);
  if (!denying.empty()) {
    const bool asserted = !view_.documents_of(claim, Stance::asserts).empty();
    found.push_back({asserted ? 2 : 6, fmt::format("denied by {}{}", listed(denying),
                                                   asserted ? "" : ", asserted by nobody here")});
  }
  for (const auto c : view_.conflicts_of(index)) {
    const auto& conflict = view_.findings().conflicts[c];
    if (!is_dispute(conflict) || conflict.kind == ConflictKind::denial) continue;
    const auto values = against(conflict, index);
    found.push_back({2, values.empty() ? "another statement stands against it" : values});
  }
}

void ReasonsToLook::add_unknown(std::uint32_t index, std::vector<LookReason>& found) const {
  const auto& claim = view_.findings().claims[index];
  if (claim.origins.lo > 0) return;
  const bool passed_on = std::ranges::any_of(claim.utterances, [&](std::uint32_t u) {
    const auto& said = view_.findings().utterances[u];
    return said.stance == Stance::asserts && said.voices.back().anonymous;
  });
  if (passed_on) found.push_back({3, "no known source"});
}

void ReasonsToLook::add_parties(std::uint32_t index, std::vector<LookReason>& found) const {
  std::set<std::string> seen;
  for (const auto u : view_.findings().claims[index].utterances) {
    const auto& said = view_.findings().utterances[u];
    if (said.stance == Stance::denies) continue;
    const auto& handovers = view_.data().documents[said.document].names.handovers;
    for (const auto& one : handovers) {
      if (!one.span.overlaps(said.span) || one.giver.empty()) continue;
      auto text = fmt::format("tells of a statement handed on by {}", one.giver);
      if (seen.insert(text).second) found.push_back({4, std::move(text)});
    }
    for (const auto& voice : said.voices) {
      if (!voice.entity.below(interested_.size())) continue;
      const auto& handed = handed_on_[*voice.entity];
      if (!handed.empty() && seen.insert(handed).second) found.push_back({4, handed});
      const auto& party = interested_[*voice.entity];
      if (!party.empty() && seen.insert(party).second) found.push_back({5, party});
    }
  }
}

std::vector<LookReason> ReasonsToLook::of(std::uint32_t claim) const {
  std::vector<LookReason> found;
  add_spread(claim, found);
  add_dispute(claim, found);
  add_unknown(claim, found);
  add_parties(claim, found);
  if (found.empty()) add_support(claim, found);
  std::ranges::stable_sort(found, {}, &LookReason::weight);
  return found;
}

std::vector<std::uint32_t> ReasonsToLook::claims() const {
  using Key = std::tuple<std::ptrdiff_t, int, std::ptrdiff_t, std::uint32_t>;
  std::vector<Key> order;
  for (std::uint32_t i = 0; i < view_.findings().claims.size(); ++i) {
    const auto reasons = of(i);
    if (reasons.empty()) continue;
    const auto documents = view_.documents_of(view_.findings().claims[i], Stance::asserts).size();
    order.emplace_back(-static_cast<std::ptrdiff_t>(documents), reasons.front().weight,
                       -std::ssize(reasons), i);
  }
  std::ranges::sort(order);
  std::vector<std::uint32_t> claims;
  ShownNumbers shown(view_.findings());
  for (const auto& key : order) {
    const auto claim = std::get<3>(key);
    if (!shown.told_before(view_.findings().claims[claim])) claims.push_back(claim);
  }
  return claims;
}

}  // namespace headwater
