// SPDX-License-Identifier: Apache-2.0
// Classes of words: data/lexicon/*.tsv, each word once with all its classes.
//
// Example: words_of("legal_form").contains("ltd")
#pragma once

#include <string_view>

#include "base/data_file.h"

namespace headwater {

// Aborts with the name where there is no such class (a broken build, not bad input).
[[nodiscard]] const StringSet& words_of(std::string_view word_class);

}  // namespace headwater
