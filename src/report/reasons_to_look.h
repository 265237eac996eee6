// SPDX-License-Identifier: Apache-2.0
// Why an editor should look at a claim first.
//
// Output:  reasons in order of weight, none for a claim that needs no second look.
// Rule:    1 more documents than origins (three documents or more, origins at most half of them; 5
//          for the background that outlets tell in their own voice); 2 disputed: denied, or another
//          value stands against it; 3 no known source and passed on; 4 a voice that is said to hand
//          statements on, or to be handed them; 5 a voice that is the front or the wing of another;
//          6 only denied here.
// Example: "4 documents, 1 independent origin", "denied by the army", "killed: 7 against 9", "no
//          known source".
#pragma once

#include <string>
#include <vector>

#include "report/case_view.h"

namespace headwater {

struct LookReason {
  int weight = 0;  // 1 first
  std::string text;
  bool operator==(const LookReason&) const = default;
};

class ReasonsToLook {
 public:
  explicit ReasonsToLook(const CaseView& view);
  [[nodiscard]] std::vector<LookReason> of(std::uint32_t claim) const;
  // The claims that have a reason, the most pressing first.
  [[nodiscard]] std::vector<std::uint32_t> claims() const;

 private:
  void add_spread(std::uint32_t claim, std::vector<LookReason>& found) const;
  void add_support(std::uint32_t claim, std::vector<LookReason>& found) const;
  void add_dispute(std::uint32_t claim, std::vector<LookReason>& found) const;
  void add_unknown(std::uint32_t claim, std::vector<LookReason>& found) const;
  void add_parties(std::uint32_t claim, std::vector<LookReason>& found) const;

  const CaseView& view_;
  std::vector<std::string> handed_on_;   // by entity: what is said of its handing on
  std::vector<std::string> interested_;  // by entity: whose front or wing it is
};

// "killed: 7 against 9": what the values of a conflict say of one of its claims; empty where it has
// none.
[[nodiscard]] std::string against(const Conflict& conflict, std::uint32_t claim);
// The values of a conflict for a reader: "1965" for 1965-01-01/1965-12-31.
[[nodiscard]] std::vector<std::string> shown_values(const Conflict& conflict);
// Who asserts a claim, denies or doubts it: names, each once.
[[nodiscard]] std::vector<std::string> speakers_of(const CaseView& view, const Claim& claim,
                                                   Stance stance);
[[nodiscard]] bool is_dispute(const Conflict& conflict);

}  // namespace headwater
