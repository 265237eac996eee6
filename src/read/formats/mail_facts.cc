// SPDX-License-Identifier: Apache-2.0
#include "read/formats/mail_facts.h"

#include "read/content/bylines.h"

namespace headwater {

PageFacts mail_facts(const MailHeader& header) {
  PageFacts facts;
  facts.set_title(header.subject, "read.mail_header");
  // Browsers sign saved pages: "Saved by …".
  if (!header.sender.empty() && !header.sender.contains("Saved by")) {
    facts.set_authors({header.sender}, "read.mail_header");
    if (!looks_like_person(header.sender) && !header.sender.contains('@'))
      facts.set_source(header.sender, "read.mail_header");
  }
  if (header.day) facts.set_published(iso_day(*header.day), "read.mail_header");
  return facts;
}

}  // namespace headwater
