// SPDX-License-Identifier: Apache-2.0
// Which source and which contents belong to which cue.
//
// Input:   the labelled spans of a document.
// Output:  one group a cue that has content.
// Rule:    each content chooses among the cues of its line and the nearest one of the line before,
//          each cue among the sources of its line or none; a perceptron ranks the candidates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "attribution/labeller/link_features.h"
#include "attribution/labeller/role_labels.h"
#include "learn/linear_model.h"

namespace headwater {

struct LinkedSpans {
  std::optional<TokenRange> source;
  TokenRange cue;
  std::vector<TokenRange> content;  // sorted
};

struct Linker {
  LinearModel sources;
  LinearModel contents;

  [[nodiscard]] std::vector<LinkedSpans> link(const LinkContext& context,
                                              const std::vector<RoleSpan>& spans) const;
};

struct LinkExample {
  const LinkContext* context = nullptr;
  std::vector<LinkedSpans> gold;
};
struct LinkerBytes {
  std::string sources;
  std::string contents;
};
[[nodiscard]] LinkerBytes train_linker(const std::vector<LinkExample>& examples);

}  // namespace headwater
