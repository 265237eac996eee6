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

// Words of both that stand between the same neighbours, at most four on either side.
struct Slot {
  std::size_t first_a = 0, last_a = 0, first_b = 0, last_b = 0;
  double context = 0;  // 1: both neighbours are the same, 0.5: one is
};

std::vector<Slot> find_slots(const Terms& a, const Terms& b, const Alignment& alignment) {
  constexpr std::size_t most_words = 4;
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (alignment.to_b[i] != no_index) continue;
    Slot slot{i, i, 0, 0, 0};
    while (slot.last_a < a.size() && alignment.to_b[slot.last_a] == no_index) ++slot.last_a;
    i = slot.last_a;
    const bool left = slot.first_a == 0 || alignment.to_b[slot.first_a - 1] != no_index;
    const auto right = i < a.size() ? std::size_t{*alignment.to_b[i]} : b.size();
    slot.first_b = slot.first_a == 0 ? 0 : std::size_t{*alignment.to_b[slot.first_a - 1]} + 1;
    slot.last_b = slot.first_b;
    while (slot.last_b < b.size() && alignment.to_a[slot.last_b] == no_index) ++slot.last_b;
    slot.context = slot.last_b == right ? 1 : 0.5;
    if (left && slot.first_b == slot.last_b) {
      slot.first_b = slot.last_b = right;
      while (slot.first_b > 0 && alignment.to_a[slot.first_b - 1] == no_index) --slot.first_b;
      slot.context = 0.5;
    }
    const bool filled = slot.first_b < slot.last_b;
    if (filled && slot.last_a - slot.first_a <= most_words &&
        slot.last_b - slot.first_b <= most_words)
      slots.push_back(slot);
  }
  return slots;
}

// The meaning of the last word of [first, last) that means something, or of the term it makes with
// the word behind it.
WordSenses meaning_of(const Terms& terms, std::size_t first, std::size_t last, bool with_next) {
  if (with_next)
    return last < terms.size() ? senses_of(terms[last - 1].lower + " " + terms[last].lower)
                               : WordSenses{};
  for (auto i = last; i > first; --i)
    if (terms[i - 1].content) return terms[i - 1].senses;
  return {};
}

void add_slot_clash(const Terms& a, const Terms& b, const Slot& slot, std::vector<Clash>& found) {
  for (const bool with_next : {true, false}) {
    const auto x = meaning_of(a, slot.first_a, slot.last_a, with_next);
    const auto y = meaning_of(b, slot.first_b, slot.last_b, with_next);
    if (mean_the_same(x, y, 4) >= 0.12) return;
    const auto kind = are_two_of_a_kind(x, y);
    if (kind == KindOfThing::none) continue;
    const auto type = kind == KindOfThing::place  ? ContradictionType::place
                      : kind == KindOfThing::time ? ContradictionType::date
                                                  : ContradictionType::antonym;
    found.push_back({type, 0.35 + 0.65 * slot.context, a[slot.last_a - 1].lower,
                     b[slot.last_b - 1].lower, "claims.compare_class"});
    return;
  }
}

// The slot of both words, or the words themselves.
Slot slot_of(const Terms& a, std::size_t i, const Terms& b, std::size_t j,
             const Alignment& alignment, const std::vector<Slot>& slots) {
  for (const auto& slot : slots)
    if (i >= slot.first_a && i < slot.last_a && j >= slot.first_b && j < slot.last_b) return slot;
  return {i, i + 1, j, j + 1, same_surroundings(a, i, b, j, alignment)};
}

// How much of what one side says stands in the other, by how rare the words are, the words that
// clash aside.
class Rest {
 public:
  Rest(const Terms& terms, const std::vector<MaybeIndex>& to)
      : terms_(terms), to_(to), aside_(terms.size(), false) {}
  void set_aside(std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) aside_[i] = true;
  }
  [[nodiscard]] double covered() const {
    double all = 0;
    double found = 0;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      if (!terms_[i].content || aside_[i]) continue;
      all += terms_[i].rarity;
      if (to_[i] != no_index) found += terms_[i].rarity;
    }
    return all > 0 ? found / all : 1;
  }

 private:
  const Terms& terms_;
  const std::vector<MaybeIndex>& to_;
  std::vector<bool> aside_;
};

void add_word_clash(const Term& x, const Term& y, double context, std::vector<Clash>& found) {
  if (x.number && y.number) {
    if (!x.interval.overlaps(y.interval)) found.push_back(number_clash(x, y, context));
  } else if (!x.ordinal.empty() && !y.ordinal.empty() && x.ordinal != y.ordinal) {
    found.push_back({ContradictionType::number, 0.35 + 0.65 * context, x.lower, y.lower,
                     "claims.compare_number"});
  } else if (are_antonyms(x, y)) {
    found.push_back({ContradictionType::antonym, 0.6 + 0.4 * context, x.lower, y.lower,
                     "claims.compare_antonym"});
  }
}

bool is_passive(const Terms& terms) {
  return std::ranges::any_of(terms, [](const Term& term) { return term.lower == "by"; });
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
    if (swapped && is_passive(a) == is_passive(b)) {
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

void add_denial(const Terms& a, const Terms& b, std::vector<Clash>& found) {
  const auto of_a = first_word(a, &Term::denial);
  const auto of_b = first_word(b, &Term::denial);
  if (of_a.empty() != of_b.empty())
    found.push_back({ContradictionType::denial, 0.9, of_a, of_b, "claims.compare_denial"});
}

// Whether a negation in `terms` reaches a word that the other side says without one. Looked at is
// the first aligned word of the first two behind it that mean something.
bool denies_aligned(const Terms& terms, const Terms& other, const std::vector<MaybeIndex>& to) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].negation) continue;
    int looked_at = 0;
    for (auto k = i + 1; k < terms.size() && terms[k].clause == terms[i].clause; ++k) {
      if (!terms[k].content || terms[k].negation) continue;
      if (to[k] != no_index && terms[k].negated && !other[*to[k]].negated) return true;
      if (to[k] != no_index || ++looked_at == 2) break;
    }
  }
  return false;
}

void add_negation(const Terms& a, const Terms& b, const Alignment& alignment,
                  std::vector<Clash>& found) {
  if (denies_aligned(a, b, alignment.to_b) || denies_aligned(b, a, alignment.to_a))
    found.push_back({ContradictionType::negation, 1, first_word(a, &Term::negation),
                     first_word(b, &Term::negation), "claims.compare_negation"});
}

// The first words that stand for none.
std::vector<std::size_t> first_left(const std::vector<MaybeIndex>& to) {
  constexpr std::size_t most = 120;
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < to.size() && left.size() < most; ++i)
    if (to[i] == no_index) left.push_back(i);
  return left;
}

}  // namespace

std::vector<Clash> find_clashes(const std::vector<Term>& a, const std::vector<Term>& b,
                                const Alignment& alignment) {
  constexpr double longer = 0.4;  // of the longer one, which may say more
  const auto content = [](const Terms& terms) {
    return std::ranges::count_if(terms, &Term::content);
  };
  const bool a_shorter = content(a) < content(b);
  Rest rest_a(a, alignment.to_b);
  Rest rest_b(b, alignment.to_a);
  std::vector<Clash> found;
  add_denial(a, b, found);
  add_negation(a, b, alignment, found);
  add_role_swap(a, b, alignment, found);
  for (auto& clash : found) clash.rest = (a_shorter ? rest_a : rest_b).covered();
  const auto whole = found.size();
  const auto set_aside = [&](std::size_t known, const Slot& slot) {
    if (found.size() == known) return;
    rest_a.set_aside(slot.first_a, slot.last_a);
    rest_b.set_aside(slot.first_b, slot.last_b);
  };
  const auto slots = find_slots(a, b, alignment);
  const auto left_b = first_left(alignment.to_a);
  for (const auto i : first_left(alignment.to_b)) {
    for (const auto j : left_b) {
      const auto slot = slot_of(a, i, b, j, alignment, slots);
      const bool numbers = a[i].number && b[j].number;
      const auto known = found.size();
      add_word_clash(a[i], b[j], numbers ? same_surroundings(a, i, b, j, alignment) : slot.context,
                     found);
      set_aside(known, slot);
    }
  }
  for (const auto& slot : slots) {
    const auto known = found.size();
    add_slot_clash(a, b, slot, found);
    set_aside(known, slot);
  }
  const auto of_a = rest_a.covered();
  const auto of_b = rest_b.covered();
  for (auto i = whole; i < found.size(); ++i)
    found[i].rest = (a_shorter ? of_a : of_b) * (1 - longer + longer * (a_shorter ? of_b : of_a));
  std::ranges::stable_sort(found, std::greater{}, &Clash::strength);
  return found;
}

}  // namespace headwater
