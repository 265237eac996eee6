// SPDX-License-Identifier: Apache-2.0
#include "names/entities/align_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "names/entities/compare_words.h"
#include "names/entities/edit_distance.h"

namespace headwater {
namespace {

constexpr int none = -1;
constexpr double weighty = 0.3;
constexpr double legal_form_weight = 0.1;  // and of all that weighs less
constexpr double alike = 0.5;              // likeness from which two words may be one
constexpr double almost_equal = 0.95;
// "Hill Bank Corland" and "Hill Bank Trust" are bodies of their own beside "Hill Bank".
constexpr double body_of_its_own = 1.8;

struct Pairing {
  std::size_t a = 0;
  std::size_t b = 0;
  double likeness = 0;
};

// One name and the partners of its words in the other.
struct Side {
  explicit Side(const NameWords& words) : name(words), partner(words.words.size(), none) {}

  [[nodiscard]] std::size_t size() const { return partner.size(); }
  [[nodiscard]] bool left(std::size_t i) const { return partner[i] == none; }

  const NameWords& name;
  std::vector<int> partner;
};

class NameAligner {
 public:
  NameAligner(const NameWords& a, const NameWords& b)
      : a_(a), b_(b), organisation_(a.organisation || b.organisation) {}

  NameAlignment align() {
    pair_equal_words();
    pair_alike_words();
    found_.marks_contradict = marks_contradict();
    if (!organisation_) {
      found_.contradicted += initials_before_initials(a_, b_) + initials_before_initials(b_, a_);
    }
    if (parents_swapped()) found_.contradicted += 1;
    const bool both_left = leaves_weight(a_) && leaves_weight(b_);
    add_rest(a_, b_, both_left, found_.rest_a, found_.left_a);
    add_rest(b_, a_, both_left, found_.rest_b, found_.left_b);
    found_.title_and_surname = title_and_surname(a_, b_) || title_and_surname(b_, a_);
    return std::move(found_);
  }

 private:
  void join(const Pairing& pair) {
    a_.partner[pair.a] = static_cast<int>(pair.b);
    b_.partner[pair.b] = static_cast<int>(pair.a);
    const auto weight = (a_.name.words[pair.a].weight + b_.name.words[pair.b].weight) / 2;
    found_.matched += weight * pair.likeness;
    found_.imperfect += weight * (1 - pair.likeness);
    if (weight > weighty && pair.likeness < almost_equal) found_.unlike += 1;
  }

  void pair_equal_words() {
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (std::size_t j = 0; j < b_.size(); ++j) {
        if (!b_.left(j) || a_.name.words[i].text() != b_.name.words[j].text()) continue;
        join({i, j, 1});
        break;
      }
    }
  }

  // "AkG" for "AG".
  [[nodiscard]] bool slip_of_legal_form(const NameWord& left, const NameWord& right) const {
    return left.known->legal_form != right.known->legal_form && left.last != right.last &&
           left.text().size() > 1 && right.text().size() > 1 && !left.marks && !right.marks &&
           edit_distance(left.text(), right.text(), 1) <= 1;
  }

  void pair_alike_words() {
    const bool alone = a_.size() == 1 && b_.size() == 1;
    std::vector<Pairing> pairs;
    for (std::size_t i = 0; i < a_.size(); ++i) {
      if (!a_.left(i)) continue;
      for (std::size_t j = 0; j < b_.size(); ++j) {
        if (!b_.left(j)) continue;
        const auto& left = a_.name.words[i];
        const auto& right = b_.name.words[j];
        if (!organisation_ && !(left.last && right.last) &&
            other_given_names(*left.known, *right.known))
          continue;
        const auto likeness =
            slip_of_legal_form(left, right) ? 1 : word_likeness(left, right, alone);
        if (likeness >= alike) pairs.push_back({i, j, likeness});
      }
    }
    std::ranges::sort(pairs, [](const Pairing& x, const Pairing& y) {
      if (x.likeness != y.likeness) return x.likeness > y.likeness;
      return std::pair(x.a + x.b, x.a) < std::pair(y.a + y.b, y.a);
    });
    for (const auto& pair : pairs) {
      if (a_.left(pair.a) && b_.left(pair.b)) join(pair);
    }
  }

  static std::vector<const NameWord*> left_marks(const Side& side) {
    std::vector<const NameWord*> left;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (side.left(i) && side.name.words[i].marks) left.push_back(&side.name.words[i]);
    }
    return left;
  }

  // May be missing from the other name without contradicting it.
  [[nodiscard]] bool may_be_missing(const NameWord& word) const {
    if (word.known->generation) return true;
    if (word.known->number.empty()) return false;
    if (!organisation_) return !word.known->ordinal;
    return word.last && !word.known->ordinal && word.known->number == "1";
  }

  [[nodiscard]] bool marks_contradict() const {
    const auto left_a = left_marks(a_);
    const auto left_b = left_marks(b_);
    if (!left_a.empty() && !left_b.empty()) return true;
    const auto contradicts = [&](const NameWord* word) { return !may_be_missing(*word); };
    return std::ranges::any_of(left_a, contradicts) || std::ranges::any_of(left_b, contradicts);
  }

  // Initials left over right before an initial that has an initial as its partner.
  static double initials_before_initials(const Side& side, const Side& other) {
    double found = 0;
    for (std::size_t i = 0; i + 1 < side.size(); ++i) {
      const auto& words = side.name.words;
      if (!side.left(i) || !words[i].initial() || side.left(i + 1)) continue;
      const auto& partner = other.name.words[static_cast<std::size_t>(side.partner[i + 1])];
      if (partner.initial() && (words[i + 1].initial() || i > 0)) found += 1;
    }
    return found;
  }

  // The words around "bin": of child and parent. Both -1 where the name has no such place.
  static std::pair<int, int> around_descent(const NameWords& name) {
    for (std::size_t i = 1; i + 1 < name.words.size(); ++i) {
      if (name.words[i].known->descent) return {static_cast<int>(i) - 1, static_cast<int>(i) + 1};
    }
    return {none, none};
  }

  // "Salman bin Rashid" and "Rashid bin Salman".
  [[nodiscard]] bool parents_swapped() const {
    const auto [child_a, parent_a] = around_descent(a_.name);
    const auto [child_b, parent_b] = around_descent(b_.name);
    return child_a != none && child_b != none &&
           a_.partner[static_cast<std::size_t>(child_a)] == parent_b &&
           a_.partner[static_cast<std::size_t>(parent_a)] == child_b;
  }

  static bool leaves_weight(const Side& side) {
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (side.left(i) && side.name.words[i].weight > weighty) return true;
    }
    return false;
  }

  // A kind of body in one name only, or a place behind it ("Hill Bank Corland", not "the Corland
  // Ministry" or "the Ministry of Corland", as every country has one); in brackets either is a mere
  // remark.
  bool makes_another_body(const Side& side, std::size_t at, bool other_has_head) const {
    if (!organisation_ || side.name.bracketed) return false;
    const auto& known = *side.name.words[at].known;
    if (known.head) return other_has_head;
    return known.place && at > 0 && !side.name.words[at - 1].known->particle;
  }

  void add_rest(const Side& side, const Side& other, bool both_left, double& rest,
                std::string& heaviest) const {
    const bool other_has_head = std::ranges::any_of(other.name.words, [](const NameWord& word) {
      return word.known->head && !word.known->legal_form;
    });
    double top = 0;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (!side.left(i)) continue;
      const auto& word = side.name.words[i];
      if (organisation_ && word.weight < legal_form_weight) continue;
      double weight = word.weight;
      if (both_left && word.initial() && !organisation_) weight = 1;
      if (!both_left && makes_another_body(side, i, other_has_head)) weight *= body_of_its_own;
      rest += weight;
      if (word.weight > top) {
        top = word.weight;
        heaviest = word.text();
      }
    }
  }

  static bool title_and_surname(const Side& side, const Side& other) {
    if (!side.name.titled || other.name.titled) return false;
    const NameWord* surname = nullptr;
    int partner = none;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (side.name.words[i].weight < weighty) continue;
      if (surname != nullptr) return false;
      surname = &side.name.words[i];
      partner = side.partner[i];
    }
    return surname != nullptr && partner != none &&
           other.name.words[static_cast<std::size_t>(partner)].last;
  }

  Side a_;
  Side b_;
  bool organisation_;
  NameAlignment found_;
};

}  // namespace

NameAlignment align_names(const NameWords& a, const NameWords& b) {
  return NameAligner(a, b).align();
}

}  // namespace headwater
