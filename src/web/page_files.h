// SPDX-License-Identifier: Apache-2.0
// The files of the page (ui/dist), built into the executable.
//
// Rule: a name with a hash in it never changes and is kept by the browser; every other path that is
//       no file is the page itself, whose state is in the address.
#pragma once

#include <string>

#include "web/request.h"

namespace headwater {

[[nodiscard]] Response page_file(const Request& request);
// gzip (RFC 1952); empty where it fails.
[[nodiscard]] std::string gzip(std::string_view bytes, int level);

}  // namespace headwater
