// SPDX-License-Identifier: Apache-2.0
// Who says what in one document: by the rules, and by the learned labeller where the build has
// weights for it (models/attribution).
#pragma once

#include <vector>

#include "model/attribution.h"
#include "model/document.h"
#include "model/sentence.h"

namespace headwater {

enum class Depth { trees, fast };  // fast: without trees

[[nodiscard]] std::vector<Attribution> attribute_document(const Document& document,
                                                          const Sentences& sentences,
                                                          Depth depth = Depth::trees);
// Those that claim something: attitudes to things and deeds are left out. Nothing stands inside
// them.
[[nodiscard]] std::vector<Attribution> without_attitudes(std::vector<Attribution> attributions);

}  // namespace headwater
