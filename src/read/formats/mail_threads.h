// SPDX-License-Identifier: Apache-2.0
// Earlier mails that a mail quotes or forwards: whose words they are.
//
// Input:   the blocks of a text or of an HTML mail, with the depth of quotation each stands at.
// Output:  heads dropped; what they announce is a quote block with its author and date.
// Rule:    below a head (mail_fields.h) the earlier mail goes on to the next head, or, where it
//          stands behind marks of quotation, as far as these. A line such as "On 3 March, Sanne
//          wrote:" announces the quotation below it. A quotation that nothing announces has no
//          known author.
// Example: "From: Crane Office", "Sent: 23 March 2012", "To: Jens Holm", "The levy was paid." ->
//          the last one is a quote of the Crane Office of 2012-03-23.
#pragma once

#include "read/page/page.h"

namespace headwater {

void mark_earlier_mails(Page& page);

}  // namespace headwater
