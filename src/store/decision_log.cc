// SPDX-License-Identifier: Apache-2.0
#include "store/decision_log.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "base/calendar.h"
#include "base/hash.h"
#include "store/case_connection.h"
#include "store/row_digests.h"

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

std::int64_t append_to_log(const Database& database, std::string action, std::string target,
                           const Json& detail, std::string made_by) {
  LogEntry entry;
  entry.number = database.integer("SELECT coalesce(max(number), 0) + 1 FROM log");
  entry.made_at = now_utc();
  entry.made_by = std::move(made_by);
  entry.action = std::move(action);
  entry.target = std::move(target);
  entry.detail = to_json_line(detail);
  entry.previous = log_head(database);
  entry.hash = hash_of(entry);
  Statement insert(database, "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, entry.number);
  int column = 2;
  for (const auto* text : {&entry.made_at, &entry.made_by, &entry.action, &entry.target,
                           &entry.detail, &entry.previous, &entry.hash})
    insert.bind(column++, std::string_view(*text));
  insert.run();
  return entry.number;
}

void log_copy(const Database& database, std::string document, const std::string& id,
              const std::string& path) {
  append_to_log(database, "copy", std::move(document), Json{{"id", id}, {"path", path}});
}

void log_findings(const Database& database) {
  Json detail = Json::object();
  put_digest(detail, digest_of_findings(database));
  append_to_log(database, "findings", "", detail);
}

std::string log_head(const Database& database) {
  Statement last(database, "SELECT hash FROM log ORDER BY number DESC LIMIT 1");
  return last.step() ? std::string(last.text(0)) : std::string(64, '0');
}

Result<std::string> load_head(CaseFile& file) {
  return reading(file, [](CaseConnection& connection) { return log_head(connection.database); });
}

Result<std::string> load_last_day(CaseFile& file) {
  return reading(file, [](CaseConnection& connection) {
    Statement last(connection.database, "SELECT made_at FROM log ORDER BY number DESC LIMIT 1");
    return last.step() ? std::string(last.text(0)).substr(0, 10) : std::string();
  });
}

std::vector<LogEntry> load_log_entries(const Database& database, const std::string& where) {
  std::vector<LogEntry> entries;
  Statement select(database, "SELECT * FROM log " + where + " ORDER BY number");
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

}  // namespace headwater
