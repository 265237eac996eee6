// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/child_program.h"
#include "cli/case_commands.h"
#include "intake/decided_case.h"
#include "store/page_index.h"
#include "web/jobs.h"
#include "web/serve.h"

namespace headwater {
namespace {

struct ServeOptions {
  std::string case_path;
  std::string get;
  int port = 0;
  bool open = false;
};

// The browser of the desktop; where there is none the printed address is enough.
void open_browser(const std::string& address) {
  if (const auto browser = installed_program({"xdg-open"})) start_program({*browser, {address}});
}

// A case of an earlier version has no index of the page yet.
Result<void> make_index(CommandContext& context, const std::string& path) {
  auto reading = open_case(path, CaseMode::read);
  if (!reading) return std::unexpected(reading.error());
  const auto there = holds_page(*reading);
  if (!there) return std::unexpected(there.error());
  if (*there) return {};
  context.note(path + ": the index of the page is made, once");
  auto file = open_case(path, CaseMode::write);
  if (!file) return std::unexpected(file.error());
  const auto current = findings_are_current(*file);
  if (!current) return std::unexpected(current.error());
  auto whole = load_case(*file);
  if (!whole) return std::unexpected(whole.error());
  auto decisions = load_decisions(*file);
  if (!decisions) return std::unexpected(decisions.error());
  if (*current) return replace_page(*file, decided_page(*whole, *std::move(decisions)));
  auto made = case_of(std::move(whole->documents), Models());
  if (!made) return std::unexpected(made.error());
  const auto stored = store_findings(*file, made->findings, made->documents.size(),
                                     decided_page(*made, *std::move(decisions)));
  if (!stored) return std::unexpected(stored.error());
  return {};
}

Result<void> print_answer(const Site& site, const std::string& target) {
  const auto request = parse_request("GET", target);
  if (!request)
    return fail(ErrorKind::usage, "--get " + target, "is no path such as /api/claims?limit=5");
  const auto response = answer(site, *request);
  if (response.status != 200) {
    const auto error = parse_json(response.body, "answer");
    const auto what = error ? error->value("/error/what"_json_pointer, "") : response.body;
    return fail(ErrorKind::usage, target, fmt::format("{} ({})", what, response.status));
  }
  Output().bytes(response.body);
  return {};
}

Result<void> serve_page(CasePool& cases, ClaimFacets& facets, const ServeOptions& options) {
  Jobs jobs(options.case_path);
  return serve({cases, facets, program_version, &jobs}, options.port,
               [&](const std::string& address) {
                 Output out;
                 out.line(address);
                 out.flush();
                 if (options.open) open_browser(address);
               });
}

void run_serve(CommandContext& context, const ServeOptions& options) {
  auto done = make_index(context, options.case_path);
  if (done) {
    CasePool cases(options.case_path);
    ClaimFacets facets;
    done = options.get.empty() ? serve_page(cases, facets, options)
                               : print_answer({cases, facets, program_version}, options.get);
  }
  if (!done) context.report(done.error());
}

}  // namespace

void add_serve_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<ServeOptions>();
  const auto command =
      add_command(app, context, "serve", "the page of a case, on this computer alone",
                  [options](CommandContext& run_context) { run_serve(run_context, *options); });
  add_case_option(command, options->case_path);
  command.add_option("--port", options->port, "port of 127.0.0.1 (default: one that is free)");
  command.add_flag("--open", options->open, "open the page in the browser");
  command.add_option("--get", options->get,
                     "print what this path is answered, such as /api/case, and end");
}

}  // namespace headwater
