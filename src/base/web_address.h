// SPDX-License-Identifier: Apache-2.0
// Web addresses.
//
// Example: host_of("https://www.Example.org:80/a?b") == "example.org"; "" for what is no absolute
//          address.
#pragma once

#include <string>
#include <string_view>

namespace headwater {

// Lower case, without "www.", the port and who logs in.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace headwater
