// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/marked_passages.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace headwater {
namespace {

// "source|cue|content" of each attribution, pieces joined by " … ".
std::string dump(const MarkedPassage& passage) {
  const Utf8Text text(passage.text);
  const auto join_spans = [&](const std::vector<Span>& spans) {
    std::string all;
    for (const auto span : spans) all += (all.empty() ? "" : " … ") + std::string(text.slice(span));
    return all;
  };
  std::string out;
  for (const auto& gold : passage.gold) {
    out +=
        join_spans(gold.source) + "|" + join_spans(gold.cue) + "|" + join_spans(gold.content) + ";";
  }
  return out;
}

TEST(MarkedPassages, MarksLeadToSpans) {
  struct Row {
    std::string marked;
    std::string words;
    std::string found;
  };
  const Row rows[] = {
      {"{s1:Lind} {c1:said} {x1:it rained}.", "Lind said it rained.", "Lind|said|it rained;"},
      {"{x1:“Ä,”} {c1:said} {s1,2:he} and {c2:left} {x2:off}", "“Ä,” said he and left off",
       "he|said|“Ä,”;he|left|off;"},
      {"{x1:“Wait,”} {c1:said} {s1:Ada}, {x1:“it rains.”}", "“Wait,” said Ada, “it rains.”",
       "Ada|said|“Wait,” … “it rains.”;"},
      {"{s1:A} {c1:says} {x1:{s2:B} {c2:fears} {x2:rain}}", "A says B fears rain",
       "A|says|B fears rain;B|fears|rain;"},
      {"no marks at all", "no marks at all", ""},
  };
  for (const auto& row : rows) {
    const auto passages = parse_marked_passages("# id: p1\n\n" + row.marked + "\n%%\n", "f");
    ASSERT_TRUE(passages) << passages.error().message();
    ASSERT_EQ(passages->size(), 1U);
    EXPECT_EQ(passages->front().id, "p1");
    EXPECT_EQ(passages->front().text, row.words);
    EXPECT_EQ(dump(passages->front()), row.found);
  }
}

TEST(MarkedPassages, HeadsAndKeysAreNoWords) {
  const auto passages = parse_marked_passages(
      "# id: a\n# source: The Post\n# date: 1901-02-03\n\nOne.\n--\n1 direct\n%%\n# id: "
      "b\nTwo.\n%%\n",
      "f");
  ASSERT_TRUE(passages);
  ASSERT_EQ(passages->size(), 2U);
  EXPECT_EQ(passages->front().source, "The Post");
  EXPECT_EQ(passages->front().date, "1901-02-03");
  EXPECT_EQ(passages->front().text, "One.");
  EXPECT_EQ(passages->back().text, "Two.");
}

TEST(MarkedPassages, BracesThatMarkNothingAreNamed) {
  for (const std::string marked :
       {"{s1:Lind", "Lind}", "{q1:Lind}", "{s:Lind}", "{s1 Lind}", "{s1:}", "{s12345:x}", "{"}) {
    const auto passages = parse_marked_passages("# id: p7\n" + marked + "\n%%\n", "file.txt");
    ASSERT_FALSE(passages) << marked;
    EXPECT_EQ(passages.error().input, "file.txt");
    EXPECT_NE(passages.error().reason.find("p7"), std::string::npos);
  }
}

}  // namespace
}  // namespace headwater
