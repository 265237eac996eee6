// SPDX-License-Identifier: Apache-2.0
// Names in one document: mentions of persons, organisations and places, and relations stated
// between names.
//
// Input:   a document and its sentences.
// Output:  mentions sorted by span; relations as the text states them ("X, the political arm of Y"
//          -> X wing_of Y).
// Example: "the Miners Council (MC), a front for the Hill Party" -> also_known_as Miners Council =
//          MC; front_of MC -> Hill Party.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"

namespace headwater {

// The mentions alone.
[[nodiscard]] std::vector<Mention> find_name_mentions(const Document& document,
                                                      const Sentences& sentences);
[[nodiscard]] DocumentNames find_names(const Document& document, const Sentences& sentences);

}  // namespace headwater
