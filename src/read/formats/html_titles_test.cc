// SPDX-License-Identifier: Apache-2.0
#include "read/formats/html_titles.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace headwater {
namespace {

struct Case {
  TitleWitnesses seen;
  std::string expected;  // title and rule
};

TEST(HtmlTitles, TheHeadingThatTheHeadRepeats) {
  const std::vector<Case> cases{
      {{"Mill to close | Example Times", "", "", "", {"Mill to close in May"}, {}},
       "Mill to close in May read.heading"},
      {{"Mill to close in May – Example Times",
        "Mill to close in May",
        "",
        "Example Times",
        {"Example Times"},
        {}},
       "Mill to close in May read.meta"},
      {{"Mill to close", "", "Mill to close in May", "", {"Our news"}, {}},
       "Mill to close in May read.json_ld"},
      {{"Mill to close in May - Example Times", "", "", "", {}, {"Mill to close in May", "Sport"}},
       "Mill to close in May read.heading"},
      {{"Mill to close in May | Example Times", "", "", "Example Times", {}, {}},
       "Mill to close in May read.page_title"},
      {{"Sol\xC2\xADvent spilt", "", "", "", {"Sol\xC2\xADvent spilt¶"}, {}},
       "Solvent spilt read.heading"},
  };
  for (const auto& c : cases) {
    const auto found = choose_title(c.seen);
    EXPECT_EQ(found.title + " " + std::string(found.rule), c.expected);
  }
}

TEST(HtmlTitles, TheSiteOnEitherSideOfTheHeadline) {
  const std::string headline = "Mill to close";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Mill to close | Example Times", "Example Times"},
      {"Example Times: Mill to close", "Example Times"},
      {"Mill to close | Local news - Example Times", "Example Times"},
      {"Mill to close | Le Café – Été", "Été"},
  };
  for (const auto& [title, site] : cases) EXPECT_EQ(site_in_title(title, headline), site) << title;
}

}  // namespace
}  // namespace headwater
