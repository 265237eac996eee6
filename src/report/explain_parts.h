// SPDX-License-Identifier: Apache-2.0
// Parts that the explanations of different findings share.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "report/explain.h"

namespace headwater {

class Explainer {
 public:
  // `numbers`: of the claims, where `whole` is a part of a case; empty: 1, 2, 3 …
  Explainer(const Case& whole, const OriginalOf& original_of,
            std::vector<std::uint32_t> numbers = {})
      : whole_(whole), original_of_(original_of), numbers_(std::move(numbers)) {}

  // {document,start,end,text,bytes{start,end},original,member} and, for PDF and scans, page: the
  // words, where they stand in the text, where in the original, and what the original holds there.
  [[nodiscard]] Json place(const DocumentSpan& where) const;
  // Reasons with each span as a place.
  [[nodiscard]] Json reasons(const std::vector<Reason>& why) const;
  [[nodiscard]] Json reasons(const std::vector<Reason>& why, std::uint32_t document) const;

  [[nodiscard]] Json claim(std::uint32_t index) const;
  [[nodiscard]] Json conflict(std::uint32_t index) const;
  [[nodiscard]] Json incident(std::uint32_t index) const;
  [[nodiscard]] Json entity(std::uint32_t index) const;
  [[nodiscard]] Json source(std::uint32_t index) const;
  [[nodiscard]] Json origin(std::uint32_t index) const;
  [[nodiscard]] Json document(std::uint32_t index) const;

 private:
  // An utterance with its place, its voices and the chain of derivations to its root.
  [[nodiscard]] Json utterance(std::uint32_t index) const;
  [[nodiscard]] Json chain(std::uint32_t index) const;
  [[nodiscard]] Json utterances(const std::vector<std::uint32_t>& indices) const;
  [[nodiscard]] Json claim_summary(std::uint32_t index) const;
  [[nodiscard]] Json rivals(std::uint32_t claim) const;
  [[nodiscard]] Json origins_of(std::uint32_t claim) const;

  // Gives a claim's object its number in the whole case.
  void put_number(Json& claim, std::uint32_t index) const;

  const Case& whole_;
  const OriginalOf& original_of_;
  std::vector<std::uint32_t> numbers_;
};

}  // namespace headwater
