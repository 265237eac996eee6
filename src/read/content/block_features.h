// SPDX-License-Identifier: Apache-2.0
// What the block classifier looks at: one row of numbers for every block of a page.
//
// Input:   the blocks after the rules judged them, with what is known of their places.
// Output:  a table of one row a block; every column has a name.
// Rule:    a block speaks by its own text, by its place in the markup (HTML alone), by its position
//          and neighbours, by the page it stands on, and by what the rules made of it. No word of a
//          text is a feature. After Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection
//          using shallow text features", WSDM 2010, and Vogels, Ganea and Eickhoff, "Web2Text",
//          ECIR 2018.
// Example: a paragraph of 60 words without links -> log_size 5.8, link_share 0, words 60, …
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "learn/feature_table.h"
#include "read/content/line_facts.h"
#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"

namespace headwater {

[[nodiscard]] std::vector<std::string_view> html_feature_names();
[[nodiscard]] std::vector<std::string_view> flat_feature_names();
[[nodiscard]] FeatureTable html_features(const HtmlTree& tree,
                                         const std::vector<ElementRole>& roles, const Page& page,
                                         const std::vector<LineFacts>& lines);
[[nodiscard]] FeatureTable flat_features(const Page& page, const std::vector<LineFacts>& lines);

// The columns of the second pass: the first pass's scores of the block, its neighbours, its
// surroundings and its page. REQUIRES: one score a block.
[[nodiscard]] std::vector<std::string_view> score_feature_names();
[[nodiscard]] FeatureTable with_scores(const FeatureTable& features, const Page& page,
                                       const std::vector<float>& scores);

}  // namespace headwater
