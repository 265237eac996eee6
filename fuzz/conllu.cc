// SPDX-License-Identifier: Apache-2.0
// CoNLL-U of any bytes is read or refused; what was read can be tagged, written and
// read again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "language/find_syntax.h"
#include "language/language_models.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace headwater;
  const std::string text(reinterpret_cast<const char*>(data), size);
  auto sentences = parse_conllu(text, "fuzz");
  if (!sentences) return 0;
  for (auto& sentence : *sentences) {
    annotate(built_in_language_models(), sentence);
    for (const auto& word : sentence.words) {
      if (word.head >= static_cast<std::int32_t>(sentence.words.size())) std::abort();
      if (is_valid_utf8(word.form) && !is_valid_utf8(word.lemma) && is_valid_utf8(text))
        std::abort();
    }
    const auto again = parse_conllu(to_conllu(join_hyphens(sentence)), "again");
    if (!again) std::abort();
  }
  return 0;
}
