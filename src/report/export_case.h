// SPDX-License-Identifier: Apache-2.0
// A case in exchange formats, as files in memory. The same case gives the same bytes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/case.h"

namespace headwater {

struct ExportedFile {
  std::string name;  // within the folder of the export
  std::string content;
};

// One CSV file a list: documents claims utterances conflicts incidents entities aliases relations
// sources origins passages.
[[nodiscard]] std::vector<ExportedFile> export_csv(const Case& whole);
// One object: documents with what was found in each, then all findings.
[[nodiscard]] std::string export_json(const Case& whole);
// GraphML: utterances with their derivations, names with their relations.
[[nodiscard]] std::string export_graphml(const Case& whole);

}  // namespace headwater
