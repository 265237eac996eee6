// SPDX-License-Identifier: Apache-2.0
#include "learn/grow_trees.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::size_t most_bins = BoostedTrees::most_borders + 1;
constexpr std::size_t most_leaves = std::size_t{1} << BoostedTrees::most_depth;

// SplitMix64 (Steele, Lea and Flood 2014).
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}
  double next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) / static_cast<double>(1ULL << 53U);
  }

 private:
  std::uint64_t state_;
};

// Cuts between the values of one column, so that bins hold about equally many rows; of a large
// table every so many rows are looked at.
std::vector<float> borders_of(const FeatureTable& table, std::size_t column, std::size_t most) {
  constexpr std::size_t enough = 10'000;
  const auto step = std::max<std::size_t>(1, table.rows / enough);
  std::vector<float> values;
  values.reserve(table.rows / step + 1);
  for (std::size_t row = 0; row < table.rows; row += step) {
    values.push_back(table.row(row)[column]);
  }
  std::ranges::sort(values);
  std::vector<float> cuts;
  for (std::size_t i = 1; i <= most; ++i) {
    const auto at = values.size() * i / (most + 1);
    const auto upper = std::ranges::upper_bound(values, values[at]);
    const auto lower = std::ranges::lower_bound(values, values[at]);
    if (upper != values.end()) cuts.push_back(std::midpoint(values[at], *upper));
    if (lower != values.begin()) cuts.push_back(std::midpoint(values[at], *(lower - 1)));
  }
  sort_unique(cuts);
  while (cuts.size() > most) {
    std::vector<float> kept;
    for (std::size_t i = 0; i < cuts.size(); i += 2) kept.push_back(cuts[i]);
    cuts = std::move(kept);
  }
  return cuts;
}

struct Slope {
  double gradient = 0;
  double curvature = 0;
};

struct Candidate {
  double gain = 0;
  TreeQuestion question;
};

class Grower {
 public:
  Grower(const TrainingRows& rows, const GrowOptions& options)
      : rows_(rows), options_(options), draws_(options.seed) {
    const auto& table = rows.features;
    model_.borders.resize(table.width);
    each_column([&](std::size_t c) {
      model_.borders[c] = borders_of(table, c, std::min(options.borders, most_bins - 1));
    });
    bins_ = cut_into_bins(table, model_.borders);
  }

  BoostedTrees grow() {
    double yes = 0;
    double all = 0;
    for (std::size_t i = 0; i < rows_.labels.size(); ++i) {
      yes += double(rows_.weights[i]) * rows_.labels[i];
      all += rows_.weights[i];
    }
    unit_ = static_cast<double>(rows_.labels.size()) / all;
    const double share = std::clamp(yes / all, 0.001, 0.999);
    model_.bias = to_units(std::log(share / (1 - share)));
    sums_.assign(rows_.labels.size(), model_.bias);
    for (std::size_t i = 0; i < options_.trees; ++i) {
      model_.trees.push_back(grow_tree());
      add_leaves(model_.trees.back(), bins_, sums_);
    }
    forget_unused_borders();
    return std::move(model_);
  }

 private:
  static std::int32_t to_units(double value) {
    return static_cast<std::int32_t>(std::lround(value / BoostedTrees::leaf_unit));
  }

  template <class Do>
  void each_column(const Do& work) const {
    for (std::size_t c = 0; c < rows_.features.width; ++c) work(c);
  }

  void draw_sample() {
    sample_.clear();
    slopes_.clear();
    for (std::uint32_t i = 0; i < sums_.size(); ++i) {
      // Heavy rows are drawn more often and count less in turn: the sums stay true on average.
      const double drawn =
          std::min(1.0, options_.row_share * (0.3 + 0.7 * rows_.weights[i] * unit_));
      if (draws_.next() >= drawn) continue;
      const double p = 1.0 / (1.0 + std::exp(-sums_[i] * BoostedTrees::leaf_unit));
      const double weight = rows_.weights[i] * unit_ / drawn;
      sample_.push_back(i);
      slopes_.push_back({weight * (p - rows_.labels[i]), weight * p * (1 - p)});
    }
    leaf_.assign(sample_.size(), 0);
    columns_.assign(rows_.features.width, false);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      columns_[c] = draws_.next() < options_.column_share && !model_.borders[c].empty();
    }
  }

  [[nodiscard]] int direction(std::size_t column) const {
    return options_.directions.empty() ? 0 : options_.directions[column];
  }

  [[nodiscard]] double value(const Slope& slope) const {
    return -slope.gradient / (slope.curvature + options_.l2);
  }

  [[nodiscard]] bool allowed(int way, const Slope& low, const Slope& high) const {
    return way == 0 || way * (value(high) - value(low)) >= 0;
  }

  [[nodiscard]] double score(const Slope& slope) const {
    return slope.gradient * slope.gradient / (slope.curvature + options_.l2);
  }

  [[nodiscard]] Candidate best_of_column(std::size_t column, std::size_t leaves) const {
    std::vector<Slope> sums(leaves * most_bins);
    const auto bins = bins_.column(column);
    for (std::size_t i = 0; i < sample_.size(); ++i) {
      auto& slot = sums[leaf_[i] * most_bins + bins[sample_[i]]];
      slot.gradient += slopes_[i].gradient;
      slot.curvature += slopes_[i].curvature;
    }
    const auto count = model_.borders[column].size();
    std::vector<Slope> whole(leaves);
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
      for (std::size_t bin = 0; bin <= count; ++bin) {
        whole[leaf].gradient += sums[leaf * most_bins + bin].gradient;
        whole[leaf].curvature += sums[leaf * most_bins + bin].curvature;
      }
    }
    std::vector<Slope> below(leaves);
    const auto way = direction(column);
    Candidate best;
    for (std::size_t bin = 0; bin < count; ++bin) {
      double gain = 0;
      for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
        auto& low = below[leaf];
        low.gradient += sums[leaf * most_bins + bin].gradient;
        low.curvature += sums[leaf * most_bins + bin].curvature;
        const Slope high{whole[leaf].gradient - low.gradient,
                         whole[leaf].curvature - low.curvature};
        if (allowed(way, low, high)) gain += score(low) + score(high) - score(whole[leaf]);
      }
      if (gain > best.gain) {
        best = {gain, {static_cast<std::uint16_t>(column), static_cast<std::uint8_t>(bin)}};
      }
    }
    return best;
  }

  ObliviousTree grow_tree() {
    draw_sample();
    ObliviousTree tree;
    while (tree.questions.size() < options_.depth) {
      const auto leaves = std::size_t{1} << tree.questions.size();
      std::vector<Candidate> found(rows_.features.width);
      each_column([&](std::size_t c) {
        if (columns_[c]) found[c] = best_of_column(c, leaves);
      });
      const auto best = std::ranges::max_element(found, {}, &Candidate::gain);
      if (best->gain <= 0) break;
      const auto bins = bins_.column(best->question.column);
      const auto bit = static_cast<std::uint16_t>(1U << tree.questions.size());
      for (std::size_t i = 0; i < sample_.size(); ++i) {
        if (bins[sample_[i]] > best->question.bin) leaf_[i] |= bit;
      }
      tree.questions.push_back(best->question);
    }
    fill_leaves(tree);
    return tree;
  }

  void fill_leaves(ObliviousTree& tree) const {
    std::vector<Slope> sums(std::size_t{1} << tree.questions.size());
    for (std::size_t i = 0; i < sample_.size(); ++i) {
      sums[leaf_[i]].gradient += slopes_[i].gradient;
      sums[leaf_[i]].curvature += slopes_[i].curvature;
    }
    std::vector<double> values(sums.size());
    std::ranges::transform(sums, values.begin(), [&](const Slope& sum) { return value(sum); });
    bind_leaves(tree, sums, values);
    for (const auto each : values) {
      const double step = options_.learning_rate * each;
      tree.leaves.push_back(static_cast<std::int16_t>(std::clamp(to_units(step), -32000, 32000)));
    }
  }

  // Leaves that differ in the answer about a bound column alone stand in its direction: those that
  // do not take their mean, and what is left is lifted.
  void bind_leaves(const ObliviousTree& tree, const std::vector<Slope>& sums,
                   std::vector<double>& values) const {
    constexpr int rounds = 8;
    for (int round = 0; round <= rounds; ++round) {
      for (std::size_t q = 0; q < tree.questions.size(); ++q) {
        const auto way = direction(tree.questions[q].column);
        if (way == 0) continue;
        const auto bit = std::size_t{1} << q;
        for (std::size_t leaf = 0; leaf < values.size(); ++leaf) {
          if ((leaf & bit) != 0) continue;
          auto& less = way > 0 ? values[leaf] : values[leaf | bit];
          auto& more = way > 0 ? values[leaf | bit] : values[leaf];
          if (less <= more) continue;
          if (round == rounds) {
            more = less;
            continue;
          }
          const auto a = sums[leaf].curvature + options_.l2;
          const auto b = sums[leaf | bit].curvature + options_.l2;
          less = more = (values[leaf] * a + values[leaf | bit] * b) / (a + b);
        }
      }
    }
  }

  // Columns no tree asks about need no bins.
  void forget_unused_borders() {
    std::vector<bool> used(model_.borders.size(), false);
    for (const auto& tree : model_.trees) {
      for (const auto& question : tree.questions) used[question.column] = true;
    }
    for (std::size_t c = 0; c < used.size(); ++c) {
      if (!used[c]) model_.borders[c].clear();
    }
  }

  const TrainingRows& rows_;
  const GrowOptions& options_;
  Draws draws_;
  BoostedTrees model_;
  BinTable bins_;
  double unit_ = 1;  // makes the mean weight 1
  std::vector<std::int32_t> sums_;
  std::vector<std::uint32_t> sample_;
  std::vector<Slope> slopes_;
  std::vector<std::uint16_t> leaf_;
  std::vector<bool> columns_;
};

static_assert(most_leaves <= 1U << 16U);

// Models grown from the same rows cut their columns at the same borders.
void add_forest(BoostedTrees& model, BoostedTrees more) {
  for (std::size_t c = 0; c < model.borders.size(); ++c) {
    if (model.borders[c].empty()) model.borders[c] = std::move(more.borders[c]);
  }
  model.bias += more.bias;
  std::ranges::move(more.trees, std::back_inserter(model.trees));
}

void divide(BoostedTrees& model, int by) {
  model.bias /= by;
  for (auto& tree : model.trees) {
    for (auto& leaf : tree.leaves) leaf = static_cast<std::int16_t>(leaf / by);
  }
}

}  // namespace

BoostedTrees grow_trees(const TrainingRows& rows, const GrowOptions& options) {
  auto model = Grower(rows, options).grow();
  if (options.forests < 2) return model;
  auto another = options;
  for (std::size_t i = 1; i < options.forests; ++i) {
    another.seed = options.seed + i;
    add_forest(model, Grower(rows, another).grow());
  }
  divide(model, static_cast<int>(options.forests));
  return model;
}

}  // namespace headwater
