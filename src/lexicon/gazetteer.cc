// SPDX-License-Identifier: Apache-2.0
#include "lexicon/gazetteer.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/data_file.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "lexicon/phrases.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

using KnownPlaces = StringMap<PlaceKind>;

// What is a place where the words around say that one stands there.
struct Gazetteer {
  PhraseTable names;
  std::vector<std::pair<PlaceKind, std::string>> entries;
  // Names that count behind a town alone: a table a country, as two may share one.
  std::vector<std::pair<std::string, PhraseTable>> parts;
  std::multimap<std::string, CountryPart, std::less<>> codes;  // as written: "TN"
};

constexpr char needs_context = '?';

void add_parts(Gazetteer& gazetteer, std::string_view names, std::string_view country) {
  if (names.empty()) return;
  gazetteer.parts.emplace_back(country, PhraseTable());
  for (auto name : split(names, '|')) {
    if (name.starts_with(needs_context)) name.remove_prefix(1);
    gazetteer.parts.back().second.add(lower_utf8(name), 0);
  }
}

void add_codes(Gazetteer& gazetteer, std::string_view codes, std::string_view country) {
  for (const auto entry : split(codes, '|')) {
    const auto equals = entry.find('=');
    if (equals == std::string_view::npos) continue;
    gazetteer.codes.emplace(
        entry.substr(0, equals),
        CountryPart{0, std::string(entry.substr(equals + 1)), std::string(country)});
  }
}

void add_known(KnownPlaces& known, std::string_view names, PlaceKind kind) {
  for (const auto name : split(names, '|')) {
    if (!name.empty() && !name.starts_with(needs_context)) known.emplace(lower_utf8(name), kind);
  }
}

void add_names(Gazetteer& gazetteer, std::string_view names, PlaceKind kind,
               std::string_view country) {
  const auto index = static_cast<std::uint32_t>(gazetteer.entries.size());
  gazetteer.entries.emplace_back(kind, std::string(country));
  for (auto name : split(names, '|')) {
    if (name.starts_with(needs_context)) name.remove_prefix(1);
    gazetteer.names.add(lower_utf8(name), index);
  }
}

// The fields of a row of gazetteer.tsv, which explains them.
struct Field {
  enum At : std::size_t { country, names, adjectives, peoples, cities, regions, parts, codes };
};
std::string_view field(const Row& row, Field::At at) {
  return at < row.size() ? row[at] : std::string_view{};
}

void add_known_of(KnownPlaces& known, const Row& row) {
  add_known(known, field(row, Field::country), PlaceKind::country);
  add_known(known, field(row, Field::names), PlaceKind::country);
  add_known(known, field(row, Field::adjectives), PlaceKind::demonym);
  add_known(known, field(row, Field::peoples), PlaceKind::demonym);
  add_known(known, field(row, Field::cities), PlaceKind::city);
  add_known(known, field(row, Field::regions), PlaceKind::region);
}

void add_row(Gazetteer& gazetteer, const Row& row) {
  const auto country = field(row, Field::country);
  add_names(gazetteer, country, PlaceKind::country, country);
  add_names(gazetteer, field(row, Field::names), PlaceKind::country, country);
  add_names(gazetteer, field(row, Field::adjectives), PlaceKind::demonym, country);
  add_names(gazetteer, field(row, Field::cities), PlaceKind::city, country);
  add_names(gazetteer, field(row, Field::regions), PlaceKind::region, country);
  add_parts(gazetteer, field(row, Field::regions), country);
  add_parts(gazetteer, field(row, Field::parts), country);
  add_codes(gazetteer, field(row, Field::codes), country);
}

// As newsrooms write it: "Bosnia and Herzegovina", "Hong Kong"; empty for "Congo - Kinshasa".
std::string plain_country(std::string name) {
  if (name.find(" - ") != std::string::npos) return {};
  for (const std::string_view tail : {" (", " SAR "})
    name.resize(std::min(name.find(tail), name.size()));
  if (const auto at = name.find('&'); at != std::string::npos) name.replace(at, 1, "and");
  constexpr std::string_view curly = "\u2019";
  if (const auto at = name.find(curly); at != std::string::npos)
    name.replace(at, curly.size(), "'");
  return name;
}

std::vector<std::string> countries_of_icu() {
  std::vector<std::string> countries;
  for (const auto* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    std::string text;
    icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), name).toUTF8String(text);
    countries.push_back(plain_country(std::move(text)));
  }
  return countries;
}

// Neither table is ever freed: its words would be taken apart one by one when the program ends.
const KnownPlaces& known_places() {
  static const auto* const made = [] {
    auto* const known = new KnownPlaces;
    for (const auto& row : data_rows("lexicon/gazetteer.tsv")) add_known_of(*known, row);
    for (const auto& country : countries_of_icu()) add_known(*known, country, PlaceKind::country);
    for (const auto& word : word_class("wide_region")) known->emplace(word, PlaceKind::region);
    for (const auto& word : word_class("people_or_creed")) known->emplace(word, PlaceKind::demonym);
    return known;
  }();
  return *made;
}

const Gazetteer& gazetteer() {
  static const auto* const made = [] {
    auto* const places = new Gazetteer;
    StringSet listed;
    for (const auto& row : data_rows("lexicon/gazetteer.tsv")) {
      add_row(*places, row);
      for (const auto at : {Field::country, Field::names, Field::cities, Field::regions}) {
        for (const auto name : split(field(row, at), '|')) listed.emplace(name);
      }
    }
    for (const auto& country : countries_of_icu()) {
      if (!listed.contains(country)) add_names(*places, country, PlaceKind::country, country);
    }
    return places;
  }();
  return *made;
}

// One letter for sounds that transliterations write differently.
constexpr std::pair<std::string_view, std::string_view> folds[] = {
    {"tch", "c"}, {"sch", "s"}, {"tsh", "c"}, {"dzh", "j"}, {"kh", "k"}, {"zh", "j"}, {"ch", "c"},
    {"sh", "c"},  {"ck", "k"},  {"ph", "f"},  {"ts", "c"},  {"tz", "c"}, {"th", "t"}, {"gh", "g"},
    {"q", "k"},   {"w", "v"},   {"x", "ks"},  {"z", "s"},   {"dj", "j"}, {"ou", ""}};

}  // namespace

std::optional<PlaceKind> known_place(std::string_view lower) {
  const auto found = known_places().find(lower);
  return found == known_places().end() ? std::nullopt : std::optional(found->second);
}

bool is_known_place(std::string_view lower) {
  const auto kind = known_place(lower);
  return kind && *kind != PlaceKind::demonym;
}

std::optional<GazetteerHit> gazetteer_match(std::span<const Token> tokens, std::uint32_t at,
                                            std::uint32_t end) {
  PhraseMatch match;
  if (!gazetteer().names.match(tokens, at, end, match)) return std::nullopt;
  const auto& [kind, country] = gazetteer().entries[match.value];
  return GazetteerHit{match.first, match.last, kind, country};
}

std::vector<CountryPart> parts_behind_town(std::span<const Token> tokens, std::uint32_t at,
                                           std::uint32_t end) {
  std::vector<CountryPart> found;
  if (at >= end) return found;
  PhraseMatch match;
  for (const auto& [country, names] : gazetteer().parts) {
    if (names.match(tokens, at, end, match)) found.push_back({match.last, "", country});
  }
  const auto [first, last] = gazetteer().codes.equal_range(tokens[at].text);
  for (auto code = first; code != last; ++code) {
    found.push_back(code->second);
    found.back().last = at + 1;
  }
  return found;
}

bool is_part_word(std::string_view lower) {
  static const auto& words = word_class("country_part");
  return words.contains(lower);
}

std::string place_skeleton(std::string_view name) {
  std::string lower = lower_utf8(name);
  const auto space = lower.rfind(' ');
  if (space != std::string::npos && is_part_word(std::string_view(lower).substr(space + 1)))
    lower.resize(space);
  std::string folded;
  for (std::size_t i = 0; i < lower.size();) {
    const auto* fold = std::ranges::find_if(folds, [&](const auto& pair) {
      return std::string_view(lower).substr(i).starts_with(pair.first);
    });
    if (fold != std::end(folds)) {
      folded += fold->second;
      i += fold->first.size();
    } else {
      folded += lower[i++];
    }
  }
  std::string skeleton;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const bool vowel = std::string_view("aeiouy'- .").contains(c);
    if (vowel && !(i == 0 && c != '\'')) continue;
    const char kept = vowel ? 'a' : c;
    if (skeleton.empty() || skeleton.back() != kept) skeleton += kept;
  }
  return skeleton;
}

}  // namespace headwater
