// SPDX-License-Identifier: Apache-2.0
// What is found where one text changes another more and more: kinds, figures, spans and direction.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/strings.h"
#include "language/split_for_tests.h"
#include "reuse/find_reuse.h"
#include "text/outlet_register.h"

namespace headwater {
namespace {

struct Page {
  std::string source;
  std::string date;
  std::string text;
};

// "0:first…last | 1:first…last kind 0.9512 from a credited rule{figure=1.0}", a line a pair.
std::string dump(const std::vector<Page>& pages) {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  for (const auto& page : pages) {
    facts.emplace_back();
    auto& document = facts.back().document;
    document.id = fmt::format("d{}", facts.size());
    document.source = page.source;
    document.published = page.date;
    document.text = Utf8Text(page.text);
    set_lines_as_blocks(document);
    sentences.push_back(split_sentences(document));
  }
  std::string out;
  for (const auto& pair : find_reuse({facts, sentences})) {
    for (const auto& side : {pair.a, pair.b}) {
      out += fmt::format("{}:{}..{} ", side.document, side.span.start, side.span.end);
    }
    out += fmt::format("{} {:.4f} from {}{}", name_of(pair.kind), pair.similarity,
                       name_of(pair.from), pair.credited ? " credited" : "");
    for (const auto& why : pair.why) {
      out += " " + why.rule;
      for (const auto& figure : why.figures)
        out += fmt::format(" {}={:.4f}", figure.name, figure.value);
    }
    out += '\n';
  }
  return out;
}

const std::vector<std::string> story{
    "The ferry Nordlys burned for six hours off Varnholm before the crew of a trawler saw the "
    "smoke and called the coast guard .",
    "Harbour master Brandvik blamed the second pump , which had been out of order since January "
    "and was never replaced by the owners .",
    "Nine passengers were taken to the hospital at Ostrell with burns , and two of them died "
    "during the night .",
    "A committee of the parliament will hear the owners , the crew and the makers of the pump "
    "before the summer recess .",
    "\" Nobody listened to the mechanics , \" said Torvald Eide , who repaired engines on the "
    "Nordlys for eleven years .",
    "The line has carried cars and cattle between Varnholm and the islands since 1931 without "
    "losing a single traveller .",
};
const std::vector<std::string> other_story{
    "Workers at the Quenby paper mill walked out on Tuesday over plans to sell the site to a "
    "foreign investor whose name the board keeps secret .",
    "Union secretary Halvorsen spoke of broken promises and asked the ministry to publish the "
    "contract before parliament rises .",
    "Pulp prices have fallen for three quarters in a row while the price of power doubled in the "
    "valley .",
    "The mayor offered the hall of the school for meetings and a month of free soup .",
};

std::string lines(const std::vector<std::string>& all, std::size_t first, std::size_t last) {
  std::string out;
  for (auto i = first; i < last; ++i) out += (out.empty() ? "" : "\n") + all[i];
  return out;
}

// Every `step`-th word is another one.
std::string reworded(const std::string& text, std::size_t step) {
  std::string out;
  std::size_t count = 0;
  for (const auto line : split(text, '\n')) {
    if (!out.empty()) out += '\n';
    bool first = true;
    for (const auto word : split(line, ' ')) {
      if (!first) out += ' ';
      first = false;
      ++count;
      const bool letters = word.size() > 1 || (word[0] >= 'a' && word[0] <= 'z');
      if (count % step == 0 && letters)
        out += fmt::format("other{}", count);
      else
        out += word;
    }
  }
  return out;
}

// Every `step`-th word is left out.
std::string thinned(const std::string& text, std::size_t step) {
  std::string out;
  std::size_t count = 0;
  for (const auto line : split(text, '\n')) {
    if (!out.empty()) out += '\n';
    bool first = true;
    for (const auto word : split(line, ' ')) {
      if (++count % step == 0 && word != ".") continue;
      if (!first) out += ' ';
      first = false;
      out += word;
    }
  }
  return out;
}

const std::string whole = lines(story, 0, 6);

TEST(ReuseFigures, MoreAndMoreWordsAreOthers) {
  std::string out;
  for (const std::size_t step : {40, 21, 20, 12, 8, 6, 5, 4, 3, 2})
    out += fmt::format("{} ", step) +
           dump({{"Post", "2011-03-02", whole}, {"Mail", "2011-03-03", reworded(whole, step)}});
  EXPECT_EQ(
      out,
      "40 0:0..707 1:0..716 verbatim 0.9752 from a reuse.verbatim in_order=0.9752 cosine=0.9752 "
      "reuse.date\n"
      "21 0:0..707 1:0..727 verbatim 0.9504 from a reuse.verbatim in_order=0.9504 cosine=0.9504 "
      "reuse.date\n"
      "20 0:0..707 1:0..717 verbatim 0.9669 from a reuse.verbatim in_order=0.9669 cosine=0.9669 "
      "reuse.date\n"
      "12 0:0..688 1:0..717 near 0.9412 from a reuse.near in_order=0.9412 cosine=0.9412 "
      "reuse.date\n"
      "8 0:0..707 1:0..748 near 0.9008 from a reuse.near in_order=0.9008 cosine=0.9008 reuse.date\n"
      "6 0:0..707 1:0..757 near 0.8512 from a reuse.near in_order=0.8512 cosine=0.7128 reuse.date\n"
      "5 0:0..707 1:0..755 near 0.8099 from a reuse.near in_order=0.8099 cosine=0.6564 reuse.date\n"
      "4 0:0..707 1:0..781 near 0.7851 from a reuse.near in_order=0.7851 cosine=0.6090 reuse.date\n"
      "3 0:0..707 1:0..799 rewrite 0.6942 from a reuse.rewrite in_order=0.6942 cosine=0.4901 "
      "reuse.date\n"
      "2 ");
}

TEST(ReuseFigures, OthersAndLeftOut) {
  std::string out;
  for (const std::size_t thin : {10, 5, 3}) {
    for (const std::size_t others : {5, 4, 3}) {
      out += fmt::format("{} {} ", thin, others) +
             dump({{"Post", "2011-03-02", whole},
                   {"Mail", "2011-03-03", reworded(thinned(whole, thin), others)}}) +
             "\n";
    }
  }
  EXPECT_EQ(out,
            "10 5 0:0..707 1:0..684 near 0.7909 from a reuse.near in_order=0.7909 cosine=0.5795 "
            "reuse.date\n"
            "\n"
            "10 4 0:0..707 1:0..691 near 0.7545 from a reuse.near in_order=0.7545 cosine=0.5505 "
            "reuse.date\n"
            "\n"
            "10 3 0:0..707 1:0..728 rewrite 0.6727 from a reuse.rewrite in_order=0.6727 "
            "cosine=0.4687 reuse.date\n"
            "\n"
            "5 5 0:0..707 1:0..607 near 0.8144 from a reuse.near in_order=0.8144 cosine=0.5526 "
            "reuse.date\n"
            "\n"
            "5 4 0:0..707 1:0..605 near 0.7938 from a reuse.near in_order=0.7938 cosine=0.5678 "
            "reuse.date\n"
            "\n"
            "5 3 0:0..707 1:0..642 rewrite 0.6701 from unknown reuse.rewrite in_order=0.6701 "
            "cosine=0.4453 reuse.only_alike in_order=0.6701\n"
            "\n"
            "3 5 0:0..707 1:0..529 near 0.8333 from a reuse.near in_order=0.8333 cosine=0.5111 "
            "reuse.date\n"
            "\n"
            "3 4 0:0..707 1:0..553 near 0.7500 from a reuse.near in_order=0.7500 cosine=0.4580 "
            "reuse.date\n"
            "\n"
            "3 3 \n");
}

// How many words in a row two long texts must share for a direction.
TEST(ReuseFigures, AFewWordsInARow) {
  std::string out;
  for (const std::size_t words : {20, 24, 25, 26, 28, 29, 30, 31, 32, 40}) {
    std::string shared;
    for (std::size_t i = 0; i < words; ++i) shared += fmt::format("word{0}of{0} ", i);
    std::vector<std::string> texts(2);
    for (std::size_t side = 0; side < 2; ++side) {
      for (std::size_t i = 0; i < 120; ++i)
        texts[side] += fmt::format("own{}x{}{}", side, i, i % 20 == 19 ? " .\n" : " ");
      texts[side] += shared + ".";
    }
    auto found = dump({{"Post", "2011-03-02", texts[0]}, {"Mail", "2011-03-03", texts[1]}});
    out += fmt::format("{} {}\n", words, found.substr(std::min(found.size(), found.find("verb"))));
  }
  EXPECT_EQ(out,
            "20 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.too_little words=20.0000\n"
            "\n"
            "24 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.too_little words=24.0000\n"
            "\n"
            "25 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.too_little words=25.0000\n"
            "\n"
            "26 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.too_little words=26.0000\n"
            "\n"
            "28 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.too_little words=28.0000\n"
            "\n"
            "29 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.too_little words=29.0000\n"
            "\n"
            "30 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.date\n"
            "\n"
            "31 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.date\n"
            "\n"
            "32 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.date\n"
            "\n"
            "40 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.date\n"
            "\n");
}

TEST(ReuseFigures, MoreAndMoreWordsAreLeftOut) {
  std::string out;
  for (const std::size_t step : {30, 10, 6, 4, 3, 2})
    out += fmt::format("{} ", step) +
           dump({{"Post", "2011-03-02", whole}, {"Mail", "2011-03-02", thinned(whole, step)}});
  EXPECT_EQ(out,
            "30 0:0..707 1:0..687 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.longer longer=121.0000 shorter=118.0000\n"
            "10 0:0..679 1:0..610 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.damage more=5.0000 fewer=0.0000\n"
            "6 0:0..707 1:0..607 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 "
            "cosine=0.8678 reuse.damage more=12.0000 fewer=0.0000\n"
            "4 0:0..707 1:0..560 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 "
            "cosine=0.8101 reuse.damage more=18.0000 fewer=0.0000\n"
            "3 0:0..707 1:0..490 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 "
            "cosine=0.7384 reuse.damage more=26.0000 fewer=0.0000\n"
            "2 0:0..707 1:0..358 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 "
            "cosine=0.5954 reuse.damage more=43.0000 fewer=0.0000\n");
}

// Sentences of the one within another story, and how far apart they may stand.
TEST(ReuseFigures, PartsOfAStory) {
  std::string out;
  const auto mill = lines(other_story, 0, 4);
  const std::vector<std::string> takers{
      lines(story, 0, 1) + "\n" + mill,
      lines(other_story, 0, 2) + "\n" + lines(story, 1, 3) + "\n" + lines(other_story, 2, 4),
      lines(story, 0, 2) + "\n" + lines(other_story, 0, 1) + "\n" + lines(story, 2, 4),
      lines(story, 0, 1) + "\n" + mill + "\n" + lines(story, 1, 2),
      lines(story, 3, 6) + "\n" + lines(story, 0, 3),
      lines(story, 0, 1) + "\n" + lines(story, 2, 3) + "\n" + lines(story, 5, 6),
      story[0].substr(0, 60) + " .\n" + mill,
      reworded(story[0], 3) + "\n" + mill,
      reworded(story[0] + "\n" + story[1], 3) + "\n" + mill,
      reworded(story[1], 2) + "\n" + mill,
  };
  for (const auto& taker : takers) {
    out += dump({{"Post", "2011-03-02", whole}, {"Mail", "2011-03-03", taker}});
    out += "--\n";
  }
  EXPECT_EQ(out,
            "0:0..123 1:0..123 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.too_little words=23.0000\n"
            "--\n"
            "0:124..360 1:265..501 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.date\n"
            "--\n"
            "0:0..476 1:0..617 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=0.7850 "
            "reuse.date\n"
            "--\n"
            "0:0..253 1:0..700 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=0.4798 "
            "reuse.date\n"
            "--\n"
            "0:0..360 1:347..707 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.date\n"
            "0:361..707 1:0..346 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.date\n"
            "--\n"
            "0:0..707 1:0..347 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=0.6100 "
            "reuse.date\n"
            "--\n"
            "0:0..58 1:0..58 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 "
            "cosine=0.4969 reuse.same_quotation\n"
            "--\n"
            "--\n"
            "0:0..253 1:0..279 rewrite 0.6889 from unknown reuse.rewrite in_order=0.6889 "
            "cosine=0.4429 reuse.only_alike in_order=0.6889\n"
            "--\n"
            "--\n");
}

// A short account of a long one.
TEST(ReuseFigures, Summaries) {
  const std::string brief =
      "The ferry Nordlys burned for six hours off Varnholm ; harbour master Brandvik blamed the "
      "second pump , out of order since January ; nine passengers were taken to the hospital at "
      "Ostrell and two of them died during the night .";
  std::string out;
  out += dump({{"Post", "2011-03-02", whole}, {"Mail", "2011-03-03", brief}}) + "--\n";
  out += dump({{"Post", "2011-03-03", brief}, {"Mail", "2011-03-02", whole}}) + "--\n";
  out += dump({{"Post", "2011-03-02", whole}, {"Mail", "2011-03-03", reworded(brief, 5)}}) + "--\n";
  out += dump({{"Post", "2011-03-02", whole}, {"Mail", "2011-03-03", reworded(brief, 3)}}) + "--\n";
  out += dump({{"Post", "2011-03-02", whole},
               {"Mail", "2011-03-03", brief + "\n" + lines(other_story, 0, 4)}});
  // The words of each sentence in another order, and fewer of them.
  const std::string turned =
      "Off Varnholm burned the ferry Nordlys for six hours ; blamed by harbour master Brandvik was "
      "the second pump ; with burns nine passengers came to the hospital at Ostrell .";
  out += "--\n" + dump({{"Post", "2011-03-02", whole}, {"Mail", "2011-03-03", turned}});
  out += "--\n" + dump({{"Post", "2011-03-02", whole + "\n" + lines(other_story, 0, 2)},
                        {"Mail", "2011-03-03", turned}});
  EXPECT_EQ(
      out,
      "0:124..360 1:0..225 near 0.7632 from a reuse.near in_order=0.7632 cosine=0.6479 reuse.date\n"
      "--\n"
      "0:0..225 1:124..360 near 0.7632 from b reuse.near in_order=0.7632 cosine=0.6479 reuse.date\n"
      "--\n"
      "--\n"
      "--\n"
      "0:124..360 1:0..225 near 0.7632 from a reuse.near in_order=0.7632 cosine=0.6680 reuse.date\n"
      "--\n"
      "--\n"
      "0:0..360 1:0..170 rewrite 0.6786 from unknown reuse.rewrite in_order=0.6786 cosine=0.5194 "
      "reuse.only_alike in_order=0.6786\n");
}

// Who gives a credit, and where it may stand.
TEST(ReuseFigures, Credits) {
  const std::vector<std::pair<std::string, std::string>> takers{
      {"dateline", "OSTRELL , 3 May ( Norrland Wire ) - " + whole},
      {"dateline with a tag", "OSTRELL , 3 May ( NW ) - " + whole},
      {"last line", whole + "\nSource : Norrland Wire"},
      {"a tag behind", whole + "\nNW / Mail"},
      {"told", whole + "\nA deckhand told the Norrland Wire about the smell ."},
      {"reported", whole + "\nThe Norrland Wire reported this first ."},
      {"named only", whole + "\nThe Norrland Wire is a newspaper of the north ."},
      {"late dateline", lines(story, 0, 5) + "\n( Norrland Wire ) " + story[5]},
  };
  std::string out;
  for (const auto& [name, text] : takers) {
    auto found = dump({{"Norrland Wire", "", whole}, {"Evening Mail", "", text}});
    out += name + ": " + found.substr(found.find("from"));
  }
  EXPECT_EQ(
      out,
      "dateline: from a credited reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.credit\n"
      "dateline with a tag: from a credited reuse.verbatim in_order=1.0000 cosine=1.0000 "
      "reuse.credit\n"
      "last line: from a credited reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.credit\n"
      "a tag behind: from unknown reuse.verbatim in_order=1.0000 cosine=1.0000 "
      "reuse.direction_unknown\n"
      "told: from a credited reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.credit\n"
      "reported: from a credited reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.credit\n"
      "named only: from b reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.contained "
      "covered=1.0000 covered_source=0.9308\n"
      "late dateline: from a credited reuse.verbatim in_order=1.0000 cosine=1.0000 reuse.credit\n");
}

// Without dates and credits: the fuller text, the damaged one, the one with words of its own.
TEST(ReuseFigures, DirectionByTheTexts) {
  const auto half = lines(story, 0, 3);
  const std::vector<std::pair<std::string, std::string>> pairs{
      {whole, whole},
      {whole, half},
      {half, whole},
      {whole, half.substr(0, half.size() - 40)},
      {whole, half + "\n" + lines(other_story, 0, 4)},
      {half + "\n" + lines(other_story, 0, 2), half + "\n" + lines(other_story, 2, 4)},
      {whole, reworded(whole, 7)},
      {whole, thinned(whole, 9)},
      {whole, "Another paper says so .\n" + whole},
      {whole, whole + "\n" + lines(other_story, 0, 1)},
      {lines(story, 4, 5), lines(story, 4, 5) + "\n" + lines(other_story, 0, 4)},
  };
  std::string out;
  for (const auto& [a, b] : pairs) {
    out += dump({{"Post", "", a}, {"Mail", "", b}});
    out += "--\n";
  }
  EXPECT_EQ(out,
            "0:0..707 1:0..707 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.direction_unknown\n"
            "--\n"
            "0:0..360 1:0..360 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.contained covered=1.0000 covered_source=0.5289\n"
            "--\n"
            "0:0..360 1:0..360 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.contained covered=1.0000 covered_source=0.5289\n"
            "--\n"
            "0:0..318 1:0..320 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.contained covered=1.0000 covered_source=0.4628\n"
            "--\n"
            "0:0..360 1:0..360 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.contained covered=0.5289 covered_source=0.4476\n"
            "--\n"
            "0:0..360 1:0..360 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.contained covered=0.6465 covered_source=0.5926\n"
            "--\n"
            "0:0..695 1:0..743 near 0.8583 from unknown reuse.near in_order=0.8583 cosine=0.8583 "
            "reuse.direction_unknown\n"
            "--\n"
            "0:0..707 1:0..637 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.damage more=8.0000 fewer=0.0000\n"
            "--\n"
            "0:0..707 1:24..731 verbatim 1.0000 from unknown reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.direction_unknown\n"
            "--\n"
            "0:0..707 1:0..707 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.contained covered=1.0000 covered_source=0.8231\n"
            "--\n"
            "0:0..113 1:0..113 verbatim 1.0000 from b reuse.verbatim in_order=1.0000 cosine=1.0000 "
            "reuse.contained covered=1.0000 covered_source=0.1771\n"
            "--\n");
}

// A sentence that many stories of many papers hold is nobody's news.
TEST(ReuseFigures, StandingSentences) {
  std::string out;
  const std::string standing =
      "The war began in 1991 and cost the lives of some forty thousand people in the valley .";
  for (const std::size_t count : {3, 4, 5, 6}) {
    for (const bool one_paper : {false, true}) {
      std::vector<Page> pages;
      for (std::size_t i = 0; i < count; ++i) {
        std::string own;
        for (std::size_t w = 0; w < 40; ++w) own += fmt::format("own{}x{} ", i, w);
        pages.push_back({one_paper ? "Post" : fmt::format("Paper {}", i),
                         fmt::format("2011-03-{:02}", i + 1), own + ".\n" + standing});
      }
      const auto found = dump(pages);
      out += fmt::format("{} {}: {} pairs\n", count, one_paper, std::ranges::count(found, '\n'));
    }
  }
  EXPECT_EQ(out,
            "3 false: 3 pairs\n"
            "3 true: 0 pairs\n"
            "4 false: 6 pairs\n"
            "4 true: 0 pairs\n"
            "5 false: 0 pairs\n"
            "5 true: 0 pairs\n"
            "6 false: 0 pairs\n"
            "6 true: 0 pairs\n");
}

// A report that many papers print is their common source, not standing text: each with each, of
// more than twelve that are the same each with the first and with the one before.
TEST(ReuseFigures, ManyCopiesOfOneReport) {
  struct Case {
    std::size_t copies;
    bool added;  // each adds a sentence of its own
    std::ptrdiff_t pairs;
  };
  const std::vector<Case> cases{{4, false, 6},   {5, false, 10}, {12, false, 66},
                                {14, false, 25}, {5, true, 10},  {14, true, 91}};
  for (const auto& [copies, added, pairs] : cases) {
    std::vector<Page> pages;
    for (std::size_t i = 0; i < copies; ++i) {
      const auto own = fmt::format("\nReader{0} of street{0} saw lights{0} over harbour{0} .", i);
      pages.push_back({fmt::format("Paper {}", i), fmt::format("2011-03-{:02}", 14 - i),
                       whole + (added ? own : "")});
    }
    EXPECT_EQ(std::ranges::count(dump(pages), '\n'), pairs)
        << copies << (added ? " with a sentence of their own" : "");
  }
}

// Half of the papers print half of the report; and sentences that only begin alike.
TEST(ReuseFigures, PartsThatManyPrint) {
  std::vector<Page> halves;
  std::vector<Page> beginnings;
  for (std::size_t i = 0; i < 6; ++i) {
    const auto source = fmt::format("Paper {}", i);
    const auto date = fmt::format("2011-03-{:02}", i + 1);
    halves.push_back({source, date, i % 2 == 0 ? whole : lines(story, 0, 3)});
    std::string own;
    for (std::size_t w = 0; w < 40; ++w) own += fmt::format("own{}x{} ", i, w);
    beginnings.push_back({source, date,
                          own +
                              ".\nThe war began in 1991 and cost the lives of many in the valley " +
                              own.substr(0, 100) + "."});
  }
  const auto found = dump(halves);
  EXPECT_EQ(std::ranges::count(found, '\n'), 15);
  // Each with each, as words that are everywhere and tell no direction.
  const auto alike = dump(beginnings);
  EXPECT_EQ(std::ranges::count(alike, '\n'), 15);
  for (const auto line : split(alike, '\n')) {
    EXPECT_TRUE(line.empty() || line.ends_with("reuse.common_words rare=0.0000")) << line;
  }
}

TEST(ReuseFigures, Tags) {
  struct Case {
    const char* tag;
    const char* name;
    bool fits;
  };
  const std::vector<Case> cases{
      {"NW", "Norrland Wire", true},
      {"NW", "Northwire", true},
      {"CPS", "Coastal Press Service", true},
      {"CP", "Coastal Press Service", false},
      {"CPS", "Coastal Service", false},
      {"NW", "Harbour Post", false},
      {"N", "Norrland Wire", false},
      {"NOR", "Norrland", true},
      {"HP", "The Harbour Post", true},
      {"THP", "The Harbour Post", false},
      {"nw", "Norrland Wire", true},
      {"ZW", "Zuz Wire", true},
      {"AW", "A Wire", false},  // an article before a name is no word of it
      {"9W", "9 Wire", true},
      {"0W", "0 Wire", true},
      {"BOW", "Bay of Wire", true},
      {"BW", "Bay of Wire", true},
      {"B", "Bay", false},
      {"BY", "Bay", true},
      {"YB", "Bay", false},
      {"BAYS", "Bay", false},
      {"XQ", "Norrland", false},
  };
  for (const auto& [tag, name, fits] : cases)
    EXPECT_EQ(tag_fits(tag, name), fits) << tag << " " << name;
}

// A sentence that opens the texts of many papers; two of them go on with one story.
TEST(ReuseFigures, StandingSentencesInFront) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < 7; ++i) {
    std::string own;
    for (std::size_t w = 0; w < 40; ++w) own += fmt::format("own{}x{} ", i, w);
    pages.push_back({fmt::format("Paper {}", i), fmt::format("2011-03-{:02}", i + 1),
                     "The war began in 1991 and cost the lives of some forty thousand people .\n" +
                         (i < 2 ? whole : own + ".")});
  }
  EXPECT_EQ(dump(pages),
            "0:73..780 1:73..780 verbatim 1.0000 from a reuse.verbatim in_order=1.0000 "
            "cosine=1.0000 reuse.date\n");
}

}  // namespace
}  // namespace headwater
