// SPDX-License-Identifier: Apache-2.0
// The rows of the index of the page (model/page_rows.h): what each list of the page shows.
//
// Input:   a case with its findings, in the order of the report.
// Output:  every row of every table page_… of the case file, in order of the tables' keys.
// Rule:    pure; a row of a claim holds no more than its own utterances, origins and conflicts and
//          the claims they name give, so that it is made of a part of the case, too.
// Example: make_page(whole) gives one row of page_claims for each claim
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/page_rows.h"
#include "report/case_view.h"

namespace headwater {

// The claim row of the page. `number` counts from 1.
[[nodiscard]] Json claim_row(const CaseView& view, std::uint32_t claim, std::uint32_t number,
                             const std::string& story_title);

// `machine`: as it was found, of which the lists are made; `decided`: with what analysts decided, of
// which the rows of claims are made. One and the same where nothing is decided.
[[nodiscard]] MakePage make_page(const Case& machine, const Case& decided);

// The rows of some claims alone, made of a part of the case that holds them: those of page_claims,
// page_claim_rows and page_claim_keys, the latter as (claim, kind, id).
// `numbers`: of the claims in the part, from 1; `which`: indices in the part; `title_of`: of a story.
using TitleOf = std::function<std::string(const std::string& story)>;
[[nodiscard]] MakePage make_claim_rows(const Case& part, const std::vector<std::uint32_t>& numbers,
                                       const std::vector<std::uint32_t>& which,
                                       const TitleOf& title_of);

}  // namespace headwater
