// SPDX-License-Identifier: Apache-2.0
#include "read/content/block_classifier.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "learn/model_source.h"
#include "read/content/line_kinds.h"
#include "read/content/standfirst.h"

namespace headwater {
extern const EmbeddedFile embedded_reading_models[];

namespace {

constexpr float kept_from = 0.5F;
constexpr float lowest_cut = 0.3F;
constexpr std::size_t few_blocks = 32;
constexpr std::size_t little_text = 1000;  // bytes; of a page left with less nothing more is taken
constexpr double forum_share = 0.5;        // of the words that stay: in comments

std::vector<std::string_view> columns_of(PageShape shape) {
  return shape == PageShape::html ? html_feature_names() : flat_feature_names();
}

std::optional<BlockModel> find_model(std::string_view name, PageShape shape) {
  const auto weights =
      built_in_weights(ModelSource::built_in("reading", embedded_reading_models), name);
  auto model = read_block_model(weights, shape);
  if (!model) return std::nullopt;
  return *std::move(model);
}

// Lines that no score brings back: who wrote what follows is known by them already, and what asks
// the reader for something is no text of the page.
bool stays_out(const TextBlock& block) {
  static constexpr std::array<std::string_view, 5> rules{
      "read.comment_header", "read.byline", "read.form", "read.newsletter", "read.comment_form"};
  return std::ranges::find(rules, block.rule) != rules.end();
}

// The score from which blocks are kept: the one that promises the highest word F1 for this page.
// Where the scores are sure that is near .5; a page of doubtful blocks is better kept from lower
// down. After Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1
// Measure", ECML PKDD 2014: the best cut is half of the best F1.
float best_cut(const Page& page, const std::vector<float>& scores) {
  std::vector<std::pair<float, double>> ranked;  // score, words
  double expected = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (page.blocks[i].fate == Fate::comment) continue;
    const auto words = static_cast<double>(count_words(page.blocks[i].text));
    ranked.emplace_back(scores[i], words);
    expected += scores[i] * words;
  }
  std::ranges::sort(ranked, std::greater<>());
  double kept = 0;
  double right = 0;
  double best = 0;
  float cut = kept_from;
  for (const auto& [score, words] : ranked) {
    kept += words;
    right += score * words;
    const double f1 = 2 * right / std::max(1.0, kept + expected);
    if (f1 <= best) continue;
    best = f1;
    cut = score;
  }
  return std::clamp(cut, lowest_cut, kept_from);
}

// What the scores leave of a page outside its comments, in bytes.
std::size_t bytes_left(const Page& page, const std::vector<float>& scores) {
  std::size_t left = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (page.blocks[i].fate != Fate::comment && scores[i] >= kept_from)
      left += page.blocks[i].text.size();
  }
  return left;
}

// Whether the words in comments are, on balance, the main text: a forum, not an article with
// readers below it.
bool comments_are_main_text(const Page& page, const std::vector<float>& scores, std::size_t left) {
  double score = 0;
  double in_comments = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.blocks[i].fate != Fate::comment) continue;
    const auto size = static_cast<double>(page.blocks[i].text.size());
    score += size * scores[i];
    in_comments += size;
  }
  const bool prevail = in_comments >= forum_share * (in_comments + static_cast<double>(left));
  return prevail && score > kept_from * in_comments;
}

}  // namespace

std::string write_block_model(const BlockModel& model) {
  std::string bytes;
  write_trees(model.first, bytes);
  write_trees(model.second, bytes);
  return bytes;
}

Result<BlockModel> read_block_model(std::string_view bytes, PageShape shape) {
  auto first = read_trees(bytes);
  if (!first) return std::unexpected(first.error());
  auto second = read_trees(bytes);
  if (!second) return std::unexpected(second.error());
  auto names = columns_of(shape);
  const bool fits_first = first->columns_hash == hash_of_columns(names);
  const auto more = score_feature_names();
  names.insert(names.end(), more.begin(), more.end());
  if (!fits_first || second->columns_hash != hash_of_columns(names)) {
    return fail(ErrorKind::internal, "model", "was trained on other features: train it again");
  }
  return BlockModel{*std::move(first), *std::move(second)};
}

const BlockModel* built_in_block_model(PageShape shape) {
  static const auto html = find_model("html.trees", PageShape::html);
  if (shape == PageShape::html) return html ? &*html : nullptr;
  static const auto flat = find_model("flat.trees", PageShape::flat);
  return flat ? &*flat : nullptr;
}

std::vector<float> block_scores(const BlockModel& model, const Page& page,
                                const FeatureTable& features) {
  return model.second.score(with_scores(features, page, model.first.score(features)));
}

void decide_blocks(Page& page, const std::vector<float>& scores, PageShape shape) {
  if (scores.size() < few_blocks) return;
  if (std::ranges::none_of(scores, [](float score) { return score >= kept_from; })) return;
  const auto cut = best_cut(page, scores);
  const auto left = bytes_left(page, scores);
  const bool forum = comments_are_main_text(page, scores, left);
  if (forum) page.comments.clear();
  const bool spare = shape == PageShape::html && !forum && left < little_text;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    auto& block = page.blocks[i];
    if (!forum && (block.fate == Fate::comment || stays_out(block))) continue;
    if (scores[i] >= cut) {
      block.fate = Fate::keep;
      block.rule.clear();
    } else if (!spare && (is_kept(block) || block.fate == Fate::comment)) {
      block.drop("read.classifier");
    }
  }
  if (shape != PageShape::html || forum) return;
  restore_standfirst(page, scores);
  restore_first_post(page);
}

}  // namespace headwater
