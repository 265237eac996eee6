// SPDX-License-Identifier: Apache-2.0
// Buckets: which of the values claimed for one slot mean the same.
//
// Input:  the distinct values of a slot with their number of claims.
// Output: a bucket for each; the most claimed wording of a bucket stands for it.
// Rule:   times, dates and numbers within the tolerance of a more frequent value join it; name
//         lists are equal as sets of spelled-out names; places and categories as folded text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "weighing/fuse.h"

namespace headwater::fusing {

struct CountedValue {
  std::uint32_t value = 0;  // index in ClaimTable::values
  std::uint32_t claims = 0;
};

struct Buckets {
  std::vector<std::uint32_t> bucket_of;        // parallel to the values given
  std::vector<std::uint32_t> representatives;  // index in ClaimTable::values
};

// Parsed once for each distinct value and attribute.
struct ComparableValue {
  std::optional<double> number;  // minutes, days or the number; none where it cannot be read
  std::string key;               // folded text or sorted names
};
[[nodiscard]] ComparableValue comparable(std::string_view value, ValueType type);

// REQUIRES: values sorted by claims (most first), then by index; parsed[i] belongs to values[i].
[[nodiscard]] Buckets make_buckets(const std::vector<CountedValue>& values,
                                   const std::vector<const ComparableValue*>& parsed,
                                   const AttributeOptions& options);

// Spelled-out names of a list: lower case, without accents, titles and words in brackets; sorted.
[[nodiscard]] std::vector<std::string> name_words(std::string_view list);

}  // namespace headwater::fusing
