// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_clashes.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

// The words of the case: what they are is looked up by compare_terms.
std::vector<Term> terms_of(std::string_view text) {
  const auto made = split_text(text);
  return compare_terms(made, 0, static_cast<std::uint32_t>(made.tokens.size()));
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

TEST(FindClashes, OppositesAndClasses) {
  const std::vector<Case> cases{
      // 0.6 and 0.35 where nothing around is the same; half of the rest for each side
      {"xxx hot uuu", "yyy cold vvv", "antonym antonym 0.6 hot/cold"},
      {"air hot uuu", "air cold vvv", "antonym antonym 0.8 hot/cold"},
      {"xxx hot air", "yyy cold air", "antonym antonym 0.8 hot/cold"},
      {"air hot day", "air cold day", "antonym antonym 1 hot/cold"},
      {"hot", "cold", "antonym antonym 1 hot/cold"},
      {"hot uuu", "cold vvv", "antonym antonym 0.8 hot/cold"},
      {"xxx hot", "yyy cold", "antonym antonym 0.8 hot/cold"},
      {"xxx hot", "cold yyy", "antonym antonym 0.6 hot/cold"},
      {"xxx red uuu", "yyy green vvv", "class antonym 0.35 red/green"},
      {"air red uuu", "air green vvv", "class antonym 0.675 red/green"},
      {"red", "green", "class antonym 1 red/green"},
      {"monday", "friday", "class date 1 monday/friday"},
      {"january", "june", "class date 1 january/june"},
      {"winter", "spring", "class date 1 winter/spring"},
      {"norway", "sweden", "class place 1 norway/sweden"},
      {"africa", "asia", "class place 1 africa/asia"},
      {"kitchen", "bathroom", "class place 1 kitchen/bathroom"},
      {"first", "second", "class number 1 first/second"},
      {"red", "boat", ""},
  };
  for (const auto& [a, b, expected] : cases) EXPECT_EQ(clashes(a, b), expected) << a << " / " << b;
}

TEST(FindClashes, NegationsCountByTwosDenialsByOne) {
  const std::vector<Case> cases{
      {"never rained", "rained", "negation negation 0.9 never/"},
      {"rained", "never rained", "negation negation 0.9 /never"},
      {"never rained", "never rained", ""},
      {"not never rained", "rained", ""},
      {"not never nothing rained", "rained", "negation negation 0.9 not/"},
      {"hoax rained", "rained", "denial denial 0.9 hoax/"},
      {"rained", "hoax rained", "denial denial 0.9 /hoax"},
      {"hoax fake rained", "rained", "denial denial 0.9 hoax/"},
      {"hoax fake rained", "hoax rained", ""},
      // equal strengths in the order in which they were found, the strongest first
      {"never hoax rained", "rained", "denial denial 0.9 hoax/; negation negation 0.9 never/"},
      {"xxx hot never uuu", "yyy cold vvv",
       "negation negation 0.9 never/; antonym antonym 0.6 hot/cold"},
      {"air hot day never", "air cold day",
       "antonym antonym 1 hot/cold; negation negation 0.9 never/"},
  };
  for (const auto& [a, b, expected] : cases) EXPECT_EQ(clashes(a, b), expected) << a << " / " << b;
}

TEST(FindClashes, NamesThatChangePlaces) {
  const std::vector<Case> cases{
      {"police struck miners", "miners struck police", "role role 0.75 police/miners"},
      {"police struck miners", "miners was struck by police", ""},
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
