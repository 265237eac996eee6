// SPDX-License-Identifier: Apache-2.0
// Which part of a page is its main content, and which parts are its readers' comments.
//
// Input:   the tree, each element's role and all blocks.
// Output:  blocks outside the main part and in furniture dropped, comment blocks numbered.
// Rule:    furniture by role, unless most of the page's prose stands in it; then the smallest
//          element that holds most of the remaining prose, led by article markup where there is
//          some.
#pragma once

#include <vector>

#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"

namespace headwater {

void choose_main_content(const HtmlTree& tree, const std::vector<ElementRole>& roles, Page& page);

}  // namespace headwater
