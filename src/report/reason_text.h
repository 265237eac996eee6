// SPDX-License-Identifier: Apache-2.0
// Reasons as sentences: the line of data/rules/*.tsv with terms and figures filled in.
//
// Rule:    {0} {1} … are the terms in their order, {name} is the figure of that name, {name%} the
//          same figure as a percentage, {*} all terms joined by commas. A rule without a line is
//          told by its id.
// Example: "{0} repeats {1} ({share%} of its words)" with terms A, B and share 0.71 gives "A
//          repeats B (71 % of its words)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "model/case.h"

namespace headwater {

[[nodiscard]] std::string reason_text(const Reason& reason);
[[nodiscard]] std::string fill_reason(std::string_view sentence, const Reason& reason);
// 12, 0.71, 1.5e+09: four significant digits, whole numbers whole.
[[nodiscard]] std::string figure_text(double value);

// A list of {rule, text, spans[{document,start,end}], figures{}}. The first for what is found over
// a case, the second for what is found in one document.
[[nodiscard]] Json reasons_json(const std::vector<Reason>& reasons, const Case& whole);
[[nodiscard]] Json reasons_json(const std::vector<Reason>& reasons, const Document& document);

}  // namespace headwater
