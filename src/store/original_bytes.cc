// SPDX-License-Identifier: Apache-2.0
#include "store/original_bytes.h"

#include <zlib.h>

#include "base/hash.h"
#include "store/case_file.h"

namespace headwater {
namespace {

constexpr int fast = 1;
constexpr std::uint64_t largest = std::uint64_t{1} << 32U;

const Bytef* as_bytes(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

}  // namespace

std::optional<std::string> deflate_bytes(std::string_view bytes) {
  uLongf size = compressBound(bytes.size());
  std::string packed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, as_bytes(bytes), bytes.size(),
                fast) != Z_OK)
    return std::nullopt;
  if (size >= bytes.size()) return std::nullopt;
  packed.resize(size);
  return packed;
}

std::optional<std::string> inflate_bytes(std::string_view packed, std::uint64_t size) {
  // zlib packs at most 1032 to 1: a size beyond that is a lie that must not cost memory.
  if (size > largest || size / 1040 > packed.size()) return std::nullopt;
  std::string bytes(size, '\0');
  uLongf made = bytes.size();
  uLong used = packed.size();
  if (uncompress2(reinterpret_cast<Bytef*>(bytes.data()), &made, as_bytes(packed), &used) != Z_OK)
    return std::nullopt;
  if (made != size || used != packed.size()) return std::nullopt;
  return bytes;
}

PackedOriginal pack_original(std::string_view bytes) {
  PackedOriginal original{sha256_hex(bytes), bytes.size(), "none", {}};
  if (auto packed = deflate_bytes(bytes)) {
    original.packing = "zlib";
    original.bytes = *std::move(packed);
  } else {
    original.bytes = bytes;
  }
  return original;
}

}  // namespace headwater
