// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/aside_clauses.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

class AsideClauses : public DumpTest {};
using Case = DumpCase;

TEST_P(AsideClauses, end) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    before_the_clause_around, AsideClauses,
    testing::Values(
        Case{"Under the charter, said Brell, whose sister had told the guild that the miller "
             "cheated, the toll is due.",
             "a1 Brell / said / Under the charter / the toll is due\n"
             "a2 sister / had told / that the miller cheated anonymous to:the guild"},
        Case{"The road, said Tiel, who had warned the council that the slope was loose, will be "
             "shut.",
             "a1 Tiel / said / The road / will be shut\n"
             "a2 Tiel / had warned / that the slope was loose to:the council"},
        Case{"By then, said Orlik, whose father had earlier claimed that the well was poisoned, "
             "the village was empty.",
             "a1 Orlik / said / By then / the village was empty\n"
             "a2 father / had earlier claimed / that the well was poisoned anonymous"},
        Case{"The bill, said Jonas Tiel, whose brother later admitted that the sum was wrong, must "
             "be paid.",
             "a1 Jonas Tiel / said / The bill / must be paid\n"
             "a2 brother / later admitted / that the sum was wrong anonymous"},
        Case{"Edda Orlik, who told the court that the lamp was lit, denied the theft.",
             "a1 Edda Orlik / told / that the lamp was lit to:the court\n"
             "a2 Edda Orlik / denied / the theft denies"},
        Case{"Brell, whose sister told the guild that the miller cheated, said the toll is due.",
             "a1 sister / told / that the miller cheated anonymous to:the guild\n"
             "a2 Brell / said / the toll is due"}));

INSTANTIATE_TEST_SUITE_P(
    with_the_sentence, AsideClauses,
    testing::Values(
        Case{"Brell met Orlik, who said that the lamp, an old one, was lit.",
             "a1 Orlik / said / that the lamp, an old one, was lit"},
        Case{"Brell said that the toll, an old one, was paid.",
             "a1 Brell / said / that the toll, an old one, was paid"},
        Case{"The toll is due, said Brell, who added that the miller had paid, too.",
             "a1 Brell / said / The toll is due\n"
             "a2 Brell / added / that the miller had paid, too"},
        Case{"They met Tiel, whose son told them that the ice was thin, the snow deep.",
             "a1 son / told / that the ice was thin, the snow deep anonymous to:them"},
        Case{"Orlik, who suggested that the miller, under fire for his bread, was right.",
             "a1 Orlik / suggested / that the miller, under fire for his bread, was right hedged"},
        Case{"Brell said the guild, the miller and the baker had paid.",
             "a1 Brell / said / the guild, the miller and the baker had paid"},
        Case{"The deal, announced Friday, will be closed.", ""},
        Case{"His group, called the Free Harbour, will own the dock.", ""}));

}  // namespace
}  // namespace headwater
