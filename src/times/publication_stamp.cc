// SPDX-License-Identifier: Apache-2.0
#include "times/publication_stamp.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "times/resolve.h"

namespace headwater::times {
namespace {

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

}  // namespace

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

}  // namespace headwater::times
