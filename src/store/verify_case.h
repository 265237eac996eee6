// SPDX-License-Identifier: Apache-2.0
// Checks a whole case file against itself.
//
// Output: what differs, empty where nothing does: damage of the file, originals whose hash or size
//         is not the one stored, documents whose text is not the one logged or does not fit the
//         original, spans outside their text, a broken chain of the log.
#pragma once

#include <vector>

#include "base/error.h"
#include "store/case_file.h"
#include "store/check_case.h"

namespace headwater {

[[nodiscard]] Result<std::vector<Fault>> verify_case(CaseFile& file);

}  // namespace headwater
