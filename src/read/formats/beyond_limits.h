// SPDX-License-Identifier: Apache-2.0
// Documents that would cost too much memory, told from their bytes before they are read.
//
// Output:  "" or why the document is refused.
// Example: 100 MB of text -> "larger than 64 MiB: not read". Packs of documents have limits of
//          their own; only what becomes one document is looked at.
#pragma once

#include <string>
#include <string_view>

#include "read/formats/sniff.h"

namespace headwater {

[[nodiscard]] std::string beyond_limits(Format format, std::string_view bytes);

// The size alone: XML is read as it comes, and its paragraphs are counted then.
[[nodiscard]] std::string larger_than_a_document(std::string_view bytes);

}  // namespace headwater
