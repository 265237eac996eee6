// SPDX-License-Identifier: Apache-2.0
#include "claims/utterances_from_incidents.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

// "document start-end slot=value stance voices" a line.
std::string dump(const Papers& papers) {
  const Prepared prepared(papers);
  std::string out;
  for (const auto& fact : utterances_from_incidents(prepared.input, papers.incidents)) {
    const auto& said = fact.utterance;
    out += fmt::format("{}{} {}-{} {}={}", out.empty() ? "" : "\n", said.document, said.span.start,
                       said.span.end, said.slot, print_value(fact.value));
    if (said.stance != Stance::asserts) out += " " + std::string(name_of(said.stance));
    if (said.modality != Modality::plain) out += " hedged";
    for (std::size_t i = 1; i < said.voices.size(); ++i) out += " >" + said.voices[i].name;
    if (fact.setting) out += " setting";
    if (!fact.value.named) out += " unnamed";
    if (fact.incident != 0U) out += fmt::format(" of {}", *fact.incident);
  }
  return out;
}

// One paper whose first sentence is an event of incident 0.
Papers report(const std::string& text) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", text);
  papers.event(0, text.substr(0, text.find(" .")), EventType::bombing);
  return papers;
}

Event& last_event(Papers& papers) {
  return papers.facts.back().events.back();
}

TEST(StateIncidents, CountsWithWhatTheyCount) {
  auto papers = report("Some 9 of 12 men died .");
  auto& event = last_event(papers);
  papers.count(event, "killed", {8, 10, "about"}, "Some 9");
  papers.count(event, "", {12, 12, ""}, "12");
  EXPECT_EQ(dump(papers), "0 0-23 killed=about 9");
  papers.say("Some 9", "of", "men died");
  EXPECT_EQ(dump(papers), "0 0-23 what=bombing") << "who says it is not counted";
}

// "million crowns" of 7000000 are crowns.
TEST(StateIncidents, UnitsWithoutTheirScale) {
  struct Amount {
    double number;
    const char* unit;
    const char* printed;
  };
  for (const auto& [number, unit, printed] :
       {Amount{7e6, "million crowns", "7000000 crowns"},
        Amount{1e6, "million crowns", "1000000 crowns"},
        Amount{999999, "million crowns", "999999 million crowns"},
        Amount{1000, "thousand tons", "1000 tons"},
        Amount{999, "thousand tons", "999 thousand tons"},
        Amount{1e9, "billion crowns", "1000000000 crowns"},
        Amount{999999999, "billion crowns", "999999999 billion crowns"},
        Amount{7e6, "crowns", "7000000 crowns"}, Amount{7e6, "millions", "7000000 millions"}}) {
    auto papers = report("Seven were taken .");
    papers.count(last_event(papers), "taken", {number, number, ""}, "Seven");
    last_event(papers).counts[0].unit = unit;
    EXPECT_EQ(dump(papers), fmt::format("0 0-18 taken={}", printed));
  }
}

TEST(StateIncidents, ActorsByTheirRole) {
  const std::vector<std::pair<ActorRole, const char*>> roles{
      {ActorRole::perpetrator, "0 0-19 perpetrator=Olm Guard"},
      {ActorRole::other, "0 0-19 actor=Olm Guard"},
      {ActorRole::victim, "0 0-19 what=bombing"},
      {ActorRole::target, "0 0-19 what=bombing"},
      {ActorRole::instrument, "0 0-19 what=bombing"},
  };
  for (const auto& [role, expected] : roles) {
    auto papers = report("The Olm Guard did .");
    last_event(papers).actors = {{role, "Olm Guard", papers.span_of("Olm Guard")}};
    EXPECT_EQ(dump(papers), expected);
  }
}

// Sources, outlets and times are no actors.
TEST(StateIncidents, WhoIsNoActor) {
  const auto with_actor = [] {
    auto papers = report("Today Olm Guard said it did .");
    last_event(papers).actors = {
        {ActorRole::perpetrator, "Olm Guard", papers.span_of("Olm Guard")}};
    return papers;
  };
  const std::string kept = "0 0-29 perpetrator=Olm Guard";
  const std::string dropped = "0 0-29 what=bombing";
  EXPECT_EQ(dump(with_actor()), kept);
  auto source = with_actor();
  source.say("Olm", "said", "it did");
  EXPECT_EQ(dump(source), dropped);
  source.facts[0].attributions[0].source.reset();
  EXPECT_EQ(dump(source), kept) << "no source is stated";
  auto outlet = with_actor();
  outlet.name("Olm Guard", EntityKind::outlet);
  EXPECT_EQ(dump(outlet), dropped);
  auto guard = with_actor();
  guard.name("Olm Guard", EntityKind::organisation);
  EXPECT_EQ(dump(guard), kept);
  auto time = with_actor();
  time.facts[0].times.emplace_back().span = time.span_of("Olm Guard said");
  EXPECT_EQ(dump(time), dropped);
  time.facts[0].times[0].span = time.span_of("Today Olm");
  EXPECT_EQ(dump(time), kept) << "a time holds a part of it only";
}

// A capital that is not just that of the sentence makes a name, and so does an entity.
TEST(StateIncidents, NamesOfActors) {
  struct Named {
    const char* text;
    const char* actor;
    bool named;
  };
  for (const auto& [text, actor, named] :
       {Named{"The gunmen did .", "gunmen", false}, Named{"The Guard did .", "Guard", true},
        Named{"Gunmen did .", "Gunmen", false}, Named{"Olm Guard did .", "Olm Guard", true},
        Named{"The men of Olm did .", "men of Olm", true}}) {
    auto papers = report(text);
    last_event(papers).actors = {{ActorRole::perpetrator, actor, papers.span_of(actor)}};
    EXPECT_EQ(!dump(papers).ends_with(" unnamed"), named) << text;
    papers.name(actor);
    EXPECT_FALSE(dump(papers).ends_with(" unnamed")) << text;
    papers.entities[0].mentions.clear();
    EXPECT_FALSE(dump(papers).ends_with(" unnamed")) << text << " known by its name alone";
  }
  auto papers = report("They did .");
  last_event(papers).actors = {{ActorRole::perpetrator, "Olm Guard", papers.span_of("They")}};
  EXPECT_EQ(dump(papers), "0 0-10 perpetrator=Olm Guard");
  last_event(papers).actors[0].name = "";
  EXPECT_EQ(dump(papers), "0 0-10 perpetrator= unnamed");
}

void put_place(Papers& papers, const std::string& words, const std::string& city = "") {
  auto& place = last_event(papers).place;
  place.text = words;
  place.city = city;
  place.span = papers.span_of(words);
}

void put_date(Papers& papers, const std::string& words) {
  auto& event = last_event(papers);
  event.date = {make_day(2011, 3, 2), make_day(2011, 3, 2), Precision::day, false};
  event.date_span = papers.span_of(words);
}

TEST(StateIncidents, PlacesAndDates) {
  auto papers = report("It burned in Varn town on Monday .");
  put_place(papers, "Varn town", "Varn");
  put_date(papers, "Monday");
  EXPECT_EQ(dump(papers), "0 0-34 date=2011-03-02\n0 0-34 place=Varn");
  last_event(papers).place.city = "";
  last_event(papers).date.approximate = true;
  EXPECT_EQ(dump(papers), "0 0-34 place=Varn town") << "the day was filled in";
  last_event(papers).date.hi = make_day(2011, 3, 3);
  EXPECT_EQ(dump(papers), "0 0-34 date=2011-03-02/2011-03-03\n0 0-34 place=Varn town");
  last_event(papers).date_span.reset();
  last_event(papers).place.text = "";
  EXPECT_EQ(dump(papers), "0 0-34 what=bombing");
  put_date(papers, "Monday");
  last_event(papers).date.lo.reset();
  last_event(papers).date.hi.reset();
  EXPECT_EQ(dump(papers), "0 0-34 what=bombing") << "no date is known";
}

TEST(StateIncidents, EntitiesOfPlacesAndActors) {
  auto papers = report("The Guard burned the town of Varn .");
  put_place(papers, "Varn");
  last_event(papers).actors = {{ActorRole::perpetrator, "Olm Guard", papers.span_of("Guard")}};
  papers.name("Guard");
  papers.name("Varn");
  papers.name("Olm Guard");
  const auto entities = [&] {
    const Prepared prepared(papers);
    std::string out;
    for (const auto& fact : utterances_from_incidents(prepared.input, papers.incidents)) {
      const auto& value = fact.value;
      out += fmt::format("{} {} ", fact.utterance.slot,
                         value.entity ? std::to_string(*value.entity) : "-");
    }
    return out;
  };
  EXPECT_EQ(entities(), "perpetrator 0 place 1 ") << "an actor by its place before its name";
  papers.entities[0].mentions.clear();
  EXPECT_EQ(entities(), "perpetrator 2 place 1 ");
  papers.entities[1].name = "Orth";
  EXPECT_EQ(entities(), "perpetrator 2 place 1 ") << "a place by its words";
  papers.entities[1].mentions.clear();
  EXPECT_EQ(entities(), "perpetrator 2 place - ");
  papers.entities[0].name = "Varn";
  EXPECT_EQ(entities(), "perpetrator 2 place 0 ") << "a place by its name";
}

// Place and date of the dateline say where and when the report was filed.
TEST(StateIncidents, Datelines) {
  struct Line {
    const char* text;
    bool dateline;
  };
  const std::vector<Line> lines{
      {"VARN , 3 May -- It burned .", true},
      {"VARN , 3 May - It burned .", true},
      {"VARN , 3 May \u2013 It burned .", true},
      {"VARN , 3 May \u2014 It burned .", true},
      {"VARN , 3 May It burned .", false},
      {"It burned -- in VARN at night .", false},  // behind the dash
      // the dash is one of the first twelve tokens
      {"VARN 1 2 3 4 5 6 7 8 9 10 -- It burned .", true},
      {"VARN 1 2 3 4 5 6 7 8 9 10 11 -- It burned .", false},
      {"Rain fell . VARN -- It burned .", false},  // no beginning of a paragraph
      {"Rain fell .\nVARN -- It burned .", true},
  };
  for (const auto& [text, dateline] : lines) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    papers.event(0, "It", EventType::bombing);
    put_place(papers, "VARN");
    EXPECT_EQ(dump(papers).find("place=") == std::string::npos, dateline) << text;
    auto& event = last_event(papers);
    event.place.text = "";
    put_date(papers, "VARN");
    EXPECT_EQ(dump(papers).find("date=") == std::string::npos, dateline) << text;
  }
  Papers cut;
  cut.paper("Herald", "2011-03-02", "VARN -- It burned .");
  cut.event(0, "It", EventType::bombing);
  put_place(cut, "VARN");
  cut.sentences[0].sentences.clear();
  EXPECT_NE(dump(cut).find("place="), std::string::npos) << "in no sentence";
}

// A place, a date and an actor without a name are the setting of what the same sentence tells else.
TEST(StateIncidents, Settings) {
  auto papers = report("The gunmen killed 9 in Varn on Monday .");
  last_event(papers).actors = {{ActorRole::perpetrator, "gunmen", papers.span_of("gunmen")}};
  put_place(papers, "Varn");
  put_date(papers, "Monday");
  EXPECT_EQ(dump(papers),
            "0 0-39 date=2011-03-02\n0 0-39 perpetrator=gunmen unnamed\n0 0-39 place=Varn");
  papers.count(last_event(papers), "killed", {9, 9, ""}, "9");
  EXPECT_EQ(dump(papers),
            "0 0-39 date=2011-03-02 setting\n0 0-39 killed=9\n"
            "0 0-39 perpetrator=gunmen setting unnamed\n0 0-39 place=Varn setting");
}

TEST(StateIncidents, ThatItHappenedWhereItsSentenceTellsNothingElse) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "A bomb went off . In all 9 died .");
  papers.event(0, "A bomb went off", EventType::bombing);
  papers.count(last_event(papers), "killed", {9, 9, ""}, "9");
  EXPECT_EQ(dump(papers), "0 0-17 what=bombing\n0 18-33 killed=9");
  last_event(papers).trigger = papers.span_of("died");
  EXPECT_EQ(dump(papers), "0 18-33 killed=9");
}

// The voice is that of the words; else that of the event where its span holds them.
TEST(StateIncidents, VoicesStancesAndStatus) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Ilves said 9 died . In all it was 12 .");
  papers.say("Ilves", "said", "9 died");
  papers.event(0, "Ilves said 9 died", EventType::bombing);
  papers.count(last_event(papers), "killed", {9, 9, ""}, "9");
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 >Ilves");
  auto& said = papers.facts[0].attributions[0];
  said.content = {};
  EXPECT_EQ(dump(papers), "0 0-19 killed=9");
  last_event(papers).attribution = 0U;
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 >Ilves");
  last_event(papers).counts[0].span = papers.span_of("12");
  EXPECT_EQ(dump(papers), "0 0-19 what=bombing >Ilves\n0 20-38 killed=9") << "not of these words";
  last_event(papers).counts[0].span = papers.span_of("9");
  using enum EventStatus;
  last_event(papers).status = planned;
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 hedged >Ilves");
  last_event(papers).status = threatened;
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 hedged >Ilves");
  last_event(papers).status = attempted;
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 >Ilves");
  last_event(papers).status = denied;
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 denies >Ilves");
  said.stance = Stance::doubts;
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 doubts >Ilves") << "the voice says already how";
  said.stance = Stance::denies;
  EXPECT_EQ(dump(papers), "0 0-19 killed=9 denies >Ilves");
}

// Sorted, each statement once.
TEST(StateIncidents, InOrderAndOnce) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "It killed 9 and hurt 3 .");
  papers.event(0, "It killed", EventType::bombing);
  papers.count(last_event(papers), "wounded", {3, 3, ""}, "3");
  papers.count(last_event(papers), "killed", {9, 9, ""}, "9");
  papers.event(0, "It killed 9", EventType::bombing);
  papers.count(last_event(papers), "killed", {9, 9, ""}, "9");
  papers.event(0, "and hurt", EventType::bombing);
  papers.count(last_event(papers), "wounded", {4, 4, ""}, "3");
  papers.event(1, "hurt 3", EventType::bombing);
  papers.count(last_event(papers), "killed", {9, 9, ""}, "9");
  EXPECT_EQ(dump(papers),
            "0 0-24 killed=9\n0 0-24 killed=9 of 1\n0 0-24 wounded=3\n0 0-24 wounded=4");
}

// A sentence told word for word of three incidents is background.
TEST(StateIncidents, Background) {
  for (const int incidents : {2, 3}) {
    Papers papers;
    for (int i = 0; i < incidents; ++i) {
      papers.paper("Herald", "2011-03-02", "It killed 9 .");
      papers.event(static_cast<std::uint32_t>(i), "It killed 9", EventType::bombing);
      papers.count(last_event(papers), "killed", {9, 9, ""}, "9");
    }
    papers.paper("Courier", "2011-03-02", "It killed 8 .");
    papers.event(0, "It killed 8", EventType::bombing);
    papers.count(last_event(papers), "killed", {8, 8, ""}, "8");
    EXPECT_EQ(dump(papers), incidents == 2
                                ? "0 0-13 killed=9\n1 0-13 killed=9 of 1\n2 0-13 killed=8"
                                : "3 0-13 killed=8");
  }
}

}  // namespace
}  // namespace headwater
