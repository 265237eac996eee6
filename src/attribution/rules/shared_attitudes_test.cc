// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/shared_attitudes.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

using Case = DumpCase;
class SharedAttitudes : public DumpTest {};

TEST_P(SharedAttitudes, have_the_content_told_before) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    opposed, SharedAttitudes,
    testing::Values(Case{"The guild supports the plan for a dam.\nOda Lind is firmly opposed.",
                         "a1 guild / supports / the plan for a dam\n"
                         "a2 Oda Lind / is firmly opposed / the plan for a dam"},
                    Case{"Oda Lind is firmly opposed.", ""},
                    Case{"The guild closed the dam.\nOda Lind is firmly opposed.", ""}));

INSTANTIATE_TEST_SUITE_P(
    as_do, SharedAttitudes,
    testing::Values(Case{"The guild supports the plan for a dam, as do Oda Lind and Rufus Adair.",
                         "a1 guild / supports / the plan for a dam\n"
                         "a2 Oda Lind and Rufus Adair / as do / the plan for a dam"},
                    Case{"Kees Roe said that the guild supports the plan, as does Oda Lind.",
                         "a1 Kees Roe / said / that the guild supports the plan\n"
                         "a1 > a2 guild / supports / the plan\n"
                         "a1 > a3 Oda Lind / as does / the plan"},
                    Case{"The guild supports the plan, as the dam is old.",
                         "a1 guild / supports / the plan, as the dam is old"}));

}  // namespace
}  // namespace headwater
