// SPDX-License-Identifier: Apache-2.0
#include "stories/story_reason.h"

#include <gtest/gtest.h>

#include <map>

#include "base/strings.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

struct Told {
  const char* text;
  std::map<std::string, double> heavy;
};

// The terms told for all the documents.
std::string shared(const std::vector<Told>& told) {
  std::vector<DocumentFacts> facts(told.size());
  std::vector<Sentences> sentences;
  std::vector<SparseVector> heavy;
  std::vector<std::uint32_t> documents;
  for (const auto& document : told) {
    documents.push_back(static_cast<std::uint32_t>(documents.size()));
    sentences.push_back(split_text(document.text));
    std::map<TermHash, double> weights;
    for (const auto& [term, weight] : document.heavy) weights[hash_of_term(term)] = weight;
    heavy.push_back(sparse_vector(weights));
  }
  const auto reason = story_reason(documents, {facts, sentences}, heavy, 0.5);
  EXPECT_EQ(reason.rule, "stories.shared");
  EXPECT_EQ(reason.spans.size(), reason.terms.size());
  EXPECT_EQ(reason.figures, (std::vector<Figure>{{"documents", static_cast<double>(told.size())},
                                                 {"probability", 0.5}}));
  return join(reason.terms, " ");
}

TEST(StoryReason, TellsWhatMostDocumentsHold) {
  const char* text = "Two ferries left Varnholm for Osterby on a foggy day.";
  struct Case {
    const char* name;
    std::vector<Told> told;
    const char* terms;
  };
  const Case cases[] = {
      {"the heaviest first, as written",
       {{text, {{"ferri", 1}, {"varnholm", 2}}}, {text, {{"ferri", 1}, {"varnholm", 2}}}},
       "Varnholm ferries"},
      {"two of three are most",
       {{text, {{"ferri", 1}}}, {text, {{"ferri", 1}, {"osterbi", 9}}}, {text, {{"varnholm", 1}}}},
       "ferries"},
      {"two of four are not, where others are",
       {{text, {{"ferri", 1}, {"varnholm", 9}}},
        {text, {{"ferri", 1}, {"varnholm", 9}}},
        {text, {{"ferri", 1}}},
        {text, {{"osterby", 1}}}},
       "ferries"},
      {"what all hold and what most hold",
       {{text, {{"ferri", 1}, {"osterby", 2}}},
        {text, {{"ferri", 1}, {"osterby", 2}}},
        {text, {{"ferri", 1}}}},
       "Osterby ferries"},
      {"else what most of them hold",
       {{text, {{"ferri", 1}}}, {text, {{"ferri", 1}}}, {text, {{"osterby", 9}}}, {text, {}}},
       "ferries"},
      {"a word of a later document",
       {{"Boats left.", {{"varnholm", 1}}}, {text, {{"varnholm", 1}}}},
       "Varnholm"},
      {"five at most",
       {{text,
         {{"two", 6}, {"ferri", 5}, {"varnholm", 4}, {"osterby", 3}, {"foggi", 2}, {"day", 1}}},
        {text,
         {{"two", 6}, {"ferri", 5}, {"varnholm", 4}, {"osterby", 3}, {"foggi", 2}, {"day", 1}}}},
       "Two ferries Varnholm Osterby foggy"},
      {"nothing", {{text, {}}, {text, {}}}, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(shared(c.told), c.terms) << c.name;
}

}  // namespace
}  // namespace headwater
