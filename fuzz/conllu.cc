// SPDX-License-Identifier: Apache-2.0
// CoNLL-U of any bytes is read or refused; what was read can be tagged and written.
#include <cstdint>
#include <string>

#include "pipeline/language_stages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace headwater;
  const std::string text(reinterpret_cast<const char*>(data), size);
  auto sentences = parse_conllu(text, "fuzz");
  if (!sentences) return 0;
  for (auto& sentence : *sentences) {
    annotate(sentence);
    (void)to_conllu(join_hyphens(sentence));
  }
  return 0;
}
