// SPDX-License-Identifier: Apache-2.0
// Reasons as data: which rule decided, on which words, with which figures.
//
// The sentence a person reads is made from data/rules/*.tsv (rule id, tab, text with {0}, {1} … for
// the terms and {name} for figures); every rule has a line in docs/how-it-decides.md. A rule id is
// "folder.rule_name", such as "origins.wire_credit".
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/span.h"

namespace headwater {

// A span in one document of a case. In what a stage finds over a whole case `document` is the index
// in Case::documents (documents sorted by id); in what a stage finds in one document (inside
// DocumentFacts) it is 0 and means that document.
struct DocumentSpan {
  std::uint32_t document = 0;
  Span span;
  auto operator<=>(const DocumentSpan&) const = default;
};

struct Figure {
  std::string name;
  double value = 0;
  bool operator==(const Figure&) const = default;
};

struct Reason {
  std::string rule;
  std::vector<DocumentSpan> spans;
  std::vector<Figure> figures;
  std::vector<std::string> terms;  // names and words that fill {0}, {1} …
  bool operator==(const Reason&) const = default;
};

// The reason a per-document stage gives.
// Example: reason("times.weekday_back", {span}, {"last Tuesday"}).
[[nodiscard]] inline Reason reason(std::string rule, const std::vector<Span>& spans = {},
                                   std::vector<std::string> terms = {},
                                   std::vector<Figure> figures = {}) {
  Reason made{std::move(rule), {}, std::move(figures), std::move(terms)};
  for (const auto span : spans) made.spans.push_back({0, span});
  return made;
}

}  // namespace headwater
