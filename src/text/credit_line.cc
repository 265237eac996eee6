// SPDX-License-Identifier: Apache-2.0
#include "text/credit_line.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "base/maybe_index.h"
#include "base/strings.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t dateline_tokens = 24;     // the name in a dateline begins before
constexpr std::uint32_t credit_line_tokens = 16;  // of the sentence
constexpr std::uint32_t tag_tokens = 14;          // from the start of a paragraph
constexpr std::uint32_t first_blocks = 4;         // where a tag may stand
constexpr std::size_t longest_tag = 6;
constexpr int most_fillers = 2;

using Tokens = std::vector<Token>;
using Cue = std::vector<std::string>;

struct CueTable {
  std::vector<Cue> before;  // the name
  std::vector<Cue> after;
};

Cue words_of(std::string_view phrase) {
  Cue words;
  for (const auto word : split(phrase, ' ')) words.emplace_back(word);
  return words;
}

const CueTable& cues() {
  static const CueTable table = [] {
    CueTable made;
    for (const auto& row : data_rows("reuse/credit_cues.tsv")) {
      if (row.size() < 2) continue;
      (row[1] == "before" ? made.before : made.after).push_back(words_of(row[0]));
    }
    return made;
  }();
  return table;
}

bool is_filler(const Token& token) {
  static const auto& words = word_class("credit_filler");
  return words.contains(token.lower);
}

bool is_credit_word(const Token& token) {
  static const auto& words = word_class("credit_word");
  return words.contains(token.lower);
}

bool spells(const Tokens& tokens, TokenRange within, std::size_t first, const Cue& cue) {
  if (first < within.first || first + cue.size() > within.last) return false;
  for (std::size_t i = 0; i < cue.size(); ++i)
    if (tokens[first + i].lower != cue[i]) return false;
  return true;
}

TokenRange cue_ending_at(const Tokens& tokens, TokenRange within, std::uint32_t end) {
  for (const auto& cue : cues().before) {
    const auto size = static_cast<std::uint32_t>(cue.size());
    if (size <= end && spells(tokens, within, end - size, cue)) return {end - size, end};
  }
  return {};
}

TokenRange cue_beginning_at(const Tokens& tokens, TokenRange within, std::uint32_t first,
                            const std::vector<Cue>& listed) {
  TokenRange longest{first, first};
  for (const auto& cue : listed) {
    if (cue.size() > longest.size() && spells(tokens, within, first, cue))
      longest.last = first + static_cast<std::uint32_t>(cue.size());
  }
  return longest;
}

TokenRange cue_beside(const Tokens& tokens, TokenRange within, TokenRange name) {
  auto start = name.first;
  for (int fillers = 0; start > within.first && fillers <= most_fillers; ++fillers) {
    if (const auto cue = cue_ending_at(tokens, within, start); !cue.empty()) return cue;
    if (!is_filler(tokens[start - 1])) break;
    --start;
  }
  auto end = name.last;
  for (int fillers = 0; end < within.last && fillers <= most_fillers; ++fillers) {
    const auto cue = cue_beginning_at(tokens, within, end, cues().after);
    if (!cue.empty()) return cue;
    if (!is_filler(tokens[end])) break;
    ++end;
  }
  return {};
}

bool in_brackets(const Tokens& tokens, TokenRange name) {
  if (name.first == 0 || name.last >= tokens.size()) return false;
  const auto& before = tokens[name.first - 1].text;
  const auto& after = tokens[name.last].text;
  return (before == "(" || before == "[") && (after == ")" || after == "]");
}

bool is_tag(const Token& token) {
  return token.text.size() >= 2 && token.text.size() <= longest_tag &&
         std::ranges::all_of(token.text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_dash(const Token& token) {
  return token.text == "-" || token.text == "--" || token.text == "–" || token.text == "—";
}

// Behind the last token of the block that a sentence stands in, as far as a tag may.
std::uint32_t end_of_block(const Sentences& text, const Sentence& in) {
  auto end = in.last;
  for (auto i = text.sentence_at(in.span.start); i < text.sentences.size(); ++i) {
    if (text.sentences[i].block != in.block) break;
    end = text.sentences[i].last;
    if (end >= in.first + tag_tokens) break;
  }
  return end;
}

}  // namespace

OutletCredit credit_of(const Sentences& text, const Sentence& sentence, TokenRange name) {
  const auto& tokens = text.tokens;
  const bool bracketed = in_brackets(tokens, name);
  if (bracketed && name.first < sentence.first + dateline_tokens) return {CreditKind::dateline, {}};
  if (sentence.last - sentence.first <= credit_line_tokens &&
      std::any_of(tokens.begin() + sentence.first, tokens.begin() + name.first, is_credit_word))
    return {CreditKind::line, {}};
  if (bracketed) return {CreditKind::brackets, {}};
  const TokenRange within{sentence.first,
                          std::min(sentence.last, static_cast<std::uint32_t>(tokens.size()))};
  const auto cue = cue_beside(tokens, within, name);
  return {cue.empty() ? CreditKind::none : CreditKind::cue, cue};
}

std::optional<std::uint32_t> dateline_tag(const Sentences& text) {
  const auto& tokens = text.tokens;
  MaybeIndex block;
  std::uint32_t blocks = 0;
  for (const auto& sentence : text.sentences) {
    if (sentence.block == block) continue;
    block = sentence.block;
    if (++blocks > first_blocks) break;
    const auto last = std::min(sentence.first + tag_tokens, end_of_block(text, sentence));
    for (auto t = sentence.first + 1; t + 2 < last; ++t) {
      if (is_tag(tokens[t]) && in_brackets(tokens, {t, t + 1}) && is_dash(tokens[t + 2])) return t;
    }
  }
  return std::nullopt;
}

}  // namespace headwater
