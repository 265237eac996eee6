// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_clashes.h"

#include <algorithm>
#include <cmath>

namespace headwater {
namespace {

using Terms = std::vector<Term>;

// Whether the words around a[i] and b[j] are aligned with one another: 1 both sides, 0 none.
double same_surroundings(const Terms& a, std::size_t i, const Terms& b, std::size_t j,
                         const Alignment& alignment) {
  double score = 0;
  const bool first = i == 0 && j == 0;
  const bool last = i + 1 == a.size() && j + 1 == b.size();
  if (first || (i > 0 && j > 0 && alignment.to_b[i - 1] == j - 1)) score += 0.5;
  if (last || (i + 1 < a.size() && j + 1 < b.size() && alignment.to_b[i + 1] == j + 1))
    score += 0.5;
  return score;
}

bool is_date_class(std::string_view name) {
  return name == "weekday" || name == "month" || name == "season";
}

bool looks_like_year(double number) {
  return number >= 1500 && number <= 2100 && number == std::floor(number);
}

Clash number_clash(const Term& x, const Term& y, double context) {
  const bool years = looks_like_year(*x.number) && looks_like_year(*y.number);
  const bool same_unit = !x.unit.empty() && x.unit == y.unit;
  Clash clash{years ? ContradictionType::date : ContradictionType::number, 0, x.lower, y.lower,
              years ? "claims.compare_year" : "claims.compare_number"};
  clash.strength = std::max(context, same_unit ? 0.9 : 0.3);
  return clash;
}

void add_word_clash(const Terms& a, std::size_t i, const Terms& b, std::size_t j,
                    const Alignment& alignment, std::vector<Clash>& found) {
  const auto& x = a[i];
  const auto& y = b[j];
  const auto context = same_surroundings(a, i, b, j, alignment);
  if (x.number && y.number) {
    found.push_back(number_clash(x, y, context));
    return;
  }
  if (are_antonyms(x, y)) {
    found.push_back({ContradictionType::antonym, 0.6 + 0.4 * context, x.lower, y.lower,
                     "claims.compare_antonym"});
    return;
  }
  const auto group = clashing_class(x, y);
  if (group.empty() || are_synonyms(x, y)) return;
  const auto type = is_date_class(group) ? ContradictionType::date
                    : group == "place" || group == "continent" || group == "room"
                        ? ContradictionType::place
                    : group == "ordinal" ? ContradictionType::number
                                         : ContradictionType::antonym;
  found.push_back({type, 0.35 + 0.65 * context, x.lower, y.lower, "claims.compare_class"});
}

// Two names change places while the words between them stay.
void add_role_swap(const Terms& a, const Terms& b, const Alignment& alignment,
                   std::vector<Clash>& found) {
  if (alignment.coverage_a < 0.9 || alignment.coverage_b < 0.9) return;
  std::vector<std::size_t> content;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i].content && !a[i].number && alignment.to_b[i] != no_index) content.push_back(i);
  for (std::size_t k = 0; k + 2 < content.size(); ++k) {
    const auto x = content[k];
    const auto z = content[k + 2];
    const auto verb = content[k + 1];
    const bool swapped =
        alignment.to_b[x] > alignment.to_b[verb] && alignment.to_b[verb] > alignment.to_b[z];
    const bool passive = std::ranges::any_of(
        b, [](const Term& term) { return term.lower == "by" || term.lower == "was"; });
    if (swapped && !passive) {
      found.push_back(
          {ContradictionType::role, 0.75, a[x].lower, a[z].lower, "claims.compare_role"});
      return;
    }
  }
}

std::string first_word(const Terms& terms, bool Term::* kind) {
  const auto at = std::ranges::find_if(terms, [kind](const Term& term) { return term.*kind; });
  return at == terms.end() ? "" : at->lower;
}

int count(const Terms& terms, bool Term::* kind) {
  return static_cast<int>(
      std::ranges::count_if(terms, [kind](const Term& term) { return term.*kind; }));
}

void add_polarity(const Terms& a, const Terms& b, std::vector<Clash>& found) {
  const auto denials_a = count(a, &Term::denial);
  const auto denials_b = count(b, &Term::denial);
  if ((denials_a > 0) != (denials_b > 0)) {
    found.push_back({ContradictionType::denial, 0.9, first_word(a, &Term::denial),
                     first_word(b, &Term::denial), "claims.compare_denial"});
  }
  if (count(a, &Term::negation) % 2 != count(b, &Term::negation) % 2) {
    found.push_back({ContradictionType::negation, 0.9, first_word(a, &Term::negation),
                     first_word(b, &Term::negation), "claims.compare_negation"});
  }
}

}  // namespace

std::vector<Clash> find_clashes(const std::vector<Term>& a, const std::vector<Term>& b,
                                const Alignment& alignment) {
  std::vector<Clash> found;
  add_polarity(a, b, found);
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (alignment.to_b[i] != no_index) continue;
    for (std::size_t j = 0; j < b.size(); ++j)
      if (alignment.to_a[j] == no_index) add_word_clash(a, i, b, j, alignment, found);
  }
  add_role_swap(a, b, alignment, found);
  std::ranges::stable_sort(found, std::greater{}, &Clash::strength);
  return found;
}

}  // namespace headwater
