// SPDX-License-Identifier: Apache-2.0
#include "events/actors.h"

#include <algorithm>

#include "base/strings.h"
#include "events/count_meaning.h"

namespace headwater {
namespace {

enum class Agency { active, object, headline, denial };

struct AgencyTable {
  PhraseTable table;
  std::vector<Agency> forms;
};

const AgencyTable& agency_table() {
  static const auto made = [] {
    AgencyTable agency;
    for (const auto& row : data_rows("events/agency.tsv")) {
      if (row.size() < 3) continue;
      const auto index = static_cast<std::uint32_t>(agency.forms.size());
      agency.forms.push_back(row[0] == "active"   ? Agency::active
                             : row[0] == "object" ? Agency::object
                             : row[0] == "denial" ? Agency::denial
                                                  : Agency::headline);
      for (const auto phrase : split(row[2], '|')) {
        if (row[1] == "v")
          agency.table.add_verb(phrase, index);
        else
          agency.table.add(phrase, index);
      }
    }
    return agency;
  }();
  return made;
}

bool is_be(std::string_view lower) {
  static const StringSet forms{"was", "were", "is", "are", "been", "being", "be", "got"};
  return forms.contains(lower);
}

bool passive_at(const SentenceView& view, std::uint32_t verb, WordForm form) {
  if (form != WordForm::participle && form != WordForm::past_or_participle) return false;
  const auto low = verb - view.sentence.first > 3 ? verb - 3 : view.sentence.first;
  for (auto at = verb; at-- > low;) {
    if (is_be(view.tokens[at].lower)) return true;
    static const StringSet passed{"also",     "and",       "all",     "shot",
                                  "beaten",   "kidnapped", "stabbed", "tortured",
                                  "arrested", "wounded",   "both",    "found"};
    if (!view.tokens[at].lower.ends_with("ly") && !passed.contains(view.tokens[at].lower)) break;
  }
  return verb + 1 < view.sentence.last && view.tokens[verb + 1].lower == "by";
}

bool usable(const NounPhrase& phrase) {
  static const StringSet empty{"one",  "which",  "it",     "them", "he",       "people", "others",
                               "was",  "police", "number", "toll", "time",     "day",    "least",
                               "part", "role",   "place",  "same", "according"};
  return !phrase.text.empty() && phrase.text.size() < 100 &&
         !empty.contains(lower_ascii(phrase.text));
}

// "The group's ability": a thing somebody has does nothing itself.
bool is_possession(std::string_view text) {
  return text.find("'s ") != std::string_view::npos ||
         text.find("\u2019s ") != std::string_view::npos;
}

void add_actor(FoundActors& found, ActorRole role, const NounPhrase& phrase) {
  if (!usable(phrase)) return;
  if (role == ActorRole::perpetrator && !phrase.named && is_possession(phrase.text)) return;
  const bool known = std::ranges::any_of(found.actors, [&](const Actor& actor) {
    return actor.span == phrase.span || (actor.role == role && actor.name == phrase.text);
  });
  if (!known) found.actors.push_back({role, phrase.text, phrase.span});
}

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

bool can_act(const NounPhrase& phrase) {
  if (phrase.role == NounRole::object || phrase.role == NounRole::instrument) return false;
  if (phrase.kind == EntityKind::place) return false;
  return phrase.named || phrase.role == NounRole::doer || phrase.role == NounRole::body;
}

void add_patients(const SentenceView& view, FoundActors& found, std::uint32_t at, EventType type) {
  for (const auto& phrase : phrases_after(view, at)) {
    if (const auto role = patient_role(phrase, type)) add_actor(found, *role, phrase);
  }
}

void add_agent_by(const SentenceView& view, FoundActors& found, std::uint32_t from) {
  const auto limit = std::min(view.sentence.last, from + 10);
  for (auto at = from; at < limit; ++at) {
    const auto& word = view.tokens[at].lower;
    if (word == "," || word == ";" || word == "when" || word == "after") return;
    if (word != "by") continue;
    const auto phrase = phrase_after(view, at + 1);
    if (phrase && can_act(*phrase)) add_actor(found, ActorRole::perpetrator, *phrase);
    return;
  }
}

// "He died", "two went missing": the subject is who it happened to.
bool suffers(const Trigger& trigger) {
  static const StringSet verbs{"die",   "perish",        "disappear",     "go missing",
                               "drown", "lose his life", "lose her life", "lose their lives"};
  return verbs.contains(trigger.lemma);
}

void add_verb_actors(const SentenceView& view, const Trigger& trigger, FoundActors& found) {
  if (passive_at(view, trigger.first, trigger.form) || suffers(trigger)) {
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
    add_agent_by(view, found, trigger.last);
    return;
  }
  if (trigger.form == WordForm::base && trigger.part == Part::verb &&
      trigger.status == EventStatus::accomplished)
    return;
  const auto subject = phrase_before(view, trigger.first);
  if (subject && trigger.form != WordForm::present_participle) {
    if (subject->role == NounRole::instrument)
      add_actor(found, ActorRole::instrument, *subject);
    else if (can_act(*subject))
      add_actor(found, ActorRole::perpetrator, *subject);
  }
  add_patients(view, found, trigger.last, trigger.type);
}

void add_noun_actors(const SentenceView& view, const Trigger& trigger, FoundActors& found) {
  const auto next = trigger.last;
  if (next < view.sentence.last) {
    const auto& word = view.tokens[next].lower;
    if (word == "on" || word == "against" || word == "of" || word == "upon" || word == "at" ||
        word == "outside")
      add_patients(view, found, next + 1, trigger.type);
  }
  add_agent_by(view, found, next);
  // "a guerrilla attack", "the FMLN ambush"
  if (trigger.first == view.sentence.first) return;
  const auto before = phrase_before(view, trigger.first);
  if (before && (before->role == NounRole::doer ||
                 (before->named && before->kind == EntityKind::organisation)))
    add_actor(found, ActorRole::perpetrator, *before);
}

void add_violent_actors(const SentenceView& view, const Trigger& trigger, FoundActors& found) {
  if (trigger.background) return;
  if (trigger.part == Part::verb) add_verb_actors(view, trigger, found);
  if (trigger.part == Part::noun) add_noun_actors(view, trigger, found);
}

bool is_negated(const SentenceView& view, std::uint32_t at) {
  static const StringSet words{"not",   "n't",    "wasn't",  "weren't", "isn't",
                               "never", "wasn’t", "weren’t", "isn’t",   "no"};
  const auto low = at - view.sentence.first > 3 ? at - 3 : view.sentence.first;
  for (; at > low; --at) {
    if (words.contains(view.tokens[at - 1].lower)) return true;
  }
  return false;
}

// "denied that army guns fired": what is denied has a doer of its own, unless a pronoun takes the
// denier up ("that its men had fired").
bool denies_of_others(const SentenceView& view, std::uint32_t at) {
  static const StringSet own{"it",  "they", "he",  "she", "its",   "their", "his",
                             "her", "we",   "our", "any", "being", "having"};
  const auto limit = std::min(view.sentence.last, at + 7);
  for (; at + 1 < limit; ++at) {
    if (view.tokens[at].lower == "that") return !own.contains(view.tokens[at + 1].lower);
  }
  return false;
}

// "was behind the blast", "led the raid": the words after it, up to the clause's end, tell a
// happening; "was behind the rumour", "led to tension" do not.
bool acts_on_happening(const SentenceView& view, std::uint32_t at,
                       std::span<const Trigger> triggers) {
  static const StringSet general{"it",        "this",      "that",          "them",
                                 "these",     "operation", "operations",    "incident",
                                 "incidents", "action",    "actions",       "event",
                                 "violence",  "deed",      "responsibility"};
  const auto limit = std::min(view.sentence.last, at + 8);
  for (; at < limit; ++at) {
    if (view.tokens[at].text == "," || view.tokens[at].text == ";") return false;
    if (general.contains(view.tokens[at].lower)) return true;
    if (std::ranges::any_of(triggers, [&](const Trigger& trigger) {
          return trigger.first <= at && at < trigger.last;
        }))
      return true;
  }
  return false;
}

// Verbs that say who was behind something only where that something is a happening.
bool needs_happening(std::string_view verb) {
  static const StringSet verbs{
      "lead",   "leads", "led",  "behind", "heads",  "headed",  "topped",   "runs",  "run",   "ran",
      "called", "calls", "sent", "sends",  "direct", "directs", "directed", "plays", "played"};
  return verbs.contains(verb);
}

void add_agency(const SentenceView& view, const PhraseMatch& match,
                std::span<const Trigger> triggers, FoundActors& found) {
  auto form = agency_table().forms[match.value];
  if (form != Agency::denial && is_negated(view, match.first)) return;
  if (form == Agency::denial && denies_of_others(view, match.last)) {
    found.agency_denied = true;
    return;
  }
  const bool passive = form == Agency::active && passive_at(view, match.first, match.form);
  if (passive) {
    const auto before = found.actors.size();
    add_agent_by(view, found, match.last);
    if (found.actors.size() == before) return;
  } else {
    const auto phrase =
        form == Agency::object ? phrase_after(view, match.last) : phrase_before(view, match.first);
    if (!phrase || !can_act(*phrase)) return;
    if (form == Agency::active && needs_happening(view.tokens[match.last - 1].lower) &&
        !acts_on_happening(view, match.last, triggers))
      return;
    add_actor(found, ActorRole::perpetrator, *phrase);
  }
  found.agency = true;
  found.agency_denied = found.agency_denied || form == Agency::denial;
  found.why.push_back(
      reason("events.agency",
             {{view.tokens[match.first].span.start, view.tokens[match.last - 1].span.end}},
             {std::string(view.document.text.slice(
                  {view.tokens[match.first].span.start, view.tokens[match.last - 1].span.end})),
              found.actors.empty() ? "" : found.actors.back().name}));
}

}  // namespace

FoundActors find_agency(const SentenceView& view, std::span<const Trigger> triggers) {
  FoundActors found;
  for (auto at = view.sentence.first; at < view.sentence.last; ++at) {
    PhraseMatch match;
    if (!agency_table().table.match(view.tokens, at, view.sentence.last, match)) continue;
    add_agency(view, match, triggers, found);
    at = match.last - 1;
  }
  return found;
}

FoundActors find_actors(const SentenceView& view, std::span<const Trigger> triggers,
                        EventType type) {
  auto found = find_agency(view, triggers);
  for (const auto& trigger : triggers) {
    if (compatible(trigger.type, type)) add_violent_actors(view, trigger, found);
  }
  return found;
}

}  // namespace headwater
