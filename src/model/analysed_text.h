// SPDX-License-Identifier: Apache-2.0
// One document with its tokens: what the stages over a whole case are given, in order of document
// id.
#pragma once

#include <span>

#include "model/case.h"
#include "model/sentence.h"

namespace headwater {

// REQUIRES: facts and sentences have the same length; sentences[i] belongs to facts[i].
struct CaseTexts {
  std::span<const DocumentFacts> facts;
  std::span<const Sentences> sentences;

  [[nodiscard]] std::size_t size() const { return facts.size(); }
  [[nodiscard]] const Document& document(std::size_t i) const { return facts[i].document; }
};

}  // namespace headwater
