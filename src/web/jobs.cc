// SPDX-License-Identifier: Apache-2.0
#include "web/jobs.h"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/fence.h"
#include "base/files.h"
#include "base/utf8.h"
#include "intake/add_documents.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_waiting = 1000;
constexpr std::size_t documents_at_once = 16;

// The last part of a name, as a file may be called.
std::string file_name(const std::string& given) {
  auto name = to_valid_utf8(given.substr(given.find_last_of("/\\") + 1));
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  constexpr std::size_t longest = 200;
  if (name.size() > longest) name = name.substr(name.size() - longest);
  name = to_valid_utf8(name);
  const bool is_name = !name.empty() && !name.starts_with('.');
  return is_name ? name : "document" + name;
}

Result<std::string> new_folder() {
  std::error_code error;
  auto pattern = (fs::temp_directory_path(error) / "headwater-XXXXXX").string();
  if (error || ::mkdtemp(pattern.data()) == nullptr)
    return fail(ErrorKind::case_file, "temporary folder", "cannot be made");
  return pattern;
}

}  // namespace

Jobs::Jobs(std::string case_path) : case_path_(std::move(case_path)), thread_([this] { work(); }) {}

Jobs::~Jobs() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
    for (auto& job : jobs_) job.cancelled = true;
  }
  wake_.notify_all();
  thread_.join();
  std::error_code error;
  for (const auto& job : jobs_) fs::remove_all(job.folder, error);
}

Result<std::string> Jobs::add(const std::string& name, const std::string& bytes) {
  const auto folder = new_folder();
  if (!folder) return folder;
  const auto file = (fs::path(*folder) / file_name(name)).string();
  if (const auto written = write_file(file, bytes); !written) {
    std::error_code error;
    fs::remove_all(*folder, error);
    return fail(ErrorKind::case_file, name, written.error().reason);
  }
  const std::scoped_lock lock(mutex_);
  if (jobs_.size() >= most_waiting) jobs_.pop_front();
  jobs_.push_back(
      {.id = fmt::format("j{}", jobs_.empty() ? 1 : std::stoul(jobs_.back().id.substr(1)) + 1),
       .folder = *folder,
       .file = file});
  wake_.notify_all();
  return jobs_.back().id;
}

std::optional<Json> Jobs::state(const std::string& id) const {
  const std::scoped_lock lock(mutex_);
  const auto found = std::ranges::find(jobs_, id, &Job::id);
  if (found == jobs_.end()) return std::nullopt;
  const auto& job = *found;
  Json failed = Json::array();
  for (const auto& error : job.failed)
    failed.push_back({{"name", error.input}, {"why", error.reason}});
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - job.begun;
  const bool moves = job.state == "reading" && job.done > 0 && passed.count() > 0;
  const auto rate = moves ? static_cast<double>(job.done) / passed.count() : 0.0;
  return json_object("id", job.id, "state", job.state, "done", job.done, "total", job.total, "rate",
                     moves ? Json(rate) : Json(nullptr), "seconds_left",
                     moves ? Json(static_cast<double>(job.total - job.done) / rate) : Json(nullptr),
                     "failed", std::move(failed));
}

bool Jobs::cancel(const std::string& id) {
  const std::scoped_lock lock(mutex_);
  auto* job = job_named(id);
  if (job == nullptr) return false;
  job->cancelled = true;
  if (job->state == "waiting") job->state = "cancelled";
  return true;
}

Jobs::Job* Jobs::job_named(const std::string& id) {
  const auto found = std::ranges::find(jobs_, id, &Job::id);
  return found == jobs_.end() ? nullptr : &*found;
}

void Jobs::set_state(Job& job, const std::string& state) {
  const std::scoped_lock lock(mutex_);
  job.state = state;
}

void Jobs::work() {
  // The server waits for signals to end it; none of them ends this thread.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
  while (true) {
    Job* next = nullptr;
    {
      std::unique_lock lock(mutex_);
      const auto waiting = [this] {
        const auto found = std::ranges::find(jobs_, "waiting", &Job::state);
        return found == jobs_.end() ? nullptr : &*found;
      };
      wake_.wait(lock, [&] { return ending_ || waiting() != nullptr; });
      if (ending_) return;
      next = waiting();
      next->state = "reading";
      next->begun = std::chrono::steady_clock::now();
    }
    const auto done = fence("", ErrorKind::internal, [&] { run(*next); });
    if (!done) {
      const std::scoped_lock lock(mutex_);
      next->failed.push_back(done.error());
      next->state = "failed";
    }
    std::error_code error;
    fs::remove_all(next->folder, error);
  }
}

void Jobs::run(Job& job) {
  const auto note = [&](const Error& error) {
    const std::scoped_lock lock(mutex_);
    auto told = error;
    if (told.input.starts_with(job.folder + "/")) told.input.erase(0, job.folder.size() + 1);
    if (told.input == case_path_) told.input = fs::path(case_path_).filename().string();
    job.failed.push_back(std::move(told));
  };
  Intake intake{.report = note};
  intake.at_once = documents_at_once;
  intake.folder = job.folder + "/";
  intake.goes_on = [&](std::size_t stored, std::size_t total) {
    const std::scoped_lock lock(mutex_);
    job.done = stored;
    job.total = total;
    return !job.cancelled;
  };
  intake.comparing = [&] {
    const std::scoped_lock lock(mutex_);
    job.state = "analysing";
    return !ending_;
  };
  auto file = open_case(case_path_, CaseMode::write);
  Result<Added> added = file ? add_documents(intake, Models(), *file, {job.file})
                             : Result<Added>(std::unexpected(file.error()));
  if (!added) note(added.error());
  const bool nothing = added && added->added + added->copies + added->already_there == 0;
  const bool failed = !added || (nothing && !job.failed.empty());
  set_state(job, failed ? "failed" : added->stopped ? "cancelled" : "done");
}

}  // namespace headwater
