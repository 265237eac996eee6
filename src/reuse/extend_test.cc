// SPDX-License-Identifier: Apache-2.0
#include "reuse/extend.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/property_for_tests.h"
#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

using Units = std::vector<std::string>;

// "first-last=first-last in_order/cosine [summary]", a passage each.
std::string dump(const std::vector<SharedPassage>& passages) {
  std::string out;
  for (const auto& p : passages)
    out +=
        fmt::format("{}{}-{}={}-{} {:.2f}/{:.2f}{}", out.empty() ? "" : ", ", p.a.first, p.a.last,
                    p.b.first, p.b.last, p.in_order, p.cosine, p.summary ? " summary" : "");
  return out;
}

std::string align(const Units& a, const Units& b, std::uint32_t width = 9) {
  Terms terms;
  const auto x = units_of(terms, a, width);
  const auto y = units_of(terms, b, width);
  const auto in_x = sorted_grams(x);
  const auto in_y = sorted_grams(y);
  return dump(align_texts({x, in_x}, {y, in_y}));
}

std::string align_one(const Units& a, std::uint32_t width = 9) {
  Terms terms;
  const auto x = units_of(terms, a, width);
  const auto grams = sorted_grams(x);
  return dump(align_within({x, grams}));
}

// `count` units of words that stand nowhere else.
Units own(const std::string& prefix, std::size_t count, std::uint32_t length) {
  Units made;
  for (std::size_t i = 0; i < count; ++i)
    made.push_back(words(fmt::format("{}{}_", prefix, i), 0, length));
  return made;
}

Units joined(std::initializer_list<Units> parts) {
  Units all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

const std::string first = words("p", 0, 15);
const std::string second = words("q", 0, 15);

TEST(Align, UnitsWithoutAMatchInsideAPassage) {
  // Two shared units of 15 words; between them in both texts short units of their own.
  const auto apart = [](std::size_t in_a, std::size_t in_b) {
    return align(joined({{first}, own("a", in_a, 3), {second}}),
                 joined({{first}, own("b", in_b, 3), {second}}));
  };
  EXPECT_EQ(apart(0, 0), "0-30=0-30 1.00/1.00");
  EXPECT_EQ(apart(4, 4).substr(0, 10), "0-42=0-42 ");
  EXPECT_EQ(apart(5, 4), "0-15=0-15 1.00/1.00, 30-45=27-42 1.00/1.00");
  EXPECT_EQ(apart(4, 5), "0-15=0-15 1.00/1.00, 27-42=30-45 1.00/1.00");
}

TEST(Align, APassageThatIsNotAlikeAsAWholeIsCut) {
  // As above with units too long for one passage.
  for (const std::size_t between : {1, 2, 3, 4}) {
    const auto at = 15 + 60 * static_cast<std::uint32_t>(between);
    EXPECT_EQ(align(joined({{first}, own("a", between, 60), {second}}),
                    joined({{first}, own("b", between, 60), {second}})),
              fmt::format("0-15=0-15 1.00/1.00, {0}-{1}={0}-{1} 1.00/1.00", at, at + 15))
        << between;
  }
}

// A unit that keeps `same` of 20 words, in another order, in texts of four more units each.
std::string reordered(std::uint32_t same, std::uint32_t width = 9) {
  std::string turned = words("n", same, 20);
  for (std::uint32_t i = 0; i < same; ++i) turned += fmt::format(" s{}", (i * 7 + 3) % same);
  return align(joined({{words("s", 0, same) + " " + words("m", same, 20)}, own("a", 4, 9)}),
               joined({{turned}, own("b", 4, 9)}), width);
}

TEST(Align, PassagesOfOneUnit) {
  EXPECT_NE(reordered(13), "");
  EXPECT_NE(reordered(11), "");
  EXPECT_EQ(reordered(10), "") << "cosine 0.328: a match of units, no passage";
  EXPECT_NE(reordered(13, 7), "") << "20 words of 7: 159 code points";
  EXPECT_EQ(reordered(13, 6), "") << "139 code points";
}

TEST(Align, ShortPassagesKeepTheirWordsInOrder) {
  // The shorter one counts: 15 words of 9 are 149 code points, 150 with one more.
  const auto short_one = [](const std::string& a, const std::string& b) {
    return align(joined({{a}, own("a", 9, 9)}), joined({{b}, own("b", 9, 9)}));
  };
  EXPECT_EQ(short_one(words("s", 0, 8), words("s", 0, 8)), "0-8=0-8 1.00/1.00");
  EXPECT_EQ(short_one(words("s", 0, 7), words("s", 0, 7)), "");
  EXPECT_EQ(short_one("s0 s1 s2 s3 x s5 s6 s7 s8 y", "s0 s1 s2 s3 u s5 s6 s7 s8 v").substr(0, 14),
            "0-10=0-10 0.80");
  EXPECT_EQ(short_one("s0 s1 s2 s3 x s5 s6 s7 s8", "s0 s1 s2 s3 u s5 s6 s7 v"), "") << "7 of 9";
  EXPECT_EQ(short_one(words("s", 0, 8), words("s", 0, 8) + " " + words("t", 0, 5)).substr(0, 8),
            "0-8=0-8 ");
}

TEST(Align, ReorderedPassagesNeedALengthOfCodePoints) {
  const auto turned = [](std::uint32_t width) {
    return align(joined({{words("s", 0, 10)}, own("a", 9, 9)}),
                 joined({{"s5 s6 s7 s8 s9 s0 s1 s2 s3 s4"}, own("b", 9, 9)}), width);
  };
  // Ten words and nine spaces.
  EXPECT_EQ(turned(14), "") << 149;
  EXPECT_EQ(turned(15), "0-10=0-10 0.50/1.00") << 159;
}

// A run in units that are not alike: all in one unit a text.
TEST(Align, ALongRunNeedsNoSentence) {
  const auto in_one_unit = [](const std::string& a, const std::string& b) {
    return align({words("a", 0, 40) + " " + a + " " + words("a", 40, 80)},
                 {words("b", 0, 30) + " " + b + " " + words("b", 40, 80)});
  };
  const auto run = [](std::uint32_t from, std::uint32_t to) { return words("r", from, to); };
  EXPECT_EQ(in_one_unit(run(0, 25), run(0, 25)), "40-65=30-55 1.00/1.00");
  EXPECT_EQ(in_one_unit(run(0, 24), run(0, 24)), "");
  // Runs of five words and more join it.
  EXPECT_EQ(in_one_unit(run(0, 25) + " x " + run(25, 30), run(0, 25) + " y " + run(25, 30)),
            "40-71=30-61 0.97/0.97");
  EXPECT_EQ(in_one_unit(run(0, 25) + " x " + run(25, 29), run(0, 25) + " y " + run(25, 29)),
            "40-65=30-55 1.00/1.00");
  EXPECT_EQ(in_one_unit(run(0, 20) + " x " + run(20, 25), run(0, 20) + " y " + run(20, 25)),
            "40-66=30-56 0.96/0.96");
  EXPECT_EQ(in_one_unit(run(0, 20) + " x " + run(20, 24), run(0, 20) + " y " + run(20, 24)), "");
  // Four of five words in runs.
  EXPECT_EQ(in_one_unit(run(0, 20) + " " + words("x", 0, 10) + " " + run(20, 40),
                        run(0, 20) + " y " + run(20, 40)),
            "40-90=30-71 0.98/0.98");
  EXPECT_EQ(in_one_unit(run(0, 20) + " " + words("x", 0, 11) + " " + run(20, 40),
                        run(0, 20) + " y " + run(20, 40)),
            "");
  EXPECT_EQ(in_one_unit(run(0, 20) + " y " + run(20, 40),
                        run(0, 20) + " " + words("x", 0, 11) + " " + run(20, 40)),
            "");
  // The other way round they are two.
  EXPECT_EQ(in_one_unit(run(0, 30) + " x " + run(30, 60), run(30, 60) + " y " + run(0, 30)),
            "40-70=61-91 1.00/1.00, 71-101=30-60 1.00/1.00");
}

TEST(Align, RunsOfOneChainStandAtMostThirtyWordsApart) {
  const auto apart = [](std::uint32_t in_a, std::uint32_t in_b) {
    const auto chain = [](const std::string& own, std::uint32_t gap) {
      return words("r", 0, 70) + " " + words(own, 0, gap) + " " + words("r", 70, 140);
    };
    return align({chain("a", in_a)}, {chain("b", in_b)});
  };
  EXPECT_EQ(apart(30, 1), "0-170=0-141 0.99/0.99");
  EXPECT_EQ(apart(31, 1), "0-70=0-70 1.00/1.00, 101-171=71-141 1.00/1.00");
  EXPECT_EQ(apart(1, 30), "0-141=0-170 0.99/0.99");
  EXPECT_EQ(apart(1, 31), "0-70=0-70 1.00/1.00, 71-141=101-171 1.00/1.00");
}

TEST(Align, RunsOfOneChainMayOverlapByFiveWords) {
  // a repeats the last words of the first run before it goes on; b does not.
  const auto again = [](std::uint32_t repeated) {
    return align({words("r", 0, 30) + " " + words("r", 30 - repeated, 60)}, {words("r", 0, 60)});
  };
  EXPECT_EQ(again(5), "0-65=0-60 1.00/1.00");
  EXPECT_EQ(again(6), "0-30=0-30 1.00/1.00, 30-66=24-60 1.00/1.00");
}

TEST(Align, EdgesAreThoseOfTheCommonRuns) {
  const auto edges = [](const std::string& a, const std::string& b) {
    return align(joined({{"x0 x1 x2 " + a + " x3 x4 x5"}, own("a", 9, 9)}),
                 joined({{"y0 y1 y2 " + b + " y3 y4 y5"}, own("b", 9, 9)}));
  };
  // 24 of 30 words in runs: the edges move; 23: they stay.
  EXPECT_EQ(edges(words("s", 0, 24), words("s", 0, 24)), "3-27=3-27 1.00/0.70");
  EXPECT_EQ(edges(words("s", 0, 23), words("s", 0, 23)), "0-29=0-29 0.79/0.69");
  // Two runs, the second one first in b.
  EXPECT_EQ(edges(words("s", 0, 22) + " " + words("t", 0, 20),
                  words("t", 0, 20) + " " + words("s", 0, 22)),
            "3-45=3-45 0.52/0.81");
  // At either end of one of the passages.
  const auto at_end = [](const std::string& before_a, const std::string& behind_a,
                         const std::string& before_b, const std::string& behind_b) {
    const auto run = words("s", 0, 24);
    return align(joined({{before_a + run + behind_a}, own("a", 9, 9)}),
                 joined({{before_b + run + behind_b}, own("b", 9, 9)}))
        .substr(0, 9);
  };
  EXPECT_EQ(at_end("x0 x1 ", "", "y0 y1 ", " y2"), "2-26=2-26");
  EXPECT_EQ(at_end("x0 x1 ", " x2", "y0 y1 ", ""), "2-26=2-26");
  EXPECT_EQ(at_end("", " x2 x3", "y0 ", " y1"), "0-24=1-25");
  EXPECT_EQ(at_end("x0 ", " x2 x3", "", " y1"), "1-25=0-24");
  // A run of four words sets no edge, one of five does.
  const auto behind = [&](std::uint32_t length) {
    const auto s = words("s", 0, 24);
    const auto t = words("t", 0, 24);
    const auto u = words("u", 0, length);
    return edges(s + " " + t + " v " + u, t + " " + s + " w " + u).substr(0, 9);
  };
  EXPECT_EQ(behind(4), "3-51=3-51");
  EXPECT_EQ(behind(5), "3-57=3-57");
}

TEST(Align, ASummaryMayPassOverManyUnits) {
  // b tells two units of a in another order of words; in a they stand far apart.
  const auto turned = [](const std::string& prefix) {
    std::string out;
    for (std::uint32_t i = 0; i < 30; ++i)
      out += fmt::format("{}{}{}", i == 0 ? "" : " ", prefix, i * 7 % 30);
    return out;
  };
  const auto apart = [&](std::size_t units, std::uint32_t length, const Units& more = {}) {
    return align(joined({{words("p", 0, 30)}, own("a", units, length), more, {words("q", 0, 30)}}),
                 {turned("p"), turned("q")});
  };
  EXPECT_NE(apart(24, 5).find("0-180=0-60"), std::string::npos) << "180 words in 60";
  EXPECT_NE(apart(24, 5).find("summary"), std::string::npos);
  EXPECT_EQ(apart(25, 5).find("summary"), std::string::npos) << apart(25, 5);
  EXPECT_EQ(apart(23, 5, {words("x", 0, 4)}).find("summary"), std::string::npos)
      << "179 words are less than three times 60";
  // The same from the other side.
  const auto back = align({turned("p"), turned("q")},
                          joined({{words("p", 0, 30)}, own("a", 24, 5), {words("q", 0, 30)}}));
  EXPECT_NE(back.find("0-60=0-180"), std::string::npos) << back;
  EXPECT_NE(back.find("summary"), std::string::npos);
}

// The second unit has its words in another order in b: no run.
std::string run_and_turned(std::uint32_t run, std::uint32_t in_a, std::uint32_t in_b) {
  const auto turned = [](std::uint32_t length) {
    std::string out;
    for (auto i = length; i-- > 0;) out += fmt::format("{}t{}", out.empty() ? "" : " ", i);
    return out;
  };
  return align(joined({{words("s", 0, run), words("t", 0, in_a)}, own("a", 5, 9)}),
               joined({{words("s", 0, run), turned(in_b)}, own("b", 5, 9)}));
}

TEST(Align, AChainReplacesTheSentencesItMostlyCovers) {
  EXPECT_EQ(run_and_turned(31, 30, 30), "0-31=0-31 1.00/1.00");
  EXPECT_EQ(run_and_turned(30, 30, 30).substr(0, 14), "0-60=0-60 0.52") << "not the half";
  EXPECT_EQ(run_and_turned(31, 30, 31).substr(0, 9), "0-61=0-62");
  EXPECT_EQ(run_and_turned(31, 31, 30).substr(0, 9), "0-62=0-61");
}

TEST(Align, WithinOneText) {
  EXPECT_EQ(align_one(joined({{first}, own("a", 2, 9), {first}})), "0-15=33-48 1.00/1.00");
  EXPECT_EQ(align_one({first, first}), "") << "no words but those that are in every unit";
  EXPECT_EQ(align_one({words("s", 0, 30) + " " + words("s", 0, 30), "x y z"}),
            "0-30=30-60 1.00/1.00")
      << "in one sentence";
  EXPECT_EQ(align_one({first}), "");
  EXPECT_EQ(align_one({}), "");
  EXPECT_EQ(align({first, second}, {}), "");
  EXPECT_EQ(align({}, {first, second}), "");
}

TEST(AlignProperty, PassagesAreSortedAndNeverMostlyCoverOneAnother) {
  expect_property("no passage covers more than half of another on one side", [] {
    const auto text = [] {
      Units units;
      const auto pieces = *rc::gen::container<std::vector<std::uint32_t>>(
          12, rc::gen::inRange<std::uint32_t>(0, 6));
      for (const auto piece : pieces) {
        const auto at = *rc::gen::inRange<std::uint32_t>(0, 8);
        units.push_back(words(fmt::format("p{}x", piece), at, at + 14));
      }
      return units;
    };
    Terms terms;
    const auto x = units_of(terms, text());
    const auto y = units_of(terms, text());
    const auto in_x = sorted_grams(x);
    const auto in_y = sorted_grams(y);
    const auto found = align_texts({x, in_x}, {y, in_y});
    RC_ASSERT(std::ranges::is_sorted(found));
    const auto mostly = [](WordRange p, WordRange q) {
      const auto lo = std::max(p.first, q.first);
      const auto hi = std::min(p.last, q.last);
      return hi > lo && 2 * (hi - lo) > std::min(p.size(), q.size());
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
      RC_ASSERT(found[i].in_order > 0 && found[i].in_order <= 1);
      for (std::size_t j = 0; j < i; ++j) {
        RC_ASSERT(!mostly(found[i].a, found[j].a));
        RC_ASSERT(!mostly(found[i].b, found[j].b));
      }
    }
  });
}

}  // namespace
}  // namespace headwater
