// SPDX-License-Identifier: Apache-2.0
#include "claims/tell_stories.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "claims/copied_units.h"
#include "claims/denial_reach.h"
#include "claims/sentence_pairs.h"
#include "claims/sentence_statement.h"
#include "claims/star_claims.h"

namespace headwater {
namespace {

constexpr float word_for_word = 0.95F;  // probability that a copy says the same
constexpr float sure_denial = 0.4F;     // of one that another sentence states in full
constexpr double denial_met = 0.5;      // of a denial, by the sentence that states most of it
constexpr double conflict_from = 0.3;   // less likely ones are not even counted

// Headings, questions and the like tell a claim again; they make none.
void drop_groups_without_claim(const ClaimInput& input, const std::vector<SentenceUnit>& units,
                               std::vector<std::vector<std::uint32_t>>& groups) {
  std::erase_if(groups, [&](const std::vector<std::uint32_t>& group) {
    return std::ranges::none_of(group, [&](std::uint32_t member) {
      const auto& unit = units[member];
      const auto& text = input.texts.sentences[unit.document];
      return may_claim(input.texts.document(unit.document), text, text.sentences[unit.sentence]);
    });
  });
}

// In a pile of a few documents nothing is usual, and the model is too sure: see docs/limits.md.
StarOptions options_for(const Story& story) {
  constexpr std::size_t few_documents = 5;
  StarOptions options;
  if (story.documents.size() >= few_documents) return options;
  options.likely_from = 0.6;
  options.cost = 0.5;
  return options;
}

std::vector<std::uint32_t> all_copies(const std::vector<std::uint32_t>& group,
                                      const std::vector<std::vector<std::uint32_t>>& stands_for) {
  std::vector<std::uint32_t> members;
  for (const auto unit : group)
    members.insert(members.end(), stands_for[unit].begin(), stands_for[unit].end());
  std::ranges::sort(members);
  return members;
}

enum class DenialMeets { unknown, nothing, all };

// A denial that is about what some sentence states does not stand against others of the happening.
std::vector<DenialMeets> denials_met(const ClaimInput& input,
                                     const std::vector<SentenceUnit>& units,
                                     const std::vector<UnitPair>& pairs) {
  std::vector<DenialMeets> found(pairs.size(), DenialMeets::unknown);
  if (std::ranges::none_of(units, &SentenceUnit::denied)) return found;
  const DenialReach denials(input, units);
  std::vector<double> held(pairs.size(), 0);
  std::vector<double> best(units.size(), 0);
  const auto denied = [&](const UnitPair& pair) { return units[pair.a].denied ? pair.a : pair.b; };
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto [a, b] = pairs[i];
    if (units[a].denied == units[b].denied) continue;
    held[i] = denials.held(units[a], units[b]);
    best[denied(pairs[i])] = std::max(best[denied(pairs[i])], held[i]);
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto [a, b] = pairs[i];
    if (units[a].denied == units[b].denied) continue;
    const bool negated = units[units[a].denied ? b : a].negated;
    const auto most = best[denied(pairs[i])];
    if (held[i] >= 1) {
      found[i] = DenialMeets::all;
    } else if (negated || (most >= denial_met && held[i] <= most / 2)) {
      found[i] = DenialMeets::nothing;
    }
  }
  return found;
}

// What each document counts for a slot of an incident.
class Totals {
 public:
  explicit Totals(const std::vector<SentenceUnit>& units) {
    for (const auto& unit : units) {
      for (const auto* fact : unit.values) {
        if (fact->value.kind == ValueKind::number)
          given_.insert(
              {unit.document, fact->incident, fact->utterance.slot, nominal(fact->value.number)});
      }
    }
  }
  // Whether a unit gives for a slot one of two numbers that are together what its document counts.
  [[nodiscard]] bool adds_up(const SentenceUnit& unit, const std::string& slot, double number,
                             double other) const {
    return std::ranges::any_of(unit.values, [&](const StatedFact* fact) {
      return fact->value.kind == ValueKind::number && fact->utterance.slot == slot &&
             nominal(fact->value.number) == number &&
             given_.contains({unit.document, fact->incident, slot, number + other});
    });
  }

 private:
  std::set<std::tuple<std::uint32_t, MaybeIndex, std::string, double>> given_;
};

// "Two more died in the night", beside seven: the report counts nine. Parts are no rivals.
bool are_parts(const Totals& totals, const SentenceUnit& a, const SentenceUnit& b,
               const SentenceClashes& parted) {
  if (!parted.number_value_clash || !parted.numbers || parted.denial) return false;
  const auto [of_a, of_b] = *parted.numbers;
  return totals.adds_up(a, parted.slot, of_a, of_b) || totals.adds_up(b, parted.slot, of_b, of_a);
}

ToldStories tell_story(const ReadCase& read, const Story& story, const ClaimModels& models) {
  ToldStories told;
  auto all = story_units(read, story.documents);
  for (const auto& unit : all) {
    auto& statement =
        told.statements.emplace_back(sentence_statement(read.input(), unit.document, unit.span));
    auto& stance = statement.utterance.stance;
    if (unit.denied != (stance != Stance::asserts))
      stance = unit.denied ? Stance::denies : Stance::asserts;
    auto& numbers = told.numbers.emplace_back();
    for (const auto& number : unit.numbers) {
      if (!number.in_date) numbers.push_back(number.value);
    }
  }
  const Totals totals(all);
  const auto [units, stands_for] = join_copied_units(std::move(all));
  const auto table = sentence_pairs(units);
  const bool none = table.pairs.empty();
  auto same = none ? std::vector<float>{} : models.same.score(table.features);
  for (std::size_t i = 0; i < same.size(); ++i) {
    const auto [a, b] = table.pairs[i];
    if (share_words(units[a], units[b])) same[i] = std::max(same[i], word_for_word);
  }
  told.groups = star_claims(units, table.pairs, same, options_for(story));
  drop_groups_without_claim(read.input(), units, told.groups);
  for (auto& group : told.groups) group = all_copies(group, stands_for);
  const auto conflict = none ? std::vector<float>{} : models.conflict.score(table.features);
  const auto meets = denials_met(read.input(), units, table.pairs);
  for (std::size_t i = 0; i < conflict.size(); ++i) {
    const auto [a, b] = table.pairs[i];
    const auto likely =
        meets[i] == DenialMeets::all ? std::max(conflict[i], sure_denial) : conflict[i];
    if (likely < conflict_from || meets[i] == DenialMeets::nothing) continue;
    const auto parted = compare_annotations(units[a], units[b]);
    if (share_words(units[a], units[b]) && !parted.numbers && !parted.denial) continue;
    if (are_parts(totals, units[a], units[b], parted)) continue;
    told.conflicts.push_back({stands_for[a].front(), stands_for[b].front(), likely, parted});
  }
  return told;
}

void append(ToldStories told, ToldStories& all) {
  const auto first = static_cast<std::uint32_t>(all.statements.size());
  for (auto& statement : told.statements) all.statements.push_back(std::move(statement));
  for (auto& numbers : told.numbers) all.numbers.push_back(std::move(numbers));
  for (auto& group : told.groups) {
    for (auto& member : group) member += first;
    all.groups.push_back(std::move(group));
  }
  for (auto& conflict : told.conflicts) {
    conflict.a += first;
    conflict.b += first;
    all.conflicts.push_back(std::move(conflict));
  }
}

}  // namespace

namespace {

// One text says one thing: where it is read as a denial here and as an assertion there, the more
// frequent reading holds for all its copies, that of an assertion where they are as many.
void settle_denials(std::vector<SentenceUnit>& units) {
  std::map<std::vector<TermHash>, std::pair<int, int>> read_as;  // denied, asserted
  for (const auto& unit : units) {
    auto& [denied, asserted] = read_as[unit.words];
    ++(unit.denied ? denied : asserted);
  }
  for (auto& unit : units) {
    const auto [denied, asserted] = read_as.at(unit.words);
    unit.denied = denied > asserted;
  }
}

}  // namespace

std::vector<SentenceUnit> story_units(const ReadCase& read,
                                      const std::vector<std::uint32_t>& documents) {
  auto units = sentence_units(read.input(), read.values(), documents);
  for (auto& unit : units) {
    const auto said = sentence_statement(read.input(), unit.document, unit.span);
    unit.denied = said.utterance.stance != Stance::asserts;
  }
  settle_denials(units);
  return units;
}

ToldStories tell_stories(const ReadCase& read, const std::vector<Story>& stories,
                         const ClaimModels& models) {
  std::vector<ToldStories> each(stories.size());
  parallel_for(stories.size(),
               [&](std::size_t i) { each[i] = tell_story(read, stories[i], models); });
  ToldStories all;
  for (auto& told : each) append(std::move(told), all);
  return all;
}

}  // namespace headwater
