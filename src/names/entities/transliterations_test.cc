// SPDX-License-Identifier: Apache-2.0
#include "names/entities/transliterations.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

TEST(AlikeSpellings, WhatATextMayCallSpellingsOfOneName) {
  struct Case {
    std::string_view a;
    std::string_view b;
    bool alike;
  };
  const Case cases[] = {
      {"Hegan", "Heagan", true},
      {"Brandvik", "Brandvig", true},
      {"Varnholm", "Warnolm", true},
      {"Jusuf Sharawi", "Youssef Charaoui", true},
      {"Edda Brandvik", "Edda Brandvig", true},
      {"Hegan", "Morsk", false},
      {"Samir Haddad", "Samira Haddad", false},
      {"Edda Brandvik", "Oskar Holm", false},
      {"Ali", "Omar", false},
  };
  for (const auto& c : cases) EXPECT_EQ(alike_spellings(c.a, c.b), c.alike) << c.a << " / " << c.b;
}

}  // namespace
}  // namespace headwater
