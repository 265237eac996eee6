// SPDX-License-Identifier: Apache-2.0
// Made-up papers with events and voices, and all claims and conflicts that are found in them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "claims/find_claims.h"
#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;

std::string dump(const Papers& papers) {
  const auto found =
      find_claims({papers.facts, papers.sentences}, papers.entities, papers.incidents);
  std::string out;
  for (const auto& claim : found.claims) {
    out += fmt::format("[{}] {}", claim.slot, claim.text);
    for (const auto u : claim.utterances) {
      const auto& said = found.utterances[u];
      out += fmt::format("\n   {} {}-{} {}{}", said.document, said.span.start, said.span.end,
                         name_of(said.stance), said.modality == Modality::hedged ? " hedged" : "");
      for (const auto& voice : said.voices)
        out += " " + std::string(voice.anonymous ? "?" : "") + voice.name;
      for (const auto& why : said.why) out += " " + why.rule;
    }
    for (const auto& why : claim.why) {
      out += "\n   " + why.rule;
      for (const auto& figure : why.figures)
        out += fmt::format(" {}={:.4g}", figure.name, figure.value);
    }
    out += '\n';
  }
  for (const auto& conflict : found.conflicts) {
    out += fmt::format("{}{} {}:", conflict.only_precision ? "~" : "", name_of(conflict.kind),
                       conflict.slot);
    for (const auto& value : conflict.values) out += " '" + value + "'";
    for (const auto& why : conflict.why) out += " " + why.rule;
    out += '\n';
  }
  return out;
}

// Background that makes the words of the stories rare.
void add_rest(Papers& papers, int count) {
  for (int i = 0; i < count; ++i) {
    papers.paper("Times", "2011-03-05",
                 fmt::format("nothing w{0} like x{0} was y{0} seen by z{0} here .", i));
  }
}

TEST(ClaimsInFull, SentencesOfSeveralPapers) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Brandvik closed the rusty pump at Varn in 1994 .");
  papers.paper("Courier", "2011-03-04",
               "In 1994 Brandvik closed the rusty pump at Varn . Nobody repaired the pump .");
  papers.paper("Observer", "2011-03-05", "Brandvik closed the rusty pump at Varn in 1997 .");
  papers.paper("Mail", "2011-03-05", "Brandvik never closed the rusty pump at Varn in 1994 .");
  papers.paper("Post", "2011-03-05", "In 1994 Halvorsen closed the rusty pump at Varn .");
  papers.paper("Sun", "2011-03-05",
               "Brandvik closed a pump .\nDid Brandvik close the pump in 1994 ?");
  papers.paper("Star", "2011-03-05", "Brandvik said , closed the rusty pump at Varn in 1994 .");
  papers.say("Brandvik", "said", "closed the rusty pump at Varn in 1994", Stance::denies);
  papers.paper("Echo", "2011-03-05", "Brandvik closed the rusty pump at Varn in 1994 .",
               BlockKind::heading);
  papers.paper("Echo", "2011-03-05", "You may use what Brandvik wrote on the pump freely .");
  papers.paper("Echo", "2011-03-05", "Also from the same site on the pump :");
  for (const auto* name : {"Brandvik", "Halvorsen", "Varn"}) papers.name(name);
  add_rest(papers, 12);
  // The background makes claims of its own, which say nothing here.
  std::string out;
  bool background = false;
  const auto whole = dump(papers);
  for (const auto line : split(whole, '\n')) {
    background = line.starts_with("[] nothing") || (background && line.starts_with(' '));
    if (!background) out += std::string(line) + '\n';
  }
  EXPECT_EQ(out,
            "[] Brandvik closed the rusty pump at Varn in 1994 .\n"
            "   0 0-48 asserts Herald claims.whole_sentence\n"
            "   1 0-48 asserts Courier claims.whole_sentence\n"
            "   6 0-55 denies Star Brandvik claims.whole_sentence claims.denied_content\n"
            "   claims.same_sentence utterances=3 documents=3\n"
            "[] Brandvik closed the rusty pump at Varn in 1997 .\n"
            "   2 0-48 asserts Observer claims.whole_sentence\n"
            "   claims.same_sentence utterances=1 documents=1\n"
            "[] Brandvik never closed the rusty pump at Varn in 1994 .\n"
            "   3 0-54 asserts Mail claims.whole_sentence\n"
            "   claims.same_sentence utterances=1 documents=1\n"
            "[] In 1994 Halvorsen closed the rusty pump at Varn .\n"
            "   4 0-49 asserts Post claims.whole_sentence\n"
            "   claims.same_sentence utterances=1 documents=1\n"
            "denial : 'Brandvik closed the rusty pump at Varn in 1994 .' claims.denial\n"
            "disjoint : 'Brandvik closed the rusty pump at Varn in 1994 .' 'Brandvik closed the "
            "rusty pump at Varn in 1997 .' claims.alike_but\n"
            "denial : 'Brandvik closed the rusty pump at Varn in 1994 .' 'Brandvik never closed "
            "the rusty pump at Varn in 1994 .' claims.alike_but\n"
            "actor : 'Brandvik closed the rusty pump at Varn in 1994 .' 'In 1994 Halvorsen closed "
            "the rusty pump at Varn .' claims.alike_but\n"
            "disjoint : 'Brandvik closed the rusty pump at Varn in 1997 .' 'Brandvik never closed "
            "the rusty pump at Varn in 1994 .' claims.alike_but\n"
            "denial : 'Brandvik never closed the rusty pump at Varn in 1994 .' 'In 1994 Halvorsen "
            "closed the rusty pump at Varn .' claims.alike_but\n"
            "\n");
}

TEST(ClaimsInFull, OneIncidentInSeveralPapers) {
  Papers papers;
  papers.paper("Herald", "2011-03-02",
               "At least 7 people died when the Olm Guard bombed the bridge at Varn on 2 March . "
               "Police said 12 were hurt .");
  {
    auto& event = papers.event(
        0, "At least 7 people died when the Olm Guard bombed the bridge at Varn on 2 March",
        EventType::bombing);
    papers.count(event, "killed", {7, std::nullopt, "at_least"}, "At least 7");
    event.actors = {{ActorRole::perpetrator, "Olm Guard", papers.span_of("Olm Guard")},
                    {ActorRole::target, "bridge", papers.span_of("bridge")}};
    event.place.city = "Varn";
    event.place.text = "Varn";
    event.place.span = papers.span_of("Varn");
    event.date = {make_day(2011, 3, 2), make_day(2011, 3, 2), Precision::day, false};
    event.date_span = papers.span_of("2 March");
    papers.say("Police", "said", "12 were hurt");
    auto& hurt = papers.event(0, "12 were hurt", EventType::bombing);
    papers.count(hurt, "wounded", {12, 12, ""}, "12");
    hurt.attribution = 0U;
  }
  papers.paper("Courier", "2011-03-03",
               "9 people died when the Hill League bombed the bridge at Orth on 3 March .");
  {
    auto& event =
        papers.event(0, "9 people died when the Hill League bombed the bridge at Orth on 3 March",
                     EventType::bombing);
    papers.count(event, "killed", {9, 9, ""}, "9");
    event.actors = {{ActorRole::perpetrator, "Hill League", papers.span_of("Hill League")}};
    event.place.city = "Orth";
    event.place.text = "Orth";
    event.place.span = papers.span_of("Orth");
    event.date = {make_day(2011, 3, 3), make_day(2011, 3, 3), Precision::day, false};
    event.date_span = papers.span_of("3 March");
  }
  papers.paper("Mail", "2011-03-04", "The Guard says it did not bomb anything at all .");
  {
    papers.say("Guard", "says", "it did not bomb", Stance::denies);
    auto& denied = papers.event(0, "it did not bomb", EventType::bombing);
    denied.status = EventStatus::denied;
    denied.attribution = 0U;
    denied.actors = {{ActorRole::perpetrator, "Olm Guard", papers.span_of("it")}};
  }
  papers.paper("Post", "2011-03-05", "Some 9 died , a witness said . Dozens were wounded .");
  {
    auto& said = papers.say("witness", "said", "Some 9 died");
    said.anonymous = true;
    said.modality = Modality::hedged;
    auto& event = papers.event(0, "Some 9 died", EventType::killing);
    papers.count(event, "killed", {8, 10, "about"}, "Some 9");
    event.attribution = 0U;
    auto& hurt = papers.event(0, "Dozens were wounded", EventType::bombing);
    papers.count(hurt, "wounded", {24, std::nullopt, "dozens"}, "Dozens");
  }
  EXPECT_EQ(
      dump(papers),
      "[killed] 9 people died when the Hill League bombed the bridge at Orth on 3 March .\n"
      "   1 0-73 asserts Courier claims.slot_value\n"
      "   3 0-30 asserts hedged Post ?witness claims.slot_value\n"
      "   claims.same_value utterances=2 documents=2\n"
      "   claims.less_precise\n"
      "[perpetrator] At least 7 people died when the Olm Guard bombed the bridge at Varn on 2 "
      "March .\n"
      "   0 0-80 asserts Herald claims.slot_value\n"
      "   2 0-48 denies Mail Guard claims.slot_value\n"
      "   claims.same_value utterances=2 documents=2\n"
      "[killed] At least 7 people died when the Olm Guard bombed the bridge at Varn on 2 March .\n"
      "   0 0-80 asserts Herald claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "[wounded] Police said 12 were hurt .\n"
      "   0 81-107 asserts Herald Police claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "[wounded] Dozens were wounded .\n"
      "   3 31-52 asserts Post claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "[date] At least 7 people died when the Olm Guard bombed the bridge at Varn on 2 March .\n"
      "   0 0-80 asserts Herald claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "[place] At least 7 people died when the Olm Guard bombed the bridge at Varn on 2 March .\n"
      "   0 0-80 asserts Herald claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "[date] 9 people died when the Hill League bombed the bridge at Orth on 3 March .\n"
      "   1 0-73 asserts Courier claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "[place] 9 people died when the Hill League bombed the bridge at Orth on 3 March .\n"
      "   1 0-73 asserts Courier claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "[perpetrator] 9 people died when the Hill League bombed the bridge at Orth on 3 March .\n"
      "   1 0-73 asserts Courier claims.slot_value\n"
      "   claims.same_value utterances=1 documents=1\n"
      "update killed: '9' 'at least 7' claims.update\n"
      "denial perpetrator: 'Olm Guard' claims.denial\n"
      "actor perpetrator: 'Olm Guard' 'Hill League' claims.actor\n"
      "update wounded: '12' 'at least 24' claims.update\n"
      "disjoint date: '2011-03-02' '2011-03-03' claims.disjoint\n"
      "place place: 'Varn' 'Orth' claims.place\n"
      "~scope killed: '9' 'about 9' claims.only_precision\n");
}

TEST(ClaimsInFull, TollsThatRise) {
  Papers papers;
  const std::vector<std::pair<const char*, const char*>> days{
      {"Herald", "2011-03-01"}, {"Courier", "2011-03-02"}, {"Mail", "2011-03-02"},
      {"Post", "2011-03-03"},   {"Sun", "2011-03-03"},     {"Star", "2011-03-09"}};
  const std::vector<int> tolls{3, 5, 5, 9, 7, 40};
  for (std::size_t i = 0; i < days.size(); ++i) {
    papers.paper(days[i].first, days[i].second, fmt::format("{} people died in it .", tolls[i]));
    auto& event =
        papers.event(0, fmt::format("{} people died in it", tolls[i]), EventType::killing);
    const auto value = static_cast<double>(tolls[i]);
    papers.count(event, "killed", {value, value, ""}, std::to_string(tolls[i]));
  }
  EXPECT_EQ(dump(papers),
            "[killed] 5 people died in it .\n"
            "   1 0-21 asserts Courier claims.slot_value\n"
            "   2 0-21 asserts Mail claims.slot_value\n"
            "   claims.same_value utterances=2 documents=2\n"
            "[killed] 3 people died in it .\n"
            "   0 0-21 asserts Herald claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "[killed] 9 people died in it .\n"
            "   3 0-21 asserts Post claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "[killed] 7 people died in it .\n"
            "   4 0-21 asserts Sun claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "[killed] 40 people died in it .\n"
            "   5 0-22 asserts Star claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "update killed: '5' '3' '9' '7' '40' claims.update\n"
            "disjoint killed: '9' '7' claims.disjoint\n");
}

// A paper that takes back its number in its own voice corrects itself; another's denial does not.
TEST(ClaimsInFull, Corrections) {
  std::string out;
  for (const bool own : {true, false}) {
    Papers papers;
    papers.paper("Herald", "2011-03-01", "9 people died in it .");
    auto& first = papers.event(0, "9 people died in it", EventType::killing);
    papers.count(first, "killed", {9, 9, ""}, "9");
    papers.paper("Courier", "2011-03-03", "Not 9 but 7 people died in it , Ilves said .");
    if (!own) papers.say("Ilves", "said", "Not 9", Stance::denies);
    auto& wrong = papers.event(0, "Not 9", EventType::killing);
    papers.count(wrong, "killed", {9, 9, ""}, "9");
    wrong.status = own ? EventStatus::denied : EventStatus::accomplished;
    if (!own) wrong.attribution = 0U;
    auto& right = papers.event(0, "but 7 people died in it", EventType::killing);
    papers.count(right, "killed", {7, 7, ""}, "7");
    out += dump(papers) + "--\n";
  }
  EXPECT_EQ(out,
            "[killed] 9 people died in it .\n"
            "   0 0-21 asserts Herald claims.slot_value\n"
            "   1 0-44 denies Courier claims.slot_value\n"
            "   claims.same_value utterances=2 documents=2\n"
            "[killed] Not 9 but 7 people died in it , Ilves said .\n"
            "   1 0-44 asserts Courier claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "denial killed: '9' claims.denial\n"
            "update killed: '9' '7' claims.update\n"
            "--\n"
            "[killed] 9 people died in it .\n"
            "   0 0-21 asserts Herald claims.slot_value\n"
            "   1 0-44 denies Courier Ilves claims.slot_value\n"
            "   claims.same_value utterances=2 documents=2\n"
            "[killed] Not 9 but 7 people died in it , Ilves said .\n"
            "   1 0-44 asserts Courier claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "denial killed: '9' claims.denial\n"
            "disjoint killed: '9' '7' claims.disjoint\n"
            "--\n");
}

// Words that stand in no sentence (a heading that was left out) are their own span.
TEST(ClaimsInFull, WordsInNoSentence) {
  Papers papers;
  papers.paper("Herald", "2011-03-01", "9 people died in it .");
  auto& event = papers.event(0, "9 people died in it", EventType::killing);
  papers.count(event, "killed", {9, 9, ""}, "9");
  papers.sentences[0].sentences.clear();
  papers.facts[0].sentences.clear();
  EXPECT_EQ(dump(papers),
            "[killed] 9\n"
            "   0 0-1 asserts Herald claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n");
}

TEST(ClaimsInFull, WhatIsOnlyPlanned) {
  std::string out;
  for (const auto status : {EventStatus::accomplished, EventStatus::attempted,
                            EventStatus::threatened, EventStatus::planned}) {
    Papers papers;
    papers.paper("Herald", "2011-03-01", "9 people would die in it .");
    auto& event = papers.event(0, "9 people would die in it", EventType::killing);
    papers.count(event, "killed", {9, 9, ""}, "9");
    event.status = status;
    out += std::string(name_of(status)) + " " + dump(papers);
  }
  EXPECT_EQ(out,
            "accomplished [killed] 9 people would die in it .\n"
            "   0 0-26 asserts Herald claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "attempted [killed] 9 people would die in it .\n"
            "   0 0-26 asserts Herald claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "threatened [killed] 9 people would die in it .\n"
            "   0 0-26 asserts hedged Herald claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n"
            "planned [killed] 9 people would die in it .\n"
            "   0 0-26 asserts hedged Herald claims.slot_value\n"
            "   claims.same_value utterances=1 documents=1\n");
}

TEST(ClaimsInFull, DenialsFindWhatTheyDeny) {
  Papers papers;
  papers.paper("Herald", "2011-03-02",
               "Army guns shelled the oil station at dawn . The ministry denied that the army "
               "shelled the station .");
  papers.say("ministry", "denied", "that the army shelled the station", Stance::denies);
  papers.paper("Courier", "2011-03-02",
               "The keeper said that nobody had fired on the oil station at dawn .");
  papers.say("keeper", "said", "that nobody had fired on the oil station at dawn");
  papers.paper("Mail", "2011-03-02", "The front denied that it had burned the mill at Olm .");
  papers.say("front", "denied", "that it had burned the mill at Olm", Stance::denies);
  papers.paper("Post", "2011-03-02", "The front burned the paper mill at Olm on Friday night .");
  papers.paper("Sun", "2011-03-02", "The mayor denied that taxes rose by half last year .");
  papers.say("mayor", "denied", "that taxes rose by half last year", Stance::denies);
  papers.paper("Star", "2011-03-02", "The league attacked the school in the valley of Orth .");
  papers.paper("Echo", "2011-03-02", "The league rejects that it attacked any school in Orth .");
  papers.say("league", "rejects", "that it attacked any school in Orth", Stance::denies);
  EXPECT_EQ(dump(papers),
            "[] The front burned the paper mill at Olm on Friday night .\n"
            "   2 0-53 denies Mail front claims.whole_sentence claims.denied_content\n"
            "   3 0-56 asserts Post claims.whole_sentence\n"
            "   claims.same_sentence utterances=2 documents=2\n"
            "[] The league attacked the school in the valley of Orth .\n"
            "   5 0-54 asserts Star claims.whole_sentence\n"
            "   6 0-56 denies Echo league claims.whole_sentence claims.denied_content\n"
            "   claims.same_sentence utterances=2 documents=2\n"
            "[] Army guns shelled the oil station at dawn .\n"
            "   0 0-43 asserts Herald claims.whole_sentence\n"
            "   0 44-99 denies Herald ministry claims.whole_sentence claims.denied_content\n"
            "   1 0-66 denies Courier keeper claims.whole_sentence claims.denied_by_negation\n"
            "   claims.same_sentence utterances=3 documents=2\n"
            "[] The mayor denied that taxes rose by half last year .\n"
            "   4 0-52 denies Sun mayor claims.whole_sentence\n"
            "   claims.same_sentence utterances=1 documents=1\n"
            "denial : 'The front burned the paper mill at Olm on Friday night .' claims.denial\n"
            "denial : 'The league attacked the school in the valley of Orth .' claims.denial\n"
            "denial : 'Army guns shelled the oil station at dawn .' claims.denial\n");
}

TEST(ClaimsInFull, VoicesWithinVoices) {
  Papers papers;
  papers.paper("Herald", "2011-03-02",
               "The mayor said that the nurse had told him that nine old boats burned in March . "
               "Sources say that probably all of the boats were stolen at night by sailors .");
  papers.say("mayor", "said", "that the nurse had told him that nine old boats burned in March");
  papers.say("nurse", "told", "that nine old boats burned in March").parent = 0U;
  auto& rumour = papers.say("Sources", "say", "that probably all of the boats");
  rumour.anonymous = true;
  rumour.modality = Modality::hedged;
  papers.paper("Courier", "2011-03-02",
               "Ilves denied that the nurse had said that nine old boats burned in March .");
  papers.say("Ilves", "denied", "that the nurse had said that nine old boats burned in March",
             Stance::denies);
  papers.say("nurse", "said", "that nine old boats burned in March").parent = 0U;
  papers.paper("Mail", "2011-03-02",
               "Ilves doubts it , and a clerk of the harbour office wrote about nine boats .");
  papers.say("Ilves", "doubts", "it", Stance::doubts);
  papers.say("clerk", "wrote", "nine boats");
  EXPECT_EQ(dump(papers),
            "[] The mayor said that the nurse had told him that nine old boats burned in March .\n"
            "   0 0-80 asserts Herald mayor claims.whole_sentence\n"
            "   1 0-74 denies Courier Ilves claims.whole_sentence claims.denied_content\n"
            "   claims.same_sentence utterances=2 documents=2\n"
            "[] Sources say that probably all of the boats were stolen at night by sailors .\n"
            "   0 81-157 asserts hedged Herald ?Sources claims.whole_sentence\n"
            "   claims.same_sentence utterances=1 documents=1\n"
            "[] Ilves doubts it , and a clerk of the harbour office wrote about nine boats .\n"
            "   2 0-76 asserts Mail claims.whole_sentence\n"
            "   claims.same_sentence utterances=1 documents=1\n"
            "denial : 'The mayor said that the nurse had told him that nine old boats burned in "
            "March .' claims.denial\n");
}

// Ids follow from the bytes of the document, the words and the slot; where that is one, they
// differ.
TEST(ClaimsInFull, IdsAreDistinct) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Brandvik closed the rusty pump at Varn .");
  papers.paper("Courier", "2011-03-02", "Halvorsen bought a long green ship there .");
  papers.paper("Post", "2011-03-02", "Nobody saw the small white house burn .");
  for (auto& facts : papers.facts) {
    facts.document.sha256 = "one";
    facts.document.text = Utf8Text(std::string(40, 'x'));
  }
  for (auto& text : papers.sentences) text.sentences[0].span = {0, 40};
  const auto found = find_claims({papers.facts, papers.sentences}, {}, {});
  ASSERT_EQ(found.claims.size(), 3U);
  const auto& stem = found.claims[0].id;
  EXPECT_EQ(stem.size(), 9U);
  EXPECT_EQ(found.claims[1].id, stem + "-2");
  EXPECT_EQ(found.claims[2].id, stem + "-3");
}

// A name that is a paper's own, or an outlet's by its words, is an outlet: it is quoted, and does
// nothing.
TEST(ClaimsInFull, OutletsDoNothing) {
  struct Named {
    const char* entity;
    EntityKind kind;
    const char* slot;
  };
  for (const auto& [entity, kind, slot] : {Named{"Olm Wire", EntityKind::unknown, "what"},
                                           Named{"Olm Wire", EntityKind::outlet, "what"},
                                           Named{"Olm Wire", EntityKind::organisation, "what"},
                                           Named{"Wire", EntityKind::organisation, "perpetrator"},
                                           Named{"Wire", EntityKind::outlet, "what"},
                                           Named{"Wire", EntityKind::unknown, "perpetrator"}}) {
    Papers papers;
    papers.paper("Olm Wire", "2011-03-01", "Then Olm Wire burned the old mill .");
    auto& event = papers.event(0, "Then Olm Wire burned the old mill", EventType::arson);
    event.actors = {{ActorRole::perpetrator, "Olm Wire", papers.span_of("Olm Wire")}};
    papers.name(entity, kind);
    const auto found =
        find_claims({papers.facts, papers.sentences}, papers.entities, papers.incidents);
    ASSERT_EQ(found.claims.size(), 1U);
    EXPECT_EQ(found.claims[0].slot, slot) << entity << name_of(kind);
  }
}

// One number of one incident has one name, and a place near another agrees with it.
TEST(ClaimsInFull, NamesOfNumbersAndPlacesNearOthers) {
  Papers papers;
  for (const auto* slot : {"held", "detained", "detained"}) {
    papers.paper("Herald", "2011-03-01", fmt::format("12 were {} .", slot));
    auto& event = papers.event(0, "12 were", EventType::arrest);
    papers.count(event, slot, {12, 12, ""}, "12");
  }
  for (const auto* text : {"It was near Orth .", "It was in Varn ."}) {
    papers.paper("Herald", "2011-03-01", text);
    auto& place = papers.event(0, "It was", EventType::arrest).place;
    place.text = place.city =
        std::string_view(text).find("Orth") != std::string_view::npos ? "Orth" : "Varn";
    place.span = papers.span_of(place.text);
  }
  const auto found = find_claims({papers.facts, papers.sentences}, {}, papers.incidents);
  std::string out;
  for (const auto& claim : found.claims)
    out += fmt::format("{} {}; ", claim.slot, claim.utterances.size());
  EXPECT_EQ(out, "detained 3; place 2; ");
}

// Utterances by document, place, slot and claim; each claim lists its own in this order.
TEST(ClaimsInFull, UtterancesInOrder) {
  Papers papers;
  papers.paper("Herald", "2011-03-01",
               "Rain fell on the old boats there . Then 9 died and 3 hid .");
  auto& event = papers.event(0, "Then 9 died and 3 hid", EventType::killing);
  papers.count(event, "missing", {3, 3, ""}, "3");
  papers.count(event, "killed", {9, 9, ""}, "9");
  papers.paper("Courier", "2011-03-01", "Then 9 died .");
  papers.count(papers.event(0, "Then 9 died", EventType::killing), "killed", {9, 9, ""}, "9");
  const auto found = find_claims({papers.facts, papers.sentences}, {}, papers.incidents);
  std::string out;
  for (const auto& said : found.utterances) {
    out += fmt::format("{} {} {} of {}; ", said.document, said.span.start, said.slot,
                       found.claims.at(*said.claim).slot);
  }
  EXPECT_EQ(out,
            "0 0  of ; 0 35 killed of killed; 0 35 missing of missing; 1 0 killed of killed; ");
  EXPECT_EQ(found.claims[0].slot, "killed");
  EXPECT_EQ(found.claims[0].utterances, (std::vector<std::uint32_t>{1, 3}));
}

}  // namespace
}  // namespace headwater
