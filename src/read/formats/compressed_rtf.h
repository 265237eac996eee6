// SPDX-License-Identifier: Apache-2.0
// Compressed RTF (MS-OXRTFCP), the form in which Outlook keeps formatted bodies.
//
// Input:   the stream with its header of 16 bytes.
// Output:  the RTF; what a stream cut off holds up to there; nullopt where the header is of no
//          known kind.
// Rule:    references reach back into 4,096 bytes that begin with a text known to both sides; the
//          output ends at the size the header states. The check sum is not looked at.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace headwater {

[[nodiscard]] std::optional<std::string> decompress_rtf(std::string_view stream);

}  // namespace headwater
