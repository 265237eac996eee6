// SPDX-License-Identifier: Apache-2.0
// Training of the learned part of attribution.
//
// Input:   documents with their sentences, syntax and gold attributions.
// Output:  the files of models/attribution by name.
// Rule:    the second pass learns from labels that a first pass gave which had not seen the
//          document (two halves); fixed seeds: the same input gives the same bytes.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/span.h"
#include "model/document.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

struct GoldAttribution {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
};
struct AttributionExample {
  Document document;
  Sentences sentences;
  Syntax syntax;
  std::vector<GoldAttribution> gold;
  std::uint32_t weight = 1;  // how often a round shows it
  bool nested = false;  // inner voices are marked too, and are learned from as texts of their own
};

[[nodiscard]] std::map<std::string, std::string> train_attribution(
    const std::vector<AttributionExample>& examples);

// How well the labeller alone finds spans: both ends right.
struct SpanCounts {
  std::uint32_t right = 0;
  std::uint32_t found = 0;
  std::uint32_t gold = 0;
};
using RoleScores = std::array<SpanCounts, 3>;  // source, cue, content
struct AttributionScore {
  RoleScores first;  // after the first pass
  RoleScores fast;   // after the second, without trees
  RoleScores trees;  // with trees
};
// `files` as train_attribution gives them.
[[nodiscard]] AttributionScore score_labeller(const std::vector<AttributionExample>& examples,
                                              const std::map<std::string, std::string>& files);

}  // namespace headwater
