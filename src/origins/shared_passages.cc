// SPDX-License-Identifier: Apache-2.0
#include "origins/shared_passages.h"

#include <algorithm>
#include <tuple>

namespace headwater {
namespace {

ReuseFrom turned(ReuseFrom from) {
  if (from == ReuseFrom::a) return ReuseFrom::b;
  if (from == ReuseFrom::b) return ReuseFrom::a;
  return from;
}

}  // namespace

SharedPassages::SharedPassages(const CaseTexts& texts, const std::vector<PassagePair>& passages)
    : shared_(texts.size()) {
  for (const auto& pair : passages) {
    if (pair.a.document == pair.b.document) continue;
    shared_[pair.a.document].push_back({pair.b.document, pair.a.span, pair.b.span, pair.kind,
                                        pair.similarity, pair.from, pair.credited});
    shared_[pair.b.document].push_back({pair.a.document, pair.b.span, pair.a.span, pair.kind,
                                        pair.similarity, turned(pair.from), pair.credited});
  }
  places_.reserve(shared_.size());
  for (std::uint32_t d = 0; d < shared_.size(); ++d) {
    std::ranges::sort(shared_[d], [](const Shared& a, const Shared& b) {
      return std::tie(a.here, a.other, a.there) < std::tie(b.here, b.other, b.there);
    });
    const auto size = std::max(1U, texts.document(d).text.size());
    std::map<std::uint32_t, std::uint32_t> counted;  // up to where, by other document
    for (const auto& shared : shared_[d]) {
      if (shared.similarity < near_identical) continue;
      auto& end = counted[shared.other];
      const auto from = std::max(end, shared.here.start);
      if (shared.here.end <= from) continue;
      part_[{d, shared.other}] += static_cast<double>(shared.here.end - from) / size;
      end = shared.here.end;
    }
    std::vector<Span> places;
    places.reserve(shared_[d].size());
    for (const auto& shared : shared_[d]) places.push_back(shared.here);
    places_.emplace_back(std::move(places));
  }
}

std::vector<const SharedPassages::Shared*> SharedPassages::reaching_into(std::uint32_t document,
                                                                         Span span) const {
  std::vector<const Shared*> found;
  for (const auto i : places_[document].overlapping(span)) found.push_back(&shared_[document][i]);
  return found;
}

double SharedPassages::part_shared(std::uint32_t document, std::uint32_t other) const {
  const auto found = part_.find({document, other});
  return found == part_.end() ? 0 : found->second;
}

}  // namespace headwater
