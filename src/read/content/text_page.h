// SPDX-License-Identifier: Apache-2.0
// Plain text -> blocks that are not judged yet.
#pragma once

#include "read/page/page.h"
#include "read/page/source_text.h"

namespace headwater {

[[nodiscard]] Page text_page(const SourceText& source);

}  // namespace headwater
