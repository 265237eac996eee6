// SPDX-License-Identifier: Apache-2.0
// A source without a name: the phrase itself, and whether a reader can tell who it is.
//
// Rule:    institutions, those who speak for them, documents and offices held by one person are
//          open; all other persons are anonymous. "The prosecutor" is open, "prosecutors" and "a
//          prosecutor" are not; "the Chief Engineer" and "the Medical Officer" are written like
//          offices and are open.
#pragma once

#include <string>

#include "attribution/sources/resolved_source.h"
#include "text/annotated_tokens.h"

namespace headwater {

[[nodiscard]] Holder unnamed_holder(const TextView& view, const NamedMentions& names,
                                    TokenRange range, TokenRange head, std::string speaks_for);

}  // namespace headwater
