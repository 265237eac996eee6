// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/quantity_roles.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/currency_words.h"
#include "lexicon/number_words.h"
#include "lexicon/phrases.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::uint32_t reach_after = 14;
constexpr std::uint32_t reach_before = 18;

struct Counted {
  PhraseTable before;  // verbs and nouns right before the number
  PhraseTable toll;    // nouns that a link ties to the number
  PhraseTable after;   // predicates after the counted people
  PhraseTable people;  // nouns that say by themselves what happened to those counted
  std::vector<std::string> what;
};

const Counted& counted() {
  static const auto table = [] {
    Counted made;
    for (const auto& row : data_rows("events/counted.tsv")) {
      if (row.size() < 4) continue;
      const auto index = static_cast<std::uint32_t>(made.what.size());
      made.what.emplace_back(row[1]);
      const bool verb = row[2] == "v";
      for (const auto phrase : split(row[3], '|')) {
        auto& target = row[0] == "before"   ? made.before
                       : row[0] == "people" ? made.people
                                            : made.after;
        if (verb)
          target.add_verb(phrase, index);
        else
          target.add(phrase, index);
        if (row[0] == "before" && !verb) made.toll.add(phrase, index);
      }
    }
    return made;
  }();
  return table;
}

enum class NounUse { unknown, skip, thing, person };

const StringMap<NounUse>& noun_uses() {
  static const auto uses = [] {
    StringMap<NounUse> made;
    for (const auto& [noun, role] : word_values("noun_role")) {
      if (role != "doer" && role != "sufferer") continue;
      made.emplace(noun, NounUse::person);
      made.emplace(plural_of(noun), NounUse::person);
    }
    for (const auto& noun : word_class("counted_person"))
      made.insert_or_assign(noun, NounUse::person);
    for (const auto& word : currency_words()) made.insert_or_assign(word, NounUse::thing);
    for (const auto& [word, use] : word_values("uncounted"))
      made.insert_or_assign(word, use == "skip" ? NounUse::skip : NounUse::thing);
    return made;
  }();
  return uses;
}

NounUse use_of(std::string_view lower) {
  const auto found = noun_uses().find(lower);
  return found == noun_uses().end() ? NounUse::unknown : found->second;
}

bool is_be(std::string_view lower) {
  static const auto& forms = word_class("fate_be");
  return forms.contains(lower);
}

bool is_determiner(std::string_view lower) {
  static const auto& words = word_class("object_opener");
  return words.contains(lower) || find_number_word(lower) != nullptr;
}

// "killed" after people: their fate, unless it takes an object ("fighters killed 12 soldiers").
bool is_fate(std::span<const Token> tokens, std::uint32_t clause_begin, PhraseMatch match,
             std::uint32_t end) {
  for (auto back = match.first; back > clause_begin && match.first - back < 3;) {
    --back;
    if (is_be(tokens[back].lower)) return true;
  }
  if (match.last >= end) return true;
  const auto& next = tokens[match.last];
  if (next.kind == TokenKind::number) return false;
  if (next.lower == "at" && match.last + 1 < end && tokens[match.last + 1].lower == "least")
    return false;
  return next.lower == "at" || !is_determiner(next.lower);
}

// "bridge", "bridges" -> "bridges"; "man" -> "men".
std::string in_plural(std::string_view noun) {
  static const auto& plurals = word_class("counted_plural");
  const bool plural = plurals.contains(noun) || noun.ends_with("men") ||
                      (noun.ends_with("s") && !noun.ends_with("ss"));
  return plural || noun.empty() ? std::string(noun) : plural_of(noun);
}

struct CountedNoun {
  std::string lower;
  std::string plural;
  NounUse use = NounUse::unknown;
};

// The first noun after the number: a known noun within four words, else a plural.
CountedNoun counted_noun(std::span<const Token> tokens, NumberPlace place) {
  CountedNoun best;
  auto at = place.last;
  if (at < place.end && tokens[at].lower == "of") ++at;
  const auto limit = std::min(place.end, at + 5);
  for (; at < limit; ++at) {
    const auto& token = tokens[at];
    if (token.text == "%") return {"percent", "percent", NounUse::thing};
    if (token.kind != TokenKind::word) break;
    if (is_function_word(token.lower) && token.lower != "per") break;
    const auto use = use_of(token.lower);
    if (use != NounUse::unknown) {
      const bool per_cent =
          token.lower == "per" || token.lower == "percent" || token.lower == "pct";
      return {per_cent ? "percent" : token.lower, per_cent ? "percent" : in_plural(token.lower),
              use};
    }
    if (best.lower.empty() && token.lower.size() > 3 && token.lower.ends_with("s") &&
        !token.lower.ends_with("ss"))
      best = {token.lower, token.lower, NounUse::unknown};
  }
  return best;
}

bool links_to_number(std::string_view lower) {
  static const auto& words = word_class("links_to_number");
  return words.contains(lower);
}

// "The army lost 16 men", "the disaster claims 21": lives, where people or nothing follows.
bool needs_people(std::string_view lower) {
  static const auto& words = word_class("counts_lives");
  return words.contains(lower);
}

std::string people_meaning(std::span<const Token> tokens, NumberPlace place) {
  PhraseMatch match;
  const auto limit = std::min(place.end, place.last + 4);
  for (auto at = place.last; at < limit; ++at) {
    if (counted().people.match(tokens, at, place.end, match)) return counted().what[match.value];
    if (is_function_word(tokens[at].lower)) break;
  }
  return "";
}

std::string before_meaning(std::span<const Token> tokens, NumberPlace place, bool person) {
  auto end = place.first;
  PhraseMatch match;
  for (int skipped = 0; skipped < 3 && end > place.begin; ++skipped) {
    if (counted().before.match_before(tokens, place.begin, end, match)) {
      const bool passive = match.first > place.begin && is_be(tokens[match.first - 1].lower) &&
                           match.form != InflectedForm::present_participle &&
                           match.form != InflectedForm::base;
      const auto words = tokens.subspan(match.first, match.last - match.first);
      if (!person &&
          std::ranges::any_of(words, [](const Token& word) { return needs_people(word.lower); }))
        return "";
      return passive ? "" : counted().what[match.value];
    }
    static const auto& fillers = word_class("between_verb_and_number");
    if (!fillers.contains(tokens[end - 1].lower)) break;
    --end;
  }
  return "";
}

// "The number of passengers held in the village was 23".
std::string number_of_meaning(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) {
  PhraseMatch match;
  for (auto next = at + 1; next < end; ++next) {
    if (counted().after.match(tokens, next, end, match)) return counted().what[match.value];
  }
  for (auto next = at + 1; next < end; ++next) {
    if (counted().people.match(tokens, next, end, match)) return counted().what[match.value];
  }
  return "";
}

std::string toll_meaning(std::span<const Token> tokens, NumberPlace place) {
  if (place.first == place.begin || !links_to_number(tokens[place.first - 1].lower)) return "";
  const auto low =
      place.first - place.begin > reach_before ? place.first - reach_before : place.begin;
  PhraseMatch match;
  for (auto at = place.first; at-- > low;) {
    if (tokens[at].kind == TokenKind::number) break;
    if (counted().toll.match(tokens, at, place.first, match)) return counted().what[match.value];
    if (tokens[at].lower == "number") return number_of_meaning(tokens, at, place.first);
  }
  return "";
}

bool ends_reach(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) {
  const auto& token = tokens[at];
  if (token.text == ";" || token.text == ":" || token.text == "—") return true;
  if (token.text == ",") {
    if (at + 1 >= end) return true;
    const auto& next = tokens[at + 1].lower;
    return next != "including" && next != "among" && next != "most" && next != "mostly" &&
           next != "many" && next != "all" && next != "some";
  }
  if (token.kind == TokenKind::number && token.lower.find('-') == std::string::npos) return true;
  return token.lower != "one" && token.lower != "a" && token.lower != "half" &&
         parse_number(tokens, at, end).has_value();
}

std::string after_meaning(std::span<const Token> tokens, NumberPlace place, bool person) {
  const auto limit = std::min(place.end, place.last + reach_after);
  PhraseMatch match;
  for (auto at = place.last; at < limit; ++at) {
    if (ends_reach(tokens, at, limit)) break;
    if (!counted().after.match(tokens, at, place.end, match)) continue;
    if (!person && at > place.last + 2) break;
    if (is_fate(tokens, place.last, match, place.end)) return counted().what[match.value];
  }
  return "";
}

// "Three of those killed were sisters": they are a part of the killed, not their number.
bool is_part_of_toll(std::span<const Token> tokens, NumberPlace place) {
  constexpr std::uint32_t reach = 4;  // "of the seven people killed"
  if (place.last + 2 >= place.end || tokens[place.last].lower != "of") return false;
  const auto& opener = tokens[place.last + 1].lower;
  if (opener != "those" && opener != "the") return false;
  PhraseMatch match;
  for (auto at = place.last + 2; at < std::min(place.end, place.last + 2 + reach); ++at) {
    if (is_be(tokens[at].lower)) break;
    const bool told = counted().after.match(tokens, at, place.end, match) ||
                      counted().people.match(tokens, at, place.end, match);
    if (told && match.form == InflectedForm::base) return true;
  }
  return false;
}

// "53 percent": turnout or a share of votes, by the words of the clause.
std::string percent_meaning(std::span<const Token> tokens, NumberPlace place) {
  static const StringSet turnout{"turnout", "voters", "electorate", "participation"};
  static const auto& votes = word_class("vote_word");
  bool share = false;
  for (auto at = place.begin; at < place.end; ++at) {
    if (turnout.contains(tokens[at].lower)) return "turnout";
    share = share || votes.contains(tokens[at].lower);
  }
  return share ? "votes" : "percent";
}

}  // namespace

bool is_person_noun(std::string_view lower) {
  return use_of(lower) == NounUse::person;
}

std::string fate_by_verb(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  PhraseMatch match;
  const bool found = counted().before.match(tokens, first, last, match) && match.last == last;
  return found ? counted().what[match.value] : "";
}

bool says_fate(std::string_view what) {
  static const auto fates = [] {
    StringSet made{"money", "percent"};
    for (const auto& name : counted().what) made.insert(name);
    return made;
  }();
  return fates.contains(what);
}

bool is_measure(std::string_view noun) {
  return use_of(noun) == NounUse::thing;
}

bool is_function_word(std::string_view lower) {
  static const auto& words = word_class("phrase_end");
  return words.contains(lower);
}

QuantityRole quantity_role_of(std::span<const Token> tokens, NumberPlace place) {
  const auto noun = counted_noun(tokens, place);
  if (noun.use == NounUse::skip || is_part_of_toll(tokens, place)) return {};
  if (noun.plural == "percent") return {percent_meaning(tokens, place), noun.lower};
  const bool person = noun.use == NounUse::person || noun.lower.empty();
  auto what = before_meaning(tokens, place, person);
  static const StringSet of_things{"destroyed", "stolen", "frozen", "designated", "votes"};
  if (noun.use == NounUse::thing) {
    if (!of_things.contains(what)) what = after_meaning(tokens, place, true);
    if (!of_things.contains(what)) what = noun.plural;
    return {what, noun.lower};
  }
  if (what.empty()) what = toll_meaning(tokens, place);
  if (what.empty()) what = after_meaning(tokens, place, person);
  if (what.empty()) what = people_meaning(tokens, place);
  if (what.empty()) what = noun.plural;
  return {what, noun.lower};
}

}  // namespace headwater
