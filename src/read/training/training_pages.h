// SPDX-License-Identifier: Apache-2.0
// Pages with a known main text, judged and labelled: what the block classifier is trained on.
//
// Input:   a folder with index.json: {"sets": [{"name", "kind": "pages" or "flat", "pages",
//          "gold"}]}; `pages` is a folder of gzip files, `gold` JSON Lines with `id file text url`
//          and, where there is no whole text, `with` and `without` (passages that belong to it and
//          that do not).
// Output:  samples in the order of the gold; sets of other kinds are passed over.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "read/content/judged_page.h"

namespace headwater {

struct TrainingPage {
  std::string id;
  std::string set;
  PageShape shape = PageShape::html;
  std::size_t fold = 0;  // pages of one site share it
  JudgedPage judged;
  std::vector<float> labels;   // one a block
  std::vector<float> weights;  // one a block; 0: not trained on
};

[[nodiscard]] Result<std::vector<TrainingPage>> load_training_pages(const std::string& folder,
                                                                    std::size_t folds);

}  // namespace headwater
