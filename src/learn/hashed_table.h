// SPDX-License-Identifier: Apache-2.0
// A table from hashed strings to 16-bit values, read in place from the bytes of a weights file.
//
// Rule:    open addressing over 32-bit keys; the words themselves are not kept, so an unknown word
//          is taken for a known one once in about 2^32 / entries times. Format, little-endian: u32
//          magic "HWT1", u32 bits, then 2^bits slots {u32 key, u16 value}; key 0 is empty.
#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>

namespace headwater {

class HashedTable {
 public:
  HashedTable() = default;
  explicit HashedTable(std::string_view bytes);

  [[nodiscard]] bool empty() const { return slots_ == nullptr; }
  // 0 where the key is not there; values begin at 1.
  [[nodiscard]] std::uint16_t find(std::uint64_t hash) const {
    if (slots_ == nullptr) return 0;
    const auto key = key_of(hash);
    for (auto at = key & mask_;; at = (at + 1) & mask_) {
      std::uint32_t found = 0;
      std::memcpy(&found, slots_ + std::size_t{at} * slot_bytes, sizeof found);
      if (found == 0) return 0;
      if (found != key) continue;
      std::uint16_t value = 0;
      std::memcpy(&value, slots_ + std::size_t{at} * slot_bytes + 4, sizeof value);
      return value;
    }
  }
  [[nodiscard]] static std::uint32_t key_of(std::uint64_t hash) {
    const auto key = static_cast<std::uint32_t>(hash ^ (hash >> 32U));
    return key == 0 ? 1 : key;
  }

  static constexpr std::uint32_t magic = 0x31545748;  // "HWT1"
  static constexpr std::size_t slot_bytes = 6;

 private:
  const char* slots_ = nullptr;
  std::uint32_t mask_ = 0;
};

// The bytes of a table. REQUIRES: keys are HashedTable::key_of.
[[nodiscard]] std::string table_bytes(const std::map<std::uint32_t, std::uint16_t>& values);

}  // namespace headwater
