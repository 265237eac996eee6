// SPDX-License-Identifier: Apache-2.0
// Bodies as they were sent over HTTP: chunks joined, packing undone.
//
// Input:   the body and the fields Transfer-Encoding and Content-Encoding.
// Output:  the page.
// Rule:    gzip, deflate (RFC 1950, or bare RFC 1951 as some servers send it), br (RFC 7932), zstd;
//          several codings are undone from the last to the first. Archives may hold bodies that the
//          crawler unpacked without saying so: what is text already is taken as it is. A body that
//          is cut off gives what is there. Sizes count against the limits of the whole input.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "read/formats/read_formats.h"

namespace headwater {

// HTTP/1.1 chunked transfer coding (RFC 9112, 7.1); a body that is not chunked is left as it is.
[[nodiscard]] std::string join_chunks(std::string_view body);
// `packed.bytes` is the body, chunks joined; `codings` as the field has them ("gzip, br").
[[nodiscard]] Result<std::string> unpack_body(const ReadInput& packed, std::string_view codings);

}  // namespace headwater
