// SPDX-License-Identifier: Apache-2.0
#include "claims/said_passages.h"

#include <algorithm>
#include <cmath>

namespace headwater {
namespace {

constexpr std::size_t most_sharing = 2000;  // a term that more passages hold finds none
constexpr double elsewhere = 0.6;           // worth of a term that the rest of the document holds
constexpr double enough = 0.5;
constexpr double enough_for_negation = 0.6;
constexpr double enough_without_act = 0.6;
constexpr double answers_document = 0.1;  // a denial rather answers what stands in its document
constexpr double answers_neighbour = 0.1;
constexpr double answers_incident = 0.1;
constexpr std::uint32_t neighbourhood = 200;  // code points
constexpr double weight_of_denier = 2;
constexpr double without_denier = 0.6;  // left of a match that does not name the one who denies it

// Among the statements of one sentence the one a denial of the whole denies.
int rank_of(const StatedFact& fact) {
  const auto& slot = fact.utterance.slot;
  if (slot == "what") return 0;
  if (slot == "perpetrator" && fact.value.named) return 1;
  if (fact.value.kind == ValueKind::number) return 2;
  return slot == "perpetrator" ? 3 : 4;
}

bool is_neighbour(const DeniedContent& denied, const SaidPassage& passage) {
  return passage.document == denied.document && passage.span.end <= denied.span.start &&
         denied.span.start - passage.span.end < neighbourhood;
}

}  // namespace

SaidPassages::SaidPassages(const ClaimInput& input, const std::vector<StatedFact>& incidents,
                           const std::vector<StatedFact>& sentences) {
  for (std::uint32_t i = 0; i < incidents.size(); ++i) {
    const auto& best = incidents[i];
    if (best.utterance.stance != Stance::asserts || best.setting) continue;
    const auto known = by_place_.find({best.utterance.document, best.utterance.span});
    if (known == by_place_.end()) {
      add(input, best, true, i);
    } else if (auto& passage = passages_[known->second];
               rank_of(best) < rank_of(incidents[passage.statement])) {
      passage.statement = i;
      passage.incident = best.incident;
    }
  }
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].utterance.stance == Stance::asserts) add(input, sentences[i], false, i);
  }
  index_terms();
}

void SaidPassages::add(const ClaimInput& input, const StatedFact& fact, bool about_incident,
                       std::uint32_t index) {
  const auto& said = fact.utterance;
  SaidPassage passage{said.document, said.span, {}, about_incident, index, fact.incident};
  passage.content =
      said_content(input, said.document, {said.span}, words_of_attribution(input, said));
  by_place_.emplace(std::pair(said.document, said.span),
                    static_cast<std::uint32_t>(passages_.size()));
  passages_.push_back(std::move(passage));
}

std::uint32_t SaidPassages::number(const std::string& term) {
  const auto [at, added] =
      numbers_.try_emplace(term, static_cast<std::uint32_t>(with_term_.size()));
  if (added) with_term_.emplace_back();
  return at->second;
}

MaybeIndex SaidPassages::number_of(const std::string& term) const {
  const auto at = numbers_.find(term);
  return at == numbers_.end() ? MaybeIndex() : at->second;
}

void SaidPassages::index_terms() {
  terms_.resize(passages_.size());
  for (std::uint32_t p = 0; p < passages_.size(); ++p) {
    auto& passage = passages_[p];
    if (document_terms_.size() <= passage.document) document_terms_.resize(passage.document + 1);
    for (const auto& term : passage.content.terms) {
      const auto n = number(term);
      with_term_[n].push_back(p);
      terms_[p].push_back(n);
      document_terms_[passage.document].insert(n);
    }
    std::ranges::sort(terms_[p]);
    passage.content.terms = {};
    for (const auto& act : passage.content.acts) with_term_[number("~" + act)].push_back(p);
  }
}

double SaidPassages::weight(const std::string& term) const {
  const auto n = number_of(term);
  const auto count = !n ? 1.0 : static_cast<double>(with_term_[*n].size());
  return std::log((static_cast<double>(passages_.size()) + 1) / count) + 0.1;
}

SaidPassages::Question SaidPassages::question(const DeniedContent& denied) const {
  Question asked;
  for (const auto& family : denied.content.acts) asked.act_weights.push_back(weight("~" + family));
  for (const auto& term : denied.content.terms) {
    const bool interest = term.starts_with('@');
    asked.terms.push_back({number_of(term), interest ? 0.5 : weight(term), interest, false});
  }
  asked.denier = number_of(denied.denier);
  return asked;
}

bool SaidPassages::holds(std::uint32_t passage, MaybeIndex term) const {
  return term && std::ranges::binary_search(terms_[passage], *term);
}

void SaidPassages::look_at_document(std::uint32_t document, Question& question) const {
  if (question.document == document) return;
  question.document = document;
  for (auto& wanted : question.terms)
    wanted.in_document = wanted.term && document_terms_[document].contains(*wanted.term);
}

// Sorted, each once.
std::vector<std::uint32_t> SaidPassages::candidates(const DeniedContent& denied,
                                                    const Question& question) const {
  std::vector<std::uint32_t> found;
  const bool names_denier = denied.content.self && !denied.denier.empty();
  const auto look_up = [&](MaybeIndex term, bool argument) {
    if (!term || with_term_[*term].size() > most_sharing) return;
    std::ranges::copy_if(with_term_[*term], std::back_inserter(found), [&](std::uint32_t p) {
      // What shares interests alone is what is denied only where it stands right before, or names
      // the denier.
      return argument || is_neighbour(denied, passages_[p]) || holds(p, question.denier);
    });
  };
  for (const auto& wanted : question.terms) look_up(wanted.term, !wanted.interest);
  if (names_denier) look_up(question.denier, true);
  constexpr std::ptrdiff_t most_before = 3;  // sentences right before the denial
  auto before = by_place_.lower_bound({denied.document, denied.span});
  for (auto n = most_before; n > 0 && before != by_place_.begin(); --n) {
    --before;
    if (!is_neighbour(denied, passages_[before->second])) break;
    found.push_back(before->second);
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

// 0 where the passage cannot be what is denied, else the share of the denied content it holds.
double SaidPassages::score(const DeniedContent& denied, const Question& question,
                           std::uint32_t index) const {
  const auto& passage = passages_[index];
  if (passage.document == denied.document && passage.span.overlaps(denied.span)) return 0;
  if (passage.content.negated_act) return 0;
  double all = 0;
  double held = 0;
  double act = denied.content.acts.empty() ? 1 : 0;
  int arguments = 0;
  for (std::size_t i = 0; i < denied.content.acts.size(); ++i) {
    double best = 0;
    for (const auto& other : passage.content.acts)
      best = std::max(best, same_act(denied.content.acts[i], other));
    const auto worth = question.act_weights[i];
    all += worth;
    held += best * worth;
    act = std::max(act, best);
  }
  if (act <= 0) return 0;
  for (const auto& wanted : question.terms) {
    all += wanted.weight;
    if (holds(index, wanted.term)) {
      held += wanted.weight;
      arguments += wanted.interest ? 0 : 1;
    } else if (wanted.in_document) {
      held += elsewhere * wanted.weight;
    }
  }
  double kept = 1;
  // Right after an accusation "its men" are those of the accused, whatever it was called.
  const bool answers = is_neighbour(denied, passage);
  arguments += answers ? 1 : 0;
  if (denied.content.self && !denied.denier.empty() && !answers) {
    const bool named = holds(index, question.denier);
    all += weight_of_denier;
    held += named ? weight_of_denier : 0;
    arguments += named ? 1 : 0;
    kept = named ? 1 : without_denier;
  }
  const int fewest = denied.content.acts.empty() ? 2 : 1;
  if (arguments < fewest || all <= 0) return 0;
  return kept * held / all;
}

MaybeIndex SaidPassages::match(const DeniedContent& denied) const {
  MaybeIndex best;
  auto threshold = denied.negation               ? enough_for_negation
                   : denied.content.acts.empty() ? enough_without_act
                                                 : enough;
  double best_score = 0;
  auto asked = question(denied);
  for (const auto p : candidates(denied, asked)) {
    const auto& passage = passages_[p];
    look_at_document(passage.document, asked);
    auto score = this->score(denied, asked, p);
    if (score <= 0) continue;
    if (passage.incident && passage.incident == denied.incident) score += answers_incident;
    if (passage.document == denied.document) score += answers_document;
    if (is_neighbour(denied, passage)) score += answers_neighbour;
    if (score < threshold || score <= best_score + 1e-9) continue;
    best = p;
    best_score = score;
  }
  return best;
}

}  // namespace headwater
