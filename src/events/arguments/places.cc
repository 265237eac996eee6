// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/places.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"
#include "events/arguments/place_parts.h"
#include "events/arguments/place_scan.h"
#include "lexicon/gazetteer.h"
#include "lexicon/word_classes.h"

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

// "in Bristol, TN … Bristol police": a town told once with its state or county and elsewhere by the
// name alone is as told before, else as told after, and not as the gazetteer would have it.
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

constexpr std::uint32_t longest_dateline_name = 4;

// "Berrick County": the unit as a word of the name.
bool is_named_unit(const PlaceScan& scan, const Sentence& sentence, std::uint32_t at) {
  const auto& tokens = scan.sentences.tokens;
  if (scan.caseless || at >= sentence.last || !tokens[at].capital ||
      !is_part_word(tokens[at].lower))
    return false;
  return at + 1 >= sentence.last || !tokens[at + 1].capital;
}

// "Skip in Skip x Embed": ordinary words that the tagger calls no name are none because they stand
// behind "in". What it never met, it may call anything.
bool reads_as_name(const PlaceScan& scan, std::uint32_t first, std::uint32_t last) {
  if (scan.caseless || last > scan.words.size()) return true;
  return std::ranges::any_of(scan.words.subspan(first, last - first), [](const WordSyntax& word) {
    return is_name(word.tag.xpos) || word.tag.xpos == Xpos::xx || word.fine == 0;
  });
}

// "Teen Arrested in Shooting": its capitals mark no names.
bool is_title_cased(const PlaceScan& scan, const Sentence& sentence) {
  constexpr std::size_t shortest = 4;
  int small = 0;
  int capital = 0;
  for (auto at = sentence.first; at < sentence.last; ++at) {
    const auto& token = scan.sentences.tokens[at];
    if (token.kind == TokenKind::word && token.lower.size() >= shortest)
      ++(token.capital ? capital : small);
  }
  return capital >= 3 && capital > 4 * small;
}

void keep(PlaceScan& scan, Place place, bool located, bool told_part) {
  if (!place.country.empty()) ++scan.countries[place.country];
  scan.known.insert(lower_utf8(place.text));
  scan.found.places.push_back({std::move(place), located, false, told_part});
}

struct Cue {
  bool located = false;  // "in", "near" …
  bool unit = false;     // "the city of"
  bool region = false;   // "the province of"
};

Cue cue_before(const PlaceScan& scan, const Sentence& sentence, std::uint32_t at) {
  const auto& tokens = scan.sentences.tokens;
  Cue cue;
  if (at == sentence.first) return cue;
  auto back = at - 1;
  if (tokens[back].lower == "the" && back > sentence.first) --back;
  const auto& word = tokens[back].lower;
  if (word == "of" && back > sentence.first) {
    const auto& unit = tokens[back - 1].lower;
    cue.region = word_class("region_word").contains(unit);
    cue.unit = word_class("town_word").contains(unit) || cue.region;
    cue.located = cue.unit;
    return cue;
  }
  static const auto& close = word_class("at_place");
  cue.located = close.contains(word);
  const bool own_unit =
      word_class("town_word").contains(word) || word_class("region_word").contains(word);
  if (own_unit && back > sentence.first)
    cue.located = cue.unit = close.contains(tokens[back - 1].lower);
  return cue;
}

// A place that begins at token `at`; returns the token after it, or `at`.
std::uint32_t place_at(PlaceScan& scan, const Sentence& sentence, std::uint32_t at) {
  const auto& tokens = scan.sentences.tokens;
  if (!scan.caseless && !tokens[at].capital) return at;
  if (in_time(scan, tokens[at].span)) return at;
  const auto hit = gazetteer_match(tokens, at, sentence.last);
  if (hit && hit->kind == PlaceKind::demonym) {
    ++scan.countries[hit->country];
    ++scan.adjectives[hit->country];
    return hit->last;
  }
  const auto cue = cue_before(scan, sentence, at);
  const bool headline = is_title_cased(scan, sentence);
  auto last = hit ? hit->last : name_run(scan, sentence, at);
  if (hit) {
    const auto run = name_run(scan, sentence, at);
    if (run > last && !scan.caseless && !headline) last = run;  // "Mexico City Police": not Mexico
  }
  last = without_code(scan, at, last);
  if (last == at || is_street(scan, sentence, at, last)) return std::max(at, last);
  const bool named_unit = is_named_unit(scan, sentence, last);
  const auto span = span_of(scan, at, named_unit ? last + 1 : last);
  if (about_person_or_body(scan, span)) return last;
  const auto* mention = mention_at(scan, span);
  const bool named_place =
      mention != nullptr && mention->kind == EntityKind::place && mention->span.contains(span) &&
      mention->span.start == span.start;  // "the Women's Central Hall": not its end
  if (word_class("direction").contains(tokens[last - 1].lower) && last < sentence.last &&
      tokens[last].kind == TokenKind::word && !names_place(scan, tokens[last]))
    return last;  // "across Western media"
  const std::string text(scan.document.text.slice(span));
  const bool known = scan.known.contains(lower_utf8(text));
  const bool exact_hit = hit && hit->last == last;
  const bool by_position =
      cue.located && !headline && tokens[at - 1].lower != "the" && tokens[at - 1].lower != "at";
  if (!exact_hit && !cue.unit && !known && !named_unit &&
      !((named_place || by_position) && reads_as_name(scan, at, last)))
    return last;
  // "At the Women's Hospital": the name goes on.
  const bool goes_on = last < sentence.last && tokens[last].lower == "'s";
  if (!exact_hit && !known && goes_on) return last;
  Place place{text, span, "", "", ""};
  const bool region_word =
      last < sentence.last && word_class("region_word").contains(tokens[last].lower);
  if (exact_hit) place.country = hit->country;
  if (cue.region || region_word || (exact_hit && hit->kind == PlaceKind::region))
    place.region = text;
  else if (!exact_hit || hit->kind == PlaceKind::city)
    place.city = text;
  const auto whole = place.city.empty() ? Whole{last} : take_whole(scan, sentence, last, place);
  keep(scan, std::move(place), cue.located, whole.part);
  return std::max({last, whole.last, named_unit ? last + 1 : last});
}

// "DORVIK, January 18 (CPS) --", "CHICAGO —", "SAN SALVADOR, 4 JAN 90 -- [TEXT]".
void take_dateline(PlaceScan& scan, const Sentence& sentence) {
  const auto& tokens = scan.sentences.tokens;
  auto last = sentence.first;
  while (last < sentence.last && last - sentence.first < longest_dateline_name &&
         tokens[last].kind == TokenKind::word &&
         lower_utf8(tokens[last].text) != tokens[last].text &&
         std::ranges::none_of(tokens[last].text, [](char c) { return c >= 'a' && c <= 'z'; }))
    ++last;
  if (last == sentence.first || !names_place(scan, tokens[sentence.first])) return;
  last = without_code(scan, sentence.first, last);
  auto at = last;
  const auto limit = std::min(sentence.last, last + 16);
  while (at < limit && tokens[at].text != "--" && tokens[at].text != "—" &&
         tokens[at].text != "–" && tokens[at].text != "-")
    ++at;
  if (at >= limit) return;
  const auto span = span_of(scan, sentence.first, last);
  Place place{std::string(scan.document.text.slice(span)), span, "", "", ""};
  place.city = place.text;
  if (!scan.found.dateline) scan.found.dateline_words = span_of(scan, sentence.first, at);
  if (const auto hit = gazetteer_match(tokens, sentence.first, sentence.last))
    place.country = hit->country;
  const auto whole = take_whole(scan, sentence, last, place);
  if (!scan.found.dateline) {
    scan.found.dateline = std::move(place);
    scan.found.dateline_part = whole.part;
  }
}

void scan_sentence(PlaceScan& scan, const Sentence& sentence) {
  for (auto at = sentence.first; at < sentence.last;) {
    const auto next = place_at(scan, sentence, at);
    at = std::max(next, at + 1);
  }
}

// Headlines leave out prepositions: names that the body showed to be places are found again there.
void scan_known(PlaceScan& scan) {
  const auto& tokens = scan.sentences.tokens;
  const auto before = scan.found.places.size();
  for (const auto& sentence : scan.sentences.sentences) {
    for (auto at = sentence.first; at < sentence.last; ++at) {
      if (!names_place(scan, tokens[at])) continue;
      for (auto last = std::min(sentence.last, at + 3); last > at; --last) {
        const auto span = span_of(scan, at, last);
        const std::string text(scan.document.text.slice(span));
        if (!scan.known.contains(lower_utf8(text)) || about_person_or_body(scan, span) ||
            is_street(scan, sentence, at, last))
          continue;
        const bool have = std::ranges::any_of(
            std::span(scan.found.places).first(before),
            [&](const FoundPlace& place) { return place.place.span.overlaps(span); });
        if (!have) scan.found.places.push_back({{text, span, text, "", ""}, false, true});
        at = last - 1;
        break;
      }
    }
  }
}

// The country named most, after the towns were settled.
std::string most_named(const PlaceScan& scan) {
  constexpr int dateline_votes = 2;
  auto countries = scan.adjectives;
  for (const auto& found : scan.found.places) {
    if (!found.place.country.empty() && !found.by_name) ++countries[found.place.country];
  }
  if (scan.found.dateline && !scan.found.dateline->country.empty())
    countries[scan.found.dateline->country] += dateline_votes;
  const auto most =
      std::ranges::max_element(countries, {}, [](const auto& entry) { return entry.second; });
  return most == countries.end() ? "" : most->first;
}

}  // namespace

DocumentPlaces find_places(const PlacesInput& input) {
  PlaceScan scan{input.document,
                 input.sentences,
                 input.mentions,
                 input.times,
                 input.words,
                 input.caseless,
                 {},
                 {},
                 {},
                 {}};
  const auto& sentences = input.sentences.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i < 4) take_dateline(scan, sentences[i]);
    scan_sentence(scan, sentences[i]);
  }
  if (!input.caseless && scan.found.places.size() < 400) scan_known(scan);
  std::ranges::sort(scan.found.places, {},
                    [](const FoundPlace& found) { return found.place.span; });
  settle_places(scan.found);
  scan.found.country = most_named(scan);
  return std::move(scan.found);
}

}  // namespace headwater
