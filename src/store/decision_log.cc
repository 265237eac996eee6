// SPDX-License-Identifier: Apache-2.0
#include "store/decision_log.h"

#include <fmt/format.h>

#include <chrono>

#include "base/calendar.h"
#include "base/hash.h"
#include "base/json.h"
#include "store/case_connection.h"

namespace headwater {
namespace {

std::string now_utc() {
  using namespace std::chrono;
  const auto now = floor<seconds>(system_clock::now());
  const auto day = floor<days>(now);
  const hh_mm_ss time{now - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_day(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

}  // namespace

std::string hash_of(const LogEntry& entry) {
  const auto content = Json::array(
      {entry.number, entry.made_at, entry.made_by, entry.action, entry.target, entry.detail});
  return sha256_hex(entry.previous + "\n" + to_json_line(content));
}

void append_to_log(const Database& database, LogEntry entry) {
  Statement last(database, "SELECT number, hash FROM log ORDER BY number DESC LIMIT 1");
  const bool any = last.step();
  entry.number = any ? last.integer(0) + 1 : 1;
  entry.previous = any ? std::string(last.text(1)) : std::string(64, '0');
  entry.made_at = now_utc();
  entry.hash = hash_of(entry);
  Statement insert(database, "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, entry.number);
  int column = 2;
  for (const auto* text : {&entry.made_at, &entry.made_by, &entry.action, &entry.target,
                           &entry.detail, &entry.previous, &entry.hash})
    insert.bind(column++, std::string_view(*text));
  insert.run();
}

std::vector<LogEntry> load_log_entries(const Database& database) {
  std::vector<LogEntry> entries;
  Statement select(database, "SELECT * FROM log ORDER BY number");
  while (select.step()) {
    LogEntry entry;
    entry.number = select.integer(0);
    int column = 1;
    for (auto* text : {&entry.made_at, &entry.made_by, &entry.action, &entry.target, &entry.detail,
                       &entry.previous, &entry.hash})
      *text = select.text(column++);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Result<std::vector<LogEntry>> load_log(CaseFile& file) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] { return load_log_entries(connection.database); });
}

}  // namespace headwater
