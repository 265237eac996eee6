// SPDX-License-Identifier: Apache-2.0
#include "weighing/rate_credibility.h"

namespace headwater {

Credibility rate_credibility(const Standing& standing) {
  const auto graded = [&](std::uint8_t grade, const char* rule) {
    return Credibility{grade,
                       {rule,
                        {},
                        {{"lo", static_cast<double>(standing.lo)},
                         {"rival", static_cast<double>(standing.strongest_rival)}},
                        {}}};
  };
  const bool strong_rival = standing.strongest_rival >= 2;
  if (standing.lo == 0) return graded(6, "weighing.cannot_be_judged");
  if (standing.lo == 1) {
    if (strong_rival) return graded(5, "weighing.improbable");
    if (standing.strongest_rival == 1) return graded(4, "weighing.doubtful");
    return graded(3, "weighing.possibly_true");
  }
  const bool confirmed = standing.lo >= 3 || standing.primary_document;
  if (confirmed && !strong_rival) return graded(1, "weighing.confirmed");
  return graded(2, "weighing.probably_true");
}

}  // namespace headwater
