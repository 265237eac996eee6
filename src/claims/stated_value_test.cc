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

// A bound agrees with what lies within 12 % of the larger, at least of 1.
TEST(StatedValue, HowNearABoundLies) {
  const auto at_least = [](double bound) { return number(bound, {}, "at_least"); };
  const auto up_to = [](double bound) { return number({}, bound, "up_to"); };
  const std::vector<Case> cases{
      {"100 and 113", at_least(100), number(113, 113), ValueMatch::precision},
      {"100 and 114", at_least(100), number(114, 114), ValueMatch::clash},
      {"100 and 88", at_least(100), number(88, 88), ValueMatch::precision},
      {"100 and 87", at_least(100), number(87, 87), ValueMatch::clash},
      {"-100 and -88", at_least(-100), number(-88, -88), ValueMatch::precision},
      {"-100 and -113", at_least(-100), number(-113, -113), ValueMatch::precision},
      {"-100 and -114", at_least(-100), number(-114, -114), ValueMatch::clash},
      {"-100 and 100", at_least(-100), number(100, 100), ValueMatch::clash},
      {"0 and 0.1", at_least(0), number(0.1, 0.1), ValueMatch::precision},
      {"0 and 0.2", at_least(0), number(0.2, 0.2), ValueMatch::clash},
      {"0 and 0.12", at_least(0), number(0.12, 0.12), ValueMatch::precision},
      {"more than 41 and 41", at_least(42), number(41, 41), ValueMatch::precision},
      {"up to 40 and 40", up_to(40), number(40, 40), ValueMatch::precision},
      {"up to 40 and 4", up_to(40), number(4, 4), ValueMatch::clash},
      {"one lower bound, one upper bound", number(63, 77, "about"), number(63, {}, "at_least"),
       ValueMatch::precision},
      {"one upper bound", number(63, 77, "about"), number({}, 77, "up_to"), ValueMatch::precision},
      {"nothing known twice", number({}, {}), number({}, {}), ValueMatch::same},
  };
  for (const auto& [name, a, b, match] : cases) {
    EXPECT_EQ(compare_values(a, b), match) << name;
    EXPECT_EQ(compare_values(b, a), match) << name;
  }
}

StatedValue counted(StatedValue value, const char* unit) {
  value.unit = unit;
  return value;
}

TEST(StatedValue, UnitsTimesAndKinds) {
  auto accident = number(7, 7);
  accident.kind = ValueKind::happened;
  accident.text = "accident";
  auto attack = accident;
  attack.text = "attack";
  const std::vector<Case> cases{
      {"two units", counted(number(7, 7), "men"), counted(number(7, 7), "tons"), ValueMatch::clash},
      {"one unit", counted(number(7, 7), "men"), counted(number(7, 7), "men"), ValueMatch::same},
      {"a unit and none", counted(number(7, 7), "men"), number(7, 7), ValueMatch::same},
      {"one day and the days from it", time("2011-03-07", "2011-03-07"),
       time("2011-03-07", "2011-03-09"), ValueMatch::precision},
      {"one day and the days up to it", time("2011-03-09", "2011-03-09"),
       time("2011-03-07", "2011-03-09"), ValueMatch::precision},
      {"one day twice", time("2011-03-07", "2011-03-07"), time("2011-03-07", "2011-03-07"),
       ValueMatch::same},
      {"two kinds", number(7, 7), time("2011-03-07", "2011-03-07"), ValueMatch::clash},
      {"told alike", accident, accident, ValueMatch::same},
      {"told otherwise", accident, attack, ValueMatch::clash},
  };
  for (const auto& [name, a, b, match] : cases) {
    EXPECT_EQ(compare_values(a, b), match) << name;
    EXPECT_EQ(compare_values(b, a), match) << name;
  }
}

StatedValue of_entity(StatedValue value, std::uint32_t entity) {
  value.entity = entity;
  return value;
}

TEST(StatedValue, EntitiesOfActorsAndPlaces) {
  const auto x = actor("guard", true);
  const auto y = actor("league", true);
  const std::vector<Case> cases{
      {"one entity, two names", of_entity(x, 1), of_entity(y, 1), ValueMatch::same},
      {"two entities, one name", of_entity(x, 1), of_entity(x, 2), ValueMatch::clash},
      {"one is known, one name", of_entity(x, 1), x, ValueMatch::same},
      {"one is known, two names", of_entity(x, 1), y, ValueMatch::clash},
      {"nobody twice", actor("gunmen", false), actor("gunmen", false), ValueMatch::same},
      {"nobody and others", actor("gunmen", false), actor("men", false), ValueMatch::precision},
      {"an institution and nobody", actor("army", false), actor("gunmen", false),
       ValueMatch::precision},
      {"an institution twice", actor("army", false), actor("army", false), ValueMatch::same},
      {"an institution in more words", actor("army  guns", false), actor("the army", false),
       ValueMatch::precision},
      {"a name of an institution", actor("army", true), actor("coast front", true),
       ValueMatch::clash},
      {"one place entity", of_entity(place("Varn", "Coast"), 1),
       of_entity(place("Orth", "Coast"), 1), ValueMatch::same},
      {"two place entities", of_entity(place("Varn", "Coast"), 1),
       of_entity(place("Orth", "Coast"), 2), ValueMatch::clash},
      {"one place entity known", of_entity(place("Varn", "Coast"), 1), place("Orth", "Coast"),
       ValueMatch::clash},
  };
  for (const auto& [name, a, b, match] : cases) {
    EXPECT_EQ(compare_values(a, b), match) << name;
    EXPECT_EQ(compare_values(b, a), match) << name;
  }
}

TEST(StatedValue, NominalNumbers) {
  const auto of = [](std::optional<double> lo, std::optional<double> hi,
                     const char* modifier = "") { return nominal({lo, hi, modifier}); };
  EXPECT_DOUBLE_EQ(of({}, {}), 0);
  EXPECT_DOUBLE_EQ(of({}, 40), 40);
  EXPECT_DOUBLE_EQ(of(40, {}), 40);
  EXPECT_DOUBLE_EQ(of(63, 77, "about"), 70);
  EXPECT_DOUBLE_EQ(of(30, 40, "between"), 35);
  EXPECT_DOUBLE_EQ(of(0, 40, "up_to"), 40);
  EXPECT_DOUBLE_EQ(of(0, 39, "less_than"), 39);
}

TEST(StatedValue, Vagueness) {
  EXPECT_DOUBLE_EQ(vagueness(number(7, 7)), 0);
  EXPECT_DOUBLE_EQ(vagueness(number(63, 77, "about")), 14);
  EXPECT_DOUBLE_EQ(vagueness(number(7, {})), 1e12);
  EXPECT_DOUBLE_EQ(vagueness(number({}, 7)), 1e12);
  EXPECT_DOUBLE_EQ(vagueness(time("2011-03-07", "2011-03-07")), 0);
  EXPECT_DOUBLE_EQ(vagueness(time("2011-03-07", "2011-03-10")), 3);
  EXPECT_DOUBLE_EQ(vagueness(time("2011-03-07", "")), 100'000);
  EXPECT_DOUBLE_EQ(vagueness(time("", "2011-03-07")), 100'000);
  EXPECT_DOUBLE_EQ(vagueness(place("Varn", "Coast")), 0);
  EXPECT_DOUBLE_EQ(vagueness(place("Varn", "")), 0);
  EXPECT_DOUBLE_EQ(vagueness(place("", "Coast")), 1);
  EXPECT_DOUBLE_EQ(vagueness(place("", "")), 2);
  EXPECT_DOUBLE_EQ(vagueness(actor("guard", true)), 0);
  EXPECT_DOUBLE_EQ(vagueness(actor("gunmen", false)), 1);
  EXPECT_DOUBLE_EQ(vagueness(StatedValue{}), 0);
}

TEST(StatedValue, PrintsEachKindOfNumberAndTime) {
  EXPECT_EQ(print_value(number({}, 40, "up_to")), "at most 40");
  EXPECT_EQ(print_value(number({}, {})), "at least 0");
  EXPECT_EQ(print_value(number(30, 40, "between")), "30 to 40");
  EXPECT_EQ(print_value(number(2.5, 2.5)), "2.5");
  EXPECT_EQ(print_value(number(-3, -3)), "-3");
  EXPECT_EQ(print_value(number(-1e16, -1e16)), "-1e+16");
  EXPECT_EQ(print_value(number(1e16, 1e16)), "1e+16");
  EXPECT_EQ(print_value(number(1e14, 1e14)), "100000000000000");
  EXPECT_EQ(print_value(counted(number(3, 3), "tons")), "3 tons");
  EXPECT_EQ(print_value(time("2011-03-02", "2011-03-04")), "2011-03-02/2011-03-04");
  EXPECT_EQ(print_value(time("2011-03-02", "")), "2011-03-02/..");
  EXPECT_EQ(print_value(time("", "2011-03-02")), "../2011-03-02");
  EXPECT_EQ(print_value(time("", "")), "..");
  EXPECT_EQ(print_value(actor("guard", true)), "guard");
  EXPECT_EQ(print_value(place("Varn", "")), "Varn");
  StatedValue happened;
  happened.shown = "bombing";
  EXPECT_EQ(print_value(happened), "bombing");
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
