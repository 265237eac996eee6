// SPDX-License-Identifier: Apache-2.0
#include "claims/make_claims.h"

#include <gtest/gtest.h>

#include <numeric>

#include "base/hash.h"
#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

// Statements about words of one paper, each a sentence of its own.
struct Wordings {
  Papers papers;
  std::vector<StatedFact> facts;

  explicit Wordings(const std::string& text) { papers.paper("Herald", "2011-03-02", text); }
  StatedFact& state(const std::string& words) {
    StatedFact fact;
    fact.utterance.span = papers.span_of(words);
    fact.utterance.voices.resize(1);
    facts.push_back(fact);
    return facts.back();
  }
  [[nodiscard]] std::string text() const {
    const Prepared prepared(papers);
    std::vector<std::uint32_t> members(facts.size());
    std::iota(members.begin(), members.end(), 0U);
    return claim_of_sentences(prepared.input, facts, members).text;
  }
};

constexpr const char* both =
    "This is the first of two wordings .\nThis is another of two wordings .\n"
    "Is this one of the two wordings ?";
constexpr const char* first = "This is the first of two wordings";
constexpr const char* second = "This is another of two wordings";
constexpr Span question{70, 101};

// A headline leads no claim where a sentence tells it.
TEST(MakeClaims, ASentenceBeforeALineWithoutAnEnd) {
  const char* whole = "This is the first of the two long wordings .";
  Wordings wordings(std::string(whole) + "\nThis is another of two wordings");
  wordings.state("This is another of two wordings");
  wordings.state(whole);
  EXPECT_EQ(wordings.text(), whole);
}

// The second wording is one character shorter than "the first …", so it wins where all else is the
// same; each fault below outweighs that.
TEST(MakeClaims, ThePlainestWording) {
  const std::vector<std::pair<const char*, void (*)(StatedFact&)>> faults{
      {"none", [](StatedFact&) {}},
      {"denied", [](StatedFact& f) { f.utterance.stance = Stance::denies; }},
      {"doubted", [](StatedFact& f) { f.utterance.stance = Stance::doubts; }},
      {"a question", [](StatedFact& f) { f.utterance.span = question; }},
      {"hedged", [](StatedFact& f) { f.utterance.modality = Modality::hedged; }},
      {"in a chain", [](StatedFact& f) { f.utterance.voices.resize(2); }},
  };
  for (const auto& [name, fault] : faults) {
    Wordings wordings(both);
    wordings.state(first);
    fault(wordings.state(second));
    EXPECT_EQ(wordings.text(), std::string_view(name) == "none" ? second : first) << name;
    Wordings reversed(both);
    fault(reversed.state(second));
    reversed.state(first);
    EXPECT_EQ(reversed.text(), std::string_view(name) == "none" ? second : first) << name;
  }
}

TEST(MakeClaims, EachFaultOutweighsThoseBehindIt) {
  const std::vector<void (*)(StatedFact&)> faults{
      [](StatedFact& f) { f.utterance.stance = Stance::denies; },
      [](StatedFact& f) { f.utterance.span = question; },
      [](StatedFact& f) { f.utterance.modality = Modality::hedged; },
      [](StatedFact& f) { f.utterance.span.end = f.utterance.span.start + 23; },
      [](StatedFact& f) { f.utterance.voices.resize(2); },
  };
  for (std::size_t i = 0; i + 1 < faults.size(); ++i) {
    Wordings wordings(both);
    faults[i](wordings.state(second));
    auto& other = wordings.state(first);
    for (auto j = i + 1; j < faults.size(); ++j) faults[j](other);
    EXPECT_TRUE(wordings.text().starts_with(i == 0 ? "Is this one" : "This is the")) << i;
  }
}

// Running text before a heading; what is shorter than 24 characters is likely cut off.
TEST(MakeClaims, HeadingsAndShortWordings) {
  Wordings wordings(both);
  wordings.papers.facts[0].document.blocks[1].kind = BlockKind::heading;
  wordings.state(first);
  wordings.state(second);
  EXPECT_EQ(wordings.text(), first);
  wordings.papers.facts[0].document.blocks.resize(1);
  EXPECT_EQ(wordings.text(), second) << "in no block";
  for (const auto& [size, chosen] : {std::pair(24U, 1), std::pair(23U, 0)}) {
    Wordings cut(both);
    cut.state(first);
    auto& other = cut.state(second).utterance.span;
    other.end = other.start + size;
    EXPECT_EQ(cut.text().starts_with(chosen == 0 ? first : "This is another of two w"), true)
        << size;
  }
  Wordings twice("One wording that is told twice .\nOne  wording that is told twice .");
  twice.state("One wording that is told twice");
  twice.state("One  wording that is told twice").utterance.span.end -= 1;
  EXPECT_EQ(twice.text(), "One wording that is told twice") << "of equals the first";
}

std::string id_of(const std::string& key) {
  return fmt::format("c{:08x}", fnv1a64(key) & 0xFFFFFFFFU);
}

TEST(MakeClaims, OfSentences) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "one  two three four .\nfive six seven .");
  papers.paper("Courier", "2011-03-02", "one two three four .");
  std::vector<StatedFact> facts(3);
  facts[0].utterance.span = {0, 20};
  facts[1].utterance.span = {22, 36};
  facts[2].utterance.document = 1;
  facts[2].utterance.span = {0, 18};
  for (auto& fact : facts) fact.utterance.voices.resize(1);
  const Prepared prepared(papers);
  const auto claim = claim_of_sentences(prepared.input, facts, {0, 1, 2});
  EXPECT_EQ(claim.text, "five six seven");
  EXPECT_EQ(claim.facets.what, claim.text);
  EXPECT_EQ(claim.id, id_of("d00:0-20::"));
  EXPECT_EQ(claim.incident, no_index);
  EXPECT_EQ(claim.slot, "");
  ASSERT_EQ(claim.why.size(), 1U);
  EXPECT_EQ(claim.why[0].rule, "claims.same_sentence");
  EXPECT_EQ(claim.why[0].figures, (std::vector<Figure>{{"utterances", 3}, {"documents", 2}}));
  EXPECT_EQ(claim_of_sentences(prepared.input, facts, {0}).text, "one two three four")
      << "spaces as one";
  EXPECT_EQ(claim_of_sentences(prepared.input, facts, {2, 1}).id, id_of("d01:0-18::"));
}

Incident bombing() {
  Incident incident;
  incident.type = EventType::bombing;
  incident.date = {make_day(2011, 3, 2), make_day(2011, 3, 2), Precision::day, false};
  incident.place.text = "Varn";
  incident.actors = {{ActorRole::victim, "clerks", {}},
                     {ActorRole::perpetrator, "guard", {}},
                     {ActorRole::perpetrator, "league", {}}};
  return incident;
}

// What the value of the group says itself comes before what the incident says.
TEST(MakeClaims, FacetsOfIncidents) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "It burned at night .");
  std::vector<StatedFact> facts(1);
  facts[0].utterance.span = {0, 18};
  facts[0].utterance.slot = "slot";
  facts[0].utterance.voices.resize(1);
  const Prepared prepared(papers);
  const auto claim_with = [&](const StatedValue& value, const Incident& incident = bombing()) {
    return claim_about_incident(prepared.input, facts, {4U, "slot", value, {}, {0}}, incident);
  };
  StatedValue value;
  value.kind = ValueKind::happened;
  value.shown = "bombing";
  auto claim = claim_with(value);
  EXPECT_EQ(claim.text, "It burned at night");
  EXPECT_EQ(claim.incident, 4U);
  EXPECT_EQ(claim.slot, "slot");
  EXPECT_EQ(claim.id, id_of("d00:0-18:slot:bombing"));
  EXPECT_EQ(claim.facets.what, "bombing");
  EXPECT_EQ(claim.facets.who, "") << "the sentence names nobody";
  EXPECT_EQ(claim.facets.when, bombing().date);
  EXPECT_EQ(claim.facets.where, bombing().place);
  EXPECT_TRUE(claim.facets.how_many.empty());
  EXPECT_EQ(claim_with(value, {}).facets.who, "");

  value.kind = ValueKind::time;
  value.time = {make_day(2011, 3, 5), make_day(2011, 3, 6), Precision::day, false};
  claim = claim_with(value);
  EXPECT_EQ(claim.facets.when, value.time);
  EXPECT_EQ(claim.facets.where, bombing().place);

  value.kind = ValueKind::place;
  value.place.text = "Orth";
  claim = claim_with(value);
  EXPECT_EQ(claim.facets.where, value.place);
  EXPECT_EQ(claim.facets.when, bombing().date);

  value.kind = ValueKind::actor;
  value.shown = "gunmen";
  claim = claim_with(value);
  EXPECT_EQ(claim.facets.who, "gunmen");
  EXPECT_EQ(claim.facets.where, bombing().place);
  EXPECT_TRUE(claim.facets.how_many.empty());

  value.kind = ValueKind::number;
  value.number = {9, 9, ""};
  value.unit = "men";
  claim = claim_with(value);
  EXPECT_EQ(claim.facets.who, "");
  auto named = bombing();
  named.actors.push_back({ActorRole::perpetrator, "night", {}});
  EXPECT_EQ(claim_with(value, named).facets.who, "night") << "whom the sentence names";
  EXPECT_EQ(claim.facets.how_many, (std::vector<Count>{{"slot", "men", {9, 9, ""}, {}}}));
}

// A sentence of another time than its happening's is of its own time.
TEST(MakeClaims, ASentenceKeepsItsOwnTime) {
  const auto day = [](unsigned of_march) { return make_day(2011, 3, of_march); };
  const TimeInterval happened{day(2), day(2), Precision::day, false};
  const auto when = [&](const std::vector<std::pair<unsigned, unsigned>>& told, bool time_known,
                        TimeBasis basis = TimeBasis::explicit_date) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", "On Tuesday and on Friday it burned .");
    const char* words[] = {"Tuesday", "Friday"};
    for (std::size_t i = 0; i < told.size(); ++i)
      papers.date(words[i], day(told[i].first), day(told[i].second));
    for (auto& time : papers.facts.back().times) time.basis = basis;
    std::vector<StatedFact> facts(1);
    facts[0].utterance.span = {0, 34};
    facts[0].utterance.voices.resize(1);
    const Prepared prepared(papers);
    Incident incident;
    if (time_known) incident.date = happened;
    StatedValue value;
    value.kind = ValueKind::happened;
    return claim_about_incident(prepared.input, facts, {0U, "what", value, {}, {0}}, incident)
        .facets.when;
  };
  const auto from = [&](unsigned lo, unsigned hi) {
    return TimeInterval{day(lo), day(hi), Precision::day, false};
  };
  EXPECT_EQ(when({}, true), happened);
  EXPECT_EQ(when({{1, 5}}, true), happened) << "about it";
  EXPECT_EQ(when({{7, 9}}, true), from(7, 9));
  EXPECT_EQ(when({{7, 9}, {2, 2}}, true), happened) << "one of two";
  EXPECT_EQ(when({{7, 9}, {8, 8}}, true), from(7, 9)) << "the first of two others";
  EXPECT_FALSE(when({{7, 9}}, false).known());
  EXPECT_EQ(when({{7, 9}}, true, TimeBasis::document_date), happened) << "maybe when it was said";
}

TEST(MakeClaims, ReasonsOfIncidents) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "It burned at night .");
  std::vector<StatedFact> facts(2);
  for (auto& fact : facts) {
    fact.utterance.span = {0, 18};
    fact.utterance.voices.resize(1);
  }
  ValueGroup group{0U, "killed", {}, {}, {0, 1}};
  group.value.kind = ValueKind::number;
  group.value.number = {9, 9, ""};
  auto vague = group.value;
  vague.number = {8, 10, "about"};
  auto open = group.value;
  open.number = {9, {}, "at_least"};
  group.less_precise = {vague, open};
  const Prepared prepared(papers);
  const auto claim = claim_about_incident(prepared.input, facts, group, {});
  ASSERT_EQ(claim.why.size(), 3U);
  EXPECT_EQ(claim.why[0].rule, "claims.same_value");
  EXPECT_EQ(claim.why[0].figures, (std::vector<Figure>{{"utterances", 2}, {"documents", 1}}));
  EXPECT_EQ(claim.why[0].terms, (std::vector<std::string>{"killed", "9"}));
  EXPECT_EQ(claim.why[1].rule, "claims.less_precise");
  EXPECT_EQ(claim.why[1].terms, (std::vector<std::string>{"about 9", "9"}));
  EXPECT_EQ(claim.why[2].terms, (std::vector<std::string>{"at least 9", "9"}));
}

}  // namespace
}  // namespace headwater
