// SPDX-License-Identifier: Apache-2.0
#include "stories/form_twins.h"

#include <gtest/gtest.h>

#include "language/split_for_tests.h"

namespace headwater {
namespace {

LeadForm form_of(const char* published, const char* text, int told = 0) {
  DocumentFacts facts;
  facts.document.published = published;
  facts.document.text = Utf8Text(text);
  set_lines_as_blocks(facts.document);
  if (told > 0) {
    auto& time = facts.times.emplace_back();
    time.span = {4, 8};
    time.interval.lo = time.interval.hi = make_day(2031, 5, static_cast<unsigned>(told));
  }
  return lead_form(facts, split_sentences(facts.document));
}

struct Case {
  const char* name;
  bool twins;
  LeadForm a;
  LeadForm b;
};

TEST(FormTwins, OneFormAboutTwoThings) {
  const char* orlik = "The Orlik mill will close in spring, its owner Edda Tiel said.";
  const char* brask = "The Brask mill will close in spring, its owner Edda Tiel said.";
  const char* both = "The Brask mill will close in spring, its owner Jonas Lusk said.";
  const char* levy = "The council of Orlik raised the levy on water by 12 percent.";
  const Case cases[] = {
      {"a name, days apart", true, form_of("2031-05-02", orlik), form_of("2031-06-01", brask)},
      {"a name, one day", false, form_of("2031-05-02", orlik), form_of("2031-05-03", brask)},
      {"a name, no day", false, form_of("", orlik), form_of("", brask)},
      {"two names, one day", true, form_of("2031-05-02", orlik), form_of("2031-05-02", both)},
      {"a name and a number", true, form_of("2031-05-02", levy),
       form_of("2031-05-02", "The council of Brask raised the levy on water by 30 percent.")},
      {"a number alone", false, form_of("2031-05-02", levy),
       form_of("2031-06-02", "The council of Orlik raised the levy on water by 30 percent.")},
      {"two spellings", false, form_of("2031-05-02", levy),
       form_of("2031-06-02", "The council of Orlick raised the levy on water by 30 percent.")},
      {"other words", false, form_of("2031-05-02", orlik),
       form_of("2031-06-01", "The Brask mill will open in spring, its owner Edda Tiel said.")},
      {"the same", false, form_of("2031-05-02", orlik), form_of("2031-06-01", orlik)},
      {"another day told", true, form_of("2031-05-02", orlik, 2), form_of("2031-06-01", orlik, 20)},
      {"a day told later", false, form_of("2031-05-02", orlik, 2),
       form_of("2031-05-03", orlik, 20)},
      {"datelines", false,
       form_of("2031-05-02", "ORLIK - A ferry sank with all of its crew off the coast."),
       form_of("2031-05-04", "BRASK - A ferry sank with all of its crew off the coast.")},
      {"too short", false, form_of("2031-05-02", "Edda Tiel won the race."),
       form_of("2031-06-02", "Jonas Lusk won the race.")},
  };
  for (const auto& [name, twins, a, b] : cases) {
    EXPECT_EQ(are_form_twins(a, b), twins) << name;
    EXPECT_EQ(are_form_twins(b, a), twins) << name;
  }
}

// Two witnesses of one happening, with a number each.
TEST(FormTwins, WhoSpeaksIsNotWhatItIsAbout) {
  const auto told = [](const std::string& mill, const std::string& speaker,
                       const char* dead = "3") {
    DocumentFacts facts;
    facts.document.published = "2031-05-02";
    const auto text =
        "A blast at the " + mill + " mill killed " + dead + " people, " + speaker + " said.";
    facts.document.text = Utf8Text(text);
    set_lines_as_blocks(facts.document);
    const auto at = static_cast<std::uint32_t>(text.find(speaker));
    const auto end = at + static_cast<std::uint32_t>(speaker.size());
    facts.attributions.emplace_back().source = Span{at, end};
    return lead_form(facts, split_sentences(facts.document));
  };
  const auto orlik = told("Orlik", "Edda Tiel");
  EXPECT_FALSE(are_form_twins(orlik, told("Orlik", "Jonas Lusk", "5"))) << "another witness";
  EXPECT_TRUE(are_form_twins(orlik, told("Brask", "Edda Tiel", "5"))) << "another mill and number";
  EXPECT_TRUE(are_form_twins(orlik, told("Brask", "Jonas Lusk"))) << "another mill and witness";
  EXPECT_FALSE(are_form_twins(orlik, told("Brask", "Edda Tiel")))
      << "accounts that differ in a name";
}

}  // namespace
}  // namespace headwater
