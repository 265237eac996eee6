// SPDX-License-Identifier: Apache-2.0
#include "text/outlet_register.h"

#include <gtest/gtest.h>

#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

OutletRegister names_of(const std::vector<std::string>& sources) {
  std::vector<DocumentFacts> facts(sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) facts[i].document.source = sources[i];
  const std::vector<Sentences> sentences(sources.size());
  return OutletRegister(CaseTexts{facts, sentences});
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

TEST(OutletRegister, NumbersInOrderOfTheDocuments) {
  const auto names =
      names_of({"", "Harbour Post", "The harbour-post", "Norrland Wire", "Nightwatch"});
  EXPECT_EQ(names.named("HARBOUR POST"), 0U);
  EXPECT_EQ(names.named("Norrland Wire"), 1U);
  EXPECT_EQ(names.named("Nightwatch"), 2U);
  EXPECT_EQ(names.named("Norrland"), no_index);
  EXPECT_EQ(names.named(""), no_index);
  EXPECT_EQ(names.with_tag("NW"), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(names.with_tag("HP"), (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(names.with_tag("XX"), (std::vector<std::uint32_t>{}));
}

TEST(OutletRegister, NamedInALineLongestFirst) {
  const auto names = names_of({"Post", "Harbour Post", "Norrland Wire"});
  using List = std::vector<std::uint32_t>;
  EXPECT_EQ(names.named_in("from the Harbour Post and Norrland Wire"), (List{1, 2}));
  EXPECT_EQ(names.named_in("Post, Harbour, Harbour Post"), (List{0, 1}));
  EXPECT_EQ(names.named_in("Norrland Wire Post"), (List{2, 0}));
  EXPECT_EQ(names.named_in("Wire of Norrland"), List{});
  EXPECT_EQ(names.named_in(""), List{});
}

// "outlet:first-last" each.
std::string hits(const OutletRegister& names, const std::string& text) {
  std::string out;
  const auto cut = split_text(text);
  for (const auto& sentence : cut.sentences) {
    for (const auto& [outlet, tokens] : names.named_in(cut, sentence))
      out += fmt::format("{}{}:{}-{}", out.empty() ? "" : " ", outlet, tokens.first, tokens.last);
  }
  return out;
}

TEST(OutletRegister, HitsInRunningText) {
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
  EXPECT_EQ(hits(names, "Norrland - - - - Wire"), "2:0-6");
  EXPECT_EQ(hits(names, "Norrland - - - - - Wire"), "");
  EXPECT_EQ(hits(names, "Norrland\nWire"), "") << "a name ends within its sentence";
  EXPECT_EQ(hits(names, "Norrland a Wire"), "");
  EXPECT_EQ(hits(names, "Norrland 9 Wire"), "");
}

TEST(OutletRegister, AliasesInitialsAndBodiesOfEntities) {
  std::vector<Entity> entities(5);
  entities[0].name = "Norrland Wire";
  entities[0].kind = EntityKind::outlet;
  entities[0].aliases = {{"Northern Wire", {}}};
  entities[1].name = "Coastal Press Service";
  entities[1].kind = EntityKind::outlet;
  entities[2].name = "Ministry of Ports";
  entities[2].kind = EntityKind::organisation;
  entities[3].name = "Inland Agency";  // sounds like an outlet, whatever its kind
  entities[3].kind = EntityKind::organisation;
  entities[4].name = "Harbour Union";
  entities[4].kind = EntityKind::organisation;
  std::vector<DocumentFacts> facts(3);
  facts[0].document.source = "The Ministry of Ports";
  facts[1].document.source = "Northern Wire";
  facts[2].document.site = "varn.example";
  const std::vector<Sentences> sentences(3);
  const OutletRegister outlets({facts, sentences}, entities, EntityIndex(entities));
  std::string out;
  for (std::uint32_t i = 0; i < outlets.count(); ++i)
    out += outlets.name(i) + (outlets.body(i) ? " body; " : "; ");
  EXPECT_EQ(out,
            "The Ministry of Ports body; Northern Wire; varn.example; Coastal Press Service; "
            "Inland Agency; ");
  EXPECT_EQ(outlets.named("norrland wire"), 1U);
  EXPECT_EQ(outlets.named("CPS"), 3U);
  EXPECT_EQ(outlets.named("Harbour Union"), no_index);
  EXPECT_EQ(outlets.of_entity(0U), 1U);
  EXPECT_EQ(outlets.of_entity(4U), no_index);
  EXPECT_EQ(outlets.publisher(2), 2U);
  std::string are_outlets;
  for (std::uint32_t e = 0; e < 6; ++e) are_outlets += outlets.is_outlet(e) ? '1' : '0';
  EXPECT_EQ(are_outlets, "110100");
}

}  // namespace
}  // namespace headwater
