// SPDX-License-Identifier: Apache-2.0
// Originals packed with zlib (RFC 1950) where that makes them smaller.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace headwater {

// nullopt where packing does not pay.
[[nodiscard]] std::optional<std::string> deflate_bytes(std::string_view bytes);
// nullopt where the bytes are no zlib stream of exactly `size` bytes.
[[nodiscard]] std::optional<std::string> inflate_bytes(std::string_view packed, std::uint64_t size);

}  // namespace headwater
