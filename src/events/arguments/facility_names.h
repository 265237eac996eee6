// SPDX-License-Identifier: Apache-2.0
// Names of sites in a text: "the Selmira pumping station", "Ashford Bridge", "Camp Orrin".
//
// Input:   tokens, mentions and events of all documents.
// Output:  a table of the names of sites and towns of a case; and those of them that tokens or a
//          headline name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "model/analysed_text.h"

namespace headwater {

struct NamedSites {
  std::vector<std::string> sites;  // lower case: "orlen station", and "orlen" where it is no town
  std::vector<std::string> towns;  // skeletons
};

class SiteTable {
 public:
  explicit SiteTable(const CaseTexts& texts);

  // Adds what tokens [first, last) of a document name.
  void find(const CaseTexts& texts, std::uint32_t document, std::uint32_t first, std::uint32_t last,
            NamedSites& found) const;
  void find_in_title(std::string_view title, NamedSites& found) const;

 private:
  void add(const std::string& name, NamedSites& found) const;

  StringSet sites_;
  StringSet towns_;
};

// "DORVIK, May 14 (Agency) --" at the head of a text; empty where there is none.
[[nodiscard]] Span dateline_of(const Sentences& sentences);

}  // namespace headwater
