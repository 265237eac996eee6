// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/joined_bodies.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

class JoinedBodies : public DumpTest {};
using Case = DumpCase;

TEST_P(JoinedBodies, speak) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    as_one, JoinedBodies,
    testing::Values(
        Case{"The Fisheries and Harbour Board said the quay was shut.",
             "a1 Fisheries and Harbour Board / said / the quay was shut"},
        Case{"On Monday the Grain and Rope Exchange said the quay was shut.",
             "a1 Grain and Rope Exchange / said / the quay was shut"},
        Case{"The Health and Safety Agency said the water was clean.",
             "a1 Health and Safety Agency / said / the water was clean"},
        Case{"The Securities and Rope Agency said trade was slow.",
             "a1 Securities and Rope Agency / said / trade was slow"},
        Case{"The Ministry of Roads and Bridges said the bridge was shut.",
             "a1 Ministry of Roads and Bridges / said / the bridge was shut"},
        Case{"According to the Office of Ports and Canals, the lock was shut.",
             "a1 Office of Ports and Canals / According to / the lock was shut"},
        Case{"The Committee on Trade and Transport said the law was old.",
             "a1 Committee on Trade and Transport / said / the law was old"},
        Case{"A spokesman for the Lakes and Rivers Agency said the lake was clean.",
             "a1 spokesman for the Lakes and Rivers Agency / said / the lake was clean for:Lakes "
             "and Rivers Agency"}));

INSTANTIATE_TEST_SUITE_P(
    as_two, JoinedBodies,
    testing::Values(Case{"Anna Brell and Jonas Tiel said the quay was shut.",
                         "a1 Anna Brell and Jonas Tiel / said / the quay was shut"},
                    Case{"Lusk Holdings and Oster Rope said the quay was shut.",
                         "a1 Lusk Holdings and Oster Rope / said / the quay was shut"},
                    Case{"The Harbour Board and the Fisheries Office said the quay was shut.",
                         "a1 Fisheries Office / said / the quay was shut"},
                    Case{"The Varnholm Police and Jonas Tiel said the road was shut.",
                         "a1 Jonas Tiel / said / the road was shut"},
                    Case{"The Lusk Times and Rope Board said the road was shut.",
                         "a1 Rope Board / said / the road was shut"},
                    Case{"The Lusk Trust and Rope Board said the road was shut.",
                         "a1 Rope Board / said / the road was shut"},
                    Case{"Jonas Brell left.\nThe Council of Lusk and Brell said the road was shut.",
                         "a1 Council of Lusk / said / the road was shut"},
                    Case{
                        "The Skerries met.\nThe Skerries and Harbour Board said the road was shut.",
                        "a1 Harbour Board / said / the road was shut"}));

}  // namespace
}  // namespace headwater
