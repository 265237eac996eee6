// SPDX-License-Identifier: Apache-2.0
#include "origins/copy_groups.h"

#include <algorithm>
#include <numeric>

namespace headwater {
namespace {

constexpr std::ptrdiff_t fewest_words = 10;

std::ptrdiff_t count_words(const Sentences& text, Span span) {
  const auto start = [](const Token& token) { return token.span.start; };
  const auto first = std::ranges::lower_bound(text.tokens, span.start, {}, start);
  const auto last = std::ranges::lower_bound(text.tokens, span.end, {}, start);
  return std::count_if(first, last, [](const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number;
  });
}

std::uint32_t first_of(std::vector<std::uint32_t>& parents, std::uint32_t at) {
  while (parents[at] != at) {
    parents[at] = parents[parents[at]];
    at = parents[at];
  }
  return at;
}

}  // namespace

CopyGroups::CopyGroups(const CaseTexts& texts, const std::vector<PassagePair>& passages)
    : group_(texts.size()) {
  std::iota(group_.begin(), group_.end(), 0U);
  for (const auto& pair : passages) {
    if (pair.kind != ReuseKind::verbatim && pair.kind != ReuseKind::near) continue;
    if (count_words(texts.sentences[pair.a.document], pair.a.span) < fewest_words) continue;
    const auto a = first_of(group_, pair.a.document);
    const auto b = first_of(group_, pair.b.document);
    group_[std::max(a, b)] = std::min(a, b);
  }
  for (std::uint32_t document = 0; document < group_.size(); ++document)
    group_[document] = first_of(group_, document);
}

}  // namespace headwater
