// SPDX-License-Identifier: Apache-2.0
// Where the programs of others lie that readers start: pdftotext, pdftoppm, tesseract.
//
// Input:   a name.
// Output:  its absolute path, "" where it is not installed.
// Rule:    looked for once, in /usr/bin, /usr/local/bin and /bin, or in the absolute folders of
//          HEADWATER_TOOLS ("DIR:DIR") instead; never in PATH, which may lead to folders that
//          others can write to.
// Example: tool_path("pdftotext") == "/usr/bin/pdftotext".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headwater {

inline constexpr std::string_view pdf_to_text = "pdftotext";
inline constexpr std::string_view pdf_to_pictures = "pdftoppm";
inline constexpr std::string_view text_recogniser = "tesseract";

[[nodiscard]] const std::string& tool_path(std::string_view name);
// The folders a list names: absolute ones only; the usual ones where `list` is "".
[[nodiscard]] std::vector<std::string> tool_folders(std::string_view list);
// "" where none of the folders holds an executable file of this name.
[[nodiscard]] std::string find_tool(const std::vector<std::string>& folders, std::string_view name);

}  // namespace headwater
