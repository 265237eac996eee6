// SPDX-License-Identifier: Apache-2.0
#include "claims/read_case.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;

std::string dump(const Papers& papers) {
  const CaseTexts texts{papers.facts, papers.sentences};
  const ReadCase read(texts, papers.entities, papers.incidents);
  EXPECT_EQ(read.input().voices.size(), papers.facts.size());
  EXPECT_EQ(read.input().places.size(), papers.facts.size());
  std::string out;
  for (const auto& fact : read.values()) {
    out += fmt::format("{} {}={}{}; ", fact.utterance.document, fact.utterance.slot,
                       print_value(fact.value), fact.value.around ? " around" : "");
  }
  return out;
}

TEST(ReadCase, NoDocuments) {
  EXPECT_EQ(dump({}), "");
}

// One number of one incident has one name, the one most used.
TEST(ReadCase, NamesOfNumbers) {
  Papers papers;
  for (const auto* slot : {"held", "detained", "detained"}) {
    papers.paper("Herald", "2011-03-01", fmt::format("12 were {} .", slot));
    auto& event = papers.event(0, "12 were", EventType::arrest);
    papers.count(event, slot, {12, 12, ""}, "12");
  }
  EXPECT_EQ(dump(papers), "0 detained=12; 1 detained=12; 2 detained=12; ");
}

TEST(ReadCase, PlacesNearOthers) {
  Papers papers;
  for (const auto* text : {"It was near Orth .", "It was in Varn ."}) {
    papers.paper("Herald", "2011-03-01", text);
    auto& place = papers.event(0, "It was", EventType::arrest).place;
    place.text = place.city =
        std::string_view(text).find("Orth") != std::string_view::npos ? "Orth" : "Varn";
    place.span = papers.span_of(place.text);
  }
  EXPECT_EQ(dump(papers), "0 place=Orth around; 1 place=Varn; ");
}

}  // namespace
}  // namespace headwater
