// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "times/find_times.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  headwater::Document document;
  document.published = "2004-02-29";
  document.text =
      headwater::Utf8Text(headwater::to_valid_utf8({reinterpret_cast<const char*>(data), size}));
  for (const auto& time : headwater::find_times(document, {})) {
    if (time.span.empty() || time.span.end > document.text.size()) __builtin_trap();
  }
  return 0;
}
