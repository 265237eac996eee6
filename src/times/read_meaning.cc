// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/data_file.h"
#include "times/readers.h"
#include "times/timex.h"

namespace headwater::times {
namespace {

using Reader = std::optional<Meaning> (*)(const Match&);

const StringMap<Reader>& readers() {
  static const StringMap<Reader> all{
      {"date", read_date},
      {"iso", read_iso},
      {"slash", read_slashed},
      {"compact", read_compact},
      {"year", read_year},
      {"year_range", read_year_range},
      {"decade", read_decade},
      {"century", read_century},
      {"quarter", read_quarter},
      {"half", read_half},
      {"season", read_season},
      {"month_of", read_month_of},
      {"week_of", read_week_of},
      {"today", read_today},
      {"deictic", read_deictic},
      {"year_end", read_year_end},
      {"named", read_named},
      {"part", read_part},
      {"ago", read_ago},
      {"later", read_later},
      {"earlier", read_earlier},
      {"ahead", read_ahead},
      {"from", read_from},
      {"duration", read_duration},
      {"period", read_period},
      {"set", read_set},
      {"clock", read_clock},
      {"present", read_present},
      {"past", read_past},
      {"future", read_future},
      {"day_range", read_day_range},
      {"month_range", read_month_range},
  };
  return all;
}

}  // namespace

int captured(const Match& match, PatternClass asked, WordClass word_class, std::size_t nth) {
  const auto* token = match.captures.get(asked, nth);
  const auto* sense = token == nullptr ? nullptr : token->sense(word_class);
  return sense == nullptr ? 0 : sense->value;
}

bool says(const Match& match, std::string_view word) {
  const auto found = match.pattern.find(word);
  if (found == std::string_view::npos) return false;
  const auto end = found + word.size();
  const bool starts = found == 0 || match.pattern[found - 1] == ' ';
  return starts && (end == match.pattern.size() || match.pattern[end] == ' ');
}

std::optional<Meaning> read_meaning(const Match& match) {
  const auto found = readers().find(match.reader);
  return found == readers().end() ? std::nullopt : found->second(match);
}

}  // namespace headwater::times
