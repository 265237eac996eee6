// SPDX-License-Identifier: Apache-2.0
// Holders: whose voice a source phrase stands for, whether a reader can tell, and for whom it
// speaks.
//
// Rule:    a name in the head of the phrase or its apposition; a surname or acronym becomes the
//          full name of the document; an office or a short form ("the minister", "the Front") the
//          name it describes; a pronoun the last holder it agrees with, "I" in a quotation its
//          speaker. Without a name the phrase itself. Anonymous: no source at all, or people with
//          neither a name nor an office held by one person.
#pragma once

#include <optional>
#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/sources/entity_mentions.h"
#include "attribution/sources/resolved_source.h"
#include "model/attribution.h"
#include "text/annotated_tokens.h"

namespace headwater {

// Holders of the candidates, in their order. REQUIRES: candidates sorted by position; parents as
// find_parents gives them.
[[nodiscard]] std::vector<Holder> resolve_holders(
    const TextView& view, const NamedMentions& names, const std::vector<Candidate>& candidates,
    const std::vector<std::optional<std::uint32_t>>& parents);

}  // namespace headwater
