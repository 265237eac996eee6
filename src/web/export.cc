// SPDX-License-Identifier: Apache-2.0
// /api/export: the file of `headwater export` or `headwater report`, as an attachment.
//
// Rule: made by this program as a child, so that the whole case is in memory for as long as that
//       takes and no longer.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/child_program.h"
#include "base/files.h"
#include "base/strings.h"
#include "web/answer.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

std::string type_of_format(const std::string& format) {
  if (format == "html") return "text/html; charset=utf-8";
  if (format == "md") return "text/markdown; charset=utf-8";
  if (format == "graphml") return "application/xml";
  return format == "json" ? "application/json" : "application/octet-stream";
}

// The last line of standard error, without the path of the case.
std::string reason_in(const std::string& path, const std::string& case_path) {
  const auto errors = read_file(path).value_or("");
  const auto lines = split(trim(errors), '\n');
  std::string last(lines.empty() ? "" : lines.back());
  for (const std::string& gone : {std::string("headwater: "), case_path + ": "}) {
    if (last.starts_with(gone)) last.erase(0, gone.size());
  }
  return last.empty() ? "the export failed" : last;
}

}  // namespace

Response answer_export(const Call& call) {
  const auto format = call.request.value("format");
  const bool is_word =
      !format.empty() && format.size() < 20 && std::ranges::all_of(format, is_ascii_lower);
  if (!is_word)
    refuse(400, "format", "must be a format that headwater export knows, or html, md or json");
  const TemporaryFolder folder;
  if (!folder.made()) refuse(503, "temporary folder", "cannot be made");
  const auto& path = call.site.cases.path();
  const auto made = folder.file("made." + format);
  const bool report = format == "html" || format == "md" || format == "json";
  // Within the folder of the case, so that no folder is told.
  auto place = fs::path(path).parent_path().string();
  if (place.empty()) place = ".";
  auto name = call.site.cases.name();
  ChildProgram child{
      .path = "/proc/self/exe",
      .words = {report ? "report" : "export", name.starts_with('-') ? "./" + name : name},
      .folder = place,
      .output = folder.file("output"),
      .errors = folder.file("errors"),
      .stop = call.site.ending};
  auto& words = child.words;
  if (format == "json")
    words.emplace_back("--json");
  else if (report)
    words.insert(words.end(), {"--" + format, made});
  else
    words.insert(words.end(), {"--format", format, "-o", made});
  if (const auto claims = call.request.value("claims"); !claims.empty())
    words.insert(words.end(), {"--claims", claims});
  if (run_program(child) != 0) refuse(400, format, reason_in(child.errors, call.site.cases.name()));
  const auto result = format == "json" ? child.output : made;
  if (fs::is_directory(result)) refuse(400, format, "is several files: use headwater export");
  auto bytes = must(read_file(result));
  name = fs::path(name).stem().string();
  std::erase_if(name, [](char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 ||
           static_cast<unsigned char>(c) > 0x7E;
  });
  return {.type = type_of_format(format),
          .body = std::move(bytes),
          .headers = {{"Content-Disposition",
                       fmt::format("attachment; filename=\"{}.{}\"", name, format)}}};
}

}  // namespace headwater
