// SPDX-License-Identifier: Apache-2.0
#include "pipeline/run_case.h"

#include <fmt/format.h>

#include <utility>

#include "base/hash.h"
#include "base/parallel.h"
#include "model/not_analysed.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

// A claim is part of the story in which it is first told.
void name_stories(const CaseTexts& texts, Findings& found) {
  std::vector<const Story*> story_of(texts.size(), nullptr);
  for (auto& story : found.stories) {
    const auto& first = texts.document(story.documents.front()).id;
    story.id = fmt::format("s{:08x}", fnv1a64(first) & 0xFFFFFFFFU);
    for (const auto document : story.documents) story_of[document] = &story;
  }
  for (auto& claim : found.claims) {
    const auto& first = found.utterances[claim.utterances.front()];
    if (const auto* story = story_of[first.document]) claim.story = story->id;
  }
}

}  // namespace

Findings find_over_case(const std::vector<DocumentFacts>& documents, const Models& models) {
  std::vector<Sentences> sentences(documents.size());
  parallel_for(documents.size(),
               [&](std::size_t i) { sentences[i] = split_sentences(documents[i].document); });
  Findings found;
  // What sites put on page after page, which no article claims.
  found.left_out = find_site_boilerplate({documents, sentences});
  const auto left_out = spans_left_out(found.left_out, documents.size());
  const CaseTexts texts{documents, sentences, left_out};
  // Who has whose words, in any language.
  found.passages = find_reuse(texts, ShortRuns::kept);
  // From here on English words count: other sentences are left aside.
  parallel_for(documents.size(),
               [&](std::size_t i) { leave_out_not_analysed(sentences[i], documents[i].document); });
  // Which names mean one and the same, and which belong to one interest.
  found.entities = resolve_entities(texts);
  // Which documents tell one story.
  found.stories = find_stories(texts, models.stories().documents);
  // Which happenings a story tells.
  found.incidents = build_incidents(texts, found.stories);
  for (auto& incident : found.incidents) incident.mentions = {};
  // What is claimed of each incident, in how many wordings, and what clashes.
  auto claimed =
      find_claims(texts, found.entities, found.incidents, found.stories, models.stories().claims);
  found.conflicts = std::move(claimed.conflicts);
  // Where each claim comes from: derivations, then independent origins.
  auto traced = trace_origins(texts, found.entities, found.passages, std::move(claimed.utterances),
                              std::move(claimed.claims), found.stories, models.stories().origins);
  found.utterances = std::move(traced.utterances);
  found.claims = std::move(traced.claims);
  found.origins = std::move(traced.origins);
  // How well each is supported, and how often each source was right.
  auto weighed = weigh_claims(texts, found);
  found.claims = std::move(weighed.claims);
  found.sources = std::move(weighed.sources);
  name_stories(texts, found);
  return found;
}

}  // namespace headwater
