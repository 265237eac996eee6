// SPDX-License-Identifier: Apache-2.0
// The documents of a case by the site they stand on.
//
// Input:   all documents.
// Output:  the sites, sorted by key, each with its documents in order.
// Rule:    a site is the host of the address without "www."; where there is no address, the name of
//          the site; then that of the outlet. A document that tells none of them belongs to no
//          site.
// Example: "https://www.dailyexample.example/2011/05/a.html" -> "dailyexample.example".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/analysed_text.h"

namespace headwater {

struct SitePages {
  std::string site;
  std::vector<std::uint32_t> documents;
};

[[nodiscard]] std::string site_of(const Document& document);
[[nodiscard]] std::vector<SitePages> pages_by_site(const CaseTexts& texts);

}  // namespace headwater
