// SPDX-License-Identifier: Apache-2.0
// Credibility of a claim, 1 to 6 (the number of the Admiralty code, AJP-2.1).
//
// Rule:    6 = lo 0; 5 = a rival with lo >= 2 and own lo <= 1; 1 = lo >= 3, or lo >= 2 with a
//          primary document, and no rival with lo >= 2; 2 = lo 2; 4 = lo 1 and a rival with lo 1; 3
//          = lo 1. A denial by somebody named is a rival with lo 1.
#pragma once

#include <cstdint>

#include "model/reason.h"

namespace headwater {

struct Standing {
  std::uint32_t lo = 0;
  std::uint32_t strongest_rival =
      0;                          // the largest lo among its rivals; 1 at least where it is denied
  bool primary_document = false;  // an office published it itself
};

struct Credibility {
  std::uint8_t grade = 6;
  Reason why;
};

[[nodiscard]] Credibility rate_credibility(const Standing& standing);

}  // namespace headwater
