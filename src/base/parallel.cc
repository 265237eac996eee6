// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

namespace headwater {

void parallel_ranges(std::size_t count, const std::function<void(std::size_t, std::size_t)>& body) {
  tbb::parallel_for(
      tbb::blocked_range<std::size_t>(0, count),
      [&body](const tbb::blocked_range<std::size_t>& range) { body(range.begin(), range.end()); });
}

ThreadLimit::ThreadLimit(std::size_t threads)
    : held_(std::make_shared<tbb::global_control>(tbb::global_control::max_allowed_parallelism,
                                                  threads)) {}

}  // namespace headwater
