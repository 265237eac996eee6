// SPDX-License-Identifier: Apache-2.0
// Site repeats: blocks that a site puts on many of its pages, which its articles do not claim.
//
// Input:   all documents with their facts and tokens.
// Output:  one reason for each such block, sorted by place: rule, the block as its span (a second
//          span is the first place of the same block), on how many pages of how many it stands, the
//          site and the words that told.
// Rule:    the same block (white space, case and digits aside; comments aside) on four pages of one
//          site, reprints of one story counted once, which speaks for the site more than it claims
//          (boilerplate_evidence.h); or a short line without any name, number or source, at the edge of each
//          page, on half of the site's pages. A paragraph that tells something stays, however often
//          it stands.
// Example: "Subscribe to our newsletter." on 7 of 9 pages -> reuse.site_boilerplate.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/reason.h"

namespace headwater {

[[nodiscard]] std::vector<Reason> find_site_boilerplate(const CaseTexts& texts);
// The blocks by document, for CaseTexts::left_out. REQUIRES: reasons as made by find_site_boilerplate.
[[nodiscard]] std::vector<std::vector<Span>> spans_left_out(const std::vector<Reason>& reasons,
                                                            std::size_t documents);

}  // namespace headwater
