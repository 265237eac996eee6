// SPDX-License-Identifier: Apache-2.0
#include "learn/linear_model.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace headwater {
namespace {

// The sum of 64 weights of 8 bits fits in 16.
constexpr std::size_t batch = 64;

// Sixteen weights, read as eight pairs: a pair's shifts give its first weight and its second
// (little-endian, as the file is).
using Pairs [[gnu::vector_size(16)]] = std::int16_t;

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

template <std::uint32_t blocks>
void LinearModel::add_blocks(std::span<const Feature> features, std::int32_t* scores) const {
  std::array<Pairs, blocks> first{};
  std::array<Pairs, blocks> second{};
  for (const auto feature : features) {
    const auto* at = row_of(feature);
    for (std::uint32_t b = 0; b < blocks; ++b, at += sizeof(Pairs)) {
      Pairs row;
      std::memcpy(&row, at, sizeof row);
      first[b] += (row << 8) >> 8;
      second[b] += row >> 8;
    }
  }
  for (std::uint32_t l = 0; l < labels_; ++l)
    scores[l] += (l % 2 == 0 ? first : second)[l / 16][l % 16 / 2];
}

void LinearModel::add_batch(std::span<const Feature> features, std::int32_t* scores) const {
  if (labels_ == 1) return add_rows<1>(features, scores);
  if (labels_ <= 4) return add_rows<4>(features, scores);
  if (labels_ <= 16) return add_blocks<1>(features, scores);
  if (labels_ <= 32) return add_blocks<2>(features, scores);
  if (labels_ <= 64) return add_blocks<4>(features, scores);
  if (labels_ <= 96) return add_blocks<6>(features, scores);
  add_blocks<most_labels / 16>(features, scores);
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
