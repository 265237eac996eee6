// SPDX-License-Identifier: Apache-2.0
// Checks a whole case file against itself.
//
// Output: what differs, empty where nothing does: damage of the file, originals whose hash or size
//         is not the one stored, documents whose text is not the one logged or does not fit the
//         original, spans outside their text, a broken chain of the log.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "store/case_file.h"
#include "store/check_case.h"

namespace headwater {

// The bytes that the offsets of a document count in, from its OffsetMap::member and its original;
// nullopt where the original does not hold them.
using InnerStream =
    std::function<std::optional<std::string>(std::string_view member, std::string_view original)>;

[[nodiscard]] Result<std::vector<Fault>> verify_case(CaseFile& file, const InnerStream& inner);

}  // namespace headwater
