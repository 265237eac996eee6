// SPDX-License-Identifier: Apache-2.0
// Where a content ends because the voice around it goes on: clauses behind it that are the writer's
// or go with the outer subject.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attribution/rules/cues.h"
#include "text/clauses.h"
#include "text/text_view.h"

namespace headwater {

// "while S says A, B"
[[nodiscard]] bool concedes(std::string_view word);
// Does the sentence or clause open with a concession ("while S says A, B") or with a participle
// behind a preposition ("despite calling A, S …"), so that B is none of it?
[[nodiscard]] bool opens_before_main_clause(const TextView& view, const VerbCue& cue);
// The first word of a participle clause that a preposition opens ("despite openly calling"); the
// cue itself where there is none.
[[nodiscard]] std::uint32_t opening_of_participle(const TextView& view, const VerbCue& cue);
// "they said that the pump leaks but have kept it": the auxiliary at `verb` is a plural one, as the
// subject of the cue and not that of the content.
[[nodiscard]] bool goes_with_outer_subject(const TextView& view, const VerbCue& cue,
                                           std::uint32_t content, std::uint32_t verb);
// "a share of the vote which contrasts with its record": the writer weighs what is said.
[[nodiscard]] bool weighs_content(const TextView& view, std::uint32_t which, std::uint32_t end);
// "as do S": somebody else is said to do the same.
[[nodiscard]] bool hands_on(const TextView& view, std::uint32_t as, std::uint32_t end);
// Ends a part before such words and before a bracket that opens outside it.
void clip_to_voice(const TextView& view, std::vector<TokenRange>& content);

}  // namespace headwater
