// SPDX-License-Identifier: Apache-2.0
// One document with its tokens: what the stages over a whole case are given, in order of document
// id.
#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "model/case.h"
#include "model/sentence.h"

namespace headwater {

// REQUIRES: facts and sentences have the same length; sentences[i] belongs to facts[i].
struct CaseTexts {
  std::span<const DocumentFacts> facts;
  std::span<const Sentences> sentences;
  // By document, sorted and apart: text that claims nothing (Findings::left_out). Empty where
  // nothing is.
  std::span<const std::vector<Span>> left_out = {};

  [[nodiscard]] std::size_t size() const { return facts.size(); }
  [[nodiscard]] const Document& document(std::size_t i) const { return facts[i].document; }
  [[nodiscard]] bool leaves_out(std::size_t i, std::uint32_t position) const {
    if (i >= left_out.size()) return false;
    const auto behind = std::ranges::upper_bound(left_out[i], position, {}, &Span::start);
    return behind != left_out[i].begin() && std::prev(behind)->contains(position);
  }
};

}  // namespace headwater
