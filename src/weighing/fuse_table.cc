// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/calendar.h"
#include "base/csv_reader.h"
#include "base/maybe_index.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

class Names {
 public:
  std::uint32_t add(const std::string& name) {
    const auto found = ids_.find(name);
    if (found != ids_.end()) return found->second;
    const auto id = static_cast<std::uint32_t>(names_.size());
    names_.push_back(name);
    ids_.emplace(name, id);
    return id;
  }
  // Sorts the names; returns the new index of each old one.
  std::vector<std::uint32_t> sort() {
    std::vector<std::uint32_t> order(names_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& { return names_[i]; });
    std::vector<std::uint32_t> place(names_.size());
    std::vector<std::string> sorted;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      sorted.push_back(std::move(names_[order[i]]));
    }
    names_ = std::move(sorted);
    return place;
  }
  std::vector<std::string> take() { return std::move(names_); }

 private:
  std::vector<std::string> names_;
  StringMap<std::uint32_t> ids_;
};

struct Line {
  std::uint32_t source = 0;
  std::uint32_t object = 0;
  std::uint32_t attribute = 0;
  std::uint32_t value = 0;
  std::int32_t day = 0;
};

struct Columns {
  std::array<MaybeIndex, 5> index;  // source object value attribute time
};
constexpr std::array<std::string_view, 5> column_names{"source", "object", "value", "attribute",
                                                       "time"};

Result<Columns> find_columns(const std::vector<std::string>& header, const std::string& name) {
  Columns columns;
  for (std::size_t i = 0; i < column_names.size(); ++i) {
    const auto found = std::ranges::find(header, column_names[i]);
    if (found != header.end())
      columns.index[i] = static_cast<std::uint32_t>(found - header.begin());
    if (i < 3 && !columns.index[i]) {
      return fail(ErrorKind::usage, name,
                  fmt::format("the header lacks the column {}", column_names[i]));
    }
  }
  return columns;
}

bool same_slot(const Line& a, const Line& b) {
  return a.object == b.object && a.attribute == b.attribute;
}

ClaimTable make_table(std::vector<Line> lines) {
  std::ranges::stable_sort(lines, [](const Line& a, const Line& b) {
    return std::tie(a.object, a.attribute, a.source, a.day) <
           std::tie(b.object, b.attribute, b.source, b.day);
  });
  ClaimTable table;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (i == 0 || !same_slot(lines[i - 1], line))
      table.slots.push_back({line.object, line.attribute});
    const auto slot = static_cast<std::uint32_t>(table.slots.size() - 1);
    const bool later_follows =
        i + 1 < lines.size() && same_slot(line, lines[i + 1]) && line.source == lines[i + 1].source;
    if (!later_follows) table.claims.push_back({line.source, slot, line.value, line.day});
  }
  return table;
}

}  // namespace

Result<ClaimTable> read_claim_table(std::string_view csv, const std::string& name) {
  CsvReader reader(csv);
  std::vector<std::string> fields;
  const auto unclosed = [&](std::size_t record) {
    return fail(ErrorKind::usage, name,
                fmt::format("record {} begins a quoted field that never ends", record));
  };
  if (!reader.next(fields)) return fail(ErrorKind::usage, name, "the table is empty");
  if (reader.unclosed()) return unclosed(1);
  const auto columns = find_columns(fields, name);
  if (!columns) return std::unexpected(columns.error());
  std::array<Names, 4> names;  // source object value attribute
  std::vector<Line> lines;
  std::size_t record = 1;
  while (reader.next(fields)) {
    ++record;
    if (reader.unclosed()) return unclosed(record);
    if (fields.size() == 1 && fields[0].empty()) continue;
    const auto field = [&](std::size_t column) {
      const auto i = columns->index[column];
      return i.below(fields.size()) ? to_valid_utf8(fields[*i]) : std::string();
    };
    const auto last = std::ranges::max_element(columns->index.begin(), columns->index.begin() + 3);
    if (!last->below(fields.size())) {
      return fail(ErrorKind::usage, name, fmt::format("record {} has too few fields", record));
    }
    const auto day = parse_iso_day(field(4));
    lines.push_back({names[0].add(field(0)), names[1].add(field(1)), names[3].add(field(3)),
                     names[2].add(field(2)),
                     day ? static_cast<std::int32_t>(day->time_since_epoch().count()) : 0});
  }
  std::array<std::vector<std::uint32_t>, 4> place;
  for (std::size_t i = 0; i < names.size(); ++i) place[i] = names[i].sort();
  for (auto& line : lines) {
    line.source = place[0][line.source];
    line.object = place[1][line.object];
    line.value = place[2][line.value];
    line.attribute = place[3][line.attribute];
  }
  auto table = make_table(std::move(lines));
  table.sources = names[0].take();
  table.objects = names[1].take();
  table.values = names[2].take();
  table.attributes = names[3].take();
  return table;
}

StringMap<std::vector<std::string>> read_place_hierarchy(std::string_view text) {
  StringMap<std::vector<std::string>> wholes;
  for (const auto& row : parse_rows(text)) {
    if (row.size() < 2) continue;
    wholes[lower_utf8(squeeze_space(row[0]))].push_back(lower_utf8(squeeze_space(row[1])));
  }
  return wholes;
}

}  // namespace headwater
