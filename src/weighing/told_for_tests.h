// SPDX-License-Identifier: Apache-2.0
// Made-up findings, claim by claim, and what weighing makes of them.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "weighing/competing_values.h"
#include "weighing/weigh_claims.h"

namespace headwater {

// Claims that each are told by outlets in documents of their own.
struct Told {
  Findings findings;
  std::vector<std::string> days;  // of publication, by document; those behind are not known

  std::uint32_t claim(MaybeIndex incident, const std::string& slot, std::uint32_t lo,
                      std::uint32_t hi, const std::vector<std::string>& outlets) {
    const auto index = static_cast<std::uint32_t>(findings.claims.size());
    Claim made;
    made.incident = incident;
    made.slot = slot;
    made.origins = {lo, hi};
    findings.claims.push_back(made);
    for (const auto& outlet : outlets) utterance(index, outlet);
    return index;
  }
  Utterance& utterance(std::uint32_t claim, const std::string& outlet,
                       Stance stance = Stance::asserts) {
    Utterance said;
    said.document = static_cast<std::uint32_t>(findings.utterances.size());
    said.claim = claim;
    said.stance = stance;
    said.voices.push_back({outlet, no_index, no_index, false, SourceClass::named});
    findings.claims[claim].utterances.push_back(said.document);
    findings.utterances.push_back(said);
    return findings.utterances.back();
  }
  void conflict(ConflictKind kind, std::vector<std::uint32_t> claims, bool precision = false) {
    Conflict made;
    made.kind = kind;
    made.claims = std::move(claims);
    made.only_precision = precision;
    findings.conflicts.push_back(made);
  }
  [[nodiscard]] WeighedClaims weighed() const {
    const auto facts = documents();
    const std::vector<Sentences> sentences(facts.size());
    return weigh_claims({facts, sentences}, findings);
  }
  [[nodiscard]] Competition competition() const {
    const auto facts = documents();
    const std::vector<Sentences> sentences(facts.size());
    return find_competition({facts, sentences}, findings);
  }

 private:
  [[nodiscard]] std::vector<DocumentFacts> documents() const {
    std::vector<DocumentFacts> facts(findings.utterances.size());
    for (std::size_t i = 0; i < days.size(); ++i) facts.at(i).document.published = days[i];
    return facts;
  }
};

}  // namespace headwater
