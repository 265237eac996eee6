// SPDX-License-Identifier: Apache-2.0
#include "origins/copy_groups.h"

#include <algorithm>

#include "base/disjoint_sets.h"

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

}  // namespace

CopyGroups::CopyGroups(const CaseTexts& texts, const std::vector<PassagePair>& passages) {
  DisjointSets sets(texts.size());
  for (const auto& pair : passages) {
    if (pair.kind != ReuseKind::verbatim && pair.kind != ReuseKind::near) continue;
    if (count_words(texts.sentences[pair.a.document], pair.a.span) < fewest_words) continue;
    sets.join(pair.a.document, pair.b.document);
  }
  for (std::uint32_t document = 0; document < texts.size(); ++document)
    group_.push_back(sets.first(document));
}

}  // namespace headwater
