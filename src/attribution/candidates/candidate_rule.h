// SPDX-License-Identifier: Apache-2.0
// The rules that find attributions, by the names that reasons carry (data/rules/attribution.tsv).
#pragma once

#include <bitset>
#include <cstdint>

#include "base/enum_names.h"

namespace headwater {

enum class CandidateRule : std::uint8_t {
  that_clause,
  bare_clause,
  quotation,
  parenthetical,
  infinitive,
  object,
  particle,
  description,
  accusation,
  dismissal,
  carried_report,
  negated_content,
  impersonal,
  raised,
  convinced,
  opposed,
  credit_phrase,
  hearsay,
  noun_cue,
  speaker_label,
  heading_label,
  name_after_dash,
  free_quotation,
  introduced_block,
  learned
};
template <>
inline constexpr std::array<std::string_view, 25> enum_names<CandidateRule>{
    "attribution.that_clause",     "attribution.bare_clause",    "attribution.quotation",
    "attribution.parenthetical",   "attribution.infinitive",     "attribution.object",
    "attribution.particle",        "attribution.description",    "attribution.accusation",
    "attribution.dismissal",       "attribution.carried_report", "attribution.negated_content",
    "attribution.impersonal",      "attribution.raised",         "attribution.convinced",
    "attribution.opposed",         "attribution.credit_phrase",  "attribution.hearsay",
    "attribution.noun_cue",        "attribution.speaker_label",  "attribution.heading_label",
    "attribution.name_after_dash", "attribution.free_quotation", "attribution.introduced_block",
    "attribution.learned"};

// Rules that are left out, to measure what each is worth (bench/ablate).
class CandidateRules {
 public:
  void add(CandidateRule rule) { bits_.set(static_cast<std::size_t>(rule)); }
  [[nodiscard]] bool has(CandidateRule rule) const {
    return bits_.test(static_cast<std::size_t>(rule));
  }

 private:
  std::bitset<enum_names<CandidateRule>.size()> bits_;
};

}  // namespace headwater
