// SPDX-License-Identifier: Apache-2.0
// Whom or what "he", "the group" or "its" stands for: the one scorer of antecedents.
//
// Input:   what may be meant, in order of the text, and an anaphor with what is known of it.
// Output:  the referent before the anaphor that scores most, or none.
// Rule:    filters first (kind, gender, what the caller forbids), then salience: the features of a
//          referent and their weights stand in one table by kind of anaphor; distance in sentences
//          counts down. Among equals the nearest wins, or the first of its sentence.
// Follows: Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution": a filter of
//          agreement and a sum of salience factors; Hobbs 1978 for the order from left to right.
// Example: "Oda Lind met the mayor. She left." -> Oda Lind: agrees, is a subject, has a name.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/maybe_index.h"
#include "lexicon/source_nouns.h"
#include "text/token_range.h"

namespace headwater {

enum class AnaphorKind {
  person,  // "he", "she", "the old man"
  thing,   // "it", "they" for a body of the same sentence
  group,   // "the group", "this organisation"
  owner    // "its armed wing", "the party's armed wing"
};

// What may speak for or against a referent, one bit each.
namespace salience {
inline constexpr std::uint32_t agrees = 1U << 0U;             // its gender is known and the same
inline constexpr std::uint32_t subject = 1U << 1U;            // no verb before it in its sentence
inline constexpr std::uint32_t source = 1U << 2U;             // somebody who is cited
inline constexpr std::uint32_t named = 1U << 3U;              // a person by its name
inline constexpr std::uint32_t uncertain = 1U << 4U;          // a name that may be a person's
inline constexpr std::uint32_t other_voice = 1U << 5U;        // only in another's words
inline constexpr std::uint32_t outside_quotation = 1U << 6U;  // not in the quotation of the anaphor
inline constexpr std::uint32_t own_words = 1U << 7U;          // in what the anaphor itself says
inline constexpr std::uint32_t same_sentence = 1U << 8U;
inline constexpr std::uint32_t sentence_before = 1U << 9U;
inline constexpr std::uint32_t called_so = 1U << 10U;  // its name has the noun: "the party's"
inline constexpr std::size_t features = 11;
}  // namespace salience

struct Referent {
  TokenRange range;          // of tokens, or of characters where the anaphor's place is one
  std::uint32_t id = 0;      // what the caller knows it by
  std::uint32_t entity = 0;  // the same for mentions of one name
  std::uint32_t sentence = 0;
  Gender gender = Gender::unknown;
  std::uint32_t features = 0;  // that do not hang on the anaphor
};

struct Anaphor {
  AnaphorKind kind = AnaphorKind::person;
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  Gender gender = Gender::unknown;
};

// Further features of a referent for this anaphor; none where it cannot be meant.
using SaliencePart = std::function<std::optional<std::uint32_t>(const Referent&)>;

// REQUIRES: referents sorted by range.
[[nodiscard]] const Referent* find_antecedent(std::span<const Referent> referents,
                                              const Anaphor& anaphor,
                                              const SaliencePart& part = {});

}  // namespace headwater
