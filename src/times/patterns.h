// SPDX-License-Identifier: Apache-2.0
// Patterns over time tokens (data/times/patterns.tsv), and what they match.
//
// Input:  tokens, and the index where an expression may begin.
// Output: the longest match, with the tokens its classes took; ties go to the earlier pattern.
// Example: "the third week of March" -> reader week_of, captures ORD third, MONTH march.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "times/time_tokens.h"

namespace headwater::times {

// What a class in a pattern asks of a token.
enum class PatternClass : std::uint8_t {
  literal,
  month,
  weekday,
  weekdays,
  season,
  unit,   // one or more: day, days
  unit1,  // day
  units,  // days
  part,
  num,     // 0..24
  anynum,  // a number of any size
  n2,      // one or two digits
  day,     // 1..31 as number or ordinal
  dayth,   // 1st..31st
  ord,
  year,  // 1000..2199 in four digits or spelled
  year2,
  decade,      // 1960s
  decadeword,  // sixties
  direction,   // last this next
  holiday,
  era,
  ampm,
  zone,
  count,  // a, three, several
  eight,  // 20050209
  four,   // 1400 hours
  today,
  adverb
};

struct Capture {
  PatternClass asked = PatternClass::literal;
  const TimeToken* token = nullptr;
};

// What one pattern took. At most eight classes.
class Captures {
 public:
  void push(Capture capture) {
    if (size_ < items_.size()) items_[size_++] = capture;
  }
  void pop() { --size_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  // The nth token (from 0) that a class took, or nullptr.
  [[nodiscard]] const TimeToken* get(PatternClass asked, std::size_t nth = 0) const;
  [[nodiscard]] std::span<const Capture> all() const { return {items_.data(), size_}; }

 private:
  std::array<Capture, 8> items_{};
  std::size_t size_ = 0;
};

struct Match {
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  std::string_view reader;   // which reader makes sense of it
  std::string_view pattern;  // as written in the list
  Captures captures;
};

[[nodiscard]] std::optional<Match> longest_match(std::span<const TimeToken> tokens,
                                                 std::size_t first);

}  // namespace headwater::times
