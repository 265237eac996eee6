// SPDX-License-Identifier: Apache-2.0
// `add` as a function: reads, analyses, stores, then makes the findings anew.
//
// Rule: inputs are taken in order of their paths, in batches that bound memory; a batch is read,
//       packed and analysed on all threads and stored in order, one transaction a document. Stopped
//       at any instant and run again it ends where an undisturbed run ends.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/case.h"
#include "pipeline/models.h"
#include "pipeline/stages.h"
#include "store/case_file.h"

namespace headwater {

// How documents are taken in, and who is told what. All are called on the thread that adds.
struct Intake {
  ReadOptions reading{};
  std::string date{};         // of documents that have none
  std::string folder{};       // is no part of their ids and paths
  std::size_t at_once = 256;  // documents between two looks at goes_on
  std::function<void(const Error&)> report;
  std::function<void(std::size_t files)> files_read = [](std::size_t) {};
  // Documents of the batch that are stored, of how many; false stops.
  std::function<bool(std::size_t done, std::size_t total)> goes_on = [](std::size_t, std::size_t) {
    return true;
  };
  // Before the findings are made; false leaves that to a later run.
  std::function<bool()> comparing = [] { return true; };
};

struct Added {
  std::size_t added = 0;
  std::size_t copies = 0;
  std::size_t already_there = 0;
  bool stopped = false;
  std::optional<Case> whole{};  // with the findings that were stored; none where none were made
};

// Failed inputs are reported and do not stop the others; an error of the case does.
[[nodiscard]] Result<Added> add_documents(const Intake& intake, const Models& models,
                                          CaseFile& file, const std::vector<std::string>& files);

// The same for documents that are read already, a batch at once.
[[nodiscard]] Result<Added> add_read_documents(const Intake& intake, const Models& models,
                                               CaseFile& file, std::vector<ReadDocument> documents);

// The documents with their findings, in the order of the report; the error says that the documents
// themselves are safe.
[[nodiscard]] Result<Case> case_of(std::vector<DocumentFacts> documents, const Models& models);

// What is added to a document that was read: the date where it has none, and names of files as text
// (they may be any bytes), so that an id that is printed can be given back. `folder` in front of
// them goes.
void complete_document(const std::string& date, Document& document, const std::string& folder = "");

}  // namespace headwater
