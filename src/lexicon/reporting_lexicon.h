// SPDX-License-Identifier: Apache-2.0
// The words that report: verbs, nouns, hearsay phrases, credit phrases (data/attribution/).
//
// Example: find_verb("denies")->verb->stance == Stance::denies; find_verb("told")->verb->frames has
//          obj.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "model/attribution.h"

namespace headwater {

// Complement frames of a verb, one bit each; reporting_verbs.tsv explains them.
namespace frame {
inline constexpr std::uint32_t that = 1U << 0U;
inline constexpr std::uint32_t zero = 1U << 1U;
inline constexpr std::uint32_t quote = 1U << 2U;
inline constexpr std::uint32_t wh = 1U << 3U;
inline constexpr std::uint32_t np = 1U << 4U;
inline constexpr std::uint32_t inf = 1U << 5U;
inline constexpr std::uint32_t obj = 1U << 6U;
inline constexpr std::uint32_t pred = 1U << 7U;
inline constexpr std::uint32_t np_claim = 1U << 8U;
inline constexpr std::uint32_t np_report = 1U << 9U;
inline constexpr std::uint32_t np_doc = 1U << 10U;
inline constexpr std::uint32_t np_finding = 1U << 11U;
inline constexpr std::uint32_t np_number = 1U << 12U;
inline constexpr std::uint32_t accuse = 1U << 13U;
inline constexpr std::uint32_t as_saying = 1U << 14U;
inline constexpr std::uint32_t np_idea = 1U << 15U;
inline constexpr std::uint32_t opposes = 1U << 16U;
inline constexpr std::uint32_t adjective = 1U << 17U;
inline constexpr std::uint32_t it_known = 1U << 18U;
inline constexpr std::uint32_t have_it = 1U << 19U;
}  // namespace frame

struct ReportingVerb {
  std::string lemma;
  Act act = Act::speech;
  Stance stance = Stance::asserts;
  Modality modality = Modality::plain;
  bool factive = false;
  std::uint32_t frames = 0;
  std::vector<std::string> splits;     // prepositions of split:P
  std::vector<std::string> particles;  // prepositions of prep:P

  [[nodiscard]] bool takes(std::uint32_t frame) const { return (frames & frame) != 0; }
};

// How a form is inflected; a form may be several ("read").
namespace form_of {
inline constexpr std::uint8_t base = 1;
inline constexpr std::uint8_t third = 2;
inline constexpr std::uint8_t past = 4;
inline constexpr std::uint8_t participle = 8;
inline constexpr std::uint8_t ing = 16;
}  // namespace form_of

struct VerbForm {
  const ReportingVerb* verb = nullptr;  // null for a verb that reports nothing
  std::uint8_t inflection = 0;
};

struct ReportingNoun {
  std::string lemma;
  Act act = Act::speech;
  Stance stance = Stance::asserts;
  Modality modality = Modality::plain;
  bool plural = false;
};

enum class PhraseKind { adverb, opener, credit, negated };
struct ReportingPhrase {
  std::vector<std::string> words;
  PhraseKind kind = PhraseKind::opener;
  Act act = Act::speech;
  Stance stance = Stance::asserts;
  Modality modality = Modality::plain;
};

// All of them take lower-case words; null where there is none.
[[nodiscard]] const VerbForm* find_verb(std::string_view word);
// The verb that the word makes with the particle behind it ("goes" "on"); null where none.
[[nodiscard]] const VerbForm* find_particle_verb(std::string_view word, std::string_view particle);
[[nodiscard]] const ReportingNoun* find_reporting_noun(std::string_view word);
// The phrases that begin with the word, longest first.
[[nodiscard]] const std::vector<ReportingPhrase>& phrases_from(std::string_view word);

}  // namespace headwater
