// SPDX-License-Identifier: Apache-2.0
// Work over independent items on all threads (oneTBB); results land in slots by index, so thread
// order never shows.
#pragma once

#include <tbb/parallel_for.h>

#include <cstddef>

namespace headwater {

// Calls body(i) once for each i in [0, count), in any order. REQUIRES: calls do not touch one
// another's data.
template <class Body>
void parallel_for(std::size_t count, const Body& body) {
  tbb::parallel_for(std::size_t{0}, count, body);
}

}  // namespace headwater
