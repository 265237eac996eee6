// SPDX-License-Identifier: Apache-2.0
// Who is let in: this computer's own browser, with the token of the session.
//
// Rule:   the Host is 127.0.0.1 or localhost with our port, so that no other name leads here (DNS
//         rebinding); an Origin is ours; the token comes once in /?token=…, then as a cookie that no
//         script reads and no other site sends. What changes something names its content type.
// Output: what to answer in place of the page; nullopt: let in.
#pragma once

#include <optional>
#include <string>

#include "web/request.h"

namespace headwater {

struct Gate {
  std::string token;
  int port = 0;
};

// 128 random bits as hexadecimal digits.
[[nodiscard]] std::string random_token();
[[nodiscard]] std::optional<Response> refusal(const Request& request, const Gate& gate);
// What every answer carries: a policy by which the page loads and sends nothing elsewhere, and no
// script of a document runs.
void add_security_headers(Response& response);

}  // namespace headwater
