// SPDX-License-Identifier: Apache-2.0
#include "reuse/unit_matches.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace headwater {
namespace {

constexpr double min_cosine = 0.30;
constexpr double min_dice = 0.33;
// A term in so many units of both texts makes no candidates of its own; it still counts in cosines.
constexpr std::size_t most_unit_products = 40000;

}  // namespace

UnitComparison::UnitComparison(const TextWords& a, const TextWords& b) {
  thread_local std::uint64_t comparison = 0;
  thread_local LocalNumbers local;
  ++comparison;
  std::vector<std::uint32_t> units_with;
  for (const auto* text : {&a, &b}) {
    for (const auto& unit : text->units) {
      for (const auto& [term, count] : unit.terms) {
        if (term >= local.size()) local.resize(term + 1);
        auto& [numbered_in, number] = local[term];
        if (std::exchange(numbered_in, comparison) != comparison) {
          number = static_cast<std::uint32_t>(units_with.size());
          units_with.push_back(0);
        }
        ++units_with[number];
      }
    }
  }
  const auto units = static_cast<double>(a.units.size() + b.units.size());
  weight_.reserve(units_with.size());
  for (const auto count : units_with) weight_.push_back(std::log(units / count));
  a_ = weigh(a, local);
  b_ = weigh(b, local);
}

double UnitComparison::norm(const Weighted& terms) {
  double squares = 0;
  for (const auto& [term, weight] : terms) squares += weight * weight;
  return std::sqrt(squares);
}

UnitComparison::Side UnitComparison::weigh(const TextWords& text, const LocalNumbers& local) const {
  Side side;
  side.units.reserve(text.units.size());
  for (const auto& unit : text.units) {
    Weighted terms;
    terms.reserve(unit.terms.size());
    for (const auto& [term, count] : unit.terms) {
      const auto number = local[term].second;
      terms.emplace_back(number, count * weight_[number]);
    }
    std::ranges::sort(terms);
    side.norms.push_back(norm(terms));
    side.units.push_back(std::move(terms));
  }
  return side;
}

std::vector<UnitMatch> UnitComparison::matches(bool within) const {
  // By term: the units of b that hold it, each with the weight there, term after term.
  std::vector<std::uint32_t> starts(weight_.size() + 1, 0);
  for (const auto& unit : b_.units)
    for (const auto& [term, weight] : unit) ++starts[term + 1];
  for (std::size_t term = 0; term < weight_.size(); ++term) starts[term + 1] += starts[term];
  auto next = starts;
  Weighted places(starts.back());
  for (std::uint32_t j = 0; j < b_.units.size(); ++j)
    for (const auto& [term, weight] : b_.units[j]) places[next[term]++] = {j, weight};
  std::vector<std::uint32_t> units_of_a(weight_.size(), 0);
  for (const auto& unit : a_.units)
    for (const auto& [term, weight] : unit) ++units_of_a[term];

  std::vector<UnitMatch> found;
  std::vector<double> product(b_.units.size(), 0);
  std::vector<std::uint32_t> shared(b_.units.size(), 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t i = 0; i < a_.units.size(); ++i) {
    touched.clear();
    for (const auto& [term, weight] : a_.units[i]) {
      const auto count = std::size_t{starts[term + 1]} - starts[term];
      if (count * units_of_a[term] > most_unit_products) continue;
      for (const auto& [j, weight_in_b] : std::span(places).subspan(starts[term], count)) {
        if (shared[j]++ == 0) touched.push_back(j);
        product[j] += weight * weight_in_b;
      }
    }
    std::ranges::sort(touched);
    for (const auto j : touched) {
      const auto dice =
          2.0 * shared[j] / static_cast<double>(a_.units[i].size() + b_.units[j].size());
      const auto norms = a_.norms[i] * b_.norms[j];
      const auto cosine = norms > 0 ? product[j] / norms : 0.0;
      product[j] = 0;
      shared[j] = 0;
      if (within && j <= i) continue;
      if (cosine >= min_cosine && dice >= min_dice) found.push_back({i, j, std::min(cosine, 1.0)});
    }
  }
  return found;
}

UnitComparison::Weighted UnitComparison::sum(const Side& side, UnitRange range) const {
  Weighted all;
  for (auto u = range.first; u < range.last; ++u)
    all.insert(all.end(), side.units[u].begin(), side.units[u].end());
  std::ranges::sort(all);
  Weighted summed;
  for (const auto& [term, weight] : all) {
    if (!summed.empty() && summed.back().first == term)
      summed.back().second += weight;
    else
      summed.emplace_back(term, weight);
  }
  return summed;
}

double UnitComparison::cosine(UnitRange in_a, UnitRange in_b) const {
  const auto a = sum(a_, in_a);
  const auto b = sum(b_, in_b);
  double product = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].first == b[j].first)
      product += a[i++].second * b[j++].second;
    else if (a[i].first < b[j].first)
      ++i;
    else
      ++j;
  }
  const auto norms = norm(a) * norm(b);
  return norms > 0 ? product / norms : 0;
}

}  // namespace headwater
