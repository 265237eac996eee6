// SPDX-License-Identifier: Apache-2.0
#include "pipeline/models.h"

#include <utility>

namespace headwater {

Result<Models> Models::open(const std::string& folder) {
  auto language = open_language_models(folder);
  if (!language) return std::unexpected(language.error());
  auto attribution = open_attribution_models(folder);
  if (!attribution) return std::unexpected(attribution.error());
  auto stories = open_story_models(folder);
  if (!stories) return std::unexpected(stories.error());
  Models models;
  models.language_ = *std::move(language);
  models.attribution_ = *std::move(attribution);
  models.stories_ = *std::move(stories);
  return models;
}

}  // namespace headwater
