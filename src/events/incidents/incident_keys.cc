// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/incident_keys.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "events/arguments/facility_names.h"
#include "events/arguments/quantity_roles.h"
#include "lexicon/gazetteer.h"
#include "lexicon/word_classes.h"
#include "model/entity_index.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_victim = 10;  // tokens

struct NameSearch {
  const CaseTexts& texts;
  const std::vector<Entity>& entities;
  const EntityIndex index;
  const SiteTable sites;
  StringMap<MaybeIndex> by_head;  // "front" -> the one organisation so named; none: several

  [[nodiscard]] const Event& event(const StoryNode& node, std::uint32_t at) const {
    return texts.facts[node.document].events[at];
  }
};

// --- sites

void find_sites(const NameSearch& search, const StoryNode& node, StoryNames& names) {
  NamedSites found;
  const auto& text = search.texts.sentences[node.document];
  for (const auto at : node.story.events) {
    const auto s = text.sentence_at(search.event(node, at).trigger.start);
    if (s < text.sentences.size())
      search.sites.find(search.texts, node.document, text.sentences[s].first,
                        text.sentences[s].last, found);
  }
  if (node.main && found.sites.empty())
    search.sites.find_in_title(search.texts.document(node.document).title, found);
  if (node.main && found.sites.empty())
    search.sites.find(search.texts, node.document, 0,
                      static_cast<std::uint32_t>(text.tokens.size()), found);
  names.sites = std::move(found.sites);
  names.towns = std::move(found.towns);
  sort_unique(names.sites);
  sort_unique(names.towns);
}

// --- who was killed

bool ends_victim(const Token& token) {
  static const auto& words = word_class("ends_victim");
  return token.kind == TokenKind::punctuation || token.kind == TokenKind::number ||
         token.kind == TokenKind::open_quote || words.contains(token.lower);
}

// "Chilean" and "Chile's" are "chile".
std::string plain_word(std::span<const Token> tokens, std::uint32_t at) {
  auto word = tokens[at].lower;
  for (const std::string_view ending : {"'s", "’s"}) {
    if (word.ends_with(ending)) word.resize(word.size() - ending.size());
  }
  const auto hit = gazetteer_match(tokens, at, at + 1);
  return hit && hit->kind == PlaceKind::demonym ? lower_utf8(hit->country) : word;
}

void find_victim(const NameSearch& search, const StoryNode& node, StoryNames& names) {
  const auto& text = search.texts.sentences[node.document];
  for (const auto at : node.story.events) {
    const auto& event = search.event(node, at);
    if (event.type != EventType::killing || event.status != EventStatus::accomplished) continue;
    for (const auto& actor : event.actors) {
      if (actor.role != ActorRole::victim && actor.role != ActorRole::target) continue;
      const auto from = std::ranges::partition_point(
          text.tokens, [&](const Token& token) { return token.span.end <= actor.span.start; });
      std::vector<std::string> words;
      const auto first = static_cast<std::uint32_t>(from - text.tokens.begin());
      const auto end = std::min<std::uint32_t>(first + longest_victim,
                                               static_cast<std::uint32_t>(text.tokens.size()));
      for (auto token = first; token < end && !ends_victim(text.tokens[token]); ++token) {
        const auto& word = text.tokens[token];
        if (word.kind == TokenKind::word && word.lower.size() > 2 && !is_function_word(word.lower))
          words.push_back(plain_word(text.tokens, token));
      }
      sort_unique(words);
      if (words.size() > names.victim.size()) names.victim = std::move(words);
    }
  }
}

// --- what was founded

bool is_body(const Entity& entity) {
  return entity.kind == EntityKind::organisation;
}

MaybeIndex body_at(const NameSearch& search, std::uint32_t document, Span span) {
  const auto found = search.index.at(document, span);
  if (!found || !is_body(search.entities[*found])) return no_index;
  return found;
}

// The organisation named last before a place of the text, else the one the headline names.
MaybeIndex named_before(const NameSearch& search, std::uint32_t document, std::uint32_t position) {
  const auto& mentions = search.texts.facts[document].names.mentions;
  auto end = std::ranges::partition_point(
      mentions, [&](const Mention& mention) { return mention.span.end <= position; });
  while (end != mentions.begin()) {
    --end;
    if (end->kind != EntityKind::organisation) continue;
    if (const auto body = body_at(search, document, end->span)) return body;
  }
  const auto& title = search.texts.document(document).title;
  MaybeIndex best;
  std::size_t longest = 3;
  for (std::uint32_t i = 0; i < search.entities.size(); ++i) {
    if (!is_body(search.entities[i])) continue;
    const auto try_name = [&](const std::string& name) {
      if (name.size() <= longest || title.find(name) == std::string::npos) return;
      longest = name.size();
      best = i;
    };
    try_name(search.entities[i].name);
    for (const auto& alias : search.entities[i].aliases) try_name(alias.name);
  }
  return best;
}

bool stands_for_body(std::string_view lower) {
  static const auto& words = word_class("body_noun");
  return words.contains(lower);
}

MaybeIndex founded_body(const NameSearch& search, const StoryNode& node, const Event& event) {
  for (const auto& actor : event.actors) {
    if (actor.role != ActorRole::target && actor.role != ActorRole::victim) continue;
    const auto head = search.by_head.find(lower_utf8(actor.name));
    if (head != search.by_head.end() && head->second) return head->second;
    if (const auto body = body_at(search, node.document, actor.span)) return body;
  }
  const auto& text = search.texts.sentences[node.document];
  const auto& mentions = search.texts.facts[node.document].names.mentions;
  MaybeIndex inside;
  const auto start_of = [](const Mention& mention) { return mention.span.start; };
  for (auto at = std::ranges::lower_bound(mentions, event.span.start, {}, start_of);
       at != mentions.end() && at->span.start < event.span.end; ++at) {
    const auto& mention = *at;
    if (mention.kind != EntityKind::organisation) continue;
    if (!inside || mention.span.end <= event.trigger.start) {
      if (const auto body = body_at(search, node.document, mention.span)) inside = body;
    }
  }
  if (inside) return inside;
  const auto first = std::ranges::partition_point(
      text.tokens, [&](const Token& token) { return token.span.end <= event.span.start; });
  for (auto token = first; token != text.tokens.end() && token->span.start < event.span.end;
       ++token) {
    if (stands_for_body(token->lower))
      return named_before(search, node.document, token->span.start);
  }
  return no_index;
}

// "The Front": where one organisation of the case alone has that word in its name.
StringMap<MaybeIndex> short_names(const std::vector<Entity>& entities) {
  StringMap<MaybeIndex> by_head;
  const auto add = [&](std::uint32_t index, std::string_view name) {
    if (name.find(' ') == std::string_view::npos) return;
    for (const auto word : split(name, ' ')) {
      auto key = lower_utf8(word);
      if (key == word || key.size() < 4) continue;
      const auto [place, fresh] = by_head.try_emplace(std::move(key), index);
      if (!fresh && place->second != index) place->second = no_index;
    }
  };
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (!is_body(entities[i])) continue;
    add(i, entities[i].name);
    for (const auto& alias : entities[i].aliases) add(i, alias.name);
  }
  return by_head;
}

void find_founded(const NameSearch& search, const StoryNode& node, StoryNames& names) {
  if (node.merged.type != EventType::founding) return;
  for (const auto at : node.story.events) {
    const auto& event = search.event(node, at);
    if (event.type != EventType::founding) continue;
    if (const auto body = founded_body(search, node, event)) {
      names.founded = body;
      return;
    }
  }
}

// --- one or many

bool ends_with_attack(std::string_view text) {
  for (const std::string_view noun : {"attack", "raid", "bombing", "ambush", "assault",
                                      "assassination", "murder", "shelling", "kidnapping"}) {
    if (text.ends_with(noun)) return true;
  }
  return false;
}

bool tells_series(std::string_view before) {
  for (const std::string_view word : {"series of", "string of", "wave of", "spate of", "dozens of",
                                      "number of", "several", "numerous", "many", "regularly"}) {
    if (before.find(word) != std::string_view::npos) return true;
  }
  return false;
}

void find_number(const NameSearch& search, const StoryNode& node, StoryNames& names) {
  static const auto& counted = word_class("counted_happening");
  const auto& document = search.texts.document(node.document);
  for (const auto at : node.story.events) {
    const auto& event = search.event(node, at);
    for (const auto& count : event.counts)
      names.many = names.many || (counted.contains(count.what) && count.value.lo.value_or(0) > 1);
    const auto told = lower_utf8(document.text.slice(event.trigger));
    const auto before = lower_utf8(
        document.text.slice({event.span.start, std::max(event.span.start, event.trigger.end)}));
    if (tells_series(before)) names.many = true;
    if (told == event.trigger_stem && ends_with_attack(told)) names.one = true;
  }
  if (names.many) names.one = false;
}

}  // namespace

std::vector<StoryNames> story_names(const CaseTexts& texts, std::span<const StoryNode> nodes,
                                    const std::vector<Entity>& entities) {
  const NameSearch search{texts, entities, EntityIndex(entities), SiteTable(texts),
                          short_names(entities)};
  std::vector<StoryNames> all(nodes.size());
  parallel_for(nodes.size(), [&](std::size_t i) {
    find_sites(search, nodes[i], all[i]);
    find_victim(search, nodes[i], all[i]);
    find_founded(search, nodes[i], all[i]);
    find_number(search, nodes[i], all[i]);
  });
  return all;
}

}  // namespace headwater
