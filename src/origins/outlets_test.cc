// SPDX-License-Identifier: Apache-2.0
// Outlets: names, mentions, credits for whole documents, and the interests behind them.
#include "origins/outlets.h"

#include <gtest/gtest.h>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

// The outlets of a pile, kept together with what they refer to.
class Read {
 public:
  explicit Read(Pile pile)
      : pile_(std::move(pile)),
        texts_{pile_.facts, pile_.sentences},
        index_(pile_.entities),
        outlets_(texts_, pile_.entities, index_) {}
  const Outlets* operator->() const { return &outlets_; }
  [[nodiscard]] std::string name(MaybeIndex outlet) const {
    return outlet ? outlets_.name(*outlet) : "-";
  }
  [[nodiscard]] std::string names() const {
    std::string out;
    for (std::uint32_t i = 0; i < outlets_.count(); ++i)
      out += (out.empty() ? "" : "; ") + outlets_.name(i) + (outlets_.is_body(i) ? " body" : "");
    return out;
  }
  // "text of the mention=outlet".
  [[nodiscard]] std::string mentions(std::uint32_t document,
                                     const std::vector<OutletMention>& all) const {
    std::string out;
    for (const auto& mention : all)
      out += fmt::format("{}{}={}", out.empty() ? "" : "; ",
                         pile_.facts[document].document.text.slice(mention.span),
                         outlets_.name(mention.outlet));
    return out;
  }
  [[nodiscard]] std::string mentions(std::uint32_t document) const {
    return mentions(document, outlets_.of(document).mentions);
  }
  [[nodiscard]] std::string tags(std::uint32_t document) const {
    return mentions(document, outlets_.of(document).tags);
  }
  [[nodiscard]] const Pile& pile() const { return pile_; }

 private:
  Pile pile_;
  CaseTexts texts_;
  EntityIndex index_;
  Outlets outlets_;
};

TEST(Outlets, WhatIsAnOutlet) {
  Pile pile;
  pile.entity("Elsen Times", EntityKind::person);
  pile.entity("Radio Varn", EntityKind::organisation);
  pile.entity("Times", EntityKind::organisation);
  pile.entity("The Radio Makers", EntityKind::organisation);
  pile.entity("Port Authority", EntityKind::organisation);
  pile.entity("Harbour Board", EntityKind::organisation);
  pile.entity("Blog of Ada", EntityKind::outlet);
  pile.entity("Evening Herald", EntityKind::organisation);
  pile.document("Evening Herald", 1, "words");
  pile.document("Port Authority", 1, "words");
  pile.document("", 1, "words");
  pile.document("", 1, "words");
  pile.facts[3].document.site = "varn.example";
  pile.document("evening herald", 1, "words");
  const Read read(pile);
  EXPECT_EQ(read.names(),
            "Evening Herald; Port Authority body; varn.example; Elsen Times; Radio Varn; "
            "The Radio Makers; Blog of Ada");
  std::string of;
  for (std::uint32_t d = 0; d < 5; ++d) of += read.name(read->of(d).outlet) + "; ";
  EXPECT_EQ(of, "Evening Herald; Port Authority; -; varn.example; Evening Herald; ");
}

TEST(Outlets, SeveralNamesOfOneOutlet) {
  Pile pile;
  pile.entity("Norrland Wire", EntityKind::outlet);
  pile.entities[0].aliases = {{"NW Agency", {}}, {"Northern Wire", {}}};
  pile.document("Northern Wire", 1, "words");
  const auto herald =
      pile.document("Herald", 1, "The Norrland Wire , the NW Agency and Northern Wire said so .");
  const Read read(pile);
  EXPECT_EQ(read.names(), "Northern Wire; Herald");
  EXPECT_EQ(read.mentions(herald),
            "Norrland Wire=Northern Wire; NW Agency=Northern Wire; Northern Wire=Northern Wire");
  EXPECT_EQ(read->of(herald).named, (std::vector<std::uint32_t>{0}));
  EXPECT_TRUE(read->of(0).named.empty());
}

TEST(Outlets, TheLongestNameThatBeginsHere) {
  Pile pile;
  pile.document("Norrland Wire", 1, "words");
  pile.document("Norrland Wire Service Abroad", 1, "words");
  pile.document("Service Abroad", 1, "words");
  const auto herald = pile.document(
      "Herald", 1,
      "Norrland Wire Service Abroad and Norrland Wire Service Home and Service Abroad");
  const auto end = pile.document("Courier", 1, "Norrland Wire Service");
  const Read read(pile);
  EXPECT_EQ(read.mentions(herald),
            "Norrland Wire Service Abroad=Norrland Wire Service Abroad; "
            "Norrland Wire=Norrland Wire; Service Abroad=Service Abroad");
  EXPECT_EQ(read->of(herald).named, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(read.mentions(end), "Norrland Wire=Norrland Wire");
}

TEST(Outlets, Initials) {
  Pile pile;
  pile.document("Coastal Press Service", 1, "words");
  pile.document("Inland Water News Agency", 1, "words");
  pile.document("Norrland Wire", 1, "words");
  pile.document("Central Party Store", 1, "words");
  const auto herald = pile.document("Herald", 1, "CPS , IWNA , NW and H said so .");
  const Read read(pile);
  EXPECT_EQ(read.mentions(herald), "CPS=Coastal Press Service; IWNA=Inland Water News Agency");
}

// In sentences that do not begin the text.
TEST(Outlets, CreditsInLaterSentences) {
  struct Case {
    std::string text;
    const char* tags;
  };
  const auto words = [](int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "word ";
    return out;
  };
  const std::vector<Case> cases{
      {"It fell . VARN ( Norrland Wire ) - Two died .", "Norrland Wire=Norrland Wire"},
      {"It fell . " + words(22) + "( Norrland Wire ) died .", "Norrland Wire=Norrland Wire"},
      {"It fell . " + words(23) + "( Norrland Wire ) died .", ""},
      {"It fell . Source Norrland Wire .", "Norrland Wire=Norrland Wire"},
      {"The source fell . The Norrland Wire was there .", ""},
      {"It fell . Source " + words(12) + "Norrland Wire .", "Norrland Wire=Norrland Wire"},
      {"It fell . Source " + words(13) + "Norrland Wire .", ""},
      {"Norrland Wire ) fell .", ""},
      {"It fell ( Norrland Wire", ""},
      {"It fell ( Norrland Wire ]", "Norrland Wire=Norrland Wire"},
      {"It fell [ Norrland Wire )", "Norrland Wire=Norrland Wire"},
      {"It fell ( the Norrland Wire )", ""},
      {"It fell ( Norrland Wire - Two died .", ""},
      {"It fell ( Norrland Wire ) [ Norrland Wire ] .",
       "Norrland Wire=Norrland Wire; Norrland Wire=Norrland Wire"},
  };
  for (const auto& [text, tags] : cases) {
    Pile pile;
    pile.document("Norrland Wire", 1, "words");
    const auto herald = pile.document("Herald", 1, text);
    EXPECT_EQ(Read(pile).tags(herald), tags) << text;
  }
}

TEST(Outlets, EachMentionOnce) {
  Pile pile;
  pile.document("Norrland Wire", 1, "words");
  const auto herald = pile.document("Herald", 1, "It fell . Norrland Wire said so . Norrland Wire");
  pile.sentences[herald].sentences.back().last += 3;  // behind the last word
  EXPECT_EQ(Read(pile).mentions(herald),
            "Norrland Wire=Norrland Wire; Norrland Wire=Norrland Wire");
}

TEST(Outlets, AuthorsThatAreOutlets) {
  Pile pile;
  pile.document("Norrland Wire", 1, "words");
  const auto herald = pile.document("Herald", 1, "words");
  auto& authors = pile.facts[herald].document.authors;
  authors = {"Ada Renn", "Herald", "NORRLAND WIRE"};
  const Read read(pile);
  ASSERT_EQ(read->of(herald).tags.size(), 1U);
  EXPECT_EQ(read->of(herald).tags[0].outlet, 0U);
  EXPECT_EQ(read->of(herald).tags[0].span, Span());
  EXPECT_TRUE(read->of(herald).named.empty());
  for (const std::size_t many : {most_tags - 1, most_tags, most_tags + 1}) {
    pile.facts[herald].document.authors.assign(many, "Norrland Wire");
    EXPECT_EQ(Read(pile)->of(herald).tags.size(), std::min(many, most_tags));
  }
  EXPECT_EQ(most_tags, 64U);
}

TEST(Outlets, Notices) {
  struct Case {
    const char* name;
    std::vector<std::string> terms;
    const char* outlets;
  };
  const std::vector<Case> cases{
      {"two of them", {"Norrland Wire and Elsen Times"}, "Norrland Wire; Elsen Times; "},
      {"over two terms", {"Published by Norrland", "Wire"}, "Norrland Wire; "},
      {"the longest", {"by Norrland Wire Service today"}, "Norrland Wire Service; "},
      {"cut off at the end",
       {"by Norrland Wire Service of", "Norrland"},
       "Norrland Wire Service; "},
      {"its own and another", {"Herald and Elsen Times"}, "Elsen Times; "},
      {"at the very end", {"Elsen Times"}, "Elsen Times; "},
      {"nobody", {"Elsen"}, ""},
      {"no words", {}, ""},
  };
  for (const auto& one : cases) {
    Pile pile;
    for (const auto* outlet : {"Norrland Wire", "Norrland Wire Service", "Elsen Times"})
      pile.document(outlet, 1, "words");
    const auto herald = pile.document("Herald", 1, "words");
    auto& why = pile.facts[herald].document.why;
    why.push_back(reason("read.byline", {}, {"Elsen Times"}));
    why.push_back(reason("read.republication", {}, one.terms));
    const Read read(pile);
    std::string out;
    for (const auto& tag : read->of(herald).tags) out += read.name(tag.outlet) + "; ";
    EXPECT_EQ(out, one.outlets) << one.name;
  }
}

// Which office speaks in a publication, where several have words in common.
TEST(Outlets, TheOfficeWithMostOfTheName) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Official Notices of the Harbour Authority", "Harbour Authority"},
      {"Official Notices of the Northern Harbour Authority", "Northern Harbour Authority"},
      {"Northern Harbour Authority", "Northern Harbour Authority"},
      {"Authority of the Harbour", "-"},
      {"Harbour Authority of Varn", "-"},
      {"Harbour Pilots Bulletin", "Union of Harbour Pilots"},
      {"Harbour Pilots", "Union of Harbour Pilots"},
      {"Union Bulletin", "-"},
      {"The Pier Gazette", "The Pier"},
      {"Bulletin of the And", "-"},
      {"The Quay Bulletin", "Quay Office"},
      {"Ostrava Bulletin", "Olm Corps"},
      {"Board Bulletin", "-"},
      {"Dam Board Bulletin", "Dam Board"},
      {"Ferry Dam Board Bulletin", "Dam Board"},
      {"Pilots Harbour Union Bulletin", "Union of Harbour Pilots"},
  };
  for (const auto& [source, expected] : cases) {
    Pile pile;
    for (const auto* name :
         {"Northern Harbour Authority", "Harbour Authority", "The Pier", "Union of Harbour Pilots",
          "Quay Office", "And", "Olm Corps", "Ferry Line Board", "Dam Board"})
      pile.entity(name, EntityKind::organisation);
    pile.entities[3].aliases = {{"Harbour Pilots", {}}};
    pile.entities[6].aliases = {{"Ostrava", {}}};
    const auto document = pile.document(source, 1, "words");
    const Read read(pile);
    const auto& interest = read->of(document).interest;
    std::string name = "-";
    if (interest.starts_with('i')) name = pile.entities[std::stoul(interest.substr(1))].name;
    EXPECT_EQ(name, expected) << source;
  }
}

TEST(Outlets, Interests) {
  Pile pile;
  const auto front = pile.entity("Coast Front", EntityKind::organisation);
  const auto council = pile.entity("Free Council", EntityKind::organisation);
  pile.entities[council].interest = front;
  pile.entity("Port Board", EntityKind::organisation);
  pile.entity("Stray", EntityKind::organisation);
  pile.entities[3].interest = 99;  // beyond all entities
  for (const auto* outlet : {"Free Council", "Port Board", "Stray", "Herald", ""})
    pile.document(outlet, 1, "words");
  pile.facts[4].document.site = "varn.example";
  const Read read(pile);
  std::string out;
  for (std::uint32_t d = 0; d < 5; ++d) {
    const auto& published = read->of(d);
    out += fmt::format("{}{}{}; ", published.interest, published.official ? " official" : "",
                       published.party ? " party" : "");
  }
  EXPECT_EQ(out, "i0 official party; i2 official; i99 official; nherald; ; ");
}

TEST(Outlets, VoicesThatNameThem) {
  Pile pile;
  pile.entity("Norrland Wire", EntityKind::outlet);
  pile.entity("Ada Renn", EntityKind::person);
  pile.document("Herald", 1, "words");
  const Read read(pile);
  const auto named = [&](const std::string& name, MaybeIndex entity, bool anonymous = false) {
    return read.name(read->named({name, entity, no_index, anonymous, SourceClass::named}));
  };
  EXPECT_EQ(named("the wire", 0U), "Norrland Wire");
  EXPECT_EQ(named("the wire", no_index), "-");
  EXPECT_EQ(named("The Norrland Wire", no_index), "Norrland Wire");
  EXPECT_EQ(named("Herald", 1U), "Herald") << "the entity is no outlet, the name is";
  EXPECT_EQ(named("Ada Renn", 1U), "-");
  EXPECT_EQ(named("Herald", 2U), "Herald");
  EXPECT_EQ(named("Herald", no_index, true), "-");
}

TEST(Outlets, WhoStandsBehindAVoice) {
  Pile pile;
  const auto board = pile.entity("Port Board", EntityKind::organisation);
  const auto renn = pile.entity("Ada Renn", EntityKind::person);
  const auto lee = pile.entity("Bo Lee", EntityKind::person);
  Relation leads;
  leads.kind = RelationKind::part_of;
  leads.to = renn;
  Relation speaks;
  speaks.kind = RelationKind::spokesman_for;
  speaks.to = board;
  pile.entities[lee].relations = {leads, speaks};
  const auto document = pile.document("Herald", 1, "words");
  struct Case {
    const char* name;
    std::string voice;
    MaybeIndex entity;
    MaybeIndex behind;
    const char* interest;
  };
  const std::vector<Case> cases{
      {"a person", "Ada Renn", renn, renn, "i1"},
      {"a spokesman", "Bo Lee", lee, board, "i0"},
      {"for an office by name", "Ada Renn/Port Board", renn, board, "i0"},
      {"for an office nobody knows", "Hal Orun/Rail Board", no_index, no_index, "nrail board"},
      {"nobody knows him", "Hal Orun", no_index, no_index, "nhal orun"},
      {"no such entity", "Hal Orun", 3U, no_index, "nhal orun"},
      {"without a name", "", no_index, no_index, ""},
  };
  for (const auto& one : cases) {
    auto more = pile;
    more.say(0, document, "", {one.voice});
    auto voice = more.utterances[0].voices[1];
    voice.entity = one.entity;
    const Read read(more);
    EXPECT_EQ(read->entity_behind(document, voice), one.behind) << one.name;
    EXPECT_EQ(read->interest_of(document, voice), one.interest) << one.name;
    voice.attribution = no_index;
    EXPECT_EQ(read->interest_of(document, voice),
              one.entity == lee     ? "i0"
              : one.entity.below(3) ? fmt::format("i{}", *one.entity)
              : voice.name.empty()  ? ""
                                    : "n" + lower_ascii(voice.name))
        << one.name;
  }
}

}  // namespace
}  // namespace headwater
