// SPDX-License-Identifier: Apache-2.0
#include "stories/pair_sample.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace headwater {
namespace {

constexpr std::size_t all_of = 256;
constexpr std::size_t sample_size = 64;

bool linked(std::uint32_t a, std::uint32_t b, std::span<const LinkedPair> links) {
  const auto of = [](const LinkedPair& link) { return std::pair(link.a, link.b); };
  return std::ranges::binary_search(links, std::pair(std::min(a, b), std::max(a, b)), {}, of);
}

}  // namespace

double mean_of_unlinked(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                        std::span<const LinkedPair> links,
                        const std::function<double(std::uint32_t, std::uint32_t)>& likeness) {
  double sum = 0;
  double count = 0;
  const auto look = [&](std::uint32_t x, std::uint32_t y) {
    if (linked(x, y, links)) return;
    sum += likeness(x, y);
    count += 1;
  };
  if (a.size() * b.size() <= all_of) {
    for (const auto x : a) {
      for (const auto y : b) look(x, y);
    }
  } else {
    for (std::size_t k = 0; k < sample_size; ++k) {
      const auto along = std::fmod(static_cast<double>(k) * std::numbers::phi, 1.0);
      look(a[k * a.size() / sample_size],
           b[static_cast<std::size_t>(along * static_cast<double>(b.size()))]);
    }
  }
  return count > 0 ? sum / count : 0;
}

}  // namespace headwater
