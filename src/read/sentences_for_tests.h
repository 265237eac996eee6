// SPDX-License-Identifier: Apache-2.0
// Two paragraphs long enough to be taken for prose.
#pragma once

#include <string>

namespace headwater {

inline const std::string lorem =
    "The council of Brenford met on Monday evening to talk about the new bridge over the river.";
inline const std::string ipsum =
    "Nobody at the meeting could say what it would cost, and the mayor left before the vote began.";

}  // namespace headwater
