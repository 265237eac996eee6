// SPDX-License-Identifier: Apache-2.0
#include "read/formats/tools.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <map>

#include "base/strings.h"

namespace headwater {
namespace {

std::map<std::string, std::string, std::less<>> find_all() {
  const char* list = std::getenv("HEADWATER_TOOLS");
  const auto folders = tool_folders(list == nullptr ? "" : list);
  std::map<std::string, std::string, std::less<>> found;
  for (const auto name : {pdf_to_text, pdf_to_pictures, text_recogniser})
    found.emplace(name, find_tool(folders, name));
  return found;
}

}  // namespace

std::vector<std::string> tool_folders(std::string_view list) {
  if (list.empty()) return {"/usr/bin", "/usr/local/bin", "/bin"};
  std::vector<std::string> folders;
  for (const auto folder : split(list, ':')) {
    if (folder.starts_with('/')) folders.emplace_back(folder);
  }
  return folders;
}

std::string find_tool(const std::vector<std::string>& folders, std::string_view name) {
  for (const auto& folder : folders) {
    auto path = folder + "/" + std::string(name);
    struct stat found{};
    if (stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) &&
        access(path.c_str(), X_OK) == 0) {
      return path;
    }
  }
  return "";
}

const std::string& tool_path(std::string_view name) {
  static const auto paths = find_all();
  static const std::string none;
  const auto found = paths.find(name);
  return found == paths.end() ? none : found->second;
}

}  // namespace headwater
