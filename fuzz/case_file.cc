// SPDX-License-Identifier: Apache-2.0
// A case that came from elsewhere is opened, loaded, verified, reported and explained, or refused
// with an error; a cell that somebody set to another value is always seen by `verify`.
//
// Rule: the first byte chooses: cells of a small sound case set to other values, bytes of its file
//       changed, or the rest of the input as the file itself.
#include <fmt/format.h>
#include <fuzzer/FuzzedDataProvider.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "check_read.h"
#include "read/formats/inner_stream.h"
#include "report/explain.h"
#include "store/finding_part.h"
#include "store/offset_runs.h"
#include "store/sqlite.h"
#include "store/verify_case.h"
#include "stored_case.h"

namespace {

using namespace headwater;

const std::string& path() {
  static const std::string at = case_path();
  return at;
}

struct Column {
  std::string table;
  std::string name;
  std::vector<std::int64_t> rows;
};

// A small case with all that the grammar tells, closed, and its columns.
struct SoundCase {
  std::string bytes;
  std::vector<Column> columns;
};

std::vector<std::string> texts(const Database& database, const std::string& query) {
  std::vector<std::string> found;
  Statement rows(database, query);
  while (rows.step()) found.emplace_back(rows.text(0));
  return found;
}

std::vector<Column> columns_of(const Database& database) {
  std::vector<Column> columns;
  for (const auto& table :
       texts(database,
             "SELECT name FROM pragma_table_list WHERE type IN ('table', 'shadow') AND wr = 0 "
             "AND schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name")) {
    std::vector<std::int64_t> numbers;
    Statement rows(database, fmt::format("SELECT rowid FROM \"{}\" ORDER BY rowid", table));
    while (rows.step()) numbers.push_back(rows.integer(0));
    if (numbers.empty()) continue;
    for (auto& name :
         texts(database, fmt::format("SELECT name FROM pragma_table_info('{}')", table)))
      columns.push_back({table, std::move(name), numbers});
  }
  return columns;
}

SoundCase make_sound_case() {
  std::string bytes;  // any that the grammar makes stories of
  for (std::size_t i = 0; i < 240; ++i) bytes += static_cast<char>(i * 37 % 251);
  std::vector<ToldDocument> stories;
  for (Choices choices(bytes); !choices.empty() && stories.size() < 4;)
    stories.push_back(tell_document(choices, stories.size()));
  {
    auto file = new_case(path());
    static_cast<void>(store_stories(file, stories));
  }
  SoundCase made;
  {
    const Database database(path(), SQLITE_OPEN_READWRITE);
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    made.columns = columns_of(database);
  }
  made.bytes = must(read_file(path()));
  return made;
}

const SoundCase& sound_case() {
  static const SoundCase made = make_sound_case();
  return made;
}

void bind_value(Statement& statement, FuzzedDataProvider& choices) {
  switch (choices.ConsumeIntegralInRange(0, 5)) {
    case 0:
      return statement.bind_null(1);
    case 1:
      return statement.bind(1, std::int64_t{choices.ConsumeIntegral<std::int8_t>()});
    case 2:
      return statement.bind(1, choices.ConsumeIntegral<std::int64_t>());
    case 3:
      return statement.bind(1, choices.ConsumeFloatingPoint<double>());
    case 4:
      return statement.bind(1, std::string_view(choices.ConsumeRandomLengthString(200)));
    default:
      return statement.bind_blob(1, choices.ConsumeRandomLengthString(200));
  }
}

// How many cells have another value now. One that the table itself refuses stays as it is.
int change_cells(FuzzedDataProvider& choices) {
  constexpr int most = 4;
  int changed = 0;
  const Database database(path(), SQLITE_OPEN_READWRITE);
  database.run("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
  for (int i = 0; i < most && choices.remaining_bytes() > 0; ++i) {
    const auto& columns = sound_case().columns;
    const auto& column = columns[choices.ConsumeIntegral<std::uint16_t>() % columns.size()];
    Statement edit(database, fmt::format("UPDATE \"{0}\" SET \"{1}\" = ?1 "
                                         "WHERE rowid = ?2 AND \"{1}\" IS NOT ?1",
                                         column.table, column.name));
    bind_value(edit, choices);
    edit.bind(2, column.rows[choices.ConsumeIntegral<std::uint16_t>() % column.rows.size()]);
    try {
      edit.run();
      changed += sqlite3_changes(database.handle());
    } catch (const SqlFailure&) {
    }
  }
  database.run("PRAGMA wal_checkpoint(TRUNCATE)");
  return changed;
}

void change_bytes(FuzzedDataProvider& choices) {
  auto bytes = sound_case().bytes;
  while (choices.remaining_bytes() > 0) {
    const auto at = choices.ConsumeIntegral<std::uint32_t>() % bytes.size();
    for (const char c : choices.ConsumeRandomLengthString(64))
      if (&bytes[at] + 1 < bytes.data() + bytes.size()) bytes[at] = c;
  }
  static_cast<void>(write_file(path(), bytes));
}

void explain_ids(CaseFile& file, const Case& whole) {
  const auto original_of = [](const Document&) { return std::optional<std::string_view>(); };
  const auto explain = [&](const std::string& id) {
    if (const auto found = explain_json(whole, id, original_of))
      static_cast<void>(explain_text(*found));
    if (const auto part = load_finding(file, id); part && *part)
      static_cast<void>(explain_part_json(**part, original_of));
  };
  for (const char* name : {"1", "d0.txt", "c0000001"}) explain(name);
  if (!whole.findings.claims.empty()) explain(whole.findings.claims.back().id);
  if (!whole.findings.conflicts.empty()) explain(whole.findings.conflicts.front().id);
  if (!whole.findings.sources.empty()) explain(whole.findings.sources.back().id);
}

// Whether an error or a fault is told somewhere.
bool examine(std::size_t turn) {
  auto file = open_case(path(), CaseMode::read);
  if (!file) return true;
  CaseNeeds lists;
  lists.claims = lists.utterances = lists.sources = true;
  static_cast<void>(load_case(*file, lists));
  if (const auto whole = load_case(*file)) {
    print_one(*whole, turn);
    explain_ids(*file, *whole);
  }
  static_cast<void>(search_text(*file, "bridge"));
  const auto verified = verify_case(*file, inner_stream);
  return !verified || !verified->faults.empty();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(unpack_offset_runs({reinterpret_cast<const char*>(data), size}));
  const auto& sound = sound_case();
  FuzzedDataProvider choices(data, size);
  const auto way = choices.ConsumeIntegralInRange(0, 9);
  std::filesystem::remove(path() + "-wal");
  std::filesystem::remove(path() + "-shm");
  if (way == 9) {
    static_cast<void>(write_file(path(), choices.ConsumeRemainingBytesAsString()));
    examine(size);
  } else if (way >= 7) {
    change_bytes(choices);
    examine(size);
  } else {
    static_cast<void>(write_file(path(), sound.bytes));
    const int changed = change_cells(choices);
    const bool told = examine(size);
    demand(told || changed != 1, "a changed cell is not seen");
    demand(!told || changed != 0, "a sound case is called damaged");
  }
  return 0;
}
