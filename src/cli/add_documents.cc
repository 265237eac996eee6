// SPDX-License-Identifier: Apache-2.0
#include "cli/add_documents.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "base/files.h"
#include "base/parallel.h"
#include "cli/case_commands.h"
#include "cli/each_input.h"
#include "cli/output_files.h"
#include "pipeline/annotate.h"
#include "pipeline/stages.h"
#include "store/check_case.h"

namespace headwater {
namespace {

constexpr std::uintmax_t batch_bytes = 32U << 20U;
constexpr std::size_t batch_files = 256;

// "\r120 of 800 files", on a terminal alone.
class Progress {
 public:
  Progress(const CommandContext& context, std::size_t total)
      : shown_(!context.options.quiet && isatty(STDERR_FILENO) != 0), total_(total) {}
  void show(std::size_t done) const {
    if (shown_) fmt::print(stderr, "\r{} of {} files", done, total_);
  }
  void say(std::string_view what) const {
    if (shown_) fmt::print(stderr, "\r{}\033[K", what);
  }
  ~Progress() {
    if (shown_) fmt::print(stderr, "\r\033[K");
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  bool shown_;
  std::size_t total_;
};

// How many of the files make the next batch: at least one.
std::size_t next_batch(std::span<const std::string> files) {
  std::uintmax_t bytes = 0;
  std::size_t count = 0;
  while (count < files.size() && count < batch_files && bytes < batch_bytes) {
    std::error_code error;
    const auto size = std::filesystem::file_size(files[count], error);
    if (!error) bytes += size;
    ++count;
  }
  return count;
}

std::vector<ReadDocument> read_batch(CommandContext& context, std::span<const std::string> files) {
  std::vector<ReadOutcome> outcomes(files.size());
  parallel_for(files.size(), [&](std::size_t i) {
    outcomes[i] = read_file_documents(files[i], context.options.reading());
  });
  std::vector<ReadDocument> documents;
  for (auto& outcome : outcomes) {
    for (const auto& error : outcome.failed) context.report(error);
    std::ranges::move(outcome.documents, std::back_inserter(documents));
  }
  for (auto& read : documents) complete_document(context.options, read.document);
  return documents;
}

struct Prepared {
  DocumentFacts facts;
  PackedOriginal original;
};

Prepared prepare(const Models& models, ReadDocument read) {
  auto original = pack_original(read.original);
  read.document.sha256 = original.sha256;
  return {analyse_document(std::move(read.document), models), std::move(original)};
}

Result<std::vector<ReadDocument>> leave_out_known(CaseFile& file,
                                                  std::vector<ReadDocument> documents,
                                                  Added& counts) {
  std::vector<ReadDocument> fresh;
  for (auto& read : documents) {
    const auto known = holds_document(file, read.document);
    if (!known) return std::unexpected(known.error());
    if (*known) {
      ++counts.already_there;
    } else {
      fresh.push_back(std::move(read));
    }
  }
  return fresh;
}

Result<void> store_batch(CommandContext& context, const Models& models, CaseFile& file,
                         std::vector<ReadDocument> documents, Added& counts) {
  auto fresh = leave_out_known(file, std::move(documents), counts);
  if (!fresh) return std::unexpected(fresh.error());
  std::vector<std::string> ids;
  for (const auto& read : *fresh) ids.push_back(read.document.id);
  auto prepared = each_input(
      context, fresh->size(), [&](std::size_t i) { return ids[i]; },
      [&](std::size_t i) { return prepare(models, std::move((*fresh)[i])); });
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    if (!prepared[i]) continue;
    const auto outcome = store_document(file, std::move(prepared[i]->facts), prepared[i]->original);
    if (!outcome && outcome.error().kind == ErrorKind::internal) {  // this document alone
      context.report({ErrorKind::input, ids[i], outcome.error().reason});
      continue;
    }
    if (!outcome) return std::unexpected(outcome.error());
    switch (*outcome) {
      case AddOutcome::added:
        ++counts.added;
        break;
      case AddOutcome::copy:
        ++counts.copies;
        break;
      case AddOutcome::already_there:
        ++counts.already_there;
        break;
    }
  }
  return {};
}

Result<std::optional<Case>> make_findings(CaseFile& file, const Models& models) {
  const auto current = findings_are_current(file);
  if (!current) return std::unexpected(current.error());
  if (*current) return std::nullopt;
  auto documents = load_documents(file);
  if (!documents) return std::unexpected(documents.error());
  auto whole = case_of(*std::move(documents), models);
  if (!whole) return std::unexpected(whole.error());
  if (const auto faults = faults_in(whole->findings, whole->documents); !faults.empty())
    return fail(ErrorKind::internal, faults.front().where, faults.front().what);
  const auto stored = store_findings(file, whole->findings, whole->documents.size());
  if (!stored) return std::unexpected(stored.error());
  return *stored ? std::optional(*std::move(whole)) : std::nullopt;
}

}  // namespace

FileList files_to_add(CommandContext& context, const std::string& case_path) {
  auto list = list_files(context.options.inputs, context.options.follow_links);
  leave_out_case(case_path, context.options.inputs, list);
  report_list(context, list);
  return list;
}

Result<Added> add_documents(CommandContext& context, const Models& models, CaseFile& file,
                            const FileList& list) {
  Added counts;
  const Progress progress(context, list.files.size());
  std::span<const std::string> left(list.files);
  while (!left.empty()) {
    const auto size = next_batch(left);
    progress.show(list.files.size() - left.size());
    if (const auto stored =
            store_batch(context, models, file, read_batch(context, left.first(size)), counts);
        !stored)
      return std::unexpected(stored.error());
    left = left.subspan(size);
  }
  progress.say("comparing all documents");
  auto made = make_findings(file, models);
  if (!made) return std::unexpected(made.error());
  counts.whole = *std::move(made);
  return counts;
}

}  // namespace headwater
