// SPDX-License-Identifier: Apache-2.0
#include "base/web_address.h"

#include <algorithm>

#include "base/strings.h"

namespace headwater {

std::string host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  auto host = lower_ascii(url.substr(scheme + 3));
  host.resize(std::min(host.size(), host.find_first_of("/?#:")));
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace headwater
