// SPDX-License-Identifier: Apache-2.0
#include "claims/stated_value.h"

#include <gtest/gtest.h>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

StatedValue number(std::optional<double> lo, std::optional<double> hi, std::string modifier = "") {
  StatedValue value;
  value.kind = ValueKind::number;
  value.number = {lo, hi, std::move(modifier)};
  return value;
}
StatedValue time(const char* lo, const char* hi) {
  StatedValue value;
  value.kind = ValueKind::time;
  value.time = {parse_iso_day(lo), parse_iso_day(hi), Precision::day, false};
  return value;
}
StatedValue place(std::string city, std::string region) {
  StatedValue value;
  value.kind = ValueKind::place;
  value.place.text = city.empty() ? region : city;
  value.place.city = std::move(city);
  value.place.region = std::move(region);
  value.text = value.shown = value.place.text;
  return value;
}

StatedValue around(StatedValue value) {
  value.around = true;
  return value;
}

struct Case {
  const char* name;
  StatedValue a;
  StatedValue b;
  ValueMatch match;
};

TEST(StatedValue, Compares) {
  const std::vector<Case> cases{
      {"7 and 7", number(7, 7), number(7, 7), ValueMatch::same},
      {"7 and 9", number(7, 7), number(9, 9), ValueMatch::clash},
      {"some 70 and 70", number(63, 77, "about"), number(70, 70), ValueMatch::precision},
      {"some 70 and 77", number(63, 77, "about"), number(77, 77), ValueMatch::precision},
      {"at least 40 and 41", number(40, {}, "at_least"), number(41, 41), ValueMatch::precision},
      {"at least 40 twice", number(40, {}, "at_least"), number(40, {}, "at_least"),
       ValueMatch::same},
      {"about 70 twice", number(63, 77, "about"), number(63, 77, "about"), ValueMatch::same},
      {"at least 40 and 400", number(40, {}, "at_least"), number(400, 400), ValueMatch::clash},
      {"the 1960s and 1965", time("1960-01-01", "1969-12-31"), time("1965-01-01", "1965-12-31"),
       ValueMatch::precision},
      {"Monday and Tuesday", time("2011-03-07", "2011-03-07"), time("2011-03-08", "2011-03-08"),
       ValueMatch::clash},
      {"a town and its region", place("Varnholm", "Norrland"), place("", "Norrland"),
       ValueMatch::precision},
      {"a site and a town", around(place("Selm", "Norrland")), place("Ostrell", "Norrland"),
       ValueMatch::precision},
      {"two towns", place("Varnholm", "Norrland"), place("Ostrell", "Norrland"), ValueMatch::clash},
  };
  for (const auto& [name, a, b, match] : cases) {
    EXPECT_EQ(compare_values(a, b), match) << name;
    EXPECT_EQ(compare_values(b, a), match) << name;
  }
}

StatedValue actor(const char* text, bool named) {
  StatedValue value;
  value.kind = ValueKind::actor;
  value.named = named;
  value.text = value.shown = text;
  return value;
}

TEST(StatedValue, ComparesActors) {
  const std::vector<Case> cases{
      {"nobody in particular", actor("gunmen", false), actor("coast front", true),
       ValueMatch::precision},
      {"an institution and a name", actor("army artillery", false), actor("coast front", true),
       ValueMatch::clash},
      {"an institution by its name", actor("army", false), actor("norrland army", true),
       ValueMatch::precision},
      {"two institutions", actor("army", false), actor("police", false), ValueMatch::clash},
      {"two names", actor("coast front", true), actor("hill league", true), ValueMatch::clash},
  };
  for (const auto& [name, a, b, match] : cases) {
    EXPECT_EQ(compare_values(a, b), match) << name;
    EXPECT_EQ(compare_values(b, a), match) << name;
  }
}

TEST(StatedValue, Prints) {
  EXPECT_EQ(print_value(number(40, 40)), "40");
  EXPECT_EQ(print_value(number(40, {}, "at_least")), "at least 40");
  EXPECT_EQ(print_value(number(63, 77, "about")), "about 70");
  EXPECT_EQ(print_value(time("2011-03-02", "2011-03-02")), "2011-03-02");
}

TEST(StatedValue, DifferentExactNumbersAlwaysClash) {
  expect_property("different exact numbers clash", [](int a, int b) {
    const auto match = compare_values(number(a, a), number(b, b));
    RC_ASSERT(match == (a == b ? ValueMatch::same : ValueMatch::clash));
  });
}

}  // namespace
}  // namespace headwater
