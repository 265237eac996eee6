// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/entailment.h"

#include <algorithm>
#include <cmath>

#include "claims/compare/compare_alignment.h"
#include "claims/compare/compare_clashes.h"

namespace headwater {
namespace {

// Weights set by hand; each probability is a logistic that rises with agreement.
constexpr double same_slope = 11;
constexpr double same_middle = 0.58;  // shared words at which sameness is even
constexpr double clash_slope = 9;
constexpr double clash_middle = 0.50;   // agreement of the rest at which a sure clash is even
constexpr double denial_middle = 0.35;  // a denial names its report in few words
constexpr double clash_on_same = 0.85;  // how much of its probability a clash takes from sameness
constexpr double hedge_on_same = 0.25;
constexpr double related_from = 0.22;  // shared words
constexpr std::size_t long_text = 90;  // tokens; of longer texts the best sentences are taken
constexpr std::size_t best_sentences = 2;
constexpr std::size_t longest_compared = 2000;  // tokens of a text, as long as a sentence may be
constexpr double body_related = 0.34;  // share of a claim's words that a body on its subject holds

using Terms = std::vector<Term>;

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

Terms all_terms(const Sentences& text) {
  const auto size = std::min(text.tokens.size(), longest_compared);
  return compare_terms(text, 0, static_cast<std::uint32_t>(size));
}

bool is_body(const Sentences& text) {
  return text.tokens.size() > long_text && text.sentences.size() > best_sentences;
}

// What a longer text says of a claim.
struct Body {
  Terms best;           // its best sentences, in their order
  double mentions = 0;  // share of the claim's content words that it holds anywhere
};

double mentioned_share(const Terms& claim, const std::vector<bool>& mentioned) {
  double all = 0;
  double found = 0;
  for (std::size_t i = 0; i < claim.size(); ++i) {
    if (!claim[i].content) continue;
    all += claim[i].weight;
    if (mentioned[i]) found += claim[i].weight;
  }
  return all > 0 ? found / all : 0;
}

Body read_body(const Sentences& text, const Terms& claim) {
  struct Scored {
    double score = 0;
    std::size_t index = 0;
    Terms terms;
  };
  std::vector<Scored> scored;
  std::vector<bool> mentioned(claim.size(), false);
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    auto terms = compare_terms(text, text.sentences[s].first, text.sentences[s].last);
    const auto alignment = align_terms(claim, terms);
    for (std::size_t i = 0; i < claim.size(); ++i)
      if (alignment.to_b[i] != no_index) mentioned[i] = true;
    scored.push_back({alignment.coverage_a, s, std::move(terms)});
  }
  std::ranges::stable_sort(scored, std::greater{}, &Scored::score);
  scored.resize(std::min(scored.size(), best_sentences));
  std::ranges::sort(scored, {}, &Scored::index);
  Body body;
  for (auto& one : scored) std::ranges::move(one.terms, std::back_inserter(body.best));
  body.mentions = mentioned_share(claim, mentioned);
  return body;
}

// How far the two agree, clash aside: the words of the shorter one count for more, because a
// longer one may say more without saying otherwise.
double agreement(const Alignment& alignment) {
  return 0.5 * alignment.shared() + 0.5 * std::max(alignment.coverage_a, alignment.coverage_b);
}

double clash_probability(const Clash& clash, double agrees) {
  const bool denied = clash.type == ContradictionType::denial;
  return clash.strength *
         logistic(clash_slope * (agrees - (denied ? denial_middle : clash_middle)));
}

bool hedged_on_one_side(const Terms& a, const Terms& b) {
  const auto hedged = [](const Terms& terms) {
    return std::ranges::any_of(terms, [](const Term& term) { return term.hedge; });
  };
  return hedged(a) != hedged(b);
}

void weigh_clashes(const std::vector<Clash>& clashes, double agrees, SentenceComparison& made) {
  for (const auto& clash : clashes) {
    const auto probability = clash_probability(clash, agrees);
    if (probability <= made.contradicts) continue;
    made.contradicts = probability;
    made.type = clash.type;
    made.why = {reason(clash.rule, {}, {clash.a, clash.b}, {{"strength", clash.strength}})};
  }
}

void decide(const Terms& a, const Terms& b, double mentions, bool body, SentenceComparison& made) {
  const auto alignment = align_terms(a, b);
  const auto agrees =
      body ? std::max(alignment.coverage_a, alignment.coverage_b) : agreement(alignment);
  weigh_clashes(find_clashes(a, b, alignment), agrees, made);
  const auto shared = body ? alignment.coverage_a : alignment.shared();
  const auto in_order =
      (body ? shared : 0.5 * shared + 0.5 * agrees) * (0.9 + 0.1 * alignment.order);
  const bool hedged = hedged_on_one_side(a, b);
  made.same = logistic(same_slope * (in_order - same_middle)) *
              (1 - clash_on_same * made.contradicts) * (hedged ? 1 - hedge_on_same : 1);
  made.why.insert(made.why.begin(), reason("claims.compare_shared", {}, {}, {{"shared", shared}}));
  if (made.contradicts >= 0.5)
    made.relation = SentenceRelation::contradicts;
  else if (made.same >= 0.5)
    made.relation = SentenceRelation::same;
  else if (body ? mentions >= body_related : shared >= related_from)
    made.relation = SentenceRelation::related;
  if (made.relation != SentenceRelation::contradicts && made.contradicts < 0.2) made.type.reset();
}

}  // namespace

SentenceComparison compare_sentences(const Sentences& a, const Sentences& b) {
  SentenceComparison made;
  if (is_body(a) == is_body(b)) {
    decide(all_terms(a), all_terms(b), 0, false, made);
    return made;
  }
  const auto claim = all_terms(is_body(a) ? b : a);
  const auto body = read_body(is_body(a) ? a : b, claim);
  decide(claim, body.best, body.mentions, true, made);
  return made;
}

}  // namespace headwater
