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

bool holds(const std::vector<std::string>& sorted, const std::string& term) {
  return std::ranges::binary_search(sorted, term);
}

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

void SaidPassages::index_terms() {
  for (std::uint32_t p = 0; p < passages_.size(); ++p) {
    const auto& passage = passages_[p];
    if (document_terms_.size() <= passage.document) document_terms_.resize(passage.document + 1);
    for (const auto& term : passage.content.terms) {
      with_term_[term].push_back(p);
      document_terms_[passage.document].insert(term);
    }
    for (const auto& act : passage.content.acts) with_term_["~" + act].push_back(p);
  }
}

double SaidPassages::weight(const std::string& term) const {
  const auto with = with_term_.find(term);
  const auto count = with == with_term_.end() ? 1.0 : static_cast<double>(with->second.size());
  return std::log((static_cast<double>(passages_.size()) + 1) / count) + 0.1;
}

std::set<std::uint32_t> SaidPassages::candidates(const DeniedContent& denied) const {
  std::set<std::uint32_t> found;
  const auto look_up = [&](const std::string& term) {
    const auto with = with_term_.find(term);
    if (with == with_term_.end() || with->second.size() > most_sharing) return;
    found.insert(with->second.begin(), with->second.end());
  };
  for (const auto& term : denied.content.terms) look_up(term);
  if (denied.content.self && !denied.denier.empty()) look_up(denied.denier);
  constexpr std::ptrdiff_t most_before = 3;  // sentences right before the denial
  auto before = by_place_.lower_bound({denied.document, denied.span});
  for (auto n = most_before; n > 0 && before != by_place_.begin(); --n) {
    --before;
    if (!is_neighbour(denied, passages_[before->second])) break;
    found.insert(before->second);
  }
  return found;
}

// 0 where the passage cannot be what is denied, else the share of the denied content it holds.
double SaidPassages::score(const DeniedContent& denied, const SaidPassage& passage) const {
  if (passage.document == denied.document && passage.span.overlaps(denied.span)) return 0;
  if (passage.content.negated_act) return 0;
  double all = 0;
  double held = 0;
  double act = denied.content.acts.empty() ? 1 : 0;
  int arguments = 0;
  for (const auto& family : denied.content.acts) {
    double best = 0;
    for (const auto& other : passage.content.acts) best = std::max(best, same_act(family, other));
    const auto worth = weight("~" + family);
    all += worth;
    held += best * worth;
    act = std::max(act, best);
  }
  for (const auto& term : denied.content.terms) {
    const auto worth = term.starts_with('@') ? 0.5 : weight(term);
    all += worth;
    if (holds(passage.content.terms, term)) {
      held += worth;
      arguments += term.starts_with('@') ? 0 : 1;
    } else if (document_terms_[passage.document].contains(term)) {
      held += elsewhere * worth;
    }
  }
  double kept = 1;
  // Right after an accusation "its men" are those of the accused, whatever it was called.
  const bool answers = is_neighbour(denied, passage);
  arguments += answers ? 1 : 0;
  if (denied.content.self && !denied.denier.empty() && !answers) {
    const bool named = holds(passage.content.terms, denied.denier);
    all += weight_of_denier;
    held += named ? weight_of_denier : 0;
    arguments += named ? 1 : 0;
    kept = named ? 1 : without_denier;
  }
  const int fewest = denied.content.acts.empty() ? 2 : 1;
  if (act <= 0 || arguments < fewest || all <= 0) return 0;
  return kept * held / all;
}

MaybeIndex SaidPassages::match(const DeniedContent& denied) const {
  MaybeIndex best;
  auto threshold = denied.negation               ? enough_for_negation
                   : denied.content.acts.empty() ? enough_without_act
                                                 : enough;
  double best_score = 0;
  for (const auto p : candidates(denied)) {
    const auto& passage = passages_[p];
    auto score = this->score(denied, passage);
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
