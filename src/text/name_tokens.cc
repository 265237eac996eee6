// SPDX-License-Identifier: Apache-2.0
#include "text/name_tokens.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/calendar_words.h"
#include "lexicon/gazetteer.h"
#include "text/name_tests.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 11> joined_articles{
    "al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-", "ul-", "ash-", "al’"};

// "Paris-based", "US-backed".
bool is_compound_adjective(std::string_view word) {
  constexpr std::array<std::string_view, 16> endings{
      "-based", "-backed",  "-led",   "-born",       "-era",  "-style",     "-funded", "-held",
      "-run",   "-trained", "-owned", "-controlled", "-made", "-sponsored", "-wide",   "-speaking"};
  if (word.find('-') == std::string_view::npos) return false;
  return std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

}  // namespace

bool is_name_token(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  if (token.capital) return token.text != "I" && !is_compound_adjective(token.lower);
  if (token.text.find('-') == std::string::npos && !token.text.starts_with("al")) return false;
  for (const auto article : joined_articles) {
    if (token.text.size() > article.size() && token.text.starts_with(article)) {
      const char next = token.text[article.size()];
      return next >= 'A' && next <= 'Z';
    }
  }
  return false;
}

bool is_all_capitals(const Token& token) {
  if (token.kind != TokenKind::word || !token.capital) return false;
  const auto letters =
      std::ranges::count_if(token.text, [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool lower = std::ranges::any_of(token.text, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters >= 2 && !lower;
}

bool is_possessive(const Token& token) {
  return token.lower == "'s" || token.lower == "'" || token.text == "’";
}

bool is_calendar_word(const Token& token) {
  return is_calendar_name(token.lower);
}

bool is_demonym(const Token& token) {
  return known_place(token.lower) == PlaceKind::demonym;
}

bool is_title(const Token& token) {
  const auto& titles = name_lists().titles;
  return titles.contains(token.lower) || is_title(token.lower) ||
         titles.contains(without_stop(token.lower));
}

bool is_organisation_head(const Token& token) {
  return name_lists().organisation_heads.contains(token.lower);
}

bool is_given_name(const Token& token) {
  return name_lists().given_names.contains(token.lower);
}

bool is_common_word(const Token& token) {
  return name_lists().common_words.contains(token.lower);
}

bool is_opening_mark(const Token& token) {
  return token.kind == TokenKind::open_quote || token.text == ":" || token.text == "-" ||
         token.text == "–" || token.text == "—" || token.text == "--" || token.text == "•" ||
         token.text == "»" || token.text == "|" || token.text == "*" || token.text == "…" ||
         token.text == "[";
}

}  // namespace headwater
