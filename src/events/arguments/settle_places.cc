// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/settle_places.h"

#include <map>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

struct Told {
  std::string region;
  std::string country;
};

void settle(Place& place, const std::map<std::string, Told>& towns) {
  if (place.city.empty() || !place.region.empty()) return;
  const auto told = towns.find(lower_utf8(place.city));
  if (told == towns.end()) return;
  place.region = told->second.region;
  if (!told->second.country.empty()) place.country = told->second.country;
}

}  // namespace

void settle_places(DocumentPlaces& found) {
  std::map<std::string, Told> towns;
  if (found.dateline && found.dateline_part)
    towns.emplace(lower_utf8(found.dateline->city),
                  Told{found.dateline->region, found.dateline->country});
  for (const auto& [place, located, by_name, told_part] : found.places) {
    if (told_part) towns.emplace(lower_utf8(place.city), Told{place.region, place.country});
  }
  if (found.dateline) settle(*found.dateline, towns);
  for (auto& [place, located, by_name, told_part] : found.places) {
    if (told_part)
      towns.insert_or_assign(lower_utf8(place.city), Told{place.region, place.country});
    settle(place, towns);
  }
}

}  // namespace headwater
