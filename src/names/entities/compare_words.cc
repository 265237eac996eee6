// SPDX-License-Identifier: Apache-2.0
#include "names/entities/compare_words.h"

#include <algorithm>
#include <array>

#include "names/entities/edit_distance.h"
#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

constexpr std::size_t longest_joined = 40;    // letters
constexpr std::size_t short_alone = 8;        // letters
constexpr double other_word = 0.6;            // likeness at most, of words told apart by spelling
constexpr double spelling_of_one = 0.3;       // distance of two given names
constexpr double habit_of_first_sound = 0.4;  // distance of two first sounds

double letter_likeness(std::string_view a, std::string_view b) {
  const auto size = std::max(a.size(), b.size());
  if (size < 4) return 0;
  const auto allowed = size >= 9 ? 2U : 1U;
  const auto edits = edit_distance(a, b, allowed);
  if (edits > allowed) return 0;
  const double likeness = 1 - static_cast<double>(edits) / static_cast<double>(size);
  return a.front() == b.front() ? likeness : likeness * 0.95;
}

double sound_likeness(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  const auto size = static_cast<double>(std::min(a.size(), b.size()));
  return std::max(0.0, 1 - sound_distance(a, b) / (0.4 + 0.42 * size));
}

std::size_t count(std::string_view word, std::string_view letters) {
  std::size_t found = 0;
  for (auto at = word.find(letters); at != std::string_view::npos; at = word.find(letters, at + 1))
    ++found;
  return found;
}

bool told_apart_by_spelling(std::string_view a, std::string_view b) {
  if (count(a, "ea") != count(b, "ea")) return true;
  return (a.ends_with("son") && b.ends_with("sen")) || (a.ends_with("sen") && b.ends_with("son"));
}

// "mari" of "maria" and "mario".
std::string_view without_gender(std::string_view name) {
  return name.ends_with('a') || name.ends_with('o') ? name.substr(0, name.size() - 1) : name;
}

}  // namespace

double word_likeness(const NameWord& a, const NameWord& b, bool alone) {
  const auto& left = a.text();
  const auto& right = b.text();
  if (left == right) return 1;
  if (a.marks || b.marks) return a.marks && b.marks && a.known->mark() == b.known->mark();
  if (left.size() == 1 || right.size() == 1) return left.front() == right.front() ? 0.8 : 0;
  auto likeness = std::max({sound_likeness(a.known->sounds, b.known->sounds),
                            sound_likeness(a.known->apart, b.known->sounds),
                            sound_likeness(a.known->sounds, b.known->apart)});
  if (likeness < 1 && !(alone && std::max(left.size(), right.size()) < short_alone))
    likeness = std::max(likeness, letter_likeness(left, right));
  if (likeness > other_word && told_apart_by_spelling(left, right)) return other_word;
  return likeness;
}

bool other_given_names(const KnownWord& a, const KnownWord& b) {
  if (a.text == b.text) return false;
  const std::string_view left = a.text;
  const std::string_view right = b.text;
  if (left.ends_with('a') != right.ends_with('a') && without_gender(left) == without_gender(right))
    return left.ends_with('a') ? b.given_name : a.given_name;  // "Mustaf" is "Mustafa" cut short
  if (!a.given_name || !b.given_name) return false;
  if (sound_distance(a.sounds, b.sounds) <= spelling_of_one) return false;  // "Elena", "Helena"
  return sound_distance(a.sounds.substr(0, 1), b.sounds.substr(0, 1)) > habit_of_first_sound;
}

double joined_likeness(std::string_view a, std::string_view b) {
  const auto size = std::max(a.size(), b.size());
  if (size < 6 || size > longest_joined || std::min(a.size(), b.size()) + 2 < size) return 0;
  const auto edits = edit_distance(a, b, 1);
  return edits <= 1 ? 0.95 - 0.1 * static_cast<double>(edits) : 0;
}

}  // namespace headwater
