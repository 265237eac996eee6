// SPDX-License-Identifier: Apache-2.0
// Classes of words: data/lexicon/*.tsv, each word once with all its classes.
//
// A class may give each of its words a value: a number, the word it stands for, the kind it is of.
// Example: word_class("legal_form").contains("ltd"); word_values("ordinal").at("third") == "3"
#pragma once

#include <string_view>

#include "base/data_file.h"

namespace headwater {

// Both abort with the name where there is no such class (a broken build, not bad input).
[[nodiscard]] const StringSet& word_class(std::string_view name);
// The words of a class with what stands behind "=" in their row.
[[nodiscard]] const StringMap<std::string_view>& word_values(std::string_view name);

}  // namespace headwater
