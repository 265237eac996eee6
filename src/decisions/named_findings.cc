// SPDX-License-Identifier: Apache-2.0
#include "decisions/named_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace headwater {
namespace {

std::optional<std::uint32_t> number_in(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::set<std::string, std::less<>> names_in(const std::vector<Decision>& decisions) {
  std::set<std::string, std::less<>> names;
  for (const auto& decision : decisions) {
    names.insert(decision.target);
    names.insert(decision.others.begin(), decision.others.end());
    for (const auto& anchor : decision.anchors)
      names.insert(anchor.utterances.begin(), anchor.utterances.end());
  }
  return names;
}

template <class List>
std::optional<std::uint32_t> index_of(const List& list, const std::string& id) {
  const auto found = std::ranges::find_if(list, [&](const auto& item) { return item.id == id; });
  if (id.empty() || found == list.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - list.begin());
}

}  // namespace

std::optional<PlaceName> place_name(const std::string& id) {
  const auto colon = id.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  const auto places = std::string_view(id).substr(colon + 1);
  const auto dash = places.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto start = number_in(places.substr(0, dash));
  const auto end = number_in(places.substr(dash + 1));
  if (!start || !end || *start > *end) return std::nullopt;
  return PlaceName{id.substr(0, colon), {*start, *end}};
}

std::string name_of_utterance(const Case& whole, std::uint32_t index) {
  const auto& said = whole.findings.utterances[index];
  return fmt::format("{}:{}-{}", whole.documents[said.document].document.id, said.span.start,
                     said.span.end);
}

NamedFindings::NamedFindings(const Case& whole, const std::vector<Decision>& decisions)
    : whole_(whole) {
  std::set<std::string, std::less<>> documents;
  const auto names = names_in(decisions);
  for (const auto& name : names) {
    if (const auto place = place_name(name)) documents.insert(place->document);
  }
  std::vector<bool> wanted(whole.documents.size());
  for (std::size_t i = 0; i < wanted.size(); ++i)
    wanted[i] = documents.contains(whole.documents[i].document.id);
  for (std::uint32_t i = 0; i < whole.findings.utterances.size(); ++i) {
    if (!wanted[whole.findings.utterances[i].document]) continue;
    auto name = name_of_utterance(whole, i);
    if (names.contains(name)) utterances_[std::move(name)].push_back(i);
  }
}

std::optional<std::uint32_t> NamedFindings::by_utterances(const NamedClaim& anchor) const {
  std::map<std::uint32_t, std::uint32_t> votes;
  for (const auto& id : anchor.utterances) {
    for (const auto u : utterances(id)) {
      const auto claim = whole_.findings.utterances[u].claim;
      if (claim && whole_.findings.claims[*claim].slot == anchor.slot) ++votes[*claim];
    }
  }
  const auto best =
      std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  if (best == votes.end()) return std::nullopt;
  return best->first;
}

std::optional<std::uint32_t> NamedFindings::claim(const std::string& id,
                                                  const NamedClaim* anchor) const {
  if (const auto found = index_of(whole_.findings.claims, id))
    return after_merges(whole_.decided, *found);
  return anchor == nullptr ? std::nullopt : by_utterances(*anchor);
}

std::optional<std::uint32_t> NamedFindings::claim(const Decision& decision,
                                                  std::size_t which) const {
  if (which > decision.others.size()) return std::nullopt;
  const auto& id = which == 0 ? decision.target : decision.others[which - 1];
  return claim(id, which < decision.anchors.size() ? &decision.anchors[which] : nullptr);
}

std::optional<std::uint32_t> NamedFindings::conflict(const Decision& decision) const {
  const auto& conflicts = whole_.findings.conflicts;
  if (const auto found = index_of(conflicts, decision.target)) return found;
  std::vector<std::uint32_t> claims;
  for (const auto& anchor : decision.anchors) {
    if (const auto claim = by_utterances(anchor)) claims.push_back(*claim);
  }
  if (claims.size() < 2) return std::nullopt;
  std::ranges::sort(claims);
  for (std::uint32_t i = 0; i < conflicts.size(); ++i) {
    auto sides = conflicts[i].claims;
    std::ranges::sort(sides);
    if (sides == claims) return i;
  }
  return std::nullopt;
}

const Conflict* NamedFindings::rejected(const std::string& id) const {
  const auto found = index_of(whole_.decided.rejected, id);
  return found ? &whole_.decided.rejected[*found] : nullptr;
}

std::optional<std::uint32_t> NamedFindings::source(const std::string& id) const {
  return index_of(whole_.findings.sources, id);
}

std::vector<std::uint32_t> NamedFindings::utterances(const std::string& id) const {
  const auto found = utterances_.find(id);
  return found == utterances_.end() ? std::vector<std::uint32_t>{} : found->second;
}

}  // namespace headwater
