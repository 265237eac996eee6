// SPDX-License-Identifier: Apache-2.0
// What the stages over a whole case have learned: which documents tell one story, which sentences
// say the same.
#pragma once

#include <string>

#include "base/error.h"
#include "claims/claim_models.h"
#include "stories/document_likeness.h"

namespace headwater {

struct StoryModels {
  DocumentPairModel documents;
  ClaimModels claims;
  BoostedTrees origins;  // two independent origins at least
};

[[nodiscard]] const StoryModels& built_in_story_models();
// FOLDER/stories/*.bin, or those that are built in where the folder has none.
[[nodiscard]] Result<StoryModels> open_story_models(const std::string& folder);

}  // namespace headwater
