// SPDX-License-Identifier: Apache-2.0
#include "stories/document_likeness.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace headwater {
namespace {

constexpr double longest_apart = 30;  // days; further apart is no further
constexpr std::size_t most_numbers = 5;
constexpr std::size_t best_few = 3;
constexpr std::size_t most_names = 10;

SparseVector joined(const SparseVector& words, const SparseVector& names) {
  SparseVector all;
  all.reserve(words.size() + names.size());
  std::ranges::merge(words, names, std::back_inserter(all), {}, &WeightedTerm::term,
                     &WeightedTerm::term);
  return all;
}

double shared_numbers(const std::vector<TermHash>& a, const std::vector<TermHash>& b) {
  std::vector<TermHash> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(std::min(both.size(), most_numbers)) / most_numbers;
}

double days_between(Day a, Day b) {
  return static_cast<double>(std::abs(day_number(a) - day_number(b)));
}

double sum_of_best(const std::vector<WeightedTerm>& shared) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(best_few, shared.size()); ++i) sum += shared[i].weight;
  return sum / best_few;
}

}  // namespace

DocumentPair compare_documents(const DocumentProfile& a, const DocumentProfile& b) {
  const bool dated = a.day && b.day;
  const auto names = shared_terms(a.names, b.names);
  return {cosine(a.words, b.words),
          cosine(a.names, b.names),
          cosine(joined(a.words, a.names), joined(b.words, b.names)),
          containment(a.names, b.names),
          cosine(a.lead_words, b.lead_words),
          cosine(a.lead_names, b.lead_names),
          containment(a.lead_names, b.lead_names),
          cosine(a.lead_names, b.names) + cosine(a.names, b.lead_names),
          shared_numbers(a.numbers, b.numbers),
          dated ? std::min(days_between(*a.day, *b.day), longest_apart) / longest_apart : 0,
          dated ? 0.0 : 1.0,
          sum_of_best(names),
          static_cast<double>(std::min(names.size(), most_names)) / most_names};
}

double DocumentPairModel::probability(const DocumentPair& features) const {
  double sum = bias;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace headwater
