// SPDX-License-Identifier: Apache-2.0
#include "text/clauses.h"

#include <algorithm>

#include "text/noun_phrases.h"

namespace headwater {

std::optional<TokenRange> subject_of_clause(const TextView& view, std::uint32_t first,
                                            std::uint32_t last) {
  constexpr std::uint32_t reach = 14;
  if (view.is(first, word::relative | word::coordinator | word::preposition | word::subordinator))
    return std::nullopt;
  for (auto i = first + 1; i < std::min(last, first + reach); ++i) {
    if (view.is(i, word::punctuation & ~(word::open_bracket | word::close_bracket | word::stop)))
      break;
    if (!is_finite_verb(view, i) || is_reduced_relative(view, i, last)) continue;
    auto end = i;
    while (end > first && view.is(end - 1, word::adverb)) --end;
    const auto subject = find_subject(view, first, end);
    if (subject && subject->left == first) return subject->source;
    break;
  }
  return std::nullopt;
}

}  // namespace headwater
