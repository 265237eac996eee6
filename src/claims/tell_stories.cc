// SPDX-License-Identifier: Apache-2.0
#include "claims/tell_stories.h"

#include <cstdlib>

#include "base/parallel.h"
#include "claims/sentence_pairs.h"
#include "claims/star_claims.h"
#include "claims/state_sentences.h"

namespace headwater {
namespace {

const double conflict_from = getenv("CLOW") ? atof(getenv("CLOW")) : 0.2;

ToldStories tell_story(const ReadCase& read, const Story& story, const ClaimModels& models) {
  ToldStories told;
  const auto units = story_units(read, story.documents);
  for (const auto& unit : units)
    told.statements.push_back(sentence_statement(read.input(), unit.document, unit.span));
  const auto table = sentence_pairs(units);
  const bool none = table.pairs.empty();
  const auto same = none ? std::vector<float>{} : models.same.score(table.features);
  StarOptions o; auto e=[](const char* n,double d){auto* v=getenv(n); return v?atof(v):d;};
  o.likely_from=e("LIKELY",.4); o.cost=e("COST",.3); o.least_gain=e("GAIN",.2);
  told.groups = star_claims(units, table.pairs, same, o);
  const auto conflict = none ? std::vector<float>{} : models.conflict.score(table.features);
  for (std::size_t i = 0; i < conflict.size(); ++i) {
    if (conflict[i] < conflict_from) continue;
    const auto [a, b] = table.pairs[i];
    told.conflicts.push_back({a, b, conflict[i], compare_annotations(units[a], units[b])});
  }
  return told;
}

void append(ToldStories told, ToldStories& all) {
  const auto first = static_cast<std::uint32_t>(all.statements.size());
  for (auto& statement : told.statements) all.statements.push_back(std::move(statement));
  for (auto& group : told.groups) {
    for (auto& member : group) member += first;
    all.groups.push_back(std::move(group));
  }
  for (auto& conflict : told.conflicts) {
    conflict.a += first;
    conflict.b += first;
    all.conflicts.push_back(std::move(conflict));
  }
}

}  // namespace

std::vector<SentenceUnit> story_units(const ReadCase& read,
                                      const std::vector<std::uint32_t>& documents) {
  auto units = sentence_units(read.input(), read.values(), documents);
  for (auto& unit : units) {
    const auto said = sentence_statement(read.input(), unit.document, unit.span);
    unit.denied = said.utterance.stance != Stance::asserts;
  }
  return units;
}

ToldStories tell_stories(const ReadCase& read, const std::vector<Story>& stories,
                         const ClaimModels& models) {
  std::vector<ToldStories> each(stories.size());
  parallel_for(stories.size(),
               [&](std::size_t i) { each[i] = tell_story(read, stories[i], models); });
  ToldStories all;
  for (auto& told : each) append(std::move(told), all);
  return all;
}

}  // namespace headwater
