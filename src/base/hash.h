// SPDX-License-Identifier: Apache-2.0
// Hashes: SHA-256 (FIPS 180-4, through OpenSSL) names contents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace headwater {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);
// FNV-1a, 64 bits: stable across machines and runs; for tables and short ids, never for security.
[[nodiscard]] std::uint64_t fnv1a64(std::string_view bytes,
                                    std::uint64_t seed = 14695981039346656037ULL);

}  // namespace headwater
