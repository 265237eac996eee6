// SPDX-License-Identifier: Apache-2.0
// The title of a page out of its headings and of what its head says.
//
// Rule:    the heading that shares most words with <title>, og:title or the JSON-LD headline,
//          unless it is the name of the site; else the JSON-LD headline; else the shared title or
//          <title> without the part that names the site.
// Example: <title>Mill to close | Example Times</title> <h1>Mill to close in May</h1> -> "Mill to
//          close in May".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headwater {

struct TitleWitnesses {
  std::string page_title;                   // <title>
  std::string shared_title;                 // og:title and its like
  std::string headline;                     // JSON-LD
  std::string site_name;                    // og:site_name and its like, or ""
  std::vector<std::string> headings;        // of the first level
  std::vector<std::string> lower_headings;  // of the second and third
};

struct FoundTitle {
  std::string title;
  std::string_view rule;
};

[[nodiscard]] FoundTitle choose_title(const TitleWitnesses& witnesses);

// "Seven held in raid | Example Times" with the headline known: "Example Times"; "" where the title
// has no part that names a site.
[[nodiscard]] std::string site_in_title(std::string_view title, std::string_view headline);
[[nodiscard]] std::string without_site(std::string_view title, std::string_view site);

}  // namespace headwater
