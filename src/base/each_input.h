// SPDX-License-Identifier: Apache-2.0
// One stage over many inputs on all threads: an error in one costs that one, which is named.
//
// Input:   items and what to call each of them; who is told of errors, by report(error).
// Output:  one slot an item; empty where the work failed. Failures are reported in order of the
//          items, whatever the threads did.
// Example: each_input(told, lines.size(), [&](i) { return name; }, [&](i) { return work(i); })
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/fence.h"
#include "base/parallel.h"

namespace headwater {

template <class Told, class NameOf, class Work>
[[nodiscard]] auto each_input(Told& told, std::size_t count, const NameOf& name_of,
                              const Work& work) {
  using Slot = typename FencedType<std::remove_cvref_t<decltype(work(std::size_t{0}))>>::type;
  using Made = typename Slot::value_type;
  std::vector<std::optional<Slot>> slots(count);
  parallel_for(count, [&](std::size_t i) {
    slots[i] = fence(name_of(i), ErrorKind::input, [&] { return work(i); });
  });
  std::vector<std::optional<Made>> made(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (*slots[i])
      made[i] = *std::move(*slots[i]);
    else
      told.report(slots[i]->error());
  }
  return made;
}

}  // namespace headwater
