// SPDX-License-Identifier: Apache-2.0
#include "base/data_file.h"

#include <cstdio>
#include <cstdlib>

#include "base/strings.h"

namespace headwater {
namespace {

StringSet& emptied_lists() {
  static StringSet lists;
  return lists;
}

}  // namespace

void empty_list(std::string_view name) {
  emptied_lists().emplace(name);
}

bool list_is_emptied(std::string_view name) {
  return emptied_lists().contains(name);
}

std::string_view data_file(std::string_view name) {
  for (const auto* file = embedded_files; file->name != nullptr; ++file) {
    if (name == file->name) return {file->begin, static_cast<std::size_t>(file->end - file->begin)};
  }
  std::fprintf(stderr, "headwater: data file %.*s is missing from this build\n",
               static_cast<int>(name.size()), name.data());
  std::abort();
}

std::vector<std::string_view> data_file_names() {
  std::vector<std::string_view> names;
  for (const auto* file = embedded_files; file->name != nullptr; ++file)
    names.emplace_back(file->name);
  return names;
}

std::vector<Row> parse_rows(std::string_view text) {
  std::vector<Row> rows;
  for (auto line : split(text, '\n')) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    rows.push_back(split(line, '\t'));
  }
  return rows;
}

std::vector<Row> data_rows(std::string_view name) {
  return list_is_emptied(name) ? std::vector<Row>{} : parse_rows(data_file(name));
}

}  // namespace headwater
