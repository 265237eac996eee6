// SPDX-License-Identifier: Apache-2.0
#include "read/formats/msg_item.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "read/formats/little_endian.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

constexpr std::size_t property_size = 16;
constexpr std::uint64_t longest_text = 64U << 10U;

}  // namespace

std::string code_page_charset(std::uint64_t code_page) {
  static constexpr std::array<std::pair<std::uint64_t, std::string_view>, 17> names{{
      {874, "windows-874"},
      {932, "shift_jis"},
      {936, "gb18030"},
      {949, "windows-949"},
      {950, "big5"},
      {1361, "johab"},
      {10000, "macintosh"},
      {20127, "us-ascii"},
      {20866, "koi8-r"},
      {20932, "euc-jp"},
      {21866, "koi8-u"},
      {51932, "euc-jp"},
      {51949, "euc-kr"},
      {52936, "hz-gb-2312"},
      {54936, "gb18030"},
      {65000, "utf-7"},
      {65001, "utf-8"},
  }};
  for (const auto& [number, name] : names) {
    if (number == code_page) return std::string(name);
  }
  if (code_page >= 1250 && code_page <= 1258) return fmt::format("windows-{}", code_page);
  if (code_page >= 28591 && code_page <= 28606)
    return fmt::format("iso-8859-{}", code_page - 28590);
  if (code_page >= 50220 && code_page <= 50222) return "iso-2022-jp";
  return code_page == 0 ? "" : fmt::format("cp{}", code_page);
}

std::string utf16_to_utf8(std::string_view bytes) {
  return decode_text("\xFF\xFE" + std::string(bytes)).text;
}

MsgItem::MsgItem(const CompoundFile& file, CompoundFile::EntryIndex storage, Kind kind)
    : file_(file), below_(file.below(storage)) {
  const auto list = find(msg_properties_name);
  if (!list || file.size_of(*list) > longest_text) return;
  fixed_ = file.bytes_of(*list).value_or("");
  fixed_.erase(0, static_cast<std::size_t>(kind));
}

std::optional<CompoundFile::EntryIndex> MsgItem::find(std::string_view name) const {
  const auto found = below_.find(std::string(name));
  if (found == below_.end()) return std::nullopt;
  return found->second;
}

std::string MsgItem::text(std::string_view id, const std::string& charset) const {
  for (const auto* const type : {"001F", "001E"}) {
    const auto stream = find(fmt::format("__substg1.0_{}{}", id, type));
    if (!stream || file_.size_of(*stream) > longest_text) continue;
    const auto bytes = file_.bytes_of(*stream).value_or("");
    auto text = squeeze_space(std::string_view(type) == "001F" ? utf16_to_utf8(bytes)
                                                               : decode_text(bytes, charset).text);
    std::erase(text, '\0');
    if (!text.empty()) return text;
  }
  return "";
}

std::optional<std::uint64_t> MsgItem::number(std::uint16_t id) const {
  for (std::size_t at = 0; at + property_size <= fixed_.size(); at += property_size) {
    if (little_endian(fixed_, at + 2, 2) != id) continue;
    const bool eight_bytes = little_endian(fixed_, at, 2) == 0x0040;  // PtypTime
    return little_endian(fixed_, at + 8, eight_bytes ? 8 : 4);
  }
  return std::nullopt;
}

// Tenths of microseconds since 1601-01-01 (UTC).
std::optional<Day> MsgItem::day(std::uint16_t id) const {
  constexpr std::uint64_t ticks_a_day = 864'000'000'000;
  constexpr std::uint64_t days_to_9999 = 3'067'670;
  const auto time = number(id);
  if (!time || *time == 0 || *time / ticks_a_day > days_to_9999) return std::nullopt;
  return *make_day(1601, 1, 1) + std::chrono::days(*time / ticks_a_day);
}

std::string MsgItem::charset(std::uint16_t id) const {
  return code_page_charset(number(id).value_or(0));
}

}  // namespace headwater
