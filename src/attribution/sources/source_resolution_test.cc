// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/source_resolution.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attribution/candidates/dump_for_tests.h"

namespace headwater {
namespace {

// The holders of the text in its order, divided by semicolons; "?" behind an anonymous one.
std::string holders_of(const std::string& text, const std::string& source = "",
                       const std::vector<std::string>& authors = {}) {
  auto document = document_of(text);
  document.source = source;
  document.authors = authors;
  std::string out;
  for (const auto& a : attributions_of(document)) {
    if (!out.empty()) out += "; ";
    out += a.holder.empty() ? "-" : a.holder;
    if (a.anonymous) out += "?";
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

class Holders : public testing::TestWithParam<Case> {};

TEST_P(Holders, are_those_meant) {
  EXPECT_EQ(holders_of(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    offices, Holders,
    testing::Values(
        Case{"The Treasurer, Mrs Oda Lind, said that the till was empty.", "Oda Lind"},
        Case{"Secretary of Ports Oda Lind said that the till was empty.", "Oda Lind"},
        Case{"The Bank of Upper Lusk said that the till was empty.", "Bank of Upper Lusk"},
        Case{"The ferry, Captain Oda Lind, came late.\nThe Captain said that the sea was rough.",
             "Oda Lind"},
        Case{"Oda Lind, glazier, lost the case.\nThe glazier said that she was ill.", "Oda Lind"},
        Case{"The coroner said that the lamp was out.", "coroner"},
        Case{"Coroners said that the lamp was out.", "Coroners?"},
        Case{"The prosecutor said that the lamp was out.", "prosecutor"},
        Case{"A prosecutor said that the lamp was out.", "prosecutor?"},
        Case{"The Chief Plumber said that the lamp was out.", "Chief Plumber"},
        Case{"Her counterpart said that the lamp was out.", "Her counterpart"},
        Case{"A vicar said that the lamp was out.", "vicar?"},
        Case{"The firm’s lawyers said that the lamp was out.", "firm’s lawyers"},
        Case{"The firm’s oldest driver said that the lamp was out.", "firm’s oldest driver?"},
        Case{"A memorandum circulated by the owners said that the lamp was out.",
             "memorandum circulated by the owners"},
        Case{"Queen Oda Lind left.\nHer Majesty said that the lamp was out.", "Oda Lind"},
        Case{"Our inspector at Wend, Mrs Oda Lind, said that the lamp was out.", "Oda Lind"},
        Case{"The two porters, Oda Lind and Rufus Adair, said that it rained.\nThey said that it "
             "leaked.",
             "Oda Lind and Rufus Adair; Oda Lind and Rufus Adair"},
        Case{"Oda Lind stood in the dock.\nThe accused said that the lamp was out.", "Oda Lind"},
        Case{"My coach said that the lamp was out.", "My coach?"}));

INSTANTIATE_TEST_SUITE_P(
    things_that_speak, Holders,
    testing::Values(Case{"The brochure said that the lamp was out.", "brochure"},
                    Case{"The brewery said that the lamp was out.", "brewery"},
                    Case{"The paper said that the lamp was out.", "paper"},
                    Case{"Papers said that the lamp was out.", "Papers?"},
                    Case{"The Lusk Courier went to press.\nThe paper said that the lamp was out.",
                         "Lusk Courier"}));

INSTANTIATE_TEST_SUITE_P(
    pieces, Holders,
    testing::Values(
        Case{"The dam was old, writes Oda Lind of the Harbour Institute.\nThe Harbour article said "
             "that it rained.",
             "Oda Lind; Oda Lind"},
        Case{"The dam was old, writes Oda Lind of the Lusk Courier.\nThe Harbour Institute closed."
             "\nThe Harbour article said that it rained.",
             "Oda Lind; Harbour Institute"}));

INSTANTIATE_TEST_SUITE_P(
    without_wrapping, Holders,
    testing::Values(Case{"The same site said that the lamp was out.", "same site?"},
                    Case{"An article was lost.\nThe same article said that the lamp was out.",
                         "same article"},
                    Case{"The brochure (a thin one) said that the lamp was out.", "brochure"}));

INSTANTIATE_TEST_SUITE_P(
    pronouns, Holders,
    testing::Values(
        Case{"Rufus Adair said that the boat sank.\nTheir pilot, Oda Lind, left the room.\nShe "
             "said that it had rained.",
             "Rufus Adair; Oda Lind"},
        Case{"My aunt keeps one of those boats.\nShe said that it leaks.", "My aunt?"},
        Case{"Oda Lind testified that a shop girl had told her that the boat sank.\nShe said that "
             "the girl had left.",
             "Oda Lind; shop girl?; Oda Lind"},
        Case{"Two stokers who saw it said that they had warned that it leaks.",
             "Two stokers who saw it?; Two stokers who saw it?"},
        Case{
            "Rufus Adair stood there.\n“Ask the sexton. He said that it rained,” said Rufus Adair.",
            "sexton?; Rufus Adair"},
        Case{"Rufus Adair stood there.\nThe old man said that it rained.", "Rufus Adair"},
        Case{"The guild left.\nFarmers stayed because they support the plan.", "Farmers?"},
        Case{"Those who support the plan were few.", "Those?"},
        Case{"Papers were handed out by the Harbour Institute, which denied that it was theirs.",
             "Harbour Institute"},
        Case{"The guild said it rained.\nIn the streets they said that it snowed.", "guild; guild"},
        Case{"“My wife said that I snored,” said Rufus Adair.", "My wife?; Rufus Adair"}));

TEST(HoldersOfPapers, speak_as_we) {
  EXPECT_EQ(holders_of("We believe that the dam leaks.", "The Lusk Courier"), "The Lusk Courier");
  EXPECT_EQ(holders_of("I believe that the dam leaks.", "The Lusk Courier", {"Oda Lind"}),
            "Oda Lind");
  EXPECT_EQ(holders_of("A porter told this newspaper that the dam leaks.\nThis newspaper said that "
                       "it holds.",
                       "The Lusk Courier"),
            "porter?; The Lusk Courier");
}

}  // namespace
}  // namespace headwater
