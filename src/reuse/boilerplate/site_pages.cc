// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/site_pages.h"

#include <map>

#include "base/strings.h"
#include "base/web_address.h"

namespace headwater {

std::string site_of(const Document& document) {
  const auto host = host_of(document.url);
  const auto& name = document.site.empty() ? document.source : document.site;
  auto site = lower_utf8(squeeze_space(host.empty() ? name : host));
  if (site.starts_with("www.")) site.erase(0, 4);
  return site;
}

std::vector<SitePages> pages_by_site(const CaseTexts& texts) {
  std::map<std::string, std::vector<std::uint32_t>> sites;
  for (std::uint32_t d = 0; d < texts.size(); ++d) {
    auto site = site_of(texts.document(d));
    if (!site.empty()) sites[std::move(site)].push_back(d);
  }
  std::vector<SitePages> made;
  made.reserve(sites.size());
  for (auto& [site, documents] : sites) made.push_back({site, std::move(documents)});
  return made;
}

}  // namespace headwater
