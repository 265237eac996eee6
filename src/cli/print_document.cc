// SPDX-License-Identifier: Apache-2.0
#include "cli/print_document.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <thread>
#include <vector>

#include "base/files.h"
#include "base/strings.h"

extern char** environ;

namespace headwater {
namespace {

namespace fs = std::filesystem;

constexpr auto longest = std::chrono::minutes(2);

class WorkFolder {
 public:
  WorkFolder() {
    std::error_code error;
    path_ = (fs::temp_directory_path(error) / "headwater-XXXXXX").string();
    made_ = !error && ::mkdtemp(path_.data()) != nullptr;
  }
  ~WorkFolder() {
    std::error_code error;
    if (made_) fs::remove_all(path_, error);
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  [[nodiscard]] bool made() const { return made_; }
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
  bool made_ = false;
};

// The first of these programs that PATH leads to.
std::optional<std::string> installed(std::initializer_list<const char*> names) {
  const char* path = std::getenv("PATH");
  for (const auto* name : names) {
    for (const auto folder : split(path == nullptr ? "/usr/bin" : path, ':')) {
      const auto file = std::string(folder) + "/" + name;
      if (!folder.empty() && ::access(file.c_str(), X_OK) == 0) return file;
    }
  }
  return std::nullopt;
}

// True where it ended by itself, and well. Its whole group is killed otherwise.
bool run(const std::string& program, std::vector<std::string> words) {
  words.insert(words.begin(), program);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&quiet, stream, "/dev/null", O_RDWR, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t child = 0;
  const int code =
      posix_spawn(&child, program.c_str(), &quiet, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&quiet);
  if (code != 0) return false;
  const auto end = std::chrono::steady_clock::now() + longest;
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      ::kill(-child, SIGKILL);
      ::waitpid(child, &status, 0);
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  ::kill(-child, SIGKILL);  // what it left behind
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Result<std::string> made_by(const std::string& program, const std::vector<std::string>& words,
                            const std::string& result) {
  const auto name = fs::path(program).filename().string();
  if (!run(program, words)) return fail(ErrorKind::usage, name, "failed, or took too long");
  auto bytes = read_file(result);
  if (!bytes) return fail(ErrorKind::usage, name, "wrote no file");
  return bytes;
}

}  // namespace

Result<std::string> pdf_of_page(const std::string& html) {
  const auto printer = installed({"chromium", "chromium-browser", "google-chrome"});
  if (!printer)
    return fail(ErrorKind::usage, "--pdf",
                "needs chromium, which is not installed (--html is there)");
  const WorkFolder folder;
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
  const auto printer = installed({"pandoc"});
  if (!printer)
    return fail(ErrorKind::usage, "--docx", "needs pandoc, which is not installed (--md is there)");
  const WorkFolder folder;
  const auto text = folder.file("report.md");
  if (!folder.made() || !write_file(text, markdown))
    return fail(ErrorKind::usage, "--docx", "no temporary folder can be made");
  return made_by(*printer,
                 {"--from=gfm", "--to=docx", "--output=" + folder.file("report.docx"), text},
                 folder.file("report.docx"));
}

}  // namespace headwater
