// SPDX-License-Identifier: Apache-2.0
#include "claims/denial_reach.h"

#include <algorithm>
#include <utility>

#include "learn/word_senses.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr double usual_sense = 0.12;
constexpr int steps = 1;  // one is a kind of the other so far above it

bool is_word(const Token& token, bool first) {
  static const auto& light = word_class("content_free");
  return token.kind == TokenKind::word && token.lower.size() > 1 && (first || !token.capital) &&
         !light.contains(token.lower);
}

std::vector<WordSenses> senses_of_words(const std::vector<const Token*>& words) {
  std::vector<WordSenses> senses;
  for (const auto* word : words) senses.push_back(senses_of(word->lower));
  return senses;
}

}  // namespace

DenialReach::DenialReach(const ClaimInput& input, const std::vector<SentenceUnit>& units)
    : input_(input) {
  std::map<TermHash, std::uint32_t> last_with;  // document
  const auto* before = static_cast<const SentenceUnit*>(nullptr);
  for (const auto& unit : units) {
    if (before == nullptr || before->document != unit.document) ++documents_;
    before = &unit;
    for (const auto& term : unit.terms) {
      const auto [last, fresh] = last_with.try_emplace(term.term, unit.document);
      if (fresh || std::exchange(last->second, unit.document) != unit.document)
        ++documents_with_[term.term];
    }
  }
}

std::vector<const Token*> DenialReach::words_in(const SentenceUnit& unit, Span span) const {
  const auto& text = input_.texts.sentences[unit.document];
  const auto& sentence = text.sentences[unit.sentence];
  std::vector<const Token*> words;
  for (auto t = sentence.first; t < sentence.last; ++t) {
    const auto& token = text.tokens[t];
    if (span.contains(token.span) && is_word(token, t == sentence.first)) words.push_back(&token);
  }
  return words;
}

std::vector<const Token*> DenialReach::denied_words(const SentenceUnit& unit) const {
  std::vector<const Token*> words;
  for (const auto i : input_.voices[unit.document].starting_in(unit.span)) {
    const auto& said = input_.texts.facts[unit.document].attributions[i];
    if (said.stance == Stance::asserts) continue;
    for (const auto content : said.content) {
      for (const auto* word : words_in(unit, content)) words.push_back(word);
    }
  }
  return words.empty() ? words_in(unit, unit.span) : words;
}

bool DenialReach::is_usual(const Token& word) const {
  const auto found = documents_with_.find(hash_of_term(word.stem));
  return found != documents_with_.end() && 2 * found->second > documents_;
}

double DenialReach::held(const SentenceUnit& a, const SentenceUnit& b) const {
  const auto& other = a.denied ? b : a;
  if (other.negated) return 0;
  auto denied = denied_words(a.denied ? a : b);
  const bool told = !std::ranges::all_of(denied, [&](const auto* word) { return is_usual(*word); });
  if (told) std::erase_if(denied, [&](const auto* word) { return is_usual(*word); });
  if (denied.empty()) return 0;
  const auto stated = words_in(other, other.span);
  const auto denied_senses = senses_of_words(denied);
  const auto stated_senses = senses_of_words(stated);
  int count = 0;
  for (std::size_t i = 0; i < denied.size(); ++i) {
    bool found = false;
    for (std::size_t k = 0; k < stated.size() && !found; ++k)
      found = denied[i]->stem == stated[k]->stem ||
              mean_the_same(denied_senses[i], stated_senses[k], steps) >= usual_sense;
    count += found ? 1 : 0;
  }
  return static_cast<double>(count) / static_cast<double>(denied.size());
}

}  // namespace headwater
