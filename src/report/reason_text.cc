// SPDX-License-Identifier: Apache-2.0
#include "report/reason_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>

#include "base/data_file.h"
#include "base/strings.h"
#include "report/values_json.h"

namespace headwater {
namespace {

using IdOf = std::function<std::string(std::uint32_t)>;

const StringMap<std::string>& sentences() {
  static const auto table = [] {
    StringMap<std::string> made;
    for (const auto name : data_file_names()) {
      if (!name.starts_with("rules/")) continue;
      for (const auto& row : data_rows(name)) {
        if (row.size() >= 2) made.emplace(row[0], row[1]);
      }
    }
    return made;
  }();
  return table;
}

// "origins.wire_credit" -> "wire credit: Norrland Wire".
std::string bare_text(const Reason& reason) {
  auto text = reason.rule.substr(reason.rule.find('.') + 1);
  std::ranges::replace(text, '_', ' ');
  if (!reason.terms.empty()) text += ": " + join(reason.terms, ", ");
  return text;
}

std::string figure_named(std::string_view name, const Reason& reason, bool percent) {
  const auto found = std::ranges::find(reason.figures, name, &Figure::name);
  if (found == reason.figures.end()) return "?";
  if (!percent) return figure_text(found->value);
  return fmt::format("{:.0f} %", 100 * found->value);
}

std::string placeholder(std::string_view name, const Reason& reason) {
  if (name == "*") return join(reason.terms, ", ");
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error == std::errc{} && end == name.data() + name.size())
    return number < reason.terms.size() ? reason.terms[number] : "?";
  const bool percent = name.ends_with('%');
  if (percent) name.remove_suffix(1);
  return figure_named(name, reason, percent);
}

Json reason_json(const Reason& reason, const IdOf& id_of) {
  Json spans = Json::array();
  for (const auto& place : reason.spans) {
    spans.push_back({{"document", id_of(place.document)},
                     {"start", place.span.start},
                     {"end", place.span.end}});
  }
  Json figures = Json::object();
  for (const auto& figure : reason.figures) figures[figure.name] = number_json(figure.value);
  return {{"rule", reason.rule},
          {"text", reason_text(reason)},
          {"spans", std::move(spans)},
          {"figures", std::move(figures)}};
}

Json list_of(const std::vector<Reason>& reasons, const IdOf& id_of) {
  Json list = Json::array();
  for (const auto& reason : reasons) list.push_back(reason_json(reason, id_of));
  return list;
}

}  // namespace

std::string figure_text(double value) {
  if (std::abs(value) < 1e15 && value == std::floor(value)) return fmt::format("{:.0f}", value);
  return fmt::format("{:.4g}", value);
}

std::string fill_reason(std::string_view sentence, const Reason& reason) {
  std::string text;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = sentence.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    text += sentence.substr(0, open);
    text += placeholder(sentence.substr(open + 1, close - open - 1), reason);
    sentence.remove_prefix(close + 1);
  }
  text += sentence;
  return text;
}

std::string reason_text(const Reason& reason) {
  const auto found = sentences().find(reason.rule);
  return found == sentences().end() ? bare_text(reason) : fill_reason(found->second, reason);
}

Json reasons_json(const std::vector<Reason>& reasons, const Case& whole) {
  return list_of(reasons, [&](std::uint32_t index) { return document_id(whole, index); });
}

Json reasons_json(const std::vector<Reason>& reasons, const Document& document) {
  return list_of(reasons, [&](std::uint32_t) { return document.id; });
}

}  // namespace headwater
