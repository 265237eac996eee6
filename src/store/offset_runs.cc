// SPDX-License-Identifier: Apache-2.0
#include "store/offset_runs.h"

#include <cstdint>

namespace headwater {
namespace {

void put_number(std::string& out, std::uint64_t value) {
  while (value >= 0x80U) {
    out += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  out += static_cast<char>(value);
}

std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  return std::nullopt;
}

// Differences wrap around in 64 bits, so that every pair of numbers can be told apart.
std::uint64_t zigzag(std::uint64_t difference) {
  return (difference << 1U) ^ (0 - (difference >> 63U));
}

std::uint64_t unzigzag(std::uint64_t coded) {
  return (coded >> 1U) ^ (0 - (coded & 1U));
}

}  // namespace

std::string pack_offset_runs(const std::vector<OffsetRun>& runs) {
  std::string out;
  std::uint64_t text_at = 0;
  std::uint64_t byte_at = 0;
  for (const auto& run : runs) {
    put_number(out, zigzag(run.text.start - text_at));
    put_number(out, zigzag(std::uint64_t{run.text.end} - run.text.start));
    put_number(out, zigzag(run.byte_start - byte_at));
    put_number(out, zigzag(run.byte_end - run.byte_start));
    text_at = run.text.end;
    byte_at = run.byte_end;
  }
  return out;
}

std::optional<std::vector<OffsetRun>> unpack_offset_runs(std::string_view bytes) {
  std::vector<OffsetRun> runs;
  std::uint64_t text_at = 0;
  std::uint64_t byte_at = 0;
  while (!bytes.empty()) {
    const auto text_gap = take_number(bytes);
    const auto text_size = take_number(bytes);
    const auto byte_gap = take_number(bytes);
    const auto byte_size = take_number(bytes);
    if (!text_gap || !text_size || !byte_gap || !byte_size) return std::nullopt;
    const auto start = text_at + unzigzag(*text_gap);
    text_at = start + unzigzag(*text_size);
    const auto byte_start = byte_at + unzigzag(*byte_gap);
    byte_at = byte_start + unzigzag(*byte_size);
    if (start > 0xFFFFFFFFU || text_at > 0xFFFFFFFFU) return std::nullopt;
    runs.push_back({{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(text_at)},
                    byte_start,
                    byte_at});
  }
  return runs;
}

}  // namespace headwater
