// SPDX-License-Identifier: Apache-2.0
#include "claims/story_conflicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <utility>

#include "base/strings.h"

namespace headwater {
namespace {

// Chosen by leaving topics and regimes out (docs/lab/stories.md).
constexpr double shown_from = 0.38;

using ClaimPair = std::pair<std::uint32_t, std::uint32_t>;  // first < second

struct Candidate {
  ClaimPair claims;
  std::vector<std::uint32_t> pairs;  // indices in ToldStories::conflicts, likeliest first
};

std::vector<std::vector<std::uint32_t>> claims_of_statements(const ToldStories& told) {
  std::vector<std::vector<std::uint32_t>> claims(told.statements.size());
  for (std::uint32_t g = 0; g < told.groups.size(); ++g) {
    for (const auto member : told.groups[g]) claims[member].push_back(g);
  }
  return claims;
}

// Two sentences that are merely unlike do not exclude each other, however sure the model is.
bool names_a_clash(const SentenceClashes& parted) {
  return parted.denial || parted.numbers || parted.place_value_clash || parted.actor_value_clash ||
         parted.places_apart || parted.actors_apart || parted.days_apart;
}

// The claims that do not hold the other sentence: what states both as one is no side.
std::vector<std::uint32_t> claims_apart(const ToldStories& told,
                                        const std::vector<std::uint32_t>& claims,
                                        std::uint32_t other) {
  std::vector<std::uint32_t> found;
  std::ranges::copy_if(claims, std::back_inserter(found), [&](std::uint32_t claim) {
    return std::ranges::find(told.groups[claim], other) == told.groups[claim].end();
  });
  return found;
}

bool gives(const ToldStories& told, std::uint32_t statement, double number) {
  return std::ranges::find(told.numbers[statement], number) != told.numbers[statement].end();
}

// Those of some claims that fulfil a condition; all where none does.
template <typename Condition>
std::vector<std::uint32_t> preferred(std::vector<std::uint32_t> claims, Condition condition) {
  if (std::ranges::any_of(claims, condition))
    std::erase_if(claims, [&](std::uint32_t claim) { return !condition(claim); });
  return claims;
}

// A claim of the whole happening may hold both of two numbers: then it is no side, where one of the
// two has a claim without the other.
std::vector<std::uint32_t> claims_without(const ToldStories& told,
                                          const std::vector<std::uint32_t>& claims, double number) {
  return preferred(claims, [&](std::uint32_t claim) {
    return std::ranges::none_of(told.groups[claim],
                                [&](auto member) { return gives(told, member, number); });
  });
}

std::vector<Candidate> candidates_of(const ToldStories& told) {
  const auto claims = claims_of_statements(told);
  std::map<ClaimPair, std::vector<std::uint32_t>> between;
  for (std::uint32_t i = 0; i < told.conflicts.size(); ++i) {
    const auto& conflict = told.conflicts[i];
    if (!names_a_clash(conflict.parted)) continue;
    const auto& numbers = conflict.parted.numbers;
    const auto left = numbers ? claims_without(told, claims[conflict.a], numbers->second)
                              : claims_apart(told, claims[conflict.a], conflict.b);
    const auto right = numbers ? claims_without(told, claims[conflict.b], numbers->first)
                               : claims_apart(told, claims[conflict.b], conflict.a);
    for (const auto a : left) {
      for (const auto b : right) {
        if (a != b) between[std::minmax(a, b)].push_back(i);
      }
    }
  }
  std::vector<Candidate> found;
  for (auto& [pair, indices] : between) {
    std::ranges::sort(indices, [&](auto x, auto y) {
      return std::pair(-told.conflicts[x].probability, x) <
             std::pair(-told.conflicts[y].probability, y);
    });
    found.push_back({pair, std::move(indices)});
  }
  return found;
}

class ConflictMaker {
 public:
  ConflictMaker(const ClaimInput& input, const ToldStories& told) : input_(input), told_(told) {}

  [[nodiscard]] Conflict make(const Candidate& candidate) const {
    const auto& best = told_.conflicts[candidate.pairs.front()];
    Conflict conflict;
    conflict.kind = kind_of(best);
    if (conflict.kind == ConflictKind::update && !is_replaced(best) && told_on(candidate, best))
      conflict.kind = ConflictKind::disjoint;
    conflict.slot = best.parted.slot;
    conflict.incident = no_index;
    conflict.claims = {candidate.claims.first, candidate.claims.second};
    for (const auto statement : {best.a, best.b}) conflict.values.push_back(words_of(statement));
    if (best.parted.numbers && is_number(best)) {
      conflict.values = {fmt::format("{:g}", best.parted.numbers->first),
                         fmt::format("{:g}", best.parted.numbers->second)};
    }
    // Values stand in the order of the claims that state them.
    if (!tells(candidate.claims.first, best.a) || !tells(candidate.claims.second, best.b))
      std::swap(conflict.values[0], conflict.values[1]);
    const auto& a = told_.statements[best.a].utterance;
    const auto& b = told_.statements[best.b].utterance;
    conflict.why.push_back({fmt::format("claims.{}", name_of(conflict.kind)),
                            {{a.document, a.span}, {b.document, b.span}},
                            {{"probability", best.probability}},
                            {conflict.slot, conflict.values[0] + " / " + conflict.values[1]}});
    return conflict;
  }

 private:
  [[nodiscard]] bool tells(std::uint32_t claim, std::uint32_t statement) const {
    return std::ranges::find(told_.groups[claim], statement) != told_.groups[claim].end();
  }

  [[nodiscard]] std::string words_of(std::uint32_t statement) const {
    const auto& said = told_.statements[statement].utterance;
    return squeeze_space(input_.texts.document(said.document).text.slice(said.span));
  }

  static bool is_number(const LikelyConflict& pair) {
    const auto& parted = pair.parted;
    if (parted.denial || !parted.numbers) return false;
    return parted.number_value_clash || (!parted.actor_value_clash && !parted.place_value_clash);
  }

  [[nodiscard]] ConflictKind kind_of(const LikelyConflict& pair) const {
    const auto& parted = pair.parted;
    if (parted.denial) return ConflictKind::denial;
    if (is_number(pair))
      return rises(pair) || is_replaced(pair) ? ConflictKind::update : ConflictKind::disjoint;
    if (parted.actor_value_clash) return ConflictKind::actor;
    if (parted.place_value_clash || parted.places_apart) return ConflictKind::place;
    return parted.actors_apart ? ConflictKind::actor : ConflictKind::disjoint;
  }

  [[nodiscard]] std::optional<Day> day_of(std::uint32_t statement) const {
    const auto document = told_.statements[statement].utterance.document;
    return input_.texts.document(document).published_day();
  }

  // Published days of the documents that give a number in a claim, in order; of all where none does.
  [[nodiscard]] std::vector<Day> days_of(std::uint32_t claim, double number) const {
    std::vector<Day> days;
    const auto members = preferred(
        told_.groups[claim], [&](std::uint32_t member) { return gives(told_, member, number); });
    for (const auto member : members) {
      if (const auto day = day_of(member)) days.push_back(*day);
    }
    std::ranges::sort(days);
    return days;
  }

  // The lower number is told after the higher one was: nobody has brought it up to date.
  [[nodiscard]] bool told_on(const Candidate& candidate, const LikelyConflict& best) const {
    auto [low, high] = candidate.claims;
    const auto [of_a, of_b] = *best.parted.numbers;
    if ((of_a < of_b) != tells(low, best.a)) std::swap(low, high);
    const auto last_low = days_of(low, std::min(of_a, of_b));
    const auto first_high = days_of(high, std::max(of_a, of_b));
    return !last_low.empty() && !first_high.empty() && last_low.back() > first_high.front();
  }

  // One outlet gives another number by the same mouth: it takes the first one back.
  [[nodiscard]] bool is_replaced(const LikelyConflict& pair) const {
    const auto& a = told_.statements[pair.a].utterance;
    const auto& b = told_.statements[pair.b].utterance;
    const auto publisher = input_.outlets.publisher(a.document);
    return a.document != b.document && publisher != no_index &&
           publisher == input_.outlets.publisher(b.document) &&
           name_key(a.voices.back().name) == name_key(b.voices.back().name);
  }

  // The later of the two gives the higher number.
  [[nodiscard]] bool rises(const LikelyConflict& pair) const {
    const auto a = day_of(pair.a);
    const auto b = day_of(pair.b);
    if (!a || !b || *a == *b) return false;
    const auto [x, y] = *pair.parted.numbers;
    return *a < *b ? x < y : y < x;
  }

  const ClaimInput& input_;
  const ToldStories& told_;
};

}  // namespace

std::vector<Conflict> story_conflicts(const ClaimInput& input, const ToldStories& told) {
  const auto candidates = candidates_of(told);
  const ConflictMaker maker(input, told);
  std::vector<bool> explained(told.conflicts.size(), false);
  const auto gain = [&](const Candidate& candidate) {
    double sum = 0;
    bool shown = false;
    for (const auto i : candidate.pairs) {
      if (explained[i]) continue;
      sum += told.conflicts[i].probability;
      shown = shown || told.conflicts[i].probability >= shown_from;
    }
    return shown ? sum : 0.0;
  };
  std::priority_queue<std::pair<double, std::int64_t>> queue;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    queue.emplace(gain(candidates[i]), -static_cast<std::int64_t>(i));
  std::vector<Conflict> found;
  while (!queue.empty()) {
    const auto index = queue.top().second;
    queue.pop();
    const auto& candidate = candidates[static_cast<std::size_t>(-index)];
    const auto now = gain(candidate);
    if (now <= 0) continue;
    if (!queue.empty() && now < queue.top().first) {
      queue.emplace(now, index);
      continue;
    }
    for (const auto i : candidate.pairs) explained[i] = true;
    found.push_back(maker.make(candidate));
  }
  return found;
}

}  // namespace headwater
