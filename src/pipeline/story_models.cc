// SPDX-License-Identifier: Apache-2.0
#include "pipeline/story_models.h"

#include "claims/sentence_pairs.h"
#include "learn/model_source.h"
#include "stories/train_document_pairs.h"

namespace headwater {
extern const EmbeddedFile stories_model_files[];

namespace {

constexpr std::string_view same_file = "sentence_pair.bin";
constexpr std::string_view conflict_file = "sentence_conflict.bin";
constexpr std::string_view documents_file = "document_pair.bin";

Result<BoostedTrees> read_sentence_model(std::string_view weights, const std::string& name) {
  auto model = read_trees(weights);
  if (!model) return model;
  const auto columns =
      hash_of_columns({sentence_pair_features.begin(), sentence_pair_features.end()});
  if (model->columns_hash != columns)
    return fail(ErrorKind::usage, name, "its features are those of another version");
  return model;
}

Result<StoryModels> read_models(ModelSource source) {
  const auto documents = source.weights(documents_file);
  if (!documents) return std::unexpected(documents.error());
  const auto same = source.weights(same_file);
  if (!same) return std::unexpected(same.error());
  const auto conflict = source.weights(conflict_file);
  if (!conflict) return std::unexpected(conflict.error());
  const auto pair = read_document_pair_model(*documents);
  if (!pair) return std::unexpected(pair.error());
  auto same_trees = read_sentence_model(*same, source.name_of_file(same_file));
  if (!same_trees) return std::unexpected(same_trees.error());
  auto conflict_trees = read_sentence_model(*conflict, source.name_of_file(conflict_file));
  if (!conflict_trees) return std::unexpected(conflict_trees.error());
  return StoryModels{*pair, {*std::move(same_trees), *std::move(conflict_trees)}};
}

}  // namespace

const StoryModels& built_in_story_models() {
  static const auto models = read_models(ModelSource::built_in("stories", stories_model_files))
                                 .value_or(StoryModels{});
  return models;
}

Result<StoryModels> open_story_models(const std::string& folder) {
  auto source = ModelSource::folder("stories", folder + "/stories");
  if (!source.has(documents_file) && !source.has(same_file)) return built_in_story_models();
  return read_models(std::move(source));
}

}  // namespace headwater
