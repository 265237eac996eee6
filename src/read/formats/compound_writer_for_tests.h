// SPDX-License-Identifier: Apache-2.0
// Writes small compound files (MS-CFB, sectors of 512 bytes) for tests; siblings are one chain.
//
// Example: compound_file({{"a", "bytes"}, {"storage", "", {{"b", "more"}}}}).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headwater::test {

struct CfbNode {
  std::string name;
  std::string data;
  std::vector<CfbNode> children;  // not empty: a storage
};

inline std::string number_bytes(std::uint64_t value, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
  return bytes;
}

inline std::string utf16_bytes(std::u16string_view text) {
  std::string bytes;
  for (const auto unit : text) bytes += number_bytes(unit, 2);
  return bytes;
}

class CfbWriter {
 public:
  std::string write(const std::vector<CfbNode>& top) {
    entries_.push_back({"Root Entry", 5, none, none, 0, 0});
    const auto first = add_all(top);
    entries_[0].child = first;
    const auto small_home = place(small_);
    const auto small_size = small_.size();
    std::string small_table;
    for (const auto next : small_next_) small_table += number_bytes(next, 4);
    const auto small_table_at = place(padded(small_table, 512, '\xFF'));
    entries_[0].start = small_home;
    entries_[0].size = small_size;
    std::string directory;
    for (const auto& entry : entries_) directory += entry_bytes(entry);
    const auto directory_at = place(padded(directory, 512, '\0'));
    const auto sectors = body_.size() / 512;
    std::size_t tables = 1;
    while (tables * 128 < sectors + tables) ++tables;
    std::string table;
    for (const auto next : next_) table += number_bytes(next, 4);
    for (std::size_t i = 0; i < tables; ++i) table += number_bytes(0xFFFFFFFD, 4);
    table = padded(table, 512, '\xFF');
    std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0');
    for (const auto value : {0x3EU, 3U, 0xFFFEU, 9U, 6U}) header += number_bytes(value, 2);
    header += std::string(10, '\0') + number_bytes(tables, 4) + number_bytes(directory_at, 4) +
              number_bytes(0, 4) + number_bytes(4096, 4) + number_bytes(small_table_at, 4) +
              number_bytes(small_table.empty() ? 0 : 1, 4) + number_bytes(0xFFFFFFFE, 4) +
              number_bytes(0, 4);
    for (std::size_t i = 0; i < 109; ++i)
      header += number_bytes(i < tables ? sectors + i : 0xFFFFFFFF, 4);
    return header + body_ + table;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  static constexpr std::uint32_t last = 0xFFFFFFFE;
  struct Entry {
    std::string name;
    std::uint32_t kind = 0;
    std::uint32_t right = none;
    std::uint32_t child = none;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };

  static std::string padded(std::string bytes, std::size_t unit, char with) {
    bytes.append((unit - bytes.size() % unit) % unit, with);
    return bytes;
  }

  std::uint32_t place(const std::string& data) {
    if (data.empty()) return last;
    const auto start = static_cast<std::uint32_t>(next_.size());
    const auto whole = padded(data, 512, '\0');
    for (std::size_t i = 1; i <= whole.size() / 512; ++i)
      next_.push_back(i == whole.size() / 512 ? last : start + static_cast<std::uint32_t>(i));
    body_ += whole;
    return start;
  }

  std::uint32_t place_small(const std::string& data) {
    const auto start = static_cast<std::uint32_t>(small_next_.size());
    const auto whole = padded(data, 64, '\0');
    for (std::size_t i = 1; i <= whole.size() / 64; ++i)
      small_next_.push_back(i == whole.size() / 64 ? last : start + static_cast<std::uint32_t>(i));
    small_ += whole;
    return whole.empty() ? last : start;
  }

  std::uint32_t add_all(const std::vector<CfbNode>& nodes) {
    std::uint32_t first = none;
    std::uint32_t before = none;
    for (const auto& node : nodes) {
      const auto at = static_cast<std::uint32_t>(entries_.size());
      const bool storage = !node.children.empty();
      entries_.push_back({node.name, storage ? 1U : 2U, none, none, 0, node.data.size()});
      if (!storage)
        entries_[at].start = node.data.size() < 4096 ? place_small(node.data) : place(node.data);
      if (storage) {
        const auto child = add_all(node.children);
        entries_[at].child = child;
      }
      if (before != none) entries_[before].right = at;
      if (first == none) first = at;
      before = at;
    }
    return first;
  }

  static std::string entry_bytes(const Entry& entry) {
    std::string name;
    for (const char c : entry.name) name += number_bytes(static_cast<unsigned char>(c), 2);
    name += std::string(2, '\0');
    const auto length = name.size();
    name.resize(64, '\0');
    return name + number_bytes(length, 2) + number_bytes(entry.kind, 1) + number_bytes(1, 1) +
           number_bytes(none, 4) + number_bytes(entry.right, 4) + number_bytes(entry.child, 4) +
           std::string(36, '\0') + number_bytes(entry.start, 4) + number_bytes(entry.size, 8);
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> next_;
  std::vector<std::uint32_t> small_next_;
  std::string body_;
  std::string small_;
};

inline std::string compound_file(const std::vector<CfbNode>& top) {
  return CfbWriter().write(top);
}

}  // namespace headwater::test
