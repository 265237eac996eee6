// SPDX-License-Identifier: Apache-2.0
// The page of one case over HTTP on this computer alone.
//
// Rule: listens on 127.0.0.1, asks no other host for anything, and ends with SIGINT or SIGTERM. Any
//       number of servers and commands may use one case at a time.
#pragma once

#include <functional>
#include <string>

#include "base/error.h"
#include "web/answer.h"

namespace headwater {

// Blocks until it is told to end. `ready` gets the address with the token. Port 0: one that is free.
[[nodiscard]] Result<void> serve(const Site& site, int port,
                                 const std::function<void(const std::string& address)>& ready);

}  // namespace headwater
