// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/page_phrases.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"

namespace headwater {

std::vector<std::string_view> page_phrases(std::string_view kind) {
  std::vector<std::string_view> phrases;
  for (const auto& row : data_rows("reuse/page_phrases.tsv")) {
    const auto kinds = split(row.at(1), ' ');
    if (std::ranges::find(kinds, kind) != kinds.end()) phrases.push_back(row.front());
  }
  return phrases;
}

}  // namespace headwater
