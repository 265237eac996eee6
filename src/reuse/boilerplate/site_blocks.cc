// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/site_blocks.h"

#include <xxhash.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "base/mask_digits.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

constexpr std::ptrdiff_t fewest_words = 3;

struct KeyedPlace {
  std::uint64_t key = 0;
  BlockPlace place;
  auto operator<=>(const KeyedPlace&) const = default;
};

void add_page(const Document& document, std::uint32_t page, std::vector<KeyedPlace>& places) {
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const auto& block = document.blocks[b];
    if (block.kind == BlockKind::comment) continue;
    const auto words = squeeze_space(document.text.slice(block.span));
    if (std::ranges::count(words, ' ') + 1 < fewest_words) continue;
    const auto key = mask_digits(lower_utf8(words));
    places.push_back({XXH3_64bits(key.data(), key.size()), {page, b}});
  }
}

}  // namespace

std::vector<BlockGroup> equal_blocks(const CaseTexts& texts,
                                     std::span<const std::uint32_t> documents) {
  std::vector<KeyedPlace> places;
  for (std::uint32_t page = 0; page < documents.size(); ++page)
    add_page(texts.document(documents[page]), page, places);
  std::ranges::sort(places);
  std::vector<BlockGroup> groups;
  for (std::size_t start = 0; start < places.size();) {
    auto end = start + 1;
    while (end < places.size() && places[end].key == places[start].key) ++end;
    if (places[end - 1].place.page != places[start].place.page) {
      groups.emplace_back();
      for (auto i = start; i < end; ++i) groups.back().push_back(places[i].place);
    }
    start = end;
  }
  std::ranges::sort(groups);
  return groups;
}

}  // namespace headwater
