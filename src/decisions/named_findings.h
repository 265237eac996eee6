// SPDX-License-Identifier: Apache-2.0
// What a decision names in a case, or in a part of one.
//
// Rule:    a claim by its id; where a new analysis made another id, the claim of the same slot that holds
//          most of the utterances that it had; a claim that was merged is the one it went into. A conflict by
//          its id, or as the one between the claims it was between. An utterance by its place; one sentence
//          may be an utterance of several claims.
// Example: claim("c1f2e3d4", …) after a document was added that tells it earlier: the claim is still found.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/merged_claim.h"

namespace headwater {

class NamedFindings {
 public:
  // Knows the utterances that `decisions` name. Follows later changes of `whole`.
  NamedFindings(const Case& whole, const std::vector<Decision>& decisions);

  [[nodiscard]] std::optional<std::uint32_t> claim(const std::string& id,
                                                   const NamedClaim* anchor) const;
  // `which`: 0 is the target, 1 the first of the others.
  [[nodiscard]] std::optional<std::uint32_t> claim(const Decision& decision,
                                                   std::size_t which) const;
  [[nodiscard]] std::optional<std::uint32_t> conflict(const Decision& decision) const;
  // One that was rejected.
  [[nodiscard]] const Conflict* rejected(const std::string& id) const;
  [[nodiscard]] std::optional<std::uint32_t> source(const std::string& id) const;
  [[nodiscard]] std::vector<std::uint32_t> utterances(const std::string& id) const;

 private:
  [[nodiscard]] std::optional<std::uint32_t> by_utterances(const NamedClaim& anchor) const;

  const Case& whole_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> utterances_;  // by id
};

// DOCUMENT:START-END; nullopt where it is none.
struct PlaceName {
  std::string document;
  Span span;
};
[[nodiscard]] std::optional<PlaceName> place_name(const std::string& id);
[[nodiscard]] std::string name_of_utterance(const Case& whole, std::uint32_t index);

}  // namespace headwater
