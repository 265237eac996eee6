// SPDX-License-Identifier: Apache-2.0
#include "text/coreference.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

Referent at(std::uint32_t token, std::uint32_t sentence, std::uint32_t features = 0,
            Gender gender = Gender::unknown) {
  return {.range = {token, token + 1},
          .id = token,
          .entity = token,
          .sentence = sentence,
          .gender = gender,
          .features = features};
}

struct Case {
  const char* what;
  std::vector<Referent> referents;
  Anaphor anaphor;
  std::optional<std::uint32_t> expected;
};

TEST(Coreference, TheMostSalientReferentIsMeant) {
  using enum AnaphorKind;
  const auto female = Gender::female;
  const auto male = Gender::male;
  auto twice = at(3, 1);
  twice.entity = 1;
  const Case cases[] = {
      {"nobody before", {at(9, 1)}, {person, 5, 1, female}, {}},
      {"a man is no she", {at(1, 1, 0, male)}, {person, 5, 1, female}, {}},
      {"who is known to agree", {at(1, 1, 0, female), at(3, 1)}, {person, 5, 1, female}, 1},
      {"the nearest of equals", {at(1, 1), at(3, 1)}, {person, 5, 1, female}, 3},
      {"a subject", {at(1, 1, salience::subject), at(3, 1)}, {person, 5, 1, female}, 1},
      {"a nearer sentence", {at(1, 1, salience::subject), at(3, 3)}, {person, 5, 3, female}, 3},
      {"not who is too far", {at(1, 1)}, {person, 90, 30, female}, {}},
      {"a person by name",
       {at(1, 1, salience::named), at(3, 1, salience::uncertain)},
       {person, 5, 1, female},
       1},
      {"the body named most often", {at(1, 1), at(2, 1), twice, at(4, 1)}, {group, 9, 4}, 3},
      {"no body of another sentence", {at(1, 1)}, {thing, 9, 2}, {}},
      {"an owner in its sentence", {at(1, 1), at(3, 2), at(4, 2)}, {owner, 5, 2}, 4},
      {"the first of the sentence before", {at(1, 1), at(2, 1)}, {owner, 5, 2}, 1},
      {"no source of the sentence before",
       {at(1, 1, salience::source), at(2, 1)},
       {owner, 5, 2},
       2},
      {"an owner called so", {at(1, 1, salience::called_so), at(3, 2)}, {owner, 5, 2}, 1},
  };
  for (const auto& one : cases) {
    const auto* found = find_antecedent(one.referents, one.anaphor);
    const auto id = found != nullptr ? std::optional(found->id) : std::nullopt;
    EXPECT_EQ(id, one.expected) << one.what;
  }
}

TEST(Coreference, TheCallerForbidsAndAdds) {
  const std::vector<Referent> both{at(1, 1), at(3, 1)};
  const Anaphor he{AnaphorKind::person, 5, 1, Gender::male};
  const auto* allowed = find_antecedent(both, he, [](const Referent& referent) {
    return referent.id == 3 ? std::nullopt : std::optional(0U);
  });
  ASSERT_NE(allowed, nullptr);
  EXPECT_EQ(allowed->id, 1U);
  const auto* outside = find_antecedent(both, he, [](const Referent& referent) {
    return std::optional(referent.id == 3 ? salience::other_voice : 0U);
  });
  ASSERT_NE(outside, nullptr);
  EXPECT_EQ(outside->id, 1U);
}

}  // namespace
}  // namespace headwater
