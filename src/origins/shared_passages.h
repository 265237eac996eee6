// SPDX-License-Identifier: Apache-2.0
// Passages by document, made once for a case.
#pragma once

#include <map>
#include <vector>

#include "base/span_index.h"
#include "model/passage.h"
#include "origins/outlets.h"

namespace headwater {

// Similarity from which a passage was taken as it stood.
constexpr double near_identical = 0.75;

class SharedPassages {
 public:
  SharedPassages(const CaseTexts& texts, const std::vector<PassagePair>& passages);
  struct Shared {
    std::uint32_t other = 0;  // document
    Span here;
    Span there;
    ReuseKind kind = ReuseKind::verbatim;
    double similarity = 0;
    ReuseFrom from = ReuseFrom::unknown;  // a: this document is the source; b: the other is
    bool credited = false;
  };
  // Those of a document that reach into a span, in order.
  [[nodiscard]] std::vector<const Shared*> reaching_into(std::uint32_t document, Span span) const;
  // Share of a document's text that is nearly the same in another one.
  [[nodiscard]] double part_shared(std::uint32_t document, std::uint32_t other) const;

 private:
  std::vector<std::vector<Shared>> shared_;  // sorted by (here, other)
  std::vector<SpanIndex> places_;            // of shared_
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> part_;
};

}  // namespace headwater
