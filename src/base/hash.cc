// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"

#include <openssl/sha.h>

#include <array>

namespace headwater {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(2 * digest.size());
  for (const auto byte : digest) {
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

std::uint64_t fnv1a64(std::string_view bytes, std::uint64_t seed) {
  for (const auto byte : bytes) {
    seed ^= static_cast<unsigned char>(byte);
    seed *= 1099511628211ULL;
  }
  return seed;
}

}  // namespace headwater
