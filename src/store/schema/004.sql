-- SPDX-License-Identifier: Apache-2.0
-- Version 4 of the case file: the index of the page. What is in it is made from the findings and
-- from the analyst's decisions (report/page_rows.h), so that each list is answered by its rows.

PRAGMA user_version = 4;

CREATE TABLE page_facts (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE page_claims (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  grade INTEGER NOT NULL,
  origins_lo INTEGER NOT NULL,
  origins_hi INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  story TEXT,
  disputed INTEGER NOT NULL,
  decided INTEGER NOT NULL,
  merged INTEGER NOT NULL
);
CREATE INDEX page_claims_by_id ON page_claims (id);
CREATE INDEX page_claims_by_grade ON page_claims (grade, position, merged);
CREATE INDEX page_claims_by_worst_grade ON page_claims (grade DESC, position);
CREATE INDEX page_claims_by_origins ON page_claims (origins_lo, origins_hi, position);
CREATE INDEX page_claims_by_documents ON page_claims (documents, position);
CREATE INDEX page_claims_by_day ON page_claims (first_day, position);
CREATE INDEX page_claims_by_last_day ON page_claims (first_day DESC, position);
CREATE INDEX page_claims_by_story ON page_claims (story, position);
CREATE INDEX page_claims_disputed ON page_claims (position) WHERE disputed > 0;
CREATE INDEX page_claims_decided ON page_claims (position) WHERE decided > 0;

CREATE TABLE page_claim_rows (position INTEGER PRIMARY KEY, row TEXT NOT NULL);

CREATE TABLE page_keys (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  claims INTEGER NOT NULL
);
CREATE INDEX page_keys_by_id ON page_keys (kind, id COLLATE NOCASE);
CREATE INDEX page_keys_by_claims ON page_keys (kind, claims);

CREATE TABLE page_claim_keys (
  claim INTEGER NOT NULL,
  name INTEGER NOT NULL,
  PRIMARY KEY (claim, name)
) WITHOUT ROWID;
CREATE INDEX page_claim_keys_by_name ON page_claim_keys (name, claim);

CREATE VIRTUAL TABLE page_search USING fts5 (words, content = '', tokenize = 'unicode61');

CREATE TABLE page_documents (
  document INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  outlet TEXT NOT NULL,
  published TEXT NOT NULL,
  claims INTEGER NOT NULL,
  utterances INTEGER NOT NULL,
  words INTEGER NOT NULL,
  not_analysed TEXT NOT NULL,
  story TEXT
);
CREATE INDEX page_documents_by_number ON page_documents (number);
CREATE INDEX page_documents_by_outlet ON page_documents (outlet, number);
CREATE INDEX page_documents_by_day ON page_documents (published, number);
CREATE INDEX page_documents_by_claims ON page_documents (claims, number);

CREATE TABLE page_lists (
  number INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  other INTEGER NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  story TEXT,
  row TEXT NOT NULL
);
CREATE INDEX page_lists_in_order ON page_lists (list, position);
CREATE INDEX page_lists_by_id ON page_lists (list, id);
CREATE INDEX page_lists_by_name ON page_lists (list, name COLLATE NOCASE, position);
CREATE INDEX page_lists_by_size ON page_lists (list, size, position);
CREATE INDEX page_lists_by_other ON page_lists (list, other, position);
CREATE INDEX page_lists_by_day ON page_lists (list, first_day, last_day, position);
CREATE INDEX page_lists_by_story ON page_lists (list, story, position);

CREATE VIRTUAL TABLE page_names USING fts5 (words, content = '', tokenize = 'unicode61');

-- What answers are made of beside the index: where words were shared, who spoke, who is named.
CREATE INDEX passages_by_a ON passages (a_document);
CREATE INDEX passages_by_b ON passages (b_document);
CREATE INDEX voices_by_entity ON voices (entity);
CREATE INDEX entities_by_interest ON entities (interest);
CREATE INDEX entity_mentions_by_place ON entity_mentions (document, start_at);
CREATE INDEX utterances_by_claim ON utterances (claim);
