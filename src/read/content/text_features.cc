// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/feature_groups.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 26> text_names{
    "log_size",    "words",         "mean_word",     "link_share",  "links",       "commas",
    "stops",       "ends_sentence", "begins_upper",  "capitalised", "digit_share", "capital_share",
    "short_words", "mark_share",    "quotes",        "kind",        "level",       "line_kind",
    "is_prose",    "bullet",        "mean_sentence", "colon_end",   "question",    "year",
    "begins_link", "plain_words"};

struct Counts {
  std::uint32_t commas = 0, stops = 0, digits = 0, capitals = 0, letters = 0, marks = 0;
  std::uint32_t quotes = 0, words = 0, capitalised = 0, short_words = 0, questions = 0;
  bool begins_upper = false;
};

bool is_mark(char32_t c) {
  return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') ||
         (c > 'z' && c < 0x7F) || (c >= 0x2010 && c <= 0x206F);
}

void count_word(Counts& counts, std::uint32_t letters, bool capital) {
  ++counts.words;
  counts.capitalised += static_cast<std::uint32_t>(capital);
  counts.short_words += static_cast<std::uint32_t>(!capital && letters <= 3);
}

Counts count(std::string_view text) {
  Counts counts;
  std::uint32_t letters = 0;
  bool capital = false;
  bool first = true;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    i += point.bytes;
    const auto c = point.value;
    if (c == ' ' || c == '\n' || c == '\t') {
      if (letters > 0) count_word(counts, letters, capital);
      letters = 0;
      capital = false;
      continue;
    }
    const bool upper = (c >= 'A' && c <= 'Z') || (c >= 0x80 && fold_case(c) != c);
    if (first) counts.begins_upper = upper;
    first = false;
    if (letters == 0) capital = upper;
    ++letters;
    counts.capitals += static_cast<std::uint32_t>(upper);
    counts.digits += static_cast<std::uint32_t>(c >= '0' && c <= '9');
    counts.letters += static_cast<std::uint32_t>(!is_mark(c));
    counts.marks += static_cast<std::uint32_t>(is_mark(c));
    counts.commas += static_cast<std::uint32_t>(c == ',' || c == 0x3001 || c == 0xFF0C);
    counts.stops += static_cast<std::uint32_t>(c == '.' || c == '!' || c == '?' || c == 0x3002);
    counts.questions += static_cast<std::uint32_t>(c == '?');
    counts.quotes +=
        static_cast<std::uint32_t>(c == '"' || c == 0x201C || c == 0x201E || c == 0xAB);
  }
  if (letters > 0) count_word(counts, letters, capital);
  return counts;
}

bool holds_year(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    const bool digits =
        text[i + 2] >= '0' && text[i + 2] <= '9' && text[i + 3] >= '0' && text[i + 3] <= '9';
    if (digits && (text.substr(i, 2) == "20" || text.substr(i, 2) == "19")) return true;
  }
  return false;
}

}  // namespace

std::span<const std::string_view> text_feature_names() {
  return text_names;
}

void write_text_features(const TextBlock& block, const LineFacts& line, RowAt row) {
  constexpr std::size_t enough = 2000;  // bytes looked at
  const auto text = std::string_view(block.text).substr(0, enough);
  const auto n = count(text);
  const double words = std::max(1U, n.words);
  const double letters = std::max(1U, n.letters);
  ColumnWriter out(row);
  out.put_log(block.size);
  out.put(static_cast<double>(line.words));
  out.put(letters / words);
  out.put(block.link_share());
  out.put(static_cast<double>(block.links.size()));
  out.put(n.commas / words);
  out.put(n.stops);
  out.put(line.sentence ? 1 : 0);
  out.put(n.begins_upper ? 1 : 0);
  out.put(n.capitalised / words);
  out.put(n.digits / letters);
  out.put(n.capitals / letters);
  out.put(n.short_words / words);
  out.put(n.marks / (letters + n.marks));
  out.put(n.quotes);
  out.put(static_cast<double>(block.kind));
  out.put(block.level);
  out.put(static_cast<double>(line.kind));
  out.put(line.is_prose ? 1 : 0);
  out.put(block.marked_bullet ? 1 : 0);
  out.put(words / std::max(1U, n.stops));
  out.put(text.ends_with(':') ? 1 : 0);
  out.put(n.questions);
  out.put(text.size() < 120 && holds_year(text) ? 1 : 0);
  out.put(!block.links.empty() && block.links.front().span.start == 0 ? 1 : 0);
  out.put_log((1 - std::min(1.0, block.link_share())) * static_cast<double>(line.words));
}

}  // namespace headwater
