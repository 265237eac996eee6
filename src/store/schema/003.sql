-- SPDX-License-Identifier: Apache-2.0
-- Version 3 of the case file: which documents tell one story, and to which story a claim belongs.

PRAGMA user_version = 3;

CREATE TABLE stories (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL
);

CREATE TABLE story_documents (
  story INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX story_documents_by_document ON story_documents (document);

CREATE TABLE claim_stories (
  claim INTEGER PRIMARY KEY,
  story TEXT NOT NULL
);
CREATE INDEX claim_stories_by_story ON claim_stories (story);
