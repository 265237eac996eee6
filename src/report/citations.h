// SPDX-License-Identifier: Apache-2.0
// Footnotes of the page: each cited place has one number, in order of its first use.
//
// Example: cite({3, {212, 318}}) gives the mark "12" that leads to note 12, which names document
//          and span, quotes the words, and leads back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/case_view.h"

namespace headwater {

class Citations {
 public:
  Citations(const CaseView& view, bool with_texts) : view_(view), with_texts_(with_texts) {}
  [[nodiscard]] std::string cite(DocumentSpan where);
  // The list of notes; empty where nothing was cited.
  [[nodiscard]] std::string notes() const;
  // Documents that a note names, sorted.
  [[nodiscard]] std::vector<std::uint32_t> documents() const;

 private:
  const CaseView& view_;
  bool with_texts_;
  std::map<DocumentSpan, std::size_t> numbers_;
  std::vector<DocumentSpan> places_;
};

}  // namespace headwater
