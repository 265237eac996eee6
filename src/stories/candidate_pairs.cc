// SPDX-License-Identifier: Apache-2.0
#include "stories/candidate_pairs.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/parallel.h"
#include "stories/documents_by_term.h"
#include "stories/heavy_terms.h"

namespace headwater {
namespace {

constexpr std::size_t most_partners = 200;
constexpr std::uint8_t fewest_shared = 2;
constexpr std::size_t block_size = 1024;  // documents that share one table of counts

struct Partner {
  double shared = 0;         // weight
  std::uint32_t behind = 0;  // places behind the document, counted in a ring
  std::uint32_t document = 0;
  // The best first. Of equals the next in the ring, so that not all keep the same ones.
  bool operator<(const Partner& other) const {
    if (shared != other.shared) return shared > other.shared;
    return behind < other.behind;
  }
};

class PartnerSearch {
 public:
  explicit PartnerSearch(const std::vector<DocumentProfile>& profiles)
      : heavy_(heavy_terms_of(profiles)), by_term_(heavy_) {}

  // Partners of documents [first, last), by document.
  void search(std::size_t first, std::size_t last,
              std::vector<std::vector<std::uint32_t>>& partners, std::vector<char>& cut) const {
    std::vector<std::uint8_t> counts(heavy_.size(), 0);
    for (auto i = first; i < last; ++i) {
      const auto document = static_cast<std::uint32_t>(i);
      auto found = partners_of(document, counts);
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
  static std::vector<SparseVector> heavy_terms_of(const std::vector<DocumentProfile>& profiles) {
    std::vector<SparseVector> heavy(profiles.size());
    parallel_for(profiles.size(), [&](std::size_t i) { heavy[i] = heavy_terms(profiles[i]); });
    return heavy;
  }

  [[nodiscard]] bool has_common_terms(std::uint32_t document) const {
    std::size_t common = 0;
    for (std::size_t i = 0; i < heavy_[document].size(); ++i)
      common += by_term_.is_common(document, i) ? 1 : 0;
    return common >= fewest_shared;
  }

  // `counts` is all zero before and after.
  [[nodiscard]] std::vector<Partner> partners_of(std::uint32_t document,
                                                 std::vector<std::uint8_t>& counts) const {
    std::vector<std::uint32_t> often;
    const auto visit = [&](const auto& action) {
      for (std::size_t i = 0; i < heavy_[document].size(); ++i)
        std::ranges::for_each(by_term_.led_to(document, i), action);
    };
    visit([&](std::uint32_t other) {
      if (++counts[other] == fewest_shared && other != document) often.push_back(other);
    });
    visit([&](std::uint32_t other) { counts[other] = 0; });
    std::vector<Partner> found;
    for (const auto other : often) {
      const auto behind = other > document
                              ? other - document
                              : other + static_cast<std::uint32_t>(heavy_.size()) - document;
      found.push_back({overlap(heavy_[document], heavy_[other]), behind, other});
    }
    return found;
  }

  std::vector<SparseVector> heavy_;
  DocumentsByTerm by_term_;
};

}  // namespace

CandidatePairs candidate_pairs(const std::vector<DocumentProfile>& profiles) {
  const PartnerSearch search(profiles);
  std::vector<std::vector<std::uint32_t>> partners(profiles.size());
  std::vector<char> cut(profiles.size());  // bits of vector<bool> cannot be set by several threads
  parallel_for((profiles.size() + block_size - 1) / block_size, [&](std::size_t block) {
    const auto first = block * block_size;
    search.search(first, std::min(first + block_size, profiles.size()), partners, cut);
  });
  CandidatePairs made;
  made.cut.assign(cut.begin(), cut.end());
  for (std::uint32_t document = 0; document < partners.size(); ++document) {
    for (const auto other : partners[document])
      made.pairs.emplace_back(std::minmax(document, other));
  }
  std::ranges::sort(made.pairs);
  const auto twice = std::ranges::unique(made.pairs);
  made.pairs.erase(twice.begin(), twice.end());
  return made;
}

}  // namespace headwater
