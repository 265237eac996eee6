// SPDX-License-Identifier: Apache-2.0
// The last line of commands that list what many documents tell: what of them was not analysed. On
// standard error where standard output is for programs.
#pragma once

#include <span>

#include "cli/command_line.h"
#include "model/case.h"

namespace headwater {

void say_not_analysed(const CommandContext& context, Output& out,
                      std::span<const DocumentFacts> documents);

}  // namespace headwater
