// SPDX-License-Identifier: Apache-2.0
#include "report/decided_text.h"

#include <fmt/format.h>

#include "base/strings.h"
#include "report/case_view.h"

namespace headwater {

std::string what_was_decided(const Decision& made) {
  switch (made.action) {
    case DecisionAction::rate:
      return made.value.empty() ? "a rating taken back" : "rated " + made.value;
    case DecisionAction::merge:
      return fmt::format("{} merged into {}", join(made.others, " "), made.target);
    case DecisionAction::split:
      return fmt::format("{} split off", join(made.others, " "));
    case DecisionAction::same:
      return fmt::format("{} and {}: {}", made.target, join(made.others, " "), made.value);
    case DecisionAction::derive:
      return made.others.empty()
                 ? made.target + " taken from no other"
                 : fmt::format("{} taken from {}", made.target, made.others.front());
    case DecisionAction::attribute:
      return fmt::format("{} said by {}", made.target, made.value);
    case DecisionAction::conflict:
      return fmt::format("conflict {} {}", made.target,
                         made.value.empty() ? "open again" : made.value);
    case DecisionAction::note:
      return "note: " + made.value;
    case DecisionAction::judge:
      return fmt::format("judged {} against {}", made.value, made.target);
    case DecisionAction::hypothesis:
      break;
  }
  return std::string(name_of(made.action));
}

std::vector<std::string> decided_texts(const Case& whole, std::uint32_t claim) {
  std::vector<std::string> texts;
  if (claim >= whole.decided.claims.size()) return texts;
  const auto& decided = whole.decided.claims[claim];
  for (const auto index : decided.decisions) {
    const auto& made = whole.decided.decisions[index];
    auto text = fmt::format("{}, by {}, {}", what_was_decided(made), made.made_by,
                            made.made_at.substr(0, 10));
    if (!made.why.empty()) text += ": " + made.why;
    texts.push_back(std::move(text));
  }
  if (decided.machine)
    texts.push_back(fmt::format("headwater alone: {}, {}", origins_text(decided.machine->origins),
                                credibility_text(decided.machine->credibility)));
  return texts;
}

}  // namespace headwater
