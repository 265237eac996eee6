// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/designations.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

using Case = DumpCase;
class Designations : public DumpTest {};

TEST_P(Designations, belong_to_the_authority) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    lists, Designations,
    testing::Values(
        Case{"The heron was added to the Fishery Board's list of protected birds in May.",
             "a1 Fishery Board / was added to / The heron / list of protected birds in May"},
        Case{"The heron was placed on the Fishery Board's list of protected birds and on the "
             "Forest Office's red list.",
             "a1 Fishery Board / was placed on / The heron / list of protected birds\n"
             "a2 Forest Office / on / The heron / red list"},
        Case{"The eel is on the Fishery Board's list of pests.",
             "a1 Fishery Board / is on / The eel / list of pests"},
        Case{"The heron was added to a list of protected birds.", ""},
        Case{"The clerk added milk to the cook's list.", ""}));

INSTANTIATE_TEST_SUITE_P(
    status, Designations,
    testing::Values(
        Case{"The ferrymen were given a special classification as pilots by the Harbour Office.",
             "a1 Harbour Office / were given / The ferrymen / a special classification as pilots"},
        Case{"The ferrymen were given a boat by the Harbour Office.", ""},
        Case{"The mill was listed as a danger by the county.",
             "a1 county / was listed as / The mill / a danger"},
        Case{"The mill was described as a house built by monks.",
             "a1 - / was described as / The mill / a house built by monks hedged anonymous"},
        Case{"The boats were declared unfit for service by the Harbour Office.",
             "a1 Harbour Office / were declared / The boats / unfit for service"},
        Case{"The boats were declared unfit for service.", ""},
        Case{"The council designated the marsh a reserve.",
             "a1 council / designated / the marsh a reserve"},
        Case{"The strikers were portrayed in the press as vandals.",
             "a1 press / were portrayed / The strikers / vandals anonymous"},
        Case{"The strikers were shown across local media as vandals.",
             "a1 local media / were shown / The strikers / vandals anonymous"},
        Case{"The strikers were shown across the river as vandals.", ""}));

INSTANTIATE_TEST_SUITE_P(
    agents, Designations,
    testing::Values(Case{"The inn, which was condemned by the bishop, burned down.",
                         "a1 bishop / was condemned / The inn"},
                    Case{"The inn is rejected by the pilgrims.",
                         "a1 pilgrims / is rejected / The inn anonymous"},
                    Case{"The claim was rejected by the pilgrims.",
                         "a1 pilgrims / was rejected / The claim denies anonymous"}));

}  // namespace
}  // namespace headwater
