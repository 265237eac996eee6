// SPDX-License-Identifier: Apache-2.0
#include "pipeline/annotate.h"

#include <gtest/gtest.h>

#include "pipeline/stages.h"

namespace headwater {
namespace {

Document document_of(const std::string& text) {
  Document document;
  document.id = "d";
  document.text = Utf8Text(text);
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  return document;
}

// "holder/cue[content]" each, "!" before attitudes, ">" once for each voice around.
std::string dump(const std::string& text, Depth depth) {
  const auto document = document_of(text);
  auto annotated = split_text(document);
  annotated.foreign.clear();
  add_mentions(annotated);
  add_syntax(annotated, Models(), depth);
  add_attributions(annotated, Models());
  const auto& found = annotated.attributions;
  std::string out;
  for (const auto& a : found) {
    if (!out.empty()) out += " ";
    for (auto parent = a.parent; parent; parent = found[*parent].parent) out += ">";
    if (a.attitude) out += "!";
    out += a.holder.empty() ? "-" : a.holder;
    out += "/" + (a.cue ? std::string(document.text.slice(*a.cue)) : "-") + "[";
    for (const auto part : a.content) {
      if (part != a.content.front()) out += " … ";
      out += std::string(document.text.slice(part));
    }
    out += "]";
  }
  return out;
}

TEST(AttributeDocument, RulesLeftOutFindNothing) {
  Document document;
  document.text = Utf8Text("LIND: The ferry was late.\nBRELL: It was not.");
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  CandidateRules without;
  const auto count = [&] {
    auto text = split_text(document);
    add_syntax(text, Models());
    add_attributions(text, Models(), without);
    return text.attributions.size();
  };
  EXPECT_EQ(count(), 2U);
  without.add(CandidateRule::speaker_label);
  EXPECT_EQ(count(), 0U);
}

TEST(AttributeDocument, RulesAndLabellerTogether) {
  struct Row {
    std::string text;
    std::string found;
  };
  const Row rows[] = {
      {"Water rose two metres after both pumps stopped, the caretaker Jonas Brekk said.",
       "Jonas Brekk/said[Water rose two metres after both pumps stopped]"},
      {"The ferry was late, Hanne Orlik told reporters on Monday.",
       "Hanne Orlik/told[The ferry was late]"},
      {"Lind said the clerk had admitted that officials feared a flood.",
       "Lind/said[the clerk had admitted that officials feared a flood] "
       ">clerk/had admitted[that officials feared a flood] >>officials/feared[a flood]"},
      {"I have seen it regularly alleged in the press that the mayor paid them.",
       "-/regularly alleged in the press[that the mayor paid them]"},
      {"The brigade is suspected of burning two mills.",
       "-/is suspected of[The brigade … burning two mills]"},
      {"The soldiers opened the gate and burned the mill.", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(dump(row.text, Depth::trees), row.found) << row.text;
    EXPECT_EQ(dump(row.text, Depth::fast), row.found) << row.text;
  }
}

// Weights of another version would be refused, and the stages would find nothing.
TEST(Models, BuiltInOnesAreThere) {
  const auto& stories = Models().stories();
  EXPECT_FALSE(stories.claims.same.trees.empty());
  EXPECT_FALSE(stories.claims.conflict.trees.empty());
  EXPECT_FALSE(stories.origins.trees.empty());
}

TEST(AttributeDocument, TheSameWithAndWithoutTreesWhereNothingIsParsed) {
  EXPECT_EQ(dump("", Depth::trees), "");
  EXPECT_EQ(dump("It rained.", Depth::trees), dump("It rained.", Depth::fast));
}

}  // namespace
}  // namespace headwater
