// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/paragraph_quotations.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

class ParagraphQuotations : public DumpTest {};
using Case = DumpCase;

TEST_P(ParagraphQuotations, belong_to) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    the_voice_of_the_first, ParagraphQuotations,
    testing::Values(
        Case{"“The nets were empty,” Brell said. “Then the herring came.\n“We rowed at night.\n"
             "“They sank.”\nThe quay is old.",
             "a1 Brell / said / “The nets were empty,” / “Then the herring came. / “We rowed at "
             "night. / “They sank.”"},
        Case{"\"The kiln cracked,\" Tiel said. \"We lit it again.\n\"It held.\"",
             "a1 Tiel / said / \"The kiln cracked,\" / \"We lit it again. / \"It held.\""},
        Case{"Anna Brell told the council: “The dike is weak.\n“It leaks.\n“It falls.”",
             "a1 Anna Brell / told / “The dike is weak. / “It leaks. / “It falls.” to:the council"},
        Case{"“We sold the mill,” said Jonas Tiel. “It was time.\n“It paid 30 crowns.”",
             "a1 Jonas Tiel / said / “We sold the mill,” / “It was time. / “It paid 30 crowns.”"},
        Case{"Radio Lusk quoted Brell as saying: “The lock is shut.\n“It stays shut.”",
             "a1 Radio Lusk / quoted / Brell as saying: “The lock is shut. / “It stays shut.”\n"
             "a1 > a2 Brell / saying / “The lock is shut. / “It stays shut.”"},
        Case{"“The tide was low.\n“We walked.\n“Nobody drowned,” Tiel said.",
             "a1 Tiel / said / “The tide was low. / “We walked. / “Nobody drowned,”"},
        Case{"“Is it late?\n“It is cold.”\nThe bell rang.",
             "a1 - / - / “Is it late? / “It is cold.” anonymous"}));

INSTANTIATE_TEST_SUITE_P(
    a_voice_beside, ParagraphQuotations,
    testing::Values(
        Case{"“The rails were laid,” Lind said. “They were crooked.\n“I saw it,” Brell said.",
             "a1 Lind / said / “The rails were laid,” / “They were crooked.\n"
             "a2 Brell / said / “I saw it,”"},
        Case{"“The rails were laid,” Lind said. “They were crooked.\n“I saw it,” Brell said. “It "
             "was May.\n“It was cold.”",
             "a1 Lind / said / “The rails were laid,” / “They were crooked.\n"
             "a2 Brell / said / “I saw it,” / “It was May. / “It was cold.”"}));

INSTANTIATE_TEST_SUITE_P(
    no_one_before, ParagraphQuotations,
    testing::Values(
        Case{"“The bell rang,” Lind said. “It was late.”\n“The water came.”",
             "a1 Lind / said / “The bell rang,” / “It was late.”\n"
             "a2 - / - / “The water came.” anonymous"},
        Case{"“The bell rang,” Lind said. “It was late.\nThe water came.",
             "a1 Lind / said / “The bell rang,” / “It was late."},
        Case{"“The bell rang,” Lind said. “It was late.\nThe water came.\n“It rose.”",
             "a1 Lind / said / “The bell rang,” / “It was late.\na2 - / - / “It rose.” anonymous"},
        Case{"“The bell rang,” Lind said.\n“The water came,” Brell said.",
             "a1 Lind / said / “The bell rang,”\na2 Brell / said / “The water came,”"},
        Case{"Lind said that the “bell rang.\nThe “water” came.",
             "a1 Lind / said / that the “bell rang."}));

}  // namespace
}  // namespace headwater
