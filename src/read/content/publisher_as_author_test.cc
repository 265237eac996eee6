// SPDX-License-Identifier: Apache-2.0
#include "read/content/publisher_as_author.h"

#include <gtest/gtest.h>

#include <string>

#include "base/strings.h"

namespace headwater {
namespace {

struct Case {
  const char* author;    // as the page's metadata states it
  const char* byline;    // found later; "" for none
  const char* expected;  // the authors in the end
};

TEST(PublisherAsAuthor, GivesWayToAPerson) {
  const Case cases[] = {
      {"Harbour Notes", "Jane Doe", "Jane Doe"},
      {"Harbour", "Jane Doe", "Jane Doe"},  // cut from the name of the outlet
      {"Harbour Notes", "", "Harbour Notes"},
      {"Harbour Notes", "Table of Contents", "Harbour Notes"},
      {"Sam Rede", "Jane Doe", "Sam Rede"},
  };
  for (const auto& one : cases) {
    PageFacts facts;
    facts.source = "Harbour Notes";
    facts.site = "harbour-notes.example";
    facts.set_authors({one.author}, "read.meta");
    PublisherAsAuthor publisher(facts);
    publisher.set_aside();
    if (*one.byline != '\0') facts.set_authors({one.byline}, "read.byline");
    publisher.settle();
    EXPECT_EQ(join(facts.authors, ", "), one.expected) << one.author << " / " << one.byline;
    EXPECT_EQ(facts.why.size(), 1U);
  }
}

}  // namespace
}  // namespace headwater
