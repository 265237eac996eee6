// SPDX-License-Identifier: Apache-2.0
// The processor time that one input has taken so far, in the thread that reads it.
//
// Rule:    a last resort behind the limits on bytes, members and depth, which end the same way on
//          every machine; readers ask between members, records, messages and chunks.
#pragma once

#include <cstdint>

namespace headwater {

class ReadTime {
 public:
  ReadTime();
  [[nodiscard]] bool is_over() const;  // limits::cpu_seconds

 private:
  std::int64_t end_;  // nanoseconds of the thread's clock
};

}  // namespace headwater
