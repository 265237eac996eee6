// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_clashes.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>

#include "text/parse_number.h"

namespace headwater {
namespace {

using Terms = std::vector<TermHash>;

// The flags that are set, by name.
std::string flags_of(const SentenceClashes& found) {
  const std::vector<std::pair<const char*, bool>> flags{
      {"places_shared", found.places_shared},
      {"places_apart", found.places_apart},
      {"actors_shared", found.actors_shared},
      {"actors_apart", found.actors_apart},
      {"days_shared", found.days_shared},
      {"days_apart", found.days_apart},
      {"denial", found.denial},
      {"value_shared", found.value_shared},
      {"number_value_clash", found.number_value_clash},
      {"place_value_clash", found.place_value_clash},
      {"actor_value_clash", found.actor_value_clash}};
  std::string out;
  for (const auto& [name, set] : flags) {
    if (set) out += (out.empty() ? "" : " ") + std::string(name);
  }
  return out;
}

struct NamesCase {
  Terms a;
  Terms b;
  const char* places;
  const char* actors;
};

// What one of the two does not mention is neither shared nor apart.
TEST(SentenceClashes, PlacesAndActors) {
  const std::vector<NamesCase> cases{
      {{}, {}, "", ""},
      {{1}, {}, "", ""},
      {{}, {1}, "", ""},
      {{1}, {2}, "places_apart", "actors_apart"},
      {{1}, {1}, "places_shared", "actors_shared"},
      {{1, 2}, {2, 3}, "places_shared", "actors_shared"},
  };
  for (const auto& [a, b, places, actors] : cases) {
    SentenceUnit x;
    SentenceUnit y;
    x.places = a;
    y.places = b;
    EXPECT_EQ(flags_of(compare_annotations(x, y)), places);
    std::swap(x.places, x.actors);
    std::swap(y.places, y.actors);
    EXPECT_EQ(flags_of(compare_annotations(x, y)), actors);
  }
}

TimeInterval days(int from, int to) {
  return {make_day(2011, 3, from), make_day(2011, 3, to), Precision::day, false};
}

TEST(SentenceClashes, Days) {
  struct Case {
    std::vector<TimeInterval> a;
    std::vector<TimeInterval> b;
    const char* expected;
  };
  const std::vector<Case> cases{
      {{}, {}, ""},
      {{days(2, 2)}, {}, ""},
      {{days(2, 2)}, {days(2, 2)}, "days_shared"},
      {{days(2, 2)}, {days(3, 3)}, "days_apart"},
      {{days(1, 7)}, {days(7, 9)}, "days_shared"},
      {{days(2, 2), days(5, 5)}, {days(3, 3), days(5, 5)}, "days_shared"},
  };
  for (const auto& [a, b, expected] : cases) {
    SentenceUnit x;
    SentenceUnit y;
    x.days = a;
    y.days = b;
    EXPECT_EQ(flags_of(compare_annotations(x, y)), expected);
  }
}

TEST(SentenceClashes, OneDeniesWhatTheOtherAsserts) {
  for (const bool a : {false, true}) {
    for (const bool b : {false, true}) {
      SentenceUnit x;
      SentenceUnit y;
      x.denied = a;
      y.denied = b;
      EXPECT_EQ(flags_of(compare_annotations(x, y)), a == b ? "" : "denial");
    }
  }
}

SentenceUnit counting(const std::vector<std::pair<double, Terms>>& numbers) {
  SentenceUnit unit;
  for (const auto& [value, around] : numbers) unit.numbers.push_back({value, 0, around});
  return unit;
}

// "shared apart ratio a/b"
std::string numbers_of(const SentenceUnit& a, const SentenceUnit& b) {
  const auto found = compare_annotations(a, b);
  auto out = fmt::format("{:.2f} {:.2f} {:.2f}", found.near_shared, found.near_apart, found.ratio);
  if (found.numbers) out += fmt::format(" {}/{}", found.numbers->first, found.numbers->second);
  return out;
}

TEST(SentenceClashes, NumbersAmongTheSameWords) {
  struct Case {
    SentenceUnit a;
    SentenceUnit b;
    const char* expected;
  };
  const std::vector<Case> cases{
      {counting({}), counting({{12, {1}}}), "0.00 0.00 1.00"},
      {counting({{12, {1, 2}}}), counting({{12, {1, 2}}}), "1.00 0.00 1.00"},
      {counting({{12, {1, 2}}}), counting({{15, {1, 2}}}), "0.00 1.00 0.80 12/15"},
      {counting({{15, {1, 2}}}), counting({{12, {1, 2}}}), "0.00 1.00 0.80 15/12"},
      // of the words of the shorter
      {counting({{12, {1, 2}}}), counting({{15, {2, 3, 4}}}), "0.00 0.50 0.80 12/15"},
      {counting({{12, {1}}}), counting({{15, {2}}}), "0.00 0.00 1.00"},
      {counting({{12, {}}}), counting({{15, {}}}), "0.00 0.00 1.00"},
      // the pair with the most words in common, of equal and of unequal ones
      {counting({{12, {1, 2}}, {7, {5, 6}}}), counting({{15, {2, 3}}, {8, {5, 6}}}),
       "0.00 1.00 0.88 7/8"},
      {counting({{12, {1, 2}}, {12, {5, 6}}}), counting({{12, {2, 3}}, {6, {5, 6}}}),
       "0.50 0.00 1.00"},  // the twelve is told by both
      {counting({{0, {1}}}), counting({{4, {1}}}), "0.00 1.00 0.00 0/4"},
  };
  for (const auto& [a, b, expected] : cases) EXPECT_EQ(numbers_of(a, b), expected);
}

SentenceUnit counting(double value, const char* modifier) {
  SentenceUnit unit;
  unit.numbers.push_back({value, 0, {1}, false, modified(value, modifier)});
  return unit;
}

// Numbers that can both be meant do not clash; a bound that somebody counted is another claim.
TEST(SentenceClashes, NumbersThatExcludeEachOther) {
  const auto clash = [](const SentenceUnit& a, const SentenceUnit& b) {
    EXPECT_EQ(compare_annotations(a, b).numbers.has_value(),
              compare_annotations(b, a).numbers.has_value());
    return compare_annotations(a, b).numbers.has_value();
  };
  EXPECT_TRUE(clash(counting(24, ""), counting(50, "")));
  EXPECT_FALSE(clash(counting(24, "many"), counting(50, "about"))) << "dozens, about 50";
  EXPECT_FALSE(clash(counting(48, ""), counting(50, "about")));
  EXPECT_TRUE(clash(counting(24, "many"), counting(9, "")));
  EXPECT_TRUE(clash(counting(40, "at_least"), counting(60, ""))) << "who counts 40 counts no 60";
  EXPECT_FALSE(clash(counting(40, "at_least"), counting(40, "")));
}

// Values of incidents; they live as long as the test.
StatedFact stated(const char* slot, ValueKind kind, const char* text, std::uint32_t incident = 0) {
  StatedFact fact;
  fact.incident = incident;
  fact.utterance.slot = slot;
  auto& value = fact.value;
  value.kind = kind;
  value.text = value.shown = value.place.city = text;
  if (kind == ValueKind::number) {
    value.number.lo = std::stod(text);
    value.number.hi = value.number.lo;
  }
  return fact;
}

// "flags slot numbers"
std::string slots_of(const std::vector<StatedFact>& a, const std::vector<StatedFact>& b) {
  SentenceUnit x;
  SentenceUnit y;
  for (const auto& fact : a) x.values.push_back(&fact);
  for (const auto& fact : b) y.values.push_back(&fact);
  const auto found = compare_annotations(x, y);
  auto out = flags_of(found) + " " + found.slot;
  if (found.numbers) out += fmt::format(" {}/{}", found.numbers->first, found.numbers->second);
  return out;
}

TEST(SentenceClashes, ValuesOfOneSlotOfOneIncident) {
  using enum ValueKind;
  const auto nine = stated("killed", number, "9");
  const auto seven = stated("killed", number, "7");
  const auto varn = stated("place", place, "Varn");
  const auto orth = stated("place", place, "Orth");
  const auto guard = stated("perpetrator", actor, "Olm Guard");
  const auto league = stated("perpetrator", actor, "Hill League");
  EXPECT_EQ(slots_of({nine}, {seven}), "number_value_clash killed 9/7");
  EXPECT_EQ(slots_of({nine}, {nine}), "value_shared ");
  EXPECT_EQ(slots_of({varn}, {orth}), "place_value_clash place");
  EXPECT_EQ(slots_of({guard}, {league}), "actor_value_clash perpetrator");
  EXPECT_EQ(slots_of({nine}, {stated("killed", number, "7", 1)}), " ") << "another incident";
  EXPECT_EQ(slots_of({nine}, {stated("wounded", number, "7")}), " ") << "another slot";
  EXPECT_EQ(slots_of({stated("what", happened, "")}, {stated("what", happened, "")}), " ");
  EXPECT_EQ(slots_of({nine, varn}, {nine, orth}), "value_shared place_value_clash place");
}

// "Two women and a man" are three, and no other number than three.
TEST(SentenceClashes, PartsAndTheWholeAgree) {
  const auto number = [](const char* value) { return stated("killed", ValueKind::number, value); };
  EXPECT_EQ(slots_of({number("2"), number("1")}, {number("3")}), "value_shared ");
  EXPECT_EQ(slots_of({number("3")}, {number("2"), number("1")}), "value_shared ");
  EXPECT_EQ(slots_of({number("2"), number("1")}, {number("2")}), "value_shared ");
  EXPECT_EQ(slots_of({number("2"), number("1")}, {number("4")}), "number_value_clash killed 2/4");
}

TEST(SentenceClashes, MoneySharesAndCountsDoNotMeet) {
  auto euros = counting({{2, {1, 2}}});
  euros.numbers[0].kind = AmountKind::money;
  EXPECT_EQ(numbers_of(euros, counting({{3, {1, 2}}})), "0.00 0.00 1.00");
  EXPECT_EQ(numbers_of(euros, counting({{2, {1, 2}}})), "0.00 0.00 1.00");
  auto more = counting({{3, {1, 2}}});
  more.numbers[0].kind = AmountKind::money;
  EXPECT_EQ(numbers_of(euros, more), "0.00 1.00 0.67 2/3");
}

// The slot and the numbers belong together, whatever else clashes.
TEST(SentenceClashes, TheSlotOfANumberBeforeOthers) {
  using enum ValueKind;
  const std::vector<StatedFact> a{stated("killed", number, "9"),
                                  stated("perpetrator", actor, "Olm Guard"),
                                  stated("place", place, "Varn")};
  const std::vector<StatedFact> b{stated("killed", number, "7"),
                                  stated("perpetrator", actor, "Hill League"),
                                  stated("place", place, "Orth")};
  EXPECT_EQ(slots_of(a, b), "number_value_clash place_value_clash actor_value_clash killed 9/7");
  EXPECT_EQ(slots_of({a[1], a[2]}, {b[1], b[2]}),
            "place_value_clash actor_value_clash perpetrator");
  auto first = stated("attacker", actor, "Olm Guard");
  EXPECT_EQ(slots_of({first, a[0], a[2]}, {b[0], b[2]}),
            "number_value_clash place_value_clash killed 9/7");
}

}  // namespace
}  // namespace headwater
