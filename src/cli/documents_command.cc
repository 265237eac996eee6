// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "cli/case_commands.h"
#include "report/case_documents_json.h"

namespace headwater {
namespace {

struct DocumentFilter {
  std::string source;
  std::string search;
};

// Paths of the copies, by index of the document.
DocumentCopies copies_of(CommandContext& context, OpenCase& open) {
  DocumentCopies copies(open.whole.documents.size());
  const auto loaded = load_copies(open.file);
  if (!loaded) {
    context.report(loaded.error());
    return copies;
  }
  for (const auto& copy : *loaded) {
    const auto found = std::ranges::lower_bound(
        open.whole.documents, copy.document, {},
        [](const DocumentFacts& facts) -> const std::string& { return facts.document.id; });
    if (found != open.whole.documents.end() && found->document.id == copy.document)
      copies[static_cast<std::size_t>(found - open.whole.documents.begin())].push_back(copy.path);
  }
  return copies;
}

std::optional<std::set<std::string>> found_by_search(CommandContext& context, OpenCase& open,
                                                     const std::string& query) {
  if (query.empty()) return std::nullopt;
  const auto ids = search_text(open.file, query);
  if (!ids) {
    context.report({ErrorKind::usage, "--search", ids.error().reason});
    return std::nullopt;
  }
  return std::set<std::string>(ids->begin(), ids->end());
}

CaseList list_documents(CommandContext& context, OpenCase& open, const DocumentFilter& filter) {
  const auto& whole = open.whole;
  const auto found = found_by_search(context, open, filter.search);
  auto which = kept(whole.documents.size(), [&](std::uint32_t i) {
    const auto& document = whole.documents[i].document;
    if (found && !found->contains(document.id)) return false;
    return holds_text(document.source + " " + document.site, filter.source);
  });
  const auto copies = std::make_shared<DocumentCopies>(copies_of(context, open));
  const auto utterances = std::make_shared<UtteranceCounts>(utterance_counts(whole));
  return {std::move(which),
          [&whole, copies, utterances](std::uint32_t i) {
            return case_document_json(whole, i, *copies, *utterances);
          },
          [&whole](const auto& indices) { return documents_table(whole, indices); }};
}

}  // namespace

void add_documents_command(const Command& app, CommandContext& context) {
  const auto filter = std::make_shared<DocumentFilter>();
  const auto command = add_list_command(app, context, "documents", "the documents of a case",
                                        {{.languages = true, .utterances = true},
                                         {.languages = true, .left_out = true, .utterances = true}},
                                        [filter](CommandContext& run_context, OpenCase& open) {
                                          return list_documents(run_context, open, *filter);
                                        });
  command.add_option("--source", filter->source, "documents whose outlet or site holds this text");
  command.add_option("--search", filter->search,
                     "documents whose title or text holds these words (or an FTS5 query)");
}

}  // namespace headwater
