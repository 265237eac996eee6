// SPDX-License-Identifier: Apache-2.0
#include "intake/decided_case.h"

#include <memory>
#include <utility>

#include "decisions/apply_decisions.h"
#include "store/page_index.h"

namespace headwater {

MakePage decided_page(const Case& found, std::vector<Decision> decisions) {
  if (decisions.empty()) return make_page(found, found);
  const auto decided = std::make_shared<Case>(found);
  apply_decisions(*decided, std::move(decisions));
  return [&found, decided](const PageSink& sink) { make_page(found, *decided)(sink); };
}

RowsOfClaims rows_of_claims(CaseFile& file) {
  return [&file](const CasePart& part, const std::vector<std::uint32_t>& which) {
    return make_claim_rows(part.part, part.numbers, which, [&file](const std::string& story) {
      const auto rows = select_rows(
          file, "SELECT name FROM page_lists WHERE list = 'stories' AND id = ?", {story});
      const auto* title =
          rows && !rows->empty() ? std::get_if<std::string>(&rows->front().front()) : nullptr;
      return title == nullptr ? std::string() : *title;
    });
  };
}

}  // namespace headwater
