// SPDX-License-Identifier: Apache-2.0
#include "reuse/find_reuse.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/property_for_tests.h"
#include "base/strings.h"
#include "language/split_for_tests.h"
#include "reuse/clusters.h"
#include "reuse/seeds.h"

namespace headwater {
namespace {

struct Page {
  std::string id;
  std::string source;
  std::string date;
  std::string text;
};

struct Pile {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  explicit Pile(const std::vector<Page>& pages) {
    for (const auto& page : pages) {
      facts.emplace_back();
      auto& document = facts.back().document;
      document.id = page.id;
      document.source = page.source;
      document.published = page.date;
      document.text = Utf8Text(page.text);
      set_lines_as_blocks(document);
      sentences.push_back(split_sentences(document));
    }
  }
  [[nodiscard]] CaseTexts texts() const { return {facts, sentences}; }
};

std::string dump(const std::vector<PassagePair>& found, const std::vector<Page>& pages) {
  std::string out;
  for (const auto& pair : found) {
    out += pages[pair.a.document].id + " " + pages[pair.b.document].id + " " +
           std::string(name_of(pair.kind)) + " from " + std::string(name_of(pair.from)) +
           (pair.credited ? " credited" : "") + " " + pair.why.back().rule + "\n";
  }
  return out;
}

const std::string ferry =
    "The ferry Nordlys burned for six hours off Varnholm before the crew of a trawler saw the "
    "smoke and called the coast guard .\n"
    "Harbour master Brandvik blamed the second pump , which had been out of order since January "
    "and was never replaced by the owners .\n"
    "Nine passengers were taken to the hospital at Ostrell with burns , and two of them died "
    "during the night .";
const std::string mill =
    "Workers at the Quenby paper mill walked out on Tuesday over plans to sell the site to a "
    "foreign investor whose name the board keeps secret .\n"
    "Union secretary Halvorsen spoke of broken promises and asked the ministry to publish the "
    "contract before parliament rises .";

struct Case {
  const char* name;
  std::vector<Page> pages;
  std::string expected;
};

class FindReuse : public testing::TestWithParam<Case> {};

TEST_P(FindReuse, FindsPassagesAndDirection) {
  const Pile pile(GetParam().pages);
  EXPECT_EQ(dump(find_reuse(pile.texts()), GetParam().pages), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, FindReuse,
    testing::Values(
        Case{"earlier_is_source",
             {{"a", "Post", "2011-03-03", ferry}, {"b", "Mail", "2011-03-02", ferry}},
             "a b verbatim from b reuse.date\n"},
        Case{"credit_beats_date",
             {{"a", "Post", "2011-03-02", ferry + "\nSource : Norrland Wire"},
              {"b", "Norrland Wire", "2011-03-03", ferry}},
             "a b verbatim from b credited reuse.credit\n"},
        Case{"told_the_outlet",
             {{"a", "Norrland Wire", "", ferry},
              {"b", "Post", "", ferry + "\nA deckhand told the Norrland Wire about the smell ."}},
             "a b verbatim from a credited reuse.credit\n"},
        Case{"cut_text_is_the_taker",
             {{"a", "Post", "2011-03-02", ferry.substr(0, ferry.find("Nine passengers"))},
              {"b", "Mail", "2011-03-02", ferry}},
             "a b verbatim from b reuse.contained\n"},
        Case{"nothing_tells",
             {{"a", "Post", "2011-03-02", ferry}, {"b", "Mail", "2011-03-02", ferry}},
             "a b verbatim from unknown reuse.direction_unknown\n"},
        Case{"other_stories",
             {{"a", "Post", "2011-03-02", ferry}, {"b", "Mail", "2011-03-04", mill}},
             ""},
        Case{"same_phrases_other_names",
             {{"a", "Post", "2011-03-02",
               "A fire at Velmoor depot left 14 people without homes on Monday , the fire chief "
               "Corvane said ."},
              {"b", "Mail", "2012-05-04",
               "A fire at Ostvik mill left 30 people without homes on Friday , the fire chief "
               "Hartsole said ."}},
             ""}),
    [](const auto& given) { return std::string(given.param.name); });

TEST(FindReuseText, FooterOfOneOutletIsNoPassage) {
  const std::string footer = "\nSign up for our morning letter and never miss a story again .";
  const std::vector<Page> pages{{"a", "Post", "2011-03-02", ferry + footer},
                                {"b", "Post", "2011-03-04", mill + footer}};
  EXPECT_EQ(dump(find_reuse(Pile(pages).texts()), pages), "");
}

TEST(FindReuseText, ListQuotedTwiceInOneDocument) {
  const std::vector<Page> pages{{"a", "Post", "", ferry + "\n" + mill + "\n" + ferry}};
  const Pile pile(pages);
  const auto found = find_reuse(pile.texts());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_LT(found[0].a.span.end, found[0].b.span.start);
  EXPECT_EQ(pile.facts[0].document.text.slice(found[0].a.span), ferry);
  EXPECT_EQ(pile.facts[0].document.text.slice(found[0].b.span), ferry);
}

// Two sentences reworded around one run; each tells otherwise.
const std::string run_of_ten = "the second pump had been out of order since last January";
std::vector<Page> around_a_run(const std::string& run) {
  return {{"a", "Post", "2011-03-02",
           "Brandvik , who keeps the harbour , told the inquiry on Monday that " + run +
               " , as all there knew ."},
          {"b", "Mail", "2011-03-03",
           "Nobody at the yard at Ostrell would say why " + run + " , wrote Ines Tarrow ."}};
}

std::string runs_of(const std::vector<Page>& pages, ShortRuns runs) {
  const Pile pile(pages);
  std::string out;
  for (const auto& pair : find_reuse(pile.texts(), runs)) {
    out += fmt::format("{} | {} | {} {} from {}", pile.facts[0].document.text.slice(pair.a.span),
                       pile.facts[1].document.text.slice(pair.b.span), name_of(pair.kind),
                       pair.why.front().rule, name_of(pair.from));
  }
  return out;
}

TEST(FindReuseText, RunsOutsideOfPassages) {
  const auto pages = around_a_run(run_of_ten);
  EXPECT_EQ(runs_of(pages, ShortRuns::left_out), "");
  const auto found = runs_of(pages, ShortRuns::kept);
  EXPECT_EQ(found, run_of_ten + " | " + run_of_ten + " | verbatim reuse.run from unknown");
  const auto nine = run_of_ten.substr(run_of_ten.find(' ') + 1);
  EXPECT_EQ(runs_of(around_a_run(nine.substr(nine.find(' ') + 1)), ShortRuns::kept), "");
}

TEST(FindReuseText, ARunInsideAPassageIsTheSamePassage) {
  const std::vector<Page> pages{{"a", "Post", "2011-03-03", ferry},
                                {"b", "Mail", "2011-03-02", ferry}};
  EXPECT_EQ(runs_of(pages, ShortRuns::kept), runs_of(pages, ShortRuns::left_out));
}

TEST(FindReuseText, GivenPairsAloneAreLookedAt) {
  const std::vector<Page> pages{{"a", "", "", ferry}, {"b", "", "", ferry}, {"c", "", "", ferry}};
  const Pile pile(pages);
  EXPECT_EQ(find_reuse_in_pairs(pile.texts(), {{2, 0}, {0, 2}}).size(), 1U);
}

std::string numbered(const std::string& prefix, std::size_t from, std::size_t to) {
  std::string out;
  for (auto i = from; i < to; ++i) out += prefix + std::to_string(i) + " ";
  return out;
}

// Four sentences of its own behind a sentence.
std::string followed(const std::string& sentence, const std::string& own) {
  std::string text = sentence;
  for (const auto* more : {"w", "x", "y", "z"}) text += "\n" + numbered(own + more, 0, 9) + ".";
  return text;
}

std::string kind_of_pair(const std::string& a, const std::string& b) {
  const std::vector<Page> pages{{"a", "", "", followed(a, "first")},
                                {"b", "", "", followed(b, "second")}};
  const auto found = find_reuse_in_pairs(Pile(pages).texts(), {{0, 1}});
  if (found.size() != 1) return std::to_string(found.size()) + " pairs";
  EXPECT_EQ(found[0].why.front().rule, "reuse." + std::string(name_of(found[0].kind)));
  EXPECT_EQ(found[0].why.front().figures.at(0).value, found[0].similarity);
  EXPECT_EQ(found[0].why.front().spans, (std::vector<DocumentSpan>{found[0].a, found[0].b}));
  return std::string(name_of(found[0].kind));
}

// Of forty words in a row, the first fifteen and the last are the same, and `others` between.
std::string with_others(std::size_t others) {
  return kind_of_pair(numbered("shared", 0, 40), numbered("shared", 0, 15) +
                                                     numbered("other", 0, others) +
                                                     numbered("shared", 15 + others, 40));
}

TEST(FindReuseKind, ByTheShareOfWordsInOrder) {
  EXPECT_EQ(with_others(0), "verbatim");
  EXPECT_EQ(with_others(2), "verbatim") << "38 of 40";
  EXPECT_EQ(with_others(3), "near");
  EXPECT_EQ(with_others(10), "near") << "30 of 40";
  EXPECT_EQ(with_others(11), "rewrite");
}

TEST(FindReuseKind, ASummaryIsThreeTimesShorter) {
  const auto turned = [](std::size_t words) {
    std::string out;
    for (std::size_t i = 0; i < words; ++i) out += "shared" + std::to_string(7 * i % words) + " ";
    return out;
  };
  EXPECT_EQ(kind_of_pair(numbered("shared", 0, 60), turned(20)), "summary");
  EXPECT_EQ(kind_of_pair(numbered("shared", 0, 59), turned(20)), "rewrite");
  EXPECT_EQ(kind_of_pair(turned(20), numbered("shared", 0, 60)), "summary");
}

TEST(FindReuseText, PassagesThatClashInNamesAreNone) {
  EXPECT_EQ(kind_of_pair(numbered("shared", 0, 30) + "Velmoor Ostrell", numbered("shared", 0, 30)),
            "verbatim");
  EXPECT_EQ(
      kind_of_pair(numbered("shared", 0, 15) + "Velmoor Ostrell " + numbered("shared", 15, 30),
                   numbered("shared", 0, 15) + "Arnholt Brandvik " + numbered("shared", 15, 30)),
      "0 pairs");
}

TEST(FindReuseText, PairsInOrderOfTheirPlaces) {
  const std::vector<Page> pages{{"a", "", "2011-03-03", ferry + "\n" + mill},
                                {"b", "", "2011-03-02", mill},
                                {"c", "", "2011-03-01", ferry}};
  const Pile pile(pages);
  EXPECT_EQ(dump(find_reuse(pile.texts()), pages),
            "a c verbatim from b reuse.date\na b verbatim from b reuse.date\n");
}

TEST(Clusters, CutsWhereOneSideHasAGap) {
  const auto clusters = cluster_matches({{1, 1, 1}, {2, 2, 1}, {9, 3, 1}}, 4);
  ASSERT_EQ(clusters.size(), 2U);
  EXPECT_EQ(clusters[0].size(), 2U);
}

TEST(Clusters, CutsByTurnsOnBothSides) {
  struct Row {
    std::vector<UnitMatch> matches;
    std::size_t clusters;
  };
  const std::vector<Row> rows{
      {{}, 0},
      {{{1, 1, 1}, {5, 5, 1}}, 1},
      {{{1, 1, 1}, {6, 6, 1}}, 1},
      {{{1, 1, 1}, {7, 7, 1}}, 2},
      {{{1, 1, 1}, {2, 9, 1}, {3, 10, 1}}, 2},
      {{{1, 9, 1}, {2, 1, 1}, {3, 10, 1}}, 2},
      {{{1, 1, 1}, {2, 20, 1}, {9, 2, 1}, {10, 21, 1}}, 4},
  };
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(cluster_matches(rows[i].matches, 4).size(), rows[i].clusters) << i;
}

// Words drawn from a small set, so that much is shared.
std::string random_text() {
  static const std::vector<std::string> words{"the", "Velmoor", "mill", "burned", "14",
                                              "of",  "night",   "crew", ".",      "\"",
                                              "a",   "\n",      "said", "Ostvik", "harbour"};
  std::string text;
  for (const auto i : *rc::gen::container<std::vector<std::size_t>>(
           rc::gen::inRange<std::size_t>(0, words.size())))
    text += words[i] + (words[i] == "\n" ? "" : " ");
  return text;
}

TEST(FindReuseProperty, SpansLieInTextsAndRunsAgree) {
  expect_property("spans lie in the texts and two runs agree", [] {
    std::vector<Page> pages;
    for (const auto* id : {"a", "b", "c"}) pages.push_back({id, id, "", random_text()});
    const Pile pile(pages);
    const auto found = find_reuse(pile.texts());
    RC_ASSERT(found == find_reuse(pile.texts()));
    for (const auto& pair : found) {
      RC_ASSERT(pair.a.document <= pair.b.document);
      RC_ASSERT(pair.similarity >= 0 && pair.similarity <= 1);
      for (const auto& side : {pair.a, pair.b}) {
        RC_ASSERT(!side.span.empty());
        RC_ASSERT(side.span.end <= pile.facts[side.document].document.text.size());
      }
    }
  });
}

TEST(CommonSubsequence, AgreesWithThePlainTable) {
  expect_property("the fast subsequence is as long as that of the plain table", [] {
    const auto make = [] {
      TextWords text;
      for (const auto term :
           *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 6))) {
        Word word;
        word.term = term;
        text.words.push_back(word);
      }
      return text;
    };
    const auto a = make();
    const auto b = make();
    std::vector<std::vector<std::uint32_t>> table(
        a.words.size() + 1, std::vector<std::uint32_t>(b.words.size() + 1, 0));
    for (std::size_t i = 0; i < a.words.size(); ++i)
      for (std::size_t j = 0; j < b.words.size(); ++j)
        table[i + 1][j + 1] = a.words[i].term == b.words[j].term
                                  ? table[i][j] + 1
                                  : std::max(table[i][j + 1], table[i + 1][j]);
    const WordRange in_a{0, static_cast<std::uint32_t>(a.words.size())};
    const WordRange in_b{0, static_cast<std::uint32_t>(b.words.size())};
    RC_ASSERT(common_subsequence(a, in_a, b, in_b) == table[a.words.size()][b.words.size()]);
  });
}

}  // namespace
}  // namespace headwater
