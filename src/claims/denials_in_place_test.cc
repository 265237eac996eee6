// SPDX-License-Identifier: Apache-2.0
// Each rule of place_denials by itself, on statements made by hand.
#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"
#include "claims/place_denials.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

struct Stage {
  Papers papers;
  std::vector<StatedFact> incidents;
  std::vector<StatedFact> sentences;

  // The words of the last paper, told by its author and then by these attributions of it.
  [[nodiscard]] StatedFact fact(const std::string& words,
                                const std::vector<std::uint32_t>& attributions = {}) const {
    StatedFact made;
    auto& said = made.utterance;
    said.document = static_cast<std::uint32_t>(papers.facts.size() - 1);
    said.span = papers.span_of(words);
    said.voices.push_back({"Herald", no_index, no_index, false, SourceClass::named});
    for (const auto i : attributions) {
      const auto& by = papers.facts.back().attributions.at(i);
      said.voices.push_back({by.holder, no_index, i, false, SourceClass::named});
      said.stance = by.stance;
    }
    return made;
  }
  StatedFact& of_incident(StatedFact fact, const std::string& slot, std::uint32_t incident = 0) {
    fact.incident = incident;
    fact.utterance.slot = slot;
    fact.value.shown = fact.value.text = slot;
    incidents.push_back(std::move(fact));
    return incidents.back();
  }
  void number(double value) {
    incidents.back().value.kind = ValueKind::number;
    incidents.back().value.number = {value, value, ""};
  }
  void actor(const std::string& name, bool named = true) {
    auto& value = incidents.back().value;
    value.kind = ValueKind::actor;
    value.text = value.shown = name;
    value.named = named;
  }
  static std::string line(const StatedFact& fact) {
    const auto& said = fact.utterance;
    auto out = fmt::format("{}@{}", said.document, said.span.start);
    if (fact.incident)
      out += fmt::format(" {}:{}={}", *fact.incident, said.slot, print_value(fact.value));
    if (said.stance != Stance::asserts) out += " " + std::string(name_of(said.stance));
    if (said.modality != Modality::plain) out += " hedged";
    for (std::size_t i = 1; i < said.voices.size(); ++i) out += " >" + said.voices[i].name;
    if (fact.setting) out += " setting";
    for (const auto& why : said.why) out += " " + why.rule.substr(why.rule.find('.') + 1);
    return out;
  }
  // "incidents | sentences | attached"
  std::string placed() {
    const Prepared prepared(papers);
    const auto attached = place_denials(prepared.input, incidents, sentences);
    std::string out;
    for (const auto& fact : incidents) out += line(fact) + "; ";
    out += "|";
    for (const auto& fact : sentences) out += " " + line(fact) + ";";
    out += " |";
    for (const auto& denial : attached)
      out += fmt::format(" {} of {};", line(denial.fact), denial.sentence);
    return out;
  }
};

// "The army shelled the old mill ." as an assertion of its paper.
Stage accused() {
  Stage stage;
  stage.papers.paper("Herald", "2011-03-02", "The army shelled the old mill .");
  return stage;
}

TEST(DenialsInPlace, NothingIsDenied) {
  auto stage = accused();
  stage.of_incident(stage.fact("The army shelled"), "what");
  stage.sentences.push_back(stage.fact("the old mill"));
  EXPECT_EQ(stage.placed(), "0@0 0:what=what; | 0@17; |");
}

TEST(DenialsInPlace, OfASentence) {
  auto stage = accused();
  stage.sentences.push_back(stage.fact("The army shelled the old mill"));
  stage.papers.paper("Courier", "2011-03-02", "Ilves denied that the army shelled the old mill .");
  stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::denies);
  stage.sentences.push_back(stage.fact("Ilves denied that the army shelled the old mill", {0}));
  stage.sentences.push_back(stage.fact("mill"));
  EXPECT_EQ(stage.placed(), "| 0@0; 1@43; | 1@0 denies >Ilves denied_content of 0;");
}

TEST(DenialsInPlace, OfAnIncident) {
  auto stage = accused();
  stage.of_incident(stage.fact("The army shelled the old mill"), "perpetrator", 3);
  stage.actor("army");
  stage.papers.paper("Courier", "2011-03-02", "Ilves denied that the army shelled the old mill .");
  stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::denies);
  stage.sentences.push_back(stage.fact("Ilves denied that the army shelled the old mill", {0}));
  EXPECT_EQ(stage.placed(),
            "0@0 3:perpetrator=army; 1@0 3:perpetrator=army denies >Ilves denied_content; | |");
}

// Told of an incident, it goes where the other incident is that is denied, or to the sentence.
TEST(DenialsInPlace, ToldOfAnIncident) {
  for (const bool of_incident : {true, false}) {
    auto stage = accused();
    if (of_incident) {
      stage.of_incident(stage.fact("The army shelled the old mill"), "what", 3);
    } else {
      stage.sentences.push_back(stage.fact("The army shelled the old mill"));
    }
    stage.papers.paper("Courier", "2011-03-02",
                       "Ilves denied that the army shelled the old mill .");
    stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::denies);
    stage.of_incident(stage.fact("Ilves denied that the army shelled the old mill", {0}), "place",
                      5);
    EXPECT_EQ(stage.placed(),
              of_incident ? "0@0 3:what=what; 1@0 3:what=what denies >Ilves denied_content; | |"
                          : "| 0@0; | 1@0 denies >Ilves denied_content of 0;");
  }
}

// A denial ends in who denies; what stands inside is said by nobody. A hedge inside goes with it.
TEST(DenialsInPlace, EndInWhoDenies) {
  struct Chain {
    Stance outer;
    Stance inner;
    const char* expected;
  };
  using enum Stance;
  for (const auto& [outer, inner, expected] :
       {Chain{denies, asserts, "| 0@0; | 1@0 denies >Ilves denied_content of 0;"},
        Chain{asserts, denies, "| 0@0; | 1@0 denies hedged >Ilves >Orth denied_content of 0;"},
        Chain{denies, denies, "| 0@0; | 1@0 denies hedged >Ilves >Orth denied_content of 0;"},
        Chain{asserts, asserts, "| 0@0; | 1@0 denies hedged >Ilves >Orth denied_content of 0;"}}) {
    auto stage = accused();
    stage.sentences.push_back(stage.fact("The army shelled the old mill"));
    stage.papers.paper("Courier", "2011-03-02",
                       "Ilves denied Orth said the army shelled the old mill .");
    stage.papers.say("Ilves", "denied", "the army shelled the old mill", outer);
    stage.papers.say("Orth", "said", "the army shelled the old mill", inner);
    stage.sentences.push_back(stage.fact("Ilves denied Orth said the army shelled", {0, 1}));
    stage.sentences.back().utterance.stance = denies;
    stage.sentences.back().utterance.modality = Modality::hedged;
    EXPECT_EQ(stage.placed(), expected);
  }
}

// Where nothing says what is denied, a speaker's denial stands by itself, and an author's is an
// assertion that it was not.
TEST(DenialsInPlace, OfNothingThatIsSaid) {
  Stage stage;
  stage.papers.paper("Herald", "2011-03-02", "Ilves denied that the army shelled the old mill .");
  stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::denies);
  stage.of_incident(stage.fact("Ilves denied that the army", {0}), "what");
  stage.incidents.back().setting = true;
  stage.of_incident(stage.fact("shelled the old mill"), "what");
  stage.incidents.back().utterance.stance = Stance::denies;
  stage.of_incident(stage.fact("mill", {0}), "what");
  stage.incidents.back().utterance.stance = Stance::asserts;
  stage.sentences.push_back(stage.fact("the old mill"));
  EXPECT_EQ(stage.placed(), "0@43 0:what=what >Ilves; | 0@35; 0@0 denies >Ilves; 0@27; |");
}

TEST(DenialsInPlace, DoubtsStayWhereTheyAre) {
  auto stage = accused();
  stage.sentences.push_back(stage.fact("The army shelled the old mill"));
  stage.papers.paper("Courier", "2011-03-02", "Ilves denied that the army shelled the old mill .");
  stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::doubts);
  stage.sentences.push_back(stage.fact("Ilves denied that the army shelled the old mill", {0}));
  stage.sentences.push_back(stage.fact("mill"));
  stage.sentences.back().utterance.stance = Stance::denies;
  EXPECT_EQ(stage.placed(), "| 0@0; 1@0 doubts >Ilves; 1@43 denies; |");
}

struct Value {
  const char* name;
  void (*asserts)(Stage&);
  void (*denies)(Stage&);
  bool stays;
};

// A denial of the value that somebody asserts stays with it.
TEST(DenialsInPlace, OfAValueThatIsAsserted) {
  const std::vector<Value> cases{
      {"one number", [](Stage& s) { s.number(7); }, [](Stage& s) { s.number(7); }, true},
      {"two numbers", [](Stage& s) { s.number(7); }, [](Stage& s) { s.number(9); }, false},
      {"a number that agrees",
       [](Stage& s) {
         s.number(7);
         s.incidents.back().value.number.hi.reset();
       },
       [](Stage& s) { s.number(7); }, true},
      {"one name", [](Stage& s) { s.actor("guard"); }, [](Stage& s) { s.actor("guard"); }, true},
      {"two names", [](Stage& s) { s.actor("league"); }, [](Stage& s) { s.actor("guard"); }, false},
      {"a name and nobody", [](Stage& s) { s.actor("men", false); },
       [](Stage& s) { s.actor("guard"); }, false},
      {"nobody and a name", [](Stage& s) { s.actor("guard"); },
       [](Stage& s) { s.actor("men", false); }, false},
      {"a setting", [](Stage& s) { s.actor("guard"); },
       [](Stage& s) {
         s.actor("guard");
         s.incidents.back().setting = true;
       },
       false},
      {"no exact value", [](Stage&) {}, [](Stage&) {}, false},
      {"another incident",
       [](Stage& s) {
         s.number(7);
         s.incidents.back().incident = 1U;
       },
       [](Stage& s) { s.number(7); }, false},
      {"another slot",
       [](Stage& s) {
         s.number(7);
         s.incidents.back().utterance.slot = "other";
       },
       [](Stage& s) { s.number(7); }, false},
      {"a doubt",
       [](Stage& s) {
         s.number(7);
         s.incidents.back().utterance.stance = Stance::doubts;
       },
       [](Stage& s) { s.number(7); }, false},
  };
  for (const auto& [name, asserts, denies, stays] : cases) {
    Stage stage;
    stage.papers.paper("Herald", "2011-03-02", "It was so .");
    stage.of_incident(stage.fact("It was"), "slot");
    asserts(stage);
    stage.papers.paper("Courier", "2011-03-02", "Ilves denied nothing else .");
    stage.papers.say("Ilves", "denied", "nothing else", Stance::denies);
    stage.of_incident(stage.fact("Ilves denied nothing else", {0}), "slot");
    denies(stage);
    // Beside it in one sentence: it goes where the denial goes only if it denies as well.
    stage.of_incident(stage.fact("Ilves denied nothing else", {0}), "beside");
    stage.placed();
    const auto kept = std::ranges::count_if(
        stage.incidents, [](const StatedFact& f) { return f.utterance.document == 1; });
    EXPECT_EQ(kept, stays ? 2 : 0) << name;
    EXPECT_EQ(stage.sentences.size(), stays ? 0U : 1U) << name;
  }
}

TEST(DenialsInPlace, AssertionsBesideADenialStay) {
  Stage stage;
  stage.papers.paper("Herald", "2011-03-02", "Ilves denied nothing else .");
  stage.papers.say("Ilves", "denied", "nothing else", Stance::denies);
  stage.of_incident(stage.fact("Ilves denied nothing else", {0}), "slot");
  stage.of_incident(stage.fact("Ilves denied nothing else"), "beside");
  EXPECT_EQ(stage.placed(), "0@0 0:beside=beside; | 0@0 denies >Ilves; |");
}

struct Negation {
  const char* text;
  const char* expected;
};

// That nobody did it denies that somebody did.
TEST(DenialsInPlace, Negations) {
  const std::vector<Negation> cases{
      {"Nobody shelled the old mill", "| 0@0; | 1@0 denies denied_by_negation of 0;"},
      {"Nobody bombed the old mill", "| 0@0; 1@0; |"},
      {"Nobody knew who shelled the old mill", "| 0@0; 1@0; |"},
      {"Nobody knew or shelled the old mill", "| 0@0; 1@0; |"},  // what they do not know first
      {"Somebody shelled the old mill", "| 0@0; 1@0; |"},
  };
  for (const auto& [text, expected] : cases) {
    auto stage = accused();
    stage.sentences.push_back(stage.fact("The army shelled the old mill"));
    stage.papers.paper("Courier", "2011-03-02", std::string(text) + " .");
    stage.sentences.push_back(stage.fact(text));
    EXPECT_EQ(stage.placed(), expected) << text;
  }
}

// Of an incident its first statement that is no setting; a number denies nothing by itself.
TEST(DenialsInPlace, NegationsInIncidents) {
  const auto negated = [](bool setting, bool number, const char* slot) {
    auto stage = accused();
    stage.sentences.push_back(stage.fact("The army shelled the old mill"));
    stage.papers.paper("Courier", "2011-03-02", "Nobody shelled the old mill .");
    stage.of_incident(stage.fact("Nobody shelled the old mill"), slot);
    stage.incidents.back().setting = setting;
    if (number) stage.number(7);
    return stage.placed();
  };
  EXPECT_EQ(negated(false, false, "what"), "| 0@0; | 1@0 denies denied_by_negation of 0;");
  EXPECT_EQ(negated(true, false, "what"), "1@0 0:what=what setting; | 0@0; |");
  EXPECT_EQ(negated(false, true, "killed"), "1@0 0:killed=7; | 0@0; |");
  EXPECT_EQ(negated(false, true, ""), "| 0@0; | 1@0 denies denied_by_negation of 0;");
}

// A denial without words of its own right behind another goes with it.
TEST(DenialsInPlace, RightBehindAnother) {
  for (const std::uint32_t gap : {0U, 3U, 4U}) {
    auto stage = accused();
    stage.sentences.push_back(stage.fact("The army shelled the old mill"));
    stage.papers.paper("Courier", "2011-03-02",
                       "Ilves denied that the army shelled the old mill . It was not so .");
    stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::denies);
    stage.sentences.push_back(stage.fact("Ilves denied that the army shelled the old mill", {0}));
    auto& next = stage.sentences.emplace_back(stage.fact("It was not so"));
    next.utterance.stance = Stance::denies;
    const auto end = stage.sentences[1].utterance.span.end;
    next.utterance.span.start = end + gap;
    const auto expected =
        gap <= 3 ? fmt::format(
                       "| 0@0; | 1@0 denies >Ilves denied_content of 0; 1@{} denies "
                       "denied_content of 0;",
                       end + gap)
                 : fmt::format("| 0@0; 1@{} denies; | 1@0 denies >Ilves denied_content of 0;",
                               end + gap);
    EXPECT_EQ(stage.placed(), expected) << gap;
  }
}

// In another document, or with words of its own, it stands by itself.
TEST(DenialsInPlace, BehindAnotherButNotOfIt) {
  auto stage = accused();
  stage.sentences.push_back(stage.fact("The army shelled the old mill"));
  stage.papers.paper("Courier", "2011-03-02",
                     "Ilves denied that the army shelled the old mill . Taxes rose .");
  stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::denies);
  stage.sentences.push_back(stage.fact("Ilves denied that the army shelled the old mill", {0}));
  stage.sentences.push_back(stage.fact("Taxes rose"));
  stage.sentences.back().utterance.stance = Stance::denies;
  stage.papers.paper("Mail", "2011-03-02", "It was not so .");
  stage.sentences.push_back(stage.fact("It was not so"));
  stage.sentences.back().utterance.stance = Stance::denies;
  EXPECT_EQ(stage.placed(),
            "| 0@0; 1@50 denies; 2@0 denies; | 1@0 denies >Ilves denied_content of 0;");
}

// What is denied is the part of the content inside the sentence, without source and cue.
TEST(DenialsInPlace, WhatIsDenied) {
  auto stage = accused();
  stage.sentences.push_back(stage.fact("The army shelled the old mill"));
  const std::string more = " and taxes and wages and rents and prices rose";
  stage.papers.paper("Courier", "2011-03-02",
                     "Ilves denied the army shelled the old mill" + more + " .");
  auto& said = stage.papers.say("Ilves", "denied", "the army shelled the old mill", Stance::denies);
  stage.sentences.push_back(stage.fact("Ilves denied the army shelled the old mill" + more, {0}));
  auto whole = stage;
  EXPECT_EQ(stage.placed(), "| 0@0; | 1@0 denies >Ilves denied_content of 0;");
  whole.papers.facts[1].attributions[0].content = {{200, 300}};
  EXPECT_EQ(whole.placed(), "| 0@0; 1@0 denies >Ilves; |") << "no content: the whole sentence";
  EXPECT_EQ(said.holder, "Ilves");
}

// A content that begins where the sentence ends is none of it: the whole sentence is denied, but
// for source and cue.
TEST(DenialsInPlace, ContentBehindTheSentence) {
  auto stage = accused();
  stage.sentences.push_back(stage.fact("The army shelled the old mill"));
  stage.papers.paper("Courier", "2011-03-02", "Ilves denied the army shelled the old mill .");
  stage.papers.say("Ilves", "denied", "the army", Stance::denies).content = {{42, 44}};
  stage.sentences.push_back(stage.fact("Ilves denied the army shelled the old mill", {0}));
  EXPECT_EQ(stage.sentences[1].utterance.span.end, 42U);
  EXPECT_EQ(stage.placed(), "| 0@0; | 1@0 denies >Ilves denied_content of 0;");
}

// "It" is the denier: what names it, by its interest or its words, is what it denies.
TEST(DenialsInPlace, WhoDeniesIsNamed) {
  for (const bool known : {false, true}) {
    Stage stage;
    stage.papers.paper("Herald", "2011-03-02", "The League shelled the mill .");
    stage.sentences.push_back(stage.fact("The League shelled the mill"));
    stage.papers.paper("Post", "2011-03-02", "The Front shelled the mill .");
    stage.sentences.push_back(stage.fact("The Front shelled the mill"));
    stage.papers.paper("Courier", "2011-03-02", "The Front denied that it shelled the mill .");
    stage.papers.say("The Front", "denied", "that it shelled the mill", Stance::denies);
    stage.sentences.push_back(stage.fact("The Front denied that it shelled the mill", {0}));
    if (known) {
      stage.papers.name("Front");
      stage.papers.entities[0].interest = 7;
      stage.sentences.back().utterance.voices.back().entity = 0U;
    }
    // By the term of its name it is "front" or, known, its interest.
    stage.papers.facts[2].attributions[0].holder = "Front";
    stage.sentences.back().utterance.voices.back().name = "Front";
    EXPECT_EQ(stage.placed(), "| 0@0; 1@0; | 2@0 denies >Front denied_content of 1;") << known;
  }
}

// Sentences in front of one that is placed keep their numbers, those behind move up.
TEST(DenialsInPlace, NumbersOfSentencesMove) {
  Stage stage;
  stage.papers.paper("Courier", "2011-03-02", "Ilves denied that the army shelled the old mill .");
  stage.papers.say("Ilves", "denied", "that the army shelled the old mill", Stance::denies);
  stage.sentences.push_back(stage.fact("that"));
  stage.sentences.push_back(stage.fact("Ilves denied that the army shelled the old mill", {0}));
  stage.papers.paper("Herald", "2011-03-02", "Rain fell . The army shelled the old mill .");
  stage.sentences.push_back(stage.fact("Rain fell"));
  stage.sentences.push_back(stage.fact("The army shelled the old mill"));
  EXPECT_EQ(stage.placed(), "| 0@13; 1@0; 1@12; | 0@0 denies >Ilves denied_content of 2;");
}

}  // namespace
}  // namespace headwater
