// SPDX-License-Identifier: Apache-2.0
// Classes of words: data/lexicon/*.tsv, each word once with all its classes.
//
// Example: word_class("legal_form").contains("ltd")
#pragma once

#include <string_view>

#include "base/data_file.h"

namespace headwater {

// Aborts with the name where there is no such class (a broken build, not bad input).
[[nodiscard]] const StringSet& word_class(std::string_view name);

}  // namespace headwater
