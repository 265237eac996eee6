// SPDX-License-Identifier: Apache-2.0
#include "reuse/copy_direction.h"

#include <algorithm>
#include <cmath>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr double rare_enough = 2.0;   // rare words
constexpr double copied_order = 0.7;  // share of the words in the same order
constexpr double long_copied_order = 0.4;
constexpr std::uint32_t long_copied_words = 100;
constexpr double own_share = 0.2;
constexpr double own_words = 8;              // shared content words outside quotation marks
constexpr std::uint32_t telling_words = 30;  // shared words from which a short passage tells
constexpr double telling_share = 0.5;        // or share of one of the texts
constexpr double fuller_by = 0.05;           // what one text shares less of itself than the other
constexpr std::uint32_t damaged_words = 3;
constexpr double longer_by = 1.01;  // words of the longer passages to the shorter

// What two texts share, counted in words.
struct Overview {
  double covered_a = 0;  // share of the words of a inside passages
  double covered_b = 0;
  std::uint32_t odd_a = 0;  // words in the passages that stand nowhere else in the case
  std::uint32_t odd_b = 0;
  std::uint32_t own_words = 0;  // content words outside quotation marks in both
  std::uint32_t words = 0;      // shared, counted on the shorter side
  double in_order = 0;          // share of them in the same order
  double rare = 0;              // see rare_words
  std::uint32_t words_a = 0;    // in the passages of a
  std::uint32_t words_b = 0;
};

std::vector<std::uint32_t> own_content(const TextWords& text, WordRange range) {
  std::vector<std::uint32_t> terms;
  for (auto w = range.first; w < range.last; ++w)
    if (text.words[w].content && !text.words[w].quoted) terms.push_back(text.words[w].term);
  std::ranges::sort(terms);
  return terms;
}

// Content words outside quotation marks that both passages hold.
std::uint32_t shared_own_words(const TextWords& a, const TextWords& b,
                               const SharedPassage& passage) {
  const auto in_a = own_content(a, passage.a);
  const auto in_b = own_content(b, passage.b);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(in_a, in_b, std::back_inserter(both));
  return static_cast<std::uint32_t>(both.size());
}

std::uint32_t odd_words(const CaseWords& words, const TextWords& text, WordRange range) {
  std::uint32_t odd = 0;
  for (auto w = range.first; w < range.last; ++w)
    odd += words.frequency[text.words[w].term] == 1 ? 1 : 0;
  return odd;
}

// Rare content words that both texts hold in their passages; a word of one pair alone counts 1.
double rare_words(const CaseWords& words, const TextWords& a, const TextWords& b,
                  const SharedPassage& passage) {
  const auto terms = [](const TextWords& text, WordRange range) {
    std::vector<std::uint32_t> made;
    for (auto w = range.first; w < range.last; ++w)
      if (text.words[w].content) made.push_back(text.words[w].term);
    sort_unique(made);
    return made;
  };
  const auto in_a = terms(a, passage.a);
  const auto in_b = terms(b, passage.b);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(in_a, in_b, std::back_inserter(both));
  const auto all = std::log(std::max(4.0, static_cast<double>(words.texts.size())) / 2);
  double sum = 0;
  for (const auto term : both)
    sum += std::clamp(1 - std::log(words.frequency[term] / 2.0) / all, 0.0, 1.0);
  return sum;
}

Overview overview(const CaseWords& words, const TextWords& a, const TextWords& b,
                  const std::vector<SharedPassage>& shared) {
  Overview made;
  for (const auto& passage : shared) {
    made.covered_a += passage.a.size();
    made.covered_b += passage.b.size();
    made.rare += rare_words(words, a, b, passage);
    made.in_order += passage.in_order * std::min(passage.a.size(), passage.b.size());
    made.words_a += passage.a.size();
    made.words_b += passage.b.size();
    made.odd_a += odd_words(words, a, passage.a);
    made.odd_b += odd_words(words, b, passage.b);
    made.own_words += shared_own_words(a, b, passage);
    made.words += std::min(passage.a.size(), passage.b.size());
  }
  made.in_order /= std::max(1U, made.words);
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
    for (const auto rule :
         {&Judge::common_words, &Judge::by_credit, &Judge::only_quotes, &Judge::too_little,
          &Judge::only_alike, &Judge::by_wire_tag, &Judge::by_date, &Judge::by_dateline,
          &Judge::by_damage, &Judge::by_containment, &Judge::by_length}) {
      if (auto found = (this->*rule)()) return *std::move(found);
    }
    return {ReuseFrom::unknown, {"reuse.direction_unknown", {}, {}, {}}};
  }

 private:
  using Found = std::optional<Verdict>;

  // In words: "told the Harbour Post".
  [[nodiscard]] Found by_credit() const {
    return taken_by(credits_.credit(a_, b_), credits_.credit(b_, a_));
  }

  // By the tag of a wire, which many of its stories carry.
  [[nodiscard]] Found by_wire_tag() const {
    return taken_by(credits_.wire_credit(a_, b_), credits_.wire_credit(b_, a_));
  }

  [[nodiscard]] Found taken_by(const std::optional<Span>& a_credits,
                               const std::optional<Span>& b_credits) const {
    if (a_credits.has_value() == b_credits.has_value()) return std::nullopt;
    const auto taker = a_credits ? a_ : b_;
    const auto span = a_credits ? *a_credits : *b_credits;
    const auto giver = a_credits ? b_ : a_;
    Reason why{"reuse.credit", {}, {}, {texts_.document(giver).source}};
    if (!span.empty()) why.spans.push_back({taker, span});
    return Verdict{a_credits ? ReuseFrom::b : ReuseFrom::a, std::move(why)};
  }

  [[nodiscard]] Found only_quotes() const {
    if (seen_.own_words >= std::max(own_words, own_share * seen_.words)) return std::nullopt;
    return Verdict{ReuseFrom::unknown, {"reuse.same_quotation", {}, {}, {}}};
  }

  // Words that stand all over the case tell nothing, not even beside a credit.
  [[nodiscard]] Found common_words() const {
    if (seen_.rare >= rare_enough) return std::nullopt;
    return Verdict{ReuseFrom::unknown, {"reuse.common_words", {}, {{"rare", seen_.rare}}, {}}};
  }

  // Two reports of one event use the same words without one being the other's source.
  [[nodiscard]] Found only_alike() const {
    if (seen_.in_order >= copied_order) return std::nullopt;
    if (seen_.in_order >= long_copied_order && seen_.words >= long_copied_words)
      return std::nullopt;
    return Verdict{ReuseFrom::unknown,
                   {"reuse.only_alike", {}, {{"in_order", seen_.in_order}}, {}}};
  }

  // One sentence of a long text: a phrase everybody uses, as likely as a copy.
  [[nodiscard]] Found too_little() const {
    if (seen_.words >= telling_words || seen_.covered_a >= telling_share ||
        seen_.covered_b >= telling_share)
      return std::nullopt;
    return Verdict{ReuseFrom::unknown,
                   {"reuse.too_little", {}, {{"words", static_cast<double>(seen_.words)}}, {}}};
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

  // Who rewords mostly shortens.
  [[nodiscard]] Found by_length() const {
    const auto [shorter, longer] = std::minmax(seen_.words_a, seen_.words_b);
    if (longer < shorter * longer_by) return std::nullopt;
    return Verdict{
        seen_.words_a > seen_.words_b ? ReuseFrom::a : ReuseFrom::b,
        {"reuse.longer",
         {},
         {{"longer", static_cast<double>(longer)}, {"shorter", static_cast<double>(shorter)}},
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
  const bool credited =
      verdict.from != ReuseFrom::unknown
          ? credits_.any_credit(taker).has_value() || credits_.credit(taker, giver)
          : credits_.any_credit(a) || credits_.any_credit(b);
  for (auto& pair : found) {
    pair.from = verdict.from;
    pair.credited = credited;
    pair.why.push_back(verdict.why);
  }
}

}  // namespace headwater
