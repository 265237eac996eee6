// SPDX-License-Identifier: Apache-2.0
#include "times/join_timex.h"
#include "base/strings.h"
#include "lexicon/word_classes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace headwater::times {
namespace {

using Tokens = std::vector<TimeToken>;

const StringSet& early_words() {
  static const auto& words = word_class("part_of_time_before");
  return words;
}
const StringSet& end_words() {
  static const auto& words = word_class("part_of_time");
  return words;
}
const StringSet& which_part() {
  static const auto& words = word_class("which_part_of_time");
  return words;
}
const StringSet& about_words() {
  static const auto& words = word_class("about_time");
  return words;
}

std::string_view word(const Tokens& tokens, std::size_t end, std::size_t back) {
  if (end < back) return {};
  const auto& token = tokens[end - back];
  return token.shape == TokenShape::barrier ? std::string_view{} : token.lower;
}

bool names_day_or_longer(const Meaning& meaning) {
  return meaning.kind == MeaningKind::point || meaning.kind == MeaningKind::deictic ||
         (meaning.kind == MeaningKind::offset && meaning.rule == "times.day_name");
}

bool is_amount(const Meaning& meaning) {
  return meaning.kind == MeaningKind::duration || meaning.kind == MeaningKind::offset;
}

std::size_t with_article(const Tokens& tokens, std::size_t first) {
  return word(tokens, first, 1) == "the" ? first - 1 : first;
}

// "early 1991", "mid-2002", "the end of 1958", "later in the summer".
std::size_t extend_over_part(const Tokens& tokens, std::size_t first, bool& extended) {
  const auto before = word(tokens, first, 1);
  extended = true;
  if (before == "-" && early_words().contains(word(tokens, first, 2)))
    return with_article(tokens, first - 2);
  if (early_words().contains(before)) return with_article(tokens, first - 1);
  if ((before == "of" || before == "in") && end_words().contains(word(tokens, first, 2)) &&
      first >= 2) {
    const bool part =
        word(tokens, first, 2) == "part" && which_part().contains(word(tokens, first, 3));
    return with_article(tokens, first - (part ? 3 : 2));
  }
  extended = false;
  return first;
}

// "about two years", "more than three hours", "at least 30 days".
std::size_t extend_over_about(const Tokens& tokens, std::size_t first, const Meaning& meaning,
                              bool& about) {
  const bool amount = is_amount(meaning);
  const bool date =
      meaning.kind == MeaningKind::clock || meaning.year || meaning.month || meaning.decade;
  const auto before = word(tokens, first, 1);
  if (before == "or" || before == "c") return first;
  const bool date_word = before == "around" || before == "about" || before == "circa";
  if (about_words().contains(before) && (amount || (date && date_word))) {
    about = true;
    return first - 1;
  }
  if (!amount) return first;
  if (before == "over" && !tokens[first].is(WordClass::count) &&
      word(tokens, first + 1, 1) != "the") {
    about = true;
    return first - 1;
  }
  const auto earlier = word(tokens, first, 2);
  const bool than =
      before == "than" && (earlier == "more" || earlier == "less" || earlier == "fewer");
  const bool least = (before == "least" || before == "most") && earlier == "at";
  const bool up_to = before == "to" && earlier == "up";
  if (!than && !least && !up_to) return first;
  about = true;
  return first - 2;
}

void extend_left(Draft& draft, const Tokens& tokens, std::size_t limit) {
  auto& meaning = draft.meaning;
  bool extended = false;
  auto first = draft.first;
  if (names_day_or_longer(meaning)) first = extend_over_part(tokens, first, extended);
  bool about = false;
  if (!extended) first = extend_over_about(tokens, first, meaning, about);
  if (first < limit) return;
  meaning.approximate |= extended || about;
  draft.first = first;
  if (extended && meaning.rule == "times.bare_unit") meaning.rule = "times.deictic";
}

bool has_day(const Meaning& meaning) {
  if (!meaning.clock.empty()) return false;
  if (meaning.kind == MeaningKind::offset) return meaning.unit == Unit::day;
  if (meaning.kind == MeaningKind::deictic) return meaning.unit == Unit::day;
  return meaning.kind == MeaningKind::point && (meaning.day || meaning.weekday || meaning.holiday);
}

// Whether the tokens between two expressions only join them.
bool only_joins(const Tokens& tokens, std::size_t begin, std::size_t end) {
  if (end - begin > 2) return false;
  for (auto i = begin; i < end; ++i) {
    const auto joint = tokens[i].lower;
    if (joint != "," && joint != "on" && joint != "at" && joint != "of") return false;
    if (tokens[i].shape == TokenShape::barrier) return false;
  }
  return true;
}

// "10 p.m. Wednesday", "Tuesday at 5 p.m.".
bool join_clock(Draft& left, const Draft& right, const Tokens& tokens) {
  if (!only_joins(tokens, left.last, right.first)) return false;
  if (left.meaning.kind == MeaningKind::clock && has_day(right.meaning)) {
    const auto clock = left.meaning.clock;
    left.meaning = right.meaning;
    left.meaning.clock = clock;
  } else if (right.meaning.kind == MeaningKind::clock && has_day(left.meaning)) {
    left.meaning.clock = right.meaning.clock;
  } else {
    return false;
  }
  left.last = right.last;
  return true;
}

bool lacks_year(const Meaning& meaning) {
  return meaning.kind == MeaningKind::point && (meaning.month || meaning.season) && !meaning.year &&
         !meaning.direction && meaning.anchor == Anchor::none;
}

// "in August and September 1914", "between 3 May and 5 June 1940": the year stands once.
void lend_year(Draft& left, const Draft& right, const Tokens& tokens) {
  if (!lacks_year(left.meaning) || !right.meaning.year || right.meaning.two_digits ||
      !right.meaning.month)
    return;
  if (right.first - left.last > 2 || right.first == left.last) return;
  const auto joint = tokens[left.last].lower;
  if (joint != "and" && joint != "or" && joint != "to" && joint != "-" && joint != "until" &&
      joint != "through" && joint != "till")
    return;
  left.meaning.year = right.meaning.year;
  left.meaning.before_christ = right.meaning.before_christ;
  left.meaning.rule = "times.year_said_once";
}

// "Thu Oct 26 11:00:09 EDT 2023" (asctime): the year behind the clock.
bool join_year_behind_clock(Draft& left, const Draft& right) {
  const bool stamp = !left.meaning.clock.empty() && left.meaning.month && left.meaning.day &&
                     !left.meaning.year && left.last == right.first;
  if (!stamp || right.meaning.rule != "times.year" || right.meaning.two_digits) return false;
  left.meaning.year = right.meaning.year;
  left.meaning.rule = "times.full_date";
  left.last = right.last;
  return true;
}

bool ends_sentence(const TimeToken& token) {
  return token.shape == TokenShape::barrier ||
         (token.shape == TokenShape::punctuation &&
          (token.lower == "." || token.lower == "?" || token.lower == "!" || token.lower == ";"));
}

}  // namespace

std::vector<Draft> compose(std::vector<Draft> drafts, const Tokens& tokens) {
  std::vector<Draft> joined;
  for (auto& draft : drafts) {
    const auto limit = joined.empty() ? 0 : joined.back().last;
    extend_left(draft, tokens, limit);
    if (!joined.empty()) lend_year(joined.back(), draft, tokens);
    if (!joined.empty() && join_clock(joined.back(), draft, tokens)) continue;
    if (!joined.empty() && join_year_behind_clock(joined.back(), draft)) continue;
    joined.push_back(std::move(draft));
  }
  std::erase_if(joined, [](const Draft& draft) {
    return draft.meaning.rule == "times.bare_unit" && draft.meaning.unit != Unit::quarter;
  });
  return joined;
}

bool opens_sentence(const Draft& draft, const Tokens& tokens) {
  const bool in = word(tokens, draft.first, 1) == "in";
  const auto first = draft.first - (in ? 1 : 0);
  return first == 0 || tokens[first].starts_line || ends_sentence(tokens[first - 1]);
}

TenseCue tense_around(const Draft& draft, const Tokens& tokens) {
  constexpr std::size_t reach = 14;
  for (std::size_t back = 1; back <= reach && back <= draft.first; ++back) {
    const auto& token = tokens[draft.first - back];
    if (ends_sentence(token)) break;
    if (const auto cue = tense_cue(token.lower); cue != TenseCue::none) return cue;
  }
  for (std::size_t i = draft.last; i < tokens.size() && i < draft.last + reach; ++i) {
    if (ends_sentence(tokens[i])) break;
    if (const auto cue = tense_cue(tokens[i].lower); cue != TenseCue::none) return cue;
  }
  return TenseCue::none;
}

}  // namespace headwater::times
