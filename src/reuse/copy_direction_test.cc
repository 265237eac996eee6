// SPDX-License-Identifier: Apache-2.0
#include "reuse/copy_direction.h"

#include <gtest/gtest.h>

#include <cmath>

#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

struct Side {
  std::uint32_t words = 100;                    // of the text
  std::uint32_t shared = 40;                    // of them in the passage, which begins the text
  std::vector<std::uint32_t> frequencies = {};  // of the first words of the passage, if not 2
  std::uint32_t function_words = 0;             // of the last words of the passage
  std::uint32_t quoted = 0;                     // of the first words of the passage
  std::string published = {};
  std::string url = {};
  std::string links_to = {};
  std::string text = {};
  std::string source = {};
};

// Two texts that share the passage; word i of it is the same in both where its frequency is not 1.
class Story {
 public:
  Story(const Side& a, const Side& b, std::size_t texts = 2) {
    for (const auto* side : {&a, &b}) add(*side);
    words_.texts.resize(texts);
    shared_.push_back({{0, a.shared}, {0, b.shared}, 1, 1, false});
  }
  Story& in_order(double share) {
    shared_.back().in_order = share;
    return *this;
  }
  Story& and_passage(WordRange a, WordRange b, double in_order = 1) {
    shared_.push_back({a, b, 1, in_order, false});
    return *this;
  }

  // "from rule figure=…".
  [[nodiscard]] std::string verdict() const {
    const auto found = decide();
    std::string out{name_of(found[0].from)};
    if (found[0].credited) out += " credited";
    const auto& why = found[0].why.back();
    out += " " + why.rule.substr(why.rule.find('.') + 1);
    for (const auto& figure : why.figures)
      out += fmt::format(" {}={:.4f}", figure.name, figure.value);
    return out;
  }
  [[nodiscard]] std::vector<PassagePair> decide() const {
    std::vector<PassagePair> found(shared_.size());
    DirectionEvidence({facts_, sentences_}, words_).decide(0, 1, shared_, found);
    return found;
  }

 private:
  void add(const Side& side) {
    TextWords text;
    const auto number = static_cast<std::uint32_t>(words_.texts.size());
    words_.frequency.resize(5000, 2);
    for (std::uint32_t w = 0; w < side.words; ++w) {
      Word word;
      word.term = w < side.shared ? w : 200 + 200 * number + w;
      word.content = w < side.shared && w + side.function_words < side.shared;
      word.quoted = w < side.quoted;
      if (w < side.frequencies.size()) {
        if (side.frequencies[w] == 1) word.term = 2000 + 200 * number + w;
        words_.frequency[word.term] = side.frequencies[w];
      }
      text.words.push_back(word);
    }
    words_.texts.push_back(text);
    facts_.emplace_back();
    auto& document = facts_.back().document;
    document.published = side.published;
    document.url = side.url;
    document.source = side.source;
    if (!side.links_to.empty()) document.links.push_back({{3, 9}, side.links_to});
    sentences_.push_back(split_text(side.text));
  }

  std::vector<DocumentFacts> facts_;
  std::vector<Sentences> sentences_;
  CaseWords words_;
  std::vector<SharedPassage> shared_;
};

TEST(Direction, NothingTells) {
  EXPECT_EQ(Story({}, {}).verdict(), "unknown direction_unknown");
}

// A word that two texts hold counts 1; one that half of the texts hold, nothing.
TEST(Direction, RareWords) {
  struct Row {
    std::vector<std::uint32_t> frequencies;
    std::size_t texts;
    std::string expected;
  };
  const auto figure = [](double rare) {
    return fmt::format("unknown common_words rare={:.4f}", rare);
  };
  const auto of = [](double frequency, double half) {
    return 1 - std::log(frequency / 2) / std::log(half);
  };
  const std::vector<Row> rows{
      {{2}, 2, figure(1)},          {{2, 2}, 2, "unknown too_little words=40.0000"},
      {{3}, 2, figure(of(3, 2))},   {{3}, 4, figure(of(3, 2))},  // four texts at least
      {{3}, 5, figure(of(3, 2.5))}, {{3, 2}, 6, figure(1 + of(3, 3))},
      {{4}, 8, figure(0.5)},        {{4}, 2, figure(0)},
      {{8}, 2, figure(0)},  // never below
      {{8, 2}, 2, figure(1)},       {{4, 4, 4, 4}, 8, "x"},
  };
  for (const auto& [frequencies, texts, expected] : rows) {
    // Forty words in the passage, those behind the given ones everywhere.
    auto all = frequencies;
    all.resize(40, 100);
    const auto verdict = Story({100, 40, all}, {100, 40, all}, texts).verdict();
    if (expected.starts_with("unknown common_words"))
      EXPECT_EQ(verdict, expected) << frequencies.front() << " of " << texts;
    else
      EXPECT_EQ(verdict, "unknown direction_unknown") << frequencies.front() << " of " << texts;
  }
}

TEST(Direction, RareWordsAreContentWordsAndCountOnce) {
  std::vector<std::uint32_t> all(40, 100);
  all[0] = 2;
  all[39] = 2;
  EXPECT_EQ(Story({100, 40, all}, {100, 40, all}).verdict(), "unknown direction_unknown");
  EXPECT_EQ(Story({100, 40, all, 1}, {100, 40, all, 1}).verdict(),
            "unknown common_words rare=1.0000")
      << "the last one is a function word";
  // Passages add up.
  all[39] = 100;
  EXPECT_EQ(Story({100, 40, all}, {100, 40, all}).and_passage({0, 40}, {0, 40}).verdict(),
            "unknown direction_unknown");
}

TEST(Direction, QuotationsTellNothing) {
  const auto verdict = [](std::uint32_t shared, std::uint32_t quoted) {
    return Story({200, shared, {}, 0, quoted}, {200, shared, {}, 0, quoted}).verdict();
  };
  // Eight words outside quotation marks, and a fifth of the words.
  EXPECT_EQ(verdict(40, 32), "unknown direction_unknown");
  EXPECT_EQ(verdict(40, 33), "unknown same_quotation");
  EXPECT_EQ(verdict(30, 23), "unknown same_quotation");
  EXPECT_EQ(verdict(30, 22), "unknown direction_unknown");
  EXPECT_EQ(verdict(60, 48), "unknown direction_unknown");
  EXPECT_EQ(verdict(60, 49), "unknown same_quotation");
  // Quoted in one of them alone is enough.
  EXPECT_EQ(Story({200, 40, {}, 0, 33}, {200, 40}).verdict(), "unknown same_quotation");
  EXPECT_EQ(Story({200, 40}, {200, 40, {}, 0, 33}).verdict(), "unknown same_quotation");
  EXPECT_EQ(Story({200, 40, {}, 33, 0}, {200, 40}).verdict(), "unknown same_quotation")
      << "function words";
  EXPECT_EQ(Story({200, 40, {}, 0, 36}, {200, 40}).and_passage({40, 44}, {40, 44}).verdict(),
            "unknown same_quotation")
      << "four in one passage, none in the other";
  EXPECT_EQ(Story({200, 40, {}, 0, 36}, {200, 40}).and_passage({36, 40}, {36, 40}).verdict(),
            "unknown same_quotation")
      << "eight of 44 words";
}

TEST(Direction, AFewWordsTellNothing) {
  EXPECT_EQ(Story({100, 29}, {100, 29}).verdict(), "unknown too_little words=29.0000");
  EXPECT_EQ(Story({100, 30}, {100, 30}).verdict(), "unknown direction_unknown");
  EXPECT_EQ(Story({58, 29}, {100, 29}).verdict(),
            "b contained covered=0.5000 covered_source=0.2900");
  EXPECT_EQ(Story({100, 29}, {58, 29}).verdict(),
            "a contained covered=0.5000 covered_source=0.2900");
  EXPECT_EQ(Story({59, 29}, {59, 29}).verdict(), "unknown too_little words=29.0000");
  EXPECT_EQ(Story({100, 29}, {100, 33}).verdict(), "unknown too_little words=29.0000");
  EXPECT_EQ(Story({100, 20}, {100, 20}).and_passage({20, 30}, {20, 30}).verdict(),
            "unknown direction_unknown")
      << "passages add up";
}

TEST(Direction, AlikeOnly) {
  EXPECT_EQ(Story({}, {}).in_order(0.7).verdict(), "unknown direction_unknown");
  EXPECT_EQ(Story({}, {}).in_order(0.69).verdict(), "unknown only_alike in_order=0.6900");
  EXPECT_EQ(Story({200, 100}, {200, 100}).in_order(0.4).verdict(), "unknown direction_unknown");
  EXPECT_EQ(Story({200, 100}, {200, 100}).in_order(0.39).verdict(),
            "unknown only_alike in_order=0.3900");
  EXPECT_EQ(Story({200, 99}, {200, 99}).in_order(0.5).verdict(),
            "unknown only_alike in_order=0.5000");
  // Weighed by the words of the shorter side: (0.5 * 40 + 1 * 10) / 50.
  EXPECT_EQ(Story({100, 40}, {100, 44}).in_order(0.5).and_passage({60, 75}, {60, 70}).verdict(),
            "unknown only_alike in_order=0.6000");
}

TEST(Direction, ByDate) {
  const auto dated = [](const std::string& date) {
    Side side;
    side.published = date;
    return side;
  };
  EXPECT_EQ(Story(dated("2011-03-01"), dated("2011-03-02")).verdict(), "a date");
  EXPECT_EQ(Story(dated("2011-03-02"), dated("2011-03-01")).verdict(), "b date");
  EXPECT_EQ(Story(dated("2011-03-02"), dated("2011-03-02")).verdict(), "unknown direction_unknown");
  EXPECT_EQ(Story(dated("2011-03-02"), {}).verdict(), "unknown direction_unknown");
  EXPECT_EQ(Story({}, dated("2011-03-02")).verdict(), "unknown direction_unknown");
  const auto why = Story(dated("2011-03-02"), dated("2011-03-01")).decide()[0].why.back();
  EXPECT_EQ(why.terms, (std::vector<std::string>{"2011-03-01", "2011-03-02"}));
}

TEST(Direction, ByDamage) {
  // Words of the passage that stand nowhere else: three, and three times as many.
  const auto odd = [](std::uint32_t in_a, std::uint32_t in_b) {
    Side a;
    Side b;
    a.frequencies.assign(in_a, 1);
    b.frequencies.assign(in_b, 1);
    if (in_a > 0 && in_b > 0) {
      // In other places, so that no word is odd on both sides.
      b.frequencies.assign(in_a, 2);
      b.frequencies.resize(in_a + in_b, 1);
    }
    return Story(a, b).verdict();
  };
  EXPECT_EQ(odd(3, 0), "b damage more=3.0000 fewer=0.0000");
  EXPECT_EQ(odd(0, 3), "a damage more=3.0000 fewer=0.0000");
  EXPECT_EQ(odd(2, 0), "unknown direction_unknown");
  EXPECT_EQ(odd(3, 1), "b damage more=3.0000 fewer=1.0000");
  EXPECT_EQ(odd(5, 2), "unknown direction_unknown");
  EXPECT_EQ(odd(6, 2), "b damage more=6.0000 fewer=2.0000");
  EXPECT_EQ(odd(2, 6), "a damage more=6.0000 fewer=2.0000");
}

TEST(Direction, ByWhatIsCovered) {
  EXPECT_EQ(Story({100, 100}, {100, 95}).verdict(),
            "b contained covered=1.0000 covered_source=0.9500");
  EXPECT_EQ(Story({100, 95}, {100, 100}).verdict(),
            "a contained covered=1.0000 covered_source=0.9500");
  EXPECT_EQ(Story({100, 100}, {100, 96}).verdict(), "a longer longer=100.0000 shorter=96.0000");
  EXPECT_EQ(Story({100, 80}, {200, 80}).and_passage({10, 70}, {100, 160}).verdict(),
            "b contained covered=1.0000 covered_source=0.7000")
      << "140 of 100 words are no more than all";
}

TEST(Direction, ByLength) {
  EXPECT_EQ(Story({200, 101}, {200, 100}).verdict(), "a longer longer=101.0000 shorter=100.0000");
  EXPECT_EQ(Story({200, 100}, {200, 101}).verdict(), "b longer longer=101.0000 shorter=100.0000");
  EXPECT_EQ(Story({200, 102}, {200, 101}).verdict(), "unknown direction_unknown");
  EXPECT_EQ(Story({200, 60}, {200, 60}).and_passage({60, 102}, {60, 100}).verdict(),
            "a longer longer=102.0000 shorter=100.0000");
}

TEST(Direction, ByCreditBeforeTheDate) {
  Side taker;
  taker.published = "2011-03-01";
  taker.url = "https://post.example/1";
  taker.links_to = "https://wire.example/7";
  Side giver;
  giver.published = "2011-03-02";
  giver.url = "https://wire.example/7";
  giver.source = "Norrland Wire";
  EXPECT_EQ(Story(giver, taker).verdict(), "a credited credit");
  EXPECT_EQ(Story(taker, giver).verdict(), "b credited credit");
  const auto why = Story(taker, giver).decide()[0].why.back();
  EXPECT_EQ(why.terms, std::vector<std::string>{"Norrland Wire"});
  ASSERT_EQ(why.spans.size(), 1U);
  EXPECT_EQ(why.spans[0], (DocumentSpan{0, {3, 9}}));
  // Each credits the other.
  giver.links_to = taker.url;
  EXPECT_EQ(Story(taker, giver).verdict(), "a credited date");
}

TEST(Direction, ByDateline) {
  Side wire;
  wire.text = "OSTRELL ( NW ) - Fire";
  wire.source = "Midland Echo";
  Side other;
  other.source = "Harbour Post";
  EXPECT_EQ(Story(wire, other).verdict(), "a dateline");
  EXPECT_EQ(Story(other, wire).verdict(), "b dateline");
  EXPECT_EQ(Story(wire, wire).verdict(), "unknown credited direction_unknown");
  const auto why = Story(other, wire).decide()[0].why.back();
  EXPECT_EQ(why.terms, std::vector<std::string>{"NW"});
  ASSERT_EQ(why.spans.size(), 1U);
  EXPECT_EQ(why.spans[0], (DocumentSpan{1, {10, 12}}));
  // The tag of the other one's outlet is a credit.
  other.source = "Norrland Wire";
  EXPECT_EQ(Story(wire, other).verdict(), "b credited credit");
  EXPECT_EQ(Story(other, wire).verdict(), "a credited credit");
  // Who names a third outlet is credited though it says nothing of the direction.
  Side third = wire;
  third.published = "2011-03-02";
  other.source = "Harbour Post";
  other.published = "2011-03-01";
  EXPECT_EQ(Story(other, third).verdict(), "a credited date");
  EXPECT_EQ(Story(third, other).verdict(), "b credited date");
  third.published = "2011-02-01";
  EXPECT_EQ(Story(third, other).verdict(), "a date") << "the giver's credit is its own affair";
}

TEST(Direction, EveryPassageOfThePairIsToldTheSame) {
  const auto found = Story({200, 100}, {100, 100}).and_passage({100, 120}, {60, 80}).decide();
  ASSERT_EQ(found.size(), 2U);
  for (const auto& pair : found) {
    EXPECT_EQ(pair.from, ReuseFrom::a);
    ASSERT_EQ(pair.why.size(), 1U);
    EXPECT_EQ(pair.why[0].rule, "reuse.contained");
  }
}

}  // namespace
}  // namespace headwater
