// SPDX-License-Identifier: Apache-2.0
// A decision in words: what_was_decided({.action = rate, .value = "3"}) -> "rated 3".
#pragma once

#include <string>

#include "model/decision.h"

namespace headwater {

[[nodiscard]] std::string what_was_decided(const Decision& made);

}  // namespace headwater
