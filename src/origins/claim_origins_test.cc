// SPDX-License-Identifier: Apache-2.0
// How many independent origins a claim has, which they are, and what is written about them.
#include "origins/claim_origins.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

const std::string text = "It fell .";

// "lo..hi cut d0 d1" of the first claim.
std::string count(const Pile& pile) {
  const auto dump = pile.dump();
  return dump.substr(0, dump.find('\n'));
}

// "lo..hi" of the first claim.
std::string origins(const Pile& pile) {
  const auto all = count(pile);
  return all.substr(0, all.find(' '));
}

// Two papers with a witness each; they are one where one interest stands behind both.
TEST(ClaimOrigins, PapersOfOneInterest) {
  struct Case {
    const char* name;
    EntityKind kind;
    bool joined;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"strangers", EntityKind::outlet, false, "2..2 cut d0 d1"},
      {"of one owner", EntityKind::outlet, true, "1..1 cut d0"},
      {"two offices", EntityKind::organisation, false, "2..2 cut d0 d1"},
      {"offices of one interest", EntityKind::organisation, true, "1..1 cut d0"},
  };
  for (const auto& one : cases) {
    Pile pile;
    pile.entity("Port Board", one.kind);
    pile.entity("Rail Board", one.kind);
    if (one.joined) pile.entities[1].interest = 0;
    pile.say(0, pile.document("Port Board", 1, text), "", {"Ada Renn"});
    pile.say(0, pile.document("Rail Board", 1, text), "", {"Bo Lee"});
    EXPECT_EQ(count(pile), one.expected) << one.name;
  }
}

// Two issues of one office are one vertex, two issues of one paper are two.
TEST(ClaimOrigins, IssuesOfOnePublisher) {
  for (const bool office : {false, true}) {
    Pile pile;
    pile.entity("Port Board", office ? EntityKind::organisation : EntityKind::outlet);
    pile.say(0, pile.document("Port Board", 1, text), "", {"Ada Renn"});
    pile.say(0, pile.document("Port Board", 2, text), "", {"Bo Lee"});
    EXPECT_EQ(count(pile), office ? "1..1 cut d0" : "2..2 cut d0 d1");
  }
}

// What its outlet has taken back is no support, and no root of those who have it from there.
TEST(ClaimOrigins, WhatWasTakenBack) {
  for (const bool taken_back : {false, true}) {
    Pile pile;
    pile.entity("Elsen Times", EntityKind::outlet);
    const auto first = pile.say(0, pile.document("Elsen Times", 1, text), "", {"Ada Renn"});
    pile.say(0, pile.document("Herald", 2, text), "", {"Elsen Times"});
    pile.say(0, pile.document("Courier", 2, text), "", {"Bo Lee"});
    if (taken_back) pile.utterances[first].why.push_back({"claims.taken_back", {}, {}, {"2", "5"}});
    EXPECT_EQ(origins(pile), taken_back ? "1..1" : "2..2");
  }
}

TEST(ClaimOrigins, DocumentsThatCreditNobody) {
  struct Said {
    std::string outlet;
    std::vector<std::string> chain;
  };
  struct Case {
    const char* name;
    std::vector<std::vector<Said>> documents;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"one", {{{"Herald", {}}}}, "0..1 cut"},
      {"one twice", {{{"Herald", {}}, {"Herald", {}}}}, "0..1 cut"},
      {"three", {{{"Herald", {}}}, {{"Post", {}}}, {{"Courier", {}}}}, "0..3 cut"},
      {"with a person", {{{"Herald", {}}, {"Herald", {"Ada Renn"}}}}, "1..1 cut d0"},
      {"officials and a person",
       {{{"Herald", {"?others"}}, {"Herald", {"Ada Renn"}}}},
       "1..1 cut d0"},
      {"with an outlet that is not there",
       {{{"Herald", {}}, {"Herald", {"Elsen Times"}}}},
       "0..1 cut"},
      {"two outlets that are not there",
       {{{"Herald", {"Elsen Times"}}}, {{"Post", {"Olm Times"}}}},
       "0..2 cut"},
      {"one outlet that is not there, twice",
       {{{"Herald", {"Elsen Times"}}}, {{"Post", {"Elsen Times"}}}},
       "0..1 cut"},
      {"a person in an outlet that is not there",
       {{{"Herald", {"Elsen Times", "Ada Renn"}}}},
       "1..1 cut d0"},
      {"a person in an outlet and at first hand",
       {{{"Herald", {"Elsen Times", "Ada Renn"}}}, {{"Post", {"Bo Lee"}}}},
       "2..2 cut d0 d1"},
  };
  for (const auto& one : cases) {
    Pile pile;
    pile.entity("Elsen Times", EntityKind::outlet);
    pile.entity("Olm Times", EntityKind::outlet);
    for (const auto& said : one.documents) {
      const auto document = pile.document(said[0].outlet, 1, text);
      for (const auto& [outlet, chain] : said) pile.say(0, document, "", chain);
    }
    EXPECT_EQ(count(pile), one.expected) << one.name;
  }
}

TEST(ClaimOrigins, TwoPersonsInOneOutletThatIsNotThere) {
  Pile pile;
  pile.entity("Elsen Times", EntityKind::outlet);
  pile.say(0, pile.document("Herald", 1, text), "", {"Elsen Times", "Ada Renn"});
  pile.say(0, pile.document("Post", 1, text), "", {"Elsen Times", "Bo Lee"});
  EXPECT_EQ(origins(pile), "1..1");
}

// What a document says without credit comes from where it has the rest.
TEST(ClaimOrigins, UncreditedBesideCredited) {
  const auto two_papers = [](const std::vector<std::string>& chain, bool wire) {
    Pile pile;
    pile.entity("Elsen Times", EntityKind::outlet);
    if (wire) pile.say(0, pile.document("Norrland Wire", 1, text), "", {});
    for (const auto* outlet : {"Herald", "Post"}) {
      const auto paper = pile.document(outlet, 2, text);
      pile.say(0, paper, "", chain);
      pile.say(0, paper, "", {});
    }
    return count(pile);
  };
  EXPECT_EQ(two_papers({"Ada Renn"}, false), "1..1 cut d0") << "from her whom it names";
  EXPECT_EQ(two_papers({"Elsen Times"}, false), "0..1 cut") << "from an outlet that is not there";
  EXPECT_EQ(two_papers({"Norrland Wire"}, true), "0..1 cut") << "from the wire";
  EXPECT_EQ(two_papers({"?officials"}, false), "0..2 cut");
}

// Who denies it is no origin, and does not make witnesses of an office one of many.
TEST(ClaimOrigins, DeniersDoNotCount) {
  for (const auto stance : {Stance::denies, Stance::doubts}) {
    Pile pile;
    pile.say(0, pile.document("Mirror", 1, text), "", {"Ada Renn"}, stance);
    pile.say(0, pile.document("Herald", 1, text), "", {"Orun/Port Board"});
    pile.say(0, pile.document("Post", 1, text), "", {"?witnesses"});
    pile.say(0, pile.document("Courier", 1, text), "", {"Bo Lee"}, stance);
    EXPECT_EQ(origins(pile), "2..2");
  }
}

// A paper with words of another and a witness of its own: he is an origin beside it, unless the
// paper credits the other for it.
TEST(ClaimOrigins, WhatIsRelayedHasNoRootOfItsOwn) {
  for (const bool credited : {false, true}) {
    Pile pile;
    const auto wire = pile.document("Norrland Wire", 1, text);
    const auto herald = pile.document("Herald", 2, text);
    pile.say(0, wire, "", {"Ada Renn"});
    pile.say(0, herald, "", {"Bo Lee"});
    pile.share(wire, text, herald, text);
    if (credited)
      pile.utterances[1].voices.insert(pile.utterances[1].voices.begin() + 1,
                                       pile.utterances[0].voices[0]);
    EXPECT_EQ(count(pile), credited ? "1..1 cut d0" : "2..2 cut d0 d1");
  }
}

// Each copies the one before; only the first names somebody.
TEST(ClaimOrigins, AlongAChainOfCopies) {
  Pile pile;
  for (std::uint32_t day = 1; day <= 4; ++day) {
    const auto paper = pile.document(fmt::format("Paper {}", day), static_cast<int>(day), text);
    pile.say(0, paper, "",
             day == 1 ? std::vector<std::string>{"Ada Renn"} : std::vector<std::string>{});
    if (day > 1) pile.share(paper - 1, text, paper, text);
  }
  EXPECT_EQ(pile.dump(),
            "1..1 cut d0\n"
            "  u0 attribution credited\n"
            "  u1 verbatim<u0 origins.shared_words\n"
            "  u2 verbatim<u1 origins.shared_words\n"
            "  u3 verbatim<u2 origins.shared_words\n"
            "Ada Renn (origins.named_person): u0 u1 u2 u3\n");
}

TEST(ClaimOrigins, ACircleOfCreditsEnds) {
  Pile pile;
  const auto herald = pile.document("Herald", 1, "It fell , the Courier said .");
  const auto courier = pile.document("Courier", 1, "It fell , the Herald said .");
  pile.say(0, herald, "", {"Courier"});
  pile.say(0, courier, "", {"Herald"});
  EXPECT_EQ(pile.dump(),
            "0..0 cut\n"
            "  u0 attribution<u1 credited origins.credit_in_sentence\n"
            "  u1 attribution<u0 credited origins.credit_in_sentence\n"
            "unknown? (origins.credits_nobody): u0 u1\n");
}

// The cut is in order of documents, whatever the order of what they say.
TEST(ClaimOrigins, TheCutIsSorted) {
  Pile pile;
  const auto herald = pile.document("Herald", 1, text);
  const auto courier = pile.document("Courier", 1, text);
  pile.say(0, courier, "", {"Ada Renn"});
  pile.say(0, herald, "", {"Bo Lee"});
  EXPECT_EQ(count(pile), "2..2 cut d0 d1");
}

// A root is shown where it speaks at first hand, be that later or denied before.
TEST(ClaimOrigins, WhereARootIsShown) {
  Pile pile;
  const auto herald = pile.document("Herald", 3, "It fell , the Courier said . Ada Renn knew .");
  const auto courier = pile.document("Courier", 2, "It fell , said Ada Renn . It did .");
  pile.say(0, courier, "It did .", {"Ada Renn"}, Stance::denies);
  pile.say(0, herald, "It fell , the Courier said", {"Courier", "Ada Renn"});
  pile.say(0, courier, "It fell , said Ada Renn", {"Ada Renn"});
  const auto traced = pile.traced();
  ASSERT_EQ(traced.claims[0].cut.size(), 1U);
  EXPECT_EQ(traced.claims[0].cut[0].document, courier);
  EXPECT_EQ(traced.claims[0].cut[0].span, pile.span_of(courier, "It fell , said Ada Renn"));
}

TEST(ClaimOrigins, WhatIsWrittenOfAnOrigin) {
  Pile pile;
  pile.entity("Ada Renn", EntityKind::person);
  const auto first = pile.document("Herald", 1, "It fell , Bo Lee said . Ada Renn saw it fall .");
  const auto second = pile.document("Courier", 1, "Ada Renn saw it fall .");
  pile.say(0, first, "It fell , Bo Lee said", {"Bo Lee"});
  pile.say(1, first, "It fell", {"Bo Lee"}, Stance::denies);
  pile.say(1, first, "Ada Renn saw it fall", {"?experts"});
  pile.say(1, second, "Ada Renn saw it fall", {"Ada Renn"});
  pile.say(1, first, "Ada Renn saw it fall", {"Ada Renn"});
  const auto traced = pile.traced();
  std::string out;
  for (const auto& origin : traced.origins) {
    out += fmt::format("{} of c{} group {} entity {}{}:", origin.name, origin.claim, origin.group,
                       origin.entity ? std::to_string(*origin.entity) : "-",
                       origin.known ? "" : " unknown");
    for (const auto u : origin.utterances) out += fmt::format(" u{}", u);
    const auto& why = origin.why.at(0);
    out += fmt::format("; {} d{} {}-{} {}\n", why.rule, why.spans.at(0).document,
                       why.spans[0].span.start, why.spans[0].span.end, why.terms.at(0));
    EXPECT_EQ(origin.id,
              fmt::format("o{:08x}", fnv1a64(traced.claims[origin.claim].id + "/" + origin.name) &
                                         0xFFFFFFFFU));
  }
  EXPECT_EQ(out,
            "Bo Lee of c0 group 0 entity -: u0; origins.named_person d0 0-21 Bo Lee\n"
            "unknown of c1 group 0 entity - unknown: u2; origins.unnamed d0 24-44 unknown\n"
            "Ada Renn of c1 group 1 entity 0: u3 u4; origins.named_person d1 0-20 Ada Renn\n");
  std::string numbers;
  for (const auto& said : traced.utterances)
    numbers += said.origin ? std::to_string(*said.origin) + " " : "- ";
  EXPECT_EQ(numbers, "0 - 1 2 2 ");
}

TEST(ClaimOrigins, WhatIsWrittenOfAClaim) {
  Pile pile;
  pile.say(0, pile.document("Herald", 1, text), "", {"Ada Renn"});
  pile.say(0, pile.document("Courier", 1, text), "", {});
  const auto traced = pile.traced();
  const auto& claim = traced.claims[0];
  ASSERT_EQ(claim.why.size(), 1U);
  EXPECT_EQ(claim.why[0].rule, "origins.disjoint_paths");
  EXPECT_EQ(claim.why[0].spans, claim.cut);
  ASSERT_EQ(claim.why[0].figures.size(), 2U);
  EXPECT_EQ(claim.why[0].figures[0].value, 1);
  EXPECT_EQ(claim.why[0].figures[1].value, 2);
  EXPECT_EQ(claim.origins, (OriginCount{1, 2}));
}

// How an utterance that comes from nowhere was come by, and whether it credits anybody.
TEST(ClaimOrigins, OwnDerivations) {
  struct Case {
    const char* name;
    std::vector<std::string> chain;
    Form form;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"nobody", {}, Form::direct, "original"},
      {"in his words", {"Ada Renn"}, Form::direct, "quotation credited"},
      {"in other words", {"Ada Renn"}, Form::indirect, "attribution credited"},
      {"in both", {"Ada Renn"}, Form::mixed, "quotation credited"},
      {"unnamed", {"?officials"}, Form::indirect, "quotation credited"},
      {"an outlet that is not there", {"Elsen Times"}, Form::direct, "attribution credited"},
  };
  for (const auto& one : cases) {
    Pile pile;
    pile.entity("Elsen Times", EntityKind::outlet);
    const auto herald = pile.document("Herald", 1, text);
    pile.say(0, herald, "", one.chain);
    for (auto& attribution : pile.facts[herald].attributions) attribution.form = one.form;
    const auto said = pile.traced().utterances[0];
    EXPECT_EQ(std::string(name_of(said.derivation)) + (said.credited ? " credited" : ""),
              one.expected)
        << one.name;
  }
}

// A credit for the whole document credits what it says in its own voice, too.
TEST(ClaimOrigins, CreditedByATagAlone) {
  Pile pile;
  pile.entity("Elsen Times", EntityKind::outlet);
  pile.say(0, pile.document("Norrland Wire", 1, text), "", {});
  pile.say(0, pile.document("Herald", 2, "VARN ( Norrland Wire ) - " + text), text, {});
  pile.say(0, pile.document("Courier", 2, "VARN ( Elsen Times ) - " + text), text, {});
  const auto traced = pile.traced();
  std::string out;
  for (const auto& said : traced.utterances) {
    out += fmt::format("{}{}", name_of(said.derivation), said.credited ? " credited" : "");
    for (const auto& why : said.why)
      out += fmt::format(" {} {} {}-{}", why.rule, why.terms.at(0), why.spans.at(0).span.start,
                         why.spans[0].span.end);
    out += "\n";
  }
  EXPECT_EQ(out,
            "original\n"
            "syndication credited origins.wire_tag Norrland Wire 25-34\n"
            "attribution credited origins.absent_outlet Elsen Times 23-32\n");
}

}  // namespace
}  // namespace headwater
