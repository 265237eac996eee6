// SPDX-License-Identifier: Apache-2.0
// Whether GMime can read a mail: it goes down by recursion into groups of addresses within groups,
// multiparts within multiparts and messages within messages, however many a mail holds.
//
// Input:   a whole message.
// Output:  "" or why it is refused.
// Rule:    counted over all lines that may be header fields, those of parts included, without
//          understanding quotes and comments: never fewer than GMime finds. A field of addresses
//          may hold limits::address_colons colons (each may open a group), a mail
//          limits::mail_containers fields that name a multipart or a message; header fields and
//          lines that may begin a part are counted because GMime makes objects of each.
// Example: "From: a:a:a:…" with 80,000 groups is refused.
#pragma once

#include <string>
#include <string_view>

namespace headwater {

[[nodiscard]] std::string mail_trouble(std::string_view message);

}  // namespace headwater
