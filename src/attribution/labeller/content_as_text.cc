// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/content_as_text.h"

#include <algorithm>

namespace headwater {
namespace {

constexpr std::uint32_t least_tokens = 3;

// Without the marks around it, and without "that".
TokenRange core_of(const TextView& view, TokenRange range) {
  if (view.is(range.first, word::mark)) {
    ++range.first;
    if (!range.empty() && view.is(range.last - 1, word::mark)) --range.last;
  }
  if (!range.empty() && view.lower(range.first) == "that") ++range.first;
  return range;
}

void add_range(const TextView& view, TokenRange range, InnerText& inner) {
  const auto& outer = view.sentences();
  auto s = outer.sentence_at(outer.tokens[range.first].span.start);
  for (auto at = range.first; at < range.last && s < outer.sentences.size(); ++s) {
    const auto& sentence = outer.sentences[s];
    const auto last = std::min(range.last, sentence.last);
    if (last <= at) continue;
    const auto first = static_cast<std::uint32_t>(inner.tokens.size());
    for (auto i = at; i < last; ++i) {
      inner.tokens.push_back(i);
      inner.sentences.tokens.push_back(outer.tokens[i]);
      inner.begins_line.push_back(i == range.first || view.begins_line(i));
    }
    const Span span{outer.tokens[at].span.start, outer.tokens[last - 1].span.end};
    inner.sentences.sentences.push_back(
        {span, sentence.block, first, static_cast<std::uint32_t>(inner.tokens.size())});
    at = last;
  }
}

}  // namespace

InnerText inner_text(const TextView& view, std::vector<TokenRange> ranges) {
  std::ranges::sort(ranges);
  InnerText inner;
  std::uint32_t end = 0;
  for (const auto range : ranges) {
    if (range.empty() || range.first < end) continue;
    const auto core = core_of(view, range);
    if (core.size() < least_tokens) continue;
    add_range(view, core, inner);
    end = range.last;
  }
  return inner;
}

Syntax inner_syntax(const InnerText& inner, const Syntax& outer) {
  Syntax syntax;
  syntax.words.reserve(inner.tokens.size());
  for (const auto i : inner.tokens) syntax.words.push_back(outer.words[i]);
  for (auto& word : syntax.words) {
    if (word.head < 0) continue;
    const auto head = static_cast<std::uint32_t>(word.head);
    const auto found = std::ranges::lower_bound(inner.tokens, head);
    if (found == inner.tokens.end() || *found != head) {
      word.head = no_head;
      word.relation = Dependency::root;
    } else {
      word.head = static_cast<std::int32_t>(found - inner.tokens.begin());
    }
  }
  return syntax;
}

}  // namespace headwater
