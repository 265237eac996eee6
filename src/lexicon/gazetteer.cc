// SPDX-License-Identifier: Apache-2.0
#include "lexicon/gazetteer.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/data_file.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "lexicon/phrases.h"

namespace headwater {
namespace {

struct Gazetteer {
  PhraseTable names;
  std::vector<std::pair<GazetteerKind, std::string>> entries;
  // Names that count behind a town alone: a table a country, as two may share one.
  std::vector<std::pair<std::string, PhraseTable>> parts;
  std::multimap<std::string, CountryPart, std::less<>> codes;  // as written: "TN"
};

void add_parts(Gazetteer& gazetteer, std::string_view names, std::string_view country) {
  if (names.empty()) return;
  gazetteer.parts.emplace_back(country, PhraseTable());
  for (const auto name : split(names, '|')) gazetteer.parts.back().second.add(lower_utf8(name), 0);
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

void add_names(Gazetteer& gazetteer, std::string_view names, GazetteerKind kind,
               std::string_view country) {
  const auto index = static_cast<std::uint32_t>(gazetteer.entries.size());
  gazetteer.entries.emplace_back(kind, std::string(country));
  for (const auto name : split(names, '|')) gazetteer.names.add(lower_utf8(name), index);
}

const Gazetteer& gazetteer() {
  static const auto made = [] {
    Gazetteer places;
    for (const auto& row : data_rows("events/gazetteer.tsv")) {
      if (row.size() < 5) continue;
      add_names(places, row[0], GazetteerKind::country, row[0]);
      add_names(places, row[1], GazetteerKind::country, row[0]);
      add_names(places, row[2], GazetteerKind::adjective, row[0]);
      add_names(places, row[3], GazetteerKind::city, row[0]);
      add_names(places, row[4], GazetteerKind::region, row[0]);
      add_parts(places, row[4], row[0]);
      if (row.size() > 5) add_parts(places, row[5], row[0]);
      if (row.size() > 6) add_codes(places, row[6], row[0]);
    }
    return places;
  }();
  return made;
}

// One letter for sounds that transliterations write differently.
constexpr std::pair<std::string_view, std::string_view> folds[] = {
    {"tch", "c"}, {"sch", "s"}, {"tsh", "c"}, {"dzh", "j"}, {"kh", "k"}, {"zh", "j"}, {"ch", "c"},
    {"sh", "c"},  {"ck", "k"},  {"ph", "f"},  {"ts", "c"},  {"tz", "c"}, {"th", "t"}, {"gh", "g"},
    {"q", "k"},   {"w", "v"},   {"x", "ks"},  {"z", "s"},   {"dj", "j"}, {"ou", ""}};

}  // namespace

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
  static const StringSet words{"county",      "province", "prefecture", "oblast",
                               "governorate", "canton",   "parish"};
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
