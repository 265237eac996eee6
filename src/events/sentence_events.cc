// SPDX-License-Identifier: Apache-2.0
#include "events/sentence_events.h"
#include "events/arguments/agency.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "base/data_file.h"
#include "events/arguments/event_quantities.h"
#include "events/arguments/figures_of_speech.h"
#include "events/arguments/find_counts.h"
#include "events/arguments/quantity_roles.h"
#include "events/arguments/single_patients.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::size_t most_events = 12;

struct CountType {
  std::string_view what;
  EventType type;
  Weight weight;
};

// The happening that a count alone speaks of.
constexpr std::array<CountType, 20> count_types{{
    {"killed", EventType::killing, Weight::medium},
    {"wounded", EventType::attack, Weight::weak},
    {"shot", EventType::shooting, Weight::medium},
    {"missing", EventType::accident, Weight::weak},
    {"kidnapped", EventType::kidnapping, Weight::medium},
    {"captured", EventType::clash, Weight::weak},
    {"arrested", EventType::arrest, Weight::medium},
    {"released", EventType::agreement, Weight::weak},
    {"rescued", EventType::accident, Weight::weak},
    {"evacuated", EventType::accident, Weight::weak},
    {"dismissed", EventType::strike, Weight::weak},
    {"participants", EventType::protest, Weight::weak},
    {"turnout", EventType::election, Weight::weak},
    {"votes", EventType::election, Weight::weak},
    {"designated", EventType::designation, Weight::weak},
    {"frozen", EventType::designation, Weight::weak},
    {"stolen", EventType::robbery, Weight::weak},
    {"displaced", EventType::movement, Weight::weak},
    {"pages", EventType::other, Weight::weak},
    {"crowns", EventType::other, Weight::weak},
}};

// Triggers of one event, in order of the text.
struct Group {
  std::vector<Trigger> triggers;
  std::uint32_t first = 0;  // tokens [first, last) it may take times, places and counts from
  std::uint32_t last = 0;
};

const Trigger& head_of(const Group& group) {
  const auto rank = [](const Trigger& trigger) {
    return (trigger.background ? 0 : 1000) +
           (trigger.status == EventStatus::accomplished ? 100 : 0) +
           static_cast<int>(trigger.weight) * 40 + specificity(trigger.type);
  };
  return *std::ranges::max_element(group.triggers, {}, rank);
}

bool divides_clauses(const Token& token) {
  return token.text == ";" || token.lower == "and" || token.lower == "while" ||
         token.lower == "but" || token.lower == "whereas" || token.lower == "because" ||
         token.lower == "although" || token.lower == "—" || token.text == "--";
}

// "during 2000 and 2001": the token at `at` stands between two times.
bool between_times(const SentenceFacts& facts, std::uint32_t at) {
  if (at <= facts.view.sentence.first || at + 1 >= facts.view.sentence.last) return false;
  const auto& before = facts.view.tokens[at - 1];
  const auto& after = facts.view.tokens[at + 1];
  const auto holds = [&](const Token& token) {
    return std::ranges::any_of(
        facts.times, [&](const TimeExpression& time) { return time.span.overlaps(token.span); });
  };
  return holds(before) && holds(after);
}

// "During the 1970s it killed … and supported the takeover in 1979": a decade and a year of it.
bool far_wider(const TimeInterval& a, const TimeInterval& b) {
  constexpr long years = 1800;  // days
  return std::abs(days_in(a) - days_in(b)) > years;
}

// "…; one of these killed …": a clause of its own.
bool parted_by_semicolon(const SentenceFacts& facts, const Trigger& left, const Trigger& right) {
  for (auto at = left.last; at < right.first; ++at) {
    if (facts.view.tokens[at].text == ";") return true;
  }
  return false;
}

// "Two of them died", "three of the wounded died of their burns": what came of it later, on a day
// that is not its own.
bool is_aftermath(const SentenceView& view, const Group& group) {
  static const StringSet those{"them", "these", "those", "whom"};
  static const auto& hurt = word_class("hurt_people");
  for (auto at = group.first; at + 2 < group.last; ++at) {
    if (view.tokens[at + 1].lower != "of") continue;
    const bool part = view.tokens[at].kind == TokenKind::number ||
                      parse_number(view.tokens, at, at + 1).has_value();
    if (part && those.contains(view.tokens[at + 2].lower)) return true;
    const auto next = at + 3 < group.last ? at + 3 : at + 2;
    const bool died = view.tokens[at].lower == "died" || view.tokens[at].lower == "dies";
    if ((part || died) &&
        (hurt.contains(view.tokens[at + 2].lower) || hurt.contains(view.tokens[next].lower)))
      return true;
  }
  return false;
}

bool is_question(const SentenceView& view) {
  return view.tokens[view.sentence.last - 1].text == "?";
}

// Two neighbouring triggers begin different events: types that cannot be one happening, or a clause
// border with a time of its own on either side that cannot agree with the other.
bool parts(const SentenceFacts& facts, const Trigger& left, const Trigger& right,
           std::uint32_t begin) {
  if (!compatible(left.type, right.type)) {
    if (left.background || right.background) return false;
    if (left.weight == Weight::strong && right.weight == Weight::strong) return true;
    return left.weight != Weight::weak && right.weight != Weight::weak &&
           !times_between(facts, begin, right.first).empty() &&
           !times_between(facts, right.last, facts.view.sentence.last).empty();
  }
  if (parted_by_semicolon(facts, left, right)) return true;
  if (facts.times.size() < 2) return false;
  auto border = left.last;
  while (border < right.first &&
         (!divides_clauses(facts.view.tokens[border]) || between_times(facts, border)))
    ++border;
  if (border == right.first) return false;
  const auto before = times_between(facts, begin, border);
  const auto after = times_between(facts, border, facts.view.sentence.last);
  if (before.empty() || after.empty()) return false;
  const auto& next = after.front()->interval;
  if (left.type != right.type && far_wider(before.back()->interval, next)) return true;
  return std::ranges::none_of(before,
                              [&](const auto* time) { return time->interval.overlaps(next); });
}

std::vector<Group> group_triggers(const SentenceFacts& facts, std::vector<Trigger> triggers) {
  std::vector<Group> groups;
  for (auto& trigger : triggers) {
    const bool begin = groups.empty() ||
                       (groups.size() < most_events &&
                        parts(facts, groups.back().triggers.back(), trigger, groups.back().first));
    if (begin) {
      const auto first = groups.empty() ? facts.view.sentence.first : trigger.first;
      if (!groups.empty()) {
        auto border = trigger.first;
        while (border > groups.back().triggers.back().last &&
               !divides_clauses(facts.view.tokens[border - 1]))
          --border;
        if (border == groups.back().triggers.back().last) border = trigger.first;
        groups.back().last = border;
        groups.push_back({{}, border, facts.view.sentence.last});
      } else {
        groups.push_back({{}, first, facts.view.sentence.last});
      }
    }
    groups.back().triggers.push_back(std::move(trigger));
  }
  return groups;
}

// A country is where something happens only where the words say so: "in X", "X bombing".
bool states_place(const SentenceFacts& facts, const FoundPlace& found, const Trigger& head) {
  if (found.located || !found.place.city.empty() || !found.place.region.empty()) return true;
  return token_at(facts.view, found.place.span.end) == head.first;
}

const FoundPlace* place_of(const SentenceFacts& facts, const Group& group, const Trigger& head,
                           std::span<const Actor> actors) {
  const FoundPlace* best = nullptr;
  std::uint32_t best_cost = 0;
  for (const auto& found : facts.places) {
    const auto at = token_at(facts.view, found.place.span.start);
    if (at < group.first || at >= group.last || !states_place(facts, found, head)) continue;
    if (std::ranges::any_of(
            actors, [&](const Actor& actor) { return actor.span.contains(found.place.span); }))
      continue;
    auto cost = at >= head.last ? at - head.last : head.first - at + 5;
    if (!found.located) cost += 30;
    if (found.place.city.empty()) cost += 15;
    if (best == nullptr || cost < best_cost) {
      best = &found;
      best_cost = cost;
    }
  }
  return best;
}

bool plural_noun(std::string_view lower) {
  static const auto& irregular = word_class("people_plural");
  return irregular.contains(lower) || (lower.ends_with("s") && !lower.ends_with("ss"));
}

// "A soldier was killed", "killed the mayor": one, where no number is given.
void add_single_victim(const SentenceFacts& facts, const Group& group, Event& event) {
  static const auto& killing = word_class("verb_of_killing");
  static const StringSet wounding{"wound", "injure", "hurt"};
  for (const auto& trigger : group.triggers) {
    if (trigger.status != EventStatus::accomplished || trigger.background) continue;
    const bool kills = killing.contains(trigger.lemma);
    const bool shoots = trigger.lemma == "shoot";
    if (!kills && !shoots && !wounding.contains(trigger.lemma)) continue;
    const std::string what = kills ? "killed" : shoots ? "shot" : "wounded";
    if (std::ranges::any_of(event.counts, [&](const Count& count) {
          return count.what == what || count.what == "killed" || count.what == "wounded";
        }))
      return;
    const auto victim = std::ranges::find(event.actors, ActorRole::victim, &Actor::role);
    if (victim == event.actors.end()) continue;
    const auto several = single_patients(facts.view, {group.first, group.last}, trigger);
    if (several && several->count > 1) {
      const auto span = facts.view.text.span_of(several->words);
      const double number = several->count;
      event.counts.push_back({what, "", {number, number, ""}, span});
      event.why.push_back(reason("events.single_victim", {span},
                                 {std::string(facts.view.text.text_of(several->words)), what}));
      return;
    }
    if (!several && may_be_several(facts.view, {group.first, group.last}, victim->span)) continue;
    const auto at = token_at(facts.view, victim->span.end - 1);
    if (at >= facts.view.sentence.last || plural_noun(facts.view.tokens[at].lower)) continue;
    event.counts.push_back({what, "", {1.0, 1.0, ""}, victim->span});
    event.why.push_back(reason("events.single_victim", {victim->span}, {victim->name, what}));
    return;
  }
}

bool are_persons(const SentenceFacts& facts, const SinglePatients& told) {
  const auto last = told.words.last - 1;
  if (facts.view.tag(last) == Xpos::prp) return true;
  const auto phrase = phrase_before(facts.view, told.words.last);
  return phrase &&
         (phrase->kind == EntityKind::person || is_person_noun(facts.view.tokens[last].lower));
}

// What befell persons told one by one: those held by the list of fates, others by the participle of a
// verb that makes the event ("was convicted"). The dead and hurt stand above.
void add_single_patient(const SentenceFacts& facts, const Group& group, Event& event) {
  const auto& tokens = facts.view.tokens;
  for (const auto& trigger : group.triggers) {
    if (trigger.status != EventStatus::accomplished) continue;
    const auto told = single_patients(facts.view, {group.first, group.last}, trigger);
    if (!told) continue;
    auto what = fate_by_verb(tokens, trigger.first, trigger.last);
    const bool passive = told->words.last <= trigger.first;
    const bool held = what == "arrested";
    // Of "was held" nothing but a person can be said; "held the nets" can.
    if (!held && (says_fate(what) || !passive)) continue;
    if (!(held && passive) && !are_persons(facts, *told)) continue;
    if (!held) what = tokens[trigger.first].lower;
    if (std::ranges::any_of(event.counts, [&](const Count& count) { return count.what == what; }))
      continue;
    const double number = told->count;
    const auto span = facts.view.text.span_of(told->words);
    event.counts.push_back({what, "", {number, number, ""}, span});
    event.why.push_back(reason("events.single_victim", {span},
                               {std::string(facts.view.text.text_of(told->words)), what}));
    return;
  }
}

// "its attacks have often killed", "routinely aims its attacks at": no single happening.
bool is_habitual(const SentenceView& view, const Trigger& head) {
  static const auto& words = word_class("habitual");
  const auto from = head.first - view.sentence.first > 6 ? head.first - 6 : view.sentence.first;
  const auto to = std::min(view.sentence.last, head.last + 4);
  for (auto at = from; at < to; ++at) {
    if (words.contains(view.tokens[at].lower)) return true;
  }
  return false;
}

EventDraft make_draft(const SentenceFacts& facts, const Group& group,
                      std::span<const Count> counts) {
  const auto& view = facts.view;
  const auto& head = head_of(group);
  EventDraft draft;
  auto& event = draft.event;
  event.type = head.type;
  event.status = head.status;
  event.trigger = {view.tokens[head.first].span.start, view.tokens[head.last - 1].span.end};
  event.trigger_stem = head.lemma;
  event.span = {view.tokens[group.first].span.start, view.tokens[group.last - 1].span.end};
  event.why.push_back(
      reason("events.trigger", {event.trigger}, {head.lemma, std::string(name_of(head.type))}));
  if (head.status != EventStatus::accomplished)
    event.why.push_back(
        reason("events.status", {event.trigger}, {std::string(name_of(head.status))}));
  draft.sentence = facts.index;
  draft.block = view.sentence.block;
  draft.weight = head.weight;
  draft.background = head.background;
  draft.habitual = is_habitual(view, head) || view.tokens[view.sentence.last - 1].text == ":";
  draft.definite = std::ranges::any_of(group.triggers, &Trigger::definite);
  auto actors = find_actors(view, group.triggers, head.type);
  for (auto& actor : actors.actors) {
    if (event.span.contains(actor.span) || group.first == view.sentence.first)
      event.actors.push_back(std::move(actor));
  }
  draft.agency = actors.agency;
  if (actors.agency_denied) event.status = EventStatus::denied;
  for (auto& why : actors.why) event.why.push_back(std::move(why));
  for (const auto& count : counts) {
    if (event.span.contains(count.span) &&
        measures_happening(view, count, group.triggers, facts.sources))
      event.counts.push_back(count);
  }
  add_single_victim(facts, group, event);
  add_single_patient(facts, group, event);
  const auto* time =
      is_aftermath(view, group) ? nullptr : date_of(facts, group.first, group.last, head);
  if (time != nullptr) {
    event.date = time->interval;
    event.date_span = time->span;
    widen_date(facts, event);
    draft.own_date = true;
    event.why.push_back(reason("events.date_in_sentence", {time->span}, {time->value}));
  }
  if (const auto* place = place_of(facts, group, head, event.actors)) {
    event.place = place->place;
    draft.own_place = true;
    event.why.push_back(
        reason("events.place_in_sentence", {place->place.span}, {place->place.text}));
  }
  return draft;
}

// "Wounded" are those of violence, "injured" and "hurt" those of anything: of an attack only where
// somebody or something that attacks is named.
bool tells_violence(const SentenceView& view) {
  for (auto at = view.sentence.first; at < view.sentence.last; ++at) {
    const auto& word = view.tokens[at].lower;
    if (word.starts_with("wound") || word.starts_with("maim")) return true;
    const auto phrase = phrase_after(view, at);
    if (phrase && (phrase->role == NounRole::doer || phrase->role == NounRole::instrument))
      return true;
  }
  return false;
}

// A weak trigger for a count that speaks of people where no word names the happening.
void add_count_trigger(const SentenceFacts& facts, std::span<const Count> counts,
                       std::vector<Trigger>& triggers) {
  for (const auto& count : counts) {
    const auto* type =
        std::ranges::find(count_types, std::string_view(count.what), &CountType::what);
    if (type == count_types.end()) continue;
    const auto first = token_at(facts.view, count.span.start);
    if (first >= facts.view.sentence.last) continue;
    const bool mishap = type->type == EventType::attack && !tells_violence(facts.view);
    triggers.push_back({first, first + 1, mishap ? EventType::accident : type->type, Part::fixed,
                        type->weight, InflectedForm::base, std::string(type->what),
                        EventStatus::accomplished, false, false});
    return;
  }
}

// "The money went to X": only the doing is named.
void add_agency_trigger(const SentenceFacts& facts, std::vector<Trigger>& triggers) {
  const auto agency = find_agency(facts.view, {});
  if (agency.actors.empty() || agency.why.empty()) return;
  const auto span = agency.why.front().spans.front().span;
  const auto first = token_at(facts.view, span.start);
  triggers.push_back({first, first + 1, EventType::other, Part::fixed, Weight::weak,
                      InflectedForm::base, "agency", EventStatus::accomplished, false, true});
}

}  // namespace

std::vector<EventDraft> sentence_events(const SentenceFacts& facts) {
  const auto& view = facts.view;
  if (view.sentence.first >= view.sentence.last || is_question(view)) return {};
  auto triggers = find_triggers(view.tokens, view.sentence, facts.time_spans, view.text.words());
  std::erase_if(triggers, [&](const Trigger& trigger) { return moves_as_amount(view, trigger); });
  const auto counts = find_counts({view.tokens, view.sentence, facts.time_spans});
  if (triggers.empty()) add_count_trigger(facts, counts, triggers);
  if (triggers.empty()) add_agency_trigger(facts, triggers);
  if (triggers.empty()) return {};
  std::vector<EventDraft> drafts;
  for (const auto& group : group_triggers(facts, std::move(triggers)))
    drafts.push_back(make_draft(facts, group, counts));
  return drafts;
}

}  // namespace headwater
