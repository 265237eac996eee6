// SPDX-License-Identifier: Apache-2.0
#include "intake/add_documents.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "base/each_input.h"
#include "decisions/apply_decisions.h"
#include "intake/decided_case.h"
#include "pipeline/annotate.h"
#include "pipeline/run_case.h"
#include "report/report_order.h"
#include "store/check_case.h"

namespace headwater {
namespace {

constexpr std::uintmax_t batch_bytes = 32U << 20U;
constexpr std::size_t batch_files = 256;

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

std::vector<ReadDocument> read_batch(const Intake& intake, std::span<const std::string> files) {
  std::vector<ReadOutcome> outcomes(files.size());
  parallel_for(files.size(),
               [&](std::size_t i) { outcomes[i] = read_file_documents(files[i], intake.reading); });
  std::vector<ReadDocument> documents;
  for (auto& outcome : outcomes) {
    for (const auto& error : outcome.failed) intake.report(error);
    std::ranges::move(outcome.documents, std::back_inserter(documents));
  }
  for (auto& read : documents) complete_document(intake.date, read.document, intake.folder);
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

Result<void> store_documents(const Intake& intake, const Models& models, CaseFile& file,
                             std::vector<ReadDocument> fresh, Added& counts) {
  std::vector<std::string> ids;
  for (const auto& read : fresh) ids.push_back(read.document.id);
  auto prepared = each_input(
      intake, fresh.size(), [&](std::size_t i) { return ids[i]; },
      [&](std::size_t i) { return prepare(models, std::move(fresh[i])); });
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    if (!prepared[i]) continue;
    const auto outcome = store_document(file, std::move(prepared[i]->facts), prepared[i]->original);
    if (!outcome && outcome.error().kind == ErrorKind::internal) {  // this document alone
      intake.report({ErrorKind::input, ids[i], outcome.error().reason});
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

// False where it was told to stop.
Result<bool> store_batch(const Intake& intake, const Models& models, CaseFile& file,
                         std::vector<ReadDocument> documents, Added& counts) {
  auto fresh = leave_out_known(file, std::move(documents), counts);
  if (!fresh) return std::unexpected(fresh.error());
  for (std::size_t at = 0; at < fresh->size(); at += intake.at_once) {
    if (!intake.goes_on(at, fresh->size())) return false;
    const auto end = std::min(at + intake.at_once, fresh->size());
    std::vector<ReadDocument> some(
        std::make_move_iterator(fresh->begin() + static_cast<std::ptrdiff_t>(at)),
        std::make_move_iterator(fresh->begin() + static_cast<std::ptrdiff_t>(end)));
    if (const auto stored = store_documents(intake, models, file, std::move(some), counts); !stored)
      return std::unexpected(stored.error());
  }
  return intake.goes_on(fresh->size(), fresh->size());
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
  auto decisions = load_decisions(file);
  if (!decisions) return std::unexpected(decisions.error());
  const auto stored = store_findings(file, whole->findings, whole->documents.size(),
                                     decided_page(*whole, *decisions));
  if (!stored) return std::unexpected(stored.error());
  apply_decisions(*whole, *std::move(decisions));
  return *stored ? std::optional(*std::move(whole)) : std::nullopt;
}

}  // namespace

void complete_document(const std::string& date, Document& document, const std::string& folder) {
  if (document.published.empty()) document.published = date;
  for (auto* name : {&document.id, &document.path}) {
    if (name->starts_with(folder)) name->erase(0, folder.size());
    *name = to_valid_utf8(*name);
  }
}

Result<Case> case_of(std::vector<DocumentFacts> documents, const Models& models) {
  auto whole = fence("", ErrorKind::internal, [&] {
    Case made{std::move(documents), {}};
    made.findings = find_over_case(made.documents, models);
    put_in_report_order(made);
    return made;
  });
  if (!whole)
    whole.error().reason =
        "comparing all documents failed, they are stored without findings: " + whole.error().reason;
  return whole;
}

Result<Added> add_read_documents(const Intake& intake, const Models& models, CaseFile& file,
                                 std::vector<ReadDocument> documents) {
  Added counts;
  for (auto& read : documents) complete_document(intake.date, read.document, intake.folder);
  const auto stored = store_batch(intake, models, file, std::move(documents), counts);
  if (!stored) return std::unexpected(stored.error());
  auto made = make_findings(file, models);
  if (!made) return std::unexpected(made.error());
  counts.whole = *std::move(made);
  return counts;
}

Result<Added> add_documents(const Intake& intake, const Models& models, CaseFile& file,
                            const std::vector<std::string>& files) {
  Added counts;
  for (std::span<const std::string> left(files); !left.empty() && !counts.stopped;) {
    const auto size = next_batch(left);
    intake.files_read(files.size() - left.size());
    const auto stored =
        store_batch(intake, models, file, read_batch(intake, left.first(size)), counts);
    if (!stored) return std::unexpected(stored.error());
    counts.stopped = !*stored;
    left = left.subspan(size);
  }
  if (!intake.comparing()) return counts;
  auto made = make_findings(file, models);
  if (!made) return std::unexpected(made.error());
  counts.whole = *std::move(made);
  return counts;
}

}  // namespace headwater
