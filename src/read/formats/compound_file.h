// SPDX-License-Identifier: Apache-2.0
// Compound files (MS-CFB, "OLE2"): a small file system inside one file; storages hold streams.
//
// Input:   the bytes, which must outlive the reader.
// Output:  the entries below a storage by name, and the bytes of a stream.
// Rule:    nothing is trusted: a chain of sectors ends at the number of sectors, an entry is seen
//          once, no stream is larger than the file; nothing recurs. What cannot be followed is
//          nullopt.
// Example: file->bytes_of(file->below(root).at("__substg1.0_1000001F")) -> the body of a message.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

class CompoundFile {
 public:
  using EntryIndex = std::uint32_t;
  static constexpr EntryIndex root = 0;

  // nullopt where the header, the allocation table or the directory is damaged or cut off.
  [[nodiscard]] static std::optional<CompoundFile> open(std::string_view bytes);

  // Names with non-ASCII characters as "?"; at most 4,096 entries of a storage.
  [[nodiscard]] std::map<std::string, EntryIndex> below(EntryIndex storage) const;
  [[nodiscard]] bool is_storage(EntryIndex entry) const;
  [[nodiscard]] std::uint64_t size_of(EntryIndex stream) const { return entries_[stream].size; }
  [[nodiscard]] std::optional<std::string> bytes_of(EntryIndex stream) const;

 private:
  struct Entry {
    std::string name;
    std::uint8_t kind = 0;  // 1 storage, 2 stream, 5 root
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    std::uint32_t child = 0;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };
  using Chain = std::vector<std::uint32_t>;

  explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {}
  bool read_header();
  bool read_table();
  bool read_directory();
  bool read_small_streams();
  [[nodiscard]] std::string_view sector(std::uint32_t number) const;
  [[nodiscard]] static std::optional<Chain> chain_of(std::uint32_t start, const Chain& table);
  [[nodiscard]] std::optional<std::string> bytes_in_chain(const Chain& chain,
                                                          std::uint64_t size) const;
  [[nodiscard]] std::optional<std::string> small_stream(const Entry& entry) const;

  std::string_view bytes_;
  std::uint32_t sector_size_ = 512;
  Chain table_;        // of sectors: the next one
  Chain small_table_;  // of small sectors
  Chain small_home_;   // the sectors that hold the small ones
  std::vector<Entry> entries_;
};

}  // namespace headwater
