// SPDX-License-Identifier: Apache-2.0
#include "names/entities/transliterations.h"

#include <algorithm>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "names/entities/compare_names.h"
#include "names/entities/edit_distance.h"
#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

constexpr double alike_score = 0.6;          // of compare_names
constexpr std::size_t least_alone = 4;       // letters of a name of one word
constexpr double folded_word_limit = 0.2;    // sound distance of two words after folding
constexpr double short_folded_limit = 0.14;  // of words of three sounds
constexpr double folded_name_limit = 0.3;    // summed over the words

// "Jusuf" as "Yusuf", "Youssef" as "Yusuf", "-aoui" and "-avi" as "-awi".
std::string fold_habits(std::string sounds) {
  if (sounds.size() > 2 && sounds[0] == 'j' && (sounds[1] == 'u' || sounds[1] == 'o'))
    sounds[0] = 'y';
  char before = '\0';
  for (auto& sound : sounds) {
    if (!is_vowel_sound(sound)) continue;
    if (sound == 'e' && before == 'u') sound = 'u';
    before = sound;
  }
  for (const std::string_view ending : {"avi", "Wui"}) {
    if (sounds.size() > ending.size() + 1 && sounds.ends_with(ending))
      sounds.replace(sounds.size() - ending.size(), ending.size(), "Wi");
  }
  return sounds;
}

// "Samir Haddad" and "Samira Haddad" are two people.
bool differ_by_final_a(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i] == b[i] + "a" || b[i] == a[i] + "a") return true;
  }
  return false;
}

// Names of one word, which compare_names keeps apart as two bearers' where a text that calls them
// spellings of one name does not.
bool alike_alone(const std::string& a, const std::string& b) {
  if (a.size() < least_alone || b.size() < least_alone || a.find(' ') != std::string::npos ||
      b.find(' ') != std::string::npos)
    return false;
  return sound_distance(to_sounds(a), to_sounds(b)) <= same_surname || edit_distance(a, b, 1) <= 1;
}

}  // namespace

std::vector<std::string> folded_words(const std::vector<std::string>& name) {
  std::vector<std::string> words;
  for (const auto& word : name) {
    if (name_lists().particles.contains(word)) continue;
    words.push_back(fold_habits(to_sounds(word)));
    if (words.back().size() < 3) return {};
  }
  return words.size() < 2 ? std::vector<std::string>{} : words;
}

double transliteration_distance(const std::vector<std::string>& a,
                                const std::vector<std::string>& b) {
  if (a.size() != b.size()) return -1;
  double total = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto left = a[i];
    auto right = b[i];
    // "Chaled" is "Khaled", but "Chadi" is not "Hadi".
    if (left[0] == 'C' && right[0] == 'x') left[0] = 'x';
    if (left[0] == 'x' && right[0] == 'C') right[0] = 'x';
    const auto distance = sound_distance(left, right);
    if (distance >
        (std::min(left.size(), right.size()) < 4 ? short_folded_limit : folded_word_limit))
      return -1;
    total += distance;
  }
  return total <= folded_name_limit ? total : -1;
}

bool alike_spellings(std::string_view a, std::string_view b) {
  const auto folded_a = fold_name(a);
  const auto folded_b = fold_name(b);
  const auto words = [](const std::string& folded) {
    std::vector<std::string> parts;
    for (const auto part : split(folded, ' ')) parts.emplace_back(part);
    return folded_words(parts);
  };
  const auto left = words(folded_a);
  const auto right = words(folded_b);
  if (differ_by_final_a(left, right)) return false;
  return (!left.empty() && transliteration_distance(left, right) >= 0) ||
         alike_alone(folded_a, folded_b) || compare_names(a, b).score >= alike_score;
}

}  // namespace headwater
