// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/dialogue_attribution.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

using Case = DumpCase;
class SpeakerTurns : public DumpTest {};

TEST_P(SpeakerTurns, begin_with_a_label) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    labels, SpeakerTurns,
    testing::Values(
        Case{"GreyHeron: The lock leaks.", "a1 GreyHeron / : / The lock leaks."},
        Case{"heron77: The lock leaks.\nOur street: It holds.",
             "a1 heron77 / : / The lock leaks.\na2 Our street / : / It holds."},
        Case{"The rain fell.\nAnna Brell: It leaks.\nJonas Tiel: It holds.",
             "a1 Anna Brell / : / It leaks.\na2 Jonas Tiel / : / It holds."},
        Case{
            "The rain fell.\nFormer diver: It leaks.\nThe rain fell.\nFormer diver: It holds.",
            "a1 Former diver / : / It leaks. anonymous\na2 Former diver / : / It holds. anonymous"},
        Case{"THE MINISTER FOR LOCKS (MR BRELL): It leaks.\nTHE MINISTER: It holds.",
             "a1 BRELL / : / It leaks.\na2 BRELL / : / It holds."},
        Case{"Anna Brell was sworn.\nMR. TIEL: Does it leak?\nWITNESS: It does.",
             "a1 TIEL / : / Does it leak?\na2 Anna Brell / : / It does."},
        Case{"The rain fell.\nThree things: rope, salt and tar.", ""}));

INSTANTIATE_TEST_SUITE_P(
    dialogue_after_dashes, SpeakerTurns,
    testing::Values(
        Case{"— It is late, said Anna Brell. — Go home.\n— I know that it is late, she said, and I "
             "am tired.",
             "a1 Anna Brell / said / — It is late / — Go home.\na3 > a2 Anna Brell / know / that "
             "it is late\na3 Anna Brell / said / — I know that it is late / and I am tired."},
        Case{"— Is it late? she asked.\n— It is, said Anna Brell.",
             "a1 she / asked / — Is it late? anonymous\na2 Anna Brell / said / — It is"},
        Case{"— Rope and tar.\n— Salt and nails.", ""}));

INSTANTIATE_TEST_SUITE_P(
    introduced_without_a_cue, SpeakerTurns,
    testing::Values(Case{"The rain fell.\nAnd this from the Harbour Union:\nThe lock leaks.",
                         "a1 Harbour Union / from / The lock leaks."},
                    Case{"The guild is new, but it backs the sluice, as do Anna Brell and Jonas "
                         "Tiel:\nThe lock leaks.",
                         "a1 Anna Brell and Jonas Tiel / do / The lock leaks."},
                    Case{"The rain fell.\nAnd here is Anna Brell:\nThe lock leaks.",
                         "a1 Anna Brell / is / The lock leaks."},
                    Case{"The rain fell.\nWhat it takes:\nThe lock leaks.", ""}));

INSTANTIATE_TEST_SUITE_P(labels_alone, SpeakerTurns,
                         testing::Values(Case{"The rain fell.\nThree things: rope, salt and tar.",
                                              ""}));

}  // namespace
}  // namespace headwater
