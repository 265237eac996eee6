// SPDX-License-Identifier: Apache-2.0
#include "read/formats/compound_file.h"

#include <algorithm>
#include <unordered_set>

#include "read/formats/little_endian.h"

namespace headwater {
namespace {

constexpr std::string_view magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::uint32_t last_regular = 0xFFFFFFFA;  // above it: free, end of chain, table
constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;
constexpr std::size_t header_size = 512;
constexpr std::size_t table_sectors_in_header = 109;
constexpr std::uint32_t small_sector_size = 64;
constexpr std::uint64_t small_stream_limit = 4096;
constexpr std::size_t entry_size = 128;
constexpr std::size_t most_below = 4096;

std::string entry_name(std::string_view entry) {
  const auto bytes = std::min<std::size_t>(little_endian(entry, 64, 2), 64);
  std::string name;
  for (std::size_t i = 0; i + 1 < bytes; i += 2) {
    const auto unit = little_endian(entry, i, 2);
    if (unit == 0) break;
    name += unit < 0x80U ? static_cast<char>(unit) : '?';
  }
  return name;
}

void append_numbers(std::string_view sector, std::vector<std::uint32_t>& numbers) {
  for (std::size_t at = 0; at + 4 <= sector.size(); at += 4)
    numbers.push_back(little_endian_32(sector, at));
}

}  // namespace

std::optional<CompoundFile> CompoundFile::open(std::string_view bytes) {
  CompoundFile file(bytes);
  const bool whole =
      file.read_header() && file.read_table() && file.read_directory() && file.read_small_streams();
  if (!whole) return std::nullopt;
  return file;
}

bool CompoundFile::read_header() {
  if (bytes_.size() < header_size || !bytes_.starts_with(magic)) return false;
  const auto shift = little_endian(bytes_, 30, 2);
  sector_size_ = 1U << (shift % 32);
  return shift == 9 || shift == 12;
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  const auto from = (std::uint64_t{number} + 1) * sector_size_;
  return from < bytes_.size() ? bytes_.substr(from, sector_size_) : std::string_view{};
}

// The header and further sectors list the sectors of the table.
bool CompoundFile::read_table() {
  const auto sectors = bytes_.size() / sector_size_;
  Chain places;
  append_numbers(bytes_.substr(76, table_sectors_in_header * 4), places);
  auto next = little_endian_32(bytes_, 68);
  for (std::size_t seen = 0; next <= last_regular; ++seen) {
    const auto list = sector(next);
    if (list.size() < sector_size_ || seen > sectors) return false;
    append_numbers(list.substr(0, sector_size_ - 4), places);
    next = little_endian_32(list, sector_size_ - 4);
  }
  const std::size_t count = little_endian_32(bytes_, 44);
  if (count > places.size() || count > sectors) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const auto part = sector(places[i]);
    if (part.size() < sector_size_) return false;
    append_numbers(part, table_);
  }
  return !table_.empty();
}

std::optional<CompoundFile::Chain> CompoundFile::chain_of(std::uint32_t start, const Chain& table) {
  Chain chain;
  for (auto at = start; at != end_of_chain; at = table[at]) {
    if (at >= table.size() || chain.size() >= table.size()) return std::nullopt;
    chain.push_back(at);
  }
  return chain;
}

bool CompoundFile::read_directory() {
  const auto chain = chain_of(little_endian_32(bytes_, 48), table_);
  if (!chain) return false;
  for (const auto number : *chain) {
    const auto part = sector(number);
    if (part.size() < sector_size_) return false;
    for (std::size_t at = 0; at < part.size(); at += entry_size) {
      const auto entry = part.substr(at, entry_size);
      // Files with sectors of 512 bytes may leave rubbish in the upper half of the size.
      const auto size = little_endian(entry, 120, sector_size_ == 512 ? 4 : 8);
      entries_.push_back({entry_name(entry), static_cast<std::uint8_t>(entry[66]),
                          little_endian_32(entry, 68), little_endian_32(entry, 72),
                          little_endian_32(entry, 76), little_endian_32(entry, 116), size});
    }
  }
  return !entries_.empty() && entries_[root].kind == 5;
}

bool CompoundFile::read_small_streams() {
  const auto chain = chain_of(little_endian_32(bytes_, 60), table_);
  const auto home = chain_of(entries_[root].start, table_);
  if (!chain || !home) return little_endian_32(bytes_, 64) == 0;
  for (const auto number : *chain) append_numbers(sector(number), small_table_);
  small_home_ = *home;
  return true;
}

bool CompoundFile::is_storage(EntryIndex entry) const {
  return entries_[entry].kind == 1 || entries_[entry].kind == 5;
}

// Siblings stand in a binary tree; it is walked without recursion, each entry once.
std::map<std::string, CompoundFile::EntryIndex> CompoundFile::below(EntryIndex storage) const {
  std::map<std::string, EntryIndex> found;
  if (!is_storage(storage)) return found;
  std::vector<EntryIndex> waiting{entries_[storage].child};
  std::unordered_set<EntryIndex> seen;
  while (!waiting.empty() && seen.size() < most_below) {
    const auto at = waiting.back();
    waiting.pop_back();
    if (at >= entries_.size() || !seen.insert(at).second) continue;
    const auto& entry = entries_[at];
    if (entry.kind != 1 && entry.kind != 2) continue;
    found.emplace(entry.name, at);
    waiting.push_back(entry.right);
    waiting.push_back(entry.left);
  }
  return found;
}

std::optional<std::string> CompoundFile::bytes_in_chain(const Chain& chain,
                                                        std::uint64_t size) const {
  std::string bytes;
  bytes.reserve(size);
  for (const auto number : chain) {
    if (bytes.size() >= size) break;
    bytes += sector(number).substr(0, size - bytes.size());
  }
  if (bytes.size() < size) return std::nullopt;
  return bytes;
}

std::optional<std::string> CompoundFile::small_stream(const Entry& entry) const {
  const auto chain = chain_of(entry.start, small_table_);
  if (!chain) return std::nullopt;
  std::string bytes;
  const auto in_sector = sector_size_ / small_sector_size;
  for (const auto number : *chain) {
    if (bytes.size() >= entry.size || number / in_sector >= small_home_.size()) break;
    const auto home = sector(small_home_[number / in_sector]);
    const auto from = std::size_t{number % in_sector} * small_sector_size;
    if (from >= home.size()) break;
    bytes += home.substr(from, std::min<std::size_t>(small_sector_size, entry.size - bytes.size()));
  }
  if (bytes.size() < entry.size) return std::nullopt;
  return bytes;
}

std::optional<std::string> CompoundFile::bytes_of(EntryIndex stream) const {
  const auto& entry = entries_[stream];
  if (entry.kind != 2 || entry.size > bytes_.size()) return std::nullopt;
  if (entry.size == 0) return "";
  if (entry.size < small_stream_limit) return small_stream(entry);
  const auto chain = chain_of(entry.start, table_);
  if (!chain) return std::nullopt;
  return bytes_in_chain(*chain, entry.size);
}

}  // namespace headwater
