// SPDX-License-Identifier: Apache-2.0
// Pairs of sentences with what is made of them in full: relation, probabilities, reasons.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "claims/compare/entailment.h"
#include "claims/compare/match_claims.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

std::string compared(std::string_view a, std::string_view b) {
  const auto made = compare_sentences(split_text(a), split_text(b));
  auto out = fmt::format("{}{} {:.4f} {:.4f}", name_of(made.relation),
                         made.type ? " " + std::string(name_of(*made.type)) : "", made.same,
                         made.contradicts);
  for (const auto& why : made.why) {
    out += " " + why.rule.substr(why.rule.find('_') + 1);
    for (const auto& term : why.terms) out += "/" + term;
    for (const auto& figure : why.figures) out += fmt::format(" {:.4f}", figure.value);
  }
  return out;
}

TEST(CompareFigures, Pairs) {
  const std::vector<std::pair<const char*, const char*>> pairs{
      // the same in other words, more and more of them
      {"The ferry burned off Varnholm", "The ferry burned off Varnholm"},
      {"The ferry burned off Varnholm", "The ferry burned off Varnholm at night"},
      {"The ferry burned off Varnholm", "The old ferry burned down near Varnholm last night"},
      {"The ferry burned off Varnholm", "A ferry sank off Varnholm"},
      {"The ferry burned off Varnholm", "Varnholm has a ferry"},
      {"The ferry burned off Varnholm", "The parliament burned"},
      {"The firm bought the harbour", "The company purchased the harbour"},
      {"The firms buy harbours", "The company purchased the harbour"},
      {"Construction went on", "The constructions went on"},
      {"Construction went on", "Constructive talks went on"},
      {"It was it", "It was it"},
      {"", "It was it"},
      // numbers
      {"Nine people died in the fire", "Twelve people died in the fire"},
      {"Nine people died in the fire", "Twelve dogs died in the fire"},
      {"Nine people died in the fire", "9 people died in the fire"},
      {"Two million crowns are missing", "2000000 crowns are missing"},
      {"Two hundred crowns are missing", "2 crowns are missing"},
      {"3,000 crowns are missing", "3000 crowns are missing"},
      {"12 large old wooden boats sank", "14 large old wooden boats sank"},
      {"Nine of the people died", "Nine died"},
      // dates and places
      {"The council was founded in 1965", "The council was founded in 1971"},
      {"The council counts 1499 members", "The council counts 1500 members"},
      {"The council was founded in 2100", "The council was founded in 2099"},
      {"The council counts 2101 members", "The council counts 2099 members"},
      {"The talks began on Monday", "The talks began on Friday"},
      {"The meeting took place in Norway", "The meeting took place in Sweden"},
      {"The meeting took place in Norway", "Sweden will hear more about it"},
      // negation, denial, antonyms, hedges
      {"The crew had a licence", "The crew had no licence"},
      {"The crew had no licence", "The crew never had a licence"},
      {"The crew had a licence", "The crew did not have no licence"},
      {"The pump failed in January", "Reports that the pump failed in January are false"},
      {"The pump failed in January", "It is false that the mill burned"},
      {"The pump failed", "The pump may have failed"},
      {"The minister accepted the offer", "The minister rejected the offer"},
      {"The minister accepted the offer", "The offer was rejected by the minister"},
      {"The red boat sank", "The green boat sank"},
      {"The red boat sank in the red harbour", "The green boat sank in the green harbour"},
      {"He came first", "He came second"},
      {"The door is open", "The door is closed"},
      // signs
      {"Prices rose by 5 %", "Prices rose by 5"},
      {"Prices rose by 5 %", "Prices rose by 7 %"},
      {"Did prices rise ?", "Prices rise"},
      // roles
      {"Police attacked the strikers", "The strikers attacked police"},
      {"Police attacked the strikers", "The strikers were attacked by police"},
      {"Nobody saw police attack strikers", "Strikers attack police"},
  };
  std::string out;
  for (const auto& [a, b] : pairs) out += compared(a, b) + '\n';
  EXPECT_EQ(out,
            "same 0.9176 0.0169 shared 1.0000\n"
            "same 0.7124 0.0359 shared 0.8571\n"
            "same 0.5220 0.0702 shared 0.6538\n"
            "related 0.3939 0.0671 shared 0.6667\n"
            "same 0.6162 0.0157 shared 0.7051\n"
            "related 0.3290 0.1290 shared 0.4138\n"
            "related 0.4064 0.0426 shared 0.7059\n"
            "related 0.4216 0.0481 shared 0.6667\n"
            "same 0.8535 0.0164 shared 0.9565\n"
            "same 0.6413 0.0432 shared 0.8148\n"
            "same 0.7709 0.0659 shared 1.0000\n"
            "unrelated 0.2850 0.4014 shared 0.0000\n"
            "contradicts number 0.1945 0.9500 shared 0.7391 number/nine/twelve 1.0000\n"
            "related number 0.1211 0.4750 shared 0.5217 number/nine/twelve 0.5000\n"
            "same 0.9283 0.0171 shared 1.0000\n"
            "same 0.9118 0.0189 shared 1.0000\n"
            "contradicts number 0.1554 0.9500 shared 0.6471 number/two/2 1.0000\n"
            "same 0.9118 0.0189 shared 1.0000\n"
            "contradicts number 0.2563 0.9500 shared 0.8065 number/12/14 1.0000\n"
            "same 0.6812 0.0777 shared 0.7586\n"
            "contradicts date 0.1977 0.9500 shared 0.6842 year/1965/1971 1.0000\n"
            "contradicts number 0.2405 0.9500 shared 0.7273 number/1499/1500 1.0000\n"
            "contradicts date 0.1977 0.9500 shared 0.6842 year/2100/2099 1.0000\n"
            "contradicts number 0.2405 0.9500 shared 0.7273 number/2101/2099 1.0000\n"
            "contradicts date 0.2462 0.9500 shared 0.6667 class/monday/friday 1.0000\n"
            "contradicts place 0.1831 0.9500 shared 0.7391 class/norway/sweden 1.0000\n"
            "unrelated 0.0797 0.1590 shared 0.0000\n"
            "contradicts negation 0.3675 0.9500 shared 0.9231 negation//no 1.0000\n"
            "same 0.7171 0.0012 shared 0.8889\n"
            "same 0.6844 0.0004 shared 0.7857\n"
            "contradicts denial 0.3649 0.8921 shared 0.7500 denial//false 0.9000\n"
            "unrelated 0.0685 0.1338 shared 0.0541 denial//false 0.9000\n"
            "same 0.8073 0.0002 shared 0.9167\n"
            "contradicts antonym 0.1214 0.9500 shared 0.7059 antonym/accepted/rejected 1.0000\n"
            "contradicts antonym 0.1901 0.7600 shared 0.6667 antonym/accepted/rejected 0.8000\n"
            "contradicts antonym 0.1992 0.9500 shared 0.6875 class/red/green 1.0000\n"
            "contradicts antonym 0.2454 0.9500 shared 0.6429 class/red/green 1.0000\n"
            "contradicts number 0.1906 0.9500 shared 0.5455 number/first/second 1.0000\n"
            "contradicts antonym 0.1785 0.9500 shared 0.5833 antonym/open/closed 1.0000\n"
            "same 0.7015 0.0372 shared 0.8718\n"
            "contradicts number 0.2397 0.9500 shared 0.7273 number/5/7 1.0000\n"
            "same 0.6004 0.2262 shared 0.7692\n"
            "contradicts role 0.6239 0.7125 shared 1.0000 role/police/strikers 0.7500\n"
            "same 0.8819 0.0038 shared 0.9412\n"
            "contradicts negation 0.2751 0.9500 shared 0.7500 negation/nobody/ 1.0000\n");
}

// Of a long text the two sentences that fit best are compared.
TEST(CompareFigures, Bodies) {
  const std::string rest = "Farmers along the river wait for rain this year .";
  const auto body = [&](int before, const std::string& middle, int after) {
    std::string text;
    for (int i = 0; i < before; ++i) text += rest + "\n";
    text += middle;
    for (int i = 0; i < after; ++i) text += "\n" + rest;
    return text;
  };
  const std::string claim = "The Nordlys ferry burned off Varnholm in March";
  const std::vector<std::string> bodies{
      body(0, "The Nordlys ferry burned off Varnholm in March .", 0),
      body(7, "The Nordlys ferry burned off Varnholm in March .", 0),
      body(8, "The Nordlys ferry burned off Varnholm in March .", 6),
      body(8, "The Nordlys ferry did not burn off Varnholm in March .", 6),
      body(8, "The Nordlys burned .\nIt was off Varnholm .\nThat was in March .", 6),
      body(8, "A ferry burned .\nThat was in March .", 6),
      body(8, "A ferry came .", 6),
      body(8, "It rained .", 6),
  };
  std::string out;
  for (const auto& text : bodies) {
    out += compared(claim, text) + '\n';
    out += compared(text, claim) + '\n';
  }
  EXPECT_EQ(out,
            "same 0.9276 0.0176 shared 1.0000\n"
            "same 0.9276 0.0176 shared 1.0000\n"
            "related 0.3353 0.0204 shared 0.2288\n"
            "related 0.3353 0.0204 shared 0.2288\n"
            "same 0.9902 0.0000 shared 1.0000\n"
            "same 0.9902 0.0000 shared 1.0000\n"
            "contradicts negation 0.5669 0.9500 shared 1.0000 negation//not 1.0000\n"
            "contradicts negation 0.5669 0.9500 shared 1.0000 negation//not 1.0000\n"
            "same 0.5895 0.0000 shared 0.6129\n"
            "same 0.5895 0.0000 shared 0.6129\n"
            "related 0.4139 0.0000 shared 0.5484\n"
            "related 0.4139 0.0000 shared 0.5484\n"
            "unrelated 0.0141 0.0000 shared 0.1935\n"
            "unrelated 0.0141 0.0000 shared 0.1935\n"
            "unrelated 0.0024 0.0000 shared 0.0323\n"
            "unrelated 0.0024 0.0000 shared 0.0323\n");
}

TEST(MatchFigures, ScoresOfQueries) {
  std::vector<Sentences> claims;
  for (const auto* text :
       {"the minister took bribes", "the minister visited a dairy farm", "the minister sold a farm",
        "the ferry sank in march", "the ferry burned", "bribes bribes bribes", "the farm"})
    claims.push_back(split_text(text));
  const ClaimIndex index(claims);
  std::string out;
  for (const auto* query :
       {"did a minister take bribes", "who took bribes", "farm", "ferry march minister",
        "the the the", "ferry ferry ferry", "sold the burned dairy"}) {
    out += query;
    for (const auto& found : index.match(split_text(query), 4))
      out += fmt::format(" {}:{:.4f}", found.claim, found.score);
    out += '\n';
  }
  EXPECT_EQ(out,
            "did a minister take bribes 0:1.9077 5:1.7875 2:0.7925 1:0.6925\n"
            "who took bribes 0:2.7200 5:1.7875\n"
            "farm 6:1.1147 2:0.7925 1:0.6925\n"
            "ferry march minister 3:2.7200 4:1.3035 0:0.7925 2:0.7925\n"
            "the the the\n"
            "ferry ferry ferry 4:1.3035 3:1.1151\n"
            "sold the burned dairy 4:1.8759 2:1.6049 1:1.4022\n");
  EXPECT_EQ(index.match(split_text("the minister"), 1).size(), 1U);
  EXPECT_EQ(index.match(split_text("the minister"), 0).size(), 0U);
}

}  // namespace
}  // namespace headwater
