// SPDX-License-Identifier: Apache-2.0
#include "claims/place_denials.h"

#include <gtest/gtest.h>

#include <map>

#include "claims/find_claims.h"

namespace headwater {
namespace {

// Documents of one sentence, tokens split at spaces.
struct Papers {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;

  void add(const std::string& source, const std::string& text) {
    DocumentFacts made;
    made.document.sha256 = made.document.id = "d" + std::to_string(facts.size());
    made.document.source = source;
    made.document.text = Utf8Text(text);
    const Span whole{0, made.document.text.size()};
    made.document.blocks.push_back({BlockKind::paragraph, whole, "", ""});
    Sentences words;
    for (std::uint32_t start = 0; start < text.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', start), text.size()));
      const auto word = text.substr(start, end - start);
      words.tokens.push_back({{start, end}, word, word, word, TokenKind::word, false});
      start = end + 1;
    }
    words.sentences.push_back({whole, 0, 0, static_cast<std::uint32_t>(words.tokens.size())});
    made.sentences = words.sentences;
    facts.push_back(std::move(made));
    sentences.push_back(std::move(words));
  }
  // One more sentence of the last document.
  void go_on(const std::string& text) {
    auto document = std::move(facts.back());
    auto words = std::move(sentences.back());
    facts.pop_back();
    sentences.pop_back();
    const auto size = document.document.text.size();
    const auto first = static_cast<std::uint32_t>(words.tokens.size());
    add(document.document.source, std::string(document.document.text.str()) + " " + text);
    auto& whole = sentences.back();
    const auto last = static_cast<std::uint32_t>(whole.tokens.size());
    whole.sentences = {{{0, size}, 0, 0, first},
                       {{size + 1, facts.back().document.text.size()}, 0, first, last}};
    facts.back().sentences = whole.sentences;
    facts.back().attributions = std::move(document.attributions);
  }
  void say_parts(const std::string& holder, std::vector<Span> content, Stance stance) {
    const auto text = std::string(facts.back().document.text.str());
    const auto at = static_cast<std::uint32_t>(text.find(holder));
    Attribution said;
    said.holder = holder;
    said.stance = stance;
    said.source = Span{at, at + static_cast<std::uint32_t>(holder.size())};
    said.content = std::move(content);
    facts.back().attributions.push_back(std::move(said));
  }
  // Who says the words of the last document from `content` on.
  void say(const std::string& holder, const std::string& content, Stance stance) {
    auto& document = facts.back();
    const auto text = std::string(document.document.text.str());
    const auto at = static_cast<std::uint32_t>(text.find(content));
    Attribution said;
    said.holder = holder;
    said.stance = stance;
    said.source = Span{0, static_cast<std::uint32_t>(holder.size())};
    said.content = {{at, document.document.text.size()}};
    document.attributions.push_back(std::move(said));
  }
};

// The documents that deny the claim of document 0, and whether that is one conflict.
std::string denied_by(const Papers& papers) {
  const auto found = find_claims({papers.facts, papers.sentences}, {}, {});
  std::string out;
  for (const auto& claim : found.claims) {
    bool first = false;
    std::string denials;
    for (const auto u : claim.utterances) {
      const auto& said = found.utterances[u];
      first = first || (said.document == 0 && said.stance == Stance::asserts);
      if (said.stance == Stance::denies) denials += std::to_string(said.document);
    }
    if (first) out = denials;
  }
  std::size_t denial_conflicts = 0;
  for (const auto& conflict : found.conflicts)
    denial_conflicts += conflict.kind == ConflictKind::denial ? 1 : 0;
  EXPECT_EQ(denial_conflicts, out.empty() ? 0U : 1U);
  return out;
}

struct Case {
  const char* assertion;
  const char* holder;
  const char* sentence;
  const char* content;
  Stance stance;
  const char* denied;
};

TEST(PlaceDenials, FollowsTheContent) {
  const std::vector<Case> cases{
      {"the station was shelled by army guns at dawn", "ministry",
       "ministry rejects that the station was shelled", "that the", Stance::denies, "1"},
      {"the station was shelled by army guns at dawn", "general",
       "general denied that army artillery fired on the station", "that army", Stance::denies, "1"},
      {"the station was shelled by army guns at dawn", "keeper",
       "keeper said that nobody had fired on the station", "that nobody", Stance::asserts, "1"},
      {"the flames took crews five hours to put out", "ministry",
       "ministry rejects that the station was shelled", "that the", Stance::denies, ""},
      {"the station was shelled by army guns at dawn", "front",
       "front says that it does not target civilians", "that it", Stance::asserts, ""},
      {"the station was shelled by army guns at dawn", "keeper",
       "keeper said that nobody had stolen the valve", "that nobody", Stance::asserts, ""},
      {"the station was closed by the council at dawn", "mayor",
       "mayor denied that he had robbed the station", "that he", Stance::denies, ""},
  };
  for (const auto& [assertion, holder, sentence, content, stance, denied] : cases) {
    Papers papers;
    papers.add("Herald", assertion);
    papers.add("Courier", sentence);
    papers.say(holder, content, stance);
    for (int i = 0; i < 12; ++i)
      papers.add("Times", "nothing w" + std::to_string(i) + " like x" + std::to_string(i) +
                              " was y" + std::to_string(i) + " seen");
    EXPECT_EQ(denied_by(papers), denied) << sentence;
  }
}

TEST(PlaceDenials, ManyDenyOneClaim) {
  Papers papers;
  papers.add("Herald", "the station was shelled by army guns at dawn");
  papers.add("Courier", "ministry rejects that the station was shelled");
  papers.say("ministry", "that the", Stance::denies);
  papers.add("Observer", "army denied that its artillery had shelled the station");
  papers.say("army", "that its", Stance::denies);
  for (int i = 0; i < 12; ++i)
    papers.add("Times", "nothing w" + std::to_string(i) + " like x" + std::to_string(i) + " was y" +
                            std::to_string(i) + " seen");
  EXPECT_EQ(denied_by(papers), "12");
}

// The keeper's sentence denies the Herald's, so it is no assertion that the ministry could deny.
TEST(PlaceDenials, DenialOfWhatIsItselfADenialStandsAlone) {
  Papers papers;
  papers.add("Herald", "the old station at the lock was shelled by army guns at dawn");
  papers.add("Courier", "nobody at the lock , keeper said , shelled the old station with guns");
  const auto& text = papers.facts.back().document.text;
  const auto behind = static_cast<std::uint32_t>(std::string(text.str()).find("shelled"));
  papers.say_parts("keeper", {{0, 18}, {behind, text.size()}}, Stance::asserts);
  papers.go_on("ministry denied that the lock and old station was shelled with guns");
  const auto whole = std::string(papers.facts.back().document.text.str());
  const auto denied = static_cast<std::uint32_t>(whole.find("that the lock"));
  papers.say_parts("ministry", {{denied, static_cast<std::uint32_t>(whole.size())}},
                   Stance::denies);
  for (int i = 0; i < 12; ++i)
    papers.add("Times", "nothing w" + std::to_string(i) + " like x" + std::to_string(i) + " was y" +
                            std::to_string(i) + " seen");
  const auto found = find_claims({papers.facts, papers.sentences}, {}, {});
  std::map<std::string, Utterance> by_voice;
  for (const auto& said : found.utterances) {
    ASSERT_TRUE(said.claim.below(found.claims.size()));
    by_voice[said.voices.back().name] = said;
  }
  EXPECT_EQ(by_voice["keeper"].claim, by_voice["Herald"].claim);
  EXPECT_EQ(by_voice["keeper"].stance, Stance::denies);
  EXPECT_EQ(by_voice["ministry"].stance, Stance::denies);
  EXPECT_EQ(found.claims[*by_voice["ministry"].claim].utterances.size(), 1U);
}

}  // namespace
}  // namespace headwater
