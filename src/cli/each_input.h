// SPDX-License-Identifier: Apache-2.0
// One stage over many inputs on all threads: an error in one costs that one, which is named.
//
// Input:   items and what to call each of them.
// Output:  one slot an item; empty where the work failed. Failures are reported in order of the
//          items, whatever the threads did.
// Example: each_input(context, lines.size(), [&](i) { return name; }, [&](i) { return work(i); })
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/fence.h"
#include "base/parallel.h"
#include "cli/command_line.h"
#include "model/analysed_text.h"

namespace headwater {

template <class NameOf, class Work>
[[nodiscard]] auto each_input(CommandContext& context, std::size_t count, const NameOf& name_of,
                              const Work& work) {
  using Slot = typename FencedType<std::remove_cvref_t<decltype(work(std::size_t{0}))>>::type;
  using Made = typename Slot::value_type;
  std::vector<std::optional<Slot>> slots(count);
  parallel_for(count, [&](std::size_t i) {
    slots[i] = fence(name_of(i), ErrorKind::input, [&] { return work(i); });
  });
  std::vector<std::optional<Made>> made(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (*slots[i])
      made[i] = *std::move(*slots[i]);
    else
      context.report(slots[i]->error());
  }
  return made;
}

// The same for documents. Those that fail leave the list: results and documents match.
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
