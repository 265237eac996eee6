// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "model/incident_documents.h"
#include "report/html_report.h"

namespace headwater {
namespace {

constexpr int row_height = 20;
constexpr int axis_height = 24;
constexpr int chart_width = 360;
constexpr int label_width = 640;

struct Row {
  Day lo;
  Day hi;
  std::string label;
  std::string anchor;
  std::size_t documents = 0;
};

std::vector<Row> dated_rows(const CaseView& view, std::size_t most) {
  std::vector<Row> rows;
  for (const auto& incident : view.findings().incidents) {
    const auto told = first_told(incident);
    if (!incident.date.known() || told.empty() || rows.size() >= most) continue;
    const auto lo =
        incident.date.lo.value_or(*(incident.date.hi ? incident.date.hi : incident.date.lo));
    const auto hi = incident.date.hi.value_or(lo);
    const auto& where = told.front();
    rows.push_back({lo, hi,
                    fmt::format("{}  {}: {}", time_text(incident.date), name_of(incident.type),
                                view.quoted(where, 70)),
                    sentence_anchor(view, where), documents_of(incident).size()});
  }
  return rows;
}

class Scale {
 public:
  explicit Scale(const std::vector<Row>& rows) {
    first_ = rows.front().lo;
    last_ = rows.front().hi;
    for (const auto& row : rows) {
      first_ = std::min(first_, row.lo);
      last_ = std::max(last_, row.hi);
    }
  }
  [[nodiscard]] double x(Day day) const {
    const auto whole = std::max<long>(1, (last_ - first_).count());
    return static_cast<double>((day - first_).count()) / static_cast<double>(whole) * chart_width;
  }
  [[nodiscard]] Day first() const { return first_; }
  [[nodiscard]] Day last() const { return last_; }

 private:
  Day first_;
  Day last_;
};

std::string axis_svg(const Scale& scale, int height) {
  const int from = year_of(scale.first());
  const int to = year_of(scale.last());
  const int step = std::max(1, (to - from) / 6);
  if (to == from) return fmt::format("<text class=\"axis\" x=\"0\" y=\"14\">{}</text>\n", from);
  std::string out;
  for (int year = from + 1; year <= to; year += step) {
    const auto day = make_day(year, 1, 1);
    if (!day || *day < scale.first()) continue;
    const auto x = scale.x(*day);
    out += fmt::format(
        "<line class=\"grid\" x1=\"{0:.1f}\" y1=\"{1}\" x2=\"{0:.1f}\" y2=\"{2}\"/><text "
        "class=\"axis\" x=\"{0:.1f}\" y=\"14\">{3}</text>\n",
        x, axis_height, height, year);
  }
  return out;
}

}  // namespace

std::string timeline_svg(const CaseView& view, std::size_t most) {
  const auto rows = dated_rows(view, most);
  if (rows.empty()) return "";
  const Scale scale(rows);
  const auto height = axis_height + static_cast<int>(rows.size()) * row_height;
  const auto width = chart_width + label_width;
  auto out = fmt::format(
      "<svg class=\"timeline\" viewBox=\"-4 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "aria-label=\"dated incidents\">\n",
      width, height);
  out += axis_svg(scale, height);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto y = axis_height + static_cast<int>(i) * row_height;
    const auto x = scale.x(rows[i].lo);
    const auto length = std::max(5.0, scale.x(rows[i].hi) - x);
    out += fmt::format(
        "<a href=\"#{}\"><rect class=\"when{}\" x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" "
        "height=\"10\" rx=\"3\"/>"
        "<text x=\"{}\" y=\"{}\">{}</text></a>\n",
        rows[i].anchor, rows[i].documents > 1 ? " shared" : "", x, y + 3, length, chart_width + 16,
        y + 13, html_escaped(rows[i].label));
  }
  return out + "</svg>";
}

}  // namespace headwater
