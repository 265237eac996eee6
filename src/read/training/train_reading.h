// SPDX-License-Identifier: Apache-2.0
// Training the block classifier, and what it makes of pages of sites it has not seen.
//
// Input:   a folder of pages with their main texts (see training_pages.h).
// Output:  the weights for HTML and for flat text, and on demand a document for every page, decided
//          by weights trained without the pages of its site.
// Rule:    the first pass scores every page by trees grown on the other folds, so that the second
//          learns from scores as it will meet them. The same folder gives the same bytes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "model/document.h"

namespace headwater {

struct TrainedReading {
  std::string html_weights;
  std::string flat_weights;
  std::vector<std::pair<std::string, Document>> held_out;  // name of the set, document
};

[[nodiscard]] Result<TrainedReading> train_reading(const std::string& folder, bool with_held_out);

}  // namespace headwater
