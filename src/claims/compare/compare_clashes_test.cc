// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_clashes.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

std::vector<Term> terms_of(std::string_view text) {
  const auto made = split_text(text);
  auto terms = compare_terms(made, 0, static_cast<std::uint32_t>(made.tokens.size()));
  add_meaning(terms);
  return terms;
}

std::string clashes(std::string_view a, std::string_view b) {
  const auto x = terms_of(a);
  const auto y = terms_of(b);
  std::string out;
  for (const auto& clash : find_clashes(x, y, align_terms(x, y))) {
    const auto rule = clash.rule.substr(clash.rule.rfind('_') + 1);
    out += fmt::format("{}{} {} {:.4g} {}/{}", out.empty() ? "" : "; ", rule, name_of(clash.type),
                       clash.strength, clash.a, clash.b);
  }
  return out;
}

struct Case {
  const char* a;
  const char* b;
  const char* expected;
};

TEST(FindClashes, Numbers) {
  const std::vector<Case> cases{
      // both neighbours aligned 1, one 0.5, none 0.3; the same unit 0.9
      {"there 3", "there 4", "number number 1 3/4"},
      {"3", "4", "number number 1 3/4"},
      {"boats 3 xxx", "boats 4 yyy", "number number 0.5 3/4"},
      {"xxx 3 boats", "yyy 4 boats", "number number 0.9 3/4"},
      {"xxx 3 uuu", "yyy 4 vvv", "number number 0.3 3/4"},
      {"xxx 3", "4 yyy", "number number 0.3 3/4"},
      // years from 1500 to 2100, whole ones, on both sides
      {"1500", "1501", "year date 1 1500/1501"},
      {"1499", "1501", "number number 1 1499/1501"},
      {"1501", "1499", "number number 1 1501/1499"},
      {"2100", "2099", "year date 1 2100/2099"},
      {"2101", "2099", "number number 1 2101/2099"},
      {"1999.5", "1999", "number number 1 1999.5/1999"},
      {"1999", "12", "number number 1 1999/12"},
      {"3", "3", ""},
  };
  for (const auto& [a, b, expected] : cases) EXPECT_EQ(clashes(a, b), expected) << a << " / " << b;
}

TEST(FindClashes, OppositesAndTwoOfAKind) {
  const std::vector<Case> cases{
      // opposites anywhere, surer by the words around
      {"xxx hot uuu", "yyy cold vvv", "antonym antonym 1 hot/cold"},
      {"hot xxx air uuu", "yyy air vvv cold", "antonym antonym 0.6 hot/cold"},
      {"air hot uuu", "air cold vvv", "antonym antonym 1 hot/cold"},
      {"air hot day", "air cold day", "antonym antonym 1 hot/cold"},
      // a whole phrase for a word in one place
      {"house near park", "house far away from park", "antonym antonym 1 near/far"},
      // two of a kind only there
      {"soup carrot lamp", "soup onion lamp", "class antonym 1 carrot/onion"},
      {"carrot soup lamp", "lamp onion", ""},
      {"soup kitchen lamp", "soup dining room lamp", "class antonym 1 kitchen/room"},
      {"soup living room lamp", "soup dining room lamp", "class antonym 1 living/dining"},
      {"lamp monday soup", "lamp friday soup", "class date 1 monday/friday"},
      {"lamp norway soup", "lamp sweden soup", "class place 1 norway/sweden"},
      {"lamp first soup", "lamp second soup", "number number 1 first/second"},
      {"lamp carrot soup", "lamp piano soup", ""},
      {"lamp poodle soup", "lamp animal soup", ""},
  };
  for (const auto& [a, b, expected] : cases) EXPECT_EQ(clashes(a, b), expected) << a << " / " << b;
}

TEST(FindClashes, NumbersThatFitDoNotClash) {
  EXPECT_EQ(clashes("lamp more than 12 boats", "lamp 15 boats"), "");
  EXPECT_EQ(clashes("lamp before 1990", "lamp 1985"), "");
  EXPECT_EQ(clashes("lamp before 1990", "lamp 1995"), "year date 0.5 1990/1995");
}

// How much of the shorter one stands in the other, a slot aside; less where the longer says more.
TEST(FindClashes, TheRest) {
  const auto rest = [](std::string_view a, std::string_view b) {
    const auto x = terms_of(a);
    const auto y = terms_of(b);
    const auto found = find_clashes(x, y, align_terms(x, y));
    return found.empty() ? -1 : found.front().rest;
  };
  EXPECT_DOUBLE_EQ(rest("xxx never yyy", "xxx yyy"), 1);
  EXPECT_DOUBLE_EQ(rest("xxx never yyy zzz uuu", "xxx yyy"), 1) << "the longer one may say more";
  EXPECT_NEAR(rest("xxx never yyy zzz", "xxx yyy uuu"), 2.0 / 3, 0.02);
  EXPECT_DOUBLE_EQ(rest("xxx carrot yyy", "xxx onion yyy"), 1);
  EXPECT_NEAR(rest("xxx carrot yyy zzz uuu", "xxx onion yyy"), 0.6 + 0.4 * 0.5, 0.02);
}

TEST(FindClashes, NegationsByWhatTheyReachDenialsByOne) {
  const std::vector<Case> cases{
      {"never rained", "rained", "negation negation 1 never/"},
      {"rained", "never rained", "negation negation 1 /never"},
      {"never rained", "never rained", ""},
      {"never rained", "not rained", ""},
      {"not never rained", "rained", ""},
      {"never snowed , rained", "rained", ""},
      {"never", "rained", ""},
      {"not much rained", "rained", "negation negation 1 not/"},
      {"not xxx yyy rained", "rained", ""},  // the third word behind it
      {"hoax rained", "rained", "denial denial 0.9 hoax/"},
      {"rained", "hoax rained", "denial denial 0.9 /hoax"},
      {"hoax fake rained", "rained", "denial denial 0.9 hoax/"},
      {"hoax fake rained", "hoax rained", ""},
      // the strongest first
      {"hoax never rained", "rained", "negation negation 1 never/; denial denial 0.9 hoax/"},
  };
  for (const auto& [a, b, expected] : cases) EXPECT_EQ(clashes(a, b), expected) << a << " / " << b;
}

TEST(FindClashes, NamesThatChangePlaces) {
  const std::vector<Case> cases{
      {"police struck miners", "miners struck police", "role role 0.75 police/miners"},
      {"police struck miners", "miners was struck by police", ""},
      {"miners was struck by police", "police was struck by miners",
       "role role 0.75 miners/police"},
      {"police struck miners", "miners struck by police", ""},
      {"police struck miners", "police struck miners", ""},
      {"police struck miners", "struck miners police", ""},
      {"police struck", "struck police", ""},
      {"today police struck miners", "today miners struck police", "role role 0.75 police/miners"},
      {"police struck miners today", "miners struck police today", "role role 0.75 police/miners"},
      {"12 struck 13", "13 struck 12", ""},  // numbers have no roles
      {"police struck miners and 7", "miners struck police and 7", "role role 0.75 police/miners"},
      // nine tenths of either side must be the same: 9 of 10 words, 8 of 9
      {"aa bb cc dd ee ff police struck miners xx", "aa bb cc dd ee ff miners struck police yy",
       "role role 0.75 police/miners"},
      {"aa bb cc dd ee police struck miners xx", "aa bb cc dd ee miners struck police", ""},
      {"aa bb cc dd ee police struck miners", "aa bb cc dd ee miners struck police yy", ""},
      {"police struck miners hit clerks", "clerks hit miners struck police",
       "role role 0.75 police/miners"},
  };
  for (const auto& [a, b, expected] : cases) EXPECT_EQ(clashes(a, b), expected) << a << " / " << b;
}

}  // namespace
}  // namespace headwater
