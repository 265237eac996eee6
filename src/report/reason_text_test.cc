// SPDX-License-Identifier: Apache-2.0
#include "report/reason_text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace headwater {
namespace {

TEST(ReasonText, FillsTermsAndFigures) {
  struct Case {
    std::string sentence;
    std::string expected;
  };
  const Reason reason{"x.y", {}, {{"share", 0.714}, {"words", 12}, {"rate", 0.12345}}, {"A", "B"}};
  const std::vector<Case> cases{
      {"{0} repeats {1}", "A repeats B"},
      {"{1} before {0}, {0} again", "B before A, A again"},
      {"{share%} of {words} words", "71 % of 12 words"},
      {"at {rate}", "at 0.1235"},
      {"all: {*}", "all: A, B"},
      {"{2} and {none}", "? and ?"},
      {"no place", "no place"},
      {"open { brace", "open { brace"},
      {"{0", "{0"},
      {"", ""},
      {"}{0}{", "}A{"},
  };
  for (const auto& [sentence, expected] : cases)
    EXPECT_EQ(fill_reason(sentence, reason), expected) << sentence;
}

TEST(ReasonText, TellsAnUnknownRuleByItsName) {
  EXPECT_EQ(reason_text({"nowhere.wire_credit", {}, {}, {"Norrland Wire"}}),
            "wire credit: Norrland Wire");
  EXPECT_EQ(reason_text({"nowhere.wire_credit", {}, {}, {}}), "wire credit");
}

TEST(ReasonText, PrintsFigures) {
  EXPECT_EQ(figure_text(3), "3");
  EXPECT_EQ(figure_text(0.7142857), "0.7143");
  EXPECT_EQ(figure_text(-2), "-2");
  EXPECT_EQ(figure_text(1e20), "1e+20");
}

TEST(ReasonText, GivesSpansWithTheirDocument) {
  Case whole;
  whole.documents.resize(2);
  whole.documents[1].document.id = "b";
  const auto json = reasons_json({{"x.y", {{1, {3, 5}}}, {{"n", 2}}, {}}}, whole);
  EXPECT_EQ(json.dump(),
            R"([{"rule":"x.y","text":"y","spans":[{"document":"b","start":3,"end":5}],)"
            R"("figures":{"n":2}}])");
}

RC_GTEST_PROP(ReasonText, AnySentenceIsFilled, (const std::string& sentence)) {
  const Reason reason{"x.y", {}, {{"n", 1}}, {"A"}};
  const auto filled = fill_reason(sentence, reason);
  RC_ASSERT(fill_reason("{0} {n} {" + sentence, reason).starts_with("A 1 "));
  if (sentence.find('{') == std::string::npos) RC_ASSERT(filled == sentence);
}

}  // namespace
}  // namespace headwater
