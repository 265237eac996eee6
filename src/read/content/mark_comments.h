// SPDX-License-Identifier: Apache-2.0
// Comment threads that the markup names: one comment a thread element, with author and date.
#pragma once

#include <vector>

#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"

namespace headwater {

void mark_comments(const HtmlTree& tree, const std::vector<ElementRole>& roles, Page& page);

}  // namespace headwater
