// SPDX-License-Identifier: Apache-2.0
#include "decisions/apply_decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "decisions/named_findings.h"
#include "decisions/recount.h"
#include "weighing/standing.h"

namespace headwater {
namespace {

constexpr std::string_view merged_away = "merged";

bool holds(const Case& whole, std::uint32_t conflict) {
  const auto& verdicts = whole.decided.verdicts;
  return verdicts.empty() ||
         (verdicts[conflict] != "rejected" && verdicts[conflict] != merged_away);
}

std::vector<std::uint32_t> rivals_of(const Case& whole, std::uint32_t claim) {
  std::vector<std::uint32_t> rivals;
  const auto& conflicts = whole.findings.conflicts;
  for (std::uint32_t i = 0; i < conflicts.size(); ++i) {
    if (!is_clash(conflicts[i]) || !holds(whole, i)) continue;
    if (std::ranges::find(conflicts[i].claims, claim) == conflicts[i].claims.end()) continue;
    for (const auto other : conflicts[i].claims) {
      if (other != claim) rivals.push_back(other);
    }
  }
  sort_unique(rivals);
  return rivals;
}

Credibility rated(const Case& whole, std::uint32_t claim) {
  const auto& found = whole.findings;
  return rate_credibility(standing_of(found, found.claims[claim], rivals_of(whole, claim)));
}

class Applier {
 public:
  // `place_of_split(n)`: the index of the claim that the n-th decision of that kind makes.
  Applier(Case& whole, std::vector<Decision> decisions)
      : whole_(whole), found_(whole.findings), decided_(whole.decided) {
    decided_ = {};
    decided_.decisions = std::move(decisions);
    decided_.claims.resize(found_.claims.size());
    decided_.verdicts.resize(found_.conflicts.size());
    decided_.reliability.resize(found_.sources.size());
    decided_.utterances.resize(found_.utterances.size());
  }

  template <class PlaceOfSplit>
  void run(const PlaceOfSplit& place_of_split) {
    const NamedFindings names(whole_, decided_.decisions);
    names_ = &names;
    for (at_ = 0; at_ < decided_.decisions.size(); ++at_) {
      const auto& decision = decided_.decisions[at_];
      place_of_split_ = [&] { return place_of_split(decision.splits_before); };
      if (!take(decision)) decided_.lost.push_back(at_);
    }
    recount();
    drop_conflicts();
    drop_empty_origins();
  }

 private:
  // False where what it is about is no longer found.
  bool take(const Decision& decision) {
    switch (decision.action) {
      case DecisionAction::rate:
        return rate(decision);
      case DecisionAction::merge:
        return merge_all(decision);
      case DecisionAction::split:
        return split(decision, 0, decision.others);
      case DecisionAction::same:
        return answer(decision);
      case DecisionAction::derive:
        return derive(decision);
      case DecisionAction::attribute:
        return attribute(decision);
      case DecisionAction::conflict:
        return judge_conflict(decision);
      case DecisionAction::note:
        return mark_note(decision);
      case DecisionAction::hypothesis:
        return true;
      case DecisionAction::judge:
        return mark(names_->claim(decision, 1));
    }
    return false;
  }

  bool mark(std::optional<std::uint32_t> claim) {
    if (!claim) return false;
    auto& list = decided_.claims[*claim].decisions;
    if (list.empty() || list.back() != at_) list.push_back(at_);
    return true;
  }

  // What a claim was before the first decision that changes it.
  void touch(std::uint32_t claim) {
    mark(claim);
    const auto& was = found_.claims[claim];
    const auto [at, fresh] = before_.try_emplace(claim);
    if (!fresh) return;
    at->second = count_paths(found_, was);
    if (!was.utterances.empty()) decided_.claims[claim].machine = {was.origins, was.credibility};
  }

  bool rate(const Decision& decision) {
    if (const auto source = names_->source(decision.target)) {
      decided_.reliability[*source] = decision.value;
      return true;
    }
    const auto claim = names_->claim(decision, 0);
    if (claim) decided_.claims[*claim].rated = decision.value;
    return mark(claim);
  }

  bool mark_note(const Decision& decision) {
    mark(names_->claim(decision, 0));
    for (const auto u : names_->utterances(decision.target)) {
      if (const auto claim = found_.utterances[u].claim) mark(*claim);
    }
    return true;
  }

  bool merge_all(const Decision& decision) {
    bool done = false;
    for (std::size_t i = 1; i <= decision.others.size(); ++i)
      done |= merge(names_->claim(decision, 0), names_->claim(decision, i));
    return done;
  }

  bool merge(std::optional<std::uint32_t> into, std::optional<std::uint32_t> other) {
    if (!into || !other || *into == *other) return false;
    touch(*into);
    touch(*other);
    auto& kept = found_.claims[*into];
    auto& gone = found_.claims[*other];
    merge_origins(*into, *other);
    for (const auto u : gone.utterances) found_.utterances[u].claim = *into;
    kept.utterances.insert(kept.utterances.end(), gone.utterances.begin(), gone.utterances.end());
    sort_unique(kept.utterances);
    gone.utterances.clear();
    gone.cut.clear();
    decided_.claims[*other].merged_into = *into;
    for (std::uint32_t i = 0; i < found_.conflicts.size(); ++i) move_conflict(i, *other, *into);
    return true;
  }

  void move_conflict(std::uint32_t index, std::uint32_t from, std::uint32_t to) {
    auto& claims = found_.conflicts[index].claims;
    if (std::ranges::find(claims, from) == claims.end()) return;
    std::ranges::replace(claims, from, to);
    sort_unique(claims);
    if (claims.size() < 2) decided_.verdicts[index] = merged_away;
  }

  MaybeIndex origin_like(std::uint32_t claim, const Origin& wanted) const {
    for (std::uint32_t i = 0; i < found_.origins.size(); ++i) {
      const auto& origin = found_.origins[i];
      if (origin.claim != claim || origin.known != wanted.known) continue;
      const bool one_entity = origin.entity && origin.entity == wanted.entity;
      if (one_entity || origin.name == wanted.name) return i;
    }
    return no_index;
  }

  std::uint32_t next_group(std::uint32_t claim) const {
    std::uint32_t next = 0;
    for (const auto& origin : found_.origins) {
      if (origin.claim == claim) next = std::max(next, origin.group + 1);
    }
    return next;
  }

  void merge_origins(std::uint32_t into, std::uint32_t other) {
    const auto first_group = next_group(into);
    for (std::uint32_t i = 0; i < found_.origins.size(); ++i) {
      if (found_.origins[i].claim != other) continue;
      if (const auto like = origin_like(into, found_.origins[i])) {
        for (const auto u : std::exchange(found_.origins[i].utterances, {}))
          move_to_origin(u, *like);
      } else {
        found_.origins[i].claim = into;
        found_.origins[i].group += first_group;
      }
    }
  }

  void move_to_origin(std::uint32_t utterance, MaybeIndex origin) {
    auto& said = found_.utterances[utterance];
    if (said.origin) std::erase(found_.origins[*said.origin].utterances, utterance);
    said.origin = origin;
    if (!origin) return;
    auto& list = found_.origins[*origin].utterances;
    list.push_back(utterance);
    sort_unique(list);
  }

  // The origin of this kind in the claim, made where there is none.
  std::uint32_t origin_in(std::uint32_t claim, Origin wanted) {
    if (const auto like = origin_like(claim, wanted)) return *like;
    wanted.claim = claim;
    wanted.group = next_group(claim);
    wanted.utterances.clear();
    wanted.id =
        fmt::format("o{:08x}", fnv1a64(found_.claims[claim].id + "/" + wanted.name) & 0xFFFFFFFFU);
    found_.origins.push_back(std::move(wanted));
    return static_cast<std::uint32_t>(found_.origins.size() - 1);
  }

  bool split(const Decision& decision, std::size_t which, const std::vector<std::string>& ids) {
    const auto claim = names_->claim(decision, which);
    if (!claim) return false;
    std::vector<std::uint32_t> leaving;
    for (const auto& id : ids) {
      for (const auto u : names_->utterances(id)) {
        if (found_.utterances[u].claim == MaybeIndex(*claim)) leaving.push_back(u);
      }
    }
    return split_off(*claim, std::move(leaving));
  }

  bool split_off(std::uint32_t claim, std::vector<std::uint32_t> leaving) {
    sort_unique(leaving);
    if (leaving.empty() || leaving.size() >= found_.claims[claim].utterances.size()) return false;
    touch(claim);
    const auto made = place_of_split_();
    if (made >= found_.claims.size()) {
      found_.claims.resize(made + 1);
      decided_.claims.resize(made + 1);
    }
    auto& part = found_.claims[made];
    auto& from = found_.claims[claim];
    const auto& first = found_.utterances[leaving.front()];
    const auto& document = whole_.documents[first.document].document;
    part.id =
        fmt::format("c{:08x}", fnv1a64(fmt::format("split/{}/{}/{}-{}/{}", from.id, document.sha256,
                                                   first.span.start, first.span.end, from.slot)) &
                                   0xFFFFFFFFU);
    part.text =
        document.text.size() == 0 ? from.text : std::string(document.text.slice(first.span));
    part.slot = from.slot;
    part.story = from.story;
    part.facets = from.facets;
    part.incident = from.incident;
    part.probability = from.probability;
    part.utterances = leaving;
    touch(made);
    decided_.claims[made].split_from = claim;
    std::erase_if(from.utterances, [&](auto u) { return std::ranges::binary_search(leaving, u); });
    for (const auto u : leaving) {
      auto& said = found_.utterances[u];
      said.claim = made;
      if (said.origin) move_to_origin(u, origin_in(made, found_.origins[*said.origin]));
    }
    return true;
  }

  bool answer(const Decision& decision) {
    const auto one = side(decision, 0);
    const auto other = side(decision, 1);
    if (!one.claim || !other.claim) return false;
    mark(one.claim);
    mark(other.claim);
    if (decision.value == "same" && *one.claim != *other.claim)
      return merge(one.claim, other.claim);
    if (decision.value == "different" && *one.claim == *other.claim && other.utterance)
      return split_off(*other.claim, {*other.utterance});
    return true;
  }

  struct Side {
    std::optional<std::uint32_t> claim;
    std::optional<std::uint32_t> utterance;
  };
  Side side(const Decision& decision, std::size_t which) const {
    if (which > decision.others.size()) return {};
    const auto& id = which == 0 ? decision.target : decision.others[which - 1];
    const auto said = names_->utterances(id);
    if (said.empty()) return {names_->claim(decision, which), std::nullopt};
    const auto wanted = names_->claim(decision, which);
    for (const auto u : said) {
      const auto claim = found_.utterances[u].claim;
      if (claim && (!wanted || *wanted == *claim)) return {*claim, u};
    }
    return {};
  }

  void explain(std::uint32_t utterance, std::string rule, const Decision& decision) {
    auto& said = found_.utterances[utterance];
    decided_.utterances[utterance] = at_;
    said.why.push_back({std::move(rule),
                        {{said.document, said.span}},
                        {{"decision", static_cast<double>(decision.number)}},
                        {decision.value, decision.made_by}});
  }

  bool derive(const Decision& decision) {
    bool done = false;
    for (const auto u : names_->utterances(decision.target)) {
      const auto claim = found_.utterances[u].claim;
      if (!claim) continue;
      MaybeIndex from = no_index;
      if (!decision.others.empty()) {
        for (const auto candidate : names_->utterances(decision.others.front())) {
          if (candidate != u && found_.utterances[candidate].claim == claim) from = candidate;
        }
        if (!from) continue;
      }
      touch(*claim);
      set_source(u, from, decision);
      done = true;
    }
    return done;
  }

  void set_source(std::uint32_t u, MaybeIndex from, const Decision& decision) {
    auto& said = found_.utterances[u];
    const auto claim = *said.claim;
    said.derived_from = from;
    said.derivation = value_named<Derivation>(decision.value)
                          .value_or(from ? Derivation::rewrite : Derivation::original);
    if (from) {
      move_to_origin(u, found_.utterances[*from].origin);
    } else {
      said.credited = false;
      move_to_origin(u, origin_in(claim, own_origin(said)));
    }
    follow(u);
    explain(u, from ? "decisions.derived" : "decisions.own", decision);
  }

  // What was taken from an utterance has its origin.
  void follow(std::uint32_t source) {
    const auto claim = found_.utterances[source].claim;
    for (const auto u : std::vector(found_.claims[*claim].utterances)) {
      auto& said = found_.utterances[u];
      if (u == source || said.derived_from != MaybeIndex(source) ||
          said.origin == found_.utterances[source].origin)
        continue;
      move_to_origin(u, found_.utterances[source].origin);
      follow(u);
    }
  }

  Origin own_origin(const Utterance& said) const {
    const auto& voice = said.voices.back();
    Origin origin;
    origin.known = !voice.name.empty() && !voice.anonymous;
    origin.name = origin.known ? voice.name : "unknown";
    origin.entity = voice.entity;
    return origin;
  }

  bool attribute(const Decision& decision) {
    bool done = false;
    for (const auto u : names_->utterances(decision.target)) {
      const auto claim = found_.utterances[u].claim;
      if (!claim) continue;
      touch(*claim);
      auto& said = found_.utterances[u];
      Voice voice;
      voice.name = decision.value;
      voice.entity = entity_named(decision.value);
      if (said.voices.size() > 1) {
        said.voices.back() = std::move(voice);
      } else if (said.voices.front().name != voice.name) {
        said.voices.push_back(std::move(voice));
      }
      if (said.stance == Stance::asserts) move_to_origin(u, origin_in(*claim, own_origin(said)));
      follow(u);
      explain(u, "decisions.voice", decision);
      done = true;
    }
    return done;
  }

  MaybeIndex entity_named(const std::string& name) const {
    for (std::uint32_t i = 0; i < found_.entities.size(); ++i) {
      const auto& entity = found_.entities[i];
      if (entity.name == name ||
          std::ranges::find(entity.aliases, name, &Alias::name) != entity.aliases.end())
        return i;
    }
    return no_index;
  }

  bool judge_conflict(const Decision& decision) {
    const auto conflict = names_->conflict(decision);
    if (!conflict) return false;
    for (const auto claim : found_.conflicts[*conflict].claims) touch(claim);
    decided_.verdicts[*conflict] = decision.value;
    return true;
  }

  void recount() {
    std::vector<std::uint32_t> again;
    for (const auto& [index, before] : before_) {
      again.push_back(index);
      for (const auto rival : rivals_of(whole_, index)) again.push_back(rival);
      auto& claim = found_.claims[index];
      if (claim.utterances.empty()) {
        claim.origins = {};
        continue;
      }
      const auto after = count_paths(found_, claim);
      const bool made = decided_.claims[index].split_from.has_value();
      const auto was = made ? OriginCount{} : decided_.claims[index].machine->origins;
      claim.origins = moved_count(was, made ? PathCount{} : before, after);
      claim.cut = after.cut;
    }
    sort_unique(again);
    for (const auto index : again) regrade(index);
  }

  void regrade(std::uint32_t index) {
    auto& claim = found_.claims[index];
    if (claim.utterances.empty()) return;
    const auto grade = rated(whole_, index);
    const bool touched = before_.contains(index);
    if (!touched && grade.grade == claim.credibility) return;
    auto& machine = decided_.claims[index].machine;
    if (!machine) machine = {claim.origins, claim.credibility};
    claim.credibility = grade.grade;
    if (!touched || !(machine->origins == claim.origins))
      claim.why.push_back({"decisions.recounted",
                           claim.cut,
                           {{"lo", static_cast<double>(claim.origins.lo)},
                            {"hi", static_cast<double>(claim.origins.hi)},
                            {"machine_lo", static_cast<double>(machine->origins.lo)},
                            {"machine_hi", static_cast<double>(machine->origins.hi)}},
                           {}});
    claim.why.push_back(grade.why);
  }

  void drop_conflicts() {
    std::vector<Conflict> kept;
    std::vector<std::string> verdicts;
    for (std::uint32_t i = 0; i < found_.conflicts.size(); ++i) {
      if (holds(whole_, i)) {
        kept.push_back(std::move(found_.conflicts[i]));
        verdicts.push_back(decided_.verdicts[i]);
      } else if (decided_.verdicts[i] != merged_away) {
        decided_.rejected.push_back(std::move(found_.conflicts[i]));
      }
    }
    found_.conflicts = std::move(kept);
    decided_.verdicts = std::move(verdicts);
  }

  // Origins of a claim stay together, those made by decisions behind the others.
  void drop_empty_origins() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < found_.origins.size(); ++i) {
      if (!found_.origins[i].utterances.empty()) order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return found_.origins[i].claim; });
    std::vector<MaybeIndex> places(found_.origins.size());
    std::vector<Origin> kept;
    for (const auto i : order) {
      places[i] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(found_.origins[i]));
    }
    found_.origins = std::move(kept);
    for (auto& said : found_.utterances) {
      if (said.origin) said.origin = places[*said.origin];
    }
  }

  Case& whole_;
  Findings& found_;
  Decided& decided_;
  const NamedFindings* names_ = nullptr;
  std::uint32_t at_ = 0;
  std::function<std::uint32_t()> place_of_split_;
  std::map<std::uint32_t, PathCount> before_;  // by claim
};

}  // namespace

void apply_decisions(Case& whole, std::vector<Decision> decisions) {
  if (decisions.empty()) return;
  const auto claims = static_cast<std::uint32_t>(whole.findings.claims.size());
  Applier(whole, std::move(decisions)).run([&](std::uint32_t n) { return claims + n; });
}

void apply_decisions(CasePart& part, std::vector<Decision> decisions,
                     std::uint32_t claims_in_case) {
  if (decisions.empty()) return;
  auto& whole = part.part;
  Applier(whole, std::move(decisions)).run([&](std::uint32_t n) {
    part.numbers.push_back(claims_in_case + n + 1);
    return static_cast<std::uint32_t>(whole.findings.claims.size());
  });
}

std::uint8_t credibility_of(const Case& whole, std::uint32_t claim) {
  return rated(whole, claim).grade;
}

}  // namespace headwater
