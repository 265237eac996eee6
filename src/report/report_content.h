// SPDX-License-Identifier: Apache-2.0
// What the report says, as sections of lines of fragments; text, Markdown and HTML are three ways
// to draw it.
//
// Input:   a case with its findings.
// Output:  sections in reading order: the answer first, then why, then where to look.
// Rule:    every line ends in where it can be looked up: a span in a document or the id of a
//          finding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/case.h"
#include "report/selection.h"

namespace headwater {

struct Fragment {
  std::string text;
  std::optional<DocumentSpan> where = std::nullopt;  // drawn as [d04:212-318], a link in HTML
  bool strong = false;
};

struct Line {
  int indent = 0;  // steps of the outline
  std::vector<Fragment> parts;
  std::optional<std::uint32_t> claim = std::nullopt;  // whose entry begins here
};

struct Section {
  std::string id;  // "claims", "conflicts" …
  std::string title;
  std::vector<Line> lines;
};

struct ReportContent {
  std::vector<Line> heading;
  std::vector<Section> sections;
  std::vector<Line> closing;
};

struct ReportOptions {
  std::string case_path;
  std::size_t claims = 12;    // how many claims to look at first
  std::size_t timeline = 60;  // how many incidents
  std::string day = {};       // ISO, of the last change of the case; "" where unknown
  std::string version = {};   // of the program
  bool with_texts = false;    // the page holds the documents, not only what is cited of them
};

[[nodiscard]] ReportContent report_content(const Case& input, const Selection& chosen,
                                           const ReportOptions& options);
// "18 documents, 15 outlets, 19 named sources, 7 unnamed · 59 claims, 4 conflicts"
[[nodiscard]] std::string summary_text(const Case& input);

}  // namespace headwater
