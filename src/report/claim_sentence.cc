// SPDX-License-Identifier: Apache-2.0
#include "report/claim_sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/strings.h"
#include "report/claims_json.h"
#include "report/reasons_to_look.h"

namespace headwater {
namespace {

constexpr std::size_t most_rivals = 3;
constexpr std::size_t most_names = 2;
constexpr std::size_t longest_text = 160;

std::string in_words(std::uint64_t number) {
  static constexpr std::array<std::string_view, 13> words{
      "no",    "one",   "two",  "three", "four",   "five",  "six",
      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  return number < words.size() ? std::string(words[number]) : std::to_string(number);
}

std::string capital(std::string text) {
  if (!text.empty() && is_ascii_lower(text.front()))
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string plural(std::uint64_t number, std::string_view noun) {
  return fmt::format("{} {}{}", in_words(number), noun, number == 1 ? "" : "s");
}

std::string listed(std::vector<std::string> names) {
  const auto rest = names.size() > most_names ? names.size() - most_names : 0;
  names.resize(names.size() - rest);
  auto text = join(names, " and ");
  return rest == 0 ? text : fmt::format("{} and {} more", join(names, ", "), in_words(rest));
}

bool is_counted(const Claim& claim) {
  return !claim.slot.empty() && !claim.facets.how_many.empty();
}

std::string count_words(const NumberInterval& number) {
  const bool small = number.exact() && number.modifier.empty() && *number.lo >= 0 &&
                     *number.lo <= 12 &&
                     *number.lo == static_cast<double>(static_cast<int>(*number.lo));
  return small ? in_words(static_cast<std::uint64_t>(*number.lo)) : number_text(number);
}

// What is claimed: “Oil is pumped at Selmira”, "Nine killed".
std::string subject(const Claim& claim) {
  if (is_counted(claim)) {
    const auto& count = claim.facets.how_many.front();
    const auto what = count.unit.empty() ? claim.slot : count.unit + " " + claim.slot;
    return capital(fmt::format("{} {}", count_words(count.value), what));
  }
  auto text = shortened(squeeze_space(claim.text), longest_text);
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  return in_quotes(text);
}

// As a rival its slot is known: "40 or more", "Varnholm".
std::string short_subject(const Claim& claim) {
  if (is_counted(claim)) return capital(count_words(claim.facets.how_many.front().value));
  const auto value = claim_value(claim);
  return value.empty() ? subject(claim) : value;
}

// "Northlight Agency", "Committee for Tavarian Families, a front of National Renewal Front".
std::string first_origin(const CaseView& view, std::uint32_t claim) {
  for (const auto index : view.origins_of(claim)) {
    const auto& origin = view.findings().origins[index];
    if (!origin.known || origin.name.empty()) continue;
    const auto note = interest_note(view.findings(), origin.entity);
    return note.empty() ? origin.name : origin.name + ", " + note;
  }
  return "";
}

// Documents that make the claim and name no origin of it.
std::uint32_t crediting_nobody(const CaseView& view, std::uint32_t claim) {
  std::set<std::uint32_t> unknown;
  std::set<std::uint32_t> known;
  for (const auto index : view.origins_of(claim)) {
    const auto& origin = view.findings().origins[index];
    for (const auto said : origin.utterances)
      (origin.known ? known : unknown).insert(view.findings().utterances[said].document);
  }
  return static_cast<std::uint32_t>(std::ranges::count_if(
      unknown, [&](std::uint32_t document) { return !known.contains(document); }));
}

// What may be more origins: reports that credit nobody, or known ones that may be one.
std::string beyond(const CaseView& view, std::uint32_t index) {
  const auto& count = view.findings().claims[index].origins;
  const auto more =
      std::min(count.hi - std::min(count.lo, count.hi), crediting_nobody(view, index));
  if (count.hi > count.lo && more == 0) return fmt::format(", perhaps {}", in_words(count.hi));
  if (more == 0) return "";
  return fmt::format(", {} more report{} credit{} nobody", in_words(more), more == 1 ? "" : "s",
                     more == 1 ? "s" : "");
}

// "three independent sources, two more reports credit nobody".
std::string support(const CaseView& view, std::uint32_t index) {
  const auto& claim = view.findings().claims[index];
  const auto documents = view.documents_of(claim, Stance::asserts).size();
  const auto& count = claim.origins;
  if (documents == 0) return "asserted by nobody here";
  const auto spread = documents > 1 ? plural(documents, "document") + ", " : "";
  if (count.lo == 0) return spread + "no known source";
  const auto rest = beyond(view, index);
  if (count.lo > 1) return plural(count.lo, "independent source") + rest;
  const auto name = first_origin(view, index);
  const auto* one = documents > 1 ? "one origin" : "one source";
  return fmt::format("{}{}{}{}{}", spread, one, name.empty() ? "" : ", ", name, rest);
}

// The claims that stand against it, each once, the best supported first.
std::vector<std::uint32_t> rivals_of(const CaseView& view, std::uint32_t claim) {
  std::vector<std::uint32_t> rivals;
  for (const auto index : view.conflicts_of(claim)) {
    const auto& conflict = view.findings().conflicts[index];
    if (!is_dispute(conflict)) continue;
    for (const auto other : conflict.claims) {
      if (other != claim && other < view.findings().claims.size()) rivals.push_back(other);
    }
  }
  sort_unique(rivals);
  std::ranges::stable_sort(rivals, std::ranges::greater{}, [&](std::uint32_t rival) {
    const auto& count = view.findings().claims[rival].origins;
    return std::pair(count.lo, count.hi);
  });
  return rivals;
}

// When a claim was first published, and its number: an update is told later, or is higher on one day.
std::pair<std::string, double> place_in_time(const CaseView& view, const Claim& claim) {
  const auto& counts = claim.facets.how_many;
  const auto first = view.findings().utterances[claim.utterances.front()].document;
  return {view.data().documents[first].document.published,
          counts.empty() ? 0 : counts.front().value.lo.value_or(0)};
}

// "Later nine: three independent sources.", "Corrected to two.": what replaces the claim, the best
// supported of them.
std::string replacement(const CaseView& view, std::uint32_t index) {
  const auto& claims = view.findings().claims;
  std::optional<std::uint32_t> best;
  bool corrected = false;
  for (const auto c : view.conflicts_of(index)) {
    const auto& conflict = view.findings().conflicts[c];
    const bool correction = conflict.kind == ConflictKind::correction;
    if ((!correction && conflict.kind != ConflictKind::update) || conflict.only_precision) continue;
    for (const auto other : conflict.claims) {
      if (other == index || other >= claims.size()) continue;
      const bool later =
          correction ? conflict.claims.back() == other
                     : place_in_time(view, claims[index]) < place_in_time(view, claims[other]);
      if (!later || (best && claims[other].origins.lo <= claims[*best].origins.lo)) continue;
      best = other;
      corrected = correction;
    }
  }
  if (!best) return "";
  auto value = short_subject(claims[*best]);
  if (is_counted(claims[*best])) value = count_words(claims[*best].facets.how_many.front().value);
  return corrected ? fmt::format(" Corrected to {}.", value)
                   : fmt::format(" Later {}: {}.", value, support(view, *best));
}

void add_names(std::vector<std::string>& names, std::vector<std::string> more) {
  for (auto& name : more) {
    if (!name.empty() && std::ranges::find(names, name) == names.end())
      names.push_back(std::move(name));
  }
}

}  // namespace

std::string claim_value(const Claim& claim) {
  if (claim.slot.empty()) return "";
  if (!claim.facets.how_many.empty()) return number_text(claim.facets.how_many.front().value);
  if (claim.slot == "date") return claim.facets.when.known() ? time_text(claim.facets.when) : "";
  if (claim.slot == "place")
    return claim.facets.where.known() ? place_text(claim.facets.where) : "";
  return claim.facets.who;
}

std::string interest_note(const Findings& found, MaybeIndex entity) {
  if (!entity.below(found.entities.size())) return "";
  for (const auto& relation : found.entities[*entity].relations) {
    const auto* how = relation.kind == RelationKind::front_of   ? "a front of"
                      : relation.kind == RelationKind::wing_of  ? "a wing of"
                      : relation.kind == RelationKind::owned_by ? "owned by"
                      : relation.kind == RelationKind::part_of  ? "part of"
                                                                : nullptr;
    if (how != nullptr && relation.to < found.entities.size())
      return fmt::format("{} {}", how, found.entities[relation.to].name);
  }
  return "";
}

std::string group_note(const CaseView& view, std::uint32_t claim) {
  for (const auto index : view.origins_of(claim)) {
    const auto& origin = view.findings().origins[index];
    if (!origin.known) continue;
    if (auto note = interest_note(view.findings(), origin.entity); !note.empty()) return note;
  }
  return "";
}

std::string claim_sentence(const CaseView& view, std::uint32_t index) {
  const auto& claim = view.findings().claims[index];
  auto denying = speakers_of(view, claim, Stance::denies);
  const bool only_denied = !denying.empty() && view.documents_of(claim, Stance::asserts).empty();
  auto sentence = fmt::format("{}: {}.", subject(claim),
                              only_denied ? "denied by " + listed(denying) : support(view, index));
  sentence += replacement(view, index);
  if (only_denied) denying.clear();
  std::size_t told = 0;
  for (const auto rival : rivals_of(view, index)) {
    const auto& other = view.findings().claims[rival];
    auto against = speakers_of(view, other, Stance::denies);
    if (!against.empty()) {
      if (!only_denied) add_names(denying, std::move(against));
    } else if (told++ < most_rivals) {
      sentence += fmt::format(" {}: {}.", short_subject(other), support(view, rival));
    }
  }
  if (!denying.empty()) sentence += fmt::format(" Denied by {}.", listed(denying));
  if (told > most_rivals)
    sentence += fmt::format(" {} against it.", capital(plural(told - most_rivals, "more claim")));
  return sentence;
}

}  // namespace headwater
