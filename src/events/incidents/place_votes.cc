// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/place_votes.h"

#include <algorithm>

#include "events/incidents/vote_weights.h"
#include "lexicon/gazetteer.h"

namespace headwater {
namespace {

constexpr std::size_t shared_from = 3;  // documents that lend their place to all they tell

const std::string& name_of_place(const Place& place) {
  return place.city.empty() ? place.text : place.city;
}

std::string key_of(const Place& place) {
  return (place.city.empty() ? "wider " : "town ") + place_skeleton(name_of_place(place));
}

bool all_capitals(const std::string& text) {
  return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

double sum_of(const PlaceVotes& votes) {
  double sum = 0;
  for (const auto& [document, weight] : votes.by_document) sum += weight;
  return sum * (votes.place.city.empty() ? votes::for_wider : 1);
}

std::string most(const std::map<std::string, double>& votes) {
  const auto best =
      std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  return best == votes.end() ? "" : best->first;
}

double weight_of(const ToldPlace& told, std::size_t sentence) {
  return votes::of_sentence(sentence) * (told.found.located ? votes::located : 1) *
         (told.by_event ? votes::of_event : 1) * (told.found.told_part ? votes::told_part : 1) *
         (told.found.by_name ? votes::by_name : 1);
}

}  // namespace

StoryPlaces::StoryPlaces(const std::vector<ToldDocument>& story) : story_(story) {
  for (std::uint32_t d = 0; d < story.size(); ++d) {
    for (std::uint32_t s = 0; s < story[d].sentences.size(); ++s) vote_sentence(whole_, {d, s});
  }
  for (std::uint32_t d = 0; d < story.size(); ++d) {
    if (story[d].dateline)
      vote(whole_, d, {{*story[d].dateline, false, false, false}, false}, votes::of_dateline);
  }
  double top = 0;
  for (const auto& [key, votes] : whole_) {
    if (sum_of(votes) <= top) continue;
    top = sum_of(votes);
    best_ = key;
  }
}

void StoryPlaces::vote(AllVotes& all, std::uint32_t document, const ToldPlace& told,
                       double weight) {
  const auto& place = told.found.place;
  auto& votes = all[key_of(place)];
  const bool better = (votes.place.region.empty() && !place.region.empty()) ||
                      (all_capitals(votes.place.text) && !all_capitals(place.text));
  if (!votes.place.known() || better) votes.place = place;
  auto& held = votes.by_document[document];
  held = std::max(held, weight) + votes::told_again * std::min(held, weight);
  if (!place.region.empty()) votes.regions[place.region] += weight;
  if (!place.country.empty())
    votes.countries[place.country] += weight * (told.found.told_part ? votes::told_country : 1);
}

void StoryPlaces::vote_sentence(AllVotes& all, SentenceRef ref) const {
  for (const auto& told : story_[ref.document].sentences[ref.sentence].places)
    vote(all, ref.document, told, weight_of(told, ref.sentence));
}

double StoryPlaces::score(const std::string& key, const AllVotes& own) const {
  const auto found = own.find(key);
  const auto story = whole_.find(key);
  return (found == own.end() ? 0 : sum_of(found->second)) +
         (story == whole_.end() ? 0 : votes::of_whole_story * sum_of(story->second));
}

Place StoryPlaces::of(const Happening& happening) const {
  if (best_.empty()) return {};
  AllVotes own;
  for (const auto& ref : happening.sentences) vote_sentence(own, ref);
  // The items of chronicles were in many places.
  const auto items = std::ranges::count_if(
      happening.sentences, [&](const SentenceRef& ref) { return story_[ref.document].chronicle; });
  const bool listed = 2 * static_cast<std::size_t>(items) >= happening.sentences.size();
  const bool tells_town =
      std::ranges::any_of(own, [](const auto& told) { return !told.second.place.city.empty(); });
  if (!tells_town) {
    for (const auto& ref : happening.kin) {
      if (!story_[ref.document].chronicle) vote_sentence(own, ref);
    }
  }
  const bool shared = story_.size() >= shared_from && !listed;
  auto best = happening.main || shared ? best_ : std::string();
  for (const auto& [key, votes] : own) {
    if (best.empty() || score(key, own) > score(best, own)) best = key;
  }
  if (best.empty()) return {};
  // "East Flatbush" of "East Flatbush, Brooklyn".
  const auto town = place_skeleton(name_of_place(whole_.at(best).place));
  auto finest = best;
  for (const auto& [key, votes] : own) {
    if (votes.place.city.empty() || place_skeleton(most(votes.regions)) != town) continue;
    if (score(key, own) < votes::finer_from * score(best, own)) continue;
    if (finest == best || score(key, own) > score(finest, own)) finest = key;
  }
  const auto& votes = whole_.at(finest);
  auto place = votes.place;
  place.region = most(votes.regions);
  place.country = most(votes.countries);
  return place;
}

}  // namespace headwater
