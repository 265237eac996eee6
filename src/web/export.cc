// SPDX-License-Identifier: Apache-2.0
// /api/export: the file of `headwater export` or `headwater report`, as an attachment.
//
// Rule: made by this program as a child, so that the whole case is in memory for as long as that
//       takes and no longer.
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "base/files.h"
#include "base/strings.h"
#include "web/answer.h"

extern char** environ;

namespace headwater {
namespace {

namespace fs = std::filesystem;

// A folder that is gone at the end of the answer.
class AnswerFolder {
 public:
  AnswerFolder() {
    std::error_code error;
    path_ = (fs::temp_directory_path(error) / "headwater-XXXXXX").string();
    if (error || ::mkdtemp(path_.data()) == nullptr)
      refuse(503, "temporary folder", "cannot be made");
  }
  ~AnswerFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  AnswerFolder(const AnswerFolder&) = delete;
  AnswerFolder& operator=(const AnswerFolder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

struct Files {
  std::string output;
  std::string errors;
};

// The exit status.
int run_ourselves(const std::string& folder, std::vector<std::string> words, const Files& files) {
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, files.output.c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, files.errors.c_str(), O_WRONLY | O_CREAT, 0600);
  // The signals that end the server end the child, too.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t child = 0;
  const int code =
      posix_spawn(&child, "/proc/self/exe", &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (code != 0) refuse(503, "export", "the export cannot be started");
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

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
  const AnswerFolder folder;
  const auto& path = call.site.cases.path();
  const auto made = folder.file("made." + format);
  const Files files{folder.file("output"), folder.file("errors")};
  const bool report = format == "html" || format == "md" || format == "json";
  // Within the folder of the case, so that no folder is told.
  auto place = fs::path(path).parent_path().string();
  if (place.empty()) place = ".";
  auto name = call.site.cases.name();
  std::vector<std::string> words{"headwater", report ? "report" : "export",
                                 name.starts_with('-') ? "./" + name : name};
  if (format == "json")
    words.emplace_back("--json");
  else if (report)
    words.insert(words.end(), {"--" + format, made});
  else
    words.insert(words.end(), {"--format", format, "-o", made});
  if (const auto claims = call.request.value("claims"); !claims.empty())
    words.insert(words.end(), {"--claims", claims});
  if (run_ourselves(place, words, files) != 0)
    refuse(400, format, reason_in(files.errors, call.site.cases.name()));
  const auto result = format == "json" ? files.output : made;
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
