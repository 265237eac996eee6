// SPDX-License-Identifier: Apache-2.0
#include "origins/copy_groups.h"

#include "base/disjoint_sets.h"

namespace headwater {
namespace {

constexpr std::size_t fewest_words = 10;

}  // namespace

CopyGroups::CopyGroups(const CaseTexts& texts, const std::vector<PassagePair>& passages) {
  DisjointSets sets(texts.size());
  for (const auto& pair : passages) {
    if (pair.kind != ReuseKind::verbatim && pair.kind != ReuseKind::near) continue;
    if (count_words(texts.sentences[pair.a.document].tokens_in(pair.a.span)) < fewest_words)
      continue;
    sets.join(pair.a.document, pair.b.document);
  }
  for (std::uint32_t document = 0; document < texts.size(); ++document)
    group_.push_back(sets.first(document));
}

}  // namespace headwater
