// SPDX-License-Identifier: Apache-2.0
#include "read/page/written_dates.h"

#include <re2/re2.h>

#include <array>
#include <charconv>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "lexicon/calendar_words.h"

namespace headwater {
namespace {

constexpr std::size_t text_limit = 2000;  // bytes looked at

struct Token {
  std::size_t from = 0;
  std::size_t to = 0;
  int number = -1;     // digits only
  unsigned month = 0;  // a month name
  char separator = 0;  // the character right after, where it is one of . / - , or a space
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

unsigned month_written(std::string_view word) {
  if (word.size() < 3 || word.size() > 24) return 0;
  return month_named(lower_utf8(to_valid_utf8(word)));
}

bool is_filler(std::string_view word) {
  static constexpr std::array<std::string_view, 9> fillers{"st", "nd",  "rd", "th", "of",
                                                           "de", "del", "er", "the"};
  for (const auto filler : fillers) {
    if (word == filler) return true;
  }
  return false;
}

bool is_year(const Token& token) {
  return token.number >= 1900 && token.number <= 2100 && token.to - token.from == 4;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const auto start = i;
    if (is_ascii_digit(text[i])) {
      while (i < text.size() && is_ascii_digit(text[i])) ++i;
      Token token{start, i};
      const bool glued = start > 0 && is_word_byte(text[start - 1]);  // "guest2041"
      if (i - start <= 4 && !glued)
        std::from_chars(text.data() + start, text.data() + i, token.number);
      token.separator = i < text.size() ? text[i] : '\0';
      tokens.push_back(token);
    } else if (is_word_byte(text[i])) {
      while (i < text.size() && is_word_byte(text[i])) ++i;
      const auto word = text.substr(start, i - start);
      // "9th of June", but "9 June 2011, the council met": behind the year the date is over.
      const bool between =
          !tokens.empty() && tokens.back().to + 2 >= start && !is_year(tokens.back());
      if (between && is_filler(word)) {
        tokens.back().to = i;
        continue;
      }
      tokens.push_back({start, i, -1, month_written(word), i < text.size() ? text[i] : '\0'});
    } else {
      ++i;
    }
  }
  return tokens;
}

bool is_day(const Token& token) {
  return token.number >= 1 && token.number <= 31;
}

std::optional<WrittenDate> made(int year, int month, int day, const Token& first,
                                const Token& last) {
  const auto made = make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!made) return std::nullopt;
  return WrittenDate{*made, first.from, last.to, false};
}

// Numbers alone: 2005-02-09, 2005/2/9, 09.02.2005, 2/9/2005.
std::optional<WrittenDate> numeric(const Token& a, const Token& b, const Token& c) {
  const bool joined = b.from == a.to + 1 && c.from == b.to + 1 && a.separator == b.separator;
  if (!joined || a.number < 0 || b.number < 0 || c.number < 0) return std::nullopt;
  const char separator = a.separator;
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  if (is_year(a)) return made(a.number, b.number, c.number, a, c);
  // 31.10.23: points and two digits each, as no version number or sum is written.
  const bool short_year = separator == '.' && c.to - c.from == 2 && a.to - a.from == 2 &&
                          b.to - b.from == 2 && c.number <= 40 && c.separator != '.';
  if (short_year) return made(2000 + c.number, b.number, a.number, a, c);
  if (!is_year(c)) return std::nullopt;
  const bool day_first = separator != '/' || a.number > 12;
  auto date = day_first ? made(c.number, b.number, a.number, a, c)
                        : made(c.number, a.number, b.number, a, c);
  if (date) date->either_way = separator != '.' && a.number <= 12 && b.number <= 12;
  return date;
}

// A month by name: 9 February 2005, February 9, 2005, 2005 February 9.
std::optional<WrittenDate> named(const Token& a, const Token& b, const Token& c) {
  if (c.from > a.to + 24) return std::nullopt;
  const auto month = static_cast<int>(a.month > 0 ? a.month : b.month);
  if (a.month > 0 && is_day(b) && is_year(c)) return made(c.number, month, b.number, a, c);
  if (b.month > 0 && is_day(a) && is_year(c)) return made(c.number, month, a.number, a, c);
  if (b.month > 0 && is_year(a) && is_day(c)) return made(a.number, month, c.number, a, c);
  return std::nullopt;
}

// Whether a text before a date only says that it is the day of issue.
bool announces_date(std::string_view before) {
  static const RE2 pattern(
      R"((?i)\W*(?:first |last )?(?:issued|released|published|dated|updated|revised|as (?:of|at)|date(?: of (?:issue|publication|release))?|(?:issue|release|publication) date)(?: on)?:?\s*(?:[a-z]+day,? *)?)");
  constexpr std::size_t longest = 40;
  return !before.empty() && before.size() <= longest && RE2::FullMatch(before, pattern);
}

std::optional<WrittenDate> first_date(std::string_view text) {
  const auto tokens = tokens_of(text);
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const auto &a = tokens[i], &b = tokens[i + 1], &c = tokens[i + 2];
    if (auto date = numeric(a, b, c)) return date;
    if (auto date = named(a, b, c)) return date;
  }
  return std::nullopt;
}

}  // namespace

std::optional<WrittenDate> find_written_date(std::string_view text) {
  text = text.substr(0, text_limit);
  auto date = first_date(text);
  if (date && announces_date(text.substr(0, date->from))) date->from = 0;
  return date;
}

std::optional<WrittenDate> find_publication_date(std::string_view line) {
  static const RE2 published(
      R"((?i)\b(?:published|posted|created|issued|online|veröffentlicht|erschienen|publié|publicado|pubblicato|erstellt)\b)");
  static const RE2 of_others(
      R"((?i)\b(?:received|accepted|revised|accessed|retrieved|eingegangen|angenommen|abgerufen|reçu|accepté|consulté|recibido|aceptado)\b)");
  constexpr std::size_t most = 8;
  std::optional<WrittenDate> first;
  std::size_t at = 0;
  for (std::size_t seen = 0; seen < most; ++seen) {
    auto date = find_written_date(line.substr(at));
    if (!date) break;
    date->from += at;
    date->to += at;
    const auto label = line.substr(at, date->to - at);
    if (RE2::PartialMatch(label, published)) return date;
    if (!first && !RE2::PartialMatch(label, of_others)) first = date;
    at = date->to;
  }
  return first;
}

bool is_issue_line(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.size() > longest || line.empty() || line[0] < 'A' || line[0] > 'Z') return false;
  const auto date = first_date(line);
  return date && date->to == line.size() && announces_date(line.substr(0, date->from));
}

std::string iso_date_in(std::string_view text) {
  const auto date = find_written_date(text);
  return date ? iso_day(date->day) : "";
}

}  // namespace headwater
