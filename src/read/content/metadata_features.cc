// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "read/content/feature_groups.h"
#include "read/content/word_hashes.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 4> witness_names{"in_body", "in_description",
                                                        "title_overlap", "title_cover"};
constexpr std::size_t shingle = 3;

std::vector<std::uint64_t> sorted(std::vector<std::uint64_t> values) {
  std::ranges::sort(values);
  return values;
}

double share_in(const std::vector<std::uint64_t>& some, const std::vector<std::uint64_t>& all) {
  if (some.empty() || all.empty()) return 0;
  const auto found = std::ranges::count_if(
      some, [&all](std::uint64_t hash) { return std::ranges::binary_search(all, hash); });
  return static_cast<double>(found) / static_cast<double>(some.size());
}

}  // namespace

std::span<const std::string_view> witness_feature_names() {
  return witness_names;
}

WitnessFeatures::WitnessFeatures(const Page& page)
    : body_(sorted(shingle_hashes(word_hashes(page.signs.article_body), shingle))),
      description_(sorted(shingle_hashes(word_hashes(page.signs.description), shingle))),
      title_(sorted(word_hashes(page.facts.title))) {}

void WitnessFeatures::write(const TextBlock& block, RowAt row) const {
  constexpr std::size_t enough = 1000;  // bytes looked at
  const auto words = word_hashes(std::string_view(block.text).substr(0, enough));
  ColumnWriter out(row);
  if (body_.empty() && description_.empty()) {
    out.put(-1);
    out.put(-1);
  } else {
    const auto shingles = shingle_hashes(words, shingle);
    const bool enough_words = words.size() >= shingle;
    out.put(body_.empty() || !enough_words ? -1 : share_in(shingles, body_));
    out.put(description_.empty() || !enough_words ? -1 : share_in(shingles, description_));
  }
  const auto overlap = words.size() > 60 ? 0 : share_in(words, title_);
  out.put(overlap);
  out.put(overlap * static_cast<double>(words.size()) /
          static_cast<double>(std::max<std::size_t>(1, title_.size())));
}

}  // namespace headwater
