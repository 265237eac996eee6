// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_pairs.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <unordered_map>

#include "claims/sentence_clashes.h"

namespace headwater {
namespace {

constexpr double least_likeness = 0.08;
constexpr std::size_t longest_run_counted = 12;
constexpr std::size_t fewest_in_run = 4;
constexpr double most_names = 3;
constexpr double most_words = 25;
constexpr std::size_t most_partners = 64;  // of a sentence, before it
constexpr double most_days = 30;
constexpr std::size_t window = 6;  // content words, about a clause

struct ScoredPair {
  UnitPair pair;
  double likeness = 0;
};

// Of the pairs of one sentence with those before it, from `first` on.
void keep_most_alike(std::vector<ScoredPair>& pairs, std::size_t first) {
  if (pairs.size() - first <= most_partners) return;
  const auto begin = pairs.begin() + static_cast<std::ptrdiff_t>(first);
  std::ranges::stable_sort(begin, pairs.end(), std::greater<>(), &ScoredPair::likeness);
  pairs.resize(first + most_partners);
  std::ranges::sort(pairs.begin() + static_cast<std::ptrdiff_t>(first), pairs.end(), {},
                    [](const ScoredPair& scored) { return scored.pair.a; });
}

// Pairs of different documents, by sums over shared terms (an inverted index of the story).
std::vector<ScoredPair> alike_pairs(const std::vector<SentenceUnit>& units) {
  std::unordered_map<TermHash, std::vector<std::pair<std::uint32_t, double>>> units_with;
  std::vector<double> product(units.size(), 0);
  std::vector<std::uint32_t> touched;
  std::vector<ScoredPair> pairs;
  for (std::uint32_t b = 0; b < units.size(); ++b) {
    touched.clear();
    for (const auto& term : units[b].terms) {
      auto& with = units_with[term.term];
      for (const auto& [a, weight] : with) {
        if (units[a].document == units[b].document) continue;
        if (product[a] == 0) touched.push_back(a);
        product[a] += weight * term.weight;
      }
      with.emplace_back(b, term.weight);
    }
    std::ranges::sort(touched);
    const auto first = pairs.size();
    for (const auto a : touched) {
      const auto likeness = std::exchange(product[a], 0) / (units[a].length * units[b].length);
      if (likeness >= least_likeness) pairs.push_back({{a, b}, likeness});
    }
    keep_most_alike(pairs, first);
  }
  return pairs;
}

std::size_t count_documents(const std::vector<SentenceUnit>& units) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < units.size(); ++i)
    count += i == 0 || units[i].document != units[i - 1].document ? 1 : 0;
  return count;
}

// For each unit the best likeness in each other document.
class BestByDocument {
 public:
  BestByDocument(const std::vector<SentenceUnit>& units, const std::vector<ScoredPair>& pairs)
      : units_(units), best_(units.size()), usual_(units.size(), 0) {
    for (const auto& [pair, likeness] : pairs) {
      note(pair.a, units[pair.b].document, likeness);
      note(pair.b, units[pair.a].document, likeness);
    }
    const auto others = std::max<std::size_t>(count_documents(units), 2) - 1;
    for (std::size_t i = 0; i < units.size(); ++i) {
      for (const auto& [document, likeness] : best_[i]) usual_[i] += likeness;
      usual_[i] /= static_cast<double>(others);
    }
  }
  [[nodiscard]] double usual(std::uint32_t unit) const { return usual_[unit]; }
  [[nodiscard]] bool is_best(std::uint32_t unit, std::uint32_t other, double likeness) const {
    return likeness >= best_[unit].at(units_[other].document);
  }

 private:
  void note(std::uint32_t unit, std::uint32_t document, double likeness) {
    auto& best = best_[unit][document];
    best = std::max(best, likeness);
  }
  const std::vector<SentenceUnit>& units_;
  std::vector<std::map<std::uint32_t, double>> best_;
  std::vector<double> usual_;
};

// At most `longest_run_counted`.
std::size_t longest_shared_run(const std::vector<TermHash>& a, const std::vector<TermHash>& b) {
  std::vector<std::uint32_t> row(b.size() + 1, 0);
  std::size_t longest = 0;
  for (std::size_t i = 0; i < a.size() && longest < longest_run_counted; ++i) {
    for (std::size_t j = b.size(); j > 0; --j) {
      row[j] = a[i] == b[j - 1] ? row[j - 1] + 1 : 0;
      if (row[j] > longest) longest = row[j];
    }
  }
  return longest;
}

struct Numbers {
  bool shared = false;
  bool clash = false;  // other values under one noun
  bool in_one = false;
  bool apart = false;  // both have some, none is shared
};

Numbers compare_numbers(const SentenceUnit& a, const SentenceUnit& b) {
  Numbers found;
  if (a.numbers.empty() || b.numbers.empty()) {
    found.in_one = a.numbers.empty() != b.numbers.empty();
    return found;
  }
  std::map<TermHash, std::pair<bool, bool>> under;  // noun: counted in both, with one value
  for (const auto& x : a.numbers) {
    for (const auto& y : b.numbers) {
      const bool same = x.value == y.value;
      found.shared = found.shared || same;
      if (x.noun == 0 || x.noun != y.noun || x.kind != y.kind) continue;
      auto& [both, agree] = under[x.noun];
      both = true;
      agree = agree || same;
    }
  }
  found.clash = std::ranges::any_of(under, [](const auto& noun) { return !noun.second.second; });
  found.apart = !found.shared;
  return found;
}

std::size_t count_shared(const std::vector<TermHash>& a, const std::vector<TermHash>& b) {
  std::vector<TermHash> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

// The share, by weight, of the words of a clause that the other sentence holds as well: of the run
// of `window` content words for which it is the highest.
double best_window_held(const SentenceUnit& a, const SentenceUnit& b) {
  std::vector<double> held;
  held.reserve(a.in_order.size());
  for (const auto& term : a.in_order) {
    const auto same = std::ranges::lower_bound(b.terms, term.term, {}, &WeightedTerm::term);
    held.push_back(same != b.terms.end() && same->term == term.term ? term.weight : 0);
  }
  double best = 0;
  const auto size = a.in_order.size();
  for (std::size_t first = 0; first == 0 || first + window <= size; ++first) {
    double all = 0;
    double shared = 0;
    for (auto i = first; i < std::min(first + window, size); ++i) {
      all += a.in_order[i].weight;
      shared += held[i];
    }
    if (all > 0) best = std::max(best, shared / all);
  }
  return best;
}

double value(bool holds) {
  return holds ? 1 : 0;
}

double days_apart(const SentenceUnit& a, const SentenceUnit& b) {
  if (!a.day || !b.day) return 0;
  return std::min(std::abs(static_cast<double>((*a.day - *b.day).count())), most_days);
}

void fill_row(std::span<float> row, const SentenceUnit& a, const SentenceUnit& b,
              const ScoredPair& scored, const BestByDocument& best) {
  const auto likeness = scored.likeness;
  const auto numbers = compare_numbers(a, b);
  const auto clashes = compare_annotations(a, b);
  const auto shared = count_shared(a.names, b.names);
  const auto apart = a.names.size() + b.names.size() - 2 * shared;
  const bool best_a = best.is_best(scored.pair.a, scored.pair.b, likeness);
  const bool best_b = best.is_best(scored.pair.b, scored.pair.a, likeness);
  const auto above_a = likeness - best.usual(scored.pair.a);
  const auto above_b = likeness - best.usual(scored.pair.b);
  const auto held_a = best_window_held(a, b);
  const auto held_b = best_window_held(b, a);
  const auto words = std::minmax(a.content_words, b.content_words);
  const std::array<double, sentence_pair_features.size()> values{
      likeness,
      containment(a.terms, b.terms),
      static_cast<double>(longest_shared_run(a.words, b.words)),
      std::min(static_cast<double>(shared), most_names),
      std::min(static_cast<double>(apart), 2 * most_names),
      value(numbers.shared),
      value(numbers.clash),
      value(numbers.in_one),
      value(numbers.apart),
      value(a.negated != b.negated),
      std::abs(a.place - b.place),
      value(a.lead && b.lead),
      (above_a + above_b) / 2,
      value(best_a || best_b),
      value(best_a && best_b),
      std::min<double>(words.first, most_words),
      std::min<double>(words.second, most_words),
      std::min(above_a, above_b),
      std::max(above_a, above_b),
      cosine(a.plain_terms, b.plain_terms),
      value(clashes.places_shared),
      value(clashes.places_apart),
      value(clashes.actors_shared),
      value(clashes.actors_apart),
      value(clashes.days_shared),
      value(clashes.days_apart),
      value(clashes.denial),
      value(clashes.value_shared),
      value(clashes.number_value_clash),
      value(clashes.place_value_clash),
      value(clashes.actor_value_clash),
      clashes.near_shared,
      clashes.near_apart,
      clashes.ratio,
      days_apart(a, b),
      value(!a.day || !b.day),
      std::max(held_a, held_b),
      std::min(held_a, held_b)};
  std::ranges::transform(values, row.begin(), [](double v) { return static_cast<float>(v); });
}

}  // namespace

bool share_words(const SentenceUnit& a, const SentenceUnit& b) {
  const auto shorter = std::min(a.words.size(), b.words.size());
  return shorter >= fewest_in_run &&
         longest_shared_run(a.words, b.words) >= std::min(shorter, longest_run_counted);
}

PairTable sentence_pairs(const std::vector<SentenceUnit>& units) {
  const auto scored = alike_pairs(units);
  const BestByDocument best(units, scored);
  PairTable table;
  table.features = FeatureTable(scored.size(), sentence_pair_features.size());
  table.pairs.reserve(scored.size());
  for (std::size_t i = 0; i < scored.size(); ++i) {
    const auto& pair = scored[i].pair;
    table.pairs.push_back(pair);
    fill_row(table.features.row(i), units[pair.a], units[pair.b], scored[i], best);
  }
  return table;
}

}  // namespace headwater
