// SPDX-License-Identifier: Apache-2.0
#include "stories/document_likeness.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <numeric>

namespace headwater {
namespace {

constexpr double longest_apart = 30;  // days; further apart is no further
constexpr std::size_t most_numbers = 5;
constexpr std::size_t best_few = 3;
constexpr std::size_t most_names = 10;
constexpr std::size_t places_a_term = 8;  // of the table, so that few are taken

// Sums over the terms that both documents hold.
struct Shared {
  double words = 0;  // products of weights
  double names = 0;
  double all = 0;
  double lead_words = 0;
  double lead_names = 0;
  double lead_names_in_text = 0;  // of a in b
  double text_in_lead_names = 0;
  double least_names = 0;  // lesser weights
  double least_lead_names = 0;
  std::size_t name_count = 0;
  std::array<double, best_few> best_names{};  // highest lesser weights, falling

  void add(const ProfileTerm& a, const ProfileTerm& b) {
    words += double{a.word} * b.word;
    all += double{a.all()} * b.all();
    lead_words += double{a.lead_word} * b.lead_word;
    if (a.name == 0 || b.name == 0) return;
    names += double{a.name} * b.name;
    lead_names += double{a.lead_name} * b.lead_name;
    lead_names_in_text += double{a.lead_name} * b.name;
    text_in_lead_names += double{a.name} * b.lead_name;
    least_lead_names += std::min(a.lead_name, b.lead_name);
    add_name(std::min(a.name, b.name));
  }

 private:
  void add_name(double weight) {
    ++name_count;
    least_names += weight;
    for (auto& best : best_names) {
      if (weight > best) std::swap(weight, best);
    }
  }
};

Shared shared_by(const std::vector<ProfileTerm>& a, const std::vector<ProfileTerm>& b) {
  Shared shared;
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (x->term == y->term) shared.add(*x, *y);
    const auto next = x->term <= y->term;  // without branches: which is less cannot be foretold
    y += static_cast<std::ptrdiff_t>(y->term <= x->term);
    x += static_cast<std::ptrdiff_t>(next);
  }
  return shared;
}

// 0 where nothing is there to share.
double share(double shared, double whole) {
  return whole > 0 ? shared / whole : 0;
}

double shared_numbers(const std::vector<TermHash>& a, const std::vector<TermHash>& b) {
  std::vector<TermHash> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(std::min(both.size(), most_numbers)) / most_numbers;
}

double days_between(Day a, Day b) {
  return static_cast<double>(std::abs(day_number(a) - day_number(b)));
}

DocumentPair features_of(const DocumentProfile& a, const DocumentProfile& b, const Shared& shared) {
  const bool dated = a.day && b.day;
  const auto& x = a.sizes;
  const auto& y = b.sizes;
  const auto best = std::accumulate(shared.best_names.begin(), shared.best_names.end(), 0.0);
  return {share(shared.words, x.words * y.words),
          share(shared.names, x.names * y.names),
          share(shared.all, x.all * y.all),
          share(shared.least_names, std::min(x.sum_of_names, y.sum_of_names)),
          share(shared.lead_words, x.lead_words * y.lead_words),
          share(shared.lead_names, x.lead_names * y.lead_names),
          share(shared.least_lead_names, std::min(x.sum_of_lead_names, y.sum_of_lead_names)),
          share(shared.lead_names_in_text, x.lead_names * y.names) +
              share(shared.text_in_lead_names, x.names * y.lead_names),
          shared_numbers(a.numbers, b.numbers),
          dated ? std::min(days_between(*a.day, *b.day), longest_apart) / longest_apart : 0,
          dated ? 0.0 : 1.0,
          best / best_few,
          static_cast<double>(std::min(shared.name_count, most_names)) / most_names};
}

}  // namespace

DocumentPair compare_documents(const DocumentProfile& a, const DocumentProfile& b) {
  return features_of(a, b, shared_by(a.terms, b.terms));
}

TermLists::TermLists(const std::vector<DocumentProfile>& profiles) {
  starts_.push_back(0);
  for (const auto& profile : profiles) {
    for (const auto& term : profile.terms) terms_.push_back(term.term);
    starts_.push_back(terms_.size());
  }
}

ComparedDocument::ComparedDocument(const DocumentProfile& profile)
    : profile_(profile), places_(std::bit_ceil(places_a_term * (profile.terms.size() + 1)), 0) {
  const auto last = places_.size() - 1;
  for (std::uint32_t i = 0; i < profile.terms.size(); ++i) {
    auto at = profile.terms[i].term & last;
    while (places_[at] != 0) at = (at + 1) & last;
    places_[at] = i + 1;
  }
}

DocumentPair ComparedDocument::with(const DocumentProfile& other,
                                    std::span<const TermHash> its_terms) const {
  const auto last = places_.size() - 1;
  Shared shared;
  for (std::size_t i = 0; i < its_terms.size(); ++i) {
    for (auto at = its_terms[i] & last; places_[at] != 0; at = (at + 1) & last) {
      const auto& own = profile_.terms[places_[at] - 1];
      if (own.term != its_terms[i]) continue;
      shared.add(own, other.terms[i]);
      break;
    }
  }
  return features_of(profile_, other, shared);
}

double DocumentPairModel::probability(const DocumentPair& features) const {
  double sum = bias;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace headwater
