// SPDX-License-Identifier: Apache-2.0
// The properties of an Outlook message, or of an attachment of one (MS-OXMSG): numbers and times
// stand in one stream, texts and bytes in streams of their own, "__substg1.0_" + id + type.
//
// Input:   the storage that holds them.
// Output:  properties by their id. Texts are UTF-8; 8-bit ones are decoded by the code page of the
//          message.
// Example: MsgItem(file, CompoundFile::root, MsgItem::message).text("0037", "koi8-r") -> the
//          subject.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "read/formats/compound_file.h"

namespace headwater {

inline constexpr std::string_view msg_properties_name = "__properties_version1.0";
inline constexpr std::string_view msg_attachment_prefix = "__attach_version1.0_#";
inline constexpr std::string_view msg_embedded_name = "__substg1.0_3701000D";

class MsgItem {
 public:
  // Bytes before the list of numbers and times.
  enum Kind { message = 32, embedded_message = 24, attachment = 8 };

  MsgItem(const CompoundFile& file, CompoundFile::EntryIndex storage, Kind kind);

  [[nodiscard]] const std::map<std::string, CompoundFile::EntryIndex>& below() const {
    return below_;
  }
  [[nodiscard]] std::optional<CompoundFile::EntryIndex> find(std::string_view name) const;
  // White space squeezed, "" where there is none or it is longer than 64 KiB. `charset` is that of
  // 8-bit texts.
  [[nodiscard]] std::string text(std::string_view id, const std::string& charset) const;
  [[nodiscard]] std::optional<std::uint64_t> number(std::uint16_t id) const;
  [[nodiscard]] std::optional<Day> day(std::uint16_t id) const;
  // As ICU and WHATWG name them; "" where the property is missing.
  [[nodiscard]] std::string charset(std::uint16_t id) const;

 private:
  const CompoundFile& file_;
  std::map<std::string, CompoundFile::EntryIndex> below_;
  std::string fixed_;  // entries of 16 bytes
};

// Example: code_page_charset(1251) == "windows-1251".
[[nodiscard]] std::string code_page_charset(std::uint64_t code_page);
[[nodiscard]] std::string utf16_to_utf8(std::string_view bytes);

}  // namespace headwater
