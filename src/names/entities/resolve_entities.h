// SPDX-License-Identifier: Apache-2.0
// Entities: the mentions of all documents -> who is meant, under which names, and who stands behind
// whom.
//
// Input:   all documents with their mentions and stated relations.
// Output:  entities sorted by id; aliases with reasons; relations between entities; `interest`
//          groups fronts, wings and parts with their owner.
// Rule:    stated aliases and acronyms join; spellings join through skeleton and token alignment;
//          front, wing, part, led_by never join.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/entity.h"

namespace headwater {

[[nodiscard]] std::vector<Entity> resolve_entities(const CaseTexts& texts);

}  // namespace headwater
