// SPDX-License-Identifier: Apache-2.0
// Any bytes under any name: no crash, no hang. The first byte chooses the name.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "read/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array names{"x.html", "x.txt", "x.jsonl", "x.eml", "x.rtf",
                                    "x.warc", "x.zip", "x.docx",  "x"};
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  (void)headwater::read_bytes(names[data[0] % names.size()], bytes);
  return 0;
}
