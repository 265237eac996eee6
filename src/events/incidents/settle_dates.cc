// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/settle_dates.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/strings.h"

namespace headwater {
namespace {

using std::chrono::year_month_day;

struct KnownDays {
  std::vector<Day> days;         // one for each time that one is told
  std::map<Day, int> documents;  // that tell it
};

bool is_day(const TimeInterval& time) {
  return time.lo && time.lo == time.hi;
}

KnownDays known_days(const CaseTexts& texts, const std::vector<ToldDocument>& story) {
  KnownDays known;
  for (const auto& document : story) {
    if (const auto day = texts.document(document.document).published_day())
      known.days.push_back(*day);
    std::set<Day> told;
    for (const auto& sentence : document.sentences) {
      for (const auto& date : sentence.dates) {
        if (date.open.empty() && is_day(date.time)) told.insert(*date.time.lo);
      }
    }
    known.days.insert(known.days.end(), told.begin(), told.end());
    for (const auto day : told) ++known.documents[day];
  }
  return known;
}

// The year in which a day of a year is nearest to the known ones.
std::optional<Day> nearest(const KnownDays& known, const std::string& month_day) {
  constexpr double month = 30;
  std::map<Day, double> votes;
  for (const auto near : known.days) {
    const auto year = static_cast<int>(year_month_day{near}.year());
    for (const auto y : {year - 1, year, year + 1}) {
      const auto day = parse_iso_day(std::to_string(y) + "-" + month_day);
      if (!day) continue;
      votes[*day] += 1 / (1 + (static_cast<double>(std::abs((*day - near).count())) / month));
    }
  }
  const auto most = std::ranges::max_element(votes, {}, [](const auto& one) { return one.second; });
  return most == votes.end() ? std::nullopt : std::optional(most->first);
}

// The day that most documents tell.
std::optional<Day> most_told(const KnownDays& known) {
  const auto most =
      std::ranges::max_element(known.documents, {}, [](const auto& told) { return told.second; });
  return most == known.documents.end() ? std::nullopt : std::optional(most->first);
}

void settle_year(const KnownDays& known, ToldDate& date) {
  auto& time = date.time;
  if (date.open.size() > 2) {
    if (const auto day = nearest(known, date.open)) time.lo = time.hi = day;
  } else if (const auto middle = nearest(known, date.open + "-15")) {
    const year_month_day day{*middle};
    time.lo = Day{day.year() / day.month() / 1};
    time.hi = Day{day.year() / day.month() / std::chrono::last};
  }
  if (time.lo) date.open.clear();
}

// Visits the dates that are open: those of the week, or the others.
template <class Visit>
void each_open(std::vector<ToldDocument>& story, bool of_week, const Visit& visit) {
  for (auto& document : story) {
    for (auto& sentence : document.sentences) {
      for (auto& date : sentence.dates) {
        if (!date.open.empty() && date.open.starts_with("W") == of_week) visit(date);
      }
    }
  }
}

}  // namespace

void settle_dates(const CaseTexts& texts, std::vector<ToldDocument>& story) {
  const auto told = known_days(texts, story);
  each_open(story, false, [&](ToldDate& date) { settle_year(told, date); });
  const auto most = most_told(known_days(texts, story));
  each_open(story, true, [&](ToldDate& date) {
    const auto weekday = static_cast<unsigned>(date.open[1] - '0');
    if (most && std::chrono::weekday{*most}.iso_encoding() == weekday)
      date.time.lo = date.time.hi = most;
  });
  for (auto& document : story) {
    for (auto& sentence : document.sentences)
      std::erase_if(sentence.dates, [](const ToldDate& date) { return !date.time.lo; });
  }
}

}  // namespace headwater
