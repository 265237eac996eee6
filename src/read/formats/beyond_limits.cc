// SPDX-License-Identifier: Apache-2.0
#include "read/formats/beyond_limits.h"

#include <fmt/format.h>

#include <algorithm>

#include "read/page/limits.h"

namespace headwater {
namespace {

std::string too_large(std::string_view bytes, std::uint64_t most) {
  if (bytes.size() <= most) return "";
  return fmt::format("larger than {} MiB: not read", most / limits::mebibyte);
}

std::string too_many(std::string_view bytes, char sign, std::size_t most, std::string_view what) {
  if (bytes.size() <= most || static_cast<std::size_t>(std::ranges::count(bytes, sign)) <= most)
    return "";
  return fmt::format("more than {} {}: not read", most, what);
}

std::string first_of(std::string one, std::string other) {
  return one.empty() ? std::move(other) : std::move(one);
}

}  // namespace

std::string larger_than_a_document(std::string_view bytes) {
  return too_large(bytes, limits::document_bytes);
}

std::string beyond_limits(Format format, std::string_view bytes) {
  switch (format) {
    case Format::html:
      return first_of(larger_than_a_document(bytes), too_many(bytes, '<', limits::tags, "tags"));
    case Format::text:
      return first_of(larger_than_a_document(bytes), too_many(bytes, '\n', limits::lines, "lines"));
    case Format::rtf:
      return larger_than_a_document(bytes);
    case Format::mail:
    case Format::pdf:
    case Format::msg:
    case Format::picture:
    case Format::office:
      return too_large(bytes, limits::member_bytes);
    default:
      return "";
  }
}

}  // namespace headwater
