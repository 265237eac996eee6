// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/places.h"

#include <algorithm>
#include <map>

#include "base/data_file.h"
#include "base/strings.h"
#include "events/arguments/count_meaning.h"
#include "events/arguments/settle_places.h"
#include "lexicon/gazetteer.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_name = 4;

const StringSet& words_of(std::string_view kind) {
  static const auto sets = [] {
    std::map<std::string, StringSet, std::less<>> made;
    for (const auto& row : data_rows("events/place_words.tsv")) {
      if (row.size() >= 2) made[std::string(row[0])].emplace(row[1]);
    }
    return made;
  }();
  return sets.find(kind)->second;
}

struct Scan {
  const Document& document;
  const Sentences& sentences;
  std::span<const Mention> mentions;
  std::span<const Span> times;
  std::span<const WordSyntax> words;
  bool caseless;
  StringSet known;  // lower names shown to be places
  DocumentPlaces found;
  std::map<std::string, int> countries;   // named so far
  std::map<std::string, int> adjectives;  // "Iranian"
};

Span span_of(const Scan& scan, std::uint32_t first, std::uint32_t last) {
  return {scan.sentences.tokens[first].span.start, scan.sentences.tokens[last - 1].span.end};
}

const Mention* mention_at(const Scan& scan, Span span) {
  const auto found = std::ranges::partition_point(
      scan.mentions, [&](const Mention& mention) { return mention.span.end <= span.start; });
  return found != scan.mentions.end() && found->span.overlaps(span) ? &*found : nullptr;
}

bool in_time(const Scan& scan, Span span) {
  const auto found =
      std::ranges::partition_point(scan.times, [&](Span time) { return time.end <= span.start; });
  return found != scan.times.end() && found->overlaps(span);
}

bool names_place(const Scan& scan, const Token& token) {
  return token.kind == TokenKind::word && token.text.size() > 1 && !is_function_word(token.lower) &&
         (scan.caseless ? !is_person_noun(token.lower) : token.capital);
}

// The run of name words from `at`; 0 words where there is none.
std::uint32_t name_run(const Scan& scan, const Sentence& sentence, std::uint32_t at) {
  auto last = at;
  while (last < sentence.last && last - at < longest_name &&
         names_place(scan, scan.sentences.tokens[last]) &&
         !in_time(scan, scan.sentences.tokens[last].span) &&
         !(last > at && parse_number(scan.sentences.tokens, last, last + 1)) &&
         !words_of("region").contains(scan.sentences.tokens[last].lower))
    ++last;
  return last;
}

bool is_street(const Scan& scan, const Sentence& sentence, std::uint32_t first,
               std::uint32_t last) {
  const auto& tokens = scan.sentences.tokens;
  const auto& streets = words_of("street");
  for (auto at = first; at < last; ++at) {
    if (streets.contains(tokens[at].lower) &&
        (at > first || !names_place(scan, tokens[at]) || last - first == 1))
      return true;
  }
  return last < sentence.last && streets.contains(tokens[last].lower) &&
         tokens[last].text != "place";
}

bool about_person_or_body(const Scan& scan, Span span) {
  const auto* mention = mention_at(scan, span);
  return mention != nullptr &&
         (mention->kind == EntityKind::person || mention->kind == EntityKind::organisation ||
          mention->kind == EntityKind::outlet);
}

const CountryPart* most_voted(const Scan& scan, std::span<const CountryPart> parts) {
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
bool usable_part(const Scan& scan, const Sentence& sentence, std::uint32_t at,
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
std::optional<CountryPart> part_at(const Scan& scan, const Sentence& sentence, std::uint32_t at,
                                   const Place& place) {
  auto parts = parts_behind_town(scan.sentences.tokens, at, sentence.last);
  std::erase_if(parts,
                [&](const CountryPart& part) { return !usable_part(scan, sentence, at, part); });
  if (parts.empty()) return std::nullopt;
  const auto own = std::ranges::find(parts, place.country, &CountryPart::country);
  const auto& part = own != parts.end() ? *own : *most_voted(scan, parts);
  if (own != parts.end()) return part;
  const auto hit = gazetteer_match(scan.sentences.tokens, at, sentence.last);
  if (!hit || hit->kind == GazetteerKind::region || hit->last < part.last) return part;
  if (hit->kind == GazetteerKind::city)
    return place.country.empty() ? std::optional(part) : std::nullopt;
  if (hit->kind != GazetteerKind::country) return std::nullopt;
  const auto votes = [&](std::string_view country) {
    const auto found = scan.countries.find(std::string(country));
    return found == scan.countries.end() ? 0 : found->second;
  };
  const bool country = place.country.empty() || place.country == hit->country ||
                       votes(hit->country) > votes(part.country);
  return country ? std::nullopt : std::optional(part);
}

struct Whole {
  std::uint32_t last = 0;
  bool settled = false;  // its country is known
  bool part = false;     // a part of a country is told
};

// The next larger whole: "…, Lower Tolmai province", "…, in the province of Upper Tolmai", "…,
// Colombia", "…, N.C.", "…, County Cork", "(Somerset)", "TN".
Whole take_one(Scan& scan, const Sentence& sentence, std::uint32_t at, bool first, Place& place) {
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
  if (next < sentence.last && words_of("region").contains(tokens[next].lower) &&
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
        part->last < sentence.last && words_of("region").contains(tokens[part->last].lower);
    return {part->last + (unit ? 1U : 0U), true, true};
  }
  if (const auto hit = gazetteer_match(tokens, next, sentence.last);
      hit && hit->kind != GazetteerKind::adjective && (scan.caseless || tokens[next].capital)) {
    const bool name_goes_on = !scan.caseless && hit->kind == GazetteerKind::region &&
                              hit->last < sentence.last && names_place(scan, tokens[hit->last]) &&
                              !words_of("region").contains(tokens[hit->last].lower);
    if (name_goes_on) return {at};  // "Kent Hale said"
    const auto name = std::string(scan.document.text.slice(span_of(scan, hit->first, hit->last)));
    if (hit->kind == GazetteerKind::country) {
      place.country = hit->country;
      return {hit->last, true};
    }
    if (place.city != name) place.region = name;
    if (place.country.empty() || hit->kind == GazetteerKind::region) place.country = hit->country;
    return {hit->last, true, hit->kind == GazetteerKind::region};
  }
  const auto last = name_run(scan, sentence, next);
  if (last == next || is_street(scan, sentence, next, last)) return {at, false};
  const bool unit_after = last < sentence.last && words_of("region").contains(tokens[last].lower);
  const bool unit_before = next >= 2 && tokens[next - 1].lower == "of" &&
                           words_of("region").contains(tokens[next - 2].lower);
  if (!unit_after && !unit_before) return {at, false};
  place.region = scan.document.text.slice(span_of(scan, next, last));
  return {unit_after ? last + 1 : last, false, true};
}

// "Bristol, Sullivan County, Tenn.": wholes up to the one whose country is known.
Whole take_whole(Scan& scan, const Sentence& sentence, std::uint32_t at, Place& place) {
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

// "Bristol TN": the code is no word of the name.
std::uint32_t without_code(const Scan& scan, std::uint32_t first, std::uint32_t last) {
  if (scan.caseless || last - first < 2) return last;
  const auto parts = parts_behind_town(scan.sentences.tokens, last - 1, last);
  const bool code =
      std::ranges::any_of(parts, [](const CountryPart& part) { return !part.name.empty(); });
  return code ? last - 1 : last;
}

// "Berrick County": the unit as a word of the name.
bool is_named_unit(const Scan& scan, const Sentence& sentence, std::uint32_t at) {
  const auto& tokens = scan.sentences.tokens;
  if (scan.caseless || at >= sentence.last || !tokens[at].capital ||
      !is_part_word(tokens[at].lower))
    return false;
  return at + 1 >= sentence.last || !tokens[at + 1].capital;
}

// "Skip in Skip x Embed": ordinary words that the tagger calls no name are none because they stand
// behind "in". What it never met, it may call anything.
bool reads_as_name(const Scan& scan, std::uint32_t first, std::uint32_t last) {
  if (scan.caseless || last > scan.words.size()) return true;
  return std::ranges::any_of(scan.words.subspan(first, last - first), [](const WordSyntax& word) {
    return is_name(word.tag.xpos) || word.tag.xpos == Xpos::xx || word.fine == 0;
  });
}

void keep(Scan& scan, Place place, bool located, bool told_part) {
  if (!place.country.empty()) ++scan.countries[place.country];
  scan.known.insert(lower_utf8(place.text));
  scan.found.places.push_back({std::move(place), located, false, told_part});
}

struct Cue {
  bool located = false;  // "in", "near" …
  bool unit = false;     // "the city of"
  bool region = false;   // "the province of"
};

Cue cue_before(const Scan& scan, const Sentence& sentence, std::uint32_t at) {
  const auto& tokens = scan.sentences.tokens;
  Cue cue;
  if (at == sentence.first) return cue;
  auto back = at - 1;
  if (tokens[back].lower == "the" && back > sentence.first) --back;
  const auto& word = tokens[back].lower;
  if (word == "of" && back > sentence.first) {
    const auto& unit = tokens[back - 1].lower;
    cue.region = words_of("region").contains(unit);
    cue.unit = words_of("city").contains(unit) || cue.region;
    cue.located = cue.unit;
    return cue;
  }
  static const StringSet close{"in",     "near", "outside",    "around",
                               "inside", "at",   "throughout", "across"};
  cue.located = close.contains(word);
  const bool own_unit = words_of("city").contains(word) || words_of("region").contains(word);
  if (own_unit && back > sentence.first)
    cue.located = cue.unit = close.contains(tokens[back - 1].lower);
  return cue;
}

// A place that begins at token `at`; returns the token after it, or `at`.
std::uint32_t place_at(Scan& scan, const Sentence& sentence, std::uint32_t at) {
  const auto& tokens = scan.sentences.tokens;
  if (!scan.caseless && !tokens[at].capital) return at;
  if (in_time(scan, tokens[at].span)) return at;
  const auto hit = gazetteer_match(tokens, at, sentence.last);
  if (hit && hit->kind == GazetteerKind::adjective) {
    ++scan.countries[hit->country];
    ++scan.adjectives[hit->country];
    return hit->last;
  }
  const auto cue = cue_before(scan, sentence, at);
  auto last = hit ? hit->last : name_run(scan, sentence, at);
  if (hit) {
    const auto run = name_run(scan, sentence, at);
    if (run > last && !scan.caseless) last = run;  // "Mexico City Police": not Mexico
  }
  last = without_code(scan, at, last);
  if (last == at || is_street(scan, sentence, at, last)) return std::max(at, last);
  const bool named_unit = is_named_unit(scan, sentence, last);
  const auto span = span_of(scan, at, named_unit ? last + 1 : last);
  if (about_person_or_body(scan, span)) return last;
  const auto* mention = mention_at(scan, span);
  const bool named_place =
      mention != nullptr && mention->kind == EntityKind::place && mention->span.contains(span);
  if (words_of("direction").contains(tokens[last - 1].lower) && last < sentence.last &&
      tokens[last].kind == TokenKind::word && !names_place(scan, tokens[last]))
    return last;  // "across Western media"
  const std::string text(scan.document.text.slice(span));
  const bool known = scan.known.contains(lower_utf8(text));
  const bool exact_hit = hit && hit->last == last;
  const bool by_position =
      cue.located && tokens[at - 1].lower != "the" && tokens[at - 1].lower != "at";
  if (!exact_hit && !cue.unit && !known && !named_unit &&
      !((named_place || by_position) && reads_as_name(scan, at, last)))
    return last;
  Place place{text, span, "", "", ""};
  const bool region_word = last < sentence.last && words_of("region").contains(tokens[last].lower);
  if (exact_hit) place.country = hit->country;
  if (cue.region || region_word || (exact_hit && hit->kind == GazetteerKind::region))
    place.region = text;
  else if (!exact_hit || hit->kind == GazetteerKind::city)
    place.city = text;
  const auto whole = place.city.empty() ? Whole{last} : take_whole(scan, sentence, last, place);
  keep(scan, std::move(place), cue.located, whole.part);
  return std::max({last, whole.last, named_unit ? last + 1 : last});
}

// "DORVIK, January 18 (CPS) --", "CHICAGO —", "SAN SALVADOR, 4 JAN 90 -- [TEXT]".
void take_dateline(Scan& scan, const Sentence& sentence) {
  const auto& tokens = scan.sentences.tokens;
  auto last = sentence.first;
  while (last < sentence.last && last - sentence.first < longest_name &&
         tokens[last].kind == TokenKind::word &&
         lower_utf8(tokens[last].text) != tokens[last].text &&
         std::ranges::none_of(tokens[last].text, [](char c) { return c >= 'a' && c <= 'z'; }))
    ++last;
  if (last == sentence.first) return;
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

void scan_sentence(Scan& scan, const Sentence& sentence) {
  for (auto at = sentence.first; at < sentence.last;) {
    const auto next = place_at(scan, sentence, at);
    at = std::max(next, at + 1);
  }
}

// Headlines leave out prepositions: names that the body showed to be places are found again there.
void scan_known(Scan& scan) {
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
std::string most_named(const Scan& scan) {
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
  Scan scan{input.document,
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
