// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_alignment.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace headwater {
namespace {

constexpr std::size_t common_beginning = 5;

using Terms = std::vector<Term>;

bool same_beginning(const Term& x, const Term& y) {
  if (!x.content || !y.content || x.number || y.number) return false;
  const auto shorter = std::min(x.stem.size(), y.stem.size());
  return shorter >= common_beginning && std::max(x.stem.size(), y.stem.size()) <= shorter + 3 &&
         std::string_view(x.stem).substr(0, shorter) == std::string_view(y.stem).substr(0, shorter);
}

bool is_article(const Term& term) {
  return term.lower == "a" || term.lower == "an";
}

double likeness(const Term& x, const Term& y) {
  if (x.number || y.number) return x.number == y.number ? 1.0 : 0.0;
  if (x.stem_hash == y.stem_hash || (is_article(x) && is_article(y))) return 1.0;
  if (stand_for_one_another(x, y)) return 0.9;
  return same_beginning(x, y) ? 0.8 : 0.0;
}

struct Partner {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double likeness = 0;
  double distance = 0;  // of the relative positions
};

std::vector<Partner> possible_partners(const Terms& a, const Terms& b) {
  std::vector<Partner> partners;
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    for (std::uint32_t j = 0; j < b.size(); ++j) {
      const auto alike = likeness(a[i], b[j]);
      if (alike <= 0) continue;
      const auto distance = std::abs(static_cast<double>(i) / static_cast<double>(a.size()) -
                                     static_cast<double>(j) / static_cast<double>(b.size()));
      partners.push_back({i, j, alike, distance});
    }
  }
  std::ranges::sort(partners, [](const Partner& x, const Partner& y) {
    return std::tuple(-x.likeness, x.distance, x.a, x.b) <
           std::tuple(-y.likeness, y.distance, y.a, y.b);
  });
  return partners;
}

double coverage(const Terms& terms, const std::vector<MaybeIndex>& to) {
  double all = 0;
  double found = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    all += terms[i].weight;
    if (to[i] != no_index) found += terms[i].weight;
  }
  return all > 0 ? found / all : 0;
}

double kept_order(const Terms& a, const std::vector<MaybeIndex>& to_b) {
  MaybeIndex last;
  double pairs = 0;
  double kept = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i].content || to_b[i] == no_index) continue;
    if (last != no_index) {
      pairs += 1;
      kept += to_b[i] > last ? 1 : 0;
    }
    last = to_b[i];
  }
  return pairs > 0 ? kept / pairs : 1;
}

}  // namespace

double Alignment::shared() const {
  const auto sum = coverage_a + coverage_b;
  return sum > 0 ? 2 * coverage_a * coverage_b / sum : 0;
}

Alignment align_terms(const std::vector<Term>& a, const std::vector<Term>& b) {
  Alignment made;
  made.to_b.resize(a.size());
  made.to_a.resize(b.size());
  for (const auto& partner : possible_partners(a, b)) {
    if (made.to_b[partner.a] != no_index || made.to_a[partner.b] != no_index) continue;
    made.to_b[partner.a] = partner.b;
    made.to_a[partner.b] = partner.a;
  }
  made.coverage_a = coverage(a, made.to_b);
  made.coverage_b = coverage(b, made.to_a);
  made.order = kept_order(a, made.to_b);
  return made;
}

}  // namespace headwater
