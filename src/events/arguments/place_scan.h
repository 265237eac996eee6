// SPDX-License-Identifier: Apache-2.0
// What is known of a document while its places are looked for, and the words that names of places
// are made of.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/data_file.h"
#include "events/arguments/places.h"

namespace headwater {

struct PlaceScan {
  const Document& document;
  const Sentences& sentences;
  std::span<const Mention> mentions;
  std::span<const Span> times;
  std::span<const WordSyntax> words;
  bool caseless;
  StringSet known;  // lower names shown to be places
  DocumentPlaces found;
  std::map<std::string, int> countries;   // named so far
  std::map<std::string, int> adjectives;  // "Iranian"
};

[[nodiscard]] Span span_of(const PlaceScan& scan, std::uint32_t first, std::uint32_t last);
[[nodiscard]] bool in_time(const PlaceScan& scan, Span span);
[[nodiscard]] bool names_place(const PlaceScan& scan, const Token& token);
// The end of the run of name words from `at`; `at` where there is none.
[[nodiscard]] std::uint32_t name_run(const PlaceScan& scan, const Sentence& sentence,
                                     std::uint32_t at);
[[nodiscard]] bool is_street(const PlaceScan& scan, const Sentence& sentence, std::uint32_t first,
                             std::uint32_t last);
// The mention that touches the span, or none.
[[nodiscard]] const Mention* mention_at(const PlaceScan& scan, Span span);
[[nodiscard]] bool about_person_or_body(const PlaceScan& scan, Span span);

}  // namespace headwater
