// SPDX-License-Identifier: Apache-2.0
#include "cli/case_commands.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/strings.h"
#include "decisions/apply_decisions.h"
#include "report/find_claim.h"
#include "store/analyst_log.h"

namespace headwater {
namespace {

void print_list(CommandContext& context, const std::string& name, const CaseList& list,
                bool as_csv) {
  const auto terminal = terminal_style();
  Output out(terminal.bold);
  if (context.options.json) {
    for (const auto index : list.which) out.json(list.json(index));
  } else if (as_csv) {
    out.text(csv(list.table(list.which)));
  } else if (list.which.empty()) {
    out.line(fmt::format("no {} found", name == "timeline" ? "incidents" : name));
  } else {
    auto lines = plain_lines(list.table(list.which), terminal.width);
    out.styled({{std::move(lines.front()), true}});
    for (std::size_t i = 1; i < lines.size(); ++i) out.line(lines[i]);
  }
}

CaseNeeds needs_of_decisions(CaseNeeds needs) {
  for (auto* part : {&needs.texts, &needs.entities, &needs.utterances, &needs.claims,
                     &needs.conflicts, &needs.origins, &needs.sources})
    *part = true;
  return needs;
}

}  // namespace

Result<Case> load_current(CommandContext& context, CaseFile& file, const std::string& path,
                          const CaseNeeds& needs) {
  const auto snapshot = hold_snapshot(file);
  if (!snapshot) return std::unexpected(snapshot.error());
  const auto current = findings_are_current(file);
  if (!current) return std::unexpected(current.error());
  auto decisions = load_decisions(file);
  if (!decisions) return std::unexpected(decisions.error());
  auto whole = load_case(file, !*current            ? CaseNeeds::all()
                               : decisions->empty() ? needs
                                                    : needs_of_decisions(needs));
  if (whole && !*current) {
    context.note(path +
                 ": documents were added whose findings are not stored yet (an add is running, or "
                 "was stopped: then run it again); the findings are made anew now");
    whole = case_of(std::move(whole->documents), Models());
  }
  if (whole) apply_decisions(*whole, *std::move(decisions));
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
  auto whole = load_current(context, *file, path, needs);
  if (!whole) {
    context.report(whole.error());
    return std::nullopt;
  }
  return OpenCase{*std::move(file), *std::move(snapshot), *std::move(whole)};
}

bool is_there(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error) || error;
}

void add_case_option(const Command& command, std::string& path) {
  command.add_option("case", path, "the case file").type_name("CASE").required();
}

Command add_list_command(const Command& app, CommandContext& context, const std::string& name,
                         const std::string& summary, const ListNeeds& needs, MakeList make) {
  const auto options = std::make_shared<ListOptions>();
  const auto command = add_command(
      app, context, name, summary,
      [options, name, needs, make = std::move(make)](CommandContext& run_context) {
        auto open = load_for_reading(run_context, options->case_path,
                                     run_context.options.json ? needs.json : needs.table);
        if (!open) return;
        const auto list = make(run_context, *open);
        if (run_context.status == ExitStatus::could_not_run) return;
        print_list(run_context, name, list, options->csv);
      });
  add_case_option(command, options->case_path);
  command.add_flag("--csv", options->csv, "print comma-separated values (RFC 4180)")
      .excludes(command.argument("--json"));
  return command;
}

std::optional<std::uint32_t> claim_given(CommandContext& context, const Case& whole,
                                         const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto claim = find_claim(whole, name);
  if (!claim) context.report({ErrorKind::usage, "--claim " + name, no_such_claim(whole, name)});
  return claim;
}

void add_handing_on(const Command& command, HandingOn& options) {
  command.add_option("--claims", options.claims, "these findings alone, by number or id: 1,4,c5f0")
      .type_name("ID,…")
      .delimiter(',');
  command.add_flag("--with-paths", options.with_paths, "paths of this machine as they are");
  command.add_flag("--with-texts", options.with_texts, "whole texts of the documents");
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

TerminalStyle terminal_style() {
  if (isatty(STDOUT_FILENO) == 0) return {};
  TerminalStyle style{100, std::getenv("NO_COLOR") == nullptr};
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
