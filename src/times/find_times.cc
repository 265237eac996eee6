// SPDX-License-Identifier: Apache-2.0
#include "times/find_times.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "times/join_timex.h"
#include "times/narrative.h"
#include "times/narrative_anchor.h"
#include "times/patterns.h"
#include "times/plausible.h"
#include "times/resolve.h"
#include "times/time_tokens.h"

namespace headwater {
namespace {

using namespace times;

bool says_published(std::string_view word) {
  static constexpr std::array<std::string_view, 7> words{
      "posted", "published", "updated", "issued", "created", "release", "released"};
  return std::ranges::find(words, word) != words.end();
}

// A date in a sentence of its own; "on" and "at" may stand between it and what says so.
struct Lead {
  bool apart = false;
  bool labelled = false;
};

Lead lead_of(const Draft& draft, const std::vector<TimeToken>& tokens) {
  Lead lead;
  for (auto at = draft.first; at > 0 && !tokens[at].starts_line; --at) {
    const auto& before = tokens[at - 1];
    lead.labelled = says_published(before.lower);
    if (lead.labelled) return {true, true};
    if (before.lower == "on" || before.lower == "at") continue;
    if (before.shape != TokenShape::punctuation)
      return {before.shape == TokenShape::barrier, false};
    lead.apart = lead.apart || before.lower != ",";
    if (before.lower != ":") return lead;
  }
  lead.apart = tokens[draft.first].starts_line || lead.apart || draft.first == 0;
  return lead;
}

bool ends_line(const Draft& draft, const std::vector<TimeToken>& tokens) {
  return draft.last == tokens.size() || tokens[draft.last].starts_line ||
         tokens[draft.last].shape == TokenShape::barrier;
}

// The day on which a text without a date says it was published: a full date behind "posted" or
// "updated", one with the time of day that begins a line or follows a mark, or a line that is
// nothing but a date: "UPDATED: 19:14 GMT, 12 April 2013 The bridge was closed on Thursday".
// Numbers that may be read either way need the time of day.
std::optional<Day> publication_stamp(const std::vector<Draft>& drafts,
                                     const std::vector<TimeToken>& tokens) {
  for (const auto& draft : drafts) {
    const auto& meaning = draft.meaning;
    if (!meaning.year || !meaning.month || !meaning.day || meaning.last_day) continue;
    const auto lead = lead_of(draft, tokens);
    const bool hour = !meaning.clock.empty();
    const bool line = tokens[draft.first].starts_line && ends_line(draft, tokens);
    if (!lead.apart || !(hour || lead.labelled || line)) continue;
    if (meaning.day_first_possible && !hour) continue;
    const auto day = resolve(meaning, {}).interval.lo;
    if (day) return day;
  }
  return std::nullopt;
}

std::vector<Draft> find_drafts(const std::vector<TimeToken>& tokens) {
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < tokens.size();) {
    const auto match =
        tokens[i].shape == TokenShape::barrier ? std::nullopt : longest_match(tokens, i);
    if (match && match->reader == "not_time") {
      i = match->last;
      continue;
    }
    if (!match || !is_plausible(*match, tokens)) {
      ++i;
      continue;
    }
    const auto meaning = read_meaning(*match);
    if (!meaning) {
      ++i;
      continue;
    }
    drafts.push_back({match->first, match->last, *meaning});
    i = match->last;
  }
  return drafts;
}

Span span_of(const Draft& draft, const std::vector<TimeToken>& tokens, const Document& document) {
  return {document.text.code_point_of(tokens[draft.first].begin),
          document.text.code_point_of(tokens[draft.last - 1].end)};
}

constexpr std::size_t opening_words = 12;

// Whether a draft is the first time in its paragraph and stands at its opening.
bool opens_paragraph(const Draft& draft, std::size_t end_of_last,
                     const std::vector<TimeToken>& tokens) {
  for (std::size_t back = 0; back <= opening_words && back <= draft.first; ++back) {
    if (draft.first - back < end_of_last) return false;
    if (tokens[draft.first - back].starts_line) return true;
  }
  return false;
}

std::string_view basis_rule(TimeBasis basis) {
  switch (basis) {
    case TimeBasis::document_date:
      return "times.from_document_date";
    case TimeBasis::previous_time:
      return "times.from_previous_time";
    case TimeBasis::explicit_date:
    case TimeBasis::none:
      break;
  }
  return "";
}

std::vector<Reason> reasons(const Draft& draft, const Resolved& resolved,
                            const TimeContext& context, Span span, const Document& document) {
  std::vector<Reason> why;
  const std::string words(document.text.slice(span));
  why.push_back(reason(std::string(draft.meaning.rule), {span}, {words, resolved.value}));
  if (resolved.basis == TimeBasis::document_date) {
    why.push_back(reason(std::string(basis_rule(resolved.basis)), {span},
                         {words, iso_day(*context.document)}));
  } else if (resolved.basis == TimeBasis::previous_time) {
    why.push_back(reason(std::string(basis_rule(resolved.basis)), {span},
                         {words, timex_value(*context.previous)}));
  }
  if (!resolved.rejected.empty() && context.tense != TenseCue::none) {
    why.push_back(
        reason(context.tense == TenseCue::past ? "times.past_tense" : "times.future_tense", {span},
               {words}));
  }
  return why;
}

}  // namespace

std::vector<TimeExpression> find_times(const Document& document, const Sentences&,
                                       const std::vector<ForeignSentence>& foreign) {
  const auto& text = document.text.str();
  const auto lower = lower_ascii(text);
  const auto tokens = read_tokens(text, lower);
  auto drafts = compose(find_drafts(tokens), tokens);
  std::erase_if(drafts, [&](const Draft& draft) {
    return !foreign.empty() && is_foreign_at(foreign, span_of(draft, tokens, document).start);
  });
  TimeContext context;
  context.document = document.published_day();
  if (!context.document) context.document = publication_stamp(drafts, tokens);
  context.narrative = is_narrative(drafts, context.document);
  std::vector<TimeExpression> found;
  std::size_t end_of_last = 0;
  for (const auto& draft : drafts) {
    context.tense = tense_around(draft, tokens);
    context.opens_sentence = opens_sentence(draft, tokens);
    auto resolved = resolve(draft.meaning, context);
    const auto span = span_of(draft, tokens, document);
    auto why = reasons(draft, resolved, context, span, document);
    if (resolved.point && resolved.point->precision < Precision::decade) {
      follow_story(context, *resolved.point, opens_paragraph(draft, end_of_last, tokens));
    }
    end_of_last = draft.last;
    found.push_back({span, resolved.type, std::move(resolved.value), resolved.interval,
                     resolved.basis, std::move(resolved.rejected), std::move(why)});
  }
  return found;
}

}  // namespace headwater
