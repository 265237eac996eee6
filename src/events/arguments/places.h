// SPDX-License-Identifier: Apache-2.0
// Places a document names, with what they are part of where that is told or known.
//
// Input:   a document, its sentences, names, times and tags.
// Output:  places in order of the text; the dateline apart.
// Rule:    names after "in", "near", "the city of"; names of the gazetteer; names the document has
//          once shown to be places; "X, in Lower Y province" gives the region, and "X, TN" region and
//          country, also to the X told without it. What the tagger calls no name is none. Streets,
//          institutions and adjectives ("Iranian") are no places of their own, but adjectives and
//          the dateline tell the country.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "events/arguments/argument_phrases.h"
#include "model/event.h"

namespace headwater {

struct FoundPlace {
  Place place;
  bool located = false;    // stands after "in", "near", "at" …: something happens there
  bool by_name = false;    // found again by its name alone, where no words say that it is a place
  bool told_part = false;  // the part of the country that it lies in is told with it
};

struct DocumentPlaces {
  std::vector<FoundPlace> places;  // sorted by span
  std::optional<Place> dateline;
  bool dateline_part = false;  // the part of the country is told in the dateline
  Span dateline_words;  // "DORVIK, January 18 (CPS)", up to the dash; empty where there is none
  std::string country;  // the one most often named, empty where none is
};

struct PlacesInput {
  const Document& document;
  const Sentences& sentences;
  std::span<const Mention> mentions;
  std::span<const Span> times;
  std::span<const WordSyntax> words;  // by token; empty where no tagger ran
  bool caseless = false;
};

[[nodiscard]] DocumentPlaces find_places(const PlacesInput& input);

}  // namespace headwater
