// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_pairs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/property_for_tests.h"
#include "claims/units_for_tests.h"

namespace headwater {
namespace {

using made_papers::column_of;
using made_papers::Papers;
using made_papers::units_of;

Papers papers_of(const std::vector<std::string>& texts) {
  Papers papers;
  for (const auto& text : texts) papers.paper("Herald", "2011-03-02", text);
  return papers;
}

std::string pairs_of(const std::vector<std::string>& texts) {
  const auto papers = papers_of(texts);
  const auto table = sentence_pairs(units_of(papers));
  EXPECT_EQ(table.features.rows, table.pairs.size());
  EXPECT_EQ(table.features.width, sentence_pair_features.size());
  std::string out;
  for (const auto& pair : table.pairs) out += fmt::format("{}-{} ", pair.a, pair.b);
  return out;
}

TEST(SentencePairs, WhichAreCompared) {
  EXPECT_EQ(pairs_of({}), "");
  EXPECT_EQ(pairs_of({"Old boats sank."}), "");
  EXPECT_EQ(pairs_of({"Old boats sank.", "Old boats sank."}), "0-1 ");
  EXPECT_EQ(pairs_of({"Old boats sank.", "Rain fell there."}), "") << "no term is shared";
  EXPECT_EQ(pairs_of({"Old boats sank. Old boats sank."}), "") << "one document";
  EXPECT_EQ(pairs_of({"Old boats sank. Old boats sank.", "Old boats sank."}), "0-2 1-2 ");
  EXPECT_EQ(pairs_of({"Old boats sank. Rain fell there.", "Rain fell. Boats sank."}), "1-2 0-3 ");
  EXPECT_EQ(pairs_of({"The new harbour crane lifts granite, marble, slate, quartz and boats.",
                      "Copper, velvet, pepper, ginger, lemons, walnuts and boats arrived."}),
            "")
      << "one word of many is too little";
}

std::map<std::string_view, double> features_of(const Papers& papers, std::size_t row = 0) {
  const auto table = sentence_pairs(units_of(papers));
  std::map<std::string_view, double> values;
  EXPECT_LT(row, table.pairs.size());
  for (std::size_t i = 0; i < sentence_pair_features.size() && row < table.pairs.size(); ++i)
    values[sentence_pair_features[i]] = table.features.row(row)[i];
  return values;
}

TEST(SentencePairs, Features) {
  struct Case {
    const char* a;
    const char* b;
    const char* feature;
    double expected;
  };
  const char* plain = "The old boats sank at night.";
  const char* longer =
      "Then the old boats of the harbour sank at night near the stone pier below the red tower.";
  const std::vector<Case> cases{
      {plain, plain, "likeness", 1},
      {plain, plain, "contained", 1},
      {plain, longer, "contained", 1},
      {plain, plain, "plain_likeness", 1},
      {plain, plain, "longest_run", 6},
      {plain, "The old boats burned at night.", "longest_run", 3},
      {longer, longer, "longest_run", 12},
      {plain, longer, "shorter", 4},
      {plain, longer, "longer", 11},
      {"Boats of Orth sank.", "Boats of Orth sank.", "names_shared", 1},
      {"Boats of Orth sank.", "Boats of Orth sank.", "names_apart", 0},
      {"Boats of Orth sank.", "Boats of Varn sank.", "names_shared", 0},
      {"Boats of Orth sank.", "Boats of Varn sank.", "names_apart", 2},
      {"Boats of Orth sank.", "Boats of Orth and Varn sank.", "names_apart", 1},
      {"Then A1 Orth, Varn, Kessby, Olm sank.", "Then A1 Orth, Varn, Kessby, Olm sank.",
       "names_shared", 3},
      {"The 12 boats sank.", "The 12 boats sank.", "number_shared", 1},
      {"The 12 boats sank.", "The 15 boats sank.", "number_shared", 0},
      {"The 12 boats sank.", "The 12 boats sank.", "number_clash", 0},
      {"The 12 boats sank.", "The 15 boats sank.", "number_clash", 1},
      {"The 12 boats of Orth sank.", "The 15 crews of boats sank.", "number_clash", 0},
      {"The 12 boats of Orth sank.", "The 15 crews of boats sank.", "numbers_apart", 1},
      {"The 12 boats sank.", "The 12 boats sank.", "numbers_apart", 0},
      {"The 12 boats sank.", "The old boats sank.", "number_in_one", 1},
      {"The old boats sank.", "The old boats sank.", "number_in_one", 0},
      {"The 12 boats sank.", "The 15 boats sank.", "number_near_apart", 1},
      {"The 12 boats sank.", "The 12 boats sank.", "number_near_shared", 1},
      {"The 12 boats sank.", "The 15 boats sank.", "number_ratio", 0.8},
      {"The 12 boats sank.", "The 12 boats sank.", "number_ratio", 1},
      {"The old boats sank.", "The old boats never sank.", "negation", 1},
      {"The old boats never sank.", "The old boats never sank.", "negation", 0},
      {plain, plain, "both_lead", 1},
      {plain, plain, "published_apart", 0},
      {plain, plain, "published_unknown", 0},
      // a clause of the longer one is all of the shorter one; not the other way
      {plain, longer, "window_contained", 1},
      {plain, plain, "window_contained_in_both", 1},
      {plain, "The old boats lay quietly between slate cliffs all summer.", "denial", 0},
  };
  for (const auto& [a, b, feature, expected] : cases) {
    const auto found = features_of(papers_of({a, b}));
    ASSERT_TRUE(found.contains(feature)) << feature;
    EXPECT_NEAR(found.at(feature), expected, 1e-5) << feature << ": " << a << " / " << b;
  }
}

TEST(SentencePairs, WordForWord) {
  struct Case {
    const char* a;
    const char* b;
    bool shared;
  };
  for (const auto& [a, b, shared] :
       {Case{"Old boats sank there.", "Old boats sank there.", true},
        Case{"Old boats sank there.", "At night old boats sank there again.", true},
        Case{"Old boats sank there.", "Old boats then sank there.", false},
        Case{"Old boats sank.", "Old boats sank.", false},  // of four words on
        Case{"One old boats sank at night near the pier of Orth in all",
             "Two old boats sank at night near the pier of Orth in it", false},
        Case{"One old boats sank at night near the pier of Orth in all red",
             "Two old boats sank at night near the pier of Orth in all blue", true}}) {
    const auto units = units_of(papers_of({a, b}));
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(share_words(units[0], units[1]), shared) << a << " / " << b;
    EXPECT_EQ(share_words(units[1], units[0]), shared) << b << " / " << a;
  }
}

// Six content words of either, by weight, of which the other holds the most.
TEST(SentencePairs, ClausesHeld) {
  const auto found = features_of(papers_of(
      {"Velmoor closed the rusty copper pump yesterday, while crowds sang ballads beside ponds.",
       "Velmoor closed the rusty copper pump yesterday, although lawyers wrote angry letters."}));
  EXPECT_NEAR(found.at("window_contained"), 1, 1e-5);
  EXPECT_NEAR(found.at("window_contained_in_both"), 1, 1e-5);
  EXPECT_LT(found.at("contained"), 0.8);
  const auto five = features_of(
      papers_of({"Velmoor closed the rusty copper pump, while crowds sang ballads beside ponds.",
                 "Velmoor closed the rusty copper pump, although lawyers wrote angry letters."}));
  EXPECT_LT(five.at("window_contained"), 0.95) << "five of six";
  EXPECT_GT(five.at("window_contained"), 0.7);
  const auto part = features_of(papers_of(
      {"Velmoor closed the pump.",
       "Velmoor closed quarries, bridges, mills, tunnels, markets and then, later, the pump."}));
  EXPECT_NEAR(part.at("window_contained"), 1, 1e-5) << "all of the shorter";
  EXPECT_LT(part.at("window_contained_in_both"), 0.8) << "no six words of the longer";
}

TEST(SentencePairs, DaysBetween) {
  struct Case {
    const char* a;
    const char* b;
    double days;
    double unknown;
  };
  for (const auto& [a, b, days, unknown] :
       {Case{"2011-03-01", "2011-03-04", 3, 0}, Case{"2011-03-04", "2011-03-01", 3, 0},
        Case{"2011-03-01", "2011-06-01", 30, 0}, Case{"2011-03-01", "", 0, 1},
        Case{"", "", 0, 1}}) {
    Papers papers;
    papers.paper("Herald", a, "Old boats sank.");
    papers.paper("Courier", b, "Old boats sank.");
    const auto found = features_of(papers);
    EXPECT_EQ(found.at("published_apart"), days) << a << b;
    EXPECT_EQ(found.at("published_unknown"), unknown) << a << b;
  }
}

TEST(SentencePairs, PlaceInTheDocument) {
  const auto found = features_of(papers_of(
      {"Rain fell there. Snow fell there. Hail fell there. Old boats sank.", "Old boats sank."}));
  EXPECT_NEAR(found.at("places_apart"), 0.75, 1e-5);
  EXPECT_EQ(found.at("both_lead"), 0);
}

// What the annotated text marks reaches the features (sentence_clashes.h).
TEST(SentencePairs, Annotations) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "The Olm Guard left Varn on 2 March.");
  papers.mention("Olm Guard", EntityKind::organisation);
  papers.mention("Varn", EntityKind::place);
  papers.date("2 March", make_day(2011, 3, 2), make_day(2011, 3, 2));
  papers.paper("Courier", "2011-03-02", "The Olm Guard left Orth on 3 March.");
  papers.mention("Olm Guard", EntityKind::organisation);
  papers.mention("Orth", EntityKind::place);
  papers.date("3 March", make_day(2011, 3, 3), make_day(2011, 3, 3));
  const auto found = features_of(papers);
  std::string set;
  for (const auto* name : {"places_shared", "places_apart_named", "actors_shared", "actors_apart",
                           "days_shared", "days_apart", "value_shared"}) {
    if (found.at(name) == 1) set += std::string(name) + " ";
  }
  EXPECT_EQ(set, "places_apart_named actors_shared days_apart ");
}

// The best in the other document, and how far it is above what is usual for a sentence: the mean
// of its best likeness over the other documents.
TEST(SentencePairs, AboveTheUsual) {
  const auto papers = papers_of(
      {"Old boats sank.", "Old boats sank. Red boats sank.", "Rain fell on green fields."});
  const auto best = features_of(papers, 0);
  EXPECT_EQ(best.at("best_of_document"), 1);
  EXPECT_EQ(best.at("best_of_both"), 1);
  EXPECT_NEAR(best.at("above_usual_a"), 0.5, 1e-5) << "1 in one of two documents";
  EXPECT_NEAR(best.at("above_usual_b"), 0.5, 1e-5);
  EXPECT_NEAR(best.at("above_usual"), 0.5, 1e-5);
  const auto other = features_of(papers, 1);
  EXPECT_EQ(other.at("best_of_document"), 1) << "of the red boats";
  EXPECT_EQ(other.at("best_of_both"), 0) << "not of the old ones";
  EXPECT_LT(other.at("above_usual_a"), other.at("above_usual_b"));
  EXPECT_NEAR(other.at("above_usual"), (other.at("above_usual_a") + other.at("above_usual_b")) / 2,
              1e-5);
}

// Of each sentence at most one number: of several that are as near, the first is compared.
std::string random_document() {
  static const std::vector<std::string> words{"the",    "Velmoor", "boats", "never",  "sank",
                                              "Ostvik", "harbour", "crew",  "burned", "of"};
  static const std::vector<std::string> numbers{"", " 9", " 14", " forty"};
  std::string text;
  for (int sentence = *rc::gen::inRange(1, 4); sentence > 0; --sentence) {
    text += "Then";
    for (int i = *rc::gen::inRange(2, 9); i > 0; --i) text += " " + *rc::gen::elementOf(words);
    text += *rc::gen::elementOf(numbers);
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) text += " " + *rc::gen::elementOf(words);
    text += ". ";
  }
  return text;
}

using Place = std::pair<std::string_view, std::uint32_t>;  // document, sentence

std::map<std::pair<Place, Place>, std::vector<float>> rows_by_place(const Papers& papers) {
  static const std::vector<std::string_view> sources{"a", "b", "c"};
  const auto units = units_of(papers);
  const auto table = sentence_pairs(units);
  std::map<std::pair<Place, Place>, std::vector<float>> rows;
  for (std::size_t i = 0; i < table.pairs.size(); ++i) {
    const auto place = [&](std::uint32_t u) {
      const auto& source = papers.facts[units[u].document].document.source;
      return Place(*std::ranges::find(sources, source), units[u].sentence);
    };
    const auto row = table.features.row(i);
    rows[std::minmax(place(table.pairs[i].a), place(table.pairs[i].b))] = {row.begin(), row.end()};
  }
  return rows;
}

TEST(SentencePairsProperty, TheOrderOfDocumentsDoesNotMatter) {
  expect_property("a pair has the features of the pair the other way round", [] {
    const std::vector<std::string> texts{random_document(), random_document(), random_document()};
    Papers papers;
    Papers reversed;
    const auto add = [&](Papers& to, std::size_t i) {
      to.paper(std::string(1, static_cast<char>('a' + i)), "2011-03-02", texts[i]);
    };
    for (const std::size_t i : {0U, 1U, 2U}) add(papers, i);
    for (const std::size_t i : {2U, 1U, 0U}) add(reversed, i);
    const auto rows = rows_by_place(papers);
    const auto other = rows_by_place(reversed);
    RC_ASSERT(rows.size() == other.size());
    for (const auto& [pair, row] : rows) {
      RC_ASSERT(other.contains(pair));
      for (std::size_t i = 0; i < row.size(); ++i)
        RC_ASSERT(std::abs(row[i] - other.at(pair)[i]) < 1e-5F);
    }
  });
}

TEST(SentencePairsProperty, FeaturesInTheirRange) {
  const std::map<std::string_view, double> most{{"longest_run", 12}, {"names_shared", 3},
                                                {"names_apart", 6},  {"shorter", 25},
                                                {"longer", 25},      {"published_apart", 30}};
  expect_property("features lie between 0 and their most; likeness above the usual above -1", [&] {
    const auto papers = papers_of({random_document(), random_document()});
    const auto units = units_of(papers);
    const auto table = sentence_pairs(units);
    for (std::size_t i = 0; i < table.pairs.size(); ++i) {
      const auto [a, b] = table.pairs[i];
      RC_ASSERT(a < b);
      RC_ASSERT(units[a].document != units[b].document);
      for (std::size_t f = 0; f < sentence_pair_features.size(); ++f) {
        const auto name = sentence_pair_features[f];
        const double value = table.features.row(i)[f];
        const auto limit = most.find(name);
        RC_ASSERT(value >= (name.starts_with("above_usual") ? -1 : 0));
        RC_ASSERT(value <= (limit == most.end() ? 1 : limit->second) + 1e-5);
      }
    }
  });
}

TEST(SentencePairs, NamesOfFeaturesDiffer) {
  auto names = std::vector(sentence_pair_features.begin(), sentence_pair_features.end());
  std::ranges::sort(names);
  EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
}

}  // namespace
}  // namespace headwater
