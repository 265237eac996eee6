// SPDX-License-Identifier: Apache-2.0
#include "attribution/find_attributions.h"

#include <gtest/gtest.h>

#include "attribution/candidates/text_for_tests.h"
#include "attribution/labeller/attribution_models.h"
#include "attribution/labeller/train_attribution.h"
#include "base/property_for_tests.h"

namespace headwater {
namespace {

AttributionExample example_of(const std::string& source, const std::string& cue,
                              const std::string& content) {
  const auto text = source + " " + cue + " " + content + " .";
  Text made(text);
  AttributionExample example{
      std::move(made.document), std::move(made.sentences), std::move(made.syntax), {}};
  const auto a = static_cast<std::uint32_t>(source.size());
  const auto b = a + 1 + static_cast<std::uint32_t>(cue.size());
  const auto c = b + 1 + static_cast<std::uint32_t>(content.size());
  example.gold.push_back({{{0, a}}, {{a + 1, b}}, {{b + 1, c}}});
  return example;
}

std::vector<AttributionExample> examples() {
  std::vector<AttributionExample> made;
  for (const std::string source : {"Lind", "Anna Brell", "The harbour office", "Tiel"}) {
    for (const std::string content : {"the bridge was late", "nobody had asked", "it rained"})
      made.push_back(example_of(source, "observed Monday", content));
  }
  return made;
}

// Lind said that SOURCE observed Monday the bridge was late.
AttributionExample nested_example(const std::string& source) {
  const std::string before = "Lind said that ";
  auto example =
      example_of("Lind", "said", "that " + source + " observed Monday the bridge was late");
  const auto a = static_cast<std::uint32_t>(before.size());
  const auto b = a + static_cast<std::uint32_t>(source.size()) + 1;
  example.gold.push_back({{{a, b - 1}}, {{b, b + 15}}, {{b + 16, b + 35}}});
  example.nested = true;
  return example;
}

AttributionModels models_of(const std::map<std::string, std::string>& files) {
  return load_attribution_models([&](const std::string& name) {
    const auto found = files.find(name);
    return found == files.end() ? std::string_view() : std::string_view(found->second);
  });
}

TEST(LearnedAttributions, LearnsAPlaceOfTheCueThatNoRuleKnows) {
  const auto files = train_attribution(examples());
  EXPECT_EQ(files, train_attribution(examples()));
  const auto models = models_of(files);
  const Text text("Morvan observed Monday the ferry was late .");
  EXPECT_TRUE(find_attributions(text.document, text.sentences, {}, models).empty());
  const auto found = find_attributions(text.document, text.sentences, text.syntax, models);
  ASSERT_EQ(found.size(), 1U);
  const auto slice = [&](Span span) { return std::string(text.document.text.slice(span)); };
  EXPECT_EQ(slice(found[0].source.value()), "Morvan");
  EXPECT_EQ(slice(found[0].cue.value()), "observed Monday");
  EXPECT_EQ(slice(found[0].content.front()), "the ferry was late");
  EXPECT_EQ(found[0].why.front().rule, "attribution.learned");
}

std::size_t count_of(const std::string& cue) {
  std::vector<AttributionExample> made;
  for (const std::string source : {"Lind", "Anna Brell", "The harbour office", "Tiel"}) {
    for (const std::string content : {"the bridge", "nobody", "the old gate"})
      made.push_back(example_of(source, cue, content));
  }
  const auto files = train_attribution(made);
  const auto models = models_of(files);
  const Text text("Morvan " + cue + " the old bridge .");
  return find_attributions(text.document, text.sentences, text.syntax, models).size();
}

TEST(LearnedAttributions, ADeedIsNoAttitude) {
  EXPECT_EQ(count_of("adored Monday"), 1U);
  EXPECT_EQ(count_of("bombarded Monday"), 0U);
}

TEST(LearnedAttributions, WithoutWeightsTheRulesStand) {
  const Text text("Lind said that Brell denied the report .");
  EXPECT_EQ(find_attributions(text.document, text.sentences, text.syntax, {}),
            find_attributions(text.document, text.sentences, {}, {}));
}

TEST(LearnedAttributions, AContentIsReadAsATextOfItsOwn) {
  auto passages = examples();
  for (const std::string source : {"Lind", "Anna Brell", "The harbour office", "Tiel"})
    passages.push_back(nested_example(source));
  const auto files = train_attribution(passages);
  const auto models = models_of(files);
  const Text text("Brell said that Morvan observed Monday the ferry was late .");
  const auto found = find_attributions(text.document, text.sentences, text.syntax, models);
  ASSERT_EQ(found.size(), 2U);
  const auto slice = [&](Span span) { return std::string(text.document.text.slice(span)); };
  EXPECT_EQ(slice(found[0].source.value()), "Brell");
  EXPECT_EQ(slice(found[1].source.value()), "Morvan");
  EXPECT_EQ(slice(found[1].content.front()), "the ferry was late");
  EXPECT_EQ(found[1].parent, 0U);
}

TEST(LearnedAttributions, PassagesTeachInnerVoicesToo) {
  const auto example = nested_example("Anna Brell");
  const auto score = score_labeller({example}, train_attribution({example}));
  EXPECT_EQ(score.fast[0].gold, 2U);
  EXPECT_EQ(score.fast[0].right, 2U);
  EXPECT_EQ(score.fast[2].gold, 2U);
}

// How many attributions there are.
std::size_t expect_sound(const Text& text) {
  const auto found =
      find_attributions(text.document, text.sentences, text.syntax, built_in_attribution_models());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_FALSE(found[i].content.empty());
    for (const auto span : found[i].content) {
      EXPECT_LT(span.start, span.end);
      EXPECT_LE(span.end, text.document.text.size());
    }
    if (found[i].parent) {
      EXPECT_LT(*found[i].parent, found.size());
    }
  }
  return found.size();
}

TEST(LearnedAttributions, HoldsOnAnyOrderOfWords) {
  const std::vector<std::string> words{"said", "Lind", "\"",     "that",      ",",  "it",
                                       ".",    "\n",   "denied", "officials", "of", "told"};
  std::size_t seen = 0;
  expect_property("attributions are sound in any order of words",
                  [&](const std::vector<std::uint8_t>& order) {
                    std::string text = "Lind";
                    for (const auto i : order) text += " " + words[i % words.size()];
                    seen += expect_sound(Text(text));
                  });
  EXPECT_GT(seen, 0U);
}

TEST(LearnedAttributions, OneSentenceOfFiftyThousandTokens) {
  std::string text = "Lind";
  for (int i = 0; i < 50000; ++i) text += i % 5 == 0 ? " said" : (i % 5 == 1 ? " \"" : " that");
  EXPECT_GT(expect_sound(Text(text)), 0U);
}

}  // namespace
}  // namespace headwater
