// SPDX-License-Identifier: Apache-2.0
// Where utterances come from, case by case: credits, tags, shared words, likely parents, offices,
// second-hand voices, and the number of origins.
#include <gtest/gtest.h>

#include "origins/likely_parents.h"
#include "origins/outlets.h"
#include "origins/pile_for_tests.h"
#include "origins/root_voices.h"

namespace headwater {
namespace {

// Mentions and tags ("*") of a document that the Herald prints beside one of the wire.
std::string credits(const std::string& text) {
  Pile pile;
  pile.document("Norrland Wire", 1, "words");
  pile.entity("Coastal Press Service", EntityKind::outlet);
  const auto document = pile.document("Evening Herald", 2, text);
  const CaseTexts texts{pile.facts, pile.sentences};
  const EntityIndex index(pile.entities);
  const Outlets outlets(texts, pile.entities, index);
  std::string out;
  for (const auto& mention : outlets.of(document).mentions) {
    const bool tag = std::ranges::find(outlets.of(document).tags, mention.span,
                                       &OutletMention::span) != outlets.of(document).tags.end();
    out += (out.empty() ? "" : "; ") + outlets.name(mention.outlet) + (tag ? " *" : "");
  }
  return out;
}

std::string words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "word ";
  return out;
}

TEST(OriginCases, MentionsAndTags) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"VARN , 3 May ( Norrland Wire ) - Two died .", "Norrland Wire *"},
      {"VARN , 3 May [ Norrland Wire ] - Two died .", "Norrland Wire *"},
      {"VARN , 3 May ( Norrland Wire says ) - Two died .", "Norrland Wire"},
      {"VARN , 3 May , Norrland Wire ) - Two died .", "Norrland Wire"},
      {words(22) + "( Norrland Wire ) died .", "Norrland Wire *"},
      {words(23) + "( Norrland Wire ) died .", "Norrland Wire"},
      {"Two died , the Norrland Wire said .", "Norrland Wire"},
      {"Source : Norrland Wire .", "Norrland Wire *"},
      {"source " + words(12) + "Norrland Wire .", "Norrland Wire *"},
      {"source " + words(13) + "Norrland Wire .", "Norrland Wire"},
      {"Norrland Wire , the source .", "Norrland Wire"},
      {"The CPS said so .", "Coastal Press Service"},
      {"The cps said so .", ""},
      {"The Coastal Press Service said so .", "Coastal Press Service"},
      {"The Coastal Press said so .", ""},
      {"The Evening Herald said so .", ""},
      {"Norrland Wire", "Norrland Wire"},
      {"the norrland wire said so .", ""},
      {"The CPS and the Norrland Wire said so .", "Coastal Press Service; Norrland Wire"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(credits(text), expected) << text;
}

// Which office publishes under a name, and whether that makes the document its own word.
TEST(OriginCases, OfficesBehindPublications) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Official Notices of the Harbour Authority", "i0 official"},
      {"Harbour Authority", "i0 official"},
      {"Harbour Authority Newsroom", "i0 official"},
      {"Harbour Authority News", "nharbour authority news"},
      {"Notices of the Authority", "nnotices of the authority"},
      {"Harbour Herald", "nharbour herald"},
      {"Border Guard Bulletin", "i1 official"},
      {"Office of Border Control", "i2 official"},
  };
  for (const auto& [source, expected] : cases) {
    Pile pile;
    pile.entity("Harbour Authority", EntityKind::organisation);
    pile.entity("Border Guard", EntityKind::organisation);
    pile.entity("Office of the Border Control", EntityKind::organisation);
    pile.entity("Herald", EntityKind::person);
    const auto document = pile.document(source, 1, "words");
    const CaseTexts texts{pile.facts, pile.sentences};
    const EntityIndex index(pile.entities);
    const Outlets outlets(texts, pile.entities, index);
    const auto& published = outlets.of(document);
    EXPECT_EQ(published.interest + (published.official ? " official" : ""), expected) << source;
  }
}

// Is what a named person is called a sign that he was not there to see?
std::string kind_of_root(const std::string& text, const std::string& name) {
  Pile pile;
  const auto document = pile.document("Herald", 1, text);
  pile.say(0, document, text, {name});
  const CaseTexts texts{pile.facts, pile.sentences};
  const EntityIndex index(pile.entities);
  const Outlets outlets(texts, pile.entities, index);
  const RootVoices roots(texts, pile.entities, outlets, pile.utterances);
  switch (roots.of(pile.utterances[0]).kind) {
    case RootKind::nobody:
      return "nobody";
    case RootKind::unnamed:
      return "unnamed";
    case RootKind::second_hand:
      return "second hand";
    case RootKind::person:
      return "person";
    case RootKind::office:
      return "office";
  }
  return "";
}

TEST(OriginCases, SecondHandVoices) {
  struct Case {
    const char* text;
    const char* name;
    const char* kind;
  };
  const std::vector<Case> cases{
      {"It fell , Ada Renn said .", "Ada Renn", "person"},
      {"It fell , the analyst Ada Renn said .", "Ada Renn", "second hand"},
      {"It fell , analysts like Ada Renn said .", "Ada Renn", "second hand"},
      {"It fell , the analyst at the port Ada Renn said .", "Ada Renn", "person"},
      {"It fell , the analyst at port Ada Renn said .", "Ada Renn", "second hand"},
      {"The analyst left . Ada Renn said it fell .", "Ada Renn", "person"},
      {"It fell , ex-minister Ada Renn said .", "Ada Renn", "second hand"},
      {"It fell , vice-minister Ada Renn said .", "Ada Renn", "person"},
      {"It fell , said Ada Renn , an analyst .", "Ada Renn", "second hand"},
      {"It fell , said Ada Renn , who was a keen and long lonely analyst .", "Ada Renn",
       "second hand"},
      {"It fell , said Ada Renn , who was at all hours a keen and long lonely analyst .",
       "Ada Renn", "person"},
      {"It fell , said Ada Renn , a nurse , and an analyst heard her .", "Ada Renn", "person"},
      {"It fell , said Ada Renn an analyst .", "Ada Renn", "person"},
      {"It fell , said the veteran campaigner .", "the veteran campaigner", "second hand"},
      {"It fell , said the port/Port Authority .", "the port/Port Authority", "office"},
  };
  for (const auto& [text, name, kind] : cases) EXPECT_EQ(kind_of_root(text, name), kind) << text;
}

TEST(OriginCases, VoicesFromTheInnermostOut) {
  struct Case {
    const char* name;
    std::vector<std::string> chain;
    const char* root;
  };
  const std::vector<Case> cases{
      {"nobody", {}, "'' nobody"},
      {"a person", {"Ada Renn"}, "'nada renn' Ada Renn"},
      {"an office", {"Orun/Port Authority"}, "'nport authority' Orun"},
      {"officials", {"?officials"}, "'' officials"},
      {"witnesses in what a person says", {"Ada Renn", "?witnesses"}, "'' witnesses"},
      {"a passive in what a person says", {"Ada Renn", "?passive"}, "'nada renn' Ada Renn"},
      {"a passive in what officials say", {"?officials", "?passive"}, "'' passive"},
      {"a passive alone", {"?passive"}, "'' passive"},
      {"another paper", {"Norrland Wire"}, "'' nobody"},
      {"a person in another paper", {"Norrland Wire", "Ada Renn"}, "'nada renn' Ada Renn"},
  };
  for (const auto& one : cases) {
    Pile pile;
    pile.document("Norrland Wire", 1, "words");
    const auto document = pile.document("Evening Herald", 2, "it fell .");
    pile.say(0, document, "", one.chain);
    const CaseTexts texts{pile.facts, pile.sentences};
    const EntityIndex index(pile.entities);
    const Outlets outlets(texts, pile.entities, index);
    const RootVoices roots(texts, pile.entities, outlets, pile.utterances);
    const auto root = roots.of(pile.utterances[0]);
    EXPECT_EQ("'" + root.key + "' " + (root.kind == RootKind::nobody ? "nobody" : root.name),
              one.root)
        << one.name;
  }
}

const std::string fell = "The old bridge at Varn fell on Sunday morning";

TEST(OriginCases, CreditedOutlets) {
  Pile pile;
  const auto wire = pile.document("Norrland Wire", 2, fell + " .");
  pile.say(0, wire, fell, {"Ada Renn"});
  const auto herald = pile.document("Evening Herald", 3, fell + " , the Norrland Wire said .");
  pile.say(0, herald, "", {"Norrland Wire"});
  const auto early = pile.document("Early Post", 1, fell + " , the Norrland Wire said .");
  pile.say(0, early, "", {"Norrland Wire"});
  const auto tagged = pile.document("Courier", 3, "VARN ( Norrland Wire ) - " + fell + " .");
  pile.say(0, tagged, fell, {});
  const auto absent = pile.document("Ledger", 3, fell + " , the Coastal Gazette said .");
  pile.entity("Coastal Gazette", EntityKind::outlet);
  pile.say(0, absent, "", {"Coastal Gazette"});
  const auto also = pile.document("Mirror", 3, fell + " , the Coastal Gazette said .");
  pile.say(0, also, "", {"Coastal Gazette", "Bo Lee"});
  const auto denial = pile.document("Gazette", 3, "It did not .");
  pile.say(0, denial, "", {"Hal Orun"}, Stance::denies);
  EXPECT_EQ(pile.dump(),
            "2..3 cut d0 d5\n"
            "  u0 attribution credited\n"
            "  u1 attribution<u0 credited origins.credit_in_sentence\n"
            "  u2 attribution credited origins.absent_outlet\n"
            "  u3 syndication<u0 credited origins.wire_tag\n"
            "  u4 attribution credited origins.absent_outlet\n"
            "  u5 attribution credited origins.absent_outlet\n"
            "  u6 attribution credited\n"
            "Ada Renn (origins.named_person): u0 u1 u3\n"
            "unknown? (origins.credits_nobody): u2 u4\n"
            "Bo Lee (origins.named_person): u5\n");
}

TEST(OriginCases, TheDocumentThatACreditMeans) {
  Pile pile;
  const auto first = pile.document("Norrland Wire", 2, fell + " and broke .");
  const auto second = pile.document("Norrland Wire", 3, fell + " .");
  const auto late = pile.document("Norrland Wire", 5, fell + " .");
  for (const auto wire : {first, second, late}) pile.say(0, wire, fell, {"Ada Renn"});
  const auto herald = pile.document("Evening Herald", 4, fell + " , Norrland Wire said .");
  pile.say(0, herald, "", {"Norrland Wire"});
  EXPECT_EQ(pile.traced().utterances[3].derived_from, second) << "the latest before";
  pile.share(first, "and broke", herald, fell, ReuseKind::rewrite);
  EXPECT_EQ(pile.traced().utterances[3].derived_from, first) << "the one with words in common";
}

// The Courier has words of the Herald: by day, by what reuse found, else by name.
TEST(OriginCases, WhoTookTheWords) {
  struct Case {
    const char* name;
    int herald, courier;
    ReuseKind kind;
    double similarity;
    ReuseFrom from;
    const char* expected;  // derivation of the herald's and of the courier's
  };
  const std::vector<Case> cases{
      {"the later one", 1, 2, ReuseKind::verbatim, 1, ReuseFrom::unknown, "attribution verbatim<0"},
      {"the later one, against the words", 1, 2, ReuseKind::near, 1, ReuseFrom::b,
       "attribution verbatim<0"},
      {"the later one", 2, 1, ReuseKind::rewrite, 0.9, ReuseFrom::a, "rewrite<1 attribution"},
      {"on one day the words tell nothing", 1, 1, ReuseKind::near, 1, ReuseFrom::a,
       "attribution shared_feed<0"},
      {"on one day the words tell nothing", 1, 1, ReuseKind::summary, 1, ReuseFrom::b,
       "shared_feed<1 attribution"},
      {"without a day the words tell nothing", 0, 1, ReuseKind::near, 1, ReuseFrom::b,
       "attribution shared_feed<0"},
      {"nobody knows", 1, 1, ReuseKind::near, 1, ReuseFrom::unknown, "attribution shared_feed<0"},
      {"nearly the same", 1, 2, ReuseKind::near, 0.75, ReuseFrom::unknown,
       "attribution verbatim<0"},
      {"not the same", 1, 2, ReuseKind::near, 0.74, ReuseFrom::unknown, "attribution attribution"},
  };
  for (const auto& one : cases) {
    Pile pile;
    const auto text = fell + " . " + words(90);
    const auto shared = text.substr(0, (fell + " . " + words(12)).size());
    const auto herald = pile.document("Herald", one.herald, text);
    const auto courier = pile.document("Courier", one.courier, text);
    pile.say(0, herald, fell, {"Ada Renn"});
    pile.say(0, courier, fell, {"Bo Lee"});
    pile.share(herald, shared, courier, shared, one.kind, one.similarity, one.from);
    const auto traced = pile.traced();
    std::string found;
    for (const auto& said : traced.utterances) {
      found += (found.empty() ? "" : " ") + std::string(name_of(said.derivation));
      if (said.derived_from != no_index) found += fmt::format("<{}", *said.derived_from);
    }
    EXPECT_EQ(found, one.expected) << one.name;
    const bool taken = found != "attribution attribution";
    EXPECT_EQ(traced.claims[0].origins.lo, 2U) << "each names somebody else";
    EXPECT_EQ(traced.claims[0].why.size(), 1U) << taken;
  }
}

// A passage counts where it covers half of what is said, or half of it is said.
TEST(OriginCases, HowMuchOfAnUtteranceAPassageCovers) {
  struct Case {
    const char* said;
    const char* shared;
    bool taken;
  };
  const std::vector<Case> cases{
      {"aaaa bbbb cccc dddd eeee", "aaaa bbbb cccc dddd eeee", true},
      {"aaaa bbbb cccc dddd eeee", "aaaa bbbb cc", true},
      {"cccc dddd eeee", "aaaa bbbb cccc ddd", true},
      {"dddd eeee", "aaaa bbbb cccc dddd", false},
      {"aaaa bbbb", "dddd eeee", false},
  };
  for (const auto& one : cases) {
    Pile pile;
    const std::string text = "aaaa bbbb cccc dddd eeee . " + words(90);
    const auto herald = pile.document("Herald", 1, text);
    const auto courier = pile.document("Courier", 2, text);
    pile.say(0, herald, one.said, {"Ada Renn"});
    pile.say(0, courier, one.said, {"Bo Lee"});
    pile.share(herald, one.shared, courier, one.shared);
    EXPECT_EQ(pile.traced().utterances[1].derived_from == 0U, one.taken)
        << one.said << " / " << one.shared;
  }
}

// The copy that shares most of itself is the nearest in a chain of copies.
TEST(OriginCases, OfCopiesTheNearestInTheChain) {
  Pile pile;
  for (int day = 1; day <= 3; ++day) {
    const auto text = fell + " . " + words(day == 2 ? 20 : 90);
    pile.say(0, pile.document(fmt::format("Paper {}", day), day, text), fell, {"Ada Renn"});
  }
  const auto last = pile.document("Last", 4, fell + " . " + words(90));
  pile.say(0, last, fell, {});
  pile.share(0, fell, last, fell, ReuseKind::verbatim, 1);
  pile.share(1, fell, last, fell, ReuseKind::verbatim, 1);
  pile.share(2, fell, last, fell, ReuseKind::verbatim, 1);
  EXPECT_EQ(pile.traced().utterances[3].derived_from, 1U);
  EXPECT_EQ(pile.traced().utterances[3].why.size(), 3U);
  pile.passages[2].similarity = 0.9;
  pile.passages[1].similarity = 0.9;
  EXPECT_EQ(pile.traced().utterances[3].derived_from, 0U) << "the most similar";
}

// Reports of one incident: who has the same rare values and voices likely has them from there.
TEST(OriginCases, LikelyParents) {
  Pile pile;
  const auto told = [&](std::uint32_t claim, std::uint32_t incident, const std::string& slot) {
    pile.claims[claim].incident = incident;
    pile.claims[claim].slot = slot;
  };
  const auto wire = pile.document("Norrland Wire", 2, words(20));
  const auto herald = pile.document("Herald", 3, words(20));
  const auto courier = pile.document("Courier", 3, words(20));
  const auto ledger = pile.document("Ledger", 6, words(20));
  const auto other = pile.document("Other", 6, words(20));
  pile.say(0, wire, "", {"Ada Renn"});
  pile.say(1, wire, "", {"Bo Lee"});
  pile.say(0, herald, "", {"Ada Renn"});
  pile.say(1, herald, "", {});
  pile.say(2, courier, "", {"Hal Orun"});
  pile.say(0, ledger, "", {});
  pile.say(1, ledger, "", {"Bo Lee"});
  pile.say(3, other, "", {});
  told(0, 0, "killed");
  told(1, 0, "wounded");
  told(2, 0, "killed");
  told(3, 1, "killed");
  pile.share(wire, words(5), ledger, words(5));
  const CaseTexts texts{pile.facts, pile.sentences};
  const EntityIndex index(pile.entities);
  const Outlets outlets(texts, pile.entities, index);
  const SharedPassages shared(texts, pile.passages);
  const auto stories = pile.stories();
  const LikelyParents parents({texts, outlets, shared, pile.utterances, pile.claims, stories});
  std::string out;
  for (std::uint32_t d = 0; d < pile.facts.size(); ++d) {
    out += fmt::format("d{}:", d);
    for (const auto& parent : parents.of(d))
      out += fmt::format(" d{} {:.3f}/{:.3f}", parent.document, parent.score, parent.words);
    out += '\n';
  }
  EXPECT_EQ(out,
            "d0:\n"
            "d1: d0 2.531/0.000 d2 -2.300/0.000\n"
            "d2: d0 -1.650/0.000 d1 -1.800/0.000\n"
            "d3: d0 3.081/0.250 d1 0.525/0.000 d2 -2.450/0.000\n"
            "d4:\n");
  EXPECT_TRUE(parents.one_story(wire, ledger));
  EXPECT_FALSE(parents.one_story(wire, other));
  // None of them is likely enough to be taken for the source.
  EXPECT_EQ(pile.dump(),
            "1..1 cut d0\n"
            "  u0 attribution credited\n"
            "  u2 attribution credited\n"
            "  u5 verbatim<u0 origins.shared_words\n"
            "1..2 cut d0\n"
            "  u1 attribution credited\n"
            "  u3 original\n"
            "  u6 verbatim<u1 credited origins.shared_words\n"
            "1..1 cut d2\n"
            "  u4 attribution credited\n"
            "0..1 cut\n"
            "  u7 original\n"
            "Ada Renn (origins.named_person): u0 u2 u5\n"
            "Bo Lee (origins.named_person): u1 u6\n"
            "unknown? (origins.credits_nobody): u3\n"
            "Hal Orun (origins.named_person): u4\n"
            "unknown? (origins.credits_nobody): u7\n");
}

TEST(OriginCases, CreditsAnywhereMakeALikelyParent) {
  Pile pile;
  const auto wire = pile.document("Norrland Wire", 2, words(20));
  const auto herald = pile.document("Herald", 3, "It fell . The Norrland Wire was there .");
  const auto courier = pile.document("Courier", 3, "It fell .");
  for (const auto d : {wire, herald, courier}) pile.say(0, d, "It fell", {});
  pile.claims[0].incident = 0U;
  pile.claims[0].slot = "what";
  EXPECT_EQ(pile.dump(),
            "0..2 cut\n"
            "  u0 original\n"
            "  u1 rewrite<u0 origins.likely_parent\n"
            "  u2 original\n"
            "unknown? (origins.credits_nobody): u0 u1 u2\n");
}

TEST(OriginCases, OfficialsAndWitnessesBesideOthers) {
  struct Case {
    const char* name;
    std::vector<std::vector<std::string>> chains;  // of one document each
    const char* count;
  };
  const std::vector<Case> cases{
      {"an office and witnesses", {{"Orun/Port Authority"}, {"?witnesses"}}, "2..2"},
      {"a person and witnesses", {{"Ada Renn"}, {"?witnesses"}}, "1..2"},
      {"a person and officials", {{"Ada Renn"}, {"?officials"}}, "2..2"},
      {"an office and officials", {{"Orun/Port Authority"}, {"?officials"}}, "1..2"},
      {"office, person and witnesses",
       {{"Orun/Port Authority"}, {"Ada Renn"}, {"?witnesses"}},
       "2..3"},
      {"two witnesses", {{"?witnesses"}, {"?witnesses"}}, "0..2"},
      {"an office and two witnesses",
       {{"Orun/Port Authority"}, {"?witnesses"}, {"?witnesses"}},
       "2..3"},
      {"nobody twice", {{}, {}}, "0..2"},
      {"one office twice", {{"Orun/Port Authority"}, {"Lind/Port Authority"}}, "1..1"},
      {"an office and its person", {{"Orun/Port Authority"}, {"Orun"}}, "2..2"},
      {"experts", {{"Ada Renn"}, {"?experts"}}, "1..2"},
      {"witnesses whom another paper heard",
       {{"Orun/Port Authority"}, {"Coastal Gazette", "?witnesses"}},
       "1..2"},
  };
  for (const auto& one : cases) {
    Pile pile;
    pile.entity("Coastal Gazette", EntityKind::outlet);
    for (std::size_t i = 0; i < one.chains.size(); ++i)
      pile.say(0, pile.document(fmt::format("Paper {}", i), 2, words(20)), "", one.chains[i]);
    const auto origins = pile.traced().claims[0].origins;
    EXPECT_EQ(fmt::format("{}..{}", origins.lo, origins.hi), one.count) << one.name;
  }
}

// The publication of a front and that of its owner are one voice.
TEST(OriginCases, PartiesThatPublish) {
  Pile pile;
  const auto front = pile.entity("Coast Front", EntityKind::organisation);
  const auto council = pile.entity("Free Council", EntityKind::organisation);
  pile.entities[council].interest = front;
  pile.entity("Ada Renn", EntityKind::person);
  pile.say(0, pile.document("Coast Front", 2, words(20)), "", {});
  pile.say(0, pile.document("Free Council", 2, words(20)), "", {});
  pile.say(0, pile.document("Herald", 2, words(20)), "", {"Coast Front"});
  EXPECT_EQ(pile.dump(),
            "1..1 cut d0\n"
            "  u0 original\n"
            "  u1 original\n"
            "  u2 attribution<u0 credited origins.credit_in_sentence\n"
            "Coast Front (origins.office): u0 u1 u2\n");
}

TEST(OriginCases, OneDocumentThatSaysItTwice) {
  Pile pile;
  const auto herald = pile.document("Herald", 2, "It fell . It fell , Ada Renn said .");
  pile.say(0, herald, "It fell .", {});
  pile.say(0, herald, "It fell , Ada Renn said", {"Ada Renn"});
  pile.say(0, herald, "It fell", {"?officials"}, Stance::doubts);
  EXPECT_EQ(pile.dump(),
            "1..1 cut d0\n"
            "  u0 original\n"
            "  u1 attribution credited\n"
            "  u2 quotation credited\n"
            "unknown? (origins.credits_nobody): u0\n"
            "Ada Renn (origins.named_person): u1\n");
}

TEST(OriginCases, NoticesNameTheOutletAnywhere) {
  const std::vector<std::pair<std::string, bool>> notices{
      {"Norrland Wire , all rights reserved", true},
      {"First published by the Norrland Wire", true},
      {"First published by the Evening Herald", false},
      {"First published by the Norrland", false},
      {"norrland wire", true},
  };
  for (const std::string rule :
       {"read.republication", "read.agency_credit", "read.feed_source", "read.byline"}) {
    for (const auto& [notice, named] : notices) {
      Pile pile;
      pile.document("Norrland Wire", 1, "words");
      const auto document = pile.document("Evening Herald", 2, "words");
      pile.facts[document].document.why.push_back(reason(rule, {}, {notice}));
      const CaseTexts texts{pile.facts, pile.sentences};
      const EntityIndex index(pile.entities);
      const Outlets outlets(texts, pile.entities, index);
      EXPECT_EQ(outlets.of(document).tags.size() == 1, named && rule != "read.byline")
          << rule << " " << notice;
    }
  }
}

}  // namespace
}  // namespace headwater
