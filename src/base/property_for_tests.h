// SPDX-License-Identifier: Apache-2.0
// Input:   a statement that shall hold for all values: a callable whose parameters RapidCheck
//          fills, with RC_ASSERT inside.
// Output:  none.
// Rule:    the test fails where the statement is falsified or too few values could be made for it.
// Example: expect_property("twice", [](int a) { RC_ASSERT(twice(a) - a == a); }); rc::check alone
//          returns false and no more; script/check_tests.py refuses it everywhere but here.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <utility>

namespace headwater {

template <class Property>
void expect_property(const std::string& name, Property&& property) {
  EXPECT_TRUE(rc::check(name, std::forward<Property>(property))) << name;
}

}  // namespace headwater
