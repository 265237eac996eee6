// SPDX-License-Identifier: Apache-2.0
// What a passage says, in terms that a denial and the claim it denies have in common.
//
// Terms: stems of content words; acts by their family ("~shelling" for "shelled", "guns",
// "artillery"), so that other words for one act are one term; "@7" for the interest group of a
// name.
// Example: "that army guns fired on the station" -> {"armi", "station", "~shelling"}.
#pragma once

#include <string>
#include <vector>

#include "claims/statement.h"

namespace headwater {

struct SaidContent {
  std::vector<std::string> terms;  // sorted, unique; acts not among them
  std::vector<std::string> acts;   // families, sorted, unique
  bool self = false;               // the speaker speaks of itself: "its guns", "any part in"
  bool negated_act = false;        // "nobody fired", "no gun was fired": an act that was not
  bool operator==(const SaidContent&) const = default;
};

// Who says the utterance and the verb of saying, through all its voices: what `skip` leaves out.
[[nodiscard]] std::vector<Span> words_of_attribution(const ClaimInput& input,
                                                     const Utterance& utterance);

[[nodiscard]] SaidContent said_content(const ClaimInput& input, std::uint32_t document,
                                       const std::vector<Span>& spans,
                                       const std::vector<Span>& skip);

// 1 where the families are the same, less where the denied one is the general "attack" and the
// other a kind of it, 0 where they differ.
[[nodiscard]] double same_act(const std::string& denied, const std::string& said);

}  // namespace headwater
