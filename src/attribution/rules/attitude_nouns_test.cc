// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/attitude_nouns.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

using Case = DumpCase;
class AttitudeNouns : public DumpTest {};

TEST_P(AttitudeNouns, belong_to_their_owner) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    owners, AttitudeNouns,
    testing::Values(
        Case{"Oda Lind ended her loud criticism of the ferry, the oldest on the lake.",
             "a1 Oda Lind / criticism of / the ferry"},
        Case{"The strike began with the guild’s demand for a day of rest.",
             "a1 guild / demand for / a day of rest"},
        Case{"The march was led by tenants with old grievances about the price of bread.",
             "a1 tenants / grievances about / the price of bread anonymous"},
        Case{"The criticism of the ferry was loud.", ""},
        Case{"His call from the harbour was late.", ""}));

}  // namespace
}  // namespace headwater
