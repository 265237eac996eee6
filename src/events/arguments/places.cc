// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/places.h"

#include <algorithm>
#include <map>

#include "base/data_file.h"
#include "base/strings.h"
#include "events/arguments/count_meaning.h"
#include "lexicon/gazetteer.h"

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
  bool caseless;
  StringSet known;  // lower names shown to be places
  DocumentPlaces found;
  std::map<std::string, int> countries;
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

// "…, Lower Tolmai province", "…, in the province of Upper Tolmai", "…, Colombia", "…, N.C."
std::uint32_t take_whole(Scan& scan, const Sentence& sentence, std::uint32_t at, Place& place) {
  const auto& tokens = scan.sentences.tokens;
  auto next = at;
  if (next < sentence.last && tokens[next].text == ",") ++next;
  if (next == at && !(next < sentence.last && tokens[next].lower == "in")) return at;
  while (next < sentence.last && (tokens[next].lower == "in" || tokens[next].lower == "the"))
    ++next;
  if (next < sentence.last && words_of("region").contains(tokens[next].lower) &&
      next + 1 < sentence.last && tokens[next + 1].lower == "of")
    next += 2;
  if (const auto hit = gazetteer_match(tokens, next, sentence.last);
      hit && hit->kind != GazetteerKind::adjective && (scan.caseless || tokens[next].capital)) {
    const auto name = std::string(scan.document.text.slice(span_of(scan, hit->first, hit->last)));
    if (hit->kind == GazetteerKind::country) {
      place.country = hit->country;
      return hit->last;
    }
    if (place.city != name) place.region = name;
    if (place.country.empty() || hit->kind == GazetteerKind::region) place.country = hit->country;
    return hit->last;
  }
  const auto last = name_run(scan, sentence, next);
  if (last == next || is_street(scan, sentence, next, last)) return at;
  const bool unit_after = last < sentence.last && words_of("region").contains(tokens[last].lower);
  const bool unit_before = next >= 2 && tokens[next - 1].lower == "of" &&
                           words_of("region").contains(tokens[next - 2].lower);
  if (!unit_after && !unit_before) return at;
  place.region = scan.document.text.slice(span_of(scan, next, last));
  return unit_after ? last + 1 : last;
}

bool about_person_or_body(const Scan& scan, Span span) {
  const auto* mention = mention_at(scan, span);
  return mention != nullptr &&
         (mention->kind == EntityKind::person || mention->kind == EntityKind::organisation ||
          mention->kind == EntityKind::outlet);
}

void keep(Scan& scan, Place place, bool located) {
  if (!place.country.empty()) ++scan.countries[place.country];
  scan.known.insert(lower_utf8(place.text));
  scan.found.places.push_back({std::move(place), located});
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
    return hit->last;
  }
  const auto cue = cue_before(scan, sentence, at);
  auto last = hit ? hit->last : name_run(scan, sentence, at);
  if (hit) {
    const auto run = name_run(scan, sentence, at);
    if (run > last && !scan.caseless) last = run;  // "Mexico City Police": not Mexico
  }
  if (last == at || is_street(scan, sentence, at, last)) return std::max(at, last);
  const auto span = span_of(scan, at, last);
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
  if (!exact_hit && !named_place && !cue.unit && !known &&
      !(cue.located && tokens[at - 1].lower != "the" && tokens[at - 1].lower != "at"))
    return last;
  Place place{text, span, "", "", ""};
  const bool region_word = last < sentence.last && words_of("region").contains(tokens[last].lower);
  if (exact_hit) place.country = hit->country;
  if (cue.region || region_word || (exact_hit && hit->kind == GazetteerKind::region))
    place.region = text;
  else if (!exact_hit || hit->kind == GazetteerKind::city)
    place.city = text;
  const auto end = place.city.empty() ? last : take_whole(scan, sentence, last, place);
  keep(scan, std::move(place), cue.located);
  return std::max(last, end);
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
  if (const auto hit = gazetteer_match(tokens, sentence.first, sentence.last)) {
    place.country = hit->country;
    scan.countries[hit->country] += 2;
  } else {
    take_whole(scan, sentence, last, place);
    if (!place.country.empty()) scan.countries[place.country] += 2;
  }
  if (!scan.found.dateline) scan.found.dateline = std::move(place);
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
        if (!have) scan.found.places.push_back({{text, span, text, "", ""}, false});
        at = last - 1;
        break;
      }
    }
  }
}

}  // namespace

DocumentPlaces find_places(const Document& document, const Sentences& sentences,
                           std::span<const Mention> mentions, std::span<const Span> times,
                           bool caseless) {
  Scan scan{document, sentences, mentions, times, caseless, {}, {}, {}};
  for (std::size_t i = 0; i < sentences.sentences.size(); ++i) {
    if (i < 4) take_dateline(scan, sentences.sentences[i]);
    scan_sentence(scan, sentences.sentences[i]);
  }
  if (!caseless && scan.found.places.size() < 400) scan_known(scan);
  auto& places = scan.found.places;
  std::ranges::sort(places, {}, [](const FoundPlace& place) { return place.place.span; });
  const auto most =
      std::ranges::max_element(scan.countries, {}, [](const auto& entry) { return entry.second; });
  if (most != scan.countries.end()) scan.found.country = most->first;
  return std::move(scan.found);
}

}  // namespace headwater
