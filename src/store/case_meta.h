// SPDX-License-Identifier: Apache-2.0
// The table `meta`: how many documents what is made over all of them was made from.
#pragma once

#include <cstdint>
#include <string_view>

#include "store/sqlite.h"

namespace headwater {

inline constexpr std::string_view meta_findings = "findings_made_from";
inline constexpr std::string_view meta_indexed = "words_indexed_from";

[[nodiscard]] std::int64_t count_documents(const Database& database);
void set_meta(const Database& database, std::string_view key, std::int64_t value);
[[nodiscard]] std::int64_t meta(const Database& database, std::string_view key);  // 0: not there

}  // namespace headwater
