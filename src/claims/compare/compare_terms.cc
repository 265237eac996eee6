// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_terms.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/data_file.h"
#include "base/hash.h"
#include "lexicon/number_words.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

using Groups = StringMap<std::vector<std::uint32_t>>;

// Rows of words -> the numbers of the rows that hold a word.
Groups load_groups(std::string_view name) {
  Groups groups;
  std::uint32_t number = 0;
  for (const auto& row : data_rows(name)) {
    for (const auto word : row) groups[std::string(word)].push_back(number);
    ++number;
  }
  return groups;
}

const Groups& synonym_groups() {
  static const auto groups = load_groups("claims/compare/synonyms.tsv");
  return groups;
}

const StringMap<StringSet>& antonyms() {
  static const auto table = [] {
    StringMap<StringSet> made;
    for (const auto& row : data_rows("claims/compare/antonyms.tsv")) {
      if (row.size() < 2) continue;
      made[std::string(row[0])].emplace(row[1]);
      made[std::string(row[1])].emplace(row[0]);
    }
    return made;
  }();
  return table;
}

const StringMap<std::vector<std::string>>& classes() {
  static const auto table = [] {
    StringMap<std::vector<std::string>> made;
    for (const auto& row : data_rows("claims/compare/classes.tsv"))
      if (row.size() >= 2) made[std::string(row[1])].emplace_back(row[0]);
    return made;
  }();
  return table;
}

// The entry of a word as written, by its stem, or without a plural "s".
template <class Table>
const typename Table::mapped_type* entry(const Table& table, const Term& term) {
  auto at = table.find(term.lower);
  if (at == table.end()) at = table.find(term.stem);
  if (at == table.end() && term.lower.size() > 3 && term.lower.ends_with('s'))
    at = table.find(std::string_view(term.lower).substr(0, term.lower.size() - 1));
  return at == table.end() ? nullptr : &at->second;
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
  term.stem_hash = fnv1a64(term.stem);
  if (term.content) {
    term.synonym_groups = entry(synonym_groups(), term);
    term.antonyms = entry(antonyms(), term);
    term.classes = entry(classes(), term);
  }
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

bool share_group(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
  return std::ranges::any_of(
      x, [&](std::uint32_t group) { return std::ranges::find(y, group) != y.end(); });
}

}  // namespace

std::vector<Term> compare_terms(const Sentences& text, std::uint32_t first, std::uint32_t last) {
  std::vector<Term> terms;
  for (auto t = first; t < last;) {
    const auto& token = text.tokens[t];
    const auto number = number_at(text.tokens, t, last);
    t = number.last;
    const bool counts = token.kind == TokenKind::word || token.kind == TokenKind::number ||
                        token.text == "%" || token.text == "?";
    if (counts) terms.push_back(make_term(token, number.value, terms.empty()));
  }
  find_units(terms);
  return terms;
}

bool are_synonyms(const Term& a, const Term& b) {
  return a.synonym_groups != nullptr && b.synonym_groups != nullptr &&
         share_group(*a.synonym_groups, *b.synonym_groups);
}

bool are_antonyms(const Term& a, const Term& b) {
  const auto listed = [](const Term& x, const Term& y) {
    return x.antonyms != nullptr && (x.antonyms->contains(y.lower) || x.antonyms->contains(y.stem));
  };
  return listed(a, b) || listed(b, a);
}

std::string_view clashing_class(const Term& a, const Term& b) {
  if (a.classes == nullptr || b.classes == nullptr || a.stem_hash == b.stem_hash) return "";
  for (const auto& one : *a.classes)
    if (std::ranges::find(*b.classes, one) != b.classes->end()) return one;
  return "";
}

}  // namespace headwater
