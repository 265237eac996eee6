// SPDX-License-Identifier: Apache-2.0
#include "language/word_evidence.h"

#include <algorithm>
#include <cmath>

#include "base/data_file.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

constexpr double share_of_first = 0.05;  // of all words; the n-th has share_of_first / (n + 1)
constexpr double share_of_unlisted = 0.00005;

struct Listing {
  std::uint8_t language = 0;
  float weight = 0;
};
using Listings = std::vector<Listing>;

struct WordLists {
  std::vector<std::string_view> languages;
  StringMap<Listings> words;
};

const WordLists& word_lists() {
  static const auto lists = [] {
    WordLists made;
    for (const auto& row : data_rows("language/common_words.tsv")) {
      if (row.size() < 2 || made.languages.size() == most_languages) continue;
      const auto language = static_cast<std::uint8_t>(made.languages.size());
      made.languages.push_back(row[0]);
      double place = 2;
      for (const auto word : split(row[1], ' ')) {
        auto& listings = made.words[std::string(word)];
        const bool again = !listings.empty() && listings.back().language == language;
        const auto weight =
            static_cast<float>(std::log(share_of_first / place++ / share_of_unlisted));
        if (!again) listings.push_back({language, weight});
      }
    }
    return made;
  }();
  return lists;
}

// A word that is no name, with letters that English has in few words.
bool is_accented(const Token& token) {
  if (token.kind != TokenKind::word || token.capital) return false;
  for (std::size_t at = 0; at < token.lower.size();) {
    const auto c = decode_utf8(token.lower, at);
    if (c.value >= 0xDF && c.value < 0x250) return true;
    at += c.bytes;
  }
  return false;
}

bool is_in_capitals(const Token& token) {
  return token.kind != TokenKind::word ||
         std::ranges::none_of(token.text, [](char c) { return c >= 'a' && c <= 'z'; });
}

const Listings* listings_of(std::string_view lower) {
  const auto& words = word_lists().words;
  const auto found = words.find(lower);
  if (found != words.end()) return &found->second;
  // "l'amour", "d'État", "dell'anno": the article alone
  const auto cut = lower.find('\'');
  if (cut == std::string_view::npos || cut == 0 || cut > 5 || cut + 2 > lower.size())
    return nullptr;
  const auto article = words.find(lower.substr(0, cut + 1));
  return article == words.end() ? nullptr : &article->second;
}

bool lists(const Listings& listings, std::size_t language) {
  return std::ranges::find(listings, language, &Listing::language) != listings.end();
}

// A capital within a sentence is a name's ("Van der Berg", "El Salvador") and no word of a
// language, except where all is in capitals.
bool counts(std::span<const Token> tokens, std::size_t i, bool capitals) {
  return i == 0 || capitals || !tokens[i].capital;
}

}  // namespace

const std::vector<std::string_view>& known_languages() {
  return word_lists().languages;
}

WordEvidence word_evidence(std::span<const Token> tokens) {
  WordEvidence found;
  for (const auto& token : tokens) {
    if (token.kind != TokenKind::word) continue;
    ++found.words;
    found.lower_case += token.capital ? 0 : 1;
  }
  found.capitals = std::ranges::all_of(tokens, is_in_capitals);
  for (const auto& token : tokens) found.accented += is_accented(token) ? 1 : 0;
  std::uint32_t english_words = 0;
  std::vector<const Listings*> seen;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    const auto* const listings = listings_of(tokens[i].lower);
    if (listings == nullptr) continue;
    const bool in_english = lists(*listings, english);
    if (!in_english && !counts(tokens, i, found.capitals)) continue;
    const bool name = tokens[i].capital && !found.capitals;
    const bool letter = tokens[i].span.size() == 1;
    const bool first = std::ranges::find(seen, listings) == seen.end();
    if (first && seen.size() < 64) seen.push_back(listings);
    for (const auto& [language, weight] : *listings) {
      auto& words = found.languages[language];
      words.weight += weight;
      ++words.count;
      words.own += in_english ? 0 : 1;
      words.distinct += in_english || !first || letter || name ? 0 : 1;
    }
    if (!in_english) continue;
    ++english_words;
    for (const auto& listing : *listings) ++found.english_only[listing.language];
  }
  for (auto& shared : found.english_only) shared = english_words - shared;
  return found;
}

}  // namespace headwater
