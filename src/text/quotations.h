// SPDX-License-Identifier: Apache-2.0
// Quotations: which tokens stand between quotation marks, across sentences and paragraphs.
//
// Input:   the tokens of a document and where its lines begin.
// Output:  quotations in order of their first token. A quotation that runs over several paragraphs
//          (each but the last left open, each begun anew with a mark) is one quotation of several
//          parts.
// Rule:    typographic marks say which side they are on unless the white space around them says
//          otherwise; straight marks are told by the white space; single marks where they open
//          and close within a line. Double marks of another family (“ ”, " ", « ») that open and
//          close inside a quotation do not end it; a quotation goes on in marks of its own family.
// Example: “We wait. / “We hope.” -> one quotation, two parts.
//          “A "farce," he wrote” -> one quotation
#pragma once

#include <cstdint>
#include <vector>

#include "model/document.h"
#include "model/sentence.h"
#include "text/token_range.h"

namespace headwater {

struct Quotation {
  std::vector<TokenRange> parts;  // marks included
  bool single = false;            // between single marks
};

[[nodiscard]] std::vector<Quotation> find_quotations(const Document& document,
                                                     const Sentences& sentences,
                                                     const std::vector<bool>& begins_line);

}  // namespace headwater
