// SPDX-License-Identifier: Apache-2.0
#include "cli/say_not_analysed.h"

#include <fmt/format.h>

#include <cstdio>

#include "report/not_analysed_text.h"

namespace headwater {

void say_not_analysed(const CommandContext& context, Output& out,
                      std::span<const DocumentFacts> documents) {
  const auto text = not_analysed_summary(documents);
  if (text.empty()) return;
  if (!context.options.json) {
    out.line(text);
  } else if (!context.options.quiet) {
    fmt::print(stderr, "headwater: {}\n", text);
  }
}

}  // namespace headwater
