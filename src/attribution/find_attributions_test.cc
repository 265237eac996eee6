// SPDX-License-Identifier: Apache-2.0
#include "attribution/find_attributions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attribution/candidates/dump_for_tests.h"
#include "base/property_for_tests.h"

namespace headwater {
namespace {

using Case = DumpCase;
class FindAttributions : public DumpTest {};

TEST_P(FindAttributions, dumps) {
  check();
}

INSTANTIATE_TEST_SUITE_P(
    deeds, FindAttributions,
    testing::Values(Case{"The union supported the march to the harbour.", ""},
                    Case{"The party opposed the owners as long as they paid.", ""},
                    Case{"The guild welcomed a visitor from the south.", ""},
                    Case{"The union supported the plan to close the dock.",
                         "a1 union / supported / the plan to close the dock"},
                    Case{"The mill stresses discipline and sometimes uses force.", ""},
                    Case{"Two papers showed crowds in the square, where the fair was held.", ""},
                    Case{"The newspapers used the letters without crediting them for it.", ""},
                    Case{"The campaign claims a share of the vote.", ""},
                    Case{"The union blames the fire on a splinter group.",
                         "a1 union / blames / the fire / a splinter group"}));

INSTANTIATE_TEST_SUITE_P(
    whose_voice, FindAttributions,
    testing::Values(
        Case{"The council said the dock was open.\nKeep in mind that the group is shunned in the "
             "town it claims to serve.",
             "a1 council / said / the dock was open\na2 group / claims / to serve"},
        Case{"He works for the Harbour Institute.\nThe Harbour article said the dock was open.",
             "a1 Harbour Institute / said / the dock was open for:Harbour Institute"}));

INSTANTIATE_TEST_SUITE_P(
    doubts, FindAttributions,
    testing::Values(Case{
        "In any case, it is clear whether the pump works, writes Anna Brell.",
        "a1 Anna Brell / writes / In any case, it is clear whether the pump works"}));

INSTANTIATE_TEST_SUITE_P(
    opposition, FindAttributions,
    testing::Values(Case{"The islanders reject involvement by the mainland in the harbour.",
                         "a1 islanders / reject / involvement by the mainland in the harbour "
                         "anonymous"},
                    Case{"The islanders rejected the claim that the dam leaks.",
                         "a1 islanders / rejected / the claim that the dam leaks denies anonymous\n"
                         "a1 > a2 - / claim / that the dam leaks anonymous"}));

// Marks that pair with nothing, where a rule looks for a quotation.
INSTANTIATE_TEST_SUITE_P(
    unpaired_marks, FindAttributions,
    testing::Values(
        Case{"Jonas Tiel later identified as “Merganser the tug that had sunk.",
             "a1 Jonas Tiel / later identified as / “Merganser the tug that had sunk."},
        Case{"Anna Brell dismissed as ” the claim that the quay had burned.",
             "a1 Anna Brell / dismissed / as ” the claim that the quay had burned denies\n"
             "a1 > a2 - / claim / that the quay had burned anonymous"},
        Case{"Anna Brell said “", ""}, Case{"”", ""}));

INSTANTIATE_TEST_SUITE_P(
    false_voices, FindAttributions,
    testing::Values(
        Case{"“We have four confirmed dead and we expect it to rise,” Anna Brell said.",
             "a2 > a1 Anna Brell / expect / it to rise,\n"
             "a2 Anna Brell / said / “We have four confirmed dead and we expect it to rise,”"},
        Case{"Anna Brell said the cause was not yet known.",
             "a1 Anna Brell / said / the cause was not yet known"},
        Case{"On 3 May 2011 the hospital admitted 12 persons from the mill.", ""},
        Case{"Crimes attributed to it include theft.", ""},
        Case{"One of the allegations made by Jonas Tiel in his column was that the dam leaks.",
             "a1 Jonas Tiel / allegations / that the dam leaks hedged"}));

TEST(FindAttributionsBlocks, first_person_of_a_comment_is_its_author) {
  auto document = document_of("I think that it leaks.\nI think that it holds.");
  document.authors = {"Anna Brell"};
  document.blocks = {{BlockKind::paragraph, {0, 22}, "", ""},
                     {BlockKind::comment, {23, document.text.size()}, "Jonas Tiel", ""}};
  const auto found = attributions_of(document);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].holder, "Anna Brell");
  EXPECT_EQ(found[1].holder, "Jonas Tiel");
}

INSTANTIATE_TEST_SUITE_P(
    sentences, FindAttributions,
    testing::Values(
        Case{"The mayor said that the bridge was closed.",
             "a1 mayor / said / that the bridge was closed"},
        Case{"The bridge was closed, Anna Brell said.",
             "a1 Anna Brell / said / The bridge was closed"},
        Case{"“The bridge is closed,” said Anna Brell.",
             "a1 Anna Brell / said / “The bridge is closed,”"},
        Case{"According to Radio Lusk, the bridge was closed.",
             "a1 Radio Lusk / According to / the bridge was closed"},
        Case{"Anna Brell told Radio Lusk that the bridge was closed.",
             "a1 Anna Brell / told / that the bridge was closed to:Radio Lusk"},
        Case{"Anna Brell denied that the bridge was closed and said the road was open.",
             "a1 Anna Brell / denied / that the bridge was closed denies\n"
             "a2 Anna Brell / said / the road was open"},
        Case{"Anna Brell said it was not true that the bridge was closed.",
             "a1 Anna Brell / said / that the bridge was closed denies"},
        Case{"Anna Brell dismissed as baseless the claim that the bridge was closed.",
             "a1 Anna Brell / dismissed as baseless / the claim that the bridge was closed denies\n"
             "a1 > a2 - / claim / that the bridge was closed anonymous"},
        Case{"Radio Lusk quoted Anna Brell as saying that the bridge was closed.",
             "a1 Radio Lusk / quoted / Anna Brell as saying that the bridge was closed\n"
             "a1 > a2 Anna Brell / saying / that the bridge was closed"},
        Case{"Officials fear that the bridge will fall, Anna Brell said.",
             "a2 > a1 Officials / fear / that the bridge will fall hedged anonymous\n"
             "a2 Anna Brell / said / Officials fear that the bridge will fall"},
        Case{"It is widely reported that the bridge was closed.",
             "a1 - / It is widely reported / that the bridge was closed hedged anonymous"},
        Case{"The driver is suspected of theft.",
             "a1 - / is suspected of / The driver / theft hedged anonymous"},
        Case{"The driver allegedly took the truck.",
             "a1 - / allegedly / The driver / took the truck hedged anonymous"},
        Case{"A spokesman for the Interior Ministry said the bridge was closed.",
             "a1 spokesman for the Interior Ministry / said / the bridge was closed for:Interior "
             "Ministry"},
        Case{"Two officials who asked not to be named said the bridge was closed.",
             "a1 Two officials who asked not to be named / said / the bridge was closed anonymous"},
        Case{"Anna Brell, the mayor, opened the bridge.\nThe mayor said the bridge was safe.",
             "a1 Anna Brell / said / the bridge was safe"},
        Case{"Anna Brell said the bridge was safe.\nShe added that the road was open.",
             "a1 Anna Brell / said / the bridge was safe\na2 Anna Brell / added / that the road "
             "was open"},
        Case{"The claims were long.", ""}, Case{"The report of the council was long.", ""},
        Case{"Q: Is the bridge safe?\nBRELL: It is safe.",
             "a1 Q / : / Is the bridge safe?\na2 BRELL / : / It is safe."}));

TEST(FindAttributionsProperties, spans_lie_in_the_text_and_parents_never_circle) {
  expect_property("spans lie in the text and parents never circle", [] {
    static const std::vector<std::string> words{
        "said", "that",      "“",      "”",         ",",        ".",          "Anna",   "Brell",
        "the",  "officials", "denied", "according", "to",       "as",         "saying", "quoted",
        "was",  "by",        "it",     "is",        "reported", "(",          ")",      ":",
        ";",    "\n",        "claims", "who",       "and",      "reportedly", "told",   "of",
        "—",    "é",         "’s",     "citing",    "seems"};
    const auto picks =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(words.size())));
    std::string text;
    for (const auto pick : picks) text += words[static_cast<std::size_t>(pick)] + " ";
    const auto document = document_of(text);
    const auto sentences = plain_sentences(document);
    const auto found = find_attributions(document, sentences, {}, {});
    RC_ASSERT(found == find_attributions(document, sentences, {}, {}));
    for (std::size_t i = 0; i < found.size(); ++i) {
      RC_ASSERT(!found[i].content.empty());
      for (const auto span : found[i].content) {
        RC_ASSERT(!span.empty() && span.end <= document.text.size());
      }
      auto at = found[i].parent;
      for (std::size_t steps = 0; at; ++steps) {
        RC_ASSERT(steps <= found.size());
        at = found[*at].parent;
      }
    }
  });
}

TEST(FindAttributionsProperties, long_input_takes_linear_time) {
  std::string text;
  for (int i = 0; i < 8000; ++i) text += "he said that “they deny it, ";
  const auto document = document_of(text);
  EXPECT_FALSE(attributions_of(document).empty());
}

}  // namespace
}  // namespace headwater
