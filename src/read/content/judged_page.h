// SPDX-License-Identifier: Apache-2.0
// A page between the rules and the classifier: what reading and training share.
#pragma once

#include <string>
#include <vector>

#include "read/content/block_features.h"
#include "read/content/content_rules.h"
#include "read/page/read_input.h"

namespace headwater {

struct JudgedPage {
  Page page;
  std::vector<LineFacts> lines;
  FeatureTable features;
  std::string charset;
};

// Features are worth their time only where somebody asks the classifier.
enum class WithFeatures { no, yes };

// Everything up to the decision which blocks stay. Without blocks the rest is empty too.
[[nodiscard]] JudgedPage judge_html(const ReadInput& input, PageFacts known, WithFeatures features);
[[nodiscard]] JudgedPage judge_text(const ReadInput& input, PageFacts known, WithFeatures features);
// Marks quotes and headings among the blocks that stay and writes the document.
[[nodiscard]] Document finish_page(JudgedPage judged, PageShape shape);

}  // namespace headwater
