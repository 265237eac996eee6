// SPDX-License-Identifier: Apache-2.0
#include "read/content/block_features.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "read/content/feature_groups.h"

namespace headwater {
namespace {

using Names = std::vector<std::string_view>;

void append(Names& names, std::span<const std::string_view> more) {
  names.insert(names.end(), more.begin(), more.end());
}

Names common_names() {
  Names names;
  append(names, text_feature_names());
  append(names, rule_feature_names());
  append(names, order_feature_names());
  append(names, page_feature_names());
  append(names, witness_feature_names());
  return names;
}

// Writes the columns both shapes share; returns how many there are.
std::size_t write_common(const Page& page, const std::vector<LineFacts>& lines,
                         FeatureTable& table) {
  const OrderFeatures order(page, lines);
  const WitnessFeatures witness(page);
  std::vector<float> of_page(page_feature_names().size());
  write_page_features(page, lines, of_page);
  std::size_t at = 0;
  for (std::size_t i = 0; i < table.rows; ++i) {
    auto row = table.row(i);
    at = 0;
    write_text_features(page.blocks[i], lines[i], row);
    at += text_feature_names().size();
    write_rule_features(page.blocks[i], row.subspan(at));
    at += rule_feature_names().size();
    order.write(i, row.subspan(at));
    at += order_feature_names().size();
    std::ranges::copy(of_page, row.begin() + static_cast<std::ptrdiff_t>(at));
    at += of_page.size();
    witness.write(page.blocks[i], row.subspan(at));
    at += witness_feature_names().size();
  }
  return at;
}

constexpr std::array<std::string_view, 15> score_names{
    "score",       "score_b1",   "score_b2",         "score_b3",       "score_a1",
    "score_a2",    "score_a3",   "score_before",     "score_after",    "score_near",
    "score_group", "score_page", "score_page_share", "score_best_run", "score_tag"};

// Sums over a window of blocks, each weighing as the logarithm of its size.
class ScoreSums {
 public:
  ScoreSums(const Page& page, const std::vector<float>& scores) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const double weight = std::log1p(page.blocks[i].size);
      weight_.push_back(weight_.back() + weight);
      sum_.push_back(sum_.back() + weight * scores[i]);
    }
  }
  [[nodiscard]] double mean(std::ptrdiff_t from, std::ptrdiff_t to) const {
    const auto last = static_cast<std::ptrdiff_t>(sum_.size()) - 1;
    const auto a = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from, 0, last));
    const auto b = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
    const auto weight = weight_[b] - weight_[a];
    return weight <= 0 ? -1 : (sum_[b] - sum_[a]) / weight;
  }

 private:
  std::vector<double> weight_{0};
  std::vector<double> sum_{0};
};

struct Mean {
  double sum = 0;
  double weight = 0;
  void add(double value, double by) {
    sum += value * by;
    weight += by;
  }
  [[nodiscard]] double value() const { return weight <= 0 ? -1 : sum / weight; }
};

}  // namespace

std::vector<std::string_view> flat_feature_names() {
  return common_names();
}

std::vector<std::string_view> html_feature_names() {
  auto names = common_names();
  append(names, place_feature_names());
  return names;
}

FeatureTable flat_features(const Page& page, const std::vector<LineFacts>& lines) {
  FeatureTable table(page.blocks.size(), flat_feature_names().size());
  write_common(page, lines, table);
  return table;
}

FeatureTable html_features(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                           const Page& page, const std::vector<LineFacts>& lines) {
  FeatureTable table(page.blocks.size(), html_feature_names().size());
  const auto at = write_common(page, lines, table);
  const PlaceFeatures place(tree, roles, page, lines);
  for (std::size_t i = 0; i < table.rows; ++i) place.write(i, table.row(i).subspan(at));
  return table;
}

std::vector<std::string_view> score_feature_names() {
  return {score_names.begin(), score_names.end()};
}

FeatureTable with_scores(const FeatureTable& features, const Page& page,
                         const std::vector<float>& scores) {
  FeatureTable table(features.rows, features.width + score_names.size());
  const ScoreSums sums(page, scores);
  std::unordered_map<std::uint32_t, Mean> groups;
  std::array<Mean, enum_names<BlockKind>.size()> kinds;
  double sure = 0;
  double all = 0;
  double best = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const auto& block = page.blocks[i];
    groups[block.group].add(scores[i], std::log1p(block.size));
    kinds[static_cast<std::size_t>(block.kind)].add(scores[i], std::log1p(block.size));
    all += block.size;
    if (scores[i] > 0.5F) sure += block.size;
  }
  const auto count = static_cast<std::ptrdiff_t>(scores.size());
  for (std::ptrdiff_t i = 0; i < count; ++i) best = std::max(best, sums.mean(i - 3, i + 4));
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const auto score_at = [&](std::ptrdiff_t k) {
      return k < 0 || k >= count ? -1.0F : scores[static_cast<std::size_t>(k)];
    };
    auto row = table.row(at);
    std::ranges::copy(features.row(at), row.begin());
    ColumnWriter out(row.subspan(features.width));
    out.put(scores[at]);
    for (const std::ptrdiff_t k : {1, 2, 3}) out.put(score_at(i - k));
    for (const std::ptrdiff_t k : {1, 2, 3}) out.put(score_at(i + k));
    out.put(sums.mean(i - 10, i));
    out.put(sums.mean(i + 1, i + 11));
    out.put(sums.mean(i - 4, i + 5));
    out.put(groups[page.blocks[at].group].value());
    out.put(sums.mean(0, count));
    out.put(all <= 0 ? 0 : sure / all);
    out.put(best);
    out.put(kinds[static_cast<std::size_t>(page.blocks[at].kind)].value());
  }
  return table;
}

}  // namespace headwater
