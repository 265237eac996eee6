// SPDX-License-Identifier: Apache-2.0
// What was not analysed, for people and for programs to read.
//
// Example: "German (4 sentences), another language (1 sentence)".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "model/not_analysed.h"

namespace headwater {

// "de" -> "German"; "another language" for a code without a name.
[[nodiscard]] std::string language_name(std::string_view code);

[[nodiscard]] std::string languages_text(const std::vector<LanguageCount>& counts);

// How much of a document was analysed: all of it, part or nothing.
[[nodiscard]] bool is_analysed(const DocumentFacts& facts);  // at least one sentence

// "German, not analysed", "2 of 14 sentences not analysed: German"; "" where all is English.
[[nodiscard]] std::string not_analysed_text(const DocumentFacts& facts);

// One line for many documents: "not analysed: 1 of 3 documents (German), 2 sentences of others
// (French)"; "" where all is English.
[[nodiscard]] std::string not_analysed_summary(std::span<const DocumentFacts> documents);

// The keys `language`, `analysed` and `not_analysed` (a list of {language, sentences}).
void add_analysed(Json& json, const DocumentFacts& facts);

}  // namespace headwater
