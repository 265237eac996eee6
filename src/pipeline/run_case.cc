// SPDX-License-Identifier: Apache-2.0
#include "pipeline/run_case.h"

#include <utility>

#include "base/parallel.h"
#include "model/not_analysed.h"
#include "pipeline/stages.h"

namespace headwater {

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
  found.passages = find_reuse(texts);
  // From here on English words count: other sentences are left aside.
  parallel_for(documents.size(),
               [&](std::size_t i) { leave_out_not_analysed(sentences[i], documents[i].document); });
  // Which names mean one and the same, and which belong to one interest.
  found.entities = resolve_entities(texts);
  // Which documents tell one story.
  const auto stories = find_stories(texts, models.stories().documents);
  // Which happenings a story tells.
  found.incidents = build_incidents(texts, stories);
  for (auto& incident : found.incidents) incident.mentions = {};
  // What is claimed of each incident, in how many wordings, and what clashes.
  auto claimed =
      find_claims(texts, found.entities, found.incidents, stories, models.stories().claims);
  found.conflicts = std::move(claimed.conflicts);
  // Where each claim comes from: derivations, then independent origins.
  auto traced = trace_origins(texts, found.entities, found.passages, std::move(claimed.utterances),
                              std::move(claimed.claims), stories, models.stories().origins);
  found.utterances = std::move(traced.utterances);
  found.claims = std::move(traced.claims);
  found.origins = std::move(traced.origins);
  // How well each is supported, and how often each source was right.
  auto weighed = weigh_claims(texts, found);
  found.claims = std::move(weighed.claims);
  found.sources = std::move(weighed.sources);
  return found;
}

}  // namespace headwater
