// SPDX-License-Identifier: Apache-2.0
#include "exchange/analyst_table.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>

#include "base/calendar.h"
#include "base/csv_reader.h"
#include "base/json.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 16> known_columns{
    "text",     "who", "stance", "source", "date",     "url",     "author",      "title",
    "language", "id",  "name",   "owner",  "front_of", "wing_of", "reliability", "document"};
constexpr std::string_view quotation_column = "quotation";
constexpr std::string_view own_source = "analyst's table";

struct Row {
  std::size_t line = 0;
  std::map<std::string, std::string, std::less<>> cells;
  [[nodiscard]] std::string at(std::string_view column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? std::string() : std::string(trim(found->second));
  }
};

class TableReader {
 public:
  explicit TableReader(std::string name) : name_(std::move(name)) {}

  AnalystTable read(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!is_valid_utf8(bytes))
      refuse(0, "not valid UTF-8");
    else if (trim(bytes).starts_with('{'))
      json_lines(bytes);
    else
      csv(bytes);
    if (table_.count == 0 && table_.decisions.empty() && table_.bad.empty()) refuse(0, "no rows");
    table_.unread_columns.assign(unread_.begin(), unread_.end());
    return std::move(table_);
  }

 private:
  void refuse(std::size_t line, std::string reason) {
    if (line > 0) reason = fmt::format("line {}: {}", line, reason);
    table_.bad.push_back({ErrorKind::input, name_, std::move(reason)});
  }

  void put(Row& row, std::string_view column, std::string value) {
    auto key = lower_ascii(trim(column));
    const bool known = key == quotation_column || one_of(std::string_view(key), known_columns);
    if (known)
      row.cells[std::move(key)] = std::move(value);
    else
      unread_.insert(std::move(key));
  }

  void csv(std::string_view bytes) {
    CsvReader reader(bytes);
    std::vector<std::string> head;
    std::vector<std::string> fields;
    if (!reader.next(head)) return;
    while (reader.next(fields)) {
      if (reader.unclosed()) return refuse(reader.line(), "a quotation mark is not closed");
      if (fields.size() == 1 && trim(fields.front()).empty()) continue;
      if (fields.size() != head.size()) {
        refuse(reader.line(),
               fmt::format("{} fields, the header has {}", fields.size(), head.size()));
        continue;
      }
      Row row{reader.line(), {}};
      for (std::size_t i = 0; i < head.size(); ++i) put(row, head[i], fields[i]);
      take(row);
    }
  }

  void json_lines(std::string_view bytes) {
    std::size_t number = 0;
    for (const auto line : split(bytes, '\n')) {
      ++number;
      if (trim(line).empty()) continue;
      const auto object = parse_json(line, name_);
      if (!object || !object->is_object()) {
        refuse(number, object ? "not a JSON object" : object.error().reason);
        continue;
      }
      Row row{number, {}};
      for (const auto& [key, value] : object->items()) {
        if (value.is_null()) continue;
        put(row, key, value.is_string() ? value.get<std::string>() : to_json_line(value));
      }
      take(row);
    }
  }

  // "" where the row is good.
  static std::string fault_of(const Row& row) {
    const bool claim = !row.at("text").empty();
    const bool source = !row.at("name").empty();
    if (claim == source) return claim ? "both a text and a name" : "neither a text nor a name";
    if (const auto day = row.at("date"); !day.empty() && !parse_iso_day(day))
      return fmt::format("{} is no date (YYYY-MM-DD)", day);
    constexpr std::array<std::string_view, 3> stances{"", "asserts", "denies"};
    if (!one_of(std::string_view(row.at("stance")), stances))
      return fmt::format("the stance is {}, not asserts or denies", row.at("stance"));
    if (row.at("stance") == "denies" && row.at("who").empty()) return "denied by nobody";
    const auto grade = row.at("reliability");
    if (!grade.empty() && (grade.size() != 1 || grade[0] < 'A' || grade[0] > 'F'))
      return fmt::format("the reliability is {}, not a letter from A to F", grade);
    const bool nothing = row.at("owner").empty() && row.at("front_of").empty() &&
                         row.at("wing_of").empty() && grade.empty();
    return source && nothing ? "nothing is said of the source" : "";
  }

  void take(const Row& row) {
    if (auto fault = fault_of(row); !fault.empty()) return refuse(row.line, std::move(fault));
    if (!row.at("document").empty()) {
      table_.decisions.push_back(
          {row.line, "note", row.at("document"), row.at("text"), row.at(quotation_column)});
    } else if (!row.at("text").empty()) {
      record(row, claim_text(row));
    } else {
      source(row);
    }
  }

  // The words as they are, put to who says them as a transcript does.
  static std::string claim_text(const Row& row) {
    const auto who = squeeze_space(row.at("who"));
    if (who.empty()) return row.at("text");
    return who + (row.at("stance") == "denies" ? " denied that " : ": ") + row.at("text");
  }

  void source(const Row& row) {
    const auto name = squeeze_space(row.at("name"));
    if (const auto grade = row.at("reliability"); !grade.empty())
      table_.decisions.push_back({row.line, "rate", name, grade, ""});
    std::string text;
    for (const auto& [column, words] : {std::pair{"owner", "is owned by"},
                                        {"front_of", "is a front of"},
                                        {"wing_of", "is the wing of"}}) {
      if (const auto other = squeeze_space(row.at(column)); !other.empty())
        text += fmt::format("{}{} {} {}.", text.empty() ? "" : "\n\n", name, words, other);
    }
    if (!text.empty()) record(row, text);
  }

  void record(const Row& row, const std::string& text) {
    const auto given = row.at("id");
    Json json{{"id", given.empty() ? fmt::format("{}#{}", name_, row.line) : given},
              {"text", text}};
    const auto source = row.at("source");
    json["source"] = !source.empty() ? source : std::string(own_source);
    for (const auto* key : {"date", "url", "author", "title", "language"}) {
      if (auto value = row.at(key); !value.empty()) json[key] = std::move(value);
    }
    table_.records += to_json_line(json) + "\n";
    ++table_.count;
  }

  std::string name_;
  AnalystTable table_;
  std::set<std::string> unread_;
};

}  // namespace

AnalystTable read_analyst_table(std::string_view bytes, const std::string& name) {
  return TableReader(name).read(bytes);
}

}  // namespace headwater
