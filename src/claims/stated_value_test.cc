// SPDX-License-Identifier: Apache-2.0
#include "claims/stated_value.h"

#include <gtest/gtest.h>

#include "base/property_for_tests.h"
#include "base/strings.h"

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

TEST(StatedValue, ComparesPlaces) {
  const auto place = [](const std::string& text, const std::string& city, const std::string& region,
                        const std::string& country, bool around = false) {
    StatedValue made;
    made.kind = ValueKind::place;
    made.text = lower_ascii(text);
    made.shown = text;
    made.around = around;
    made.place.text = text;
    made.place.city = city;
    made.place.region = region;
    made.place.country = country;
    return made;
  };
  const std::vector<StatedValue> places{place("Varn", "Varn", "Coast", "Tavaria"),
                                        place("Orth", "Orth", "Coast", "Tavaria"),
                                        place("Olm", "Olm", "Hills", "Tavaria"),
                                        place("Coast", "", "Coast", "Tavaria"),
                                        place("Hills", "", "Hills", "Tavaria"),
                                        place("Tavaria", "", "", "Tavaria"),
                                        place("Norrland", "", "", "Norrland"),
                                        place("near Orth", "Orth", "Coast", "Tavaria", true),
                                        place("the mill", "", "", "", true),
                                        place("Skerry", "Skerry", "", "Norrland")};
  std::string out;
  for (const auto& a : places) {
    for (const auto& b : places) {
      const auto match = compare_values(a, b);
      EXPECT_EQ(match, compare_values(b, a)) << a.shown << " " << b.shown;
      out += match == ValueMatch::same ? '=' : match == ValueMatch::precision ? '~' : 'x';
    }
    out += " " + a.shown + "\n";
  }
  EXPECT_EQ(out,
            "=xx~x~x~~x Varn\n"
            "x=x~x~x=~x Orth\n"
            "xx=x~~x~~x Olm\n"
            "~~x=x~x~~x Coast\n"
            "xx~x=~x~~x Hills\n"
            "~~~~~=x~~x Tavaria\n"
            "xxxxxx=x~~ Norrland\n"
            "~=~~~~x=~x near Orth\n"
            "~~~~~~~~=~ the mill\n"
            "xxxxxx~x~= Skerry\n");
}

}  // namespace
}  // namespace headwater
