// SPDX-License-Identifier: Apache-2.0
#include "learn/boosted_trees.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

#include "base/hash.h"

namespace headwater {
namespace {

constexpr std::string_view magic = "hwtrees1";

// A number of sixteen rows.
using Rows [[gnu::vector_size(16)]] = std::uint8_t;

template <class T>
void put(std::string& out, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    out += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFFU);
  }
}

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  template <class T>
  T take() {
    std::uint64_t value = 0;
    if (at_ + sizeof(T) > bytes_.size()) {
      failed_ = true;
      return T{};
    }
    for (std::size_t i = 0; i < sizeof(T); ++i) {
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_ + i])) << (8 * i);
    }
    at_ += sizeof(T);
    return static_cast<T>(value);
  }
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::string_view rest() const { return bytes_.substr(at_); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

std::optional<ObliviousTree> take_tree(ByteReader& in, std::size_t columns) {
  ObliviousTree tree;
  const auto depth = in.take<std::uint8_t>();
  if (depth > BoostedTrees::most_depth) return std::nullopt;
  for (std::size_t i = 0; i < depth; ++i) {
    TreeQuestion question;
    question.column = in.take<std::uint16_t>();
    question.bin = in.take<std::uint8_t>();
    if (question.column >= columns) return std::nullopt;
    tree.questions.push_back(question);
  }
  for (std::size_t i = 0; i < (std::size_t{1} << depth); ++i) {
    tree.leaves.push_back(in.take<std::int16_t>());
  }
  if (in.failed()) return std::nullopt;
  return tree;
}

}  // namespace

std::uint64_t hash_of_columns(const std::vector<std::string_view>& names) {
  auto hash = fnv1a64("");
  for (const auto name : names) hash = fnv1a64(name, fnv1a64("\n", hash));
  return hash;
}

BinTable cut_into_bins(const FeatureTable& features,
                       const std::vector<std::vector<float>>& borders) {
  BinTable table;
  table.rows = features.rows;
  table.stride = (features.rows + BinTable::step - 1) / BinTable::step * BinTable::step;
  table.bins.assign(table.stride * features.width, 0);
  for (std::size_t column = 0; column < features.width; ++column) {
    const auto& cuts = borders[column];
    if (cuts.empty()) continue;
    auto* const out = table.bins.data() + column * table.stride;
    const auto* value = features.values.data() + column;
    for (std::size_t row = 0; row < features.rows; ++row, value += features.width) {
      out[row] = static_cast<std::uint8_t>(std::ranges::lower_bound(cuts, *value) - cuts.begin());
    }
  }
  return table;
}

void add_leaves(const ObliviousTree& tree, const BinTable& bins, std::vector<std::int32_t>& sums) {
  for (std::size_t from = 0; from < bins.rows; from += BinTable::step) {
    std::array<Rows, BinTable::step / sizeof(Rows)> leaves{};
    for (std::size_t i = 0; i < tree.questions.size(); ++i) {
      const auto* column = bins.column(tree.questions[i].column).data() + from;
      const auto cut = tree.questions[i].bin;
      const auto bit = static_cast<std::uint8_t>(1U << i);
      for (auto& leaf : leaves) {
        Rows row;
        std::memcpy(&row, column, sizeof row);
        leaf |= (row > cut) & bit;
        column += sizeof row;
      }
    }
    std::array<std::uint8_t, BinTable::step> leaf;
    std::memcpy(leaf.data(), leaves.data(), sizeof leaf);
    const auto count = std::min(BinTable::step, bins.rows - from);
    for (std::size_t row = 0; row < count; ++row) sums[from + row] += tree.leaves[leaf[row]];
  }
}

std::vector<float> BoostedTrees::score(const FeatureTable& features) const {
  const auto bins = cut_into_bins(features, borders);
  std::vector<std::int32_t> sums(features.rows, bias);
  for (const auto& tree : trees) add_leaves(tree, bins, sums);
  std::vector<float> scores;
  scores.reserve(sums.size());
  for (const auto sum : sums) {
    scores.push_back(static_cast<float>(1.0 / (1.0 + std::exp(-sum * leaf_unit))));
  }
  return scores;
}

void write_trees(const BoostedTrees& model, std::string& out) {
  out += magic;
  put(out, model.columns_hash);
  put(out, static_cast<std::uint16_t>(model.borders.size()));
  for (const auto& cuts : model.borders) {
    put(out, static_cast<std::uint8_t>(cuts.size()));
    for (const float cut : cuts) put(out, std::bit_cast<std::uint32_t>(cut));
  }
  put(out, static_cast<std::uint32_t>(model.bias));
  put(out, static_cast<std::uint32_t>(model.trees.size()));
  for (const auto& tree : model.trees) {
    put(out, static_cast<std::uint8_t>(tree.questions.size()));
    for (const auto& question : tree.questions) {
      put(out, question.column);
      put(out, question.bin);
    }
    for (const auto leaf : tree.leaves) put(out, static_cast<std::uint16_t>(leaf));
  }
}

Result<BoostedTrees> read_trees(std::string_view& bytes) {
  const auto broken = [] { return fail(ErrorKind::internal, "model", "is not a model of trees"); };
  if (!bytes.starts_with(magic)) return broken();
  ByteReader in(bytes.substr(magic.size()));
  BoostedTrees model;
  model.columns_hash = in.take<std::uint64_t>();
  model.borders.resize(in.take<std::uint16_t>());
  for (auto& cuts : model.borders) {
    const auto count = in.take<std::uint8_t>();
    if (count > BoostedTrees::most_borders) return broken();
    for (std::size_t i = 0; i < count; ++i) {
      cuts.push_back(std::bit_cast<float>(in.take<std::uint32_t>()));
    }
  }
  model.bias = static_cast<std::int32_t>(in.take<std::uint32_t>());
  const auto count = in.take<std::uint32_t>();
  if (model.bias < -BoostedTrees::most_bias || model.bias > BoostedTrees::most_bias ||
      count > BoostedTrees::most_trees) {
    return broken();
  }
  for (std::uint32_t i = 0; i < count && !in.failed(); ++i) {
    auto tree = take_tree(in, model.borders.size());
    if (!tree) return broken();
    model.trees.push_back(*std::move(tree));
  }
  if (in.failed()) return broken();
  bytes = in.rest();
  return model;
}

}  // namespace headwater
