// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/site_stories.h"

#include <algorithm>
#include <utility>

#include "base/disjoint_sets.h"
#include "base/strings.h"

namespace headwater {
namespace {

constexpr double one_story = 0.5;  // of the text of the shorter page

using GroupedText = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // group, code points

struct PageText {
  GroupedText shared;      // sorted by group; each group once
  std::uint32_t size = 0;  // code points of all blocks but furniture and comments
};

class StoryFinder {
 public:
  StoryFinder(const CaseTexts& texts, std::span<const std::uint32_t> documents,
              const std::vector<BlockGroup>& groups, const std::vector<bool>& furniture)
      : groups_(groups),
        furniture_(furniture),
        pages_(documents.size()),
        stories_(documents.size()) {
    for (std::size_t page = 0; page < documents.size(); ++page) {
      for (const auto& block : texts.document(documents[page]).blocks)
        pages_[page].size += block.kind == BlockKind::comment ? 0 : block.span.size();
    }
    for (std::uint32_t g = 0; g < groups.size(); ++g) {
      for (const auto& place : groups[g])
        add(g, place, texts.document(documents[place.page]).blocks[place.block].span.size());
    }
  }

  std::vector<std::uint32_t> find() {
    for (const auto& [a, b] : neighbours())
      if (print_one_story(pages_[a], pages_[b])) stories_.join(a, b);
    std::vector<std::uint32_t> first;
    for (std::uint32_t page = 0; page < pages_.size(); ++page)
      first.push_back(stories_.first(page));
    return first;
  }

 private:
  void add(std::uint32_t group, const BlockPlace& place, std::uint32_t size) {
    auto& page = pages_[place.page];
    if (furniture_[group]) {
      page.size -= size;
    } else if (!page.shared.empty() && page.shared.back().first == group) {
      page.shared.back().second += size;
    } else {
      page.shared.emplace_back(group, size);
    }
  }

  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> neighbours() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const auto& group : groups_) {
      for (std::size_t i = 1; i < group.size(); ++i) {
        if (group[i - 1].page != group[i].page)
          pairs.emplace_back(group[i - 1].page, group[i].page);
      }
    }
    sort_unique(pairs);
    return pairs;
  }

  static bool print_one_story(const PageText& a, const PageText& b) {
    if (a.size == 0 || b.size == 0) return a.size == b.size;
    std::uint32_t common = 0;
    for (auto i = a.shared.begin(), j = b.shared.begin();
         i != a.shared.end() && j != b.shared.end();) {
      if (i->first == j->first)
        common += std::min((i++)->second, (j++)->second);
      else if (i->first < j->first)
        ++i;
      else
        ++j;
    }
    return common >= one_story * std::min(a.size, b.size);
  }

  const std::vector<BlockGroup>& groups_;
  const std::vector<bool>& furniture_;
  std::vector<PageText> pages_;
  DisjointSets stories_;
};

}  // namespace

std::vector<std::uint32_t> site_stories(const CaseTexts& texts,
                                        std::span<const std::uint32_t> documents,
                                        const std::vector<BlockGroup>& groups,
                                        const std::vector<bool>& furniture) {
  return StoryFinder(texts, documents, groups, furniture).find();
}

}  // namespace headwater
