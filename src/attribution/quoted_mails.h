// SPDX-License-Identifier: Apache-2.0
// Earlier mails that a mail quotes or forwards, as attributions: the whole of them is the words of
// who wrote them.
//
// Input:   a document whose quote blocks name their authors, and what was found in it.
// Output:  the same with one attribution more for each run of blocks of one author, around what
//          stands inside.
// Rule:    in a mail a quotation whose author is not told is somebody's without a name, not the
//          sender's.
// Example: quote block of the Crane Office, "The levy was paid, the treasurer told us." -> Crane
//          Office: [all of it], inside it treasurer/told[The levy was paid].
#pragma once

#include <vector>

#include "model/attribution.h"
#include "model/document.h"

namespace headwater {

[[nodiscard]] std::vector<Attribution> with_quoted_mails(const Document& document,
                                                         std::vector<Attribution> attributions);

}  // namespace headwater
