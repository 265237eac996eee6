// SPDX-License-Identifier: Apache-2.0
#include "pipeline/run_case.h"
#include "pipeline/annotate.h"

#include <gtest/gtest.h>

#include "model/not_analysed.h"

namespace headwater {
namespace {

Document document_of(const std::string& id, const std::string& text) {
  Document document;
  document.id = id;
  document.published = "2031-03-04";
  document.text = Utf8Text(text);
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  return document;
}

const std::string german =
    "Die 777 Anwohner der Uferstraße hatten 1987 gegen die Pläne geklagt, doch das Gericht, die "
    "Polizei und Bürgermeister Jens Dahl wiesen die Klage ab.";
const std::string english = "Two men were killed in Ostrell on Monday, the police said.";

TEST(RunCase, WordsOfOtherLanguagesTellNothing) {
  const auto facts = analyse_document(document_of("a", german));
  EXPECT_EQ(facts.sentences.size(), 1U);
  EXPECT_EQ(not_analysed_in(facts.document), (std::vector<LanguageCount>{{"de", 1}}));
  EXPECT_TRUE(facts.times.empty());
  EXPECT_TRUE(facts.attributions.empty());
  EXPECT_TRUE(facts.names.mentions.empty());
  EXPECT_TRUE(facts.events.empty());
  const auto found = find_over_case({facts}, {});
  EXPECT_TRUE(found.claims.empty());
  EXPECT_TRUE(found.entities.empty());
}

TEST(RunCase, TheEnglishPartOfADocumentIsAnalysed) {
  const auto facts = analyse_document(document_of("a", german + " " + english));
  EXPECT_EQ(count_not_analysed(facts.document), 1U);
  ASSERT_EQ(facts.events.size(), 1U);
  EXPECT_EQ(facts.document.text.slice(facts.events[0].span), english);
  for (const auto& mention : facts.names.mentions)
    EXPECT_GE(mention.span.start, facts.sentences[1].span.start) << mention.text;
  const auto found = find_over_case({facts}, {});
  ASSERT_FALSE(found.claims.empty());
  for (const auto& utterance : found.utterances)
    EXPECT_GE(utterance.span.start, facts.sentences[1].span.start);
}

TEST(RunCase, CopiesAreFoundInAnyLanguage) {
  const std::string more =
      german +
      " Die Stadtwerke von Holm haben die neue Pumpe in Betrieb genommen, die seit langem "
      "geplant war und die vierzehnhundert Haushalte zu versorgen hat.";
  const auto found = find_over_case(
      {analyse_document(document_of("a", more)), analyse_document(document_of("b", more))}, {});
  EXPECT_EQ(found.passages.size(), 1U);
}

}  // namespace
}  // namespace headwater
