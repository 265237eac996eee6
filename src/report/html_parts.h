// SPDX-License-Identifier: Apache-2.0
// The parts of the page, one function each; html_report.cc puts them in order.
#pragma once

#include <string>

#include "report/citations.h"
#include "report/reasons_to_look.h"
#include "report/selection.h"

namespace headwater {

struct PageParts {
  const CaseView& view;
  const Selection& chosen;
  const ReasonsToLook& reasons;
  Citations& citations;
};

// One finding: heading, bar of documents, outlets and origins, grade, warnings, the tree of its
// origins, what speaks against it.
[[nodiscard]] std::string finding_html(const PageParts& page, std::uint32_t claim);
// One row a finding, with a link where it has a heading of its own.
[[nodiscard]] std::string overview_html(const PageParts& page, const Selection::Indices& claims,
                                        bool linked);
[[nodiscard]] std::string conflicts_html(const PageParts& page);
[[nodiscard]] std::string timeline_html(const PageParts& page, std::size_t most);
[[nodiscard]] std::string sources_html(const PageParts& page);
// Names with other spellings, and who is a front, a wing or a part of whom.
[[nodiscard]] std::string names_html(const PageParts& page);

// "Single source", "No known origin"; "" where neither is so.
[[nodiscard]] std::string origin_warning(const CaseView& view, std::uint32_t claim);

// A table: `head` and rows are cells that are HTML already.
[[nodiscard]] std::string table_html(std::string_view caption, const std::vector<std::string>& head,
                                     const std::vector<std::vector<std::string>>& rows);

}  // namespace headwater
