// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/argument_roles.h"

#include <algorithm>

#include "base/data_file.h"
#include "events/arguments/actor_phrases.h"
#include "events/arguments/agency.h"
#include "events/arguments/quantity_roles.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

// What a happening is done to: people suffer, bombs are used, buildings are targets.
std::optional<ActorRole> patient_role(const NounPhrase& phrase, EventType type) {
  if (phrase.role == NounRole::instrument) return ActorRole::instrument;
  if (phrase.role == NounRole::object) return ActorRole::target;
  if (phrase.kind == EntityKind::person || phrase.role == NounRole::sufferer)
    return ActorRole::victim;
  if (phrase.kind == EntityKind::organisation || phrase.kind == EntityKind::place)
    return ActorRole::target;
  const bool against_people = type == EventType::killing || type == EventType::kidnapping ||
                              type == EventType::shooting || type == EventType::arrest;
  if (phrase.named) return against_people ? ActorRole::victim : ActorRole::target;
  if (phrase.role == NounRole::doer && against_people) return ActorRole::victim;
  return std::nullopt;
}

void add_patients(const SentenceView& view, FoundActors& found, std::uint32_t at, EventType type) {
  for (const auto& phrase : phrases_after(view, at)) {
    if (const auto role = patient_role(phrase, type)) add_actor(found, *role, phrase);
  }
}

// "He died", "two went missing": the subject is who it happened to.
bool suffers(const Trigger& trigger) {
  static const auto& verbs = word_class("verb_of_suffering");
  return verbs.contains(trigger.lemma);
}

// The token before a verb and its adverbs; the verb itself where nothing stands before it.
std::uint32_t before_adverbs(const SentenceView& view, std::uint32_t verb) {
  auto at = verb;
  while (at > view.sentence.first && view.tokens[at - 1].lower.ends_with("ly")) --at;
  return at > view.sentence.first ? at - 1 : verb;
}

// "Ruud Haller killed in a raid": a passive without "was", by the tag and as no object follows.
bool is_short_passive(const SentenceView& view, const Trigger& trigger) {
  if (trigger.form != InflectedForm::participle &&
      trigger.form != InflectedForm::past_or_participle)
    return false;
  if (trigger.last - trigger.first != 1 || view.tag(trigger.first) != Xpos::vbn) return false;
  static const auto& active = word_class("before_active");
  if (active.contains(view.tokens[before_adverbs(view, trigger.first)].lower)) return false;
  if (trigger.last >= view.sentence.last) return true;
  const auto& next = view.tokens[trigger.last];
  const auto tag = view.tag(trigger.last);
  return next.kind == TokenKind::punctuation ||
         ((tag == Xpos::in || tag == Xpos::wrb) && next.lower != "that");
}

// "A prisoner shot two guards": whoever mostly suffers does it where he stands right before a verb
// and others are its object.
bool person_does(const SentenceView& view, const Trigger& trigger, const NounPhrase& subject) {
  if (subject.role != NounRole::sufferer || subject.kind == EntityKind::place ||
      subject.last != before_adverbs(view, trigger.first) + 1 ||
      view.tag(trigger.first) == Xpos::vbn)
    return false;
  const auto object = phrase_after(view, trigger.last);
  if (!object || view.tag(trigger.last) == Xpos::in || object->first > trigger.last + 2)
    return false;
  const bool counted = object->role == NounRole::unknown && object->first == trigger.last + 1 &&
                       parse_number(view.tokens, trigger.last, object->first).has_value();
  return counted || object->role == NounRole::sufferer || object->kind == EntityKind::person;
}

void add_verb_actors(const SentenceView& view, const Trigger& trigger,
                     std::span<const Trigger> triggers, FoundActors& found) {
  if (passive_at(view, trigger.first, trigger.form) || is_short_passive(view, trigger) ||
      suffers(trigger)) {
    auto at = trigger.first;
    const auto low = at - view.sentence.first > 4 ? at - 4 : view.sentence.first;
    for (auto back = at; back > low; --back) {
      if (is_be(view.tokens[back - 1].lower)) {
        at = back - 1;
        break;
      }
    }
    if (const auto phrase = phrase_before(view, at)) {
      if (const auto role = patient_role(*phrase, trigger.type)) add_actor(found, *role, *phrase);
    }
    add_agent_by(view, found, trigger.last, triggers);
    return;
  }
  if (trigger.form == InflectedForm::base && trigger.part == Part::verb &&
      trigger.status == EventStatus::accomplished)
    return;
  const auto subject = phrase_before(view, trigger.first);
  if (subject && trigger.form != InflectedForm::present_participle) {
    if (subject->role == NounRole::instrument)
      add_actor(found, ActorRole::instrument, *subject);
    else if ((can_act(*subject) || person_does(view, trigger, *subject)) &&
             !is_happening(*subject, triggers))
      add_actor(found, ActorRole::perpetrator, *subject);
  }
  add_patients(view, found, trigger.last, trigger.type);
}

void add_noun_actors(const SentenceView& view, const Trigger& trigger,
                     std::span<const Trigger> triggers, FoundActors& found) {
  const auto next = trigger.last;
  if (next < view.sentence.last) {
    const auto& word = view.tokens[next].lower;
    if (word == "on" || word == "against" || word == "of" || word == "upon" || word == "at" ||
        word == "outside")
      add_patients(view, found, next + 1, trigger.type);
  }
  add_agent_by(view, found, next, triggers);
  // "a guerrilla attack", "the FMLN ambush"
  if (trigger.first == view.sentence.first) return;
  const auto before = phrase_before(view, trigger.first);
  if (before && (before->role == NounRole::doer ||
                 (before->named && before->kind == EntityKind::organisation)))
    add_actor(found, ActorRole::perpetrator, *before);
}

void add_violent_actors(const SentenceView& view, const Trigger& trigger,
                        std::span<const Trigger> triggers, FoundActors& found) {
  if (trigger.background) return;
  if (trigger.part == Part::verb) add_verb_actors(view, trigger, triggers, found);
  if (trigger.part == Part::noun) add_noun_actors(view, trigger, triggers, found);
}

}  // namespace

FoundActors find_actors(const SentenceView& view, std::span<const Trigger> triggers,
                        EventType type) {
  auto found = find_agency(view, triggers);
  for (const auto& trigger : triggers) {
    if (compatible(trigger.type, type)) add_violent_actors(view, trigger, triggers, found);
  }
  return found;
}

}  // namespace headwater
