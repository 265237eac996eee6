// SPDX-License-Identifier: Apache-2.0
#include "names/entities/acronyms.h"

#include <string>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

std::string letters_of(std::string_view acronym) {
  std::string letters;
  for (const char c : acronym) {
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
  }
  return letters;
}

}  // namespace

bool acronym_is_initials(std::string_view acronym, std::string_view name) {
  const auto letters = letters_of(acronym);
  if (letters.size() < 2) return false;
  std::string all;
  std::string heavy;
  const auto folded = fold_name(name);
  for (const auto word : split(folded, ' ')) {
    if (word.empty() || (all.empty() && word == "the")) continue;
    all += word.front();
    if (!name_lists().particles.contains(word)) heavy += word.front();
  }
  return heavy.size() > 1 && (letters == all || letters == heavy);
}

bool acronym_fits(std::string_view acronym, std::string_view name) {
  if (acronym_is_initials(acronym, name)) return true;
  const auto letters = letters_of(acronym);
  const auto folded = fold_name(name);
  std::string_view rest = folded;
  if (rest.starts_with("the ")) rest.remove_prefix(4);
  if (letters.size() < 2 || rest.find(' ') == std::string_view::npos ||
      rest.front() != letters.front()) {
    return false;
  }
  // Each letter at the next word head where one fits, else the next letter that fits.
  std::size_t at = 1;
  std::size_t heads = 1;
  for (std::size_t k = 1; k < letters.size(); ++k) {
    std::size_t head = std::string_view::npos;
    for (auto i = at; i < rest.size(); ++i) {
      if (rest[i] == letters[k] && rest[i - 1] == ' ') {
        head = i;
        break;
      }
    }
    const auto next = head != std::string_view::npos ? head : rest.find(letters[k], at);
    if (next == std::string_view::npos) return false;
    heads += head != std::string_view::npos ? 1 : 0;
    at = next + 1;
  }
  return heads * 3 >= letters.size() * 2;
}

}  // namespace headwater
