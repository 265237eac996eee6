// SPDX-License-Identifier: Apache-2.0
#include "read/page/read_time.h"

#include <ctime>

#include "read/page/limits.h"

namespace headwater {
namespace {

constexpr std::int64_t second = 1'000'000'000;

std::int64_t thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * second + now.tv_nsec;
}

}  // namespace

ReadTime::ReadTime() : end_(thread_time() + limits::cpu_seconds * second) {}

bool ReadTime::is_over() const {
  return thread_time() > end_;
}

}  // namespace headwater
