// SPDX-License-Identifier: Apache-2.0
#include "attribution/bracketed_names.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

class BracketedNames : public DumpTest {};
using Case = DumpCase;

TEST_P(BracketedNames, are_names) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    of_companies, BracketedNames,
    testing::Values(
        Case{"<Lusk Holdings Ltd> said it has sold its mill.",
             "a1 Lusk Holdings Ltd / said / it has sold its mill"},
        Case{"Tiel Corp said <Oster Rope Inc> has raised its offer.",
             "a1 Tiel Corp / said / <Oster Rope Inc> has raised its offer"},
        Case{"<Brell & Tiel Co> and <Lusk Holdings Ltd> said the dock was shut.",
             "a1 Brell & Tiel Co and Lusk Holdings Ltd / said / the dock was shut"},
        Case{"The mill was sold, <Morvan Rope Inc> said.",
             "a1 Morvan Rope Inc / said / The mill was sold"},
        Case{"According to <Morvan Rope Inc>, the mill was sold.",
             "a1 Morvan Rope Inc / According to / the mill was sold"},
        Case{"Anna Brell told <Radio Lusk> that the mill was bought by <Tiel Corp>.",
             "a1 Anna Brell / told / that the mill was bought by <Tiel Corp> to:Radio Lusk"}));

INSTANTIATE_TEST_SUITE_P(
    other_signs, BracketedNames,
    testing::Values(
        Case{"Brell said that 3 < 5 and 7 > 2.", "a1 Brell / said / that 3 < 5 and 7 > 2"},
        Case{"Brell said that A <B and C> D.", "a1 Brell / said / that A <B and C> D"},
        Case{"Brell said the mark <b> was bold.", "a1 Brell / said / the mark <b> was bold"},
        Case{"Brell said that X < Y.", "a1 Brell / said / that X < Y"},
        Case{"Brell wrote that <Lusk went on.", "a1 Brell / wrote / that <Lusk went on"}));

TEST(BracketedNames, TakeTheOtherBracket) {
  const std::vector<BracketedName> names{{{10, 11}, {20, 21}}, {{30, 31}, {40, 41}}};
  EXPECT_EQ(with_both_brackets(names, {11, 20}), (Span{11, 20}));
  EXPECT_EQ(with_both_brackets(names, {11, 26}), (Span{10, 26}));
  EXPECT_EQ(with_both_brackets(names, {5, 20}), (Span{5, 21}));
  EXPECT_EQ(with_both_brackets(names, {11, 40}), (Span{10, 41}));
  EXPECT_EQ(with_both_brackets(names, {10, 31}), (Span{10, 41}));
  EXPECT_EQ(with_both_brackets(names, {42, 50}), (Span{42, 50}));
  EXPECT_EQ(with_both_brackets(names, {0, 5}), (Span{0, 5}));
}

}  // namespace
}  // namespace headwater
