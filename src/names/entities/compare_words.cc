// SPDX-License-Identifier: Apache-2.0
#include "names/entities/compare_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "names/entities/sounds.h"

namespace headwater {
namespace {

constexpr std::size_t longest = 40;

// Damerau-Levenshtein distance in its optimal string alignment form.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  std::array<std::array<std::size_t, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      }
    }
  }
  return rows[a.size() % 3][b.size()];
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

double letter_likeness(std::string_view a, std::string_view b) {
  const auto size = std::max(a.size(), b.size());
  if (size < 4) return 0;
  const auto edits = edit_distance(a, b);
  const bool same_front = a.front() == b.front();
  const auto allowed = size >= 9 ? 2U : 1U;
  if (edits > allowed) return 0;
  const double likeness = 1 - static_cast<double>(edits) / static_cast<double>(size);
  return same_front ? likeness : likeness * 0.95;
}

double sound_likeness(std::string_view a, std::string_view b) {
  const auto size = static_cast<double>(std::min(a.size(), b.size()));
  return std::max(0.0, 1 - sound_distance(a, b) / (0.4 + 0.42 * size));
}

}  // namespace

double word_likeness(const NameWord& a, const NameWord& b) {
  if (a.folded == b.folded) return 1;
  if (is_number(a.folded) || is_number(b.folded)) return 0;
  if (a.folded.size() == 1 || b.folded.size() == 1) {
    return a.folded.front() == b.folded.front() ? 0.8 : 0;
  }
  return std::max(sound_likeness(a.sounds, b.sounds), letter_likeness(a.folded, b.folded));
}

double joined_likeness(std::string_view a, std::string_view b) {
  const auto size = std::max(a.size(), b.size());
  if (size < 6 || size > longest || std::min(a.size(), b.size()) + 2 < size) return 0;
  const auto edits = edit_distance(a, b);
  return edits <= 1 ? 0.95 - 0.1 * static_cast<double>(edits) : 0;
}

}  // namespace headwater
