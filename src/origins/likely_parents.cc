// SPDX-License-Identifier: Apache-2.0
#include "origins/likely_parents.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace headwater {
namespace {

constexpr std::size_t most_candidates = 256;  // the latest before a document, of one story
constexpr std::size_t most_parents = 3;

// What a document says of one story.
struct Told {
  std::uint32_t claim = 0;
  std::string speaker;  // interest of the innermost voice that is no outlet; empty: nobody named
};
class ToldInSlot {
 public:
  // One entry a claim: the first speaker who is named.
  void add(std::uint32_t claim, std::string speaker) {
    const auto [at, added] = place_.try_emplace(claim, told_.size());
    if (added)
      told_.push_back({claim, std::move(speaker)});
    else if (told_[at->second].speaker.empty())
      told_[at->second].speaker = std::move(speaker);
  }
  [[nodiscard]] const std::vector<Told>& all() const { return told_; }
  // Null where the claim is not told.
  [[nodiscard]] const Told* find(std::uint32_t claim) const {
    const auto at = place_.find(claim);
    return at == place_.end() ? nullptr : &told_[at->second];
  }

 private:
  std::vector<Told> told_;
  std::map<std::uint32_t, std::size_t> place_;  // by claim
};
using Profile = std::map<std::string, ToldInSlot>;  // by slot
struct Report {
  std::uint32_t document = 0;
  Profile told;
};

std::string speaker_of(const Outlets& outlets, const Utterance& said) {
  for (auto v = said.voices.size(); v-- > 1;) {
    const auto& voice = said.voices[v];
    if (voice.anonymous) return "?" + std::string(name_of(voice.source_class));
    if (!outlets.named(voice)) return outlets.interest_of(said.document, voice);
  }
  return "";
}

struct ToldStory {
  const ParentInput& input;
  std::vector<Report> reports;                                     // in order of (day, document)
  std::map<std::uint32_t, double> told_by;                         // claim -> reports
  std::map<std::pair<std::uint32_t, std::string>, double> voiced;  // claim, speaker -> reports
};

// The slot of an incident that a claim gives a value for; else each claim is asked for by itself.
std::string slot_of(const Claim& claim) {
  return claim.incident && !claim.slot.empty() ? std::to_string(*claim.incident) + ":" + claim.slot
                                               : claim.id;
}

std::vector<MaybeIndex> stories_by_document(const ParentInput& input) {
  std::vector<MaybeIndex> story_of(input.texts.size());
  for (std::uint32_t s = 0; s < input.stories.size(); ++s) {
    for (const auto document : input.stories[s].documents) story_of[document] = s;
  }
  return story_of;
}

std::vector<ToldStory> read_stories(const ParentInput& input,
                                    const std::vector<MaybeIndex>& story_of) {
  std::vector<std::map<std::uint32_t, Profile>> profiles(input.stories.size());
  for (const auto& said : input.utterances) {
    if (!said.claim || !story_of[said.document]) continue;
    const auto& claim = input.claims.at(*said.claim);

    profiles[*story_of[said.document]][said.document][slot_of(claim)].add(
        *said.claim, speaker_of(input.outlets, said));
  }
  std::vector<ToldStory> stories;
  for (auto& documents : profiles) {
    ToldStory story{input, {}, {}, {}};
    for (auto& [document, told] : documents) {
      for (const auto& [slot, values] : told) {
        for (const auto& value : values.all()) {
          story.told_by[value.claim] += 1;
          story.voiced[{value.claim, value.speaker}] += 1;
        }
      }
      story.reports.push_back({document, std::move(told)});
    }
    std::ranges::stable_sort(story.reports, {}, [&](const Report& report) {
      return std::tuple(input.outlets.of(report.document).day.value_or(Day{}), report.document);
    });
    stories.push_back(std::move(story));
  }
  return stories;
}

double score_slot(const std::string& slot, const ToldStory& story, const ToldInSlot& here,
                  const ToldInSlot* there) {
  if (there == nullptr) return slot.find(':') != std::string::npos ? -0.5 : -0.6;
  const auto reports = static_cast<double>(story.reports.size());
  double score = 0;
  for (const auto& told : here.all()) {
    const auto* same = there->find(told.claim);
    if (same == nullptr) {
      score -= 1.5;
      continue;
    }
    const auto tellers = story.told_by.at(told.claim);
    score += 0.5 + std::log(reports / tellers);
    if (told.speaker.empty()) continue;
    const auto voiced = story.voiced.at({told.claim, told.speaker});
    score += told.speaker == same->speaker ? 0.7 + std::log(tellers / voiced) : -0.6;
  }
  return score;
}

// How often other outlets credit each outlet.
std::vector<double> credits_received(const ParentInput& input) {
  std::vector<double> credits(input.outlets.count(), 0);
  for (std::uint32_t d = 0; d < input.texts.size(); ++d) {
    for (const auto outlet : input.outlets.of(d).named) credits[outlet] += 1;
  }
  return credits;
}

struct Scorer {
  const ToldStory& story;
  const std::vector<double>& credits;

  [[nodiscard]] double operator()(const Report& taker, const Report& giver) const {
    const auto& input = story.input;
    const auto& taking = input.outlets.of(taker.document);
    const auto& giving = input.outlets.of(giver.document);
    double score = 4 * std::min(1.0, input.passages.part_shared(taker.document, giver.document));
    for (const auto& [slot, values] : taker.told) {
      const auto found = giver.told.find(slot);
      score +=
          score_slot(slot, story, values, found == giver.told.end() ? nullptr : &found->second);
    }
    if (giving.outlet) {
      score += 0.35 * std::log1p(credits[*giving.outlet]);
      if (std::ranges::binary_search(taking.named, *giving.outlet)) score += 6;
    }
    // Who credits the taker's outlet took from it, not the other way round.
    if (taking.outlet && std::ranges::binary_search(giving.named, *taking.outlet)) score -= 6;
    if (taking.day && giving.day) {
      const auto days = static_cast<double>((*taking.day - *giving.day).count());
      score -= 0.15 * days + (days == 0 ? 0.3 : 0);
    }
    return score;
  }
};

}  // namespace

LikelyParents::LikelyParents(const ParentInput& input)
    : parents_(input.texts.size()), story_of_(stories_by_document(input)) {
  const auto credits = credits_received(input);
  for (const auto& story : read_stories(input, story_of_)) {
    const Scorer score{story, credits};
    const auto& reports = story.reports;
    const auto day_of = [&](const Report& report) { return input.outlets.of(report.document).day; };
    for (std::size_t i = 0; i < reports.size(); ++i) {
      const auto& taker = reports[i];
      auto last = i;
      while (last + 1 < reports.size() && day_of(reports[last + 1]) == day_of(taker)) ++last;
      const auto first = last > most_candidates ? last - most_candidates : 0;
      for (auto j = first; j <= last; ++j) {
        if (j == i) continue;
        const auto& giver = reports[j];
        parents_[taker.document].push_back(
            {giver.document, score(taker, giver),
             input.passages.part_shared(taker.document, giver.document)});
      }
    }
  }
  for (auto& parents : parents_) {
    std::ranges::stable_sort(parents, [](const LikelyParent& a, const LikelyParent& b) {
      return std::tuple(-a.score, a.document) < std::tuple(-b.score, b.document);
    });
    if (parents.size() > most_parents) parents.resize(most_parents);
  }
}

}  // namespace headwater
