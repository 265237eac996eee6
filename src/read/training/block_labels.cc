// SPDX-License-Identifier: Apache-2.0
#include "read/training/block_labels.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "read/content/word_hashes.h"

namespace headwater {
namespace {

constexpr std::size_t shingle = 4;
constexpr std::size_t slack = 12;  // words a place may lie before that of the block above

using Words = std::vector<std::uint64_t>;

struct Place {
  std::size_t from = 0;
  std::size_t to = 0;
  bool known = false;
};

class Aligner {
 public:
  Aligner(const std::vector<TextBlock>& blocks, std::string_view main_text)
      : text_(word_hashes(main_text)), claimed_(text_.size(), false), places_(blocks.size()) {
    for (const auto& block : blocks) words_.push_back(word_hashes(block.text));
    const auto shingles = shingle_hashes(text_, shingle);
    if (text_.size() >= shingle) {
      for (std::size_t i = 0; i < shingles.size(); ++i) shingles_at_[shingles[i]].push_back(i);
    }
    for (std::size_t i = 0; i < text_.size(); ++i) word_at_[text_[i]].push_back(i);
    for (const auto& words : words_) ++copies_[key(words)];
    labels_.resize(blocks.size());
    for (std::size_t i = 0; i < words_.size(); ++i) {
      labels_[i].words = static_cast<std::uint32_t>(words_[i].size());
    }
  }

  std::vector<BlockLabel> align() {
    constexpr std::size_t is_long = 7;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].size() >= is_long && copies_[key(words_[i])] == 1) claim_shingles(i);
    }
    for (const auto i : nearest_first()) {
      if (!places_[i].known && !words_[i].empty()) claim_between(i);
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!places_[i].known && words_[i].size() >= is_long) claim_shingles(i);
    }
    return std::move(labels_);
  }

 private:
  static std::uint64_t key(const Words& words) {
    std::uint64_t hash = words.size();
    for (const auto word : words) hash = hash * 1099511628211ULL ^ word;
    return hash;
  }

  // Blocks by how far the nearest block with a place is, in order of the page among equals: of two
  // copies the one beside the text is the text, not the teaser above the menu.
  [[nodiscard]] std::vector<std::size_t> nearest_first() const {
    const auto count = places_.size();
    std::vector<std::size_t> distance(count, count);
    std::size_t steps = count;
    for (std::size_t i = 0; i < count; ++i) {
      steps = places_[i].known ? 0 : std::min(steps + 1, count);
      distance[i] = steps;
    }
    steps = count;
    for (std::size_t i = count; i-- > 0;) {
      steps = places_[i].known ? 0 : std::min(steps + 1, count);
      distance[i] = std::min(distance[i], steps);
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&distance](std::size_t i) { return distance[i]; });
    return order;
  }

  // Marks every word of the block that lies in a shingle of the text, at places that are free.
  void claim_shingles(std::size_t block) {
    const auto& words = words_[block];
    const auto shingles = shingle_hashes(words, shingle);
    std::vector<bool> held(words.size(), false);
    Place place{text_.size(), 0, false};
    std::size_t expected = 0;
    for (std::size_t i = 0; i < shingles.size(); ++i) {
      const auto found = shingles_at_.find(shingles[i]);
      if (found == shingles_at_.end()) continue;
      const auto at = nearest_free(found->second, expected);
      if (at == text_.size()) continue;
      expected = at + 1;
      for (std::size_t k = 0; k < shingle; ++k) held[i + k] = true;
      place.from = std::min(place.from, at);
      place.to = std::max(place.to, at + shingle);
      marks_.push_back(at);
    }
    for (const auto at : marks_) {
      for (std::size_t k = 0; k < shingle; ++k) claimed_[at + k] = true;
    }
    marks_.clear();
    const auto count = static_cast<std::size_t>(std::ranges::count(held, true));
    if (count * 3 < words.size()) return;
    place.known = true;
    places_[block] = place;
    labels_[block].share = static_cast<float>(count) / static_cast<float>(words.size());
  }

  [[nodiscard]] std::size_t nearest_free(const std::vector<std::size_t>& at,
                                         std::size_t expected) const {
    const auto is_free = [this](std::size_t i) { return !claimed_[i] || !claimed_[i + 1]; };
    for (auto i = std::ranges::lower_bound(at, expected); i != at.end(); ++i) {
      if (is_free(*i)) return *i;
    }
    for (const auto i : at) {
      if (is_free(i)) return i;
    }
    return text_.size();
  }

  // The whole block, word for word, between the places of the nearest blocks that have one.
  void claim_between(std::size_t block) {
    std::size_t from = 0;
    std::size_t to = text_.size();
    bool near = false;
    constexpr std::size_t reach = 40;
    for (std::size_t k = 1; k <= std::min(block, reach); ++k) {
      if (!places_[block - k].known) continue;
      from = places_[block - k].to;
      near = true;
      break;
    }
    for (std::size_t k = 1; k <= reach && block + k < places_.size(); ++k) {
      if (!places_[block + k].known) continue;
      to = places_[block + k].from;
      near = true;
      break;
    }
    if (!near) return;
    from = from > slack ? from - slack : 0;
    to = std::min(text_.size(), to + slack);
    const auto& words = words_[block];
    const auto found = word_at_.find(words.front());
    if (found == word_at_.end()) return;
    for (auto at = std::ranges::lower_bound(found->second, from); at != found->second.end(); ++at) {
      if (*at + words.size() > to) return;
      if (!is_free_match(words, *at)) continue;
      for (std::size_t k = 0; k < words.size(); ++k) claimed_[*at + k] = true;
      places_[block] = {*at, *at + words.size(), true};
      labels_[block].share = 1;
      return;
    }
  }
  [[nodiscard]] bool is_free_match(const Words& words, std::size_t at) const {
    for (std::size_t k = 0; k < words.size(); ++k) {
      if (claimed_[at + k] || text_[at + k] != words[k]) return false;
    }
    return true;
  }

  Words text_;
  std::vector<Words> words_;
  std::vector<bool> claimed_;
  std::vector<Place> places_;
  std::vector<std::size_t> marks_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> shingles_at_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> word_at_;
  std::unordered_map<std::uint64_t, std::uint32_t> copies_;
  std::vector<BlockLabel> labels_;
};

}  // namespace

std::vector<BlockLabel> label_blocks(const std::vector<TextBlock>& blocks,
                                     std::string_view main_text) {
  return Aligner(blocks, main_text).align();
}

}  // namespace headwater
