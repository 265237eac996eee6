// SPDX-License-Identifier: Apache-2.0
#include "reuse/credits.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/parallel.h"
#include "base/strings.h"
#include "base/web_address.h"
#include "lexicon/word_classes.h"
#include "reuse/outlet_names.h"

namespace headwater {
namespace {

constexpr std::uint32_t dateline_tokens = 14;  // from the start of a paragraph
constexpr std::uint32_t first_blocks = 4;      // where a dateline may stand
constexpr std::size_t longest_tag = 6;

using Tokens = std::vector<Token>;

struct CueTable {
  std::vector<std::vector<std::string>> before;  // words that stand before the name, last word last
  std::vector<std::vector<std::string>> after;
};

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
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

bool may_be_skipped(const Token& token) {
  static const auto& words = word_class("credit_filler");
  return words.contains(token.lower);
}

bool ends_with(const Tokens& tokens, std::uint32_t end, const std::vector<std::string>& words) {
  if (words.size() > end) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (tokens[end - words.size() + i].lower != words[i]) return false;
  return true;
}

bool starts_with(const Tokens& tokens, std::uint32_t start, const std::vector<std::string>& words) {
  if (start + words.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (tokens[start + i].lower != words[i]) return false;
  return true;
}

bool in_brackets(const Tokens& tokens, std::uint32_t first, std::uint32_t last) {
  const auto is = [&](std::uint32_t t, std::string_view round, std::string_view square) {
    return t < tokens.size() && (tokens[t].text == round || tokens[t].text == square);
  };
  return first > 0 && is(first - 1, "(", "[") && is(last, ")", "]");
}

bool beside_cue(const Tokens& tokens, std::uint32_t first, std::uint32_t last) {
  auto start = first;
  for (int skipped = 0; start > 0 && skipped < 3; ++skipped) {
    for (const auto& cue : cues().before)
      if (ends_with(tokens, start, cue)) return true;
    if (!may_be_skipped(tokens[start - 1])) break;
    --start;
  }
  auto end = last;
  for (int skipped = 0; end < tokens.size() && skipped < 3; ++skipped) {
    for (const auto& cue : cues().after)
      if (starts_with(tokens, end, cue)) return true;
    if (!may_be_skipped(tokens[end])) break;
    ++end;
  }
  return false;
}

bool is_tag(const Token& token) {
  return token.text.size() >= 2 && token.text.size() <= longest_tag &&
         std::ranges::all_of(token.text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_dash(const Token& token) {
  return token.text == "-" || token.text == "--" || token.text == "–" || token.text == "—";
}

// Behind the last token of the block that a sentence stands in.
std::uint32_t end_of_block(const Sentences& sentences, const Sentence& in) {
  auto end = in.last;
  const auto from = sentences.sentence_at(in.span.start);
  for (auto i = from; i < sentences.sentences.size(); ++i) {
    if (sentences.sentences[i].block != in.block) break;
    end = sentences.sentences[i].last;
    if (end >= in.first + dateline_tokens) break;
  }
  return end;
}

// "(" TAG ")" with a dash after it, early in one of the first paragraphs.
std::optional<std::uint32_t> dateline_tag(const Sentences& sentences) {
  const auto& tokens = sentences.tokens;
  MaybeIndex block;
  std::uint32_t blocks = 0;
  for (const auto& sentence : sentences.sentences) {
    if (sentence.block == block) continue;
    block = sentence.block;
    if (++blocks > first_blocks) break;
    const auto last = std::min(sentence.first + dateline_tokens, end_of_block(sentences, sentence));
    for (auto t = sentence.first + 1; t + 2 < last; ++t) {
      if (is_tag(tokens[t]) && in_brackets(tokens, t, t + 1) && is_dash(tokens[t + 2])) return t;
    }
  }
  return std::nullopt;
}

// Outlets that a line names which reading took for a notice of republication or an agency's credit.
std::vector<std::uint32_t> told_by_notices(const Document& document, const OutletNames& names) {
  std::vector<std::uint32_t> named;
  for (const auto& reason : document.why) {
    if (reason.rule != "read.republication" && reason.rule != "read.agency_credit" &&
        reason.rule != "read.feed_source")
      continue;
    for (const auto& line : reason.terms)
      std::ranges::copy(names.named_in(line), std::back_inserter(named));
  }
  return named;
}

}  // namespace

Credits::Credits(const CaseTexts& texts) : texts_(texts), documents_(texts.size()) {
  const OutletNames names(texts);
  parallel_for(texts.size(), [&](std::size_t d) {
    auto& made = documents_[d];
    const auto& sentences = texts.sentences[d];
    const auto& tokens = sentences.tokens;
    made.outlet = names.outlet_of(texts.document(d).source);
    for (const auto& hit : names.hits(sentences)) {
      if (hit.outlet == made.outlet) continue;
      if (in_brackets(tokens, hit.first, hit.last) || beside_cue(tokens, hit.first, hit.last))
        made.credits.push_back(
            {hit.outlet, {tokens[hit.first].span.start, tokens[hit.last - 1].span.end}});
    }
    for (const auto outlet : told_by_notices(texts.document(d), names))
      if (outlet != made.outlet) made.credits.push_back({outlet, {}});
    if (const auto tag = dateline_tag(sentences)) {
      const auto& token = tokens[*tag];
      const auto& source = texts.document(d).source;
      made.dateline = {token.text, token.span, !source.empty() && tag_fits(token.text, source)};
      if (!made.dateline->own) made.wires = names.outlets_with_tag(token.text);
    }
    std::ranges::sort(made.credits);
  });
}

std::optional<Span> Credits::credit(std::uint32_t taker, std::uint32_t giver) const {
  const auto outlet = documents_[giver].outlet;
  for (const auto& credit : documents_[taker].credits)
    if (credit.outlet == outlet) return credit.span;
  const auto& target = texts_.document(giver);
  const auto host = host_of(target.url);
  if (host.empty() || host == host_of(texts_.document(taker).url)) return std::nullopt;
  for (const auto& link : texts_.document(taker).links)
    if (link.url == target.url) return link.span;
  return std::nullopt;
}

std::optional<Span> Credits::wire_credit(std::uint32_t taker, std::uint32_t giver) const {
  const auto& made = documents_[taker];
  const auto outlet = documents_[giver].outlet;
  if (!outlet || std::ranges::find(made.wires, *outlet) == made.wires.end()) return std::nullopt;
  return made.dateline->span;
}

std::optional<Span> Credits::any_credit(std::uint32_t document) const {
  const auto& made = documents_[document];
  if (!made.credits.empty()) return made.credits.front().span;
  if (made.dateline && !made.dateline->own) return made.dateline->span;
  return std::nullopt;
}

}  // namespace headwater
