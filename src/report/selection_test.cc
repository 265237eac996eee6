// SPDX-License-Identifier: Apache-2.0
#include "report/selection.h"

#include <gmock/gmock.h>

namespace headwater {
namespace {

using testing::ElementsAre;

// Three documents; claim 0 stands in the first two and in a conflict with claim 1 in the third.
Case small_case() {
  Case whole;
  for (const auto* id : {"/home/holm/pile/2003/a.html", "/home/holm/pile/2004/a.html", "r/b.txt"}) {
    DocumentFacts facts;
    facts.document.id = facts.document.path = id;
    facts.document.url = "file://" + facts.document.id;
    whole.documents.push_back(facts);
  }
  auto& found = whole.findings;
  for (std::uint32_t i = 0; i < 3; ++i) {
    Utterance utterance;
    utterance.document = i;
    utterance.claim = i / 2;
    utterance.voices.resize(1);
    utterance.voices[0].name = i == 2 ? "Edda Brandvik" : "Courier";
    if (i < 2) utterance.voices[0].entity = 0U;
    found.utterances.push_back(utterance);
  }
  found.claims.resize(2);
  found.claims[0].id = "c0";
  found.claims[0].utterances = {0, 1};
  found.claims[1].utterances = {2};
  found.origins.resize(2);
  found.origins[1].claim = 1;
  found.conflicts.resize(1);
  found.conflicts[0].claims = {0, 1};
  found.entities.resize(3);
  found.entities[0].relations.push_back({RelationKind::front_of, 2, {}});
  found.sources.resize(2);
  found.sources[0].name = "Edda Brandvik";
  found.sources[1].entity = 2U;
  found.utterances[1].why.push_back(
      reason("origins.likely_parent", {}, {whole.documents[0].document.id}));
  return whole;
}

TEST(Selection, HoldsWhatChosenClaimsRestOn) {
  const auto whole = small_case();
  const auto first = select_claims(whole, {0});
  EXPECT_THAT(first.documents, ElementsAre(0, 1));
  EXPECT_THAT(first.utterances, ElementsAre(0, 1));
  EXPECT_THAT(first.origins, ElementsAre(0));
  EXPECT_THAT(first.conflicts, ElementsAre(0)) << "with what stands against it";
  EXPECT_THAT(first.entities, ElementsAre(0, 2)) << "and whose front it is";
  EXPECT_THAT(first.sources, ElementsAre(1));
  const auto second = select_claims(whole, {1, 1});
  EXPECT_THAT(second.claims, ElementsAre(1));
  EXPECT_THAT(second.documents, ElementsAre(2));
  EXPECT_THAT(second.sources, ElementsAre(0));
  EXPECT_THAT(select_all(whole).documents, ElementsAre(0, 1, 2));
}

TEST(Selection, TakesNumbersAndIds) {
  const auto whole = small_case();
  EXPECT_THAT(select_named(whole, {"2", "c0"})->claims, ElementsAre(0, 1));
  EXPECT_TRUE(select_named(whole, {})->all);
  EXPECT_EQ(select_named(whole, {"3"}).error().message(),
            "--claims 3: there is no claim 3; they are numbered 1 to 2");
}

TEST(HiddenPaths, AreCutToWhatIsTheDocumentsAlone) {
  auto whole = small_case();
  hide_paths(whole);
  EXPECT_EQ(whole.documents[0].document.id, "2003/a.html");
  EXPECT_EQ(whole.documents[1].document.id, "2004/a.html");
  EXPECT_EQ(whole.documents[1].document.path, "a.html");
  EXPECT_EQ(whole.documents[2].document.id, "r/b.txt")
      << "a relative path says nothing of a machine";
  EXPECT_EQ(whole.documents[2].document.url, "");
  EXPECT_THAT(whole.findings.utterances[1].why.front().terms, ElementsAre("2003/a.html"));
}

}  // namespace
}  // namespace headwater
