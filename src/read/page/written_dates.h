// SPDX-License-Identifier: Apache-2.0
// Dates of publication as pages write them.
//
// Input:   a short text (a byline, a dateline, an attribute).
// Output:  the first full date in it.
// Rule:    ISO 8601, "9 February 2005", "Feb. 9th, 2005", "9. Februar 2005", "9 de febrero de
//          2005", "09.02.2005", "09.02.05", "2/9/2005" (month first unless the first number is
//          above 12). A month and a year alone are no date.
// Example: find_written_date("by J. Doe – February 9, 2005")->day == 2005-02-09, span of the date.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"

namespace headwater {

struct WrittenDate {
  Day day;
  std::size_t from = 0;  // bytes, weekday and time of day not included, "Issued" before it included
  std::size_t to = 0;
  bool either_way = false;  // "2/9/2005": day and month could change places
};

[[nodiscard]] std::optional<WrittenDate> find_written_date(std::string_view text);
// "Issued 10 March 2015", "As of 3 May 2011": a line that says when its document appeared and no
// more.
[[nodiscard]] bool is_issue_line(std::string_view line);
// The date in a line that says when its text was published. Of several the one whose label says so;
// days on which a manuscript was received or accepted, or an address looked up, are none.
// Example: "Received: 4 March 2022. Published: 2 January 2023" -> 2023-01-02.
[[nodiscard]] std::optional<WrittenDate> find_publication_date(std::string_view line);
// Mail and HTTP dates too (RFC 5322); "" where there is none.
[[nodiscard]] std::string iso_date_in(std::string_view text);

}  // namespace headwater
