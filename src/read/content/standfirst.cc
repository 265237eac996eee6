// SPDX-License-Identifier: Apache-2.0
#include "read/content/standfirst.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "read/content/line_kinds.h"

namespace headwater {
namespace {

bool may_be_standfirst(const TextBlock& block, float score) {
  constexpr float some_hope = 0.1F;
  constexpr std::uint32_t shortest = 70;  // code points
  static constexpr std::array<std::string_view, 4> rules{"read.head", "read.outside_article",
                                                         "read.teaser", "read.before_article"};
  return block.fate == Fate::drop && std::ranges::find(rules, block.rule) != rules.end() &&
         score >= some_hope && block.size >= shortest && block.link_share() < 0.3 &&
         ends_sentence(block.text) && line_kind(block.text) == LineKind::plain;
}

// Blocks between the last headline above the text and the text; none where there is no such
// headline nearby.
struct Gap {
  std::size_t from = 0;
  std::size_t to = 0;
};
Gap gap_below_headline(const Page& page) {
  constexpr std::size_t nearby = 10;
  constexpr std::size_t reach = 5;
  const auto& blocks = page.blocks;
  const auto text = std::ranges::find_if(blocks, is_kept);
  const auto first = static_cast<std::size_t>(text - blocks.begin());
  const auto lowest = first - std::min(first, nearby);
  for (auto below = first; below > lowest; --below) {
    if (blocks[below - 1].rule == "read.headline") return {below, std::min(first, below + reach)};
  }
  return {};
}

}  // namespace

void restore_standfirst(Page& page, const std::vector<float>& scores) {
  const auto gap = gap_below_headline(page);
  for (auto i = gap.from; i < gap.to; ++i) {
    auto& block = page.blocks[i];
    if (!may_be_standfirst(block, scores[i])) continue;
    block.fate = Fate::keep;
    block.rule.clear();
  }
}

void restore_first_post(Page& page) {
  constexpr std::size_t a_thread = 4;         // posts
  constexpr std::uint32_t a_paragraph = 100;  // code points, whatever it ends with
  if (page.comments.size() < a_thread) return;
  const auto says_something = [](const TextBlock& block) {
    return is_kept(block) && (ends_sentence(block.text) || block.size >= a_paragraph);
  };
  if (std::ranges::any_of(page.blocks, says_something)) return;
  for (auto& block : page.blocks) {
    if (block.fate == Fate::comment && block.comment == 0) block.fate = Fate::keep;
  }
}

void restore_empty_text(Page& page) {
  const auto stays = [](const TextBlock& block) {
    return block.size > 0 && (is_kept(block) || block.fate == Fate::comment);
  };
  const auto restore = [&page](auto&& wanted) {
    for (auto& block : page.blocks) {
      if (block.fate != Fate::drop || !wanted(block)) continue;
      block.fate = Fate::keep;
      block.rule.clear();
    }
  };
  if (std::ranges::any_of(page.blocks, stays)) return;
  restore([](const TextBlock& block) {
    return line_kind(block.text) == LineKind::plain && block.rule != "read.mail_head";
  });
  if (std::ranges::none_of(page.blocks, stays)) restore([](const TextBlock&) { return true; });
}

}  // namespace headwater
