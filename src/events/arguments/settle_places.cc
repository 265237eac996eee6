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

bool tells_whole(const Place& place) {
  return !place.city.empty() && !place.region.empty();
}

void settle(Place& place, const std::map<std::string, Told>& towns) {
  if (place.city.empty() || !place.region.empty()) return;
  const auto told = towns.find(lower_utf8(place.city));
  if (told == towns.end()) return;
  place.region = told->second.region;
  if (!told->second.country.empty()) place.country = told->second.country;
}

}  // namespace

void settle_places(std::vector<FoundPlace>& places, std::optional<Place>& dateline) {
  std::map<std::string, Told> towns;
  const auto learn = [&](const Place& place, bool overrule) {
    if (!tells_whole(place)) return;
    const Told told{place.region, place.country};
    if (overrule)
      towns.insert_or_assign(lower_utf8(place.city), told);
    else
      towns.emplace(lower_utf8(place.city), told);
  };
  if (dateline) learn(*dateline, false);
  for (const auto& found : places) learn(found.place, false);  // the first one told
  if (dateline) settle(*dateline, towns);
  for (auto& found : places) {
    learn(found.place, true);
    settle(found.place, towns);
  }
}

}  // namespace headwater
