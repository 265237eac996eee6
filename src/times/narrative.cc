// SPDX-License-Identifier: Apache-2.0
#include "times/narrative.h"

#include <cstdlib>

namespace headwater::times {
namespace {

constexpr int far_years = 1;
constexpr std::size_t least_far = 4;

bool is_deictic(const Meaning& meaning) {
  const bool bare_weekday = meaning.kind == MeaningKind::point && meaning.weekday && !meaning.month;
  const bool by_document =
      (meaning.kind == MeaningKind::deictic || meaning.kind == MeaningKind::offset) &&
      meaning.anchor == Anchor::document;
  return bare_weekday || by_document;
}

}  // namespace

bool is_narrative(const std::vector<Draft>& drafts, std::optional<Day> document) {
  if (!document) return true;
  std::size_t far = 0;
  std::size_t deictic = 0;
  for (const auto& draft : drafts) {
    const auto& meaning = draft.meaning;
    if (meaning.year && !meaning.two_digits) {
      const int year = astronomical_year(*meaning.year, meaning.before_christ);
      far += std::abs(year - year_of(*document)) > far_years ? 1U : 0U;
    }
    deictic += is_deictic(meaning) ? 1U : 0U;
  }
  return far >= least_far && far > 2 * deictic;
}

}  // namespace headwater::times
