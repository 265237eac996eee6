// SPDX-License-Identifier: Apache-2.0
// Where exceptions end: work on one input, or on the whole case, as a value or an error.
//
// Rule:    memory that ran out says so; anything else that is thrown is a broken promise of ours,
//          and its words are kept. ErrorKind::input costs the input alone, ErrorKind::internal the
//          run.
// Example: fence("a.txt", ErrorKind::input, [&] { return analyse(document); }) -> the facts, or
//          "a.txt: out of memory".
#pragma once

#include <exception>
#include <new>
#include <string>
#include <type_traits>

#include "base/error.h"

namespace headwater {

// The reason of the exception that is being handled. REQUIRES: called inside a catch block.
[[nodiscard]] inline std::string reason_of_exception() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return "out of memory";
  } catch (const std::exception& error) {
    return std::string("a fault of the program: ") + error.what();
  } catch (...) {
    return "a fault of the program";
  }
}

template <class T>
struct FencedType {
  using type = Result<T>;
};
template <class T>
struct FencedType<Result<T>> {
  using type = Result<T>;
};

// `work` gives a value, nothing, or a Result of its own.
template <class Work>
[[nodiscard]] auto fence(const std::string& input, ErrorKind kind, const Work& work) ->
    typename FencedType<std::remove_cvref_t<decltype(work())>>::type {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (...) {
    return fail(kind, input, reason_of_exception());
  }
}

}  // namespace headwater
