// SPDX-License-Identifier: Apache-2.0
// Work over independent items on all threads (oneTBB, in parallel.cc alone); results land in slots
// by index, so thread order never shows.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace headwater {

// Calls body(first, last) for ranges that make up [0, count), in any order.
void parallel_ranges(std::size_t count, const std::function<void(std::size_t, std::size_t)>& body);

// Calls body(i) once for each i in [0, count), in any order. REQUIRES: calls do not touch one
// another's data.
template <class Body>
void parallel_for(std::size_t count, const Body& body) {
  parallel_ranges(count, [&body](std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) body(i);
  });
}

// While it lives, no more than so many threads work. REQUIRES: threads > 0.
class ThreadLimit {
 public:
  explicit ThreadLimit(std::size_t threads);

 private:
  std::shared_ptr<void> held_;
};

}  // namespace headwater
