// SPDX-License-Identifier: Apache-2.0
#include "learn/word_senses.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/hash.h"
#include "learn/hashed_table.h"
#include "learn/model_source.h"

namespace headwater {
extern const EmbeddedFile sense_files[];

namespace {

constexpr std::uint32_t number_mask = (1U << 17U) - 1;
constexpr std::uint32_t upper_bits = 18;
constexpr std::size_t header_bytes = 24;
constexpr float shares = 15;

class SenseTable {
 public:
  explicit SenseTable(std::string_view bytes) : at_(bytes.data()) {
    words_ = u32(8);
    const auto listed = u32(12);
    senses_ = u32(16);
    opposites_ = u32(20);
    starts_at_ = header_bytes + 4 * words_;
    listed_at_ = starts_at_ + 3 * (words_ + 1);
    parents_at_ = listed_at_ + 3 * std::size_t{listed};
    opposites_at_ = parents_at_ + 3 * senses_;
    below_.assign(senses_, 1);
    has_opposite_.assign(senses_, false);
    for (std::size_t i = 0; i < opposites_; ++i) has_opposite_[u24(opposites_at_ + 6 * i)] = true;
    for (auto s = senses_ - 1; s > 0; --s)
      below_[parent(static_cast<std::uint32_t>(s))] += below_[s];
  }

  // Appends the senses of one spelling.
  void find(std::string_view word, WordSenses& senses) const {
    const auto key = HashedTable::key_of(fnv1a64(word));
    std::size_t low = 0;
    auto high = words_;
    while (low < high) {
      const auto middle = (low + high) / 2;
      if (u32(header_bytes + 4 * middle) < key)
        low = middle + 1;
      else
        high = middle;
    }
    if (low == words_ || u32(header_bytes + 4 * low) != key) return;
    const auto end = u24(starts_at_ + 3 * (low + 1));
    for (std::size_t i = u24(starts_at_ + 3 * low); i < end; ++i) {
      const auto packed = u24(listed_at_ + 3 * i);
      const auto number = packed & number_mask;
      if (std::ranges::find(senses, number, &WordSense::number) == senses.end())
        senses.push_back({number, static_cast<float>(packed >> upper_bits) / shares});
    }
  }

  [[nodiscard]] std::uint32_t parent(std::uint32_t sense) const {
    return u24(parents_at_ + std::size_t{3} * sense) & number_mask;
  }
  [[nodiscard]] std::uint32_t file(std::uint32_t sense) const {
    return u24(parents_at_ + std::size_t{3} * sense) >> upper_bits;
  }
  // The file of a sense; of an adjective that pertains to a noun that of the noun.
  [[nodiscard]] std::uint32_t kind_file(std::uint32_t sense) const {
    constexpr std::uint32_t pertains = 1;
    const auto upper = parent(sense);
    const bool adjective = file(sense) <= pertains || file(sense) == 44;
    return adjective && upper != 0 && file(upper) > pertains ? file(upper) : file(sense);
  }
  // The lowest sense above both, or one of them; 0 where there is none.
  [[nodiscard]] std::uint32_t common_parent(std::uint32_t one, std::uint32_t other) const {
    while (one != other) {
      auto& later = one > other ? one : other;
      later = parent(later);
    }
    return one;
  }
  [[nodiscard]] std::uint32_t below(std::uint32_t sense) const { return below_[sense]; }
  [[nodiscard]] bool opposite(std::uint32_t x, std::uint32_t y) const {
    if (!has_opposite_[x] || !has_opposite_[y]) return false;
    std::size_t low = 0;
    auto high = opposites_;
    while (low < high) {
      const auto middle = (low + high) / 2;
      const auto at = opposites_at_ + 6 * middle;
      if (std::pair(u24(at), u24(at + 3)) < std::pair(x, y))
        low = middle + 1;
      else
        high = middle;
    }
    const auto at = opposites_at_ + 6 * low;
    return low < opposites_ && u24(at) == x && u24(at + 3) == y;
  }

 private:
  [[nodiscard]] std::uint32_t u32(std::size_t at) const {
    std::uint32_t value = 0;
    std::memcpy(&value, at_ + at, sizeof value);
    return value;
  }
  [[nodiscard]] std::uint32_t u24(std::size_t at) const {
    std::uint32_t value = 0;
    std::memcpy(&value, at_ + at, 3);
    return value;
  }

  const char* at_;
  std::size_t words_ = 0;
  std::size_t senses_ = 0;
  std::size_t opposites_ = 0;
  std::size_t starts_at_ = 0;
  std::size_t listed_at_ = 0;
  std::size_t parents_at_ = 0;
  std::size_t opposites_at_ = 0;
  std::vector<bool> has_opposite_;
  std::vector<std::uint32_t> below_;  // senses below each, itself among them
};

const SenseTable& table() {
  static const SenseTable made(
      built_in_weights(ModelSource::built_in("senses", sense_files), "word_senses.bin"));
  return made;
}

// Endings of forms and what stands there in the base form (WordNet's morphy(7)).
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> endings{{
    {"s", ""},
    {"ses", "s"},
    {"xes", "x"},
    {"zes", "z"},
    {"ches", "ch"},
    {"shes", "sh"},
    {"men", "man"},
    {"ies", "y"},
    {"es", "e"},
    {"es", ""},
    {"ed", "e"},
    {"ed", ""},
    {"ing", "e"},
    {"ing", ""},
    {"er", ""},
    {"er", "e"},
    {"est", ""},
    {"est", "e"},
}};

// Calls use(sense of x, sense of y, how usual both are) for all.
template <class Use>
void each_pair(const WordSenses& x, const WordSenses& y, Use use) {
  for (const auto& one : x)
    for (const auto& other : y) use(one.number, other.number, std::min(one.share, other.share));
}

// Lexicographer file of nouns for people: a man here and a woman there are two people.
constexpr std::uint32_t people = 18;

struct ExclusiveKind {
  KindOfThing kind = KindOfThing::none;
  std::uint32_t most = 0;  // senses below the common parent
  float usual = 0;         // share of both senses at least
};

// Of senses of one lexicographer file (WordNet's lexnames(5)): how near they must be, so that of
// one thing only one is true.
ExclusiveKind exclusive_kind(std::uint32_t file) {
  switch (file) {
    case 15:
      return {KindOfThing::place, 1500, 0};
    case 28:
      return {KindOfThing::time, 40, 0};  // days of a week, not lengths of time
    case 27:
      return {KindOfThing::thing, 6000, 0};  // substances
    case 4:
      return {KindOfThing::thing, 300, 0.5F};  // sports
    case 1:                                    // adjectives that pertain to a noun
    case 5:                                    // animals
    case 6:                                    // artifacts: kinds of rooms and of buildings
    case 7:                                    // attributes: colours
    case 8:                                    // parts of the body
    case 10:                                   // languages
    case 13:                                   // food
    case 17:                                   // natural objects
    case 20:                                   // plants
    case 25:                                   // shapes
      return {KindOfThing::thing, 1500, 0};
    default:
      return {};
  }
}

}  // namespace

WordSenses senses_of(std::string_view word) {
  WordSenses senses;
  table().find(word, senses);
  std::string base;
  for (const auto& [ending, instead] : endings) {
    if (word.size() < ending.size() + 3 || !word.ends_with(ending)) continue;
    base.assign(word.substr(0, word.size() - ending.size())).append(instead);
    table().find(base, senses);
    // "stopped": a consonant that the ending doubles
    const auto n = base.size();
    if (instead.empty() && ending != "s" && n > 3 && base[n - 1] == base[n - 2]) {
      base.pop_back();
      table().find(base, senses);
    }
  }
  return senses;
}

double mean_the_same(const WordSenses& x, const WordSenses& y, int steps) {
  const auto& known = table();
  const auto is_above = [&](std::uint32_t upper, std::uint32_t lower) {
    for (int step = 0; step < steps && lower != 0; ++step) {
      lower = known.parent(lower);
      if (lower == upper) return true;
    }
    return false;
  };
  float most = 0;
  each_pair(x, y, [&](std::uint32_t one, std::uint32_t other, float usual) {
    if (usual > most && (one == other || is_above(one, other) || is_above(other, one)))
      most = usual;
  });
  return most;
}

double are_opposites(const WordSenses& x, const WordSenses& y) {
  const auto& known = table();
  float most = 0;
  each_pair(x, y, [&](std::uint32_t one, std::uint32_t other, float usual) {
    if (usual <= most || known.file(one) == people) return;
    for (const auto u : {one, known.parent(one)})
      for (const auto v : {other, known.parent(other)})
        if (u != 0 && v != 0 && known.opposite(u, v)) most = usual;
  });
  return most;
}

double closeness(const WordSenses& x, const WordSenses& y) {
  const auto& known = table();
  auto fewest = known.below(0);
  each_pair(x, y, [&](std::uint32_t one, std::uint32_t other, float usual) {
    if (usual < 0.1F) return;
    const auto above = known.common_parent(one, other);
    if (above != 0) fewest = std::min(fewest, known.below(above));
  });
  return 1 - std::log(fewest) / std::log(known.below(0));
}

KindOfThing are_two_of_a_kind(const WordSenses& x, const WordSenses& y) {
  const auto& known = table();
  auto found = KindOfThing::none;
  auto fewest = known.below(0);
  each_pair(x, y, [&](std::uint32_t one, std::uint32_t other, float usual) {
    const auto from = known.kind_file(one);
    if (from != known.kind_file(other)) return;
    const auto above = known.common_parent(one, other);
    const auto rule = exclusive_kind(from);
    const auto below = known.below(above);
    if (above == 0 || above == one || above == other || below > rule.most || below >= fewest ||
        usual < rule.usual)
      return;
    fewest = below;
    found = rule.kind;
  });
  return found;
}

}  // namespace headwater
