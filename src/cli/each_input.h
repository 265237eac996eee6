// SPDX-License-Identifier: Apache-2.0
// One stage over many documents on all threads (base/each_input.h), for commands.
#pragma once

#include <utility>
#include <vector>

#include "base/each_input.h"
#include "cli/command_line.h"
#include "model/analysed_text.h"

namespace headwater {

// Those that fail leave the list: results and documents match.
template <class Work>
[[nodiscard]] auto each_document(CommandContext& context, std::vector<Document>& documents,
                                 const Work& work) {
  auto slots = each_input(
      context, documents.size(), [&](std::size_t i) { return documents[i].id; },
      [&](std::size_t i) { return work(std::as_const(documents[i])); });
  using Made = typename decltype(slots)::value_type::value_type;
  std::vector<Made> made;
  std::vector<Document> analysed;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (!slots[i]) continue;
    made.push_back(*std::move(slots[i]));
    analysed.push_back(std::move(documents[i]));
  }
  documents = std::move(analysed);
  return made;
}

// A document with the words that the stages over several documents look at.
struct CutDocument {
  DocumentFacts facts;
  Sentences sentences;
};

struct CutDocuments {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  [[nodiscard]] CaseTexts texts() const { return {facts, sentences}; }
};

// `work(document)` gives the CutDocument of one document.
template <class Work>
[[nodiscard]] CutDocuments cut_documents(CommandContext& context, std::vector<Document> documents,
                                         const Work& work) {
  auto made = each_document(context, documents, work);
  CutDocuments cut;
  for (CutDocument& document : made) {
    cut.facts.push_back(std::move(document.facts));
    cut.sentences.push_back(std::move(document.sentences));
  }
  return cut;
}

}  // namespace headwater
