// SPDX-License-Identifier: Apache-2.0
// The envelope of every file of trained weights: whose weights they are, and whether all are there.
//
// Input:   the bytes of a file and the name of the part that is wanted, such as "language/moves".
// Output:  the weights within, in place, or an error that says in one line what is wrong.
// Rule:    magic, version, size and name are looked at always; the checksum (XXH3, 64 bits) where
//          asked for: files that are built in are checked by a test, files of a user at every
//          start.
//
// Format, little-endian: "HWMF", u32 version, u64 size of the weights, u64 checksum of the weights,
// name of the part (40 bytes, filled up with zeros); then the weights. They begin at a multiple of
// 16, for rows of weights are read in place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace headwater {

inline constexpr std::uint32_t model_file_version = 1;
inline constexpr std::size_t model_header_bytes = 64;
inline constexpr std::string_view model_file_mark = "HWMF";  // the first bytes of the file

enum class ModelCheck { header, checksum };

// A file of the weights. REQUIRES: the name is shorter than 40 bytes.
[[nodiscard]] std::string model_file_bytes(std::string_view name, std::string_view weights);
// The weights of a file; errors name the part.
[[nodiscard]] Result<std::string_view> model_weights(std::string_view file, std::string_view name,
                                                     ModelCheck check);
// The part a file of models/AREA holds: ("language", "moves.bin") -> "language/moves".
[[nodiscard]] std::string model_part(std::string_view area, std::string_view file_name);

}  // namespace headwater
