// SPDX-License-Identifier: Apache-2.0
// A made-up case for the tests of this folder: claims, who says them where, and what comes from what.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "decisions/apply_decisions.h"
#include "model/case.h"

namespace headwater {

struct MadeCase {
  Case whole;

  explicit MadeCase(std::uint32_t documents) {
    for (std::uint32_t i = 0; i < documents; ++i) {
      auto& document = whole.documents.emplace_back().document;
      document.id = fmt::format("d{:02}", i);
      document.sha256 = std::string(64, static_cast<char>('a' + i % 6));
      document.text = Utf8Text("Nine sailors died. The pump had failed.");
    }
  }
  std::uint32_t claim(const std::string& slot = "") {
    const auto index = static_cast<std::uint32_t>(whole.findings.claims.size());
    auto& made = whole.findings.claims.emplace_back();
    made.id = fmt::format("c{:08x}", index + 1);
    made.slot = slot;
    made.text = fmt::format("claim {}", index + 1);
    return index;
  }
  // One sentence of a document, by a voice; "" is nobody known. Of one voice is one origin of the claim.
  std::uint32_t said(std::uint32_t claim, std::uint32_t document, const std::string& voice,
                     MaybeIndex from = no_index, Stance stance = Stance::asserts) {
    const auto index = static_cast<std::uint32_t>(whole.findings.utterances.size());
    auto& made = whole.findings.utterances.emplace_back();
    made.document = document;
    made.span = {0, 18};
    made.claim = claim;
    made.stance = stance;
    made.voices.push_back({fmt::format("Paper {}", document), no_index, no_index, false, {}});
    if (!voice.empty()) made.voices.push_back({voice, no_index, no_index, false, {}});
    made.derived_from = from;
    if (from) made.derivation = Derivation::verbatim;
    whole.findings.claims[claim].utterances.push_back(index);
    if (stance == Stance::asserts)
      join_origin(index, from ? whole.findings.utterances[*from].origin
                              : origin(claim, voice.empty() ? "unknown" : voice));
    return index;
  }
  std::uint32_t conflict(std::vector<std::uint32_t> claims,
                         ConflictKind kind = ConflictKind::disjoint) {
    const auto index = static_cast<std::uint32_t>(whole.findings.conflicts.size());
    auto& made = whole.findings.conflicts.emplace_back();
    made.id = fmt::format("x{:08x}", index + 1);
    made.kind = kind;
    made.claims = std::move(claims);
    return index;
  }
  // The counts that the machine would have: paths, and the rule for credibility.
  void count();

  [[nodiscard]] std::string id(std::uint32_t claim) const {
    return whole.findings.claims[claim].id;
  }

 private:
  std::uint32_t origin(std::uint32_t claim, const std::string& name) {
    std::uint32_t group = 0;
    auto& origins = whole.findings.origins;
    for (std::uint32_t i = 0; i < origins.size(); ++i) {
      if (origins[i].claim != claim) continue;
      if (origins[i].name == name) return i;
      ++group;
    }
    auto& made = origins.emplace_back();
    made.id = fmt::format("o{:08x}", origins.size());
    made.claim = claim;
    made.name = name;
    made.group = group;
    made.known = name != "unknown";
    return static_cast<std::uint32_t>(origins.size() - 1);
  }
  void join_origin(std::uint32_t utterance, MaybeIndex index) {
    whole.findings.utterances[utterance].origin = index;
    if (index) whole.findings.origins[*index].utterances.push_back(utterance);
  }
};

[[nodiscard]] inline Decision decided(DecisionAction action, std::string target,
                                      std::vector<std::string> others = {},
                                      std::string value = "") {
  static std::int64_t number = 0;
  Decision made;
  made.number = ++number;
  made.made_by = "I. Arden";
  made.action = action;
  made.target = std::move(target);
  made.others = std::move(others);
  made.value = std::move(value);
  return made;
}

}  // namespace headwater
