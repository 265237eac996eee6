// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/entailment.h"

#include <algorithm>
#include <cmath>

#include "claims/compare/compare_alignment.h"
#include "claims/compare/compare_clashes.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

// Weights set by hand; each probability is a logistic that rises with agreement.
constexpr double alike_middle = 0.70;  // rating at which sameness is even: between "roughly" (3 of
                                       // 5) and "mostly" (4) the same
constexpr double body_slope = 11;
constexpr double body_middle = 0.58;  // shared words at which a body says the same as even
constexpr double clash_slope = 12;
constexpr double clash_middle = 0.80;  // agreement of the rest at which a sure clash is even
constexpr double surest = 0.95;
constexpr double denial_slope = 9;
constexpr double denial_middle = 0.35;    // a denial names its report in few words
constexpr double clash_on_same = 0.45;    // how much of its probability a clash takes from sameness
constexpr double most_of_opposed = 0.49;  // what speaks against a claim is no clash by itself
constexpr double opposed_surely = 0.7;
constexpr double opposed_slope = 3;
constexpr double most_excluded = 0.7;
constexpr double excluded_middle = 0.36;  // chosen by cross-validation; docs/lab/claims.md
constexpr double excluded_slope = 4;
constexpr double much_more = 2.5;  // times the words of the other that mean something
constexpr double full_text = 10;   // of them: no headline, no caption
constexpr double hedge_on_same = 0.25;
constexpr double related_from = 0.22;  // shared words
constexpr double body_related = 0.34;  // share of a claim's words that a body on its subject holds
constexpr std::size_t long_text = 90;  // tokens; of longer texts the best sentences are taken
constexpr std::size_t best_sentences = 2;
constexpr std::size_t longest_compared = 2000;  // tokens of a text, as long as a sentence may be

using Terms = std::vector<Term>;

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

double logit(double p) {
  constexpr double least = 0.001;
  p = std::clamp(p, least, 1 - least);
  return std::log(p / (1 - p));
}

Terms all_terms(const Sentences& text) {
  const auto size = std::min(text.tokens.size(), longest_compared);
  auto terms = compare_terms(text, 0, static_cast<std::uint32_t>(size));
  add_meaning(terms);
  return terms;
}

bool is_body(const Sentences& text) {
  return text.tokens.size() > long_text && text.sentences.size() > best_sentences;
}

double content_words(const Sentences& text) {
  static const auto& function_words = word_class("function_word");
  return static_cast<double>(std::ranges::count_if(text.tokens, [](const Token& token) {
    return token.kind == TokenKind::number ||
           (token.kind == TokenKind::word && !function_words.contains(token.lower));
  }));
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
  add_meaning(body.best);
  body.mentions = mentioned_share(claim, mentioned);
  return body;
}

// How far the two agree, clash aside: the words of the shorter one count for more, because a
// longer one may say more without saying otherwise.
double agreement(const Alignment& alignment) {
  return 0.5 * alignment.shared() + 0.5 * std::max(alignment.coverage_a, alignment.coverage_b);
}

double clash_probability(const Clash& clash, double agrees) {
  if (clash.type == ContradictionType::denial)
    return clash.strength * logistic(denial_slope * (agrees - denial_middle));
  return surest * clash.strength * logistic(clash_slope * (clash.rest - clash_middle)) /
         logistic(clash_slope * (1 - clash_middle));
}

bool hedged_on_one_side(const Terms& a, const Terms& b) {
  const auto hedged = [](const Terms& terms) {
    return std::ranges::any_of(terms, [](const Term& term) { return term.hedge; });
  };
  return hedged(a) != hedged(b);
}

// The relation, and the kind of contradiction where there may be one.
void conclude(double shared, bool related, SentenceComparison& made) {
  made.why.insert(made.why.begin(), reason("claims.compare_shared", {}, {}, {{"shared", shared}}));
  if (made.contradicts >= 0.5)
    made.relation = SentenceRelation::contradicts;
  else if (made.same >= 0.5)
    made.relation = SentenceRelation::same;
  else if (related)
    made.relation = SentenceRelation::related;
  if (made.contradicts < 0.2) made.type.reset();
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

// Sameness and opposition meet where the model is undecided, so that the larger one says whether
// the one text speaks for the other or against it.
void weigh_opposition(double opposed, SentenceComparison& made) {
  const auto by_model =
      std::min(most_of_opposed, 2 * logistic(opposed_slope * logit(opposed)) * made.same);
  made.contradicts = std::max(made.contradicts, by_model);
  const auto sure = std::clamp((opposed - 0.5) / (opposed_surely - 0.5), 0.0, 1.0);
  made.same = std::min(made.same, 1 - sure * (1 - most_of_opposed + 0.01));
}

ContradictionFeatures with_trees(const CompareFeatures& features, double clash,
                                 const Alignment& alignment, const TermsInTree& a,
                                 const TermsInTree& b) {
  const auto content = [](const Terms& terms) {
    return std::ranges::count_if(terms, &Term::content);
  };
  const auto trees = content(a.terms) < content(b.terms) ? tree_features(a, b, alignment.to_b)
                                                         : tree_features(b, a, alignment.to_a);
  ContradictionFeatures made{};
  auto* at = std::ranges::copy(features, made.begin()).out;
  *at++ = static_cast<float>(clash);
  std::ranges::copy(trees, at);
  return made;
}

// Decides alone, or not at all: below an even chance the clashes and the opposition say more.
void weigh_exclusion(double excluded, SentenceComparison& made) {
  const auto by_model =
      std::min(most_excluded, logistic(excluded_slope * (logit(excluded) - excluded_middle)));
  if (by_model < 0.5 || by_model <= made.contradicts) return;
  made.contradicts = by_model;
  made.type.reset();
  made.why = {reason("claims.compare_excluded", {}, {}, {{"score", excluded}})};
}

void decide_sentences(const TermsInTree& one, const TermsInTree& other, SentenceComparison& made) {
  const auto& a = one.terms;
  const auto& b = other.terms;
  const auto alignment = align_terms(a, b);
  const auto clashes = find_clashes(a, b, alignment);
  weigh_clashes(clashes, agreement(alignment), made);
  const auto clash = made.contradicts;
  const auto features = compare_features(a, b, alignment, clashes);
  const auto& models = built_in_compare_models();
  made.same = logistic(logit(models.alike(features)) - logit(alike_middle)) *
              (1 - clash_on_same * made.contradicts);
  weigh_opposition(models.opposed(features), made);
  if (!one.syntax.words.empty() && !other.syntax.words.empty())
    weigh_exclusion(models.excluded(with_trees(features, clash, alignment, one, other)), made);
  conclude(alignment.shared(), alignment.shared() >= related_from, made);
}

void decide_body(const Terms& claim, const Body& body, SentenceComparison& made) {
  const auto alignment = align_terms(claim, body.best);
  weigh_clashes(find_clashes(claim, body.best, alignment),
                std::max(alignment.coverage_a, alignment.coverage_b), made);
  const auto shared = alignment.coverage_a;
  made.same = logistic(body_slope * (shared * (0.9 + 0.1 * alignment.order) - body_middle)) *
              (1 - clash_on_same * made.contradicts) *
              (hedged_on_one_side(claim, body.best) ? 1 - hedge_on_same : 1);
  conclude(shared, body.mentions >= body_related, made);
}

}  // namespace

SentenceComparison compare_sentences(const Sentences& a, const Sentences& b, const Syntax& tree_a,
                                     const Syntax& tree_b) {
  static const Syntax none;
  SentenceComparison made;
  if (is_body(a) == is_body(b)) {
    auto x = all_terms(a);
    auto y = all_terms(b);
    settle_double_negations(x, y);
    const bool asked = asks_trees(a, b);
    decide_sentences({x, asked ? tree_a : none}, {y, asked ? tree_b : none}, made);
    return made;
  }
  const auto claim = all_terms(is_body(a) ? b : a);
  decide_body(claim, read_body(is_body(a) ? a : b, claim), made);
  return made;
}

bool asks_trees(const Sentences& a, const Sentences& b) {
  if (is_body(a) || is_body(b)) return false;
  const auto [less, more] = std::minmax({content_words(a), content_words(b)});
  return more >= std::max(full_text, much_more * less);
}

CompareFeatures features_of_sentences(const Sentences& a, const Sentences& b) {
  auto x = all_terms(a);
  auto y = all_terms(b);
  settle_double_negations(x, y);
  const auto alignment = align_terms(x, y);
  return compare_features(x, y, alignment, find_clashes(x, y, alignment));
}

ContradictionFeatures features_of_trees(const Sentences& a, const Sentences& b,
                                        const Syntax& tree_a, const Syntax& tree_b) {
  const auto x = all_terms(a);
  const auto y = all_terms(b);
  const auto alignment = align_terms(x, y);
  const auto clashes = find_clashes(x, y, alignment);
  SentenceComparison made;
  weigh_clashes(clashes, agreement(alignment), made);
  return with_trees(compare_features(x, y, alignment, clashes), made.contradicts, alignment,
                    {x, tree_a}, {y, tree_b});
}

}  // namespace headwater
