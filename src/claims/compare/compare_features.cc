// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_features.h"

#include <algorithm>

namespace headwater {
namespace {

using Terms = std::vector<Term>;

struct Side {
  const Terms& terms;
  const std::vector<MaybeIndex>& to;

  [[nodiscard]] double count(bool Term::* what) const {
    return static_cast<double>(std::ranges::count_if(terms, what));
  }
};

double share(double part, double whole) {
  return whole > 0 ? part / whole : 1;
}

double up_to(double most, double value) {
  return std::min(value, most) / most;
}

// What of the claim stands in the other.
struct Shared {
  std::array<double, 2> weight{};  // of the first half of the claim's words, and of the second
  std::array<double, 2> whole{};
  std::size_t first = 0;  // words of the other that stand for some of the claim: [first, last)
  std::size_t last = 0;
  double names = 0;
  double numbers = 0;
  double negated_apart = 0;
};

Shared shared_part(const Side& claim, const Side& other) {
  Shared made;
  const auto words = claim.count(&Term::content);
  double seen = 0;
  for (std::size_t i = 0; i < claim.terms.size(); ++i) {
    const auto& x = claim.terms[i];
    if (!x.content) continue;
    const std::size_t half = 2 * seen >= words ? 1 : 0;
    seen += 1;
    made.whole[half] += x.rarity;
    if (claim.to[i] == no_index) continue;
    const std::size_t j = *claim.to[i];
    made.first = made.last == 0 ? j : std::min(made.first, j);
    made.last = std::max(made.last, j + 1);
    made.weight[half] += x.rarity;
    if (x.number) made.numbers += 1;
    if (x.name) made.names += 1;
    if (x.negated != other.terms[j].negated) made.negated_apart += 1;
  }
  return made;
}

// What of the claim does not.
struct Left {
  double words = 0;
  double names = 0;
  double numbers = 0;
  double rarest = 0;
  double last = 0;      // the claim's last word is left
  double nearest = 0;   // closeness of a word left to the nearest of the other, at best
  double farthest = 1;  // at worst
  double kind_of = 0;   // pairs with a word of the other of which one is a kind
  double opposite = 0;  // a word of the other is an opposite of one
  double place = 0;     // a word left of the other is a place too
  double time = 0;
  double name_pairs = 0;  // with names left of the other
  double number_fits = 0;
  double number_apart = 0;
};

void meet(const Term& x, const Side& other, Left& left) {
  constexpr std::size_t most_words = 300;
  double best = 0;
  for (std::size_t j = 0; j < std::min(most_words, other.terms.size()); ++j) {
    const auto& y = other.terms[j];
    if (!y.content) continue;
    if (x.number && y.number)
      (x.interval.overlaps(y.interval) ? left.number_fits : left.number_apart) = 1;
    if (x.number || y.number) continue;
    best = std::max(best, closeness(x.senses, y.senses));
    if (stand_for_one_another(x, y, 4)) left.kind_of += 1;
    if (are_antonyms(x, y)) left.opposite = 1;
    if (other.to[j] != no_index) continue;
    const auto kind = are_two_of_a_kind(x.senses, y.senses);
    if (kind == KindOfThing::place) left.place = 1;
    if (kind == KindOfThing::time) left.time = 1;
    if (x.name && y.name) left.name_pairs += 1;
  }
  if (x.number) return;
  left.nearest = std::max(left.nearest, best);
  left.farthest = std::min(left.farthest, best);
}

Left left_part(const Side& claim, const Side& other) {
  constexpr double most_left = 60;  // of an endless text the first words show what it is
  Left left;
  for (std::size_t i = 0; i < claim.terms.size(); ++i) {
    const auto& x = claim.terms[i];
    if (!x.content) continue;
    left.last = claim.to[i] == no_index ? 1 : 0;
    if (claim.to[i] != no_index) continue;
    left.words += 1;
    if (x.name) left.names += 1;
    if (x.number) left.numbers += 1;
    left.rarest = std::max(left.rarest, x.rarity);
    if (left.words <= most_left) meet(x, other, left);
  }
  return left;
}

// The strongest clash of a rule.
Clash strongest(const std::vector<Clash>& clashes, std::string_view rule) {
  const auto at = std::ranges::find(clashes, rule, &Clash::rule);
  return at == clashes.end() ? Clash{} : *at;
}

}  // namespace

CompareFeatures compare_features(const Terms& a, const Terms& b, const Alignment& alignment,
                                 const std::vector<Clash>& clashes) {
  Side claim{b, alignment.to_a};
  Side other{a, alignment.to_b};
  const bool turned = other.count(&Term::content) < claim.count(&Term::content);
  const Side& c = turned ? other : claim;
  const Side& o = turned ? claim : other;
  const auto words = c.count(&Term::content);
  const auto other_words = o.count(&Term::content);
  double other_left = 0;
  double other_numbers = 0;
  for (std::size_t j = 0; j < o.terms.size(); ++j) {
    if (o.to[j] != no_index) continue;
    if (o.terms[j].content) other_left += 1;
    if (o.terms[j].number) other_numbers += 1;
  }
  const auto shared = shared_part(c, o);
  const auto left = left_part(c, o);
  const auto negations = c.count(&Term::negation);
  const auto negations_other = o.count(&Term::negation);
  const auto antonym = strongest(clashes, "claims.compare_antonym");
  const auto of_class = strongest(clashes, "claims.compare_class");
  const std::array<double, compare_feature_names.size()> values{
      share(shared.weight[0] + shared.weight[1], shared.whole[0] + shared.whole[1]),
      turned ? alignment.coverage_a : alignment.coverage_b,
      turned ? alignment.coverage_b : alignment.coverage_a,
      alignment.order,
      share(shared.weight[0], shared.whole[0]),
      share(shared.weight[1], shared.whole[1]),
      up_to(5, static_cast<double>(shared.last - shared.first) / (words + 1)),
      up_to(8, left.words),
      up_to(4, left.names),
      up_to(2, left.numbers),
      left.rarest,
      left.last,
      left.nearest,
      left.farthest,
      up_to(4, left.kind_of),
      left.opposite,
      left.place,
      left.time,
      up_to(8, left.name_pairs),
      up_to(4, other_numbers),
      share(other_left, other_words),
      left.number_fits,
      left.number_apart,
      up_to(3, shared.numbers),
      up_to(4, shared.names),
      up_to(2, negations),
      up_to(2, negations_other),
      static_cast<double>(static_cast<int>(negations + negations_other) % 2),
      up_to(3, shared.negated_apart),
      up_to(2, c.count(&Term::denial)),
      up_to(2, o.count(&Term::denial)),
      std::clamp(c.count(&Term::hedge) - o.count(&Term::hedge), -2.0, 2.0) / 2,
      antonym.strength,
      of_class.strength,
      strongest(clashes, "claims.compare_number").strength,
      strongest(clashes, "claims.compare_year").strength,
      antonym.strength * antonym.rest,
      of_class.strength * of_class.rest,
      up_to(20, words),
      up_to(60, other_words)};
  CompareFeatures made{};
  std::ranges::transform(values, made.begin(), [](double x) { return static_cast<float>(x); });
  return made;
}

}  // namespace headwater
