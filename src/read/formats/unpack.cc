// SPDX-License-Identifier: Apache-2.0
#include "read/formats/unpack.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

#include "base/utf8.h"
#include "read/formats/packings.h"

namespace headwater {
namespace {

Archive new_reader() {
  Archive reader(archive_read_new(), archive_read_free);
  archive_read_support_format_zip(reader.get());
  archive_read_support_format_tar(reader.get());
  archive_read_support_format_7zip(reader.get());
  archive_read_support_format_raw(reader.get());
  return reader;
}

class Unpacking {
 public:
  explicit Unpacking(const ReadInput& input)
      : input_(input), packings_(input), reader_(new_reader()) {}

  Result<void> read(const std::function<bool(std::string_view)>& wants,
                    const std::function<void(ArchiveMember)>& take) {
    if (!packings_.open(reader_.get())) return failed(input_.id, reason());
    archive_entry* entry = nullptr;
    while (true) {
      const int status = archive_read_next_header(reader_.get(), &entry);
      if (status == ARCHIVE_EOF) return {};
      if (status < ARCHIVE_WARN) return failed(input_.id, reason());
      if (input_.limits->members_left == 0)
        return failed(input_.id, "holds too many members: not read further");
      --input_.limits->members_left;
      if (archive_entry_filetype(entry) == AE_IFDIR) continue;
      const bool single = archive_format(reader_.get()) == ARCHIVE_FORMAT_RAW;
      if (single && packings_.count() == 0)
        return failed(input_.id, "cannot be unpacked: no archive of a kind that is read");
      ArchiveMember member{single ? "" : name_of(entry), ""};
      const auto id = single ? input_.id : input_.id + "!" + member.name;
      if (!single && !wants(member.name)) {
        if (const auto trouble = pass_over(); !trouble.empty()) return failed(id, trouble);
        continue;
      }
      const auto trouble = read_member(member.bytes);
      if (trouble.empty() || (single && !member.bytes.empty() && !at_limit_)) {
        take(std::move(member));
      }
      if (!trouble.empty()) return failed(id, trouble);
    }
  }

 private:
  static std::unexpected<Error> failed(const std::string& id, std::string why) {
    return fail(ErrorKind::input, id, std::move(why));
  }

  // Names that the locale cannot show come as NULL.
  static std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr) name = archive_entry_pathname_utf8(entry);
    return name == nullptr || *name == '\0' ? "unnamed" : to_valid_utf8(name);
  }

  std::string reason() {
    return packings_.trouble().empty() ? unpacking_error(reader_.get()) : packings_.trouble();
  }

  // The next bytes of the member; `why` is set where they end before its end.
  std::string_view next_bytes(std::string& why) {
    const auto count = archive_read_data(reader_.get(), chunk_.data(), chunk_.size());
    if (count < 0) why = reason();
    if (input_.limits->time.is_over()) why = "takes too long to unpack: not read further";
    at_limit_ = !packings_.trouble().empty() && packings_.trouble().ends_with("not read further");
    return why.empty() ? std::string_view(chunk_.data(), static_cast<std::size_t>(count))
                       : std::string_view{};
  }

  // "" where all went well.
  std::string read_member(std::string& out) {
    std::string why;
    for (auto bytes = next_bytes(why); !bytes.empty(); bytes = next_bytes(why)) {
      if (!within_limits(input_, out.size(), bytes.size())) {
        at_limit_ = true;
        return "unpacks to more than the limit: not read further";
      }
      input_.limits->unpacked_left -= bytes.size();
      out.append(bytes);
    }
    return why;
  }

  // Members of a 7z file are packed in one stream: passing one over is unpacking it. Others are
  // jumped over, or their bytes were counted as they came out of the packing around them.
  std::string pass_over() {
    if (archive_format(reader_.get()) != ARCHIVE_FORMAT_7ZIP) return "";
    std::string why;
    for (auto bytes = next_bytes(why); !bytes.empty(); bytes = next_bytes(why)) {
      if (bytes.size() > input_.limits->passed_left)
        return "unpacks to more than the limit: not read further";
      input_.limits->passed_left -= bytes.size();
    }
    return why;
  }

  const ReadInput& input_;
  Packings packings_;
  Archive reader_;  // reads from packings_: goes first
  std::array<char, 1U << 16U> chunk_{};
  bool at_limit_ = false;
};

}  // namespace

bool within_limits(const ReadInput& input, std::uint64_t size, std::uint64_t more) {
  return more <= input.limits->unpacked_left && size + more <= limits::member_bytes &&
         (size <= limits::suspicious_bytes ||
          size <= limits::suspicious_ratio * input.bytes.size());
}

Result<void> unpack(const ReadInput& input, const std::function<bool(std::string_view)>& wants,
                    const std::function<void(ArchiveMember)>& take) {
  return std::make_unique<Unpacking>(input)->read(wants, take);
}

}  // namespace headwater
