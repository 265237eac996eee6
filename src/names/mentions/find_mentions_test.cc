// SPDX-License-Identifier: Apache-2.0
#include "names/mentions/find_mentions.h"

#include <gtest/gtest.h>

#include <string>

#include "language/split_sentences.h"

namespace headwater {
namespace {

// "Anna Brell (person); Lusk (place)"
std::string mentions_of(const std::string& text) {
  Document document;
  document.text = Utf8Text(text);
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  std::string out;
  for (const auto& found : find_mentions(document, split_sentences(document))) {
    if (!out.empty()) out += "; ";
    out += found.mention.text + " (" + std::string(name_of(found.mention.kind)) + ")";
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

class Mentions : public testing::TestWithParam<Case> {};

TEST_P(Mentions, are_found) {
  EXPECT_EQ(mentions_of(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    joined_bodies, Mentions,
    testing::Values(Case{"The Fisheries and Harbour Board said the quay was shut.",
                         "Fisheries and Harbour Board (organisation)"},
                    Case{"On Monday the Grain and Rope Exchange said the quay was shut.",
                         "Grain and Rope Exchange (organisation)"},
                    Case{"The Ministry of Roads and Bridges said the bridge was shut.",
                         "Ministry of Roads and Bridges (organisation)"},
                    Case{"According to the Office of Ports and Canals, the lock was shut.",
                         "Office of Ports and Canals (organisation)"},
                    Case{"The Committee on Trade and Transport said the law was old.",
                         "Committee on Trade and Transport (organisation)"},
                    Case{"Anna Brell and Jonas Tiel said the quay was shut.",
                         "Anna Brell (person); Jonas Tiel (person)"},
                    Case{"Lusk Holdings and Oster Rope said the quay was shut.",
                         "Lusk Holdings (organisation); Oster Rope (person)"},
                    Case{"The Varnholm Police and Jonas Tiel said the road was shut.",
                         "Varnholm Police (organisation); Jonas Tiel (person)"},
                    Case{"The owners, Quern & Western, said the line was shut.",
                         "Quern & Western (unknown)"}));

INSTANTIATE_TEST_SUITE_P(offices_and_trades, Mentions,
                         testing::Values(Case{"The Chief Constable said the road was shut.", ""},
                                         Case{"The Prime Minister said the road was shut.", ""},
                                         Case{"A form of the Registrar was lost.", ""},
                                         Case{"CALLER: The road is shut.", ""},
                                         Case{"They paid Jonas “Herring” Tiel.",
                                              "Jonas Tiel (person)"},
                                         Case{"Uncle Sava and Abbot Klemens Rauth left.",
                                              "Sava (person); Klemens Rauth (person)"}));

INSTANTIATE_TEST_SUITE_P(openers, Mentions,
                         testing::Values(Case{"Growers left the town.", ""},
                                         Case{"Refugees left the town.", ""},
                                         Case{"Bulletins left the town.", ""},
                                         Case{"Varnholm left the league.", "Varnholm (unknown)"}));

}  // namespace
}  // namespace headwater
