// SPDX-License-Identifier: Apache-2.0
// The page of a PDF or a scan on which a place of the text stands, counted from 1.
// Example: page_of(document, span.start) == 3; nullopt for a document without pages.
#pragma once

#include <cstdint>
#include <optional>

#include "model/document.h"

namespace headwater {

[[nodiscard]] std::optional<std::uint32_t> page_of(const Document& document,
                                                   std::uint32_t position);

}  // namespace headwater
