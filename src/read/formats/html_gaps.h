// SPDX-License-Identifier: Apache-2.0
// Author and date of a page that states neither in its markup: from the lines around the title,
// from the values its scripts carry, from its address.
//
// Input:   a judged page.
// Output:  the facts still missing, each with its rule.
// Rule:    the line nearest the title wins; a label alone ("Author", "Written by") speaks of the
//          block below it; a date in a script counts only under a key that says publication.
// Example: <h1>Mill to close</h1><em>01.11.2023 11:35</em> -> published 2023-11-01.
#pragma once

#include "read/html/html_tree.h"
#include "read/page/page.h"

namespace headwater {

void fill_gaps(const HtmlTree& tree, Page& page);

}  // namespace headwater
