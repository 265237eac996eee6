// SPDX-License-Identifier: Apache-2.0
#include "reuse/outlet_names.h"

#include <gtest/gtest.h>

#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

OutletNames names_of(const std::vector<std::string>& sources) {
  std::vector<DocumentFacts> facts(sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) facts[i].document.source = sources[i];
  const std::vector<Sentences> sentences(sources.size());
  return OutletNames({facts, sentences});
}

TEST(NameWords, LowerCaseLettersAndDigitsWithoutTheFirstThe) {
  struct Row {
    std::string name;
    std::vector<std::string> words;
  };
  const std::vector<Row> rows{
      {"The Harbour Post", {"harbour", "post"}},
      {"Harbour The Post", {"harbour", "the", "post"}},
      {"The The Post", {"post"}},
      {"az-AZ_09/x", {"az", "az", "09", "x"}},
      {"Zürich (Blatt)", {"zürich", "blatt"}},
      {"{Post}@[9:0]`z", {"post", "9", "0", "z"}},
      {"...", {}},
      {"the", {}},
      {"", {}},
  };
  for (const auto& [name, words] : rows) EXPECT_EQ(name_words(name), words) << name;
}

TEST(TagFits, InitialsWithAndWithoutSmallWords) {
  struct Row {
    std::string tag, name;
    bool fits;
  };
  const std::vector<Row> rows{
      {"HOFA", "Herald of Fire Arms", true},
      {"HFA", "Herald of Fire Arms", true},
      {"HAE", "Herald and Echo", true},
      {"HE", "Herald and Echo", true},
      {"HE", "Herald for Echo", true},
      {"HE", "Herald the Echo", true},
      {"HTE", "Herald the Echo", true},
      {"HE", "Herald by Echo", false},
      {"HBE", "Herald by Echo", true},
      {"HEX", "Herald Echo", false},
      {"OE", "Of Echo", true},
      {"E", "Of Echo", false},
      {"NWR", "Northwire", true},
      {"NRW", "Northwire", true},
      {"NWW", "Northwire", false},
      {"OW", "Northwire", false},
      {"NORTHWIRE", "Northwire", true},
      {"NORTHWIREE", "Northwire", false},
      {"NW", "The", false},
      {"NW", "", false},
      {"", "Northwire", false},
  };
  for (const auto& [tag, name, fits] : rows) EXPECT_EQ(tag_fits(tag, name), fits) << tag << name;
}

TEST(OutletNames, NumbersInOrderOfTheDocuments) {
  const auto names =
      names_of({"", "Harbour Post", "The harbour-post", "Norrland Wire", "Nightwatch"});
  EXPECT_EQ(names.outlet_of("HARBOUR POST"), 0U);
  EXPECT_EQ(names.outlet_of("Norrland Wire"), 1U);
  EXPECT_EQ(names.outlet_of("Nightwatch"), 2U);
  EXPECT_EQ(names.outlet_of("Norrland"), no_index);
  EXPECT_EQ(names.outlet_of(""), no_index);
  EXPECT_EQ(names.outlets_with_tag("NW"), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(names.outlets_with_tag("HP"), (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(names.outlets_with_tag("XX"), (std::vector<std::uint32_t>{}));
}

TEST(OutletNames, NamedInALineLongestFirst) {
  const auto names = names_of({"Post", "Harbour Post", "Norrland Wire"});
  using List = std::vector<std::uint32_t>;
  EXPECT_EQ(names.named_in("from the Harbour Post and Norrland Wire"), (List{1, 2}));
  EXPECT_EQ(names.named_in("Post, Harbour, Harbour Post"), (List{0, 1}));
  EXPECT_EQ(names.named_in("Norrland Wire Post"), (List{2, 0}));
  EXPECT_EQ(names.named_in("Wire of Norrland"), List{});
  EXPECT_EQ(names.named_in(""), List{});
}

// "outlet:first-last" each.
std::string hits(const OutletNames& names, const std::string& text) {
  std::string out;
  for (const auto& hit : names.hits(split_text(text)))
    out += fmt::format("{}{}:{}-{}", out.empty() ? "" : " ", hit.outlet, hit.first, hit.last);
  return out;
}

TEST(OutletNames, HitsInRunningText) {
  const auto names = names_of({"Harbour", "Harbour Post", "Norrland Wire"});
  EXPECT_EQ(hits(names, "told the Harbour Post on Monday"), "1:2-4") << "the longest name";
  EXPECT_EQ(hits(names, "told the Harbour Echo"), "0:2-3");
  EXPECT_EQ(hits(names, "told the harbour post"), "") << "names have capitals";
  EXPECT_EQ(hits(names, "Norrland"), "");
  EXPECT_EQ(hits(names, "Norrland Wire"), "2:0-2") << "to the last word";
  EXPECT_EQ(hits(names, "Wire Norrland Wire Harbour Post Norrland"), "2:1-3 1:3-5");
  EXPECT_EQ(hits(names, "Olm Norrland Wire"), "2:1-3") << "behind an unknown capital";
  // Marks between the words of a name, a few of them.
  EXPECT_EQ(hits(names, "Norrland ' Wire"), "2:0-3");
  EXPECT_EQ(hits(names, "Norrland - - - - - Wire"), "2:0-7");
  EXPECT_EQ(hits(names, "Norrland - - - - - - Wire"), "");
  EXPECT_EQ(hits(names, "Norrland a Wire"), "");
  EXPECT_EQ(hits(names, "Norrland 9 Wire"), "");
}

}  // namespace
}  // namespace headwater
