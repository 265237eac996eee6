// SPDX-License-Identifier: Apache-2.0
#include "store/verify_case.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/case_commands.h"
#include "intake/decided_case.h"
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

void print_fault(const CommandContext& context, Output& out, const Fault& fault) {
  if (context.options.json) {
    out.json({{"where", fault.where}, {"what", fault.what}});
  } else {
    out.line(fault.where + ": " + fault.what);
  }
}

std::string since_text(std::int64_t entries) {
  if (entries == 0) return "it ends at the head given";
  return fmt::format("{} after the head given",
                     entries == 1 ? "one entry" : fmt::format("{} entries", entries));
}

void print(CommandContext& context, const std::string& path, const Verification& found) {
  Output out;
  for (const auto& fault : found.faults) print_fault(context, out, fault);
  if (!found.faults.empty())
    context.status = std::max(context.status, ExitStatus::some_inputs_failed);
  if (context.options.quiet || context.options.json || found.head.empty()) return;
  if (found.faults.empty()) out.line(path + ": nothing differs");
  out.line(fmt::format("{}: the log has {} entries{}, its head is {}", path, found.entries,
                       found.since_kept_head ? ", " + since_text(*found.since_kept_head) : "",
                       found.head));
  if (!found.rows_are_covered) {
    out.line(path +
             ": made by an earlier version, whose log does not cover what was found in the "
             "documents; the next add writes it");
  }
}

struct VerifyOptions {
  std::string case_path;
  std::string head;
};

void run_verify(CommandContext& context, const VerifyOptions& options) {
  const auto& path = options.case_path;
  auto file = open_case(path, CaseMode::read);
  if (!file) {
    context.report(file.error());
    return;
  }
  const auto snapshot = hold_snapshot(*file);
  if (!snapshot) {
    context.report(snapshot.error());
    return;
  }
  const auto decisions = load_decisions(*file);
  if (!decisions) return context.report(decisions.error());
  auto found = verify_case(*file, inner_stream, options.head,
                           [&](const Case& whole) { return decided_page(whole, *decisions); });
  if (!found) {
    // A file that cannot be read to its end differs, too.
    print(context, path, {{{"file", found.error().reason}}, "", 0, std::nullopt, true});
    return;
  }
  if (const auto reading = faults_of_reading(*file)) {
    found->faults.insert(found->faults.end(), reading->begin(), reading->end());
  } else if (found->faults.empty()) {
    context.report(reading.error());
  }
  print(context, path, *found);
}

std::string check_hash(const std::string& text) {
  const bool fits = text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
  return fits ? "" : text + " is no head (64 hexadecimal digits, as verify prints them)";
}

}  // namespace

void add_verify_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<VerifyOptions>();
  const auto command =
      add_command(app, context, "verify",
                  "re-hash the originals and all rows, replay the log, check every span; name what "
                  "differs",
                  [options](CommandContext& run_context) { run_verify(run_context, *options); });
  add_case_option(command, options->case_path);
  command
      .add_option("--head", options->head,
                  "a head of the log that was kept elsewhere: the log must still hold it")
      .type_name("HASH")
      .check(check_hash);
}

}  // namespace headwater
