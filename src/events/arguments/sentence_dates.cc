// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/sentence_dates.h"

#include <algorithm>

#include "base/strings.h"
#include "lexicon/calendar_words.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t beside_cue = 14;  // code points between a cue of saying and its date

const TimeExpression* usable_time(const TimeExpression& time) {
  const bool point = time.type == TimeType::date || time.type == TimeType::time;
  return point && time.interval.known() ? &time : nullptr;
}

// "jan", "january", "january's".
bool begins_as_day_or_month(std::string_view word) {
  constexpr std::size_t letters = 3;
  const auto alike = [&](const CalendarWord& name) {
    return std::string_view(name.word).substr(0, letters) == word.substr(0, letters);
  };
  return std::ranges::any_of(english_months(), alike) ||
         std::ranges::any_of(english_weekdays(), alike);
}

// "At half past five": an hour, no word that says of which day, and no day told before.
bool names_hour_alone(const TimeExpression& time, const Document& document) {
  if (time.type != TimeType::time || time.basis != TimeBasis::document_date) return false;
  static const auto& days = word_class("tells_day");
  const auto words = lower_ascii(document.text.slice(time.span));
  for (auto word : split(words, ' ')) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    if (days.contains(word) || begins_as_day_or_month(word)) return false;
  }
  return true;
}

// "UPDATED: Tuesday, March 12, 2013, 9:36 AM", or a line of its own: it dates the text.
bool is_stamp(const TimeExpression& time, const Document& document) {
  if (time.basis != TimeBasis::explicit_date || time.interval.lo != time.interval.hi) return false;
  auto at = time.span.start;
  while (at > 0 && document.text.slice({at - 1, at}) == " ") --at;
  const auto before = at > 0 ? document.text.slice({at - 1, at}) : "\n";
  const auto end = time.span.end;
  const bool line = before == "\n" &&
                    (end >= document.text.size() || document.text.slice({end, end + 1}) == "\n");
  return line || (time.type == TimeType::time && std::string_view("\n:|.!?").contains(before));
}

bool dates_saying(const TimeExpression& time, const Attribution& said) {
  if (said.stance == Stance::asserts || !said.cue || said.cue->end > time.span.start) return false;
  if (time.span.start - said.cue->end > beside_cue) return false;
  return std::ranges::none_of(said.content,
                              [&](Span content) { return content.overlaps(time.span); });
}

bool joins_times(const Token& token) {
  return token.lower == "and" || token.lower == "to" || token.lower == "through" ||
         token.text == "-" || token.text == "–";
}

bool follows_report(const SentenceView& view, std::uint32_t at) {
  static const auto& words = word_class("dates_report");
  for (auto back = at; back > view.sentence.first && at - back < 3;) {
    --back;
    if (words.contains(view.tokens[back].lower)) return true;
    if (view.tokens[back].lower != "on" && view.tokens[back].lower != "late" &&
        view.tokens[back].lower != "here")
      break;
  }
  return false;
}

bool lasts(EventType type) {
  return type == EventType::strike || type == EventType::protest || type == EventType::clash ||
         type == EventType::other;
}

// "Out of order since January", "attacks up until 2003".
bool bounds_a_state(const SentenceView& view, std::uint32_t at, const Trigger& head) {
  if (at == view.sentence.first || lasts(head.type)) return false;
  const auto& word = view.tokens[at - 1].lower;
  return word == "since" || word == "until" || word == "till";
}

}  // namespace

std::vector<TimeExpression> dating_times(std::span<const TimeExpression> times,
                                         std::span<const Attribution> attributions,
                                         const Document& document, Span dateline) {
  std::vector<std::pair<std::uint32_t, const Attribution*>> cues;
  for (const auto& said : attributions) {
    if (said.cue) cues.emplace_back(said.cue->end, &said);
  }
  std::ranges::sort(cues);
  std::vector<TimeExpression> kept;
  for (const auto& time : times) {
    if (dateline.contains(time.span)) continue;
    if (names_hour_alone(time, document) || is_stamp(time, document)) continue;
    const auto low = time.span.start > beside_cue ? time.span.start - beside_cue : 0;
    const auto from =
        std::ranges::lower_bound(cues, low, {}, [](const auto& c) { return c.first; });
    const auto to = std::ranges::upper_bound(from, cues.end(), time.span.start, {},
                                             [](const auto& c) { return c.first; });
    const bool of_saying =
        std::any_of(from, to, [&](const auto& cue) { return dates_saying(time, *cue.second); });
    if (!of_saying) kept.push_back(time);
  }
  return kept;
}

std::vector<TimeExpression> likely_days(std::span<const TimeExpression> times,
                                        const Document& document, Span dateline) {
  std::vector<TimeExpression> likely;
  for (const auto& time : times) {
    if (!time.interval.lo || !time.interval.hi) continue;
    if (dateline.contains(time.span) || names_hour_alone(time, document)) likely.push_back(time);
  }
  return likely;
}

std::uint32_t token_at(const SentenceView& view, std::uint32_t position) {
  const auto tokens =
      view.tokens.subspan(view.sentence.first, view.sentence.last - view.sentence.first);
  const auto found = std::ranges::partition_point(
      tokens, [&](const Token& token) { return token.span.end <= position; });
  return view.sentence.first + static_cast<std::uint32_t>(found - tokens.begin());
}

std::vector<const TimeExpression*> times_between(const SentenceFacts& facts, std::uint32_t first,
                                                 std::uint32_t last) {
  std::vector<const TimeExpression*> found;
  if (first >= last) return found;
  const Span span{facts.view.tokens[first].span.start, facts.view.tokens[last - 1].span.end};
  for (const auto& time : facts.times) {
    if (span.contains(time.span) && usable_time(time) != nullptr) found.push_back(&time);
  }
  return found;
}

long days_in(const TimeInterval& time) {
  return time.lo && time.hi ? (*time.hi - *time.lo).count() : 0;
}

const TimeExpression* date_of(const SentenceFacts& facts, std::uint32_t first, std::uint32_t last,
                              const Trigger& head) {
  const TimeExpression* best = nullptr;
  std::uint32_t best_cost = 0;
  for (const auto* time : times_between(facts, first, last)) {
    const auto at = token_at(facts.view, time->span.start);
    if (bounds_a_state(facts.view, at, head)) continue;
    auto cost = at >= head.last ? at - head.last : head.first - at;
    if (follows_report(facts.view, at)) cost += 40;
    if (!time->interval.lo || !time->interval.hi) cost += 20;
    if (best == nullptr || cost < best_cost) {
      best = time;
      best_cost = cost;
    }
  }
  return best;
}

void widen_date(const SentenceFacts& facts, Event& event) {
  for (const auto& time : facts.times) {
    if (usable_time(time) == nullptr || event.date_span->overlaps(time.span)) continue;
    if (!event.date.lo || !event.date.hi || !time.interval.lo || !time.interval.hi) continue;
    const bool later = time.span.start > event.date_span->start;
    const auto& left = later ? *event.date_span : time.span;
    const auto& right = later ? time.span : *event.date_span;
    const auto at = token_at(facts.view, left.end);
    const bool beside = at + 1 < facts.view.sentence.last && joins_times(facts.view.tokens[at]) &&
                        facts.view.tokens[at + 1].span.start == right.start;
    const bool years = days_in(event.date) > 300 && days_in(time.interval) > 300;
    if (!beside || !years) continue;
    event.date.lo = std::min(*event.date.lo, *time.interval.lo);
    event.date.hi = std::max(*event.date.hi, *time.interval.hi);
    event.date_span = Span{left.start, right.end};
    return;
  }
}

}  // namespace headwater
