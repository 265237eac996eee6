// SPDX-License-Identifier: Apache-2.0
// Where the happenings of a story were.
//
// Rule:    the town that the sentences of a happening tell first and most, those of the whole story
//          counting a little; a region or country only where no town is told nearly as much. A part
//          of that town told half as much is chosen instead. A country told with the town
//          goes before that of the gazetteer. Where its sentences tell none it was where the three or
//          more documents of the story are; but an item of a chronicle was where it says.
// Example: "in Brooklyn", "in East Flatbush, Brooklyn" -> East Flatbush.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "events/incidents/story_happenings.h"

namespace headwater {

struct PlaceVotes {
  Place place;
  std::map<std::uint32_t, double> by_document;
  std::map<std::string, double> regions;
  std::map<std::string, double> countries;
};

// Refers to the story, which outlives it.
class StoryPlaces {
 public:
  explicit StoryPlaces(const std::vector<ToldDocument>& story);
  [[nodiscard]] Place of(const Happening& happening) const;

 private:
  using AllVotes = std::map<std::string, PlaceVotes>;  // by kind and skeleton of the name

  static void vote(AllVotes& all, std::uint32_t document, const ToldPlace& told, double weight);
  void vote_sentence(AllVotes& all, SentenceRef ref) const;
  [[nodiscard]] double score(const std::string& key, const AllVotes& own) const;

  const std::vector<ToldDocument>& story_;
  AllVotes whole_;
  std::string best_;  // of the whole story; empty where none is told
};

}  // namespace headwater
