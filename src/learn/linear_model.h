// SPDX-License-Identifier: Apache-2.0
// A linear model over hashed features, read in place from the bytes of a weights file.
//
// Input:   bytes as `LinearTrainer::quantised` wrote them; nothing is parsed or copied.
// Output:  a score for each label: the sum of the 8-bit weights of the features given.
// Rule:    a feature is a 64-bit hash; its top `bits` bits choose a row; features that share a row
//          share weights (hash kernel, Shi et al. 2009). A row holds a weight for each label, so
//          that one place of memory answers a feature.
//
// Format, little-endian: u32 magic "HWL3", u32 bits, u32 labels, u32 0; then 2^bits rows of
// `labels` i8; then 128 bytes of zeros, for rows are read in widths of 16.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace headwater {

using Feature = std::uint64_t;

// Mixes a value into a feature (a multiply and a shift; stable across machines).
[[nodiscard]] constexpr Feature mix(Feature feature, std::uint64_t value) {
  feature ^= value + 0x9E3779B97F4A7C15ULL + (feature << 6U) + (feature >> 2U);
  feature *= 0xFF51AFD7ED558CCDULL;
  return feature ^ (feature >> 32U);
}

// Like mix, of two steps less (FxHash, of the Firefox and rustc sources): good enough in the top
// bits where the values are small numbers or hashes themselves.
[[nodiscard]] constexpr Feature mix_quickly(Feature feature, std::uint64_t value) {
  return (std::rotl(feature, 5) ^ value) * 0x517CC1B727220A95ULL;
}

// The features of one decision: kinds with the values they were found with.
template <std::size_t most, auto mixer = mix>
struct FeatureList {
  std::array<Feature, most> list;
  std::size_t size = 0;

  // REQUIRES: fewer than `most` were added.
  template <class... Values>
  void add(std::uint64_t kind, Values... values) {
    Feature feature = kind * 0x9E3779B97F4A7C15ULL;
    ((feature = mixer(feature, static_cast<std::uint64_t>(values))), ...);
    list[size++] = feature;
  }
  [[nodiscard]] std::span<const Feature> all() const { return {list.data(), size}; }
};

class LinearModel {
 public:
  LinearModel() = default;
  // A model without rows where the bytes are no weights file of this machine's making.
  explicit LinearModel(std::string_view bytes);

  [[nodiscard]] bool empty() const { return rows_ == nullptr; }
  [[nodiscard]] std::uint32_t labels() const { return labels_; }

  // Adds the weights of the features. REQUIRES: `scores` has room for labels().
  void add(std::span<const Feature> features, std::int32_t* scores) const;
  // The same in two steps, with other work between them: has memory fetch the rows; adds them up.
  void fetch(std::span<const Feature> features) const;
  void add_fetched(std::span<const Feature> features, std::int32_t* scores) const;

  static constexpr std::uint32_t magic = 0x334C5748;  // "HWL3"
  static constexpr std::size_t header_bytes = 16;
  static constexpr std::size_t tail_bytes = 128;
  static constexpr std::uint32_t most_labels = 128;

 private:
  [[nodiscard]] const char* row_of(Feature feature) const {
    return rows_ + (feature >> shift_) * labels_;
  }
  // For at most a batch of features: sums of more do not fit in 16 bits.
  void add_batch(std::span<const Feature> features, std::int32_t* scores) const;
  // For at most `width` labels.
  template <std::uint32_t width>
  void add_rows(std::span<const Feature> features, std::int32_t* scores) const;

  const char* rows_ = nullptr;
  std::uint32_t shift_ = 0;
  std::uint32_t labels_ = 0;
};

}  // namespace headwater
