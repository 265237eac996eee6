// SPDX-License-Identifier: Apache-2.0
// Utterances, the claims they make together, and what clashes.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/maybe_index.h"
#include "base/span.h"
#include "model/attribution.h"
#include "model/event.h"
#include "model/quantity.h"
#include "model/reason.h"
#include "model/time_interval.h"

namespace headwater {

// One step of "A reports that B says that C admitted …".
struct Voice {
  std::string name;  // the holder; for the outermost voice the outlet, author or comment author;
                     // empty: nobody is stated
  MaybeIndex entity = no_index;  // index in Case::entities
  MaybeIndex attribution =
      no_index;  // index in the document's attributions; none for the author's own voice
  bool anonymous = false;
  SourceClass source_class = SourceClass::named;
  bool operator==(const Voice&) const = default;
};

enum class Derivation {
  original,
  quotation,
  attribution,
  verbatim,
  rewrite,
  syndication,
  shared_feed
};
template <>
inline constexpr std::array<std::string_view, 7> enum_names<Derivation>{
    "original", "quotation", "attribution", "verbatim", "rewrite", "syndication", "shared_feed"};

// One claim made in one place by one chain of voices.
struct Utterance {
  std::uint32_t document = 0;  // index in Case::documents
  Span span;
  std::vector<Voice> voices;  // from the author's own voice to the innermost speaker; never empty
  Stance stance = Stance::asserts;
  Modality modality = Modality::plain;
  MaybeIndex event = no_index;  // index in the document's events
  std::string slot;  // which part of the event it states ("killed", "place", "perpetrator", "what"
                     // …); empty: the sentence as a whole
  MaybeIndex claim = no_index;  // index in Case::claims

  // Set by the origins stage.
  Derivation derivation = Derivation::original;
  MaybeIndex derived_from = no_index;  // index in Case::utterances
  bool credited = false;
  MaybeIndex origin = no_index;  // index in Case::origins
  std::vector<Reason> why;
  bool operator==(const Utterance&) const = default;
};

// The outlet itself has published another value since.
[[nodiscard]] inline bool is_taken_back(const Utterance& said) {
  return std::ranges::find(said.why, "claims.taken_back", &Reason::rule) != said.why.end();
}
[[nodiscard]] inline bool supports(const Utterance& said) {
  return said.stance == Stance::asserts && !is_taken_back(said);
}

struct Facets {
  std::string who;
  std::string what;
  TimeInterval when;
  Place where;
  std::vector<Count> how_many;
  bool operator==(const Facets&) const = default;
};

struct OriginCount {
  std::uint32_t lo = 0;  // pools what may be one unknown origin
  std::uint32_t hi = 0;  // gives each its own
  bool operator==(const OriginCount&) const = default;
};

struct Claim {
  std::string id;    // "c" + 8 hexadecimal digits of the hash of its first utterance (document
                     // sha256, span, slot)
  std::string text;  // the plainest wording among its utterances
  Facets facets;
  MaybeIndex incident = no_index;  // index in Case::incidents
  std::string story;               // id of the story that it is part of; empty: of none
  std::string slot;
  std::vector<std::uint32_t> utterances;  // indices, sorted

  // Set by the origins stage.
  OriginCount origins;
  std::vector<DocumentSpan> cut;  // the smallest set of reports all others pass through
  // Set by the weighing stage.
  double probability = 0;        // 0..1, calibrated
  std::uint8_t credibility = 6;  // Admiralty code, 1 confirmed … 6 cannot be judged
  std::vector<Reason> why;
  bool operator==(const Claim&) const = default;
};

struct Conflict {
  std::string id;  // "x" + 8 hexadecimal digits
  ConflictKind kind = ConflictKind::disjoint;
  std::string slot;
  std::vector<std::uint32_t> claims;  // indices, the ones that clash
  std::vector<std::string> values;
  MaybeIndex incident = no_index;
  bool only_precision =
      false;  // "the 1960s" and 1965: listed as no conflict, the less precise named
  std::vector<Reason> why;
  bool operator==(const Conflict&) const = default;
};

// A root of the derivations: the earliest voice the documents let us reach.
struct Origin {
  std::string id;  // "o" + 8 hexadecimal digits
  std::uint32_t claim = 0;
  std::string name;  // the voice; "unknown" for the pool of what has no known origin
  MaybeIndex entity = no_index;
  std::uint32_t group =
      0;  // origins of one interest (owner, front, wing) share a group within their claim
  bool known = true;  // false: a voice nobody can identify
  std::vector<std::uint32_t> utterances;
  std::vector<Reason> why;
  bool operator==(const Origin&) const = default;
};

}  // namespace headwater
