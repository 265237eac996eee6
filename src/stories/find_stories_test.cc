// SPDX-License-Identifier: Apache-2.0
#include "stories/find_stories.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "stories/generated_stories_for_tests.h"

namespace headwater {
namespace {

// Set by hand: names count most, then words; what is days apart is less likely the same.
DocumentPairModel plain_model() {
  DocumentPairModel model;
  model.bias = -5;
  model.weights[0] = 4;   // words
  model.weights[1] = 6;   // names
  model.weights[3] = 2;   // names_contained
  model.weights[9] = -3;  // days_apart
  model.weights[12] = 2;  // shared_names
  return model;
}

struct Page {
  const char* published;
  const char* text;
};

class Pages {
 public:
  explicit Pages(const std::vector<Page>& pages) {
    for (const auto& page : pages) {
      auto& document = facts_.emplace_back().document;
      document.id = fmt::format("d{:02}", facts_.size());
      document.published = page.published;
      document.text = Utf8Text(page.text);
      set_lines_as_blocks(document);
      sentences_.push_back(split_sentences(document));
    }
  }
  [[nodiscard]] CaseTexts texts() const { return {facts_, sentences_}; }
  [[nodiscard]] std::vector<Story> stories() const { return find_stories(texts(), plain_model()); }

 private:
  std::vector<DocumentFacts> facts_;
  std::vector<Sentences> sentences_;
};

std::vector<std::vector<std::uint32_t>> documents_of(const std::vector<Story>& stories) {
  std::vector<std::vector<std::uint32_t>> documents;
  for (const auto& story : stories) documents.push_back(story.documents);
  return documents;
}

using Documents = std::vector<std::vector<std::uint32_t>>;

const Page ferry[] = {
    {"2019-05-14",
     "A ferry capsized off Varnholm on Monday. Harbour master Ilsa Brandeis said the "
     "Morning Tern took in water near the Skerry lighthouse. Two lifeboats from "
     "Varnholm brought 41 passengers ashore."},
    {"2019-05-15",
     "Divers searched the wreck of the Morning Tern off Varnholm. The ferry capsized "
     "near the Skerry lighthouse. Ilsa Brandeis said the lifeboats came in time for "
     "all 41 passengers."},
    {"2019-05-16",
     "The owners of the Morning Tern promised an inquiry. Passengers told how the "
     "ferry capsized beside the Skerry lighthouse off Varnholm. Ilsa Brandeis "
     "thanked the lifeboats."},
};
const Page other_ferry[] = {
    {"2019-05-15",
     "A ferry capsized off Tollesund on Tuesday. Coast guard Peder Vang said the "
     "Little Auk struck the Gannet reef in fog. Fishermen from Tollesund saved 17 "
     "passengers."},
    {"2019-05-16",
     "The captain of the Little Auk was questioned in Tollesund. Peder Vang said the "
     "ferry struck the Gannet reef. The 17 passengers were saved by fishermen."},
};

TEST(FindStories, TwoLikeEventsOfOneWeekInTwoTownsStayTwo) {
  const Pages pages({ferry[0], other_ferry[0], ferry[1], other_ferry[1], ferry[2]});
  EXPECT_EQ(documents_of(pages.stories()), (Documents{{0, 2, 4}, {1, 3}}));
}

TEST(FindStories, ARoundUpJoinsNoTwoStories) {
  const Page round_up{"2019-05-17",
                      "It was a bad week at sea. Off Varnholm the Morning Tern capsized near the "
                      "Skerry lighthouse. Off Tollesund the Little Auk struck the Gannet reef. "
                      "In Quillhaven a bridge was shut, in Dorvik a mine. Ilsa Brandeis and Peder "
                      "Vang asked for better charts."};
  const Pages pages({ferry[0], ferry[1], ferry[2], other_ferry[0], other_ferry[1], round_up});
  std::vector<std::size_t> story_of(6);
  const auto stories = pages.stories();
  for (std::size_t s = 0; s < stories.size(); ++s) {
    for (const auto document : stories[s].documents) story_of[document] = s;
  }
  EXPECT_EQ(story_of[0], story_of[1]);
  EXPECT_EQ(story_of[0], story_of[2]);
  EXPECT_EQ(story_of[3], story_of[4]);
  EXPECT_NE(story_of[0], story_of[3]);
}

TEST(FindStories, EveryDocumentIsInOneStory) {
  EXPECT_TRUE(Pages({}).stories().empty());
  EXPECT_EQ(documents_of(Pages({ferry[0]}).stories()), (Documents{{0}}));
  EXPECT_EQ(documents_of(Pages({{"", ""}, {"2019-05-14", "\n"}, ferry[0]}).stories()),
            (Documents{{0}, {1}, {2}}));
  EXPECT_TRUE(Pages({ferry[0]}).stories()[0].why.empty());
}

TEST(FindStories, SaysWhatTheDocumentsShare) {
  const Pages pages({ferry[0], ferry[1], ferry[2], other_ferry[0]});
  const auto stories = pages.stories();
  ASSERT_EQ(stories.size(), 2U);
  ASSERT_EQ(stories[0].why.size(), 1U);
  const auto& why = stories[0].why[0];
  EXPECT_EQ(why.rule, "stories.shared");
  ASSERT_EQ(why.terms.size(), 5U);
  EXPECT_TRUE(std::ranges::count(why.terms, "Varnholm") == 1)
      << fmt::format("{}", fmt::join(why.terms, " "));
  ASSERT_EQ(why.spans.size(), 5U);
  for (std::size_t i = 0; i < why.spans.size(); ++i) {
    const auto& text = pages.texts().document(why.spans[i].document).text;
    EXPECT_EQ(text.slice(why.spans[i].span), why.terms[i]);
  }
  ASSERT_EQ(why.figures.size(), 2U);
  EXPECT_EQ(why.figures[0], (Figure{"documents", 3}));
  EXPECT_EQ(why.figures[1].name, "probability");
  EXPECT_GT(why.figures[1].value, 0.35);
  EXPECT_LE(why.figures[1].value, 1);
  EXPECT_TRUE(stories[1].why.empty());
}

TEST(FindStories, UnrelatedDocumentsBesideThemChangeNothing) {
  const std::vector<Page> own{ferry[0], other_ferry[0], ferry[1], other_ferry[1], ferry[2]};
  const auto alone = Pages(own).stories();
  auto beside = own;
  for (const auto* text :
       {"Milk prices rose again in Lower Aldany. Farmers asked the dairy board for a vote.",
        "The chess club of Brackwater won its final. Novelist Tamsin Oake wrote the report.",
        "Milk prices fell in Lower Aldany. The dairy board thanked its farmers for a vote."})
    beside.push_back({"2019-05-15", text});
  auto found = Pages(beside).stories();
  std::erase_if(found, [&](const Story& story) { return story.documents[0] >= own.size(); });
  EXPECT_EQ(found, alone);
}

TEST(FindStories, TheOrderOfDocumentsMovesNoneToAnotherStory) {
  const auto made = generate_stories({.stories = 12, .documents_each = 6});
  const auto expected = documents_of(find_stories(made.texts(), plain_model()));
  std::vector<std::uint32_t> order(made.facts.size());
  std::iota(order.begin(), order.end(), 0U);
  FixedRandom random(3);
  shuffle(order, random);
  GeneratedCase turned;
  for (const auto i : order) {
    turned.facts.push_back(made.facts[i]);
    turned.sentences.push_back(made.sentences[i]);
  }
  Documents found;
  for (const auto& story : find_stories(turned.texts(), plain_model())) {
    auto& documents = found.emplace_back();
    for (const auto document : story.documents) documents.push_back(order[document]);
    std::ranges::sort(documents);
  }
  std::ranges::sort(found);
  EXPECT_EQ(found, expected);
}

TEST(FindStories, TheNumberOfThreadsChangesNothing) {
  const auto made = generate_stories({.stories = 30, .documents_each = 10});
  const auto expected = find_stories(made.texts(), plain_model());
  const ThreadLimit one(1);
  EXPECT_EQ(find_stories(made.texts(), plain_model()), expected);
}

TEST(FindStories, ManyStoriesAreFoundAsMany) {
  const auto made = generate_stories({.stories = 100, .documents_each = 10});
  const auto stories = find_stories(made.texts(), plain_model());
  ASSERT_EQ(stories.size(), 100U);
  for (const auto& story : stories) {
    EXPECT_EQ(story.documents.size(), 10U);
    for (const auto document : story.documents) EXPECT_EQ(document % 100, story.documents[0] % 100);
  }
}

// More documents than a document has partners: no list of them is whole.
TEST(FindStories, OneStoryOfManyDocumentsStaysOne) {
  const auto made = generate_stories({.stories = 1, .documents_each = 600});
  const auto stories = find_stories(made.texts(), plain_model());
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].documents.size(), 600U);
}

TEST(FindStories, TwoStoriesOfManyDocumentsStayTwo) {
  const auto made = generate_stories({.stories = 2, .documents_each = 300});
  EXPECT_EQ(find_stories(made.texts(), plain_model()).size(), 2U);
}

// Twenty-five documents are as many as the piles that were learned from hold.
TEST(FindStories, TheLargerACaseTheMoreLikenessAStoryNeeds) {
  EXPECT_DOUBLE_EQ(joined_from(1), 0.4);
  EXPECT_DOUBLE_EQ(joined_from(25), 0.4);
  EXPECT_NEAR(joined_from(350), 0.63, 0.01);
  EXPECT_NEAR(joined_from(2800), 0.78, 0.01);
}

}  // namespace
}  // namespace headwater
