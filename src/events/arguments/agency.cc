// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/agency.h"

#include <algorithm>
#include <array>

#include "base/data_file.h"
#include "base/strings.h"
#include "events/arguments/actor_phrases.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

enum class Agency { active, object, headline, denial, blame };

Agency form_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Agency>, 4> forms{
      {{"active", Agency::active},
       {"object", Agency::object},
       {"denial", Agency::denial},
       {"blame", Agency::blame}}};
  const auto* const found =
      std::ranges::find(forms, name, &std::pair<std::string_view, Agency>::first);
  return found == forms.end() ? Agency::headline : found->second;
}

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
      agency.forms.push_back(form_named(row[0]));
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

bool is_negated(const SentenceView& view, std::uint32_t at) {
  static const auto& words = word_class("negates_agency");
  const auto low = at - view.sentence.first > 3 ? at - 3 : view.sentence.first;
  for (; at > low; --at) {
    if (words.contains(view.tokens[at - 1].lower)) return true;
  }
  return false;
}

// "denied that army guns fired": what is denied has a doer of its own, unless a pronoun takes the
// denier up ("that its men had fired").
bool denies_of_others(const SentenceView& view, std::uint32_t at) {
  static const auto& own = word_class("own_subject");
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
  static const auto& general = word_class("general_happening");
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
  static const auto& verbs = word_class("agency_of_happening");
  return verbs.contains(verb);
}

// "on a splinter group, Olm Guard": the name in apposition says who.
std::optional<NounPhrase> named_doer(const SentenceView& view, std::uint32_t at) {
  auto phrase = phrase_after(view, at);
  if (!phrase || phrase->named || phrase->last + 1 >= view.sentence.last) return phrase;
  if (view.tokens[phrase->last].text != ",") return phrase;
  const auto name = phrase_after(view, phrase->last + 1);
  const bool right_after = name && name->first <= phrase->last + 2;
  return right_after && name->named && can_act(*name) ? name : phrase;
}

// "blames all these attacks on X", "blamed X for the raid": whom a verb of blame points at.
std::optional<NounPhrase> blamed_by(const SentenceView& view, const PhraseMatch& match,
                                    std::span<const Trigger> triggers) {
  constexpr std::uint32_t reach = 12;  // tokens
  const auto limit = std::min(view.sentence.last, match.last + reach);
  for (auto at = match.last; at + 1 < limit; ++at) {
    const auto& word = view.tokens[at].lower;
    if (word == "," || word == ";") return std::nullopt;
    if (at == match.last) continue;
    if (word == "on" || word == "to") {
      return acts_on_happening(view, match.last, triggers) ? named_doer(view, at + 1)
                                                           : std::nullopt;
    }
    if (word == "for" || word == "of" || word == "over") {
      auto phrase = phrase_after(view, match.last);
      const bool direct = phrase && phrase->last == at;
      if (direct && acts_on_happening(view, at + 1, triggers)) return phrase;
      if (direct) return std::nullopt;
    }
  }
  return std::nullopt;
}

void keep_reason(const SentenceView& view, const PhraseMatch& match, FoundActors& found) {
  const Span words{view.tokens[match.first].span.start, view.tokens[match.last - 1].span.end};
  found.why.push_back(reason("events.agency", {words},
                             {std::string(view.text.document().text.slice(words)),
                              found.actors.empty() ? "" : found.actors.back().name}));
}

// "Was head of security", "the planned place": a noun, whatever verb it looks like.
bool is_noun_there(const SentenceView& view, const PhraseMatch& match) {
  if (match.form != InflectedForm::base && match.form != InflectedForm::third) return false;
  if (match.last - match.first != 1) return false;
  const auto tag = view.tag(match.first);
  return tag && is_noun(*tag);
}

// "Conducted an investigation into the killing": who looks into a happening did not do it.
bool is_inquiry(const SentenceView& view, std::uint32_t at) {
  static const auto& words = word_class("inquiry");
  const auto phrase = phrase_after(view, at);
  return phrase && words.contains(view.tokens[phrase->last - 1].lower);
}

void add_agency(const SentenceView& view, const PhraseMatch& match,
                std::span<const Trigger> triggers, FoundActors& found) {
  auto form = agency_table().forms[match.value];
  if (form != Agency::denial && is_negated(view, match.first)) return;
  if (form == Agency::denial && denies_of_others(view, match.last)) {
    found.agency_denied = true;
    return;
  }
  if (form == Agency::blame) {
    if (passive_at(view, match.first, match.form)) return;
    const auto phrase = blamed_by(view, match, triggers);
    if (!phrase || !can_act(*phrase)) return;
    add_actor(found, ActorRole::perpetrator, *phrase);
    found.agency = true;
    keep_reason(view, match, found);
    return;
  }
  if (form == Agency::active && (is_noun_there(view, match) || is_inquiry(view, match.last)))
    return;
  const bool passive = form == Agency::active && passive_at(view, match.first, match.form);
  if (passive) {
    const auto before = found.actors.size();
    add_agent_by(view, found, match.last, triggers);
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
  keep_reason(view, match, found);
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

}  // namespace headwater
