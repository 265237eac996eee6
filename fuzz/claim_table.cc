// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "weighing/fuse_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto table =
      headwater::read_claim_table({reinterpret_cast<const char*>(data), size}, "input");
  if (table) (void)headwater::fuse_claims(*table, {});
  return 0;
}
