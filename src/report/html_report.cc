// SPDX-License-Identifier: Apache-2.0
#include "report/html_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/data_file.h"
#include "base/visible_text.h"
#include "report/html_parts.h"
#include "report/likelihood.h"
#include "report/method_text.h"
#include "report/not_analysed_text.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

std::string line_html(Citations& citations, const Line& line) {
  std::string out = fmt::format("<p class=\"in{}\">", line.indent);
  for (const auto& part : line.parts) {
    const auto text = html_escaped(part.text);
    out += part.strong ? "<strong>" + text + "</strong>" : text;
    if (part.where) out += citations.cite(*part.where);
  }
  return out + "</p>\n";
}

class Page {
 public:
  Page(const Case& input, const Selection& chosen, const ReportOptions& options)
      : view_(input),
        chosen_(chosen),
        options_(options),
        reasons_(view_),
        citations_(view_, options.with_texts) {}

  std::string drawn() {
    const auto [shown, others] = findings_shown();
    section("findings", "Findings", findings(shown));
    if (!others.empty()) section("others", "Other findings", overview_html(parts(), others, false));
    section("conflicts", "Conflicts", conflicts_html(parts()));
    section("timeline", "Timeline", timeline_html(parts(), options_.timeline));
    section("sources", "Sources", sources_html(parts()));
    section("names", "Names", names_html(parts()));
    if (chosen_.all) {
      lines("handed-on", "Said to have been handed on", handovers_section(view_));
      lines("distance", "Hedged, denied, doubted", distance_section(view_));
      lines("voices", "Who speaks", voices_section(view_));
      lines("not-analysed", "Not analysed: not in English", not_analysed_section(view_));
      lines("left-out", "On page after page, claimed by no article", left_out_section(view_));
    }
    section("method", "Method and limits", method());
    section("notes", "Notes", citations_.notes());
    const auto documents = chosen_.all ? chosen_.documents : citations_.documents();
    return head() + sections_ + documents_html(view_, documents, options_.with_texts) +
           "</main>\n</body>\n</html>\n";
  }

 private:
  PageParts parts() { return {view_, chosen_, reasons_, citations_}; }

  void section(std::string_view id, std::string_view title, const std::string& body) {
    if (body.empty()) return;
    nav_ += fmt::format("<a href=\"#{}\">{}</a> ", id, title);
    sections_ += fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n{}</section>\n", id, title, body);
  }

  void lines(std::string_view id, std::string_view title, const Section& content) {
    std::string body;
    for (const auto& line : content.lines) body += line_html(citations_, line);
    section(id, title, body);
  }

  // Those with a heading of their own, and those in a table.
  std::pair<Selection::Indices, Selection::Indices> findings_shown() {
    if (!chosen_.all) return {chosen_.claims, {}};
    auto order = reasons_.claims();
    order.resize(std::min(order.size(), options_.claims));
    Selection::Indices others;
    for (const auto claim : chosen_.claims) {
      if (std::ranges::find(order, claim) == order.end()) others.push_back(claim);
    }
    return {std::move(order), std::move(others)};
  }

  std::string findings(const Selection::Indices& shown) {
    auto out = overview_html(parts(), shown, true);
    for (const auto claim : shown) out += finding_html(parts(), claim);
    return out;
  }

  static std::string method() {
    std::string out = "<h3>How it was made</h3>\n<ol>\n";
    for (const auto line : method_lines) out += fmt::format("<li>{}</li>\n", line);
    out += "</ol>\n<h3>What it cannot tell</h3>\n<ul>\n";
    for (const auto line : limit_lines) out += fmt::format("<li>{}</li>\n", line);
    out += "</ul>\n";
    std::vector<std::vector<std::string>> rows;
    const auto bands = likelihood_bands();
    for (std::size_t i = 0; i < bands.size(); ++i) {
      rows.push_back(
          {std::string(bands[i].words),
           fmt::format("{}–{} %", bands[i].from, i + 1 < bands.size() ? bands[i + 1].from : 100)});
    }
    return out + table_html("Words of likelihood (ICD 203): of competing values alone",
                            {"Word", "Means"}, rows);
  }

  [[nodiscard]] std::string head() const {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n";
    const auto name = html_escaped(options_.case_path);
    out += fmt::format("{}{}</title>\n<style>\n{}</style>\n</head>\n<body>\n", page_mark, name,
                       data_file("report/page.css"));
    out += fmt::format(
        "<header>\n<h1>What the documents of {} say, and who says it</h1>\n<p "
        "class=\"about\">{}{}{}</p>\n",
        name, options_.day.empty() ? "" : "As of " + html_escaped(options_.day) + " · ",
        options_.version.empty() ? "" : html_escaped(options_.version) + " · ",
        html_escaped(summary_text(view_.data())));
    if (const auto left = not_analysed_summary(view_.data().documents); !left.empty())
      out += fmt::format("<p class=\"warning\">{}</p>\n", html_escaped(left));
    if (!chosen_.all)
      out += fmt::format("<p class=\"warning\">A choice: {} of the {} of the case.</p>\n",
                         chosen_.claims.size(), counted(standing_claims(view_.data()), "finding"));
    return out + fmt::format(
                     "<nav aria-label=\"Sections\">{}<a href=\"#documents\">Documents</a>"
                     "</nav>\n</header>\n<main>\n",
                     nav_);
  }

  CaseView view_;
  const Selection& chosen_;
  const ReportOptions& options_;
  ReasonsToLook reasons_;
  Citations citations_;
  std::string nav_;
  std::string sections_;
};

}  // namespace

std::string html_escaped(std::string_view words) {
  const auto text = visible_text(words);
  std::string out;
  out.reserve(text.size() + 16);
  for (const auto c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_report(const Case& input, const Selection& chosen, const ReportOptions& options) {
  return Page(input, chosen, options).drawn();
}

}  // namespace headwater
