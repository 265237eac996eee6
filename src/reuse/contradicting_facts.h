// SPDX-License-Identifier: Apache-2.0
// Anchors: names and numbers, which a rewrite keeps and another story in the same phrases has not.
#pragma once

#include "reuse/extend.h"

namespace headwater {

// Whether both passages have names and numbers of their own, more than they share.
// Example: "A fire at Velmoor mill left 14 dead" and "A fire at Ostvik depot left 30 dead" clash.
[[nodiscard]] bool anchors_clash(const TextWords& a, const TextWords& b,
                                 const SharedPassage& passage);

}  // namespace headwater
