// SPDX-License-Identifier: Apache-2.0
// What a file is: by its first bytes, then by its name.
//
// Example: sniff("page.txt", "<!DOCTYPE html>…") == Format::html; sniff("x.html", "\x89PNG…") ==
//          Format::binary.
#pragma once

#include <string_view>

namespace headwater {

enum class Format {
  empty,
  binary,
  html,
  text,
  jsonl,
  mail,
  mbox,
  archive,
  pdf,
  warc,
  office,
  rtf,
  msg,
  picture,
  feed
};

[[nodiscard]] Format sniff(std::string_view name, std::string_view bytes);

}  // namespace headwater
