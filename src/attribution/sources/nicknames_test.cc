// SPDX-License-Identifier: Apache-2.0
#include "text/nicknames.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

class Nicknames : public DumpTest {};
using Case = DumpCase;

TEST_P(Nicknames, of_speakers) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    are_part_of_the_name, Nicknames,
    testing::Values(
        Case{"“We heard shots,” said a retired sailor who goes by the name “Gull.”",
             "a1 retired sailor who goes by the name Gull / said / “We heard shots,” anonymous"},
        Case{"“The pump was dry,” said a young welder known as “Sparks.”",
             "a1 young welder known as Sparks / said / “The pump was dry,” anonymous"},
        Case{"“They paid us,” said Jonas “Herring” Tiel.",
             "a1 Jonas Tiel / said / “They paid us,”"},
        Case{"Edda “Moth” Orlik said the gate was open.",
             "a1 Edda Orlik / said / the gate was open"},
        Case{"\"We waited,\" said a diver who goes by the name “Otter.”",
             "a1 diver who goes by the name Otter / said / \"We waited,\" anonymous"},
        Case{"“We waited,” said a diver who goes by \"Otter.\"",
             "a1 diver who goes by Otter / said / “We waited,” anonymous"},
        Case{"“The road is shut,” said the keeper of the “Golden Eel”.",
             "a1 keeper of the Golden Eel / said / “The road is shut,” anonymous"}));

INSTANTIATE_TEST_SUITE_P(
    are_something_else, Nicknames,
    testing::Values(
        Case{"Workers shout “Fire!”", "a1 Workers / shout / “Fire!” anonymous"},
        Case{"“The road is shut,” said Brell. “Go home.”",
             "a1 Brell / said / “The road is shut,” / “Go home.”"},
        Case{"The miller said: “No.”", "a1 miller / said / “No.” anonymous"},
        Case{"“The road is shut,” said Brell, who called the plan “mad.”",
             "a1 Brell / said / “The road is shut,”\na2 Brell / called / the plan “mad.”"},
        Case{"Brell said the ship “Golden Eel” had sunk.",
             "a1 Brell / said / the ship “Golden Eel” had sunk"}));

INSTANTIATE_TEST_SUITE_P(
    marks_of_two_kinds, Nicknames,
    testing::Values(Case{"“He took the \"long way\" home again,” Brell said.",
                         "a1 Brell / said / “He took the \"long way\" home again,”"},
                    Case{"\"He took the “long way” home again,\" Brell said.",
                         "a1 Brell / said / \"He took the “long way” home again,\""},
                    Case{"“The word \"no\" was \"not\" heard,” Brell said. “It was late.”",
                         "a1 Brell / said / “The word \"no\" was \"not\" heard,” / “It was late.”"},
                    Case{"\"“The road is shut,” Brell said.",
                         "a1 Brell / said / \"“The road is shut,”"},
                    Case{"«He took the “long way” home again», Brell said.",
                         "a1 Brell / said / «He took the “long way” home again»"},
                    Case{"“The road is shut,\" Brell said. \"Go home.”",
                         "a1 Brell / said / “The road is shut,\" / \"Go home.”"},
                    Case{"\"The road is shut,” Brell said. “Go home.\"",
                         "a1 Brell / said / \"The road is shut,” / “Go home.\""}));

}  // namespace
}  // namespace headwater
