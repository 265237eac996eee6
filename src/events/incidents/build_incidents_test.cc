// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/build_incidents.h"

#include <gtest/gtest.h>

#include <map>

#include "events/marked_text_for_tests.h"

namespace headwater {
namespace {

struct Page {
  const char* published;
  const char* title;
  const char* text;
};

struct CaseText {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<Entity> entities;

  explicit CaseText(const std::vector<Page>& pages) {
    std::map<std::string, std::uint32_t> known;
    for (std::uint32_t d = 0; d < pages.size(); ++d) {
      auto told = tell(pages[d].text, pages[d].published, pages[d].title);
      told.facts.document.id = fmt::format("d{:02}", d);
      told.facts.document.sha256 = told.facts.document.id;
      find_told(told);
      for (const auto& mention : told.facts.names.mentions) {
        const auto [place, fresh] =
            known.try_emplace(mention.text, static_cast<std::uint32_t>(entities.size()));
        if (fresh) {
          Entity entity;
          entity.name = mention.text;
          entity.kind = mention.kind;
          entities.push_back(entity);
        }
        entities[place->second].mentions.push_back({d, mention.span});
      }
      facts.push_back(std::move(told.facts));
      sentences.push_back(std::move(told.sentences));
    }
  }
  // The documents of each incident, with its date: "2019-05-14 0 1 2".
  [[nodiscard]] std::vector<std::string> incidents() const {
    std::vector<std::string> out;
    for (const auto& incident : build_incidents({facts, sentences}, entities)) {
      auto line = dump_date(incident.date);
      std::uint32_t last = 0xFFFFFFFFU;
      for (const auto& report : incident.reports) {
        if (report.document != last) line += fmt::format(" {}", report.document);
        last = report.document;
      }
      out.push_back(std::move(line));
    }
    std::ranges::sort(out);
    return out;
  }
};

using Lines = std::vector<std::string>;

TEST(BuildIncidents, OneHappeningUnderFiveNames) {
  const CaseText made({
      {"2019-05-14", "",
       "An explosion killed seven people at the Orlen pumping station on [2019-05-14:Tuesday] ."},
      {"2019-05-16", "",
       "At least 40 workers died at the Orlen pumping station .\n"
       "The station was shelled by army artillery ."},
      {"2019-05-19", "Orlen was a budget decision",
       "Nine people died on [2019-05-14:14 May] because of one part ."},
      {"2019-05-20", "", "Gunmen had attacked the Orlen pumping station , an official said ."},
  });
  EXPECT_EQ(made.incidents(), Lines{"2019-05-14 0 1 2 3"});
}

TEST(BuildIncidents, AnotherSiteAnotherDayOrTooLateIsAnotherIncident) {
  const CaseText made({
      {"2019-05-14", "",
       "An explosion killed seven people at the Orlen pumping station on [2019-05-14:Tuesday] ."},
      {"2019-05-16", "", "At least 40 workers died at the Maresk refinery ."},
      {"2019-09-01", "", "Three men died in a fire at the Orlen pumping station ."},
      {"2019-05-17", "",
       "Two guards were shot dead at the Orlen pumping station on [2018-02-03:3 February 2018] ."},
  });
  EXPECT_EQ(made.incidents(),
            (Lines{"..2019-05-16 1", "..2019-09-01 2", "2018-02-03 3", "2019-05-14 0"}));
}

TEST(BuildIncidents, AnOrganisationIsFoundedOnce) {
  const CaseText made({
      {"2019-06-02", "",
       "The [o:Brannoc League] was founded in [1965:1965] by students of the academy ."},
      {"2015-03-10", "",
       "The [o:Brannoc League] has few members .\n"
       "Formed in [1960s:the 1960s] , the organisation was small ."},
      {"2019-05-22", "", "The League was founded in [1960s:the 1960s] and never changed ."},
      {"2019-05-22", "", "The [o:Varn Circle] was founded in [1965:1965] ."},
  });
  EXPECT_EQ(made.incidents(), (Lines{"1965-01-01..1965-12-31 0 1 2", "1965-01-01..1965-12-31 3"}));
}

TEST(BuildIncidents, OneAttackIsNotASeries) {
  const CaseText made({
      {"2005-02-09", "",
       "In [2000-02:February 2000] the [o:Brannoc League] launched a mortar attack against "
       "[l:Varnland] ."},
      {"2006-02-09", "",
       "In [2000-02:February 2000] the [o:Brannoc League] launched 12 mortar attacks against "
       "[l:Varnland] ."},
  });
  EXPECT_EQ(made.incidents().size(), 2U);
}

TEST(BuildIncidents, OnePersonIsKilledOnce) {
  const CaseText made({
      {"2005-02-09", "", "In [1999:1999] gunmen assassinated the Varnian chief of staff ."},
      {"2006-02-09", "", "The Varnian chief of staff was murdered ."},
      {"2006-02-09", "", "The deputy mayor was murdered in [1999:1999] ."},
  });
  EXPECT_LE(made.incidents().size(), 3U);
}

TEST(BuildIncidents, SameForAnyOrderOfThreads) {
  const CaseText made({
      {"2019-05-14", "", "A bomb killed seven people in [l:Olm] on [2019-05-14:Tuesday] ."},
      {"2019-05-15", "", "A bomb killed nine people in [l:Olm] on [2019-05-14:Tuesday] ."},
  });
  const auto once = build_incidents({made.facts, made.sentences}, made.entities);
  const auto again = build_incidents({made.facts, made.sentences}, made.entities);
  EXPECT_EQ(once, again);
  ASSERT_EQ(once.size(), 1U);
  EXPECT_EQ(once[0].conflicts.size(), 1U);
}

}  // namespace
}  // namespace headwater
