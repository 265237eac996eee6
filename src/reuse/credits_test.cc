// SPDX-License-Identifier: Apache-2.0
#include "reuse/credits.h"

#include <gtest/gtest.h>

#include "reuse/texts_for_tests.h"
#include "text/credit_line.h"
#include "text/outlet_register.h"

namespace headwater {
namespace {

// The Harbour Post prints `text`; the Norrland Wire and the Coastal Press Service are the others.
class Post {
 public:
  explicit Post(const std::string& text) : facts_(3) {
    const std::vector<std::string> sources{"Harbour Post", "Norrland Wire",
                                           "Coastal Press Service"};
    for (std::size_t i = 0; i < sources.size(); ++i) facts_[i].document.source = sources[i];
    sentences_.push_back(split_text(text));
    sentences_.resize(3);
  }
  [[nodiscard]] Document& document(std::size_t i) { return facts_[i].document; }
  [[nodiscard]] Credits credits() const { return Credits({facts_, sentences_}); }

  // "wire 3..9, service -, any 3..9".
  [[nodiscard]] std::string dump() const {
    const auto found = credits();
    std::string out;
    for (const auto& span : {found.credit(0, 1), found.credit(0, 2), found.any_credit(0)})
      out +=
          (out.empty() ? "" : " ") + (span ? fmt::format("{}..{}", span->start, span->end) : "-");
    return out;
  }

 private:
  std::vector<DocumentFacts> facts_;
  std::vector<Sentences> sentences_;
};

std::string credits_in(const std::string& text) {
  return Post(text).dump();
}

TEST(Credits, BesideACue) {
  struct Row {
    std::string text, expected;  // the wire, the service, anybody
  };
  const std::vector<Row> rows{
      {"told Norrland Wire", "5..18 - 5..18"},
      {"told the Norrland Wire", "9..22 - 9..22"},
      {"told the daily Norrland Wire", "15..28 - 15..28"},
      {"told the local daily Norrland Wire", "- - -"},  // two words may be passed over
      {"told big Norrland Wire", "- - -"},
      {"told Norrland", "- - -"},
      {"spoke to the Norrland Wire", "13..26 - 13..26"},
      {"to the Norrland Wire", "- - -"},
      {"spoke the Norrland Wire", "- - -"},
      {"the Norrland Wire reported it", "4..17 - 4..17"},
      {"the Norrland Wire reported", "4..17 - 4..17"},
      {"the Norrland Wire", "- - -"},
      {"Norrland Wire", "- - -"},
      {"Norrland Wire daily reported it", "0..13 - 0..13"},
      {"Norrland Wire daily website reported it", "0..13 - 0..13"},
      {"Norrland Wire daily website online reported it", "- - -"},
      {"Norrland Wire never reported it", "- - -"},
      {"Norrland Wire ,", "- - -"},
      {"told the Coastal Press Service", "- 9..30 9..30"},
      {"told the Harbour Post", "- - -"},  // its own name
      {"told the Harbour Post and told the Norrland Wire", "35..48 - 35..48"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(credits_in(text), expected) << text;
}

TEST(Credits, AloneInBrackets) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"( Norrland Wire )", "2..15 - 2..15"},
      {"[ Norrland Wire ]", "2..15 - 2..15"},
      {"fire ( Norrland Wire )", "7..20 - 7..20"},
      {"( Norrland Wire", "- - -"},
      {"Norrland Wire )", "- - -"},
      {"( Norrland Wire now )", "- - -"},
      {"( see Norrland Wire )", "- - -"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(credits_in(text), expected) << text;
}

// How the Norrland Wire is credited, and by which words: "kind cue".
std::string kind_in(const std::string& line) {
  static const std::vector<std::string> kinds{"none", "dateline", "line", "brackets", "cue"};
  std::vector<DocumentFacts> facts(1);
  facts[0].document.source = "Norrland Wire";
  const std::vector<Sentences> text{split_text(line)};
  const OutletRegister outlets(CaseTexts{facts, text});
  const auto& sentence = text[0].sentences[0];
  const auto named = outlets.named_in(text[0], sentence);
  if (named.empty()) return "unnamed";
  const auto credit = credit_of(text[0], sentence, named.front().tokens);
  auto out = kinds.at(static_cast<std::size_t>(credit.kind));
  for (auto t = credit.cue.first; t < credit.cue.last; ++t) out += " " + text[0].tokens[t].text;
  return out;
}

TEST(CreditLine, KindsOfCredits) {
  const auto filler = [](std::uint32_t count) { return words("w", 0, count); };
  const std::vector<std::pair<std::string, std::string>> rows{
      {"OSTRELL ( Norrland Wire ) - fire", "dateline"},
      {filler(22) + " ( Norrland Wire ) fire", "dateline"},
      {filler(23) + " ( Norrland Wire ) fire", "brackets"},
      {"Source : the Norrland Wire", "line"},
      {"Source " + filler(13) + " Norrland Wire", "line"},
      {"Source " + filler(14) + " Norrland Wire", "none"},
      {"fire , according to the Norrland Wire", "cue according to"},
      {"the Norrland Wire first reported it", "cue first reported"},
      {"the Norrland Wire burned", "none"},
  };
  for (const auto& [line, kind] : rows) EXPECT_EQ(kind_in(line), kind) << line;
}

// "tag start..end [own]", then the outlets of the case that the tag fits, then who is credited.
std::string dateline_in(const std::string& text) {
  const Post post(text);
  const auto credits = post.credits();
  const auto& line = credits.dateline(0);
  if (!line) return "-";
  auto out = fmt::format("{} {}..{}{}", line->tag, line->span.start, line->span.end,
                         line->own ? " own" : "");
  for (const std::uint32_t giver : {0, 1, 2})
    if (const auto span = credits.wire_credit(0, giver))
      out += fmt::format(" {}@{}", giver, span->start);
  if (const auto any = credits.any_credit(0)) out += fmt::format(" any@{}", any->start);
  return out;
}

TEST(Credits, TagInTheDateline) {
  struct Row {
    std::string text, expected;
  };
  const std::vector<Row> rows{
      {"OSTRELL ( NW ) - fire", "NW 10..12 1@10 any@10"},
      {"OSTRELL [ NW ] – fire", "NW 10..12 1@10 any@10"},
      {"OSTRELL ( NW ) -- fire", "NW 10..12 1@10 any@10"},
      {"OSTRELL ( NW ) — fire", "NW 10..12 1@10 any@10"},
      {"OSTRELL ( CPS ) - fire", "CPS 10..13 2@10 any@10"},
      {"OSTRELL ( HP ) - fire", "HP 10..12 own"},
      {"OSTRELL ( XYZ ) - fire", "XYZ 10..13 any@10"},
      {"( NW ) - fire", "NW 2..4 1@2 any@2"},
      {"NW ) - fire", "-"},
      {"OSTRELL ( NW ) fire", "-"},
      {"OSTRELL ( NW - fire", "-"},
      {"OSTRELL ( Nw ) - fire", "-"},
      {"OSTRELL ( N9 ) - fire", "-"},
      {"OSTRELL ( N ) - fire", "-"},
      {"OSTRELL ( ABCDEF ) - fire", "ABCDEF 10..16 any@10"},
      {"OSTRELL ( ABCDEFG ) - fire", "-"},
      {"OSTRELL ( AZ ) - fire", "AZ 10..12 any@10"},
      {"OSTRELL ( NW ) - ( XYZ ) - fire", "NW 10..12 1@10 any@10"},  // the first one
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(dateline_in(text), expected) << text;
}

TEST(Credits, WhereADatelineMayStand) {
  // The dash is at most the fourteenth token of its paragraph.
  EXPECT_NE(dateline_in("a b c d e f g h i j ( NW ) - fire"), "-");
  EXPECT_EQ(dateline_in("a b c d e f g h i j k ( NW ) - fire"), "-");
  EXPECT_NE(dateline_in("( NW ) -"), "-") << "the last tokens of the text";
  EXPECT_EQ(dateline_in("( NW )"), "-");
  // One in the next paragraph is not one of this.
  EXPECT_EQ(dateline_in("a\nb\nc\nd\n( NW ) - fire"), "-");
  // In the first four paragraphs, in their first sentence.
  const auto behind = [](std::size_t paragraphs) {
    std::string text;
    for (std::size_t i = 0; i < paragraphs; ++i) text += words("a", 0, 14) + "\n";
    return text + "( NW ) - fire";
  };
  EXPECT_NE(dateline_in(behind(3)), "-");
  EXPECT_EQ(dateline_in(behind(4)), "-");
  auto sentences = split_text(behind(4));
  sentences.sentences[1].block = 0;
  sentences.sentences[2].block = 0;
  std::vector<DocumentFacts> facts(1);
  std::vector<Sentences> all{sentences};
  EXPECT_TRUE(Credits({facts, all}).dateline(0).has_value()) << "three paragraphs";
  all[0].sentences[4].block = 3;
  EXPECT_FALSE(Credits({facts, all}).dateline(0).has_value()) << "a later sentence of its";
}

TEST(Credits, ByLink) {
  Post post("fire");
  post.document(0).url = "https://post.example/1";
  post.document(1).url = "https://wire.example/7";
  post.document(0).links = {{{0, 1}, "https://wire.example/6"},
                            {{2, 3}, "https://wire.example/7"},
                            {{4, 5}, "https://wire.example/7"}};
  EXPECT_EQ(post.dump(), "2..3 - -") << "the first that leads to the text itself";
  EXPECT_EQ(post.credits().credit(1, 0), std::nullopt);
  post.document(1).url = "https://post.example/7";
  post.document(0).links[0].url = post.document(1).url;
  EXPECT_EQ(post.dump(), "- - -") << "a link inside one site";
  post.document(1).url.clear();
  post.document(0).links[0].url.clear();
  EXPECT_EQ(post.dump(), "- - -") << "no address";
}

TEST(Credits, ByALineThatReadingLeftOut) {
  for (const auto* rule : {"read.republication", "read.agency_credit", "read.feed_source"}) {
    Post post("fire");
    post.document(0).why = {{"read.title", {}, {}, {"Coastal Press Service"}},
                            {rule, {}, {}, {"from the Norrland Wire", "by Harbour Post"}}};
    EXPECT_EQ(post.dump(), "0..0 - 0..0") << rule;
  }
}

TEST(Credits, OfAnOutletThatIsNotKnown) {
  std::vector<DocumentFacts> facts(2);
  facts[0].document.source = "Harbour Post";
  const std::vector<Sentences> sentences(2);
  EXPECT_EQ(Credits({facts, sentences}).wire_credit(0, 1), std::nullopt);
}

}  // namespace
}  // namespace headwater
