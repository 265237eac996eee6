// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/cues.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

using Case = DumpCase;
class Cues : public DumpTest {};

TEST_P(Cues, report) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    attitudes, Cues,
    testing::Values(Case{"The mayor was adamant that the lock held.",
                         "a1 mayor / was adamant / that the lock held"},
                    Case{"The mayor is not certain that the lock held.",
                         "a1 mayor / is not certain / that the lock held doubts"},
                    Case{"The mayor is sure the lock held.", "a1 mayor / is sure / the lock held"},
                    Case{"The mayor is sceptical of the plan.",
                         "a1 mayor / is sceptical of / the plan doubts"},
                    Case{"The mayor is unsure whether the lock held.",
                         "a1 mayor / is unsure / whether the lock held doubts"},
                    Case{"The mayor is tall.", ""},
                    Case{"The mayor was of the opinion that the lock held.",
                         "a1 mayor / was of the opinion / that the lock held"},
                    Case{"The mayor takes the view that the lock held.",
                         "a1 mayor / takes the view / that the lock held"}));

INSTANTIATE_TEST_SUITE_P(
    hearsay, Cues,
    testing::Values(Case{"Two clerks who heard it said that the ferry leaks.",
                         "a1 Two clerks who heard it / said / that the ferry leaks anonymous"},
                    Case{"The notice hung there and it said that the ferry leaks.",
                         "a1 it / said / that the ferry leaks anonymous"}));

INSTANTIATE_TEST_SUITE_P(
    verbs, Cues,
    testing::Values(
        Case{"“It is late,” the mayor went on.", "a1 mayor / went on / “It is late,”"},
        Case{"“It is late,” shot back the mayor.", "a1 mayor / shot back / “It is late,”"},
        Case{"The mayor ruled out any sale of the lock.",
             "a1 mayor / ruled out / any sale of the lock denies"},
        Case{"The mayor went on foot.", ""},
        Case{"The mayor let it be known that the lock held.",
             "a1 mayor / let it be known / that the lock held"},
        Case{"The union has it that the lock held.", "a1 union / has it / that the lock held"},
        Case{"The mayor no longer thinks that the lock held.",
             "a1 mayor / no longer thinks / that the lock held denies"},
        Case{"The mayor has since said that the lock held.",
             "a1 mayor / has since said / that the lock held"},
        Case{"“It is late,” she snapped.", "a1 she / snapped / “It is late,” anonymous"},
        Case{"It is rumoured, however, that the lock held.",
             "a1 - / It is rumoured / that the lock held hedged anonymous"}));

INSTANTIATE_TEST_SUITE_P(
    complements, Cues,
    testing::Values(
        Case{"The mayor begged us not to open it.", "a1 mayor / begged / not to open it to:us"},
        Case{"The mayor told the men east of the lock to wait.",
             "a1 mayor / told / to wait to:the men east of the lock"},
        Case{"The mayor told the night shift to wait.",
             "a1 mayor / told / to wait to:the night shift"},
        Case{"The mayor ordered the papers burned.", "a1 mayor / ordered / the papers burned"},
        Case{"The council says there is no rope.", "a1 council / says / there is no rope"},
        Case{"The log shows four dark nights.", "a1 log / shows / four dark nights"},
        Case{"The girl shows four dark nights.", ""},
        Case{"Page 7 records that the lock held.", "a1 Page 7 / records / that the lock held"},
        Case{"The mayor put the number of boats at 12.",
             "a1 mayor / put the number of boats at / 12"},
        Case{"The union’s claim that the lock held was denied.",
             "a1 union’s / claim / that the lock held"},
        Case{"A clerk, who had left early, confirmed the theft.",
             "a1 clerk / confirmed / the theft anonymous"},
        Case{"I hope the gate locks.", "a1 the author / hope / the gate locks hedged"},
        Case{"The union condemned the sale, which nobody wanted.",
             "a1 union / condemned / the sale"},
        Case{"The union condemned the sale, and its flags were taken down.",
             "a1 union / condemned / the sale"},
        Case{"The mayor said the lock held, and was gone.", "a1 mayor / said / the lock held"},
        Case{"Invoices obtained by a clerk indicate that the lock held.",
             "a1 Invoices obtained by a clerk / indicate / that the lock held for:clerk"},
        Case{"Our neighbour swears her nurse told us that the lock held.",
             "a1 Our neighbour / swears / her nurse told us that the lock held anonymous\na1 > a2 "
             "her nurse / told / that the lock held anonymous to:us"},
        Case{"An analyst I read said that the lock held.",
             "a1 analyst I read / said / that the lock held anonymous"}));

INSTANTIATE_TEST_SUITE_P(
    quotations, Cues,
    testing::Values(
        Case{"“It is late,” she told the two porters, “and I am tired.”",
             "a1 she / told / “It is late,” / “and I am tired.” anonymous to:the two porters"},
        Case{"“It is late,” said Anna Brell, who sat down. “My aunt said that it rained.”",
             "a1 Anna Brell / said / “It is late,” / “My aunt said that it rained.”\na1 > a2 "
             "My aunt / said / that it rained anonymous"},
        Case{"„It is late,“ said Anna Brell. The gate was shut.",
             "a1 Anna Brell / said / „It is late,“"}));

}  // namespace
}  // namespace headwater
