// SPDX-License-Identifier: Apache-2.0
#include "read/page/read_input.h"

#include <fmt/format.h>

namespace headwater {

bool take_member(const ReadInput& input, std::string_view what, ReadOutcome& outcome) {
  auto& left = input.limits->members_left;
  std::string why;
  if (left == 0) {
    why = fmt::format("holds too many {} (more than {}): not read further", what, limits::members);
  } else if (input.limits->time.is_over()) {
    why = fmt::format("takes longer than {} s of processor time: not read further",
                      limits::cpu_seconds);
  }
  // Named however many other faults were named before.
  if (!why.empty()) outcome.failed.push_back({ErrorKind::input, input.id, why});
  if (why.empty()) --left;
  return why.empty();
}

}  // namespace headwater
