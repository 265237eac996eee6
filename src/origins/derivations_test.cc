// SPDX-License-Identifier: Apache-2.0
// Which utterance comes from which: what is passed over, what is just enough, and in which order.
#include "origins/derivations.h"

#include <gtest/gtest.h>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

// "u3 verbatim credited rule; …" of the sources of one utterance, absent outlets behind them.
std::string sources(const Pile& pile, std::uint32_t utterance, bool parents_too = true) {
  const CaseTexts texts{pile.facts, pile.sentences};
  const EntityIndex index(pile.entities);
  const Outlets outlets(texts, pile.entities, index);
  const SharedPassages shared(texts, pile.passages);
  const auto stories = pile.stories();
  const LikelyParents parents({texts, outlets, shared, pile.utterances, pile.claims, stories});
  const RootVoices roots(texts, pile.entities, outlets, pile.utterances);
  const DerivationInput input{texts, outlets, shared, parents, roots, pile.utterances};
  const auto& claim = pile.claims[*pile.utterances[utterance].claim];
  const auto all = find_sources(input, claim);
  const auto at = std::ranges::find(claim.utterances, utterance) - claim.utterances.begin();
  const auto& found = all[static_cast<std::size_t>(at)];
  std::string out;
  for (const auto& source : found.known) {
    if (!parents_too && source.why.rule == "origins.likely_parent") continue;
    out += fmt::format("{}u{} {}{} {}", out.empty() ? "" : "; ", source.utterance,
                       name_of(source.derivation), source.credited ? " credited" : "",
                       source.why.rule.substr(source.why.rule.find('.') + 1));
  }
  for (const auto outlet : found.absent)
    out += (out.empty() ? "" : "; ") + std::string("absent ") + outlets.name(outlet);
  return out;
}

std::string words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "word ";
  return out;
}

// A document that credits the wire; the wire has several.
struct Credit {
  Pile pile;
  void wire(int day, const std::string& text = "It fell .",
            const std::vector<std::string>& chain = {"Ada Renn"}) {
    pile.say(0, pile.document("Norrland Wire", day, text), "", chain);
  }
  std::uint32_t herald(int day) {
    return pile.say(0, pile.document("Herald", day, "It fell , the Norrland Wire said ."), "",
                    {"Ada Renn"});
  }
};

TEST(Derivations, TheDocumentThatACreditMeans) {
  struct Case {
    const char* name;
    std::vector<int> wires;
    int herald;
    const char* expected;
  };
  const std::string credited = "credited credit_in_sentence";
  const std::vector<Case> cases{
      {"the day before", {1}, 2, "u0"},
      {"the same day", {2}, 2, "u0"},
      {"the day after", {3}, 2, ""},
      {"the latest that is not later", {1, 2, 3, 4}, 3, "u2"},
      {"the last of one day", {2, 2}, 3, "u1"},
      {"one without a day", {0}, 3, "u0"},
      {"a day is better than none", {0, 1}, 3, "u1"},
      {"none of its own day is known", {1, 2}, 0, "u1"},
      {"the only one not later", {4, 2, 4}, 3, "u1"},
  };
  for (const auto& one : cases) {
    Credit credit;
    for (const int day : one.wires) credit.wire(day);
    const auto herald = credit.herald(one.herald);
    const std::string found = one.expected;
    EXPECT_EQ(
        sources(credit.pile, herald),
        found.empty() ? "absent Norrland Wire" : found + " attribution credited credit_in_sentence")
        << one.name;
  }
}

TEST(Derivations, MostWordsInCommonBeforeTheLatest) {
  for (const auto& [of_first, of_second, expected] :
       {std::tuple{4U, 0U, "u0"}, {4U, 3U, "u0"}, {3U, 4U, "u1"}, {4U, 4U, "u1"}}) {
    Credit credit;
    credit.wire(1);
    credit.wire(2);
    const auto herald = credit.herald(3);
    credit.pile.passages = {
        {{0, {0, of_first}}, {2, {0, of_first}}, ReuseKind::rewrite, 1, {}, false, {}},
        {{1, {0, of_second}}, {2, {0, of_second}}, ReuseKind::rewrite, 1, {}, false, {}}};
    EXPECT_TRUE(
        sources(credit.pile, herald)
            .starts_with(expected + std::string(" attribution credited credit_in_sentence")))
        << of_first << " " << of_second;
  }
}

// Of what the wire says of the claim: the same stance, then the same speaker, then the first.
TEST(Derivations, TheUtteranceThatAnswers) {
  struct Said {
    std::string speaker;
    Stance stance;
  };
  const auto asserts = Stance::asserts;
  const auto denies = Stance::denies;
  struct Case {
    std::vector<Said> wire;
    const char* expected;
  };
  const std::vector<Case> cases{
      {{{"Bo Lee", asserts}, {"Hal Orun", asserts}}, "u0"},
      {{{"Bo Lee", asserts}, {"ADA RENN", asserts}}, "u1"},
      {{{"Ada Renn", denies}, {"Bo Lee", asserts}}, "u1"},
      {{{"Bo Lee", denies}, {"Ada Renn", denies}}, "u1"},
      {{{"Ada Renn", denies}, {"Bo Lee", asserts}, {"Ada Renn", asserts}}, "u2"},
  };
  for (const auto& one : cases) {
    Pile pile;
    const auto wire = pile.document("Norrland Wire", 1, "It fell .");
    for (const auto& said : one.wire) pile.say(0, wire, "", {said.speaker}, said.stance);
    const auto herald = pile.document("Herald", 2, "It fell , the Norrland Wire said .");
    const auto last = pile.say(0, herald, "", {"Ada Renn"});
    EXPECT_EQ(sources(pile, last),
              one.expected + std::string(" attribution credited credit_in_sentence"));
  }
}

// Only outlets named inside what is said, or as one of its voices.
TEST(Derivations, WhereACreditStands) {
  struct Case {
    const char* said;
    std::vector<std::string> chain;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"It fell", {"Bo Lee"}, ""},
      {"Norrland Wire said", {"Bo Lee"}, "u0"},
      {"the Norrland Wire", {"Bo Lee"}, "u0"},
      {"the Norrland", {"Bo Lee"}, ""},
      {"Wire said", {"Bo Lee"}, ""},
      {"It fell", {"Norrland Wire"}, "u0"},
      {"It fell", {"Bo Lee", "Norrland Wire"}, "u0"},
      {"It fell", {"Herald"}, ""},
      {"It rained , the Elsen Times said , and the Norrland Wire", {}, "u0"},
  };
  for (const auto& one : cases) {
    Pile pile;
    pile.say(0, pile.document("Norrland Wire", 1, "It fell ."), "", {"Ada Renn"});
    pile.entity("Elsen Times", EntityKind::outlet);
    const auto herald = pile.document(
        "Herald", 2,
        "The Norrland Wire was there . It fell , the Norrland Wire said . It rained , the Elsen "
        "Times said , and the Norrland Wire . So the Norrland Wire .");
    const auto last = pile.say(0, herald, one.said, one.chain);
    std::string expected = one.expected;
    if (!expected.empty()) expected += " attribution credited credit_in_sentence";
    if (std::string(one.said).starts_with("It rained")) expected += "; absent Elsen Times";
    EXPECT_EQ(sources(pile, last, false), expected) << one.said << " " << one.chain.size();
  }
}

// A document once: in the sentence, then tags, then shared words; offices are never absent.
TEST(Derivations, BestFirstAndEachDocumentOnce) {
  Pile pile;
  pile.entity("Port Board", EntityKind::organisation);
  pile.entity("Elsen Times", EntityKind::outlet);
  const std::string text = "The bridge fell on Sunday .";
  pile.say(0, pile.document("Norrland Wire", 1, text), "", {"Ada Renn"});
  pile.say(0, pile.document("Coast Post", 1, text), "", {"Ada Renn"});
  pile.say(0, pile.document("Inland Post", 1, text), "", {"Ada Renn"});
  pile.document("Port Board", 9, "words");
  const auto herald = pile.document(
      "Herald", 2, "VARN ( Coast Post ) ( Elsen Times ) - " + text + " Port Board , Coast Post");
  const auto last = pile.say(0, herald, text, {"Norrland Wire", "Port Board"});
  for (const auto other : {0U, 1U, 2U}) pile.share(other, text, herald, text);
  EXPECT_EQ(sources(pile, last),
            "u0 attribution credited credit_in_sentence; u1 syndication credited wire_tag; "
            "u2 verbatim shared_words; absent Elsen Times");
}

// What shared words do not count; the passage behind them still does.
TEST(Derivations, PassagesThatArePassedOver) {
  const std::string said = "aaaa bbbb cccc dddd eeee";
  const std::string text = said + " . " + words(40) + ". other words here .";
  struct Case {
    const char* name;
    std::string here, there;
    double similarity;
    const char* claimed;  // what the other says of the claim; nothing: not of this claim
    MaybeIndex incident;
    bool taken;
  };
  const std::vector<Case> cases{
      {"all of it", said, said, 1, said.c_str(), no_index, true},
      {"a part of it", "aaaa bbbb c", said, 1, said.c_str(), no_index, true},
      {"half of the passage", "eeee . w", said, 1, said.c_str(), no_index, true},
      {"less than half of the passage", "eeee . wo", said, 1, said.c_str(), no_index, false},
      {"barely alike", said, said, 0.75, said.c_str(), no_index, true},
      {"not alike", said, said, 0.749, said.c_str(), no_index, false},
      {"not what the other says of it", said, "other words here", 1, said.c_str(), no_index, false},
      {"not of this claim", said, said, 1, "", no_index, false},
      {"of another incident", said, said, 1, said.c_str(), 1U, false},
  };
  for (const auto& one : cases) {
    for (const bool with_another : {false, true}) {
      Pile pile;
      const auto first = pile.document("Herald", 1, text);
      const auto second = pile.document("Courier", 1, text);
      const auto taker = pile.document("Post", 2, text);
      const std::string claimed = one.claimed;
      pile.say(claimed.empty() ? 1 : 0, first, claimed.empty() ? said : claimed, {"Ada Renn"});
      pile.say(0, second, said, {"Ada Renn"});
      const auto last = pile.say(0, taker, said, {"Bo Lee"});
      if (one.incident) {  // the first tells of an incident of its own, the others of none
        pile.say(2, first, "other words here", {});
        pile.claims[2].incident = one.incident;
      }
      if (with_another) pile.share(second, said, taker, said, ReuseKind::verbatim, 1);
      pile.share(first, one.there, taker, one.here, ReuseKind::near, one.similarity);
      const std::string found = sources(pile, last);
      EXPECT_EQ(found.find("u0 ") != std::string::npos, one.taken) << one.name << ": " << found;
      EXPECT_EQ(found.find("u1 ") != std::string::npos, with_another) << one.name << ": " << found;
    }
  }
}

// One of the things the other says of the claim is enough.
TEST(Derivations, APassageOfOneOfSeveralUtterances) {
  Pile pile;
  const auto herald = pile.document("Herald", 1, "The bridge fell . It did fall . So it was .");
  const auto courier = pile.document("Courier", 2, "The bridge fell .");
  pile.say(0, herald, "It did fall", {"Ada Renn"});
  pile.say(0, herald, "The bridge fell", {"Bo Lee"});
  pile.say(0, herald, "So it was", {"Hal Orun"});
  const auto last = pile.say(0, courier, "The bridge fell", {"Ada Renn"});
  pile.share(herald, "The bridge fell", courier, "The bridge fell");
  EXPECT_EQ(sources(pile, last), "u0 verbatim shared_words");
}

TEST(Derivations, PassagesInOrder) {
  struct Shared {
    double similarity;
    int length;  // words of the other document: the share of it that is taken
  };
  struct Case {
    const char* name;
    std::vector<Shared> others;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"the most alike", {{0.9, 40}, {1, 40}, {0.8, 40}}, "u1 u0 u2 "},
      {"the one that has least beside", {{1, 40}, {1, 20}, {1, 60}}, "u1 u0 u2 "},
      {"likeness before share", {{0.9, 10}, {1, 60}, {0.95, 40}}, "u1 u2 u0 "},
      {"the last of equals", {{1, 40}, {1, 40}, {1, 40}}, "u0 u1 u2 "},
  };
  const std::string said = "The bridge fell on Sunday";
  for (const auto& one : cases) {
    Pile pile;
    for (const auto& other : one.others)
      pile.say(0,
               pile.document(fmt::format("Paper {}", pile.facts.size()), 1,
                             said + " . " + words(other.length)),
               said, {"Ada Renn"});
    const auto taker = pile.document("Taker", 2, said + " .");
    const auto last = pile.say(0, taker, said, {"Bo Lee"});
    for (std::uint32_t i = 0; i < one.others.size(); ++i)
      pile.share(i, said, taker, said, ReuseKind::near, one.others[i].similarity);
    std::string order;
    const auto found = sources(pile, last);
    for (const auto& part : split(found, ' ')) {
      if (part.starts_with("u") && part.size() == 2) order += std::string(part) + " ";
    }
    EXPECT_EQ(order, one.expected) << one.name;
  }
}

// Words of one day whose direction nobody knows go from the first document to the others.
TEST(Derivations, WordsOfOneDay) {
  struct Case {
    int first, second;
    ReuseFrom from;
    const char* of_first;
    const char* of_second;
  };
  const auto unknown = ReuseFrom::unknown;
  const std::string said = "The bridge fell on Sunday";
  const std::vector<Case> cases{
      {1, 1, unknown, "", "u0 shared_feed shared_feed"},
      {1, 1, ReuseFrom::a, "", "u0 shared_feed shared_feed"},
      {1, 1, ReuseFrom::b, "u1 shared_feed shared_feed", ""},
      {1, 2, unknown, "", "u0 verbatim shared_words"},
      {2, 1, unknown, "u1 verbatim shared_words", ""},
      {1, 2, ReuseFrom::b, "", "u0 verbatim shared_words"},
      {2, 1, ReuseFrom::a, "u1 verbatim shared_words", ""},
      {0, 1, unknown, "", "u0 shared_feed shared_feed"},
      {1, 0, unknown, "", "u0 shared_feed shared_feed"},
      {0, 0, ReuseFrom::b, "", "u0 shared_feed shared_feed"},
  };
  for (const auto& one : cases) {
    Pile pile;
    const auto first = pile.document("Herald", one.first, said + " .");
    const auto second = pile.document("Courier", one.second, said + " .");
    pile.say(0, first, said, {"Ada Renn"});
    pile.say(0, second, said, {"Bo Lee"});
    pile.share(first, said, second, said, ReuseKind::near, 1, one.from);
    EXPECT_EQ(sources(pile, 0, false), one.of_first)
        << one.first << one.second << name_of(one.from);
    EXPECT_EQ(sources(pile, 1, false), one.of_second)
        << one.first << one.second << name_of(one.from);
  }
}

TEST(Derivations, OfOneDayTheCreditTellsWhoWasFirst) {
  const std::string said = "The bridge fell on Sunday";
  Pile pile;
  for (const auto* outlet : {"Herald", "Courier"})
    pile.say(0, pile.document(outlet, 1, said + " ."), said, {"Ada Renn"});
  pile.passages = {{{0, {0, 25}}, {1, {0, 25}}, ReuseKind::verbatim, 1, ReuseFrom::b, true, {}}};
  EXPECT_EQ(sources(pile, 0, false), "u1 verbatim credited shared_words");
}

// The other document has the words, and says something else in the claim's place.
TEST(Derivations, WordsInADocumentThatDoesNotMakeTheClaim) {
  const std::string said = "Nine were hurt when the old crane at Hallmere fell over";
  for (const int day : {0, 1}) {
    Pile pile;
    const auto first = pile.document("Herald", day, said + " . It rained .");
    const auto second = pile.document("Courier", day, said + " .");
    pile.say(0, second, said, {});
    pile.say(1, first, "It rained", {});
    pile.share(first, said, second, said);
    const auto found = pile.traced();
    const auto& copied = found.utterances[0];
    EXPECT_EQ(copied.derivation, day == 0 ? Derivation::shared_feed : Derivation::original);
    EXPECT_FALSE(copied.derived_from);
    ASSERT_EQ(copied.why.size(), day == 0 ? 1U : 0U);
    if (day == 0) {
      EXPECT_EQ(copied.why[0].rule, "origins.shared_feed");
      ASSERT_EQ(copied.why[0].spans.size(), 2U);
      EXPECT_EQ(copied.why[0].spans[1], (DocumentSpan{first, pile.span_of(first, said)}));
    }
  }
}

// A giver and, a day later, a taker that have so many claims in common, each worth half a point; the
// day costs .15.
struct Parents {
  Pile pile;
  std::uint32_t last = 0;
  Parents(std::uint32_t claims, const std::vector<std::string>& chain, double part,
          const std::string& taker_outlet = "Courier", const std::string& giver_end = "",
          int giver_day = 1, int taker_day = 2, const std::vector<std::string>& giver_chain = {}) {
    pile.entity("Elsen Times", EntityKind::outlet);
    pile.entity("Port Board", EntityKind::organisation);
    const std::string said(10, 'a');  // the words in common stand behind it
    const auto text = said + std::string(70, 'x');
    const auto giver = pile.document("Herald", giver_day, text + giver_end);
    const auto taker = pile.document(taker_outlet, taker_day, text);
    for (std::uint32_t claim = 0; claim < claims; ++claim) {
      pile.say(claim, giver, said, giver_chain);
      last = pile.say(claim, taker, said, chain);
      pile.claims[claim].incident = 0U;
      pile.claims[claim].slot = fmt::format("slot {}", claim);
    }
    const auto end = 10 + static_cast<std::uint32_t>(80 * part);
    if (end > 10)
      pile.passages = {
          {{giver, {10, end}}, {taker, {10, end}}, ReuseKind::rewrite, 1, {}, false, {}}};
  }
  [[nodiscard]] bool taken() const {
    return sources(pile, last).find("rewrite likely_parent") != std::string::npos;
  }
};

// Of two reports of one day the one that names the other has it from there, not the other way too.
TEST(Derivations, NoCircleThroughALikelyParent) {
  for (const bool circle : {false, true}) {
    const std::vector<std::string> chain{circle ? "Courier" : "Ada Renn"};
    EXPECT_EQ(Parents(12, {}, 0.25, "Courier", "", 1, 1, chain).taken(), !circle);
  }
}

TEST(Derivations, HowLikelyAParentMustBe) {
  struct Case {
    const char* name;
    std::uint32_t claims;
    std::vector<std::string> chain;
    double part;
    bool taken;
  };
  // Words in common count four points for a whole text: a tenth of it 0.4.
  const std::vector<Case> cases{
      {"nobody credited, six points and a bit", 12, {}, 0.05, true},
      {"nobody credited, nearly six", 11, {}, 0.1375, false},
      {"an outlet credited, six points and a bit", 12, {"Elsen Times"}, 0.05, true},
      {"an outlet credited, nearly six", 11, {"Elsen Times"}, 0.1375, false},
      {"a quarter of its words", 1, {"Elsen Times"}, 0.25, true},
      {"less than a quarter", 1, {"Elsen Times"}, 0.2, false},
  };
  for (const auto& one : cases)
    EXPECT_EQ(Parents(one.claims, one.chain, one.part).taken(), one.taken) << one.name;
}

TEST(Derivations, AParentOfTheSameDayHasWordsInCommon) {
  EXPECT_FALSE(Parents(20, {}, 0, "Courier", "", 2, 2).taken());
  EXPECT_TRUE(Parents(20, {}, 0.05, "Courier", "", 2, 2).taken());
  EXPECT_TRUE(Parents(20, {}, 0, "Courier", "", 1, 2).taken());
}

TEST(Derivations, WithoutTwoDatesNobodyIsAParent) {
  EXPECT_TRUE(Parents(1, {}, 0.25, "Courier", "", 1, 2).taken());
  EXPECT_FALSE(Parents(1, {}, 0.25, "Courier", "", 0, 2).taken());
  EXPECT_FALSE(Parents(1, {}, 0.25, "Courier", "", 1, 0).taken());
}

// What an office publishes itself is its own knowledge unless it has the words of another.
TEST(Derivations, OfficesHaveParentsOnlyByTheirWords) {
  EXPECT_FALSE(Parents(20, {}, 0, "Port Board").taken());
  EXPECT_FALSE(Parents(20, {}, 0.2, "Port Board").taken());
  EXPECT_TRUE(Parents(20, {}, 0.25, "Port Board").taken());
  EXPECT_TRUE(Parents(20, {"Elsen Times"}, 0, "Port Board").taken()) << "it credits another";
}

TEST(Derivations, WhoGivesTheWholeDocumentToTheTakerIsNoParent) {
  EXPECT_FALSE(Parents(20, {}, 0, "Courier", " . Source Courier .").taken());
  EXPECT_TRUE(Parents(20, {}, 0, "Courier", " . Source Elsen Times .").taken());
  EXPECT_FALSE(Parents(20, {}, 0, "Courier", " . Source Elsen Times . Source Courier .").taken());
}

// Nor does it hide the next one.
TEST(Derivations, TheNextParentBehindATaker) {
  const std::string said(10, 'a');  // the words in common stand behind it
  const auto text = said + std::string(70, 'x');
  Pile pile;
  const auto best = pile.document("Herald", 1, text + " . Source Courier .");
  const auto next = pile.document("Post", 1, text);
  const auto taker = pile.document("Courier", 2, text);
  std::uint32_t last = 0;
  for (std::uint32_t claim = 0; claim < 20; ++claim) {
    pile.say(claim, best, said, {});
    if (claim >= 3) pile.say(claim, next, said, {});
    last = pile.say(claim, taker, said, {});
    pile.claims[claim].incident = 0U;
    pile.claims[claim].slot = fmt::format("slot {}", claim);
  }
  pile.passages = {{{best, {10, 80}}, {taker, {10, 80}}, ReuseKind::rewrite, 1, {}, false, {}}};
  EXPECT_EQ(sources(pile, last), fmt::format("u{} rewrite likely_parent", last - 1));
}

// A better parent that does not tell the claim is passed over for the next one.
TEST(Derivations, TheNextParent) {
  for (const bool telling : {false, true}) {
    Pile pile;
    const auto best = pile.document("Herald", 1, "It fell .");
    const auto next = pile.document("Courier", 1, "It fell .");
    const auto taker = pile.document("Post", 2, "It fell , the Herald knew .");
    const auto tell = [&](std::uint32_t claim, std::uint32_t document, const std::string& slot) {
      const auto index = pile.say(claim, document, "It fell", {});
      pile.claims[claim].incident = 0U;
      pile.claims[claim].slot = slot;
      return index;
    };
    for (std::uint32_t claim = 0; claim < 13; ++claim) {
      const auto slot = fmt::format("slot {}", claim);
      if (claim != 0 || telling) tell(claim, best, slot);
      tell(claim, next, slot);
    }
    const auto last = tell(0, taker, "slot 0");
    for (std::uint32_t claim = 1; claim < 13; ++claim)
      tell(claim, taker, fmt::format("slot {}", claim));
    const auto document = telling ? best : next;
    EXPECT_EQ(sources(pile, last), "u0 rewrite likely_parent") << telling;
    EXPECT_EQ(pile.utterances[0].document, document);
  }
}

}  // namespace
}  // namespace headwater
