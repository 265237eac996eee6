// SPDX-License-Identifier: Apache-2.0
// A case in the formats that other tools read, as files in memory; docs/exchange.md says what of a
// case becomes what there.
//
// Input:   a case, which part of it, and what may go along. Names of files are as hide_paths left
//          them.
// Output:  files. The same input gives the same bytes; no clock is read.
// Rule:    whole texts are left out but where `with_texts` says so; passages that are quoted go.
// Example: find_export_format("ris")->make({whole, select_all(whole), "harbour.hw"})[0].content
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/selection.h"

namespace headwater {

struct ExportedFile {
  std::string name;  // within the folder of the export; "": the export is this one file
  std::string content;
};

struct ExportInput {
  const Case& whole;
  Selection chosen;
  std::string name = {};     // of the case, without its folder
  std::string day = {};      // ISO, of the last change of the case; "" where unknown
  std::string version = {};  // "headwater 0.1.0"
  bool with_texts = false;
};

struct ExportFormat {
  std::string_view name;
  std::string_view media_type;
  std::string_view ending;  // of the usual file name; "": a folder of tables
  std::string_view mark;    // stands near the beginning of each such file
  std::vector<ExportedFile> (*make)(const ExportInput&);
};

[[nodiscard]] std::span<const ExportFormat> export_formats();
// nullptr where there is none of this name.
[[nodiscard]] const ExportFormat* find_export_format(std::string_view name);

}  // namespace headwater
