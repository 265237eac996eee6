// SPDX-License-Identifier: Apache-2.0
// One reader per kind of pattern: from what a pattern took to what it means.
#pragma once

#include <optional>
#include <string_view>

#include "times/timex.h"

namespace headwater::times {

// The value of the nth token a class took; 0 where it took none.
[[nodiscard]] int captured(const Match& match, PatternClass asked, WordClass word_class,
                           std::size_t nth = 0);
// Whether the pattern as written in the list holds a word that is not optional.
[[nodiscard]] bool says(const Match& match, std::string_view word);

// read_dates.cc
[[nodiscard]] std::optional<Meaning> read_date(const Match& match);
[[nodiscard]] std::optional<Meaning> read_iso(const Match& match);
[[nodiscard]] std::optional<Meaning> read_slashed(const Match& match);
[[nodiscard]] std::optional<Meaning> read_day_range(const Match& match);
[[nodiscard]] std::optional<Meaning> read_month_range(const Match& match);
[[nodiscard]] std::optional<Meaning> read_compact(const Match& match);
// read_years.cc
[[nodiscard]] std::optional<Meaning> read_year(const Match& match);
[[nodiscard]] std::optional<Meaning> read_year_range(const Match& match);
[[nodiscard]] std::optional<Meaning> read_decade(const Match& match);
[[nodiscard]] std::optional<Meaning> read_century(const Match& match);
[[nodiscard]] std::optional<Meaning> read_quarter(const Match& match);
[[nodiscard]] std::optional<Meaning> read_half(const Match& match);
[[nodiscard]] std::optional<Meaning> read_season(const Match& match);
[[nodiscard]] std::optional<Meaning> read_month_of(const Match& match);
[[nodiscard]] std::optional<Meaning> read_week_of(const Match& match);
[[nodiscard]] std::optional<Meaning> read_year_end(const Match& match);
// read_relative.cc
[[nodiscard]] std::optional<Meaning> read_today(const Match& match);
[[nodiscard]] std::optional<Meaning> read_deictic(const Match& match);
[[nodiscard]] std::optional<Meaning> read_named(const Match& match);
[[nodiscard]] std::optional<Meaning> read_part(const Match& match);
[[nodiscard]] std::optional<Meaning> read_ago(const Match& match);
[[nodiscard]] std::optional<Meaning> read_later(const Match& match);
[[nodiscard]] std::optional<Meaning> read_earlier(const Match& match);
[[nodiscard]] std::optional<Meaning> read_ahead(const Match& match);
[[nodiscard]] std::optional<Meaning> read_from(const Match& match);
// read_durations.cc
[[nodiscard]] std::optional<Meaning> read_duration(const Match& match);
[[nodiscard]] std::optional<Meaning> read_period(const Match& match);
[[nodiscard]] std::optional<Meaning> read_set(const Match& match);
[[nodiscard]] std::optional<Meaning> read_clock(const Match& match);
[[nodiscard]] std::optional<Meaning> read_present(const Match& match);
[[nodiscard]] std::optional<Meaning> read_past(const Match& match);
[[nodiscard]] std::optional<Meaning> read_future(const Match& match);

}  // namespace headwater::times
