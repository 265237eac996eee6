// SPDX-License-Identifier: Apache-2.0
#include "cli/output_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "base/output_target.h"
#include "base/strings.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

using Identity = std::pair<dev_t, ino_t>;

constexpr std::size_t looked_at = 4096;  // bytes of a file that is there
constexpr std::string_view beside_a_case[] = {"", "-wal", "-shm", "-journal"};

std::optional<Identity> identity_of(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return Identity(status.st_dev, status.st_ino);
}

// One spelling for each place, there or not.
std::string place_of(const std::string& path) {
  std::error_code error;
  const auto real = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : real.string();
}

// Paths, as they are and as files.
class PathSet {
 public:
  void add(const std::string& path) {
    places_.insert(place_of(path));
    if (const auto file = identity_of(path)) files_.insert(*file);
  }
  [[nodiscard]] bool holds(const std::string& path) const {
    const auto file = identity_of(path);
    return places_.contains(place_of(path)) || (file && files_.contains(*file));
  }

 private:
  std::set<std::string> places_;
  std::set<Identity> files_;
};

PathSet case_files(const std::string& path) {
  PathSet files;
  if (path.empty()) return files;
  const auto real = place_of(path);  // SQLite keeps its files beside what a link leads to
  for (const auto ending : beside_a_case) {
    files.add(path + std::string(ending));
    files.add(real + std::string(ending));
  }
  return files;
}

std::string beginning_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(looked_at, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return bytes;
}

bool may_replace(const OutputTarget& target, const IsOurs& is_ours) {
  if (target.in_place || !target.old || target.old->st_size == 0) return true;
  return is_ours(beginning_of(target.path));
}

}  // namespace

IsOurs holds_all(std::vector<std::string> marks) {
  return [marks = std::move(marks)](std::string_view beginning) {
    return std::ranges::all_of(marks,
                               [&](const std::string& mark) { return beginning.contains(mark); });
  };
}

IsOurs has_columns(std::vector<std::string> names) {
  return [names = std::move(names)](std::string_view beginning) {
    const auto found = split(beginning.substr(0, beginning.find('\n')), ',');
    const auto shared = std::ranges::count_if(names, [&](const std::string& name) {
      return std::ranges::find(found, name) != found.end();
    });
    return 2 * static_cast<std::size_t>(shared) >= names.size();
  };
}

Result<void> check_outputs(const std::vector<OutputFile>& outputs, const KeptFiles& kept,
                           bool force) {
  const auto of_case = case_files(kept.case_path);
  PathSet inputs;
  for (const auto& input : kept.inputs) inputs.add(input);
  PathSet others;
  for (const auto& output : outputs) {
    const auto target = output_target(output.path);
    if (!target) return std::unexpected(target.error());
    const auto refused = [&](const char* why) { return fail(ErrorKind::usage, output.path, why); };
    if (of_case.holds(output.path)) return refused("is the case, not written");
    if (inputs.holds(output.path)) return refused("is an input, not written");
    if (!target->in_place && others.holds(output.path))
      return refused("is named for two outputs, not written");
    if (!force && !may_replace(*target, output.is_ours))
      return refused("exists and is no earlier output of headwater (--force overwrites it)");
    others.add(output.path);
  }
  return {};
}

void add_force_option(const Command& command, bool& force) {
  command.add_flag("--force", force,
                   "overwrite files that are no earlier output of headwater (never the case or an "
                   "input)");
}

void leave_out_case(const std::string& case_path, const std::vector<std::string>& inputs,
                    FileList& list) {
  const auto of_case = case_files(case_path);
  std::erase_if(list.files, [&](const std::string& path) {
    if (path == "-" || !of_case.holds(path)) return false;
    if (std::ranges::find(inputs, path) != inputs.end())
      list.failed.push_back({ErrorKind::input, path, "is the case itself"});
    return true;
  });
}

}  // namespace headwater
