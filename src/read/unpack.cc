// SPDX-License-Identifier: Apache-2.0
#include "read/unpack.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.h"

namespace headwater {
namespace {

constexpr std::uint64_t largest_member = 256ULL << 20U;
constexpr std::uint64_t suspicious_size = 32ULL << 20U;
constexpr std::uint64_t suspicious_ratio = 100;  // times larger than the whole file

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

Archive open_archive(std::string_view bytes) {
  Archive reader(archive_read_new(), archive_read_free);
  archive_read_support_filter_all(reader.get());
  archive_read_support_format_zip(reader.get());
  archive_read_support_format_tar(reader.get());
  archive_read_support_format_7zip(reader.get());
  archive_read_support_format_raw(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return {nullptr, archive_read_free};
  return reader;
}

std::string reason_of(archive* reader) {
  const char* text = archive_error_string(reader);
  return "cannot be unpacked: " + to_valid_utf8(text == nullptr ? "broken archive" : text);
}

// "" where all went well.
std::string read_member(archive* reader, const ReadInput& input, std::string& out) {
  std::array<char, 1U << 16U> chunk;
  while (true) {
    const auto count = archive_read_data(reader, chunk.data(), chunk.size());
    if (count < 0) return reason_of(reader);
    if (count == 0) return "";
    const auto size = static_cast<std::uint64_t>(count);
    if (!within_limits(input, out.size(), size)) {
      return "unpacks to more than the limit: not read further";
    }
    input.limits->unpacked_left -= size;
    out.append(chunk.data(), size);
  }
}

}  // namespace

bool within_limits(const ReadInput& input, std::uint64_t size, std::uint64_t more) {
  return more <= input.limits->unpacked_left && size + more <= largest_member &&
         (size <= suspicious_size || size <= suspicious_ratio * input.bytes.size());
}

Result<void> unpack(const ReadInput& input, const std::function<bool(std::string_view)>& wants,
                    const std::function<void(ArchiveMember)>& take) {
  const auto reader = open_archive(input.bytes);
  if (!reader) return fail(ErrorKind::input, input.id, "cannot be unpacked: not an archive");
  archive_entry* entry = nullptr;
  while (true) {
    const int status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_EOF) return {};
    if (status < ARCHIVE_WARN) return fail(ErrorKind::input, input.id, reason_of(reader.get()));
    if (archive_entry_filetype(entry) == AE_IFDIR) continue;
    if (input.limits->members_left-- == 0) {
      return fail(ErrorKind::input, input.id, "holds too many members: not read further");
    }
    ArchiveMember member;
    const char* name = archive_entry_pathname(entry);
    const bool single = archive_format(reader.get()) == ARCHIVE_FORMAT_RAW;
    if (!single && name != nullptr) member.name = to_valid_utf8(name);
    if (!single && !wants(member.name)) continue;
    const auto trouble = read_member(reader.get(), input, member.bytes);
    const bool some = !member.bytes.empty();
    const auto id = single ? input.id : input.id + "!" + member.name;
    if (trouble.empty() || (single && some && trouble.find("limit") == std::string::npos)) {
      take(std::move(member));
    }
    if (!trouble.empty()) return fail(ErrorKind::input, id, trouble);
  }
}

}  // namespace headwater
