// SPDX-License-Identifier: Apache-2.0
// One run of an offset map, cut out of the original again.
//
// Input:   OffsetMap::member, the charset of the stream, the bytes of the run and its text.
// Output:  whether decoding the bytes gives the text. White space is one: a line break, a tag
//          between two spaces and a character reference of a space all stand for " ".
// Example: gives_text({"html", "utf-8"}, "&eacute;", "é").
#pragma once

#include <string>
#include <string_view>

namespace headwater {

struct StreamKind {
  std::string member;
  std::string charset;
};

[[nodiscard]] StreamKind stream_kind(std::string_view member, std::string_view stream);
[[nodiscard]] bool gives_text(const StreamKind& kind, std::string_view bytes,
                              std::string_view text);

}  // namespace headwater
