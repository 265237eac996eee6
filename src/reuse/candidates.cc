// SPDX-License-Identifier: Apache-2.0
#include "reuse/candidates.h"

#include <tbb/parallel_sort.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

#include "base/parallel.h"
#include "reuse/seeds.h"

namespace headwater {
namespace {

constexpr std::uint32_t linked_to_all = 40;  // texts with one seed: up to here all pairs are linked
constexpr std::uint32_t linked_first = 3;
constexpr std::uint32_t linked_before = 3;
constexpr std::uint32_t pair_reach = 5;     // content words between two rare words that make a seed
constexpr double rare_share = 0.02;         // of the texts hold a rare word, at most …
constexpr std::uint32_t rare_at_least = 4;  // … or so many texts
constexpr std::size_t few_texts = 50;       // fewer texts say nothing of how rare a word is
constexpr std::uint32_t neighbourhood = 64;  // words
constexpr double enough = 3.0;               // seeds of full weight in one neighbourhood

enum SeedKind : std::uint32_t { gram, trigram, rare_pair };

struct Seed {
  std::uint64_t hash = 0;
  std::uint32_t order = 0;  // position of the text in the order of dates
  std::uint32_t word = 0;
  float weight = 0;
  auto operator<=>(const Seed&) const = default;
};

// Two numbers that are compared as one.
std::uint64_t packed(std::uint32_t first, std::uint32_t second) {
  return std::uint64_t{first} << 32U | second;
}
std::uint32_t first_of(std::uint64_t pair) {
  return static_cast<std::uint32_t>(pair >> 32U);
}
std::uint32_t second_of(std::uint64_t pair) {
  return static_cast<std::uint32_t>(pair);
}

// One seed that two texts share.
struct Link {
  std::uint64_t texts = 0;  // their orders, the lower first
  std::uint64_t cells = 0;
  float weight = 0;
  bool operator<(const Link& other) const {
    if (texts != other.texts) return texts < other.texts;
    if (cells != other.cells) return cells < other.cells;
    return weight < other.weight;
  }
};

template <std::size_t n>
std::uint64_t hash_of(SeedKind kind, std::array<std::uint32_t, n> terms) {
  std::ranges::sort(terms);
  return XXH3_64bits_withSeed(terms.data(), sizeof(terms), kind + 1);
}

class SeedMaker {
 public:
  SeedMaker(const CaseWords& words, std::size_t texts) : words_(words) {
    rare_ = std::max(rare_at_least,
                     static_cast<std::uint32_t>(rare_share * static_cast<double>(texts)));
    log_texts_ = std::log(static_cast<double>(std::max(texts, few_texts)) + 1);
  }

  [[nodiscard]] std::vector<Seed> seeds(const TextWords& text, std::uint32_t order) const {
    std::vector<Seed> made;
    add_grams(text, order, made);
    add_content_seeds(text, order, made);
    std::ranges::sort(made);
    // A seed that one text repeats counts once.
    const auto rest = std::ranges::unique(made, {}, &Seed::hash);
    made.erase(rest.begin(), rest.end());
    return made;
  }

 private:
  // 1 for a word of one text, 0 for one of all texts. In a case of one story every word of it
  // stands in all texts and is no less telling for that.
  [[nodiscard]] double rarity(const Word& word) const {
    return 1 - std::log(static_cast<double>(words_.frequency[word.term])) / log_texts_;
  }

  void add_grams(const TextWords& text, std::uint32_t order, std::vector<Seed>& made) const {
    for (const auto& [hash, at] : sorted_grams(text)) {
      double weight = 0;
      bool content = false;
      for (auto w = at; w < at + seed_words; ++w) {
        weight += rarity(text.words[w]) / seed_words;
        content |= text.words[w].content;
      }
      if (content) made.push_back({hash, order, at, static_cast<float>(weight)});
    }
  }

  void add_content_seeds(const TextWords& text, std::uint32_t order,
                         std::vector<Seed>& made) const {
    std::vector<std::uint32_t> content;
    for (std::uint32_t w = 0; w < text.words.size(); ++w)
      if (text.words[w].content) content.push_back(w);
    const auto term = [&](std::size_t i) { return text.words[content[i]].term; };
    for (std::size_t i = 0; i + 2 < content.size(); ++i) {
      double weight = 0;
      for (auto k = i; k < i + 3; ++k) weight += rarity(text.words[content[k]]) / 3;
      made.push_back({hash_of<3>(trigram, {term(i), term(i + 1), term(i + 2)}), order, content[i],
                      static_cast<float>(weight)});
    }
    for (std::size_t i = 0; i < content.size(); ++i) {
      if (words_.frequency[term(i)] > rare_) continue;
      for (auto k = i + 1; k < std::min(content.size(), i + 1 + pair_reach); ++k) {
        if (words_.frequency[term(k)] > rare_ || term(k) == term(i)) continue;
        const auto weight = (rarity(text.words[content[i]]) + rarity(text.words[content[k]])) / 2;
        made.push_back({hash_of<2>(rare_pair, {term(i), term(k)}), order, content[i],
                        static_cast<float>(weight)});
      }
    }
  }

  const CaseWords& words_;
  std::uint32_t rare_ = 0;
  double log_texts_ = 1;
};

void link(const Seed& x, const Seed& y, std::vector<Link>& links) {
  links.push_back({packed(x.order, y.order), packed(x.word / neighbourhood, y.word / neighbourhood),
                   std::min(x.weight, y.weight)});
}

// `group`: seeds of equal hash, sorted by order, each of another text.
void link_group(std::span<const Seed> group, std::vector<Link>& links) {
  for (std::size_t j = 1; j < group.size(); ++j) {
    if (group.size() <= linked_to_all) {
      for (std::size_t i = 0; i < j; ++i) link(group[i], group[j], links);
      continue;
    }
    const auto first = std::min<std::size_t>(linked_first, j);
    for (std::size_t i = 0; i < first; ++i) link(group[i], group[j], links);
    for (auto i = std::max(first, j - std::min<std::size_t>(j, linked_before)); i < j; ++i)
      link(group[i], group[j], links);
  }
}

// The most weight in two by two neighbouring cells. `links` of one pair, sorted by cells.
bool dense(std::span<const Link> links) {
  for (std::size_t i = 0; i < links.size(); ++i) {
    const auto& corner = links[i];
    double weight = 0;
    for (auto j = i; j < links.size() && first_of(links[j].cells) <= first_of(corner.cells) + 1;
         ++j) {
      const auto distance =
          static_cast<std::int64_t>(second_of(links[j].cells)) - second_of(corner.cells);
      if (std::abs(distance) <= 1) weight += links[j].weight;
      if (weight >= enough) return true;
    }
  }
  return false;
}

// Most seeds stand in one text alone and need not be sorted. Of those it holds a few do so too: a
// bit stands for several.
class SeenTwice {
 public:
  explicit SeenTwice(const std::vector<std::vector<Seed>>& by_text) {
    std::size_t count = 0;
    for (const auto& list : by_text) count += list.size();
    const auto bits = std::bit_ceil(std::max<std::size_t>(8 * count, 64));
    last_ = bits - 1;
    once_.resize(bits / 64);
    twice_.resize(bits / 64);
    for (const auto& list : by_text) {
      for (const auto& seed : list) {
        const auto at = seed.hash & last_;
        const auto bit = std::uint64_t{1} << (at % 64);
        twice_[at / 64] |= once_[at / 64] & bit;
        once_[at / 64] |= bit;
      }
    }
  }
  [[nodiscard]] bool holds(std::uint64_t hash) const {
    const auto at = hash & last_;
    return (twice_[at / 64] >> (at % 64) & 1U) != 0;
  }

 private:
  std::uint64_t last_ = 0;
  std::vector<std::uint64_t> once_;
  std::vector<std::uint64_t> twice_;
};

std::vector<Seed> all_seeds(const CaseWords& words, const std::vector<std::uint32_t>& texts) {
  const SeedMaker maker(words, texts.size());
  std::vector<std::vector<Seed>> by_text(texts.size());
  parallel_for(texts.size(), [&](std::size_t i) {
    by_text[i] = maker.seeds(words.texts[texts[i]], static_cast<std::uint32_t>(i));
  });
  const SeenTwice shared(by_text);
  std::vector<Seed> seeds;
  for (auto& list : by_text) {
    std::ranges::copy_if(list, std::back_inserter(seeds),
                         [&](const Seed& seed) { return shared.holds(seed.hash); });
    std::vector<Seed>().swap(list);
  }
  tbb::parallel_sort(seeds.begin(), seeds.end());
  return seeds;
}

std::vector<Link> all_links(const std::vector<Seed>& seeds) {
  std::vector<Link> links;
  for (std::size_t start = 0; start < seeds.size();) {
    auto end = start + 1;
    while (end < seeds.size() && seeds[end].hash == seeds[start].hash) ++end;
    if (end - start > 1) link_group({seeds.data() + start, end - start}, links);
    start = end;
  }
  tbb::parallel_sort(links.begin(), links.end());
  return links;
}

}  // namespace

TextPairs candidate_pairs(const CaseWords& words, const std::vector<std::uint32_t>& texts) {
  TextPairs pairs;
  if (texts.size() < 2) return pairs;
  const auto links = all_links(all_seeds(words, texts));
  for (std::size_t start = 0; start < links.size();) {
    auto end = start + 1;
    const auto pair = links[start].texts;
    while (end < links.size() && links[end].texts == pair) ++end;
    if (dense({links.data() + start, end - start}))
      pairs.push_back(std::minmax(texts[first_of(pair)], texts[second_of(pair)]));
    start = end;
  }
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace headwater
