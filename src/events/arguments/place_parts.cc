// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/place_parts.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "lexicon/gazetteer.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

const CountryPart* most_voted(const PlaceScan& scan, std::span<const CountryPart> parts) {
  const CountryPart* best = nullptr;
  int most = -1;
  for (const auto& part : parts) {
    const auto votes = scan.countries.find(part.country);
    const auto told = votes == scan.countries.end() ? 0 : votes->second;
    if (told < most) continue;
    best = &part;
    most = told;
  }
  return best;
}

// "Kent Brown said", "OK" in a text of capitals: no part of a country.
bool usable_part(const PlaceScan& scan, const Sentence& sentence, std::uint32_t at,
                 const CountryPart& part) {
  const auto& tokens = scan.sentences.tokens;
  const bool closed = part.last >= sentence.last || tokens[part.last].kind != TokenKind::word;
  if (scan.caseless) return closed;
  if (!tokens[at].capital) return false;
  if (!part.name.empty() || closed) return true;
  return !tokens[part.last].capital && !about_person_or_body(scan, span_of(scan, at, part.last));
}

// The part of a country whose name or code stands at `at`, behind the name of a town. "London, Cork
// and Olm" is a list of towns, "Tbilisi, Georgia" a country.
std::optional<CountryPart> part_at(const PlaceScan& scan, const Sentence& sentence,
                                   std::uint32_t at, const Place& place) {
  auto parts = parts_behind_town(scan.sentences.tokens, at, sentence.last);
  std::erase_if(parts,
                [&](const CountryPart& part) { return !usable_part(scan, sentence, at, part); });
  if (parts.empty()) return std::nullopt;
  const auto own = std::ranges::find(parts, place.country, &CountryPart::country);
  const auto& part = own != parts.end() ? *own : *most_voted(scan, parts);
  if (own != parts.end()) return part;
  const auto hit = gazetteer_match(scan.sentences.tokens, at, sentence.last);
  if (!hit || hit->kind == PlaceKind::region || hit->last < part.last) return part;
  if (hit->kind == PlaceKind::city)
    return place.country.empty() ? std::optional(part) : std::nullopt;
  if (hit->kind != PlaceKind::country) return std::nullopt;
  const auto votes = [&](std::string_view country) {
    const auto found = scan.countries.find(std::string(country));
    return found == scan.countries.end() ? 0 : found->second;
  };
  const bool country = place.country.empty() || place.country == hit->country ||
                       votes(hit->country) > votes(part.country);
  return country ? std::nullopt : std::optional(part);
}

// The next larger whole: "…, Lower Tolmai province", "…, in the province of Upper Tolmai", "…,
// Colombia", "…, N.C.", "…, County Cork", "(Somerset)", "TN".
Whole take_one(const PlaceScan& scan, const Sentence& sentence, std::uint32_t at, bool first,
               Place& place) {
  const auto& tokens = scan.sentences.tokens;
  auto next = at;
  if (next < sentence.last && (tokens[next].text == "," || tokens[next].text == "(")) ++next;
  const bool behind_mark = next > at;
  const bool behind_in = first && next < sentence.last && tokens[next].lower == "in";
  if (!behind_mark && !behind_in) {
    const auto part = first ? part_at(scan, sentence, at, place) : std::nullopt;
    if (!part || part->name.empty() || scan.caseless) return {at, false};  // "Bristol TN"
    place.region = part->name;
    place.country = part->country;
    return {part->last, true, true};
  }
  while (next < sentence.last && (tokens[next].lower == "in" || tokens[next].lower == "the"))
    ++next;
  if (next < sentence.last && word_class("region_word").contains(tokens[next].lower) &&
      next + 1 < sentence.last && tokens[next + 1].lower == "of")
    next += 2;
  if (next + 1 < sentence.last && (tokens[next].text == "County" || tokens[next].text == "Co."))
    ++next;
  if (next >= sentence.last) return {at, false};
  if (const auto part = part_at(scan, sentence, next, place)) {
    place.region = part->name.empty()
                       ? std::string(scan.document.text.slice(span_of(scan, next, part->last)))
                       : part->name;
    place.country = part->country;
    const bool unit =
        part->last < sentence.last && word_class("region_word").contains(tokens[part->last].lower);
    return {part->last + (unit ? 1U : 0U), true, true};
  }
  if (const auto hit = gazetteer_match(tokens, next, sentence.last);
      hit && hit->kind != PlaceKind::demonym && (scan.caseless || tokens[next].capital)) {
    const bool name_goes_on = !scan.caseless && hit->kind == PlaceKind::region &&
                              hit->last < sentence.last && names_place(scan, tokens[hit->last]) &&
                              !word_class("region_word").contains(tokens[hit->last].lower);
    if (name_goes_on) return {at};  // "Kent Hale said"
    const auto name = std::string(scan.document.text.slice(span_of(scan, hit->first, hit->last)));
    if (hit->kind == PlaceKind::country) {
      place.country = hit->country;
      return {hit->last, true};
    }
    if (place.city != name) place.region = name;
    if (place.country.empty() || hit->kind == PlaceKind::region) place.country = hit->country;
    return {hit->last, true, hit->kind == PlaceKind::region};
  }
  const auto last = name_run(scan, sentence, next);
  if (last == next || is_street(scan, sentence, next, last)) return {at, false};
  const bool unit_after =
      last < sentence.last && word_class("region_word").contains(tokens[last].lower);
  const bool unit_before = next >= 2 && tokens[next - 1].lower == "of" &&
                           word_class("region_word").contains(tokens[next - 2].lower);
  if (!unit_after && !unit_before) return {at, false};
  place.region = scan.document.text.slice(span_of(scan, next, last));
  return {unit_after ? last + 1 : last, false, true};
}

}  // namespace

Whole take_whole(const PlaceScan& scan, const Sentence& sentence, std::uint32_t at, Place& place) {
  auto whole = take_one(scan, sentence, at, true, place);
  if (whole.last > at && !whole.settled) {
    auto wider = place;
    const auto second = take_one(scan, sentence, whole.last, false, wider);
    if (second.settled) {
      place.country = wider.country;
      whole.last = second.last;
    }
  }
  return whole;
}

std::uint32_t without_code(const PlaceScan& scan, std::uint32_t first, std::uint32_t last) {
  if (scan.caseless || last - first < 2) return last;
  const auto parts = parts_behind_town(scan.sentences.tokens, last - 1, last);
  const bool code =
      std::ranges::any_of(parts, [](const CountryPart& part) { return !part.name.empty(); });
  return code ? last - 1 : last;
}

}  // namespace headwater
