// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/build_incidents.h"

#include <gtest/gtest.h>

#include "events/marked_text_for_tests.h"
#include "model/incident_documents.h"

namespace headwater {
namespace {

struct Page {
  const char* published;
  std::string text;
};

struct CaseText {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;

  explicit CaseText(const std::vector<Page>& pages) {
    for (std::uint32_t d = 0; d < pages.size(); ++d) {
      auto told = tell(pages[d].text, pages[d].published);
      told.facts.document.id = fmt::format("d{:02}", d);
      told.facts.document.sha256 = told.facts.document.id;
      find_told(told);
      facts.push_back(std::move(told.facts));
      sentences.push_back(std::move(told.sentences));
    }
  }
  // All documents are one story.
  [[nodiscard]] std::vector<Incident> one_story() const {
    Story story;
    for (std::uint32_t d = 0; d < facts.size(); ++d) story.documents.push_back(d);
    return build_incidents({facts, sentences}, {story});
  }
};

std::string documents_and_sentences(const Incident& incident) {
  auto line = dump_date(incident.date);
  for (const auto document : documents_of(incident)) line += fmt::format(" {}", document);
  return line + fmt::format(" / {}", incident.mentions.size());
}

using Lines = std::vector<std::string>;

// "2019-05-14 0 1 / 3": the date, the documents, how many sentences tell it.
Lines dump(const std::vector<Incident>& incidents) {
  Lines lines;
  for (const auto& incident : incidents) lines.push_back(documents_and_sentences(incident));
  return lines;
}

std::string counts_of(const Incident& incident) {
  std::string line;
  for (const auto& count : incident.counts) {
    const auto end = [](std::optional<double> number) {
      return number ? fmt::format("{}", *number) : std::string();
    };
    line += fmt::format("{}{} {}..{}", line.empty() ? "" : ", ", count.what, end(count.value.lo),
                        end(count.value.hi));
  }
  return line;
}

// No word of these texts is known as one that tells an event.
TEST(BuildIncidents, AStoryIsAnIncidentWhateverWordsTellIt) {
  const CaseText made({
      {"2019-05-16",
       "The cable off [l:Selmira] went dark on [2019-05-14:Tuesday] .\n"
       "Two thirds of all calls failed ."},
      {"2019-05-17", "Calls failed in [l:Selmira] since [2019-05-14:14 May] ."},
      {"2019-05-18", "A ship will lift the cable ."},
  });
  EXPECT_EQ(dump(made.one_story()), Lines{"2019-05-14 0 1 2 / 4"});
}

TEST(BuildIncidents, EachStoryHasItsOwn) {
  const CaseText made({
      {"2019-05-16", "The cable went dark on [2019-05-14:Tuesday] ."},
      {"2019-05-16", "The bridge fell on [2019-05-14:Tuesday] ."},
  });
  EXPECT_EQ(dump(build_incidents({made.facts, made.sentences}, {{{0}, {}}, {{1}, {}}})),
            (Lines{"2019-05-14 0 / 1", "2019-05-14 1 / 1"}));
}

TEST(BuildIncidents, AnotherDayOfAStoryIsAnotherIncident) {
  struct Case {
    const char* what;
    std::vector<Page> pages;
    Lines expected;
  };
  const Page murder{"2019-05-15", "Ada Renn was shot in [l:Olm] on [2019-05-14:14 May] ."};
  const Page verdict{"2019-08-02",
                     "Ada Renn was shot in [l:Olm] on [2019-05-14:14 May] .\n"
                     "The mast was red on [2019-08-01:1 August] ."};
  const std::vector<Case> cases{
      {"told by one document without an event: no happening",
       {murder, murder, verdict},
       {"2019-05-14 0 1 2 / 4"}},
      {"told by two documents",
       {murder, murder, verdict, verdict},
       {"2019-05-14 0 1 2 3 / 6", "2019-08-01 2 3 / 2"}},
      {"an event of that day",
       {murder,
        murder,
        {"2019-08-02",
         "Ada Renn was shot in [l:Olm] on [2019-05-14:14 May] .\n"
         "Two men were arrested on [2019-08-01:1 August] ."}},
       {"2019-05-14 0 1 2 / 4", "2019-08-01 2 / 1"}},
      {"told instead of it",
       {murder, murder, {"2019-08-02", "Two men were arrested on [2019-08-01:1 August] ."}},
       {"2019-05-14 0 1 2 / 3", "2019-08-01 2 / 1"}},
  };
  for (const auto& [what, pages, expected] : cases)
    EXPECT_EQ(dump(CaseText(pages).one_story()), expected) << what;
}

// "The toll rose on Saturday": deaths that one report dates some days later.
TEST(BuildIncidents, ALaterDayOfItsDeadTellsItOn) {
  const Page fire{"2019-05-15", "A fire killed nine men in [l:Olm] on [2019-05-14:14 May] ."};
  const auto days = [&](const char* text, int reports = 1) {
    std::vector<Page> pages{fire, fire};
    for (int i = 0; i < reports; ++i) pages.push_back({"2019-06-15", text});
    return dump(CaseText(pages).one_story()).size();
  };
  EXPECT_EQ(days("Twelve men died on [2019-05-16:16 May] ."), 1U);
  EXPECT_EQ(days("Twelve men died on [2019-05-23:23 May] ."), 2U) << "over a week";
  EXPECT_EQ(days("Twelve men died on [2019-05-12:12 May] ."), 2U) << "before";
  EXPECT_EQ(days("Twelve men died on [2019-05-16:16 May] .", 2), 2U) << "two reports";
  EXPECT_EQ(days("Two men were arrested on [2019-05-16:16 May] ."), 2U) << "no deaths";
}

TEST(BuildIncidents, WhatWasPublishedBeforeTellsOfSomethingElse) {
  const Page strike{"2019-05-07", "The crews of [l:Olm] are on strike ."};
  const Page fire{"2019-05-15", "A fire gutted the mast of [l:Olm] on [2019-05-14:14 May] ."};
  EXPECT_EQ(dump(CaseText({fire, fire, strike}).one_story()),
            (Lines{"2019-05-14 0 1 / 2", "..2019-05-07 2 / 1"}));
  const Page announced{"2019-05-07", "The mast falls on [2019-05-14:14 May] ."};
  EXPECT_EQ(dump(CaseText({fire, fire, announced}).one_story()), Lines{"2019-05-14 0 1 2 / 3"});
}

TEST(BuildIncidents, TheMonthOfADayIsNoOtherIncident) {
  const Page first{"2019-05-15", "Ada Renn was shot on [2019-05-14:14 May] ."};
  const Page later{"2019-06-15",
                   "Ada Renn was shot on [2019-05-14:14 May] .\n"
                   "The mast of [2018-03:March] , that of [2018-03-05:5 March] , fell too ."};
  EXPECT_EQ(dump(CaseText({first, first, later, later}).one_story()),
            (Lines{"2019-05-14 0 1 2 3 / 6", "2018-03-05 2 3 / 2"}));
}

// "On 14 May", in a text without a date, after a year that is told.
TEST(BuildIncidents, AGuessedYearIsThatOfTheOtherDocuments) {
  const Page dated{"2019-05-15", "Ada Renn was shot on [2019-05-14:14 May] ."};
  CaseText made({dated, dated, {"", "Ada Renn was shot on [1974-05-14:14 May] ."}});
  auto& time = made.facts[2].times.front();
  EXPECT_EQ(dump(made.one_story()), (Lines{"2019-05-14 0 1 2 / 3", "1974-05-14 2 / 1"}));
  time.basis = TimeBasis::previous_time;
  EXPECT_EQ(dump(made.one_story()), Lines{"2019-05-14 0 1 2 / 3"});
}

TEST(BuildIncidents, OneDocumentThatTellsNoDayPlaceNumberOrEventTellsNone) {
  const std::vector<Page> nothing{{"2019-05-16", "The cable is old ."}};
  const std::vector<Page> place{{"2019-05-16", "The cable of [l:Olm] is old ."}};
  EXPECT_EQ(dump(CaseText(nothing).one_story()), Lines{});
  EXPECT_EQ(dump(CaseText(place).one_story()), Lines{"..2019-05-16 0 / 1"});
}

TEST(BuildIncidents, WithoutADayItHappenedBeforeTheFirstReport) {
  const CaseText made(
      {{"2019-05-16", "The cable went dark ."}, {"2019-05-15", "The cable failed ."}});
  EXPECT_EQ(dump(made.one_story()), Lines{"..2019-05-15 0 1 / 2"});
}

TEST(BuildIncidents, PlaceIsThatOfMostDocumentsAndTheFinerOfTwo) {
  struct Case {
    const char* what;
    std::vector<const char*> texts;
    std::string expected;  // city, region
  };
  const std::vector<Case> cases{
      {"most documents",
       {"The mast fell in Olm .", "The mast fell in Olm .", "The mast fell in Varnholm ."},
       "Olm, "},
      {"first in the text counts more",
       {"The mast fell in Olm .\nIt was made in Varnholm .\nIt was painted there ."},
       "Olm, "},
      {"a part of it that is told nearly as much",
       {"The mast fell in Olm .", "The mast fell in Kesk, in Olm province ."},
       "Kesk, Olm"},
      {"the dateline where nothing else is told",
       {"VARNHOLM, May 3 (CPS) -- The mast fell ."},
       "VARNHOLM, "},
      {"a place told goes before the dateline",
       {"VARNHOLM, May 3 (CPS) -- The mast fell in Olm ."},
       "Olm, "},
      {"an article is no dateline", {"A well-known mast fell ."}, ", "},
  };
  for (const auto& [what, texts, expected] : cases) {
    std::vector<Page> pages;
    for (const auto* text : texts)
      pages.push_back({"2019-05-03", std::string(text) + "\nThat was on [2019-05-02:2 May] ."});
    const auto place = CaseText(pages).one_story().front().place;
    EXPECT_EQ(place.city + ", " + place.region, expected) << what;
  }
}

TEST(BuildIncidents, CountsAreThoseOfMostDocuments) {
  struct Case {
    const char* what;
    std::vector<const char*> texts;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"most documents",
       {"Nine people were killed .", "Nine people were killed .", "Twelve people were killed ."},
       "killed 9..9"},
      {"first in the text counts more",
       {"Nine people were killed .\nIn all twelve people were killed ."},
       "killed 9..9"},
      {"an exact number before an open one",
       {"Nine people were killed .", "At least 40 people were killed ."},
       "killed 9..9"},
      {"nobody", {"The mast fell and no one was injured ."}, "wounded 0..0"},
      {"no injuries", {"No injuries were reported ."}, "wounded 0..0"},
      {"no charges", {"No charges were laid against the man who was injured ."}, ""},
      {"things that two documents count",
       {"Three masts fell .", "Three masts fell ."},
       "masts 3..3"},
      {"where they come from",
       {"Men from three towns put the fire out .", "Men from three towns put the fire out ."},
       ""},
      {"things that one counts, without an event", {"Three masts fell ."}, ""},
      {"people of a gathering by their own name",
       {"200 protesters marched through the town ."},
       "protesters 200..200"},
  };
  for (const auto& [what, texts, expected] : cases) {
    std::vector<Page> pages;
    for (const auto* text : texts)
      pages.push_back({"2019-05-03", std::string(text) + "\nThat was on [2019-05-02:2 May] ."});
    EXPECT_EQ(counts_of(CaseText(pages).one_story().front()), expected) << what;
  }
}

// The four of one line belong to the second event of it.
TEST(BuildIncidents, ANumberOfAnotherEventOfTheSentenceIsNone) {
  const std::vector<Page> pages{
      {"2019-05-15",
       "In [2004-04:April 2004] gunmen raided the post in Varn , and in [2011-05:May 2011] gunmen "
       "killed four guards in Olm ."}};
  const auto incidents = CaseText(pages).one_story();
  ASSERT_EQ(incidents.size(), 2U);
  for (const auto& incident : incidents)
    EXPECT_EQ(counts_of(incident),
              dump_date(incident.date) == "2011-05-01..2011-05-28" ? "killed 4..4" : "")
        << dump_date(incident.date);
}

TEST(BuildIncidents, ValuesThatClashAreOneIncidentWithAConflict) {
  const CaseText made({
      {"2019-05-14", "A bomb killed seven people in [l:Olm] on [2019-05-14:Tuesday] ."},
      {"2019-05-15", "A bomb killed nine people in [l:Olm] on [2019-05-14:Tuesday] ."},
  });
  const auto once = made.one_story();
  EXPECT_EQ(once, made.one_story()) << "the same for any order of threads";
  ASSERT_EQ(once.size(), 1U);
  EXPECT_EQ(once[0].conflicts.size(), 1U);
  EXPECT_EQ(once[0].type, EventType::killing);
}

TEST(BuildIncidents, WhatTwoStoriesTellBesideIsOneIncident) {
  const std::string past = "\nIn [2011:2011] the Brigade killed Judge Sandvik in [l:Olm] .";
  const CaseText made({
      {"2019-05-15", "A fire gutted the mast on [2019-05-14:14 May] ." + past},
      {"2019-08-02", "Two men were arrested on [2019-08-01:1 August] ." + past},
  });
  const auto incidents = build_incidents({made.facts, made.sentences}, {{{0}, {}}, {{1}, {}}});
  EXPECT_EQ(dump(incidents),
            (Lines{"2019-05-14 0 / 2", "2019-08-01 1 / 2", "2011-01-01..2011-12-31 0 1 / 2"}));
  EXPECT_EQ(incidents[2].place.city, "Olm");
  EXPECT_EQ(counts_of(incidents[2]), "killed 1..1");
}

TEST(BuildIncidents, AnItemOfAChronicleIsAboutItselfAlone) {
  const std::vector<Page> pages{{"2019-05-15",
                                 "A bomb killed nine people in Olm on [2001-05-14:14 May 2001] .\n"
                                 "A bomb killed six people in Varn on [2005-05-14:14 May 2005] .\n"
                                 "A bomb killed two people in Kesk on [2011-05-14:14 May 2011] .\n"
                                 "A bomb killed two people in Selm on [2013-05-14:14 May 2013] ."}};
  EXPECT_EQ(dump(CaseText(pages).one_story()), (Lines{"2001-05-14 0 / 1", "2005-05-14 0 / 1",
                                                      "2011-05-14 0 / 1", "2013-05-14 0 / 1"}));
}

// "… were blown up. No one was hurt.": nobody of that item, not of the first.
TEST(BuildIncidents, AnItemOfAChronicleGoesOnToItsEnd) {
  const std::vector<Page> pages{
      {"2019-05-15",
       "A bomb killed nine people in [l:Olm] on [2001-05-14:14 May 2001] .\n"
       "A bomb killed six people in [l:Varn] on [2005-05-14:14 May 2005] . No one was injured .\n"
       "A bomb killed two people in [l:Kesk] on [2011-05-14:14 May 2011] .\n"
       "A bomb killed two people on [2013-05-14:14 May 2013] ."}};
  const auto incidents = CaseText(pages).one_story();
  ASSERT_EQ(incidents.size(), 4U);
  EXPECT_EQ(counts_of(incidents.front()), "killed 9..9");
  EXPECT_EQ(incidents.back().place.text, "") << "not that of another item";
}

// "Corrects toll from five": of one outlet the last number counts.
TEST(BuildIncidents, ANumberThatItsOutletReplaced) {
  const auto dead = [](const char* first, const char* second) {
    CaseText made({{"2019-05-15", "Five people were killed on [2019-05-14:14 May] ."},
                   {"2019-05-16", "Six people were killed on [2019-05-14:14 May] ."}});
    made.facts[0].document.source = first;
    made.facts[1].document.source = second;
    return counts_of(made.one_story().front());
  };
  EXPECT_EQ(dead("Herald", "Courier"), "killed 5..5") << "told first";
  EXPECT_EQ(dead("Herald", "Herald"), "killed 6..6");
  EXPECT_EQ(dead("", ""), "killed 5..5");
}

// What one document leaves open others tell.
TEST(BuildIncidents, OpenDatesAreThoseOfTheStory) {
  const Lines cases[] = {
      {"The mill burned on [XXXX-12-06:6 December] .", "2008-12-06"},
      {"The mill burned on [XXXX-WXX-6:Saturday] .", "2008-12-13"},
      {"The mill burned on [XXXX-WXX-7:Sunday] .", ""},
  };
  for (const auto& one : cases) {
    const std::vector<Page> pages{{"", one[0]},
                                  {"", "It was told on [2008-12-13:13 December 2008] ."}};
    const auto incidents = CaseText(pages).one_story();
    const auto found = std::ranges::any_of(
        incidents, [&](const Incident& incident) { return dump_date(incident.date) == one[1]; });
    EXPECT_EQ(found, !one[1].empty()) << one[0];
  }
  const std::vector<Page> months{{"", "The mill burned in [XXXX-12:December] ."},
                                 {"2009-01-09", "The mill burned ."}};
  EXPECT_EQ(dump_date(CaseText(months).one_story().front().date), "2008-12-01..2008-12-31");
  const std::vector<Page> page{{"", "The mill burned on [XXXX-12-06:6 December] ."}};
  const auto alone = CaseText(page).one_story();
  for (const auto& incident : alone) EXPECT_FALSE(incident.date.known());
}

// An arrest that two reports of a murder tell is a happening of its own, on its day where one tells
// it, in its town.
TEST(BuildIncidents, WhatIsToldAsideIsAHappeningOfItsOwn) {
  const std::string murder = "Hale was killed in [l:Olm] on [2019-05-14:14 May] . ";
  const auto dated = [&](const std::string& second, const std::string& third) {
    return dump(CaseText({{"2019-05-20", murder + "Renn was arrested ."},
                          {"2019-05-20", murder + second},
                          {"2019-05-20", murder + third}})
                    .one_story());
  };
  EXPECT_EQ(dated("Renn was arrested .", ""),
            (Lines{"2019-05-14 0 1 2 / 5", "..2019-05-20 0 1 / 2"}));
  EXPECT_EQ(dated("", ""), (Lines{"2019-05-14 0 1 2 / 4"})) << "told by one";
  EXPECT_EQ(dated("", "Renn was arrested on [2019-05-17:17 May] ."),
            (Lines{"2019-05-14 0 1 2 / 5", "2019-05-17 0 2 / 2"}));
  EXPECT_EQ(
      dated("Renn was arrested .", "Renn was arrested on [2011:2011] ."),
      (Lines{"2019-05-14 0 1 2 / 6", "..2019-05-20 0 1 / 2", "2011-01-01..2011-12-31 2 / 1"}));
}

TEST(BuildIncidents, HearingsOfOneKindShareTheirTown) {
  const std::string murder = "Hale was killed in [l:Olm] on [2019-05-14:14 May] . ";
  const auto incidents =
      CaseText(
          {{"2019-09-20", murder + "Renn was convicted in [l:Varn] on [2019-09-02:2 September] ."},
           {"2019-09-20", murder + "Renn was sentenced on [2019-09-19:19 September] ."},
           {"2019-09-20", murder}})
          .one_story();
  ASSERT_EQ(incidents.size(), 3U);
  for (const auto& incident : incidents)
    EXPECT_EQ(incident.place.text,
              incident.date.lo == parse_iso_day("2019-05-14") ? "Olm" : "Varn");
}

// The first sentence of each document is kept as a reason.
TEST(BuildIncidents, SaysWhereItIsTold) {
  const CaseText made({{"2019-05-16", "The cable went dark .\nIt was cut ."},
                       {"2019-05-15", "The cable failed ."}});
  const auto incidents = made.one_story();
  ASSERT_EQ(incidents.size(), 1U);
  const auto first = first_told(incidents[0]);
  ASSERT_EQ(first.size(), 2U);
  EXPECT_EQ(first[0], incidents[0].mentions[0]);
  EXPECT_EQ(first[1], incidents[0].mentions[2]);
}

}  // namespace
}  // namespace headwater
