// SPDX-License-Identifier: Apache-2.0
#include "cli/add_documents.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "cli/output_files.h"
#include "store/decision_log.h"

namespace headwater {
namespace {

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

Intake intake_of(CommandContext& context) {
  return {.reading = context.options.reading(),
          .date = context.options.date,
          .report = [&](const Error& error) { context.report(error); }};
}

std::string counts_line(const Added& counts) {
  auto line = fmt::format("{} added", counts.added);
  if (counts.copies > 0) line += fmt::format(", {} copies of documents in the case", counts.copies);
  if (counts.already_there > 0) line += fmt::format(", {} already there", counts.already_there);
  return line;
}

}  // namespace

FileList files_to_add(CommandContext& context, const std::string& case_path) {
  auto list = list_files(context.options.inputs, context.options.follow_links);
  leave_out_case(case_path, context.options.inputs, list);
  report_list(context, list);
  return list;
}

Result<Added> add_read_documents(CommandContext& context, const Models& models, CaseFile& file,
                                 std::vector<ReadDocument> documents) {
  return add_read_documents(intake_of(context), models, file, std::move(documents));
}

Result<Added> add_documents(CommandContext& context, const Models& models, CaseFile& file,
                            const FileList& list) {
  const Progress progress(context, list.files.size());
  auto intake = intake_of(context);
  intake.files_read = [&](std::size_t files) { progress.show(files); };
  intake.comparing = [&] {
    progress.say("comparing all documents");
    return true;
  };
  return add_documents(intake, models, file, list.files);
}

void print_added(CommandContext& context, const std::string& path, CaseFile& file,
                 const Added& counts) {
  Output out;
  if (context.options.json) {
    const auto head = load_head(file);
    if (!head) {
      context.report(head.error());
      return;
    }
    out.json({{"case", path},
              {"added", counts.added},
              {"copies", counts.copies},
              {"already_there", counts.already_there},
              {"head", *head}});
  } else if (!context.options.quiet) {
    out.line(path + ": " + counts_line(counts));
  }
}

}  // namespace headwater
