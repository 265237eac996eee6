// SPDX-License-Identifier: Apache-2.0
// The files of the page (ui/dist), built into the executable.
//
// Rule: a name with a hash in it never changes and is kept by the browser; every other path that is
//       no file is the page itself, whose state is in the address.
#pragma once

#include <array>
#include <string>

#include "web/request.h"

namespace headwater {

// What the page asks for first where its address says no more (base/pages.ts, base/api.ts).
inline constexpr std::array first_asked{"/api/case", "/api/claims?offset=0&limit=50&facets=1"};

[[nodiscard]] Response page_file(const Request& request);
// gzip (RFC 1952); empty where it fails.
[[nodiscard]] std::string gzip(std::string_view bytes, int level);

}  // namespace headwater
