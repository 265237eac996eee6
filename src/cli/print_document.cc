// SPDX-License-Identifier: Apache-2.0
#include "cli/print_document.h"

#include <unistd.h>

#include <chrono>

#include "base/child_program.h"
#include "base/files.h"

namespace headwater {
namespace {

constexpr auto longest = std::chrono::minutes(2);

Result<std::string> made_by(const std::string& program, const std::vector<std::string>& words,
                            const std::string& result) {
  const auto name = program.substr(program.find_last_of('/') + 1);
  if (run_program({.path = program, .words = words, .longest = longest}) != 0)
    return fail(ErrorKind::usage, name, "failed, or took too long");
  auto bytes = read_file(result);
  if (!bytes) return fail(ErrorKind::usage, name, "wrote no file");
  return bytes;
}

}  // namespace

Result<std::string> pdf_of_page(const std::string& html) {
  const auto printer = installed_program({"chromium", "chromium-browser", "google-chrome"});
  if (!printer)
    return fail(ErrorKind::usage, "--pdf",
                "needs chromium, which is not installed (--html is there)");
  const TemporaryFolder folder;
  const auto page = folder.file("report.html");
  if (!folder.made() || !write_file(page, html))
    return fail(ErrorKind::usage, "--pdf", "no temporary folder can be made");
  std::vector<std::string> words{"--headless",
                                 "--disable-gpu",
                                 "--no-first-run",
                                 "--disable-extensions",
                                 "--disable-sync",
                                 "--disable-component-update",
                                 "--disable-background-networking",
                                 "--host-resolver-rules=MAP * ~NOTFOUND",
                                 "--no-pdf-header-footer",
                                 "--user-data-dir=" + folder.file("profile"),
                                 "--print-to-pdf=" + folder.file("report.pdf")};
  if (::geteuid() == 0)
    words.emplace_back("--no-sandbox");  // it refuses to start for root otherwise
  words.push_back("file://" + page);
  return made_by(*printer, words, folder.file("report.pdf"));
}

// Without --sandbox: Debian's pandoc then finds its own template no more. Our Markdown names no picture
// that it could fetch.
Result<std::string> docx_of_markdown(const std::string& markdown) {
  const auto printer = installed_program({"pandoc"});
  if (!printer)
    return fail(ErrorKind::usage, "--docx", "needs pandoc, which is not installed (--md is there)");
  const TemporaryFolder folder;
  const auto text = folder.file("report.md");
  if (!folder.made() || !write_file(text, markdown))
    return fail(ErrorKind::usage, "--docx", "no temporary folder can be made");
  return made_by(*printer,
                 {"--from=gfm", "--to=docx", "--output=" + folder.file("report.docx"), text},
                 folder.file("report.docx"));
}

}  // namespace headwater
