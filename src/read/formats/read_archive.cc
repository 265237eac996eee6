// SPDX-License-Identifier: Apache-2.0
// Archives: each member read as a file of its own, archives within archives too.
#include <algorithm>
#include <array>

#include "base/strings.h"
#include "read/formats/read_formats.h"
#include "read/formats/unpack.h"

namespace headwater {
namespace {

// Members that belong to pages and are no documents: pictures, styles, fonts, hidden files.
bool is_document_name(std::string_view path) {
  static constexpr std::array<std::string_view, 19> others{
      ".png",   ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".css", ".js", ".woff",
      ".woff2", ".ttf", ".mp3",  ".mp4", ".avi",  ".mov", ".bmp", ".tif", ".map"};
  const auto slash = path.rfind('/');
  const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (name.empty() || name.front() == '.' || path.find("__MACOSX/") != std::string_view::npos) {
    return false;
  }
  const auto lower = lower_ascii(name);
  return std::ranges::none_of(others, [&](auto ending) { return lower.ends_with(ending); });
}

}  // namespace

void read_archive(const ReadInput& input, ReadOutcome& outcome) {
  if (input.limits->depth_left == 0) {
    return input_failed(outcome, input.id, "archives within archives too deep: not read further");
  }
  if (input.bytes.starts_with("Rar!"))
    return input_failed(outcome, input.id, "RAR archives are not read");
  --input.limits->depth_left;
  const auto before = outcome.documents.size() + outcome.failed.size();
  const auto done = unpack(input, is_document_name, [&](const ArchiveMember& member) {
    const auto id = member.name.empty() ? input.id : input.id + "!" + member.name;
    read_any({id, member.bytes, "", "", input.limits}, outcome);
  });
  ++input.limits->depth_left;
  if (!done) {
    outcome.failed.push_back(done.error());  // named however many faults were named before
  } else if (outcome.documents.size() + outcome.failed.size() == before) {
    input_failed(outcome, input.id, "the archive holds no documents");
  }
}

}  // namespace headwater
