// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/incident_features.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/data_file.h"
#include "base/parallel.h"
#include "events/arguments/quantity_roles.h"

namespace headwater {
namespace {

constexpr std::size_t rare_terms = 12;
constexpr float background_weight = 0.4F;
constexpr float capital_weight = 1.5F;

bool is_term(const Token& token) {
  if (token.kind == TokenKind::number) return token.lower.size() > 1;
  return token.kind == TokenKind::word && token.stem.size() > 2 && !is_function_word(token.lower);
}

struct Vocabulary {
  StringMap<std::uint32_t> ids;
  std::vector<std::uint32_t> documents;         // how many documents hold the term
  std::vector<std::vector<MaybeIndex>> tokens;  // per document: term of each token, or none
};

Vocabulary read_vocabulary(const CaseTexts& texts) {
  Vocabulary vocabulary;
  vocabulary.tokens.resize(texts.size());
  std::vector<MaybeIndex> last_seen;
  for (std::size_t d = 0; d < texts.size(); ++d) {
    for (const auto& token : texts.sentences[d].tokens) {
      MaybeIndex id;
      if (is_term(token)) {
        const auto [place, fresh] =
            vocabulary.ids.try_emplace(token.stem.empty() ? token.lower : token.stem,
                                       static_cast<std::uint32_t>(vocabulary.ids.size()));
        const auto term = place->second;
        id = term;
        if (fresh) {
          vocabulary.documents.push_back(0);
          last_seen.emplace_back();
        }
        if (last_seen[term] != d) ++vocabulary.documents[term];
        last_seen[term] = static_cast<std::uint32_t>(d);
      }
      vocabulary.tokens[d].push_back(id);
    }
  }
  return vocabulary;
}

struct Sink {
  const CaseTexts& texts;
  const Vocabulary& vocabulary;
  std::unordered_map<std::uint32_t, float> weights;

  void add(std::size_t document, std::uint32_t first, std::uint32_t last, float weight) {
    for (auto at = first; at < last; ++at) {
      const auto id = vocabulary.tokens[document][at];
      if (!id) continue;
      const bool capital = texts.sentences[document].tokens[at].capital;
      auto& sum = weights[*id];
      sum = std::max(sum, weight * (capital ? capital_weight : 1.0F));
    }
  }
};

void finish(StoryNode& node, const Sink& sink, std::size_t documents) {
  double norm = 0;
  for (const auto& [id, weight] : sink.weights) {
    const auto idf =
        std::log((1.0 + static_cast<double>(documents)) / (0.5 + sink.vocabulary.documents[id]));
    const auto value = static_cast<float>(weight * std::max(idf, 0.05));
    node.terms.emplace_back(id, value);
  }
  std::ranges::sort(node.terms);
  for (const auto& [id, value] : node.terms) norm += static_cast<double>(value) * value;
  const auto length = static_cast<float>(std::sqrt(std::max(norm, 1e-9)));
  for (auto& [id, value] : node.terms) value /= length;
  TermVector by_weight;
  for (const auto& term : node.terms) {
    if (sink.vocabulary.documents[term.first] > 1) by_weight.push_back(term);
  }
  std::ranges::sort(by_weight, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (by_weight.size() > rare_terms) by_weight.resize(rare_terms);
  for (const auto& [id, value] : by_weight) node.rare.push_back(id);
}

void add_background(std::uint32_t document, const CaseTexts& texts, Sink& sink) {
  const auto& sentences = texts.sentences[document];
  if (document >= texts.left_out.size() || texts.left_out[document].empty()) {
    sink.add(document, 0, static_cast<std::uint32_t>(sentences.tokens.size()), background_weight);
    return;
  }
  for (const auto& sentence : sentences.sentences) {
    if (!texts.leaves_out(document, sentence.span.start))
      sink.add(document, sentence.first, sentence.last, background_weight);
  }
}

void add_words(StoryNode& node, const CaseTexts& texts, const Vocabulary& vocabulary) {
  Sink sink{texts, vocabulary, {}};
  const auto& sentences = texts.sentences[node.document];
  const auto& events = texts.facts[node.document].events;
  for (const auto index : node.story.events) {
    const auto at = sentences.sentence_at(events[index].trigger.start);
    if (at < sentences.sentences.size())
      sink.add(node.document, sentences.sentences[at].first, sentences.sentences[at].last, 1.0F);
  }
  if (node.main) add_background(node.document, texts, sink);
  finish(node, sink, texts.size());
}

// The story with most events; the first among equals.
std::size_t main_story(const std::vector<EventChain>& stories) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < stories.size(); ++i) {
    if (stories[i].events.size() > stories[best].events.size()) best = i;
  }
  return best;
}

// The stories of a document, what the case leaves out aside.
std::vector<EventChain> told_stories(const CaseTexts& texts, std::size_t d) {
  const auto& events = texts.facts[d].events;
  if (d >= texts.left_out.size() || texts.left_out[d].empty())
    return resolve_event_coreference(events);
  std::vector<Event> told;
  std::vector<std::uint32_t> places;
  for (std::uint32_t e = 0; e < events.size(); ++e) {
    if (texts.leaves_out(d, events[e].trigger.start)) continue;
    told.push_back(events[e]);
    places.push_back(e);
  }
  auto stories = resolve_event_coreference(told);
  for (auto& story : stories)
    for (auto& event : story.events) event = places[event];
  return stories;
}

}  // namespace

std::vector<StoryNode> story_nodes(const CaseTexts& texts) {
  const auto vocabulary = read_vocabulary(texts);
  std::vector<std::vector<StoryNode>> by_document(texts.size());
  parallel_for(texts.size(), [&](std::size_t d) {
    const auto& events = texts.facts[d].events;
    auto stories = told_stories(texts, d);
    const auto main = main_story(stories);
    for (std::size_t s = 0; s < stories.size(); ++s) {
      StoryNode node;
      node.document = static_cast<std::uint32_t>(d);
      node.merged = merge_story(events, stories[s]);
      node.story = std::move(stories[s]);
      node.main = s == main;
      add_words(node, texts, vocabulary);
      by_document[d].push_back(std::move(node));
    }
  });
  std::vector<StoryNode> nodes;
  for (auto& list : by_document) {
    for (auto& node : list) nodes.push_back(std::move(node));
  }
  return nodes;
}

}  // namespace headwater
