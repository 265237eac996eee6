// SPDX-License-Identifier: Apache-2.0
#include "claims/utterances_from_incidents.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "base/utf8.h"

namespace headwater {
namespace {

struct ReportOf {
  const ClaimInput& input;
  EventRef ref;
  std::uint32_t incident;

  [[nodiscard]] const Event& event() const {
    return input.texts.facts[ref.document].events[ref.event];
  }
  [[nodiscard]] Span sentence_of(Span words) const {
    const auto& sentences = input.texts.sentences[ref.document];
    const auto at = sentences.sentence_at(words.start);
    return at < sentences.sentences.size() ? sentences.sentences[at].span : words;
  }
};

VoiceChain chain_of(const ReportOf& report, Span words) {
  const auto& voices = report.input.voices[report.ref.document];
  const auto& event = report.event();
  auto at = voices.innermost(words);
  if (!at && event.attribution && event.span.contains(words.start)) at = *event.attribution;
  auto chain = voices.through(at, words.start);
  const bool denied_already = chain.stance != Stance::asserts;
  if (event.status == EventStatus::denied && !denied_already) chain.stance = Stance::denies;
  if (event.status == EventStatus::planned || event.status == EventStatus::threatened)
    chain.modality = Modality::hedged;
  return chain;
}

StatedFact make_statement(const ReportOf& report, std::string slot, Span words, StatedValue value) {
  StatedFact made;
  auto chain = chain_of(report, words);
  auto& utterance = made.utterance;
  utterance.document = report.ref.document;
  utterance.span = report.sentence_of(words);
  utterance.voices = std::move(chain.voices);
  utterance.stance = chain.stance;
  utterance.modality = chain.modality;
  utterance.event = report.ref.event;
  utterance.slot = std::move(slot);
  utterance.why.push_back({"claims.slot_value",
                           {{report.ref.document, words}},
                           {{"voices", static_cast<double>(utterance.voices.size())}},
                           {utterance.slot, print_value(value)}});
  made.value = std::move(value);
  made.incident = report.incident;
  return made;
}

// "million crowns" of 7000000 are crowns: the number says the million already.
std::string without_scale(const std::string& unit, double number) {
  static constexpr std::array<std::pair<std::string_view, double>, 3> scales{
      {{"thousand ", 1e3}, {"million ", 1e6}, {"billion ", 1e9}}};
  for (const auto& [word, factor] : scales) {
    if (unit.starts_with(word) && number >= factor) return unit.substr(word.size());
  }
  return unit;
}

StatedValue count_value(const Count& count) {
  StatedValue value;
  value.kind = ValueKind::number;
  value.number = count.value;
  value.unit = without_scale(count.unit, nominal(count.value));
  return value;
}

// Written with a capital that is not just the first of its sentence.
bool has_name(const ReportOf& report, const Actor& actor) {
  std::string_view name = actor.name;
  if (report.sentence_of(actor.span).start == actor.span.start && !name.empty())
    name.remove_prefix(decode_utf8(name, 0).bytes);
  return lower_utf8(name) != name;
}

// "One official said": no count of the event.
bool in_source(const ReportOf& report, Span words) {
  return report.input.places[report.ref.document].sources.any_overlaps(words);
}

// Who is quoted on an event is not thereby its actor, nor is an outlet, nor a day.
bool is_no_actor(const ReportOf& report, const Actor& actor) {
  const auto entity = report.input.entities.at(report.ref.document, actor.span);
  if (report.input.outlets.is_outlet(entity)) return true;
  return in_source(report, actor.span) ||
         report.input.places[report.ref.document].times.any_holds(actor.span);
}

StatedValue actor_value(const ReportOf& report, const Actor& actor) {
  StatedValue value;
  value.kind = ValueKind::actor;
  value.entity = report.input.entities.at(report.ref.document, actor.span);
  if (!value.entity) value.entity = report.input.entities.named(actor.name);
  value.named = value.entity.has_value() || has_name(report, actor);
  value.text = name_key(actor.name);
  value.shown = actor.name;
  return value;
}

StatedValue place_value(const ReportOf& report, const Place& place) {
  StatedValue value;
  value.kind = ValueKind::place;
  value.place = place;
  value.shown = place.city.empty() ? place.text : place.city;
  value.text = name_key(value.shown);
  value.entity = report.input.entities.named(value.shown);
  if (!value.entity) value.entity = report.input.entities.at(report.ref.document, place.span);
  return value;
}

StatedValue time_value(const TimeInterval& time) {
  StatedValue value;
  value.kind = ValueKind::time;
  value.time = time;
  return value;
}

// "DORVIK, 3 May (Wire) -- …": where and when the report was filed, not where and when the thing
// happened.
bool in_dateline(const ReportOf& report, Span words) {
  constexpr std::size_t longest = 12;  // tokens up to the dash
  static constexpr std::array<std::string_view, 4> dashes{"-", "--", "\u2013", "\u2014"};
  const auto& text = report.input.texts.sentences[report.ref.document];
  const auto at = text.sentence_at(words.start);
  if (at >= text.sentences.size()) return false;
  const auto& sentence = text.sentences[at];
  if (at > 0 && text.sentences[at - 1].block == sentence.block) return false;
  const auto last =
      std::min<std::size_t>({sentence.first + longest, sentence.last, text.tokens.size()});
  for (std::size_t i = sentence.first; i < last; ++i) {
    if (std::ranges::find(dashes, text.tokens[i].text) != dashes.end())
      return words.end <= text.tokens[i].span.start;
  }
  return false;
}

std::string_view slot_of(ActorRole role) {
  switch (role) {
    case ActorRole::perpetrator:
      return "perpetrator";
    case ActorRole::other:
      return "actor";
    case ActorRole::victim:
    case ActorRole::target:
    case ActorRole::instrument:
      return "";
  }
  return "";
}

std::vector<StatedFact> statements_of(const ReportOf& report) {
  const auto& event = report.event();
  std::vector<StatedFact> made;
  for (const auto& count : event.counts) {
    if (!count.what.empty() && !in_source(report, count.span))
      made.push_back(make_statement(report, count.what, count.span, count_value(count)));
  }
  for (const auto& actor : event.actors) {
    const std::string slot(slot_of(actor.role));
    if (!slot.empty() && !is_no_actor(report, actor))
      made.push_back(make_statement(report, slot, actor.span, actor_value(report, actor)));
  }
  if (event.place.known() && !in_dateline(report, event.place.span))
    made.push_back(
        make_statement(report, "place", event.place.span, place_value(report, event.place)));
  // "At half past five" in a text of 16 May says nothing of the day: the day was filled in, not
  // stated.
  const bool day_filled_in = event.date.approximate && event.date.lo == event.date.hi;
  if (event.date.known() && !day_filled_in && event.date_span &&
      !in_dateline(report, *event.date_span))
    made.push_back(make_statement(report, "date", *event.date_span, time_value(event.date)));
  const auto trigger = report.sentence_of(event.trigger);
  const bool bare = std::ranges::none_of(
      made, [&](const StatedFact& other) { return other.utterance.span.overlaps(trigger); });
  if (bare) {
    StatedValue happened;
    happened.shown = name_of(event.type);
    happened.text = happened.shown;
    made.push_back(make_statement(report, "what", event.trigger, std::move(happened)));
  }
  return made;
}

// Place and date, and an actor whom nobody names: "gunmen killed 16" is about the 16.
bool sets_scene(const StatedFact& fact) {
  const auto& slot = fact.utterance.slot;
  return slot == "place" || slot == "date" || !fact.value.named;
}

// REQUIRES: sorted by document and span.
void mark_settings(std::vector<StatedFact>& statements) {
  for (std::size_t first = 0; first < statements.size();) {
    auto last = first;
    bool has_fact = false;
    const auto& head = statements[first].utterance;
    for (; last < statements.size() && statements[last].utterance.document == head.document &&
           statements[last].utterance.span == head.span;
         ++last)
      has_fact |= !sets_scene(statements[last]);
    for (auto i = first; i < last; ++i)
      statements[i].setting = has_fact && sets_scene(statements[i]);
    first = last;
  }
}

// Sentences told word for word of so many incidents are background, and state none of them.
constexpr std::size_t background_from = 3;

void drop_background(const ClaimInput& input, std::vector<StatedFact>& statements) {
  const auto words_of = [&](const StatedFact& fact) {
    return input.texts.document(fact.utterance.document).text.slice(fact.utterance.span);
  };
  std::map<std::string_view, std::set<MaybeIndex>> incidents;
  for (const auto& fact : statements) incidents[words_of(fact)].insert(fact.incident);
  std::erase_if(statements, [&](const StatedFact& fact) {
    return incidents.at(words_of(fact)).size() >= background_from;
  });
}

}  // namespace

SourcesAndTimes::SourcesAndTimes(const DocumentFacts& facts) {
  std::vector<Span> said;
  for (const auto& attribution : facts.attributions) {
    if (attribution.source) said.push_back(*attribution.source);
  }
  sources = SpanIndex(std::move(said));
  std::vector<Span> told;
  for (const auto& time : facts.times) told.push_back(time.span);
  times = SpanIndex(std::move(told));
}

std::vector<StatedFact> utterances_from_incidents(const ClaimInput& input,
                                                  const std::vector<Incident>& incidents) {
  std::vector<StatedFact> statements;
  for (std::uint32_t i = 0; i < incidents.size(); ++i) {
    for (const auto ref : incidents[i].reports) {
      auto made = statements_of({input, ref, i});
      std::ranges::move(made, std::back_inserter(statements));
    }
  }
  std::ranges::stable_sort(statements, [](const StatedFact& a, const StatedFact& b) {
    return std::tie(a.utterance.document, a.utterance.span, a.utterance.slot, a.incident) <
           std::tie(b.utterance.document, b.utterance.span, b.utterance.slot, b.incident);
  });
  const auto same_statement = [](const StatedFact& a, const StatedFact& b) {
    return a.utterance.document == b.utterance.document && a.utterance.span == b.utterance.span &&
           a.utterance.slot == b.utterance.slot && a.incident == b.incident && a.value == b.value;
  };
  const auto rest = std::ranges::unique(statements, same_statement);
  statements.erase(rest.begin(), rest.end());
  drop_background(input, statements);
  mark_settings(statements);
  return statements;
}

}  // namespace headwater
