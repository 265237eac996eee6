// SPDX-License-Identifier: Apache-2.0
#include "intake/originals.h"

#include "pipeline/stages.h"

namespace headwater {

std::optional<std::string_view> Originals::of(const Document& document) {
  const auto [found, fresh] = read_.try_emplace({document.sha256, document.offsets.member});
  if (fresh && !is_recognised(document.offsets.member)) {
    if (const auto bytes = load_original(file_, document.sha256))
      found->second = inner_stream(document.offsets.member, *bytes);
  }
  return found->second;
}

}  // namespace headwater
