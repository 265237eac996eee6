// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/facility_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <span>

#include "base/strings.h"
#include "base/utf8.h"
#include "events/arguments/event_coreference.h"
#include "events/arguments/quantity_roles.h"
#include "lexicon/gazetteer.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_site_name = 4;
constexpr std::size_t shortest_skeleton = 3;

bool is_site_noun(std::string_view lower) {
  static const auto& nouns = word_class("site_noun");
  return nouns.contains(lower);
}

bool names_other(const DocumentFacts& facts, Span span) {
  const auto& mentions = facts.names.mentions;
  const auto found = std::ranges::partition_point(
      mentions, [&](const Mention& mention) { return mention.span.end <= span.start; });
  if (found == mentions.end() || !found->span.overlaps(span)) return false;
  return found->kind == EntityKind::person || found->kind == EntityKind::outlet ||
         found->kind == EntityKind::organisation;
}

bool is_name_word(const Token& token) {
  return token.kind == TokenKind::word && token.capital && token.text.size() > 2 &&
         !is_function_word(token.lower);
}

// The end of the run of name words from `at`.
std::uint32_t run_from(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) {
  auto last = at;
  while (last < end && last - at < longest_site_name && is_name_word(tokens[last])) ++last;
  return last;
}

std::string joined(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  std::string name;
  for (auto at = first; at < last; ++at) {
    if (!name.empty()) name += ' ';
    auto word = tokens[at].lower;
    for (const std::string_view ending : {"'s", "’s"}) {
      if (word.ends_with(ending)) word.resize(word.size() - ending.size());
    }
    name += word;
  }
  return name;
}

std::string town_key(std::string_view name) {
  auto key = place_skeleton(name);
  return key.size() >= shortest_skeleton ? key : lower_utf8(name);
}

bool is_country_word(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) {
  const auto hit = gazetteer_match(tokens, at, end);
  return hit && (hit->kind == PlaceKind::country || hit->kind == PlaceKind::demonym);
}

// "Long Beach", "Chapel Hill" are towns: a landform is a site where it is written small.
bool is_landform(std::string_view lower) {
  static const auto& words = word_class("landform");
  return words.contains(lower);
}

bool ends_site_name(const Token& token) {
  return is_site_noun(token.lower) && !is_landform(token.lower);
}

struct Site {
  std::string name;  // empty: none
  std::string noun;
};

// The site that the run [first, last) names or stands before.
Site site_of(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
             std::uint32_t end) {
  if (is_country_word(tokens, first, last)) return {};
  if (last - first > 1 && ends_site_name(tokens[last - 1]))
    return {joined(tokens, first, last - 1), tokens[last - 1].lower};
  if (last - first > 1 && ends_site_name(tokens[first]))
    return {joined(tokens, first + 1, last), tokens[first].lower};
  for (auto at = last; at < std::min(end, last + 3); ++at) {
    if (tokens[at].kind != TokenKind::word || is_function_word(tokens[at].lower)) break;
    if (tokens[at].capital) break;
    if (is_site_noun(tokens[at].lower)) return {joined(tokens, first, last), tokens[at].lower};
  }
  return {};
}

bool is_large_town(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) {
  const auto hit = gazetteer_match(tokens, at, end);
  return hit && hit->last == end;
}

void collect_sites(const DocumentFacts& facts, const Sentences& text, StringSet& sites) {
  const auto dateline = dateline_of(text);
  for (const auto& sentence : text.sentences) {
    for (auto at = sentence.first; at < sentence.last;) {
      const auto last = run_from(text.tokens, at, sentence.last);
      if (last == at) {
        ++at;
        continue;
      }
      const Span span{text.tokens[at].span.start, text.tokens[last - 1].span.end};
      if (!dateline.contains(span) && !names_other(facts, span)) {
        auto site = site_of(text.tokens, at, last, sentence.last);
        if (!site.name.empty() && !is_large_town(text.tokens, at, last))
          sites.insert(std::move(site.name));
      }
      at = last;
    }
  }
}

}  // namespace

Span dateline_of(const Sentences& text) {
  constexpr std::uint32_t longest = 16;  // tokens up to the dash
  for (std::size_t i = 0; i < std::min<std::size_t>(4, text.sentences.size()); ++i) {
    const auto& sentence = text.sentences[i];
    if (sentence.first >= sentence.last) continue;
    const auto& head = text.tokens[sentence.first].text;
    const bool capitals =
        head.size() > 2 && std::ranges::all_of(head, [](char c) { return c < 'a' || c > 'z'; });
    if (!capitals) continue;
    for (auto at = sentence.first + 1; at < std::min(sentence.last, sentence.first + longest);
         ++at) {
      const auto& word = text.tokens[at].text;
      if (word == "-" || word == "--" || word == "–" || word == "—")
        return {sentence.span.start, text.tokens[at].span.end};
    }
  }
  return {};
}

SiteTable::SiteTable(const CaseTexts& texts) {
  for (std::size_t d = 0; d < texts.size(); ++d) {
    collect_sites(texts.facts[d], texts.sentences[d], sites_);
    const auto dateline = dateline_of(texts.sentences[d]);
    for (const auto& event : texts.facts[d].events) {
      if (texts.leaves_out(d, event.trigger.start)) continue;
      if (has_own_place(event) && !event.place.city.empty() && !dateline.contains(event.place.span))
        towns_.insert(town_key(event.place.city));
    }
  }
}

void SiteTable::add(const std::string& name, NamedSites& found) const {
  auto town = town_key(name);
  if (towns_.contains(town))
    found.towns.push_back(std::move(town));
  else if (sites_.contains(name))
    found.sites.push_back(name);
}

void SiteTable::find(const CaseTexts& texts, std::uint32_t document, std::uint32_t first,
                     std::uint32_t last, NamedSites& found) const {
  const auto& text = texts.sentences[document];
  const auto dateline = dateline_of(text);
  for (auto at = first; at < last;) {
    const auto end = run_from(text.tokens, at, last);
    if (end == at) {
      ++at;
      continue;
    }
    const Span span{text.tokens[at].span.start, text.tokens[end - 1].span.end};
    if (!dateline.contains(span) && !names_other(texts.facts[document], span)) {
      const auto site = site_of(text.tokens, at, end, last);
      if (!site.name.empty()) found.sites.push_back(site.name + " " + site.noun);
      for (auto from = at; from < end; ++from) {
        for (auto to = from + 1; to <= end; ++to) add(joined(text.tokens, from, to), found);
      }
    }
    at = end;
  }
}

void SiteTable::find_in_title(std::string_view title, NamedSites& found) const {
  std::string previous;
  for (const auto word : split(title, ' ')) {
    auto name = lower_utf8(word);
    while (!name.empty() && std::ispunct(static_cast<unsigned char>(name.back())) != 0)
      name.pop_back();
    if (name.size() > 2 && name != word.substr(0, name.size())) {
      add(name, found);
      if (!previous.empty()) add(fmt::format("{} {}", previous, name), found);
      previous = name;
    } else {
      previous.clear();
    }
  }
}

}  // namespace headwater
