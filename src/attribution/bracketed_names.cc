// SPDX-License-Identifier: Apache-2.0
#include "attribution/bracketed_names.h"

#include <algorithm>

#include "base/maybe_index.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_name = 12;

bool may_stand_in_name(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number || token.text == "&" ||
         token.text == "." || token.text == "-" || token.text == "'";
}

// The bracket that closes the name opened at `open`.
MaybeIndex closing_bracket(const std::vector<Token>& tokens, std::uint32_t open,
                           std::uint32_t end) {
  if (tokens[open].text != "<" || open + 1 >= end) return no_index;
  const auto& first = tokens[open + 1];
  if (!first.capital || first.span.start != tokens[open].span.end) return no_index;
  for (auto i = open + 1; i < std::min(end, open + longest_name); ++i) {
    if (tokens[i].text == ">")
      return tokens[i].span.start == tokens[i - 1].span.end ? MaybeIndex(i) : no_index;
    if (!may_stand_in_name(tokens[i])) return no_index;
  }
  return no_index;
}

}  // namespace

std::vector<BracketedName> find_bracketed_names(const Sentences& sentences) {
  std::vector<BracketedName> found;
  const auto& tokens = sentences.tokens;
  for (const auto& sentence : sentences.sentences) {
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const auto close = closing_bracket(tokens, i, sentence.last);
      if (close) found.push_back({tokens[i].span, tokens[*close].span});
    }
  }
  return found;
}

InnerText without_brackets(const Sentences& sentences, const std::vector<BracketedName>& names) {
  std::vector<std::uint32_t> left_out;
  for (const auto& name : names) {
    left_out.push_back(name.open.start);
    left_out.push_back(name.close.start);
  }
  InnerText made;
  for (std::size_t s = 0; s < sentences.sentences.size(); ++s) {
    auto sentence = sentences.sentences[s];
    const auto first = static_cast<std::uint32_t>(made.tokens.size());
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const auto& token = sentences.tokens[i];
      if (std::ranges::binary_search(left_out, token.span.start)) continue;
      made.tokens.push_back(i);
      made.sentences.tokens.push_back(token);
    }
    sentence.first = first;
    sentence.last = static_cast<std::uint32_t>(made.tokens.size());
    made.sentences.sentences.push_back(sentence);
  }
  return made;
}

Span with_both_brackets(const std::vector<BracketedName>& names, Span span) {
  // brackets are sorted, and none stands inside another pair
  const auto first = std::ranges::lower_bound(names, span.start, {},
                                              [](const BracketedName& n) { return n.close.start; });
  if (first != names.end() && first->close.end <= span.end)
    span.start = std::min(span.start, first->open.start);
  const auto after = std::ranges::lower_bound(names, span.end, {},
                                              [](const BracketedName& n) { return n.open.end; });
  const auto last = after != names.end() && after->open.end == span.end ? after
                    : after == names.begin()                            ? names.end()
                                                                        : std::prev(after);
  if (last != names.end() && last->open.start >= span.start)
    span.end = std::max(span.end, last->close.end);
  return span;
}

}  // namespace headwater
