// SPDX-License-Identifier: Apache-2.0
// Attributions of arbitrary text: no crash, spans inside the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "attribution/find_attributions.h"
#include "language/split_sentences.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace headwater;
  Document document;
  document.text = Utf8Text(to_valid_utf8(std::string(reinterpret_cast<const char*>(data), size)));
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  for (const auto& found : find_attributions(document, split_sentences(document))) {
    for (const auto span : found.content) {
      if (span.end > document.text.size()) std::abort();
    }
  }
  return 0;
}
