// SPDX-License-Identifier: Apache-2.0
#include "stories/find_stories.h"

#include "base/parallel.h"
#include "stories/average_linkage.h"
#include "stories/candidate_pairs.h"

namespace headwater {
namespace {

// Chosen by leaving topics and regimes out (docs/lab/stories.md).
constexpr double joined_from = 0.35;
constexpr double link_from = 0.02;  // below that a pair counts as having nothing in common

std::vector<DocumentProfile> read_profiles(const CaseTexts& texts) {
  std::vector<DocumentProfile> profiles(texts.size());
  parallel_for(texts.size(), [&](std::size_t i) {
    profiles[i] = profile_of(texts.document(i), texts.sentences[i]);
  });
  return profiles;
}

std::vector<LinkedPair> score_pairs(const std::vector<DocumentProfile>& profiles,
                              const DocumentPairModel& model) {
  const auto pairs = candidate_pairs(profiles);
  std::vector<double> likeness(pairs.size());
  parallel_for(pairs.size(), [&](std::size_t i) {
    const auto [a, b] = pairs[i];
    likeness[i] = model.probability(compare_documents(profiles[a], profiles[b]));
  });
  std::vector<LinkedPair> links;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (likeness[i] >= link_from) links.push_back({pairs[i].first, pairs[i].second, likeness[i]});
  }
  return links;
}

}  // namespace

std::vector<Story> find_stories(const CaseTexts& texts, const DocumentPairModel& model) {
  const auto links = score_pairs(read_profiles(texts), model);
  std::vector<Story> stories;
  for (auto& documents : link_averages(texts.size(), links, joined_from))
    stories.push_back({std::move(documents), {}});
  return stories;
}

}  // namespace headwater
