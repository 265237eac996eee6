// SPDX-License-Identifier: Apache-2.0
#include "read/content/line_kinds.h"

#include <re2/set.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "base/data_file.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

constexpr std::size_t longest_line = 700;  // bytes; longer lines are prose

// Patterns and what they are matched with are in lower case: without regard to case they would take
// half as long again to compile.
RE2::Options pattern_options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(64 << 20);
  return options;
}

constexpr std::string_view quote_intro = "quote_intro";

struct LinePatterns {
  RE2::Set set{pattern_options(), RE2::UNANCHORED};
  std::vector<LineKind> kinds;
  std::vector<std::size_t> longest;  // bytes
};

const LinePatterns& line_patterns() {
  static const auto* const patterns = [] {
    auto* made = new LinePatterns;
    for (const auto& row : data_rows("read/line_patterns.tsv")) {
      const auto kind = value_named<LineKind>(row[0]);
      if (!kind || made->set.Add(std::string(row[2]), nullptr) < 0) continue;
      std::size_t longest = 0;
      std::from_chars(row[1].data(), row[1].data() + row[1].size(), longest);
      made->longest.push_back(longest);
      made->kinds.push_back(*kind);
    }
    made->set.Compile();
    return made;
  }();
  return *patterns;
}

const RE2::Set& quote_intros() {
  static const auto* const set = [] {
    auto* made = new RE2::Set(pattern_options(), RE2::UNANCHORED);
    for (const auto& row : data_rows("read/line_patterns.tsv")) {
      if (row[0] == quote_intro) made->Add(std::string(row[2]), nullptr);
    }
    made->Compile();
    return made;
  }();
  return *set;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [text](auto ending) { return text.ends_with(ending); });
}

}  // namespace

LineKind line_kind(std::string_view line) {
  if (line.empty() || line.size() > longest_line) return LineKind::plain;
  if (is_menu_line(line)) return LineKind::breadcrumb;
  std::vector<int> matches;
  const auto& patterns = line_patterns();
  if (!patterns.set.Match(lower_utf8(line), &matches)) return LineKind::plain;
  std::ranges::sort(matches);
  for (const auto match : matches) {
    const auto index = static_cast<std::size_t>(match);
    if (line.size() <= patterns.longest[index]) return patterns.kinds[index];
  }
  return LineKind::plain;
}

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : line) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

bool is_menu_line(std::string_view line) {
  if (line.size() > 400) return false;
  std::size_t separators = 0;
  std::size_t longest = 0;
  std::size_t words = 0;
  std::string_view before;
  for (const auto word : split(line, ' ')) {
    const bool separates = word == "|" || word == "»" || word == ">" || word == "·" ||
                           word == "•" || word == "›" || word == "/" || word == "::" ||
                           word == "→" || word == "«" || word == "/";
    separators += static_cast<std::size_t>(separates);
    words = separates ? 0 : words + 1;
    longest = std::max(longest, words);
    before = word;
  }
  const bool path =
      separators >= 1 && longest <= 7 &&
      (line.find("»") != std::string_view::npos || line.find("›") != std::string_view::npos ||
       line.find(" > ") != std::string_view::npos) &&
      line.size() < 200;
  return path || (separators >= 2 && longest <= 4);
}

bool ends_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 9> closers{"\"", "'", ")", "]", "”",
                                                           "’",  "»", "“", "*"};
  for (bool again = true; again;) {
    again = false;
    for (const auto closer : closers) {
      if (line.size() > closer.size() && line.ends_with(closer)) {
        line.remove_suffix(closer.size());
        again = true;
      }
    }
  }
  return ends_with_any(line, {".", "!", "?", "…", ":", ";", "。", "！", "？", "।", "؟", "۔"});
}

bool announces_quote(std::string_view paragraph) {
  if (!paragraph.ends_with(':')) return false;
  constexpr std::size_t enough = 400;
  if (paragraph.size() > enough) paragraph.remove_prefix(paragraph.size() - enough);
  std::vector<int> matches;
  return quote_intros().Match(lower_utf8(paragraph), &matches);
}

}  // namespace headwater
