// SPDX-License-Identifier: Apache-2.0
#include "times/plausible.h"

#include "base/data_file.h"
#include "lexicon/word_classes.h"
#include "times/calendar_point.h"

namespace headwater::times {
namespace {

class Neighbourhood {
 public:
  Neighbourhood(const Match& match, std::span<const TimeToken> tokens)
      : match_(match), tokens_(tokens) {}

  [[nodiscard]] const TimeToken& token(std::size_t i = 0) const {
    return tokens_[match_.first + i];
  }
  [[nodiscard]] const TimeToken* before(std::size_t by = 1) const {
    return match_.first >= by ? &tokens_[match_.first - by] : nullptr;
  }
  [[nodiscard]] const TimeToken* after() const {
    return match_.last < tokens_.size() ? &tokens_[match_.last] : nullptr;
  }
  [[nodiscard]] std::string_view word_before(std::size_t by = 1) const {
    const auto* token = before(by);
    return token == nullptr ? std::string_view{} : token->lower;
  }
  [[nodiscard]] std::string_view word_after() const {
    return after() == nullptr ? std::string_view{} : after()->lower;
  }
  [[nodiscard]] std::size_t length() const { return match_.last - match_.first; }
  // "1617 | Southeast 17th Street"
  [[nodiscard]] bool street_after() const {
    static const auto& streets = word_class("street");
    constexpr std::size_t longest_name = 4;
    for (auto i = match_.last; i < tokens_.size() && i < match_.last + longest_name; ++i) {
      if (!tokens_[i].capital && tokens_[i].shape != TokenShape::digits) return false;
      if (i > match_.last && streets.contains(tokens_[i].lower)) return true;
    }
    return false;
  }

  [[nodiscard]] bool after_time_word() const {
    static const auto& words = word_class("before_time");
    return words.contains(word_before());
  }
  [[nodiscard]] bool starts_sentence() const {
    const auto* token = before();
    return token == nullptr || token->shape == TokenShape::barrier || token->lower == "." ||
           token->lower == "\"" || token->lower == "?" || token->lower == "!";
  }
  // Part of a name: a capital word on either side.
  [[nodiscard]] bool name_after() const {
    const auto* token = after();
    return token != nullptr && token->capital && token->senses[0].word_class == WordClass::none;
  }
  [[nodiscard]] bool name_before() const {
    const auto* token = before();
    return token != nullptr && token->capital && token->senses[0].word_class == WordClass::none &&
           !after_time_word();
  }

 private:
  const Match& match_;
  std::span<const TimeToken> tokens_;
};

bool plausible_month(const Neighbourhood& near) {
  const auto& token = near.token();
  if (token.abbreviation && !token.period && token.lower.size() <= 4) return false;
  if (near.after_time_word()) return true;
  if (token.ambiguous || token.abbreviation) return false;
  return !near.name_after();
}

bool plausible_weekday(const Neighbourhood& near) {
  const auto& token = near.token();
  if (!token.capital && token.abbreviation) return false;
  return !token.abbreviation || token.period;
}

bool plausible_season(const Neighbourhood& near) {
  const auto& last = near.token(near.length() - 1);
  const bool the = near.length() > 1;
  const auto before = near.word_before();
  if (last.ambiguous) {
    return near.word_after() != "of" && near.after_time_word() && before != "to" && before != "and";
  }
  if (last.capital && (near.name_before() || near.name_after())) return false;
  if (last.lower == "spring") return the || near.after_time_word();
  return near.word_after() != "'s" || the;
}

bool plausible_year(const Neighbourhood& near) {
  static const auto& counted = word_class("counted");
  const auto* before = near.before();
  const auto* after = near.after();
  const auto& token = near.token(near.length() - 1);
  if (token.shape == TokenShape::digits) {
    if (before != nullptr && !token.space_before &&
        (before->lower == "$" || before->lower == "#" || before->lower == "." ||
         before->lower == ":"))
      return false;
    if (after != nullptr && !after->space_before &&
        (after->lower == "%" || after->lower == ":" || after->shape == TokenShape::word))
      return false;
    const int value = token.sense(WordClass::number)->value;
    if (value < 1400 && !near.after_time_word()) return false;
    if (value > 2060) return false;
    static const auto& numbered = word_class("numbered");
    if (numbered.contains(near.word_before())) return false;
    const auto led = near.word_before();
    const bool in_the_year = led == "in" || led == "since" || led == "during";
    if (!in_the_year && near.street_after()) return false;
    if (near.word_before() == "at" && near.name_after()) return false;
  }
  if (near.word_before() == "than" || near.word_before() == "some") return false;
  return !counted.contains(near.word_after());
}

bool plausible_decade(const Neighbourhood& near, const Match& match) {
  const auto before = near.word_before();
  if (before == "his" || before == "her" || before == "their" || before == "my" ||
      before == "our") {
    return false;
  }
  const auto* digits = match.captures.get(PatternClass::decade);
  const bool whole = digits != nullptr && (digits->lower[0] == '\'' || digits->digits == 4);
  if (whole) return true;
  const bool the = near.length() > 1;
  return the || before == "early" || before == "late" || before == "mid";
}

bool plausible_day_of_month(const Neighbourhood& near) {
  const auto before = near.word_before();
  const bool led = before == "on" || before == "by" || before == "until" || before == "before" ||
                   before == "after" || before == "from" || before == "to" || before == "and";
  const auto* after = near.after();
  const bool ends = after == nullptr || after->shape == TokenShape::barrier ||
                    after->shape == TokenShape::punctuation || after->lower == "and" ||
                    after->lower == "to" || after->lower == "at" || after->lower == "in";
  return led && ends;
}

int number_of_unit(const Match& match) {
  for (const auto& capture : match.captures.all()) {
    for (const auto word_class : {WordClass::unit, WordClass::units}) {
      const auto* sense = capture.token->sense(word_class);
      const bool asked = capture.asked == PatternClass::unit ||
                         capture.asked == PatternClass::unit1 ||
                         capture.asked == PatternClass::units;
      if (asked && sense != nullptr) return sense->value;
    }
  }
  return 0;
}

// "a second term", "a quarter of the votes", "quarters".
bool plausible_duration(const Neighbourhood& near, const Match& match) {
  const auto unit = Unit{number_of_unit(match)};
  const auto* count = match.captures.get(PatternClass::count);
  const bool bare = count == nullptr;
  const auto* number = bare ? nullptr : count->sense(WordClass::number);
  const bool several = number != nullptr && number->value > 1;
  if (unit == Unit::second || unit == Unit::quarter) {
    if (!several || near.word_after() == "of") return false;
  }
  if (unit == Unit::night || unit == Unit::weekend) return !bare;
  if (number != nullptr && near.word_before() == "$") return false;
  return true;
}

bool is_only(const Match& match, PatternClass asked) {
  return match.captures.size() == 1 && match.captures.get(asked) != nullptr;
}

}  // namespace

bool is_plausible(const Match& match, std::span<const TimeToken> tokens) {
  const Neighbourhood near(match, tokens);
  if (match.reader == "date" || match.reader == "named") {
    const bool alone = near.length() == 1;
    if (alone && is_only(match, PatternClass::month)) return plausible_month(near);
    if (alone && is_only(match, PatternClass::weekday)) return plausible_weekday(near);
    if (is_only(match, PatternClass::dayth) && near.length() == 2)
      return plausible_day_of_month(near);
    return true;
  }
  if (match.reader == "season" && is_only(match, PatternClass::season))
    return plausible_season(near);
  if (match.reader == "year") {
    if (is_only(match, PatternClass::year)) return plausible_year(near);
    if (is_only(match, PatternClass::year2))
      return near.after_time_word() || near.word_before() == "the";
    return true;
  }
  if (match.reader == "decade") return plausible_decade(near, match);
  if (match.reader == "duration" || match.reader == "period")
    return plausible_duration(near, match);
  return true;
}

}  // namespace headwater::times
