// SPDX-License-Identifier: Apache-2.0
// Value fusion: a table of claims with sources -> which value of each slot holds, how accurate each
// source is, who copies whom.
//
// Input:  claims as {source, slot, value}; each slot belongs to an attribute that says how its
//         values are compared.
// Output: per slot its values with probabilities and independent origins, best first; per source an
//         accuracy and an origin group; pairs of sources that depend on one another.
// Rule:   source accuracy and value probability are estimated together (Dong, Berti-Equille and
//         Srivastava, VLDB 2009) with popularity-aware false values (Dong, Saha and Srivastava,
//         VLDB 2013); attributes with few values use a confusion matrix per source (Dawid and Skene
//         1979) shrunk to the mean of all. Exact values compete, those within a tolerance are told
//         together. Shared rare values, judged as written, show copying; a group of copies counts
//         once. What is told is damped, as sources err together (weighing/fuse_calibration.h).
// Example: a and b say 1965, c says 1971, and b copies a: 1965 has one origin, 1971 has one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "base/enum_names.h"

namespace headwater {

enum class ValueType { category, number, time, date, name_list, place };
template <>
inline constexpr std::array<std::string_view, 6> enum_names<ValueType>{
    "category", "number", "time", "date", "name_list", "place"};

struct FuseClaim {
  std::uint32_t source = 0;
  std::uint32_t slot = 0;
  std::uint32_t value = 0;  // index in ClaimTable::values
  std::int32_t day = 0;     // when it was said, in days since 1970; 0 unknown
  double weight = 1;        // how many independent sources it is worth, above 0
};

struct FuseSlot {
  std::uint32_t object = 0;
  std::uint32_t attribute = 0;
};

// REQUIRES: every index is in range; where dependence is looked for, a source has one claim in a
// slot.
struct ClaimTable {
  std::vector<std::string> sources;
  std::vector<std::string> objects;
  std::vector<std::string> attributes;
  std::vector<std::string> values;
  std::vector<FuseSlot> slots;
  std::vector<FuseClaim> claims;  // sorted by slot, then source
};

struct AttributeOptions {
  ValueType type = ValueType::category;
  double tolerance = 0;   // minutes for time, days for date, the number's unit for number
  bool relative = false;  // tolerance is a share of the number
};

struct FuseOptions {
  std::vector<AttributeOptions> attributes;    // by index; missing ones are categories
  StringMap<std::vector<std::string>> wholes;  // place -> the places it lies in
  bool find_dependence = true;
  double none_prior = 0.02;     // that no value claimed for a slot holds
  double most_accuracy = 0.96;  // of one claim: errors of a source are not independent
  bool calibrated = true;       // probabilities as often right as they say (fuse_calibration.h)
};

struct FusedValue {
  std::uint32_t value = 0;  // the wording that stands for its bucket
  double probability = 0;
  std::uint32_t origins = 0;  // independent groups that claim it
  std::uint32_t claims = 0;
};

struct FusedSource {
  double accuracy = 0;
  std::uint32_t claims = 0;
  std::uint32_t origin_group = 0;  // sources of one group are one origin
};

enum class CopyDirection { a, b, both, unknown };  // names the original
template <>
inline constexpr std::array<std::string_view, 4> enum_names<CopyDirection>{"a", "b", "both",
                                                                           "unknown"};

struct Dependence {
  std::uint32_t a = 0;  // sources, a < b
  std::uint32_t b = 0;
  double probability = 0;
  CopyDirection direction = CopyDirection::unknown;
  double shared_false = 0;  // expected numbers
  double shared_true = 0;
  double different = 0;
  double copied = 0;  // estimated share of copied claims
};

struct FuseResult {
  std::vector<std::vector<FusedValue>> slots;  // by slot, best value first; empty: nothing claimed
  std::vector<FusedSource> sources;
  std::vector<Dependence> dependence;  // probability >= 0.01, sorted by a and b
};

[[nodiscard]] FuseResult fuse_claims(const ClaimTable& table, const FuseOptions& options);

}  // namespace headwater
