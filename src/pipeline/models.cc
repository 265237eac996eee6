// SPDX-License-Identifier: Apache-2.0
#include "pipeline/models.h"

#include <utility>

namespace headwater {

Result<Models> Models::open(const std::string& folder) {
  auto language = open_language_models(folder);
  if (!language) return std::unexpected(language.error());
  auto attribution = open_attribution_models(folder);
  if (!attribution) return std::unexpected(attribution.error());
  Models models;
  models.language_ = *std::move(language);
  models.attribution_ = *std::move(attribution);
  return models;
}

}  // namespace headwater
