-- SPDX-License-Identifier: Apache-2.0
-- Version 2 of the case file: rows are found by the ids that name them and by the rows they belong
-- to, so that one finding is read without the rest. What is in a case of version 1 stays as it is.

PRAGMA user_version = 2;

CREATE INDEX claims_by_id ON claims (id);
CREATE INDEX claims_by_incident ON claims (incident);
CREATE INDEX incidents_by_id ON incidents (id);
CREATE INDEX conflicts_by_id ON conflicts (id);
CREATE INDEX conflict_claims_by_claim ON conflict_claims (claim);
CREATE INDEX entities_by_id ON entities (id);
CREATE INDEX sources_by_id ON sources (id);
CREATE INDEX origins_by_id ON origins (id);
CREATE INDEX origins_by_claim ON origins (claim);
CREATE INDEX utterances_by_document ON utterances (document);
CREATE INDEX voices_by_name ON voices (name);
