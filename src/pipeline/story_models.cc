// SPDX-License-Identifier: Apache-2.0
#include "pipeline/story_models.h"

#include "claims/sentence_pairs.h"
#include "learn/model_source.h"
#include "origins/origin_evidence.h"
#include "stories/train_document_pairs.h"

namespace headwater {
extern const EmbeddedFile stories_model_files[];

namespace {

constexpr std::string_view same_file = "sentence_pair.bin";
constexpr std::string_view conflict_file = "sentence_conflict.bin";
constexpr std::string_view origins_file = "claim_origins.bin";
constexpr std::string_view documents_file = "document_pair.bin";

Result<BoostedTrees> read_trees_of(ModelSource& source, std::string_view file,
                                   const std::vector<std::string_view>& columns) {
  auto weights = source.weights(file);
  if (!weights) return std::unexpected(weights.error());
  std::string_view bytes = *weights;
  auto model = read_trees(bytes);
  if (model && model->columns_hash != hash_of_columns(columns))
    return fail(ErrorKind::usage, source.name_of_file(file),
                "its features are those of another version");
  return model;
}

Result<StoryModels> read_models(ModelSource source) {
  const auto documents = source.weights(documents_file);
  if (!documents) return std::unexpected(documents.error());
  const auto pair = read_document_pair_model(*documents);
  if (!pair) return std::unexpected(pair.error());
  const std::vector<std::string_view> pairs(sentence_pair_features.begin(),
                                            sentence_pair_features.end());
  auto same = read_trees_of(source, same_file, pairs);
  if (!same) return std::unexpected(same.error());
  auto conflict = read_trees_of(source, conflict_file, pairs);
  if (!conflict) return std::unexpected(conflict.error());
  auto origins = read_trees_of(source, origins_file, origin_feature_names());
  if (!origins) return std::unexpected(origins.error());
  return StoryModels{*pair, {*std::move(same), *std::move(conflict)}, *std::move(origins)};
}

}  // namespace

const StoryModels& built_in_story_models() {
  static const auto models =
      read_models(ModelSource::built_in("stories", stories_model_files)).value_or(StoryModels{});
  return models;
}

Result<StoryModels> open_story_models(const std::string& folder) {
  auto source = ModelSource::folder("stories", folder + "/stories");
  if (!source.has(documents_file) && !source.has(same_file)) return built_in_story_models();
  return read_models(std::move(source));
}

}  // namespace headwater
