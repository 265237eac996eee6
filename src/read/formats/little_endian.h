// SPDX-License-Identifier: Apache-2.0
// Whole numbers of little-endian formats.
// Example: little_endian("\x01\x02", 0, 2) == 0x0201.
#pragma once

#include <cstdint>
#include <string_view>

namespace headwater {

// Bytes beyond the end count as zero.
[[nodiscard]] constexpr std::uint64_t little_endian(std::string_view bytes, std::size_t at,
                                                    std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

[[nodiscard]] constexpr std::uint32_t little_endian_32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(little_endian(bytes, at, 4));
}

}  // namespace headwater
