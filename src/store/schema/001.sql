-- SPDX-License-Identifier: Apache-2.0
-- Version 1 of the case file. docs/case-file.md says what every table and column holds.
-- A column that names a document holds documents.row; other references hold the `position` of the
-- row they mean. Spans are code points of the document's text, end-exclusive. Days are ISO dates.

PRAGMA application_id = 1213682770;
PRAGMA user_version = 1;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Originals and documents: appended, never changed.

CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  packing TEXT NOT NULL CHECK (packing IN ('none', 'zlib')),
  bytes BLOB NOT NULL
);

CREATE TABLE documents (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  mime TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  published TEXT NOT NULL,
  source TEXT NOT NULL,
  site TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  offset_runs BLOB NOT NULL,
  offset_member TEXT NOT NULL
);
CREATE INDEX documents_by_sha256 ON documents (sha256);

CREATE TABLE copies (
  document INTEGER NOT NULL REFERENCES documents (row),
  id TEXT NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (document, id)
) WITHOUT ROWID;

CREATE TABLE blocks (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  author TEXT NOT NULL,
  published TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE links (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE dropped (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE sentences (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  block INTEGER NOT NULL,
  first_token INTEGER NOT NULL,
  last_token INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

-- What the stages found in one document.

CREATE TABLE times (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  lo TEXT,
  hi TEXT,
  precision TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  basis TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE rejected_times (
  document INTEGER NOT NULL REFERENCES documents (row),
  time INTEGER NOT NULL,
  position INTEGER NOT NULL,
  lo TEXT,
  hi TEXT,
  precision TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document, time, position)
) WITHOUT ROWID;

CREATE TABLE attributions (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  source_start INTEGER,
  source_end INTEGER,
  cue_start INTEGER,
  cue_end INTEGER,
  form TEXT NOT NULL,
  act TEXT NOT NULL,
  stance TEXT NOT NULL,
  modality TEXT NOT NULL,
  anonymous INTEGER NOT NULL,
  source_class TEXT NOT NULL,
  holder TEXT NOT NULL,
  speaks_for TEXT NOT NULL,
  told_to TEXT NOT NULL,
  parent INTEGER,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE attribution_contents (
  document INTEGER NOT NULL REFERENCES documents (row),
  attribution INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (document, attribution, position)
) WITHOUT ROWID;

CREATE TABLE mentions (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE stated_relations (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_name TEXT NOT NULL,
  to_name TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE handovers (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  giver TEXT NOT NULL,
  receiver TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  uncredited INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE events (
  document INTEGER NOT NULL REFERENCES documents (row),
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  date_lo TEXT,
  date_hi TEXT,
  date_precision TEXT NOT NULL,
  date_approximate INTEGER NOT NULL,
  date_start INTEGER,
  date_end INTEGER,
  place_text TEXT NOT NULL,
  place_start INTEGER NOT NULL,
  place_end INTEGER NOT NULL,
  place_city TEXT NOT NULL,
  place_region TEXT NOT NULL,
  place_country TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  trigger_stem TEXT NOT NULL,
  attribution INTEGER,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE event_actors (
  document INTEGER NOT NULL REFERENCES documents (row),
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (document, event, position)
) WITHOUT ROWID;

CREATE TABLE event_counts (
  document INTEGER NOT NULL REFERENCES documents (row),
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  unit TEXT NOT NULL,
  lo REAL,
  hi REAL,
  modifier TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (document, event, position)
) WITHOUT ROWID;

CREATE TABLE document_reasons (
  document INTEGER NOT NULL REFERENCES documents (row),
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  position INTEGER NOT NULL,
  rule TEXT NOT NULL,
  spans TEXT NOT NULL,
  figures TEXT NOT NULL,
  terms TEXT NOT NULL,
  PRIMARY KEY (document, owner, item, position)
) WITHOUT ROWID;

-- What the reductions found over all documents: replaced as a whole by each `add`.

CREATE TABLE entities (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  interest INTEGER NOT NULL
);

CREATE TABLE entity_aliases (
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (entity, position)
) WITHOUT ROWID;

CREATE TABLE entity_mentions (
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (row),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (entity, position)
) WITHOUT ROWID;

CREATE TABLE entity_relations (
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  to_entity INTEGER NOT NULL,
  PRIMARY KEY (entity, position)
) WITHOUT ROWID;

CREATE TABLE passages (
  position INTEGER PRIMARY KEY,
  a_document INTEGER NOT NULL REFERENCES documents (row),
  a_start INTEGER NOT NULL,
  a_end INTEGER NOT NULL,
  b_document INTEGER NOT NULL REFERENCES documents (row),
  b_start INTEGER NOT NULL,
  b_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  similarity REAL NOT NULL,
  from_side TEXT NOT NULL,
  credited INTEGER NOT NULL
);

CREATE TABLE incidents (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  date_lo TEXT,
  date_hi TEXT,
  date_precision TEXT NOT NULL,
  date_approximate INTEGER NOT NULL,
  place_text TEXT NOT NULL,
  place_start INTEGER NOT NULL,
  place_end INTEGER NOT NULL,
  place_city TEXT NOT NULL,
  place_region TEXT NOT NULL,
  place_country TEXT NOT NULL
);

CREATE TABLE incident_actors (
  incident INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (incident, position)
) WITHOUT ROWID;

CREATE TABLE incident_counts (
  incident INTEGER NOT NULL,
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  unit TEXT NOT NULL,
  lo REAL,
  hi REAL,
  modifier TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (incident, position)
) WITHOUT ROWID;

CREATE TABLE incident_reports (
  incident INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (row),
  event INTEGER NOT NULL,
  PRIMARY KEY (incident, position)
) WITHOUT ROWID;

CREATE TABLE incident_values (
  incident INTEGER NOT NULL,
  position INTEGER NOT NULL,
  slot TEXT NOT NULL,
  value TEXT NOT NULL,
  number_lo REAL,
  number_hi REAL,
  number_modifier TEXT NOT NULL,
  time_lo TEXT,
  time_hi TEXT,
  time_precision TEXT NOT NULL,
  time_approximate INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  PRIMARY KEY (incident, position)
) WITHOUT ROWID;

CREATE TABLE incident_value_reports (
  incident INTEGER NOT NULL,
  value INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (row),
  event INTEGER NOT NULL,
  PRIMARY KEY (incident, value, position)
) WITHOUT ROWID;

CREATE TABLE incident_conflicts (
  incident INTEGER NOT NULL,
  position INTEGER NOT NULL,
  slot TEXT NOT NULL,
  kind TEXT NOT NULL,
  clashing TEXT NOT NULL,
  PRIMARY KEY (incident, position)
) WITHOUT ROWID;

CREATE TABLE utterances (
  position INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (row),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  stance TEXT NOT NULL,
  modality TEXT NOT NULL,
  event INTEGER,
  slot TEXT NOT NULL,
  claim INTEGER,
  derivation TEXT NOT NULL,
  derived_from INTEGER,
  credited INTEGER NOT NULL,
  origin INTEGER
);

CREATE TABLE voices (
  utterance INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  entity INTEGER,
  attribution INTEGER,
  anonymous INTEGER NOT NULL,
  source_class TEXT NOT NULL,
  PRIMARY KEY (utterance, position)
) WITHOUT ROWID;

CREATE TABLE claims (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  date_lo TEXT,
  date_hi TEXT,
  date_precision TEXT NOT NULL,
  date_approximate INTEGER NOT NULL,
  place_text TEXT NOT NULL,
  place_start INTEGER NOT NULL,
  place_end INTEGER NOT NULL,
  place_city TEXT NOT NULL,
  place_region TEXT NOT NULL,
  place_country TEXT NOT NULL,
  incident INTEGER,
  slot TEXT NOT NULL,
  origins_lo INTEGER NOT NULL,
  origins_hi INTEGER NOT NULL,
  probability REAL NOT NULL,
  credibility INTEGER NOT NULL
);

CREATE TABLE claim_counts (
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  unit TEXT NOT NULL,
  lo REAL,
  hi REAL,
  modifier TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE claim_utterances (
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  utterance INTEGER NOT NULL,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE claim_cuts (
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (row),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE conflicts (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  slot TEXT NOT NULL,
  clashing TEXT NOT NULL,
  incident INTEGER,
  only_precision INTEGER NOT NULL
);

CREATE TABLE conflict_claims (
  conflict INTEGER NOT NULL,
  position INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (conflict, position)
) WITHOUT ROWID;

CREATE TABLE origins (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  claim INTEGER NOT NULL,
  name TEXT NOT NULL,
  entity INTEGER,
  interest_group INTEGER NOT NULL,
  known INTEGER NOT NULL
);

CREATE TABLE origin_utterances (
  origin INTEGER NOT NULL,
  position INTEGER NOT NULL,
  utterance INTEGER NOT NULL,
  PRIMARY KEY (origin, position)
) WITHOUT ROWID;

CREATE TABLE sources (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity INTEGER,
  reliability TEXT NOT NULL,
  confirmed INTEGER NOT NULL,
  contradicted INTEGER NOT NULL,
  open INTEGER NOT NULL,
  interests TEXT NOT NULL,
  owner TEXT NOT NULL,
  interest_group INTEGER NOT NULL
);

CREATE TABLE finding_reasons (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  part INTEGER NOT NULL,
  position INTEGER NOT NULL,
  rule TEXT NOT NULL,
  spans TEXT NOT NULL,
  figures TEXT NOT NULL,
  terms TEXT NOT NULL,
  PRIMARY KEY (owner, item, part, position)
) WITHOUT ROWID;

-- Full-text search over titles and texts.

CREATE VIRTUAL TABLE text_search USING fts5 (
  title, text, content = 'documents', content_rowid = 'row', tokenize = 'unicode61'
);

-- The log of decisions: each entry carries the hash of the one before.

CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
