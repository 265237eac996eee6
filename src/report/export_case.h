// SPDX-License-Identifier: Apache-2.0
// A case in exchange formats, as files in memory. The same case gives the same bytes.
#pragma once

#include <string>
#include <string_view>
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
inline constexpr std::string_view export_json_mark = "{\"format\":\"headwater case\"";
[[nodiscard]] std::string export_json(const Case& whole);
// GraphML: utterances with their derivations, names with their relations.
inline constexpr std::string_view export_graphml_mark =
    "<key id=\"ref\" for=\"node\" attr.name=\"ref\"";
[[nodiscard]] std::string export_graphml(const Case& whole);

}  // namespace headwater
