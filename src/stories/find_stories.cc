// SPDX-License-Identifier: Apache-2.0
#include "stories/find_stories.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "stories/average_linkage.h"
#include "stories/candidate_pairs.h"
#include "stories/form_twins.h"
#include "stories/heavy_terms.h"
#include "stories/story_reason.h"

namespace headwater {
namespace {

// Chosen by leaving topics and regimes out (docs/lab/stories.md).
constexpr double joined_in_small_case = 0.4;
// The more documents, the more are alike by chance: the odds asked for grow with this power of
// their number, beyond those of the piles the likeness was learned from.
constexpr double odds_by_size = 0.35;
constexpr double documents_learned_from = 25;
constexpr double link_from = 0.02;  // below that a pair counts as having nothing in common
constexpr double of_twins = -5;     // speaks against a story of both, whatever else is in it

std::vector<DocumentProfile> read_profiles(const CaseTexts& texts) {
  std::vector<DocumentProfile> profiles(texts.size());
  parallel_for(texts.size(), [&](std::size_t i) {
    profiles[i] = profile_of(texts.document(i), texts.sentences[i]);
  });
  return profiles;
}

// How likely two documents tell one story; those in one form about two things do not.
class Likeness {
 public:
  Likeness(const CaseTexts& texts, const DocumentPairModel& model)
      : model_(model), profiles_(read_profiles(texts)), terms_(profiles_), forms_(texts.size()) {
    parallel_for(texts.size(),
                 [&](std::size_t i) { forms_[i] = lead_form(texts.facts[i], texts.sentences[i]); });
  }
  [[nodiscard]] const std::vector<DocumentProfile>& profiles() const { return profiles_; }
  [[nodiscard]] double of(std::uint32_t a, std::uint32_t b) const {
    if (are_form_twins(forms_[a], forms_[b])) return of_twins;
    return model_.probability(compare_documents(profiles_[a], profiles_[b]));
  }
  // Of a document with each of some others.
  template <class Pairs, class Take>
  void of_all(std::uint32_t document, const Pairs& others, const Take& take) const {
    const ComparedDocument compared(profiles_[document]);
    for (const auto& [a, b] : others) {
      take(a, b,
           are_form_twins(forms_[a], forms_[b])
               ? of_twins
               : model_.probability(compared.with(profiles_[b], terms_.of(b))));
    }
  }

 private:
  const DocumentPairModel& model_;
  std::vector<DocumentProfile> profiles_;
  TermLists terms_;
  std::vector<LeadForm> forms_;
};

// REQUIRES: pairs are sorted.
std::vector<LinkedPair> score_pairs(const std::vector<DocumentIndices>& pairs,
                                    const Likeness& likeness) {
  std::vector<LinkedPair> scored(pairs.size());
  parallel_for(likeness.profiles().size(), [&](std::size_t document) {
    const auto of = std::ranges::equal_range(pairs, document, {}, &DocumentIndices::first);
    if (of.empty()) return;
    auto* at = scored.data() + (of.begin() - pairs.begin());
    likeness.of_all(
        static_cast<std::uint32_t>(document), of,
        [&](std::uint32_t a, std::uint32_t b, double likely) { *at++ = {a, b, likely}; });
  });
  return scored;
}

std::vector<LinkedPair> links_of(const std::vector<LinkedPair>& scored) {
  std::vector<LinkedPair> links;
  for (const auto& pair : scored) {
    if (pair.likeness >= link_from || pair.likeness < 0) links.push_back(pair);
  }
  return links;
}

// The mean likeness of the pairs that were compared, by story.
std::vector<double> mean_likeness(const std::vector<Story>& stories, std::size_t documents,
                                  const std::vector<LinkedPair>& scored) {
  std::vector<std::size_t> story_of(documents);
  for (std::size_t story = 0; story < stories.size(); ++story) {
    for (const auto document : stories[story].documents) story_of[document] = story;
  }
  std::vector<double> sums(stories.size());
  std::vector<double> counts(stories.size());
  for (const auto& pair : scored) {
    const auto story = story_of[pair.a];
    if (story != story_of[pair.b]) continue;
    sums[story] += pair.likeness;
    counts[story] += 1;
  }
  for (std::size_t story = 0; story < stories.size(); ++story)
    sums[story] = counts[story] > 0 ? sums[story] / counts[story] : 0;
  return sums;
}

}  // namespace

double joined_from(std::size_t documents) {
  const auto times = std::max(1.0, static_cast<double>(documents) / documents_learned_from);
  const auto odds =
      joined_in_small_case / (1 - joined_in_small_case) * std::pow(times, odds_by_size);
  return odds / (1 + odds);
}

std::vector<Story> find_stories(const CaseTexts& texts, const DocumentPairModel& model) {
  const Likeness likeness(texts, model);
  const auto heavy = heavy_terms(likeness.profiles());
  auto candidates = candidate_pairs(heavy);
  const auto scored = score_pairs(candidates.pairs, likeness);
  const auto likeness_of_rest = [&](std::uint32_t a, std::uint32_t b) {
    return share_heavy_terms(heavy[a], heavy[b]) ? likeness.of(a, b) : 0.0;
  };
  const PartlyCompared partly{std::move(candidates.cut), likeness_of_rest};
  std::vector<Story> stories;
  for (auto& documents :
       link_averages(texts.size(), links_of(scored), joined_from(texts.size()), partly))
    stories.push_back({std::move(documents), {}});
  const auto means = mean_likeness(stories, texts.size(), scored);
  parallel_for(stories.size(), [&](std::size_t i) {
    auto& story = stories[i];
    if (story.documents.size() > 1)
      story.why = {story_reason(story.documents, texts, heavy, means[i])};
  });
  return stories;
}

}  // namespace headwater
