// SPDX-License-Identifier: Apache-2.0
#include "exchange/export_case.h"

#include <algorithm>
#include <array>

#include "exchange/export_formats.h"

namespace headwater {
namespace {

template <std::string (*Make)(const ExportInput&)>
std::vector<ExportedFile> one_file(const ExportInput& input) {
  return {{"", Make(input)}};
}

constexpr auto json_type = "application/json";
constexpr auto linked_type = "application/ld+json";

}  // namespace

std::span<const ExportFormat> export_formats() {
  static constexpr std::array<ExportFormat, 11> formats{{
      {"csv", "text/csv", "", "", export_csv},
      {"json", json_type, "json", "{\"format\":\"headwater case\"", one_file<export_json>},
      {"graphml", "application/graphml+xml", "graphml",
       "<key id=\"ref\" for=\"node\" attr.name=\"ref\"", one_file<export_graphml>},
      {"claimreview", linked_type, "jsonld", "{\"@context\":\"https://schema.org\"",
       one_file<export_claimreview>},
      {"prov", json_type, "json", "{\"prefix\":{\"hw\":", one_file<export_prov>},
      {"webannotation", linked_type, "jsonld", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\"",
       one_file<export_webannotation>},
      {"ftm", "application/json+ftm", "ftm.json", "{\"id\":\"hw-", one_file<export_ftm>},
      {"stix", "application/stix+json;version=2.1", "json", "{\"type\":\"bundle\"",
       one_file<export_stix>},
      {"timelinejs", json_type, "json", "{\"title\":{\"text\":", one_file<export_timelinejs>},
      {"ris", "application/x-research-info-systems", "ris", "TY  - ", one_file<export_ris>},
      {"bibtex", "application/x-bibtex", "bib", "% references of headwater",
       one_file<export_bibtex>},
  }};
  return formats;
}

const ExportFormat* find_export_format(std::string_view name) {
  const auto found = std::ranges::find(export_formats(), name, &ExportFormat::name);
  return found == export_formats().end() ? nullptr : &*found;
}

}  // namespace headwater
