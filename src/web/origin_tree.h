// SPDX-License-Identifier: Apache-2.0
// Where a claim comes from, as nodes and edges.
//
// Rule:    origins, reports (its utterances and those they were taken from), and between them who is
//          named but told nothing in the case itself ("absent"). An edge leads from where words come
//          from to who took them. What denies or doubts hangs on nothing.
#pragma once

#include "report/case_view.h"
#include "web/places.h"

namespace headwater {

[[nodiscard]] Json origin_tree(const CaseView& view, std::uint32_t claim, ShownDocuments& shown,
                               std::size_t most);

}  // namespace headwater
