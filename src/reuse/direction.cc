// SPDX-License-Identifier: Apache-2.0
#include "reuse/direction.h"

#include <algorithm>

namespace headwater {
namespace {

constexpr double quoted_words = 0.85;  // share of a passage inside quotation marks
constexpr double fuller_by = 0.05;     // what one text shares less of itself than the other
constexpr std::uint32_t damaged_words = 3;

// What two texts share, counted in words.
struct Overview {
  double covered_a = 0;  // share of the words of a inside passages
  double covered_b = 0;
  std::uint32_t odd_a = 0;  // words in the passages that stand nowhere else in the case
  std::uint32_t odd_b = 0;
  bool only_quotes = true;
};

double quoted_share(const TextWords& text, WordRange range) {
  std::uint32_t quoted = 0;
  for (auto w = range.first; w < range.last; ++w) quoted += text.words[w].quoted ? 1 : 0;
  return static_cast<double>(quoted) / range.size();
}

std::uint32_t odd_words(const CaseWords& words, const TextWords& text, WordRange range) {
  std::uint32_t odd = 0;
  for (auto w = range.first; w < range.last; ++w)
    odd += words.frequency[text.words[w].term] == 1 ? 1 : 0;
  return odd;
}

Overview overview(const CaseWords& words, const TextWords& a, const TextWords& b,
                  const std::vector<SharedPassage>& shared) {
  Overview made;
  for (const auto& passage : shared) {
    made.covered_a += passage.a.size();
    made.covered_b += passage.b.size();
    made.odd_a += odd_words(words, a, passage.a);
    made.odd_b += odd_words(words, b, passage.b);
    if (quoted_share(a, passage.a) < quoted_words || quoted_share(b, passage.b) < quoted_words)
      made.only_quotes = false;
  }
  made.covered_a /= static_cast<double>(a.words.size());
  made.covered_b /= static_cast<double>(b.words.size());
  return made;
}

struct Verdict {
  ReuseFrom from = ReuseFrom::unknown;
  Reason why;
};

bool clearly_more(std::uint32_t x, std::uint32_t y) {
  return x >= damaged_words && x >= 3 * y;
}

class Judge {
 public:
  Judge(const CaseTexts& texts, const Credits& credits, std::uint32_t a, std::uint32_t b,
        const Overview& seen)
      : texts_(texts), credits_(credits), a_(a), b_(b), seen_(seen) {}

  [[nodiscard]] Verdict verdict() const {
    for (const auto rule : {&Judge::by_credit, &Judge::only_quotes, &Judge::by_date,
                            &Judge::by_dateline, &Judge::by_damage, &Judge::by_containment}) {
      if (auto found = (this->*rule)()) return *std::move(found);
    }
    return {ReuseFrom::unknown, {"reuse.direction_unknown", {}, {}, {}}};
  }

 private:
  using Found = std::optional<Verdict>;

  [[nodiscard]] Found by_credit() const {
    const auto a_credits = credits_.credit(a_, b_);
    const auto b_credits = credits_.credit(b_, a_);
    if (a_credits.has_value() == b_credits.has_value()) return std::nullopt;
    const auto taker = a_credits ? a_ : b_;
    const auto span = a_credits ? *a_credits : *b_credits;
    const auto giver = a_credits ? b_ : a_;
    return Verdict{a_credits ? ReuseFrom::b : ReuseFrom::a,
                   {"reuse.credit", {{taker, span}}, {}, {texts_.document(giver).source}}};
  }

  [[nodiscard]] Found only_quotes() const {
    if (!seen_.only_quotes) return std::nullopt;
    return Verdict{ReuseFrom::unknown, {"reuse.same_quotation", {}, {}, {}}};
  }

  [[nodiscard]] Found by_date() const {
    const auto a = texts_.document(a_).published_day();
    const auto b = texts_.document(b_).published_day();
    if (!a || !b || *a == *b) return std::nullopt;
    return Verdict{*a < *b ? ReuseFrom::a : ReuseFrom::b,
                   {"reuse.date", {}, {}, {iso_day(std::min(*a, *b)), iso_day(std::max(*a, *b))}}};
  }

  // A text that kept the wire's tag stands nearer to the wire than one that lost it.
  [[nodiscard]] Found by_dateline() const {
    const auto& a = credits_.dateline(a_);
    const auto& b = credits_.dateline(b_);
    if (a.has_value() == b.has_value()) return std::nullopt;
    const auto& kept = a ? *a : *b;
    return Verdict{a ? ReuseFrom::a : ReuseFrom::b,
                   {"reuse.dateline", {{a ? a_ : b_, kept.span}}, {}, {kept.tag}}};
  }

  // Misread letters come from copying.
  [[nodiscard]] Found by_damage() const {
    if (!clearly_more(seen_.odd_a, seen_.odd_b) && !clearly_more(seen_.odd_b, seen_.odd_a))
      return std::nullopt;
    return Verdict{seen_.odd_a > seen_.odd_b ? ReuseFrom::b : ReuseFrom::a,
                   {"reuse.damage",
                    {},
                    {{"more", static_cast<double>(std::max(seen_.odd_a, seen_.odd_b))},
                     {"fewer", static_cast<double>(std::min(seen_.odd_a, seen_.odd_b))}},
                    {}}};
  }

  [[nodiscard]] Found by_containment() const {
    const auto difference = seen_.covered_a - seen_.covered_b;
    if (std::abs(difference) < fuller_by) return std::nullopt;
    return Verdict{difference > 0 ? ReuseFrom::b : ReuseFrom::a,
                   {"reuse.contained",
                    {},
                    {{"covered", std::min(1.0, std::max(seen_.covered_a, seen_.covered_b))},
                     {"covered_source", std::min(seen_.covered_a, seen_.covered_b)}},
                    {}}};
  }

  const CaseTexts& texts_;
  const Credits& credits_;
  std::uint32_t a_;
  std::uint32_t b_;
  const Overview& seen_;
};

}  // namespace

DirectionEvidence::DirectionEvidence(const CaseTexts& texts, const CaseWords& words)
    : texts_(texts), words_(words), credits_(texts) {}

void DirectionEvidence::decide(std::uint32_t a, std::uint32_t b,
                               const std::vector<SharedPassage>& shared,
                               std::vector<PassagePair>& found) const {
  if (found.empty()) return;
  const auto seen = overview(words_, words_.texts[a], words_.texts[b], shared);
  const auto verdict = Judge(texts_, credits_, a, b, seen).verdict();
  const auto taker = verdict.from == ReuseFrom::a ? b : a;
  const auto giver = verdict.from == ReuseFrom::a ? a : b;
  const bool credited = verdict.from != ReuseFrom::unknown
                            ? credits_.credit(taker, giver) || credits_.any_credit(taker)
                            : credits_.any_credit(a) || credits_.any_credit(b);
  for (auto& pair : found) {
    pair.from = verdict.from;
    pair.credited = credited;
    pair.why.push_back(verdict.why);
  }
}

}  // namespace headwater
