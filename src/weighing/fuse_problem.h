// SPDX-License-Identifier: Apache-2.0
// A claim table laid out for estimation: slots with their buckets, claims with their bucket.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "weighing/fuse.h"

namespace headwater::fusing {

// A claim of `general` is true, only less exact, where `specific` holds: "Virginia" for Richmond,
// "Smith" for Ann Smith.
struct Implication {
  std::uint32_t specific = 0;  // buckets of one slot
  std::uint32_t general = 0;
};

struct Problem {
  std::size_t sources = 0;
  std::vector<std::uint32_t> attribute_of;   // by slot
  std::vector<std::uint32_t> claim_begin;    // by slot, one more at the end
  std::vector<std::uint32_t> bucket_begin;   // by slot, one more at the end
  std::vector<std::uint32_t> implied_begin;  // by slot, one more at the end
  std::vector<Implication> implied;
  std::vector<std::uint32_t> source_of;       // by claim
  std::vector<std::uint32_t> bucket_of;       // by claim, within the slot
  std::vector<std::uint32_t> raw_of;          // by claim, as written
  std::vector<std::int32_t> day_of;           // by claim
  std::vector<double> worth;                  // by claim: its weight in the table
  std::vector<double> weight;                 // by claim: its worth, less for copies
  double none_prior = 0.02;                   // that no bucket of a slot holds
  double most_accuracy = 0.96;                // of one claim
  std::vector<std::uint32_t> representative;  // by bucket
  std::vector<std::uint8_t> closed;           // by attribute: few values, the same for all slots
  std::vector<std::uint8_t> graded;           // by attribute: values may imply one another
  std::vector<std::uint32_t> domain;          // by attribute: number of distinct buckets
  std::vector<double> places_within;          // by bucket: known places in it; empty without any
  // Values one by one, where some attribute has a tolerance; else empty.
  std::vector<std::uint32_t> exact_of;      // by claim, within the slot
  std::vector<std::uint32_t> exact_begin;   // by slot, one more at the end
  std::vector<std::uint32_t> exact_value;   // by exact value: its wording
  std::vector<std::uint32_t> exact_bucket;  // by exact value: its bucket, within the slot

  [[nodiscard]] std::size_t slots() const { return attribute_of.size(); }
  [[nodiscard]] std::size_t buckets(std::size_t slot) const {
    return bucket_begin[slot + 1] - bucket_begin[slot];
  }
  [[nodiscard]] std::span<const Implication> implications(std::size_t slot) const {
    return {implied.data() + implied_begin[slot], implied_begin[slot + 1] - implied_begin[slot]};
  }
};

[[nodiscard]] Problem make_problem(const ClaimTable& table, const FuseOptions& options);

}  // namespace headwater::fusing
