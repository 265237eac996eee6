// SPDX-License-Identifier: Apache-2.0
#include "base/web_address.h"

#include <algorithm>

#include "base/strings.h"

namespace headwater {

std::string host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  auto host = lower_ascii(url.substr(scheme + 3));
  host.resize(std::min(host.size(), host.find_first_of("/?#")));
  if (const auto user = host.rfind('@'); user != std::string::npos) host.erase(0, user + 1);
  const auto port =
      host.starts_with('[') ? host.find(']') + 1 : host.find(':');  // IPv6 in brackets
  if (port != 0) host.resize(std::min(host.size(), port));
  if (host.ends_with('.')) host.pop_back();
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace headwater
