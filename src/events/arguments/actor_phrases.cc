// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/actor_phrases.h"

#include <algorithm>

#include "base/strings.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

bool usable(const NounPhrase& phrase) {
  static const auto& empty = word_class("no_actor");
  return !phrase.text.empty() && phrase.text.size() < 100 &&
         !empty.contains(lower_ascii(phrase.text));
}

// "The group's ability": a thing somebody has does nothing itself.
bool is_possession(std::string_view text) {
  return text.find("'s ") != std::string_view::npos ||
         text.find("\u2019s ") != std::string_view::npos;
}

}  // namespace

bool is_be(std::string_view lower) {
  static const auto& forms = word_class("passive_be");
  return forms.contains(lower);
}

bool passive_at(const SentenceView& view, std::uint32_t verb, InflectedForm form) {
  if (form != InflectedForm::participle && form != InflectedForm::past_or_participle) return false;
  const auto low = verb - view.sentence.first > 3 ? verb - 3 : view.sentence.first;
  for (auto at = verb; at-- > low;) {
    if (is_be(view.tokens[at].lower)) return true;
    static const auto& passed = word_class("between_be_and_verb");
    if (!view.tokens[at].lower.ends_with("ly") && !passed.contains(view.tokens[at].lower)) break;
  }
  return verb + 1 < view.sentence.last && view.tokens[verb + 1].lower == "by";
}

bool can_act(const NounPhrase& phrase) {
  if (phrase.role == NounRole::object || phrase.role == NounRole::instrument) return false;
  if (phrase.kind == EntityKind::place) return false;
  return phrase.named || phrase.role == NounRole::doer || phrase.role == NounRole::body;
}

void add_actor(FoundActors& found, ActorRole role, const NounPhrase& phrase) {
  if (!usable(phrase)) return;
  if (role == ActorRole::perpetrator && !phrase.named && is_possession(phrase.text)) return;
  const bool known = std::ranges::any_of(found.actors, [&](const Actor& actor) {
    return actor.span == phrase.span || (actor.role == role && actor.name == phrase.text);
  });
  if (!known) found.actors.push_back({role, phrase.text, phrase.span});
}

bool is_happening(const NounPhrase& phrase, std::span<const Trigger> triggers) {
  if (phrase.role == NounRole::doer) return false;
  return std::ranges::any_of(triggers, [&](const Trigger& trigger) {
    const bool inside = trigger.first >= phrase.first && trigger.last <= phrase.last;
    // Weak nouns are those of people and things about a happening: "cell", "union", "assassin".
    return inside && trigger.part != Part::verb && trigger.weight != Weight::weak &&
           (trigger.last == phrase.last || trigger.type == EventType::accident);
  });
}

namespace {

// "Founded and paid by", "beaten and later killed by": verbs of one doer.
bool only_joined_verbs(const SentenceView& view, std::uint32_t from, std::uint32_t by) {
  static const StringSet links{"and", "or", "then", "later"};
  auto at = from;
  while (at < by &&
         (links.contains(view.tokens[at].lower) || view.tokens[at].lower.ends_with("ed") ||
          view.tokens[at].lower.ends_with("ly") || view.tag(at) == Xpos::vbn))
    ++at;
  return at == by && from < by && links.contains(view.tokens[from].lower);
}

// "Investigated by", "owned by": a verb of its own, whose doer stands after "by".
bool is_other_verb(const SentenceView& view, std::uint32_t at, std::span<const Trigger> triggers) {
  if (is_be(view.tokens[at].lower)) return false;
  if (std::ranges::any_of(triggers, [&](const Trigger& trigger) {
        return trigger.first <= at && at < trigger.last;
      }))
    return false;
  const auto tag = view.tag(at);
  if (tag && *tag != Xpos::xx) return is_verb(*tag);
  return view.tokens[at].lower.ends_with("ed");
}

}  // namespace

void add_agent_by(const SentenceView& view, FoundActors& found, std::uint32_t from,
                  std::span<const Trigger> triggers) {
  const auto limit = std::min(view.sentence.last, from + 10);
  for (auto at = from; at < limit; ++at) {
    const auto& word = view.tokens[at].lower;
    if (word == "," || word == ";" || word == "when" || word == "after") return;
    if (word == "by") {
      auto before = at;
      while (before > from && view.tokens[before - 1].lower.ends_with("ly")) --before;
      if (before > from && is_other_verb(view, before - 1, triggers) &&
          !only_joined_verbs(view, from, before))
        return;
    }
    if (word != "by") continue;
    const auto phrase = phrase_after(view, at + 1);
    if (phrase && can_act(*phrase) && !is_happening(*phrase, triggers))
      add_actor(found, ActorRole::perpetrator, *phrase);
    return;
  }
}

}  // namespace headwater
