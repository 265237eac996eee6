// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_features.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::listed;
using made_papers::Papers;

std::string dump(const SentenceFeatures& made) {
  return listed(made.terms) + " | " + listed(made.names) + " | " + listed(made.numbers) +
         (made.negated ? " negated" : "");
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(SentenceFeatures, TermsNamesAndNumbers) {
  const std::vector<Case> cases{
      {"the old boat sank", "boat old sank |  | "},
      {"boat boat sank", "boat sank |  | "},
      // the first word is no name by its capital alone; "Ilves" is known wherever it stands
      {"Boats sank off Orth", "boat orth sank | @orth | "},
      {"Ilves sank", "@0 sank | @0 | "},
      {"Then Ilves and Orth and Ilves", "@0 orth | @0 @orth | "},
      {"in 1994 12 boats", "#12 #1994 boat |  | #12 #1994"},
      {"12 12 boats", "#12 boat |  | #12"},
      {"The 12", "#12 |  | #12"},
      // one negation denies, two do not, three do
      {"boats never sank", "boat sank |  |  negated"},
      {"nobody never sank", "sank |  | "},
      {"nobody never denied it", " |  |  negated"},
      {"the of .", " |  | "},
  };
  for (const auto& [text, expected] : cases) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    papers.name("Ilves");
    const EntityIndex index(papers.entities);
    EXPECT_EQ(dump(sentence_features(papers.sentences[0], {0, 100}, {}, 0, index)), expected)
        << text;
  }
}

TEST(SentenceFeatures, SpansAndWhatIsSkipped) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "alpha Beta gamma Delta");
  const EntityIndex index(papers.entities);
  const auto of = [&](Span span, const std::vector<Span>& skip = {}) {
    return dump(sentence_features(papers.sentences[0], span, skip, 0, index));
  };
  EXPECT_EQ(of({6, 16}), "beta gamma |  | ") << "the first word of the span";
  EXPECT_EQ(of({6, 17}), "beta gamma |  | ");
  EXPECT_EQ(of({6, 18}), "beta delta gamma | @delta | ");
  EXPECT_EQ(of({1, 16}), "beta gamma |  | ");
  EXPECT_EQ(of({0, 22}, {{0, 1}, {17, 22}}), "beta gamma | @beta | ");
  EXPECT_EQ(of({0, 22}, {{5, 6}, {22, 23}}), "alpha beta delta gamma | @beta @delta | ");
}

TEST(SentenceFeatures, ContentWords) {
  Token token;
  token.kind = TokenKind::word;
  const std::vector<std::tuple<const char*, const char*, bool>> words{
      {"boat", "boat", true},    {"the", "the", false},       {"according", "accord", false},
      {"never", "never", false}, {"accord", "accord", false}, {"boats", "boat", true}};
  for (const auto& [lower, stem, content] : words) {
    token.lower = lower;
    token.stem = stem;
    EXPECT_EQ(is_content_word(token), content) << lower;
  }
  token.lower = token.stem = "boat";
  token.kind = TokenKind::number;
  EXPECT_FALSE(is_content_word(token));
}

}  // namespace
}  // namespace headwater
