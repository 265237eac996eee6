// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_terms.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/data_file.h"
#include "base/hash.h"
#include "learn/word_rarity.h"
#include "lexicon/number_words.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr double usual_sense = 0.12;  // of a word, to count: of five senses one

// Function words that exclude each other.
const StringMap<StringSet>& opposite_function_words() {
  static const auto table = [] {
    StringMap<StringSet> made;
    for (const auto& row : data_rows("claims/compare/opposites.tsv")) {
      made[std::string(row[0])].emplace(row[1]);
      made[std::string(row[1])].emplace(row[0]);
    }
    return made;
  }();
  return table;
}

// "million" and "half" by themselves, which begin no number of several words.
std::optional<double> lone_number(std::string_view lower) {
  const auto* word = find_number_word(lower);
  if (word != nullptr && word->kind == NumberKind::scale) return word->value;
  const auto found = word_values("amount").find(lower);
  if (found == word_values("amount").end()) return std::nullopt;
  double value = 0;
  std::from_chars(found->second.data(), found->second.data() + found->second.size(), value);
  return value;
}

struct NumberAt {
  std::optional<double> value;
  std::uint32_t last = 0;  // the token behind it
};
NumberAt number_at(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) {
  if (const auto number = parse_number(tokens, at, end); number && !number->many)
    return {number->value, number->last};
  return {lone_number(tokens[at].lower), at + 1};
}

// "Built before 1990".
std::string bound_before(std::span<const Token> tokens, std::uint32_t at, std::uint32_t first) {
  auto found = modifier_before(tokens, at, first);
  if (!found.empty() || at == first) return found;
  const auto& before = tokens[at - 1].lower;
  return before == "before"                       ? "less_than"
         : before == "after" || before == "since" ? "more_than"
                                                  : "";
}

Term make_term(const Token& token, std::optional<double> number, bool start) {
  static const auto& function_words = word_class("function_word");
  static const auto& negations = word_class("reversal");
  static const auto& denials = word_class("denial");
  static const auto& hedges = word_class("hedge");
  Term term;
  term.lower = token.lower;
  term.stem = token.stem;
  term.number = number;
  term.negation = negations.contains(token.lower);
  term.denial = denials.contains(token.lower);
  term.hedge = hedges.contains(token.lower);
  term.content = term.number || !function_words.contains(token.lower);
  term.name = token.capital && !start && term.content;
  term.weight = !term.content ? 0.2 : term.name || term.number ? 1.2 : 1.0;
  static const auto& ordinals = word_values("ordinal");
  if (const auto at = ordinals.find(token.lower); at != ordinals.end()) term.ordinal = at->second;
  term.rarity = term.number ? 0.8 : 0.2 + rarity_of_stem(term.stem);
  term.stem_hash = fnv1a64(term.stem);
  return term;
}

// Each number knows what it counts.
void find_units(std::vector<Term>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].number) continue;
    for (auto k = i + 1; k < std::min(terms.size(), i + 4) && terms[i].unit.empty(); ++k)
      if (terms[k].content && !terms[k].number) terms[i].unit = terms[k].stem;
  }
}

constexpr std::size_t negation_reach = 5;

void mark_negated(std::vector<Term>& terms) {
  for (auto& term : terms) term.negated = false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].negation) continue;
    for (auto k = i + 1; k < std::min(terms.size(), i + 1 + negation_reach); ++k)
      if (terms[k].clause == terms[i].clause) terms[k].negated = !terms[k].negated;
  }
}

bool are_alike(const Term& a, const Term& b) {
  return a.stem_hash == b.stem_hash || stand_for_one_another(a, b);
}

bool hold(const std::vector<Term>& terms, const Term& word) {
  return std::ranges::any_of(terms, [&](const Term& term) { return are_alike(term, word); });
}

// Calls `visit` with each content word behind the word at `from`, in its clause.
template <class Visit>
bool any_behind(std::vector<Term>& terms, std::size_t from, const Visit& visit) {
  for (auto k = from + 1; k < std::min(terms.size(), from + 1 + negation_reach); ++k)
    if (terms[k].clause == terms[from].clause && terms[k].content && visit(terms[k])) return true;
  return false;
}

// "did not succeed" where the other says "failed", which need not be repeated: it says so too.
void turn_denied_opposites(std::vector<Term>& terms, const std::vector<Term>& other) {
  for (std::size_t i = 0; i < terms.size();) {
    const bool turned =
        terms[i].negation && any_behind(terms, i, [&](Term& denied) {
          if (denied.negation || denied.number || hold(other, denied)) return false;
          const auto opposite = std::ranges::find_if(other, [&](const Term& term) {
            return !term.negated && !term.number && term.content && are_antonyms(term, denied);
          });
          if (opposite == other.end()) return false;
          const auto token = denied.token;
          denied = *opposite;
          denied.token = token;
          return true;
        });
    if (turned)
      terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
  }
}

// "He denied that it was sold" where the other says "it was not sold".
void meet_denial(std::vector<Term>& denying, std::vector<Term>& negating) {
  const auto denial = std::ranges::find_if(denying, &Term::denial);
  const bool both =
      std::ranges::any_of(denying, &Term::negation) || std::ranges::any_of(negating, &Term::denial);
  if (denial == denying.end() || both) return;
  for (std::size_t i = 0; i < negating.size(); ++i) {
    if (!negating[i].negation) continue;
    const auto at = static_cast<std::size_t>(denial - denying.begin());
    if (!any_behind(negating, i, [&](const Term& negated) {
          return any_behind(denying, at,
                            [&](const Term& denied) { return are_alike(denied, negated); });
        }))
      continue;
    denying.erase(denial);
    negating.erase(negating.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

}  // namespace

std::vector<Term> compare_terms(const Sentences& text, std::uint32_t first, std::uint32_t last) {
  std::vector<Term> terms;
  std::uint32_t clause = 0;
  for (auto t = first; t < last;) {
    const auto& token = text.tokens[t];
    const auto at = t;
    const auto number = number_at(text.tokens, t, last);
    t = number.last;
    const bool counts = token.kind == TokenKind::word || token.kind == TokenKind::number ||
                        token.text == "%" || token.text == "?";
    if (token.kind == TokenKind::punctuation) ++clause;
    if (!counts) continue;
    terms.push_back(make_term(token, number.value, terms.empty()));
    terms.back().token = at;
    terms.back().clause = clause;
    if (number.value)
      terms.back().interval = modified(*number.value, bound_before(text.tokens, at, first));
  }
  mark_negated(terms);
  find_units(terms);
  return terms;
}

void add_meaning(std::vector<Term>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    auto& term = terms[i];
    if (term.number) continue;
    // "dining room": the second word means what both mean
    const auto* before = i > 0 && term.content ? &terms[i - 1] : nullptr;
    if (before != nullptr && !before->number && before->clause == term.clause)
      term.senses = senses_of(before->lower + " " + term.lower);
    if (term.senses.empty()) term.senses = senses_of(term.lower);
  }
}

void settle_double_negations(std::vector<Term>& a, std::vector<Term>& b) {
  turn_denied_opposites(a, b);
  turn_denied_opposites(b, a);
  meet_denial(a, b);
  meet_denial(b, a);
  mark_negated(a);
  mark_negated(b);
}

bool stand_for_one_another(const Term& a, const Term& b, int steps) {
  return a.content && b.content && mean_the_same(a.senses, b.senses, steps) >= usual_sense;
}

bool are_antonyms(const Term& a, const Term& b) {
  if (are_opposites(a.senses, b.senses) >= usual_sense) return true;
  const auto at = opposite_function_words().find(a.lower);
  return at != opposite_function_words().end() && at->second.contains(b.lower);
}

}  // namespace headwater
