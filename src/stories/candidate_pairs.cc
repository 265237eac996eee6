// SPDX-License-Identifier: Apache-2.0
#include "stories/candidate_pairs.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/parallel.h"
#include "base/strings.h"
#include "stories/documents_by_term.h"

namespace headwater {
namespace {

constexpr std::size_t most_partners = 200;
constexpr std::size_t fewest_shared = 2;
constexpr std::size_t block_size = 1024;  // documents that share one table

struct Partner {
  float shared = 0;          // weight
  std::uint32_t behind = 0;  // places behind the document, counted in a ring
  std::uint32_t document = 0;
  // The best first. Of equals the next in the ring, so that not all keep the same ones.
  bool operator<(const Partner& other) const {
    if (shared != other.shared) return shared > other.shared;
    return behind < other.behind;
  }
};

// While partners of one document are looked for.
struct SeenPartner {
  float weight = 0;  // shared
  std::uint32_t times = 0;
};

class PartnerSearch {
 public:
  explicit PartnerSearch(const std::vector<SparseVector>& heavy) : heavy_(heavy), by_term_(heavy) {}

  // Partners of documents [first, last), by document.
  void search(std::size_t first, std::size_t last,
              std::vector<std::vector<std::uint32_t>>& partners, std::vector<char>& cut) const {
    std::vector<SeenPartner> seen(heavy_.size());
    for (auto i = first; i < last; ++i) {
      const auto document = static_cast<std::uint32_t>(i);
      auto found = partners_of(document, seen);
      cut[i] = static_cast<char>(found.size() > most_partners || has_common_terms(document));
      if (found.size() > most_partners) {
        const auto end = found.begin() + static_cast<std::ptrdiff_t>(most_partners);
        std::ranges::nth_element(found, end, std::less());
        found.erase(end, found.end());
      }
      for (const auto& partner : found) partners[i].push_back(partner.document);
    }
  }

 private:
  [[nodiscard]] bool has_common_terms(std::uint32_t document) const {
    std::size_t common = 0;
    for (std::size_t i = 0; i < heavy_[document].size(); ++i)
      common += by_term_.is_common(document, i) ? 1 : 0;
    return common >= fewest_shared;
  }

  // `seen` is all zero before and after.
  [[nodiscard]] std::vector<Partner> partners_of(std::uint32_t document,
                                                 std::vector<SeenPartner>& seen) const {
    std::vector<std::uint32_t> often;
    const auto& terms = heavy_[document];
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const auto weight = static_cast<float>(terms[i].weight);
      for (const auto& [other, its_weight] : by_term_.led_to(document, i)) {
        seen[other].weight += std::min(weight, its_weight);
        if (++seen[other].times == fewest_shared && other != document) often.push_back(other);
      }
    }
    std::vector<Partner> found;
    const auto count = static_cast<std::uint32_t>(heavy_.size());
    for (const auto other : often)
      found.push_back({seen[other].weight, (other + count - document) % count, other});
    for (std::size_t i = 0; i < terms.size(); ++i) {
      for (const auto& other : by_term_.led_to(document, i)) seen[other.document] = {};
    }
    return found;
  }

  const std::vector<SparseVector>& heavy_;
  DocumentsByTerm by_term_;
};

}  // namespace

CandidatePairs candidate_pairs(const std::vector<SparseVector>& heavy) {
  const PartnerSearch search(heavy);
  std::vector<std::vector<std::uint32_t>> partners(heavy.size());
  std::vector<char> cut(heavy.size());  // bits of vector<bool> cannot be set by several threads
  parallel_for((heavy.size() + block_size - 1) / block_size, [&](std::size_t block) {
    const auto first = block * block_size;
    search.search(first, std::min(first + block_size, heavy.size()), partners, cut);
  });
  CandidatePairs made;
  made.cut.assign(cut.begin(), cut.end());
  std::vector<std::vector<std::uint32_t>> above(partners.size());
  for (std::uint32_t document = 0; document < partners.size(); ++document) {
    for (const auto other : partners[document])
      above[std::min(document, other)].push_back(std::max(document, other));
  }
  parallel_for(above.size(), [&](std::size_t i) { sort_unique(above[i]); });
  for (std::uint32_t document = 0; document < above.size(); ++document) {
    for (const auto other : above[document]) made.pairs.emplace_back(document, other);
  }
  return made;
}

}  // namespace headwater
