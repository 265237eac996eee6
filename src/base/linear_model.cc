// SPDX-License-Identifier: Apache-2.0
#include "base/linear_model.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace headwater {
namespace {

// Features whose rows are asked for before the first of them is used: memory answers them together.
constexpr std::size_t batch = 64;

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

template <std::uint32_t width>
void LinearModel::add_rows(std::span<const Feature> features, std::int32_t* scores) const {
  std::array<std::int32_t, width> sums{};
  std::array<const char*, batch> rows;
  for (std::size_t from = 0; from < features.size(); from += batch) {
    const auto count = std::min(batch, features.size() - from);
    for (std::size_t i = 0; i < count; ++i) {
      rows[i] = rows_ + (features[from + i] >> shift_) * labels_;
      __builtin_prefetch(rows[i]);
      if constexpr (width > 16) __builtin_prefetch(rows[i] + width - 1);
    }
    std::array<std::int16_t, width> part{};  // at most 64 weights of 8 bits
    for (std::size_t i = 0; i < count; ++i) {
      std::array<signed char, width> row;
      std::memcpy(row.data(), rows[i], width);
      for (std::uint32_t l = 0; l < width; ++l)
        part[l] = static_cast<std::int16_t>(part[l] + row[l]);
    }
    for (std::uint32_t l = 0; l < width; ++l) sums[l] += part[l];
  }
  for (std::uint32_t l = 0; l < labels_; ++l) scores[l] += sums[l];
}

void LinearModel::add(std::span<const Feature> features, std::int32_t* scores) const {
  if (empty()) return;
  if (labels_ == 1) return add_rows<1>(features, scores);
  if (labels_ <= 4) return add_rows<4>(features, scores);
  if (labels_ <= 16) return add_rows<16>(features, scores);
  if (labels_ <= 32) return add_rows<32>(features, scores);
  if (labels_ <= 64) return add_rows<64>(features, scores);
  if (labels_ <= 96) return add_rows<96>(features, scores);
  add_rows<most_labels>(features, scores);
}

}  // namespace headwater
