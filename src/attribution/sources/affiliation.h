// SPDX-License-Identifier: Apache-2.0
// The organisation behind "a spokesman for X", "X's bulletin", "officials at X", "a report in X".
#pragma once

#include <string>
#include <string_view>

#include "attribution/sources/entity_mentions.h"
#include "text/annotated_tokens.h"

namespace headwater {

[[nodiscard]] std::string spoken_for(const TextView& view, const NamedMentions& names,
                                     TokenRange range, TokenRange head,
                                     std::string_view noun_class);

}  // namespace headwater
