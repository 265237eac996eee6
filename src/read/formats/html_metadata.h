// SPDX-License-Identifier: Apache-2.0
// Title, authors, date, outlet and address from the markup of a page, each with its evidence.
//
// Rule:    JSON-LD (schema.org), OpenGraph, Dublin Core and other <meta> names, microdata, <time>,
//          <link rel=canonical>, <title>, <h1>, bylines by class, the imprint; in this order for
//          each fact.
#pragma once

#include <vector>

#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"

namespace headwater {

// Facts of the head of the page and of marked elements; call before judging.
void read_metadata(const HtmlTree& tree, const std::vector<ElementRole>& roles, Page& page);
// The imprint at the foot, for an outlet that nothing else names; call after judging.
void read_imprint(Page& page);
// The organisation that signs a page, where nothing on the page names a person.
void settle_authors(Page& page);

// Facts of one JSON-LD script. Ignores what is not valid.
void read_json_ld(std::string_view script, PageFacts& facts, PageSigns& signs);

}  // namespace headwater
