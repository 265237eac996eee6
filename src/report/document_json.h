// SPDX-License-Identifier: Apache-2.0
// Documents as the contract prints them.
#pragma once

#include "base/json.h"
#include "model/document.h"

namespace headwater {

// "" as null, anything else as it is.
[[nodiscard]] Json text_or_null(const std::string& text);
[[nodiscard]] Json span_json(Span span);                                 // {"start":…,"end":…}
[[nodiscard]] Json optional_span_json(const std::optional<Span>& span);  // or null
// A line of `headwater read --json`.
[[nodiscard]] Json document_json(const Document& document);
// The same with `dropped` ({text,rule}) and `why` ({rule,terms}).
[[nodiscard]] Json document_json_with_dropped(const Document& document);

}  // namespace headwater
