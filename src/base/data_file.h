// SPDX-License-Identifier: Apache-2.0
// The files of data/, built into the executable, and the two shapes they come in.
//
// Shape: UTF-8 lines; "#" starts a comment line; a row is fields divided by tabs. The first comment
// names the source of the list.
// Example: data/reporting_verbs.tsv -> data_rows("reporting_verbs.tsv")[0] == {"say", "asserts",
//          "plain"}.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace headwater {

struct EmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};
extern const EmbeddedFile embedded_files[];  // sorted by name; the last has a null name

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

// The bytes of a file below data/; aborts with its name where it was not built in (a broken build,
// not bad input).
[[nodiscard]] std::string_view data_file(std::string_view name);
[[nodiscard]] std::vector<std::string_view> data_file_names();

using Row = std::vector<std::string_view>;
[[nodiscard]] std::vector<Row> parse_rows(std::string_view text);
[[nodiscard]] std::vector<Row> data_rows(std::string_view name);

// For measuring what a list is worth (test/ablation): from now on the file or class of words of
// that name has no rows. Called before any list is read.
void empty_list(std::string_view name);
[[nodiscard]] bool list_is_emptied(std::string_view name);

}  // namespace headwater
