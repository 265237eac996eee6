// SPDX-License-Identifier: Apache-2.0
#include "cli/case_commands.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/fence.h"
#include "base/strings.h"
#include "pipeline/run_case.h"

namespace headwater {
namespace {

void print_list(CommandContext& context, const CaseList& list, bool as_csv) {
  Output out;
  if (context.options.json) {
    for (const auto index : list.which) out.json(list.json(index));
  } else if (as_csv) {
    auto text = csv(list.table(list.which));
    text.pop_back();
    out.line(text);
  } else {
    for (const auto& line : plain_lines(list.table(list.which), output_style())) out.line(line);
  }
}

}  // namespace

Result<Case> load_current(CaseFile& file, const std::string& path, const CaseNeeds& needs) {
  const auto snapshot = hold_snapshot(file);
  if (!snapshot) return std::unexpected(snapshot.error());
  const auto current = findings_are_current(file);
  if (!current) return std::unexpected(current.error());
  auto whole = load_case(file, *current ? needs : CaseNeeds::all());
  if (!whole) return whole;
  if (!*current) {
    fmt::print(stderr,
               "headwater: {}: documents were added whose findings are not stored yet (an add is "
               "running, or was stopped: then run it again); the findings are made anew now\n",
               path);
    auto found = findings_of(whole->documents);
    if (!found) return std::unexpected(found.error());
    whole->findings = *std::move(found);
  }
  return whole;
}

std::optional<OpenCase> load_for_reading(CommandContext& context, const std::string& path,
                                         const CaseNeeds& needs) {
  auto file = open_case(path, CaseMode::read);
  if (!file) {
    context.report(file.error());
    return std::nullopt;
  }
  auto snapshot = hold_snapshot(*file);
  if (!snapshot) {
    context.report(snapshot.error());
    return std::nullopt;
  }
  auto whole = load_current(*file, path, needs);
  if (!whole) {
    context.report(whole.error());
    return std::nullopt;
  }
  return OpenCase{*std::move(file), *std::move(snapshot), *std::move(whole)};
}

Result<Findings> findings_of(const std::vector<DocumentFacts>& documents) {
  auto found = fence("", ErrorKind::internal, [&] { return find_over_case(documents); });
  if (!found)
    found.error().reason =
        "comparing all documents failed, they are stored without findings: " + found.error().reason;
  return found;
}

void add_case_option(CLI::App& command, std::string& path) {
  command.add_option("case", path, "the case file")->type_name("CASE")->required();
}

CLI::App& add_list_command(CLI::App& app, CommandContext& context, const std::string& name,
                           const std::string& summary, const ListNeeds& needs, MakeList make) {
  const auto options = std::make_shared<ListOptions>();
  auto& command = add_command(
      app, context, name, summary,
      [options, needs, make = std::move(make)](CommandContext& run_context) {
        auto open = load_for_reading(run_context, options->case_path,
                                     run_context.options.json ? needs.json : needs.table);
        if (!open) return;
        const auto list = make(run_context, *open);
        if (run_context.status == ExitStatus::could_not_run) return;
        print_list(run_context, list, options->csv);
      });
  add_case_option(command, options->case_path);
  command.add_flag("--csv", options->csv, "print comma-separated values (RFC 4180)")
      ->excludes("--json");
  return command;
}

std::vector<std::uint32_t> kept(std::size_t count, const std::function<bool(std::uint32_t)>& keep) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (keep(i)) indices.push_back(i);
  }
  return indices;
}

bool holds_text(std::string_view text, std::string_view needle) {
  return lower_ascii(text).find(lower_ascii(needle)) != std::string::npos;
}

TableStyle output_style() {
  if (isatty(STDOUT_FILENO) == 0) return {};
  TableStyle style{100, std::getenv("NO_COLOR") == nullptr};
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) style.width = size.ws_col;
  if (const char* columns = std::getenv("COLUMNS")) {
    const std::string_view text(columns);
    std::size_t width = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
    if (error == std::errc{} && end == text.data() + text.size() && width > 0) style.width = width;
  }
  return style;
}

}  // namespace headwater
