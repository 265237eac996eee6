// SPDX-License-Identifier: Apache-2.0
// /api/explain/ID: what `headwater explain --json` prints.
#include "report/explain.h"

#include "intake/originals.h"
#include "store/finding_part.h"
#include "web/answer.h"
#include "web/claim_rows.h"

namespace headwater {

Response answer_explain(const Call& call) {
  auto part = must(load_finding(call.reader.file(), call.ids[0], true));
  const auto claim =
      call.reader.rows("SELECT position FROM page_claims WHERE id = ?", {call.ids[0]});
  if ((part && part->kind == FindingKind::claim) || (!part && !claim.empty()))
    part = decided_claims(call.reader, claim_named(call.reader, call.ids[0]));
  if (!part) refuse(404, call.ids[0], "nothing in the case has this id or number");
  Originals originals(call.reader.file());
  return json_response(
      explain_part_json(*part, [&](const Document& document) { return originals.of(document); }));
}

}  // namespace headwater
