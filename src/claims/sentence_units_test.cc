// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_units.h"

#include <gtest/gtest.h>

#include "claims/units_for_tests.h"
#include "learn/word_rarity.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;
using made_papers::units_of;
using made_papers::Words;

std::string print_numbers(const Words& words, const SentenceUnit& unit) {
  std::string out;
  for (const auto& number : unit.numbers) {
    out += fmt::format("{}{} {} ({})", out.empty() ? "" : "; ", number.value,
                       number.noun == 0 ? "of none" : "of " + words.of(number.noun),
                       words.of(number.around));
  }
  return out;
}

// "terms | names | numbers"
std::string dump(const Papers& papers, const SentenceUnit& unit) {
  const Words words(papers);
  return words.of(unit.terms) + " | " + words.of(unit.names) + " | " + print_numbers(words, unit) +
         (unit.negated ? " negated" : "");
}

TEST(SentenceUnits, TermsNamesAndNumbers) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"The old boats sank.", "boat old sank |  | "},
      {"Boats sank off Orth.", "boat orth sank | orth | "},
      {"Then Ilves told Orth and Ilves.", "ilv orth | ilv orth | "},
      {"A ferry with 40 people on board sank.",
       "40 board ferri peopl sank |  | 40 of peopl (board ferri peopl sank)"},
      {"A ferry with 40 on board.", "40 board ferri |  | 40 of board (board ferri)"},
      {"The 12 old boats sank.", "12 boat old sank |  | 12 of sank (boat old sank)"},
      {"The boats were 12, all of oak.", "12 boat oak |  | 12 of none (boat oak)"},
      {"Boats and crews: two hundred.", "boat crew two |  | 200 of none (boat crew)"},
      // what is counted is the last of the words that follow without a break
      {"Of 12 boats 9 of the crews fled.",
       "12 9 boat crew fled |  | 12 of boat (boat crew); 9 of fled (boat crew fled)"},
      {"Then 9 crews of the boats fled.", "9 boat crew fled |  | 9 of crew (boat crew fled)"},
      // five words before a number and five behind it
      {"Alpha beta gamma delta epsilon zeta 7 eta theta iota kappa lambda mu.",
       "7 alpha beta delta epsilon eta gamma iota kappa lambda mu theta zeta |  | "
       "7 of kappa (beta delta epsilon eta gamma iota kappa lambda theta zeta)"},
      // one negation denies, two do not
      {"The boats never sank.", "boat never sank |  |  negated"},
      {"Nobody said the boats never sank.", "boat never nobodi sank |  | "},
  };
  for (const auto& [text, expected] : cases) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    const auto units = units_of(papers);
    ASSERT_EQ(units.size(), 1U) << text;
    EXPECT_EQ(dump(papers, units[0]), expected) << text;
  }
}

TEST(SentenceUnits, SentencesOfTooFewWordsAreLeftOut) {
  for (const auto& [text, units] : std::vector<std::pair<const char*, std::size_t>>{
           {"Boats sank.", 1}, {"Boats.", 0}, {"The 12 of 13 boats.", 0}, {"", 0}}) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    EXPECT_EQ(units_of(papers).size(), units) << text;
  }
}

// Questions and headings are units as others are: what may claim is asked later.
TEST(SentenceUnits, QuestionsAndHeadingsAreUnits) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Did the old boats sink?");
  papers.paper("Courier", "2011-03-02", "Old boats sink", BlockKind::heading);
  const auto units = units_of(papers);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[1].document, 1U);
  EXPECT_EQ(dump(papers, units[0]), dump(papers, units[1]));
}

// Who says it and the cue are no terms, but stay in the words in order.
TEST(SentenceUnits, FramingIsLeftOut) {
  Papers plain;
  plain.paper("Herald", "2011-03-02", "Nine boats sank off Orth.");
  Papers told;
  told.paper("Herald", "2011-03-02", "The harbour ministry announced nine boats sank off Orth.");
  told.say("The harbour ministry", "announced", "nine boats sank off Orth");
  const auto a = units_of(plain);
  const auto b = units_of(told);
  ASSERT_EQ(a.size(), 1U);
  ASSERT_EQ(b.size(), 1U);
  EXPECT_EQ(Words(told).of(b[0].terms), Words(plain).of(a[0].terms));
  EXPECT_EQ(b[0].content_words, a[0].content_words);
  EXPECT_EQ(a[0].words.size(), 5U);
  EXPECT_EQ(b[0].words.size(), 9U);
}

// What is only an attitude frames nothing; nor does what a source says elsewhere.
TEST(SentenceUnits, AttitudesAreNoFraming) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "The harbour ministry backed nine boats off Orth.");
  papers.say("The harbour ministry", "backed", "nine boats off Orth").attitude = true;
  EXPECT_EQ(Words(papers).of(units_of(papers)[0].terms), "back boat harbour ministri nine orth");
  papers.facts[0].attributions[0].attitude = false;
  EXPECT_EQ(Words(papers).of(units_of(papers)[0].terms), "boat nine orth");
}

double weight_of(const SentenceUnit& unit, const char* stem) {
  const auto found = std::ranges::find(unit.terms, hash_of_term(stem), &WeightedTerm::term);
  return found == unit.terms.end() ? 0 : found->weight;
}

// From three documents on, by the share that holds a term.
TEST(SentenceUnits, WhatManyDocumentsSayWeighsLess) {
  const auto rarity = rarity_of_stem("boat");
  ASSERT_GT(rarity, 0.1);
  const auto weighs = [&](const std::vector<const char*>& texts) {
    Papers papers;
    for (const auto* text : texts) papers.paper("Herald", "2011-03-02", text);
    return weight_of(units_of(papers)[0], "boat") / rarity;
  };
  EXPECT_NEAR(weighs({"Old boats sank."}), 1, 1e-9);
  EXPECT_NEAR(weighs({"Old boats sank.", "The boats burned."}), 1, 1e-9);
  EXPECT_NEAR(weighs({"Old boats sank.", "The boats burned.", "Boats came home."}), 0.4, 1e-9);
  EXPECT_NEAR(weighs({"Old boats sank.", "Rain fell there.", "Snow fell there."}), 0.8, 1e-9);
  EXPECT_NEAR(
      weighs({"Old boats sank. Boats fled. Boats hid.", "Rain fell there.", "Snow fell there."}),
      0.8, 1e-9)
      << "a document counts once";
  EXPECT_NEAR(weighs({"Boats and boats sank."}), 2, 1e-9);
  EXPECT_NEAR(weighs({"Boats, boats and boats sank."}), 2, 1e-9) << "at most twice";
}

TEST(SentenceUnits, PlacesInTheDocument) {
  Papers papers;
  papers.paper("Herald", "2011-03-02",
               "Old boats sank. New boats sank. Big boats sank. Small boats sank.");
  papers.paper("Courier", "", "Red boats sank.");
  std::string out;
  const auto units = units_of(papers);
  for (const auto& unit : units) {
    out += fmt::format("{}.{} {} {:.2f}{}{}; ", unit.document, unit.sentence, unit.span.start,
                       unit.place, unit.lead ? " lead" : "", unit.day ? "" : " no day");
  }
  EXPECT_EQ(
      out, "0.0 0 0.00 lead; 0.1 16 0.25 lead; 0.2 32 0.50; 0.3 48 0.75; 1.0 0 0.00 lead no day; ");
  EXPECT_EQ(units[0].day, make_day(2011, 3, 2));
}

TEST(SentenceUnits, LeftOutTextAndOtherStoriesMakeNone) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Old boats sank. New boats sank.");
  papers.paper("Courier", "2011-03-02", "Red boats sank.");
  papers.left_out = {{{0, 15}}, {}};
  const Prepared prepared(papers);
  const auto units = sentence_units(prepared.input, {}, {0});
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].span, (Span{16, 31}));
}

// Names and dates inside the sentence, and what it states of incidents.
TEST(SentenceUnits, Annotations) {
  Papers papers;
  papers.paper("Herald", "2011-03-02",
               "The Olm Guard left Varn for Orth on 2 March. Ilves stayed in Kessby in May.");
  papers.mention("Olm Guard", EntityKind::organisation);
  papers.mention("Varn", EntityKind::place);
  papers.mention("Orth", EntityKind::place);
  papers.mention("Ilves", EntityKind::person);
  papers.mention("Kessby", EntityKind::place);
  papers.date("2 March", make_day(2011, 3, 2), make_day(2011, 3, 2));
  papers.date("May", make_day(2011, 5, 1), std::nullopt);
  std::vector<StatedFact> values(3);
  values[0].utterance.span = {0, 30};
  values[1].utterance.span = {0, 44};
  values[2].utterance.span = {0, 44};
  const Prepared prepared(papers);
  const auto units = sentence_units(prepared.input, values, {0});
  ASSERT_EQ(units.size(), 2U);
  const Words words(papers);
  ASSERT_EQ(units[0].span, (Span{0, 44}));
  EXPECT_EQ(words.of(units[0].places), "orth varn");
  EXPECT_EQ(words.of(units[0].actors), "olm guard");
  ASSERT_EQ(units[0].days.size(), 1U);
  EXPECT_EQ(units[0].days[0].lo, make_day(2011, 3, 2));
  EXPECT_EQ(units[0].values, (std::vector<const StatedFact*>{&values[1], &values[2]}));
  EXPECT_EQ(words.of(units[1].places), "kessby");
  EXPECT_EQ(words.of(units[1].actors), "ilves");
  EXPECT_TRUE(units[1].days.empty()) << "known on one end only";
  EXPECT_TRUE(units[1].values.empty());
}

// The numbers of dates are marked.
TEST(SentenceUnits, NumbersOfDates) {
  Papers papers;
  papers.paper("Herald", "2011-03-02",
               "In all 12 boats sank on 14 March 2004. Of 9 boats 2 fled on 3 May.");
  papers.date("14 March 2004", make_day(2004, 3, 14), make_day(2004, 3, 14));
  papers.date("3 May", make_day(2011, 5, 3), make_day(2011, 5, 3));
  const auto units = units_of(papers);
  ASSERT_EQ(units.size(), 2U);
  const Words words(papers);
  std::string out;
  for (const auto& unit : units) {
    for (const auto& number : unit.numbers)
      out += fmt::format("{}{} ", number.value, number.in_date ? "*" : "");
    out += "| " + words.of(unit.terms) + "; ";
  }
  EXPECT_EQ(out, "12 14* 2004* | 12 14 2004 boat march sank; 9 2 3* | 2 3 9 boat fled; ");
}

TEST(SentenceUnits, PlainTermsAndTermsInOrder) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Then 12 boats of Orth sank and boats burned.");
  const auto units = units_of(papers);
  ASSERT_EQ(units.size(), 1U);
  const auto& unit = units[0];
  const Words words(papers);
  EXPECT_EQ(words.of(unit.plain_terms), "boat burn sank");
  std::string order;
  for (const auto& term : unit.in_order) {
    order += words.of(term.term) + " ";
    EXPECT_GT(term.weight, 0) << words.of(term.term);
  }
  EXPECT_EQ(order, "12 boat orth sank boat burn ");
  EXPECT_NEAR(unit.length, length(unit.terms), 1e-12);
}

TEST(SentenceUnits, NoDocuments) {
  const Papers papers;
  const Prepared prepared(papers);
  EXPECT_TRUE(sentence_units(prepared.input, {}, {}).empty());
}

}  // namespace
}  // namespace headwater
