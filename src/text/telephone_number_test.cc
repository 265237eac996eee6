// SPDX-License-Identifier: Apache-2.0
#include "text/telephone_number.h"

#include <gtest/gtest.h>

#include "language/split_for_tests.h"

namespace headwater {
namespace {

struct Row {
  const char* text;
  bool holds;
};

class TelephoneNumbers : public ::testing::TestWithParam<Row> {};

TEST_P(TelephoneNumbers, AreTwoGroupsOfDigitsOrMore) {
  const auto sentences = split_text(GetParam().text);
  EXPECT_EQ(holds_telephone_number(sentences.tokens), GetParam().holds) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table, TelephoneNumbers,
    ::testing::Values(Row{"Witnesses may call the harbour police on 0845 125 2222.", true},
                      Row{"Call 0800 555 111 for advice.", true},
                      Row{"The desk answers at 555-0134 all night.", true},
                      Row{"The desk answers at 206-555-0134 all night.", true},
                      Row{"Ring (020) 7946 0018 before noon.", true},
                      Row{"Ring +44 20 7946 0018 before noon.", true},
                      Row{"Some 170,000 people and 2,500,000 euros.", false},
                      Row{"A loss of 10 000 000 crowns.", false},
                      Row{"Between 2001 and 2002 it stood empty.", false}, Row{"", false}));

}  // namespace
}  // namespace headwater
