// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/outer_clauses.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

using Case = DumpCase;
class OuterClauses : public DumpTest {};

TEST_P(OuterClauses, end_the_content) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    limits, OuterClauses,
    testing::Values(
        Case{"The owners say that the ferry leaks but have kept it in service.",
             "a1 owners / say / that the ferry leaks anonymous"},
        Case{"The owners say that the barges sank but have been mended.",
             "a1 owners / say / that the barges sank but have been mended anonymous"},
        Case{"The guild claims a share of the trade which contrasts oddly with its size.",
             "a1 guild / claims / a share of the trade"},
        Case{"The guild rejects the plan which closed the dock.",
             "a1 guild / rejects / the plan which closed the dock denies"}));

INSTANTIATE_TEST_SUITE_P(
    participles, OuterClauses,
    testing::Values(Case{"Despite openly calling the ferry a wreck, Oda Lind bought it.",
                         "a1 Oda Lind / openly calling / the ferry a wreck"},
                    Case{"Before announcing the sale, the owners left.",
                         "a1 owners / announcing / the sale anonymous"},
                    Case{"The owners left after announcing the sale, Oda Lind wrote.",
                         "a2 > a1 owners / announcing / the sale anonymous\n"
                         "a2 Oda Lind / wrote / The owners left after announcing the sale"},
                    Case{"The inquiry confirmed exactly how the ferry sank.",
                         "a1 inquiry / confirmed / exactly how the ferry sank"},
                    Case{"The inquiry confirmed exactly the same day.",
                         "a1 inquiry / confirmed / exactly the same day"},
                    Case{"One thing I forgot to mention: the ferry leaks.",
                         "a1 the author / to mention / the ferry leaks"},
                    Case{"There are two days to mention: Monday and Friday.", ""}));

}  // namespace
}  // namespace headwater
