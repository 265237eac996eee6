// SPDX-License-Identifier: Apache-2.0
// All learned weights that the analysis of a document uses, handed from the command line down.
#pragma once

#include <optional>
#include <string>

#include "attribution/labeller/open_attribution_models.h"
#include "base/error.h"
#include "language/language_models.h"
#include "pipeline/story_models.h"

namespace headwater {

class Models {
 public:
  // Those that are built into the executable.
  Models() = default;
  // FOLDER/language/*.bin and FOLDER/attribution/*.bin; an error names the file that cannot be
  // used, and why.
  [[nodiscard]] static Result<Models> open(const std::string& folder);

  [[nodiscard]] const LanguageModels& language() const {
    return language_ ? language_->models : built_in_language_models();
  }
  [[nodiscard]] const AttributionModels& attribution() const {
    return attribution_ ? attribution_->models : built_in_attribution_models();
  }

  [[nodiscard]] const StoryModels& stories() const {
    return stories_ ? *stories_ : built_in_story_models();
  }

 private:
  std::optional<LanguageModelFiles> language_;
  std::optional<AttributionModelFiles> attribution_;
  std::optional<StoryModels> stories_;
};

}  // namespace headwater
