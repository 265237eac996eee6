// SPDX-License-Identifier: Apache-2.0
// Whether a block speaks for the site that prints it or tells something of the world.
//
// Input:   a document with its facts and tokens, and one of its blocks.
// Output:  the words that speak for the site, one for each kind, and how many kinds of signs there
//          are that the block claims something.
// Rule:    for the site: wording of notices, wording that no report of the world uses (counts
//          twice), a word for the page itself, wording of republication, "you", "we" (outside
//          quotation marks), the name of the outlet, the name of the author. For a claim: an event,
//          somebody who says something, a quotation, and names (other than those of outlet and
//          author), numbers or dates, which count as one. It speaks for the site where more kinds
//          are for the site, and "we" and the name of the outlet are not all there is: a party or a
//          ministry says those of itself when it claims something.
// Example: "Subscribe to our newsletter." -> {"subscribe to", "our"}, 0 claimed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/case.h"
#include "model/sentence.h"

namespace headwater {

struct BoilerplateEvidence {
  std::vector<std::string> for_site;  // at most one for each kind, in the order of the rule
  std::uint32_t certain = 0;  // of them: wording that no report of the world uses; counts twice
  std::uint32_t claimed = 0;
  std::uint32_t words = 0;
  bool tells_by_wording = false;  // a phrase or the author; or "you" beside another kind
  bool republication = false;
  bool quotation = false;  // another's words set apart

  [[nodiscard]] bool speaks_for_site() const {
    return !quotation && tells_by_wording && for_site.size() + certain > claimed;
  }
  [[nodiscard]] bool says_nothing() const { return !quotation && for_site.empty() && claimed == 0; }
};

// Where a document claims something, made once for all its blocks.
struct ClaimingPlaces {
  explicit ClaimingPlaces(const DocumentFacts& facts);
  std::vector<std::uint32_t> events;  // starts of their triggers, sorted; foundings aside
  std::vector<std::uint32_t> said;    // starts of what somebody else says, sorted
};

// REQUIRES: block < facts.document.blocks.size(); the places are those of the facts.
[[nodiscard]] BoilerplateEvidence boilerplate_evidence(const DocumentFacts& facts,
                                                       const ClaimingPlaces& places,
                                                       const Sentences& sentences,
                                                       std::uint32_t block);

}  // namespace headwater
