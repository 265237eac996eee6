// SPDX-License-Identifier: Apache-2.0
#include "report/pages.h"

#include <algorithm>

namespace headwater {

std::optional<std::uint32_t> page_of(const Document& document, std::uint32_t position) {
  const auto pages = std::ranges::find(document.why, "read.pages", &Reason::rule);
  if (pages == document.why.end()) return std::nullopt;
  const auto begun = std::ranges::count_if(
      pages->spans, [position](const auto& page) { return page.span.start <= position; });
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(begun));
}

}  // namespace headwater
