// SPDX-License-Identifier: Apache-2.0
#include "reuse/passages/words.h"

#include <tbb/parallel_sort.h>
#include <xxhash.h>

#include <algorithm>

#include "base/data_file.h"
#include "base/parallel.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t min_unit_words = 3;
constexpr std::uint32_t longest_quotation = 600;  // words; a mark that is never closed ends here

using TermHashes = std::vector<std::uint64_t>;

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

// Follows quotation marks; a quotation ends with its mark or after `longest_quotation` words.
class QuoteState {
 public:
  void see(const Token& token) {
    if (token.kind == TokenKind::open_quote) {
      left_ = longest_quotation;
    } else if (token.kind == TokenKind::close_quote) {
      left_ = 0;
    } else if (left_ > 0) {
      --left_;
    }
  }
  [[nodiscard]] bool inside() const { return left_ > 0; }

 private:
  std::uint32_t left_ = 0;
};

void close_unit(TextWords& text, Unit& unit, std::uint32_t end) {
  unit.last = static_cast<std::uint32_t>(text.words.size());
  if (unit.last == unit.first) return;
  unit.span.end = end;
  text.units.push_back(unit);
  unit.first = unit.last;
}

Word make_word(const Token& token, std::uint32_t index, bool sentence_start, bool quoted) {
  static const auto& function_words = word_class("function_word");
  Word word;
  word.token = index;
  word.span = token.span;
  word.quoted = quoted;
  word.content = !function_words.contains(token.lower);
  word.anchor =
      word.content && (token.kind == TokenKind::number || (token.capital && !sentence_start));
  return word;
}

// Splits one text into words and units; the terms come later. Returns the hash of each stem.
TermHashes cut_words(const Sentences& sentences, TextWords& text) {
  TermHashes hashes;
  QuoteState quote;
  Unit unit;
  for (std::size_t s = 0; s < sentences.sentences.size(); ++s) {
    const auto& sentence = sentences.sentences[s];
    if (unit.first == text.words.size()) unit.span.start = sentence.span.start;
    bool start = true;
    for (auto t = sentence.first; t < sentence.last; ++t) {
      const auto& token = sentences.tokens[t];
      quote.see(token);
      if (!is_word(token)) continue;
      auto word = make_word(token, t, start, quote.inside());
      word.unit = static_cast<std::uint32_t>(text.units.size());
      start = false;
      text.words.push_back(word);
      hashes.push_back(XXH3_64bits(token.stem.data(), token.stem.size()));
    }
    const bool last = s + 1 == sentences.sentences.size();
    if (last || text.words.size() - unit.first >= min_unit_words)
      close_unit(text, unit, sentence.span.end);
  }
  return hashes;
}

void count_terms(TextWords& text) {
  for (auto& unit : text.units) {
    std::vector<std::uint32_t> terms;
    for (auto w = unit.first; w < unit.last; ++w) terms.push_back(text.words[w].term);
    std::ranges::sort(terms);
    for (const auto term : terms) {
      if (!unit.terms.empty() && unit.terms.back().first == term)
        ++unit.terms.back().second;
      else
        unit.terms.emplace_back(term, 1);
    }
  }
}

TermHashes sorted_distinct(const std::vector<TermHashes>& hashes) {
  TermHashes all;
  for (const auto& list : hashes) all.insert(all.end(), list.begin(), list.end());
  tbb::parallel_sort(all.begin(), all.end());
  const auto rest = std::ranges::unique(all);
  all.erase(rest.begin(), rest.end());
  return all;
}

void count_documents(CaseWords& made, std::size_t terms) {
  made.frequency.assign(terms, 0);
  std::vector<MaybeIndex> last_seen(terms);
  for (std::uint32_t d = 0; d < made.texts.size(); ++d) {
    for (const auto& word : made.texts[d].words) {
      if (last_seen[word.term] == d) continue;
      last_seen[word.term] = d;
      ++made.frequency[word.term];
    }
  }
}

}  // namespace

Span TextWords::span_of(std::uint32_t first, std::uint32_t last) const {
  const auto& opening = units[words[first].unit];
  const auto& closing = units[words[last - 1].unit];
  return {opening.first == first ? opening.span.start : words[first].span.start,
          closing.last == last ? closing.span.end : words[last - 1].span.end};
}

CaseWords number_words(const CaseTexts& texts) {
  CaseWords made;
  made.texts.resize(texts.size());
  std::vector<TermHashes> hashes(texts.size());
  parallel_for(texts.size(),
               [&](std::size_t d) { hashes[d] = cut_words(texts.sentences[d], made.texts[d]); });
  const auto distinct = sorted_distinct(hashes);
  parallel_for(texts.size(), [&](std::size_t d) {
    auto& text = made.texts[d];
    for (std::size_t w = 0; w < text.words.size(); ++w) {
      const auto at = std::ranges::lower_bound(distinct, hashes[d][w]);
      text.words[w].term = static_cast<std::uint32_t>(at - distinct.begin());
    }
    count_terms(text);
  });
  count_documents(made, distinct.size());
  return made;
}

}  // namespace headwater
