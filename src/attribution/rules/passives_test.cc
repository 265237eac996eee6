// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/passives.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

class Passives : public DumpTest {};
using Case = DumpCase;

TEST_P(Passives, of_participles) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    have_no_speaker, Passives,
    testing::Values(
        Case{"A man accused of wounding a clerk was arrested.",
             "a1 - / accused of / A man / wounding a clerk hedged anonymous"},
        Case{"Police say a woman accused of stealing a boat when it lay in the harbour has been "
             "charged.",
             "a1 Police / say / a woman accused of stealing a boat when it lay in the harbour has "
             "been charged\n"
             "a1 > a2 - / accused of / a woman / stealing a boat when it lay in the harbour hedged "
             "anonymous"},
        Case{"A baker accused of selling mouldy bread denied that he had known.",
             "a1 - / accused of / A baker / selling mouldy bread hedged anonymous\n"
             "a2 baker / denied / that he had known denies anonymous"},
        Case{"The union accused of the fire said it was elsewhere.",
             "a1 - / accused of / The union / the fire hedged anonymous\n"
             "a2 union / said / it was elsewhere"},
        Case{"Two sailors blamed for the fire were freed.",
             "a1 - / blamed for / Two sailors / the fire hedged anonymous"},
        Case{"The driver accused of theft while he slept was freed.",
             "a1 - / accused of / The driver / theft while he slept hedged anonymous"}));

INSTANTIATE_TEST_SUITE_P(
    have_one, Passives,
    testing::Values(Case{"Prosecutors accused a baker of theft.",
                         "a1 Prosecutors / accused / a baker of theft anonymous"},
                    Case{"The union accused the council of lying.",
                         "a1 union / accused / the council of lying"},
                    Case{"The guild blamed the fire on the lamp.",
                         "a1 guild / blamed / the fire on the lamp"},
                    Case{"Brell blamed Tiel for the fire.", "a1 Brell / blamed / Tiel / the fire"},
                    Case{"The driver is accused of theft.",
                         "a1 - / is accused of / The driver / theft hedged anonymous"},
                    Case{"Brell described as mad the plan to close the dock.",
                         "a1 Brell / described as / mad the plan to close the dock"}));

}  // namespace
}  // namespace headwater
