// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "base/data_file.h"
#include "base/strings.h"

namespace headwater {

extern const EmbeddedFile schema_files[];

namespace {

struct Entry {
  std::string table;
  std::string sql;
  bool operator==(const Entry&) const = default;
};
// By type and name.
using Entries = std::map<std::pair<std::string, std::string>, Entry>;

// More than any version has; a file with a million tables costs no more than this.
constexpr std::size_t most_entries = 1000;

Entries entries_of(const Database& database) {
  Statement select(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
  Entries entries;
  while (entries.size() < most_entries && select.step())
    entries[{std::string(select.text(0)), std::string(select.text(1))}] = {
        std::string(select.text(2)), std::string(select.text(3))};
  return entries;
}

const Entries& entries_of_version(std::int64_t version) {
  static const auto made = [] {
    std::map<std::int64_t, Entries> all;
    for (std::int64_t i = 1; i <= case_version; ++i) all.emplace(i, entries_of(empty_case(i)));
    return all;
  }();
  return made.at(version);
}

// A name from a foreign file, for a message of one line.
std::string shown(std::string_view name) {
  constexpr std::size_t longest = 60;
  std::string out;
  for (const char c : name.substr(0, longest)) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x20 || byte >= 0x7F ? '?' : c;
  }
  return out + (name.size() > longest ? "…" : "");
}

std::string reason_of(const std::vector<std::string>& differences, std::int64_t version) {
  constexpr std::size_t most = 20;
  auto told = differences;
  if (told.size() > most) {
    told.resize(most);
    told.push_back(fmt::format("and {} more differences", differences.size() - most));
  }
  return fmt::format("not a headwater case as version {} makes it: {}", version, join(told, "; "));
}

}  // namespace

std::string schema_sql(std::int64_t version) {
  const auto name = fmt::format("{:03}.sql", version);
  for (const auto* file = schema_files; file->name != nullptr; ++file) {
    if (name == file->name) return {file->begin, file->end};
  }
  throw SqlFailure{SQLITE_ERROR, "this build lacks " + name};
}

Database empty_case(std::int64_t version) {
  Database database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  for (std::int64_t i = 1; i <= version; ++i) database.run(schema_sql(i));
  return database;
}

std::string empty_case_bytes() {
  const auto database = empty_case();
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(database.handle(), "main", &size, 0);
  if (bytes == nullptr) throw SqlFailure{SQLITE_NOMEM, "out of memory"};
  std::string out(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  sqlite3_free(bytes);
  // Bytes 18 and 19 of the header are 2 where the file is in write-ahead mode. Switching later
  // would need the file for oneself, and two processes may begin a case at once.
  out[18] = out[19] = 2;
  return out;
}

std::vector<std::string> schema_differences(const Database& database, std::int64_t version) {
  const auto& ours = entries_of_version(version);
  const auto theirs = entries_of(database);
  std::vector<std::string> differences;
  for (const auto& [key, entry] : theirs) {
    const auto found = ours.find(key);
    if (found == ours.end()) {
      differences.push_back(fmt::format("it holds {} {} {}", key.first == "index" ? "an" : "a",
                                        shown(key.first), shown(key.second)));
    } else if (found->second != entry) {
      differences.push_back(fmt::format("its {} {} is another", key.first, key.second));
    }
  }
  for (const auto& [key, entry] : ours) {
    if (!theirs.contains(key))
      differences.push_back(fmt::format("it lacks the {} {}", key.first, key.second));
  }
  return differences;
}

std::int64_t check_schema(const Database& database) {
  if (database.integer("PRAGMA application_id") != case_application_id)
    throw SqlFailure{SQLITE_NOTADB, "not a headwater case"};
  const auto version = database.integer("PRAGMA user_version");
  if (version > case_version) {
    throw SqlFailure{SQLITE_ERROR,
                     "made by a newer headwater (version " + std::to_string(version) + ")"};
  }
  if (version < 1) throw SqlFailure{SQLITE_NOTADB, "not a headwater case"};
  if (database.text("PRAGMA encoding") != "UTF-8")
    throw SqlFailure{SQLITE_NOTADB, "not a headwater case (its texts are not UTF-8)"};
  if (const auto differences = schema_differences(database, version); !differences.empty())
    throw SqlFailure{SQLITE_NOTADB, reason_of(differences, version)};
  return version;
}

}  // namespace headwater
