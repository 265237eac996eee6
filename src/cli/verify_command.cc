// SPDX-License-Identifier: Apache-2.0
#include "store/verify_case.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/case_commands.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

// What a pack said about its member (a character set, a name) is not in the member's own bytes.
bool is_member(const Document& document) {
  return document.path.find_first_of("!#") != std::string::npos ||
         document.offsets.member.find(':') != std::string::npos;
}

// Reading the stored original again must give the stored text.
std::optional<Fault> fault_of_reading(const Document& document, std::string_view original) {
  const auto outcome = read_bytes(document.path, original);
  const bool same = std::ranges::any_of(outcome.documents, [&](const ReadDocument& read) {
    return read.document.text == document.text;
  });
  if (same) return std::nullopt;
  return Fault{document.id, "reading its original again gives another text"};
}

Result<std::vector<Fault>> faults_of_reading(CaseFile& file) {
  const auto documents = load_documents(file);
  if (!documents) return std::unexpected(documents.error());
  std::vector<Fault> faults;
  for (const auto& facts : *documents) {
    if (is_member(facts.document)) continue;
    const auto original = load_original(file, facts.document.sha256);
    if (!original) continue;  // told by verify_case
    if (auto fault = fault_of_reading(facts.document, *original))
      faults.push_back(*std::move(fault));
  }
  return faults;
}

void print(CommandContext& context, const std::string& path, const std::vector<Fault>& faults) {
  Output out;
  for (const auto& fault : faults) {
    if (context.options.json) {
      out.json({{"where", fault.where}, {"what", fault.what}});
    } else {
      out.line(fault.where + ": " + fault.what);
    }
  }
  if (faults.empty() && !context.options.json && !context.options.quiet)
    out.line(path + ": nothing differs");
  if (!faults.empty()) context.status = std::max(context.status, ExitStatus::some_inputs_failed);
}

void run(CommandContext& context, const std::string& path) {
  auto file = open_case(path, CaseMode::read);
  if (!file) {
    context.report(file.error());
    return;
  }
  auto faults = verify_case(*file, inner_stream);
  if (!faults) {
    // A file that cannot be read to its end differs, too.
    print(context, path, {{"file", faults.error().reason}});
    return;
  }
  if (const auto reading = faults_of_reading(*file)) {
    faults->insert(faults->end(), reading->begin(), reading->end());
  } else {
    context.report(reading.error());
  }
  print(context, path, *faults);
}

}  // namespace

void add_verify_command(CLI::App& app, CommandContext& context) {
  const auto path = std::make_shared<std::string>();
  auto& command =
      add_command(app, context, "verify",
                  "re-hash the originals, replay the log, check every span; name what differs",
                  [path](CommandContext& run_context) { run(run_context, *path); });
  add_case_option(command, *path);
}

}  // namespace headwater
