// SPDX-License-Identifier: Apache-2.0
#include "learn/linear_model.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace headwater {
namespace {

// The sum of 255 weights of 8 bits fits in 16.
constexpr std::size_t batch = 255;

// Sixteen weights as the file has them, and as wide as their sums.
using Weights [[gnu::vector_size(16)]] = std::int8_t;
using Sums [[gnu::vector_size(32)]] = std::int16_t;

// Compiled twice where the processor may turn out to have instructions for twice the width: the
// sums are of whole numbers and the same.
#if defined(__x86_64__)
#define HEADWATER_WIDE [[gnu::target_clones("avx2", "default")]]
#else
#define HEADWATER_WIDE
#endif

// For at most 16 x `blocks` labels.
template <std::uint32_t blocks>
[[gnu::always_inline]] inline void add_blocks(const char* rows, std::uint32_t shift,
                                              std::uint32_t labels,
                                              std::span<const Feature> features,
                                              std::int32_t* scores) {
  std::array<Sums, blocks> sums{};
#pragma GCC unroll 4
  for (const auto feature : features) {
    const auto* at = rows + (feature >> shift) * labels;
    for (auto& sum : sums) {
      Weights row;
      std::memcpy(&row, at, sizeof row);
      Sums wide;  // one instruction of AVX2; gcc 12 makes five of __builtin_convertvector
      for (std::size_t l = 0; l < sizeof row; ++l) wide[l] = row[l];
      sum += wide;
      at += sizeof row;
    }
  }
  for (std::uint32_t l = 0; l < labels; ++l) scores[l] += sums[l / 16][l % 16];
}

HEADWATER_WIDE void add_many_labels(const char* rows, std::uint32_t shift, std::uint32_t labels,
                                    std::span<const Feature> features, std::int32_t* scores) {
  if (labels <= 16) return add_blocks<1>(rows, shift, labels, features, scores);
  if (labels <= 32) return add_blocks<2>(rows, shift, labels, features, scores);
  if (labels <= 64) return add_blocks<4>(rows, shift, labels, features, scores);
  if (labels <= 96) return add_blocks<6>(rows, shift, labels, features, scores);
  add_blocks<LinearModel::most_labels / 16>(rows, shift, labels, features, scores);
}

}  // namespace

LinearModel::LinearModel(std::string_view bytes) {
  std::uint32_t header[4];
  if (bytes.size() < header_bytes) return;
  std::memcpy(header, bytes.data(), sizeof header);
  const auto [found_magic, bits, labels, nothing] = header;
  if (found_magic != magic || nothing != 0) return;
  if (bits < 4 || bits > 24 || labels == 0 || labels > most_labels) return;
  if (bytes.size() != header_bytes + (std::size_t{labels} << bits) + tail_bytes) return;
  rows_ = bytes.data() + header_bytes;
  shift_ = 64 - bits;
  labels_ = labels;
}

void LinearModel::fetch(std::span<const Feature> features) const {
  if (empty()) return;
#pragma GCC unroll 4
  for (const auto feature : features) {
    __builtin_prefetch(row_of(feature));
    if (labels_ > 16) __builtin_prefetch(row_of(feature) + labels_ - 1);
  }
}

template <std::uint32_t width>
void LinearModel::add_rows(std::span<const Feature> features, std::int32_t* scores) const {
  std::array<std::int32_t, width> sums{};
  for (const auto feature : features) {
    const auto* row = row_of(feature);
    for (std::uint32_t l = 0; l < width; ++l) sums[l] += static_cast<signed char>(row[l]);
  }
  for (std::uint32_t l = 0; l < labels_; ++l) scores[l] += sums[l];
}

void LinearModel::add_batch(std::span<const Feature> features, std::int32_t* scores) const {
  if (labels_ == 1) return add_rows<1>(features, scores);
  if (labels_ <= 4) return add_rows<4>(features, scores);
  add_many_labels(rows_, shift_, labels_, features, scores);
}

void LinearModel::add_fetched(std::span<const Feature> features, std::int32_t* scores) const {
  if (empty()) return;
  for (; !features.empty(); features = features.subspan(std::min(batch, features.size())))
    add_batch(features.first(std::min(batch, features.size())), scores);
}

void LinearModel::add(std::span<const Feature> features, std::int32_t* scores) const {
  fetch(features);
  add_fetched(features, scores);
}

}  // namespace headwater
