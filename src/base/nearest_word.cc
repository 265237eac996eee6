// SPDX-License-Identifier: Apache-2.0
#include "base/nearest_word.h"

#include <algorithm>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::size_t longest = 100;  // longer words are no misspelt option

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& known) {
  const auto wanted = lower_ascii(word);
  if (wanted.size() > longest) return "";
  std::size_t fewest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::string best;
  for (const auto& candidate : known) {
    if (candidate.size() > longest) continue;
    const auto lowered = lower_ascii(candidate);
    const bool begun = wanted.size() >= 3 && lowered.starts_with(wanted);
    const auto count = begun ? 1 : edits(wanted, lowered);
    // A word of which every letter was changed is another word.
    if (count >= fewest || count >= std::max(wanted.size(), lowered.size())) continue;
    fewest = count;
    best = candidate;
  }
  return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const auto nearest = nearest_word(word, known);
  return nearest.empty() ? "" : "; did you mean " + nearest + "?";
}

}  // namespace headwater
