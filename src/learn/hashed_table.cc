// SPDX-License-Identifier: Apache-2.0
#include "learn/hashed_table.h"

namespace headwater {
namespace {

bool has_empty_slot(std::string_view slots) {
  for (std::size_t at = 0; at < slots.size(); at += HashedTable::slot_bytes) {
    std::uint32_t key = 0;
    std::memcpy(&key, slots.data() + at, sizeof key);
    if (key == 0) return true;
  }
  return false;
}

}  // namespace

HashedTable::HashedTable(std::string_view bytes) {
  std::uint32_t header[2];
  if (bytes.size() < sizeof header) return;
  std::memcpy(header, bytes.data(), sizeof header);
  if (header[0] != magic || header[1] > 24) return;
  if (bytes.size() != sizeof header + (std::size_t{1} << header[1]) * slot_bytes) return;
  const auto slots = bytes.substr(sizeof header);
  if (!has_empty_slot(slots)) return;  // a search would not end
  slots_ = slots.data();
  mask_ = (std::uint32_t{1} << header[1]) - 1;
}

std::string table_bytes(const std::map<std::uint32_t, std::uint16_t>& values) {
  std::uint32_t bits = 4;
  while ((std::size_t{1} << bits) * 3 < values.size() * 4 + 4) ++bits;
  const auto mask = (std::uint32_t{1} << bits) - 1;
  std::string out(8 + (std::size_t{1} << bits) * HashedTable::slot_bytes, '\0');
  std::memcpy(out.data(), &HashedTable::magic, 4);
  std::memcpy(out.data() + 4, &bits, 4);
  for (const auto& [key, value] : values) {
    auto at = key & mask;
    auto* slot = out.data() + 8 + std::size_t{at} * HashedTable::slot_bytes;
    std::uint32_t found = 0;
    for (std::memcpy(&found, slot, 4); found != 0; std::memcpy(&found, slot, 4)) {
      at = (at + 1) & mask;
      slot = out.data() + 8 + std::size_t{at} * HashedTable::slot_bytes;
    }
    std::memcpy(slot, &key, 4);
    std::memcpy(slot + 4, &value, 2);
  }
  return out;
}

}  // namespace headwater
