// SPDX-License-Identifier: Apache-2.0
#include "store/check_case.h"

#include <gtest/gtest.h>

#include <functional>

namespace headwater {
namespace {

std::vector<std::string> lines(const std::vector<Fault>& faults) {
  std::vector<std::string> out;
  for (const auto& fault : faults) out.push_back(fault.where + ": " + fault.what);
  return out;
}
using Lines = std::vector<std::string>;

// A document of ten characters, one block, with one of everything that has a place.
DocumentFacts small() {
  DocumentFacts facts;
  facts.document.id = "a";
  facts.document.text = Utf8Text("ten chars.");
  facts.document.blocks.resize(1);
  facts.document.links.resize(1);
  facts.document.offsets.runs.resize(1);
  facts.sentences.resize(1);
  facts.times.resize(1);
  facts.names.mentions.resize(1);
  auto& said = facts.attributions.emplace_back();
  said.source = said.cue = Span{};
  said.content.resize(1);
  auto& event = facts.events.emplace_back();
  event.date_span = Span{};
  event.actors.resize(1);
  event.counts.resize(1);
  return facts;
}

struct Place {
  const char* what;
  std::function<Span&(DocumentFacts&)> span;
};

const std::vector<Place>& places() {
  static const std::vector<Place> all{
      {"a block", [](DocumentFacts& f) -> Span& { return f.document.blocks[0].span; }},
      {"a link", [](DocumentFacts& f) -> Span& { return f.document.links[0].span; }},
      {"an offset run", [](DocumentFacts& f) -> Span& { return f.document.offsets.runs[0].text; }},
      {"a sentence", [](DocumentFacts& f) -> Span& { return f.sentences[0].span; }},
      {"a time", [](DocumentFacts& f) -> Span& { return f.times[0].span; }},
      {"a mention", [](DocumentFacts& f) -> Span& { return f.names.mentions[0].span; }},
      {"a source", [](DocumentFacts& f) -> Span& { return *f.attributions[0].source; }},
      {"a cue", [](DocumentFacts& f) -> Span& { return *f.attributions[0].cue; }},
      {"a content", [](DocumentFacts& f) -> Span& { return f.attributions[0].content[0]; }},
      {"an event", [](DocumentFacts& f) -> Span& { return f.events[0].span; }},
      {"a trigger", [](DocumentFacts& f) -> Span& { return f.events[0].trigger; }},
      {"a date", [](DocumentFacts& f) -> Span& { return *f.events[0].date_span; }},
      {"an actor", [](DocumentFacts& f) -> Span& { return f.events[0].actors[0].span; }},
      {"a count", [](DocumentFacts& f) -> Span& { return f.events[0].counts[0].span; }}};
  return all;
}

TEST(CheckCase, SpansOfADocumentLieInItsText) {
  EXPECT_EQ(lines(faults_in(small())), Lines{});
  for (const auto& [what, span] : places()) {
    for (const auto inside : {Span{0, 10}, Span{10, 10}, Span{3, 3}}) {
      auto facts = small();
      span(facts) = inside;
      EXPECT_EQ(lines(faults_in(facts)), Lines{}) << what;
    }
    for (const auto outside : {Span{0, 11}, Span{11, 11}, Span{4, 3}}) {
      auto facts = small();
      span(facts) = outside;
      EXPECT_EQ(lines(faults_in(facts)),
                Lines{"a: " + std::string(what) + " at " + std::to_string(outside.start) + "-" +
                      std::to_string(outside.end) + " lies outside the text of 10 characters"});
    }
  }
}

TEST(CheckCase, IndicesOfADocument) {
  auto facts = small();
  facts.sentences[0].block = 1;
  facts.attributions[0].parent = 1U;
  facts.events[0].attribution = 2U;
  EXPECT_EQ(lines(faults_in(facts)), (Lines{"a: names block 1 of 1", "a: names attribution 1 of 1",
                                            "a: names attribution 2 of 1"}));
  facts.sentences[0].block = 0;
  facts.attributions[0].parent = facts.events[0].attribution = 0U;
  EXPECT_EQ(lines(faults_in(facts)), Lines{});
}

// No more than twenty faults are told.
TEST(CheckCase, TwentyFaultsAreEnough) {
  for (const auto& [links, told] :
       {std::pair(19U, 19U), std::pair(20U, 20U), std::pair(21U, 20U)}) {
    auto facts = small();
    facts.document.links.assign(links, {{0, 11}, ""});
    EXPECT_EQ(faults_in(facts).size(), told);
  }
}

// Findings over two documents of ten characters, two things in each list, each index the last.
Findings whole() {
  Findings found;
  for (const auto* id : {"x", "y"}) {
    auto& entity = found.entities.emplace_back();
    entity.id = id;
    entity.interest = 1;
    entity.mentions = {{1, {0, 10}}};
    entity.relations.emplace_back().to = 1;
    auto& incident = found.incidents.emplace_back();
    incident.id = id;
    incident.reports = {{1, 0}};
    incident.values.emplace_back().reports = {{1, 0}};
    auto& utterance = found.utterances.emplace_back();
    utterance.document = 1;
    utterance.span = {0, 10};
    utterance.claim = utterance.derived_from = utterance.origin = 1U;
    utterance.event = 0U;
    auto& voice = utterance.voices.emplace_back();
    voice.entity = 1U;
    voice.attribution = 0U;
    auto& claim = found.claims.emplace_back();
    claim.id = id;
    claim.utterances = {1};
    claim.cut = {{1, {0, 10}}};
    claim.incident = 1U;
    auto& conflict = found.conflicts.emplace_back();
    conflict.id = id;
    conflict.claims = {1};
    conflict.incident = 1U;
    auto& origin = found.origins.emplace_back();
    origin.id = id;
    origin.claim = 1;
    origin.entity = 1U;
    origin.utterances = {1};
    auto& source = found.sources.emplace_back();
    source.id = id;
    source.entity = 1U;
    auto& pair = found.passages.emplace_back();
    pair.a = pair.b = {1, {0, 10}};
    found.left_out.emplace_back().spans = {{1, {0, 10}}};
  }
  return found;
}

struct Break {
  std::function<void(Findings&)> breaks;
  Lines expected;
};

const Lines none{};

TEST(CheckCase, IndicesAndPlacesOfFindings) {
  const std::vector<DocumentFacts> documents{small(), small()};
  const std::vector<Break> cases{
      {[](Findings&) {}, none},
      {[](Findings& f) { f.entities[0].interest = 2; }, {"entity x: names entity 2 of 2"}},
      {[](Findings& f) { f.entities[0].relations[0].to = 2; }, {"entity x: names entity 2 of 2"}},
      {[](Findings& f) { f.entities[0].mentions[0].document = 2; },
       {"entity x: names document 2 of 2"}},
      {[](Findings& f) { f.entities[0].mentions[0].span = {0, 11}; },
       {"entity x: a mention at 0-11 lies outside the text of 10 characters"}},
      {[](Findings& f) { f.incidents[0].reports[0].document = 2; },
       {"incident x: names document 2 of 2"}},
      {[](Findings& f) { f.incidents[0].reports[0].event = 1; },
       {"incident x: names event 1 of 1"}},
      {[](Findings& f) { f.incidents[0].values[0].reports[0].event = 1; },
       {"incident x: names event 1 of 1"}},
      {[](Findings& f) { f.utterances[0].document = 2; }, {"utterance 0: names document 2 of 2"}},
      {[](Findings& f) { f.utterances[1].span = {5, 11}; },
       {"utterance 1: an utterance at 5-11 lies outside the text of 10 characters"}},
      {[](Findings& f) { f.utterances[0].claim = 2U; }, {"utterance 0: names claim 2 of 2"}},
      {[](Findings& f) { f.utterances[0].derived_from = 2U; },
       {"utterance 0: names utterance 2 of 2"}},
      {[](Findings& f) { f.utterances[0].origin = 2U; }, {"utterance 0: names origin 2 of 2"}},
      {[](Findings& f) { f.utterances[0].event = 1U; }, {"utterance 0: names event 1 of 1"}},
      {[](Findings& f) { f.utterances[0].voices[0].entity = 2U; },
       {"utterance 0: names entity 2 of 2"}},
      {[](Findings& f) { f.utterances[0].voices[0].attribution = 1U; },
       {"utterance 0: names attribution 1 of 1"}},
      {[](Findings& f) { f.claims[0].utterances = {2}; }, {"claim x: names utterance 2 of 2"}},
      {[](Findings& f) { f.claims[0].cut[0].span = {0, 11}; },
       {"claim x: a cut at 0-11 lies outside the text of 10 characters"}},
      {[](Findings& f) { f.claims[0].incident = 2U; }, {"claim x: names incident 2 of 2"}},
      {[](Findings& f) { f.conflicts[0].claims = {2}; }, {"conflict x: names claim 2 of 2"}},
      {[](Findings& f) { f.conflicts[0].incident = 2U; }, {"conflict x: names incident 2 of 2"}},
      {[](Findings& f) { f.origins[0].claim = 2; }, {"origin x: names claim 2 of 2"}},
      {[](Findings& f) { f.origins[0].entity = 2U; }, {"origin x: names entity 2 of 2"}},
      {[](Findings& f) { f.origins[0].utterances = {2}; }, {"origin x: names utterance 2 of 2"}},
      {[](Findings& f) { f.sources[0].entity = 2U; }, {"source x: names entity 2 of 2"}},
      {[](Findings& f) { f.passages[0].a.document = 2; }, {"passage: names document 2 of 2"}},
      {[](Findings& f) { f.passages[0].b.span = {0, 11}; },
       {"passage: a passage at 0-11 lies outside the text of 10 characters"}},
      {[](Findings& f) { f.left_out[0].spans[0].span = {4, 3}; },
       {"left out: a block left out at 4-3 lies outside the text of 10 characters"}},
  };
  for (const auto& [breaks, expected] : cases) {
    auto found = whole();
    breaks(found);
    EXPECT_EQ(lines(faults_in(found, documents)), expected);
  }
}

// What was not loaded is not looked at.
TEST(CheckCase, OnlyWhatIsNeeded) {
  const std::vector<DocumentFacts> documents{small(), small()};
  Findings found;
  auto& utterance = found.utterances.emplace_back();
  utterance.document = 1;
  utterance.span = {0, 11};
  utterance.claim = utterance.derived_from = utterance.origin = 5U;
  utterance.event = 5U;
  auto& voice = utterance.voices.emplace_back();
  voice.entity = voice.attribution = 5U;
  auto& claim = found.claims.emplace_back();
  claim.incident = 5U;
  struct Needed {
    bool CaseNeeds::* flag;
    Lines expected;
  };
  const std::vector<Needed> cases{
      {&CaseNeeds::texts,
       {"utterance 0: an utterance at 0-11 lies outside the text of 10 characters"}},
      {&CaseNeeds::claims, {"utterance 0: names claim 5 of 1"}},
      {&CaseNeeds::utterances, {"utterance 0: names utterance 5 of 1"}},
      {&CaseNeeds::origins, {"utterance 0: names origin 5 of 0"}},
      {&CaseNeeds::facts,
       {"utterance 0: names event 5 of 1", "utterance 0: names attribution 5 of 1"}},
      {&CaseNeeds::entities, {"utterance 0: names entity 5 of 0"}},
      {&CaseNeeds::incidents, {"claim : names incident 5 of 0"}},
      {&CaseNeeds::passages, none},
  };
  EXPECT_EQ(lines(faults_in(found, documents, {})), none);
  for (const auto& [flag, expected] : cases) {
    CaseNeeds needs;
    needs.*flag = true;
    EXPECT_EQ(lines(faults_in(found, documents, needs)), expected);
  }
  found.utterances[0].document = 2;
  EXPECT_EQ(lines(faults_in(found, documents, {})), Lines{"utterance 0: names document 2 of 2"});
  Findings reports;
  reports.incidents.emplace_back().reports = {{0, 5}};
  EXPECT_EQ(lines(faults_in(reports, documents, {})), none);
}

struct Original {
  const char* text;
  std::vector<OffsetRun> runs;
  std::string original;
  const char* fault;
};

// Where a text stands in its original.
TEST(CheckCase, TextsAgainstTheirOriginals) {
  const std::vector<Original> cases{
      {"ab", {{{0, 2}, 0, 2}}, "ab", ""},
      {"ab", {{{0, 2}, 1, 3}}, "xab", ""},
      {"ab", {{{0, 2}, 1, 3}}, "ab", "the offset map points beyond the original"},
      {"ab", {{{0, 2}, 2, 1}}, "ab", "the offset map points beyond the original"},
      {"ab", {{{0, 2}, 0, 2}, {{2, 2}, 2, 2}}, "ab", "the offset map is not in order"},
      {"ab", {{{0, 2}, 0, 2}, {{1, 2}, 1, 2}}, "ab", "the offset map is not in order"},
      {"ab", {{{0, 1}, 0, 1}, {{1, 2}, 1, 2}}, "ab", ""},
      {"ab", {{{0, 1}, 1, 2}, {{1, 2}, 0, 1}}, "ba", ""},
      {"ab", {}, "ab", "the text at 0-2 has no place in the original"},
      {"", {}, "ab", ""},
      {" \t\n\v\f\r ", {}, "", ""},
      {"\x08", {}, "", "the text at 0-1 has no place in the original"},
      {"\x0e", {}, "", "the text at 0-1 has no place in the original"},
      // one character for several bytes
      {"&", {{{0, 1}, 0, 5}}, "&amp;", ""},
      {"&&", {{{0, 2}, 0, 5}}, "&amp;", "the text at 0-2 is not what the original holds"},
      // what is not ASCII may be any byte
      {"é", {{{0, 1}, 0, 1}}, "\xE9", ""},
      {"éa",
       {{{0, 2}, 0, 2}},
       "\xE9"
       "a",
       ""},
      {"éa",
       {{{0, 2}, 0, 2}},
       "\xE9"
       "b",
       "the text at 0-2 is not what the original holds"},
      {"\x7f", {{{0, 1}, 0, 1}}, "\x7e", "the text at 0-1 is not what the original holds"},
      // white space for white space
      {"a b", {{{0, 3}, 0, 3}}, "a\tb", ""},
      {"a b", {{{0, 3}, 0, 3}}, "a\rb", ""},
      {"a b",
       {{{0, 3}, 0, 3}},
       "a\x80"
       "b",
       ""},
      {"a b",
       {{{0, 3}, 0, 3}},
       "a\x7f"
       "b",
       "the text at 0-3 is not what the original holds"},
      {"a b",
       {{{0, 3}, 0, 3}},
       "a\x08"
       "b",
       "the text at 0-3 is not what the original holds"},
      {"aab", {{{0, 3}, 0, 3}}, "a b", "the text at 0-3 is not what the original holds"},
  };
  for (const auto& [text, runs, original, fault] : cases) {
    Document document;
    document.id = "a";
    document.text = Utf8Text(text);
    document.offsets.runs = runs;
    const auto found = lines(faults_against(document, original));
    EXPECT_EQ(found, *fault == '\0' ? Lines{} : Lines{std::string("a: ") + fault})
        << text << " / " << original;
  }
}

}  // namespace
}  // namespace headwater
