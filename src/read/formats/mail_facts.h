// SPDX-License-Identifier: Apache-2.0
// What a mail says about itself, in whichever format: subject, sender and day are title, author and
// publication date; a sender that is no person and no address is the outlet.
// Example: mail_facts({"Bridge closed", "Harbour Office", day}) -> source "Harbour Office".
#pragma once

#include <optional>
#include <string>

#include "base/calendar.h"
#include "read/page/page.h"

namespace headwater {

struct MailHeader {
  std::string subject;
  std::string sender;  // a name, or else an address
  std::optional<Day> day;
};

[[nodiscard]] PageFacts mail_facts(const MailHeader& header);

}  // namespace headwater
