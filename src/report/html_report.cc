// SPDX-License-Identifier: Apache-2.0
#include "report/html_report.h"

#include <fmt/format.h>

#include "base/data_file.h"
#include "base/visible_text.h"
#include "report/text_report.h"

namespace headwater {
namespace {

std::string link_to(const CaseView& view, DocumentSpan where) {
  return fmt::format(" <a class=\"where\" href=\"#{}\" title=\"{}\">{}</a>",
                     sentence_anchor(view, where), html_escaped(view.quoted(where, 300)),
                     place_mark(view.label(where.document), where.span));
}

std::string line_html(const CaseView& view, const Line& line) {
  std::string out = fmt::format("<p class=\"in{}\">", line.indent);
  for (const auto& part : line.parts) {
    const auto text = html_escaped(part.text);
    out += part.strong ? "<strong>" + text + "</strong>" : text;
    if (part.where) out += link_to(view, *part.where);
  }
  return out + "</p>\n";
}

// The lines of a claim, from its headline to the next one, with the tree of its origins below.
std::string claims_html(const CaseView& view, const Section& section) {
  std::string out;
  std::optional<std::uint32_t> claim;
  const auto close = [&] {
    if (!claim) return;
    if (const auto tree = origin_tree_svg(view, *claim); !tree.empty())
      out += "<figure>" + tree + "</figure>\n";
    out += "</article>\n";
    claim.reset();
  };
  for (const auto& line : section.lines) {
    if (line.indent == 0) close();
    if (line.claim) {
      claim = line.claim;
      out += fmt::format("<article class=\"claim\">\n<div id=\"{}\">{}</div>",
                         html_escaped(view.findings().claims[*claim].id), line_html(view, line));
    } else {
      out += line_html(view, line);
    }
  }
  close();
  return out;
}

std::string section_html(const CaseView& view, const Section& section,
                         const ReportOptions& options) {
  auto out =
      fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n", section.id, html_escaped(section.title));
  if (section.id == "claims") {
    out += claims_html(view, section);
  } else {
    if (section.id == "timeline")
      out += "<figure>" + timeline_svg(view, options.timeline) + "</figure>\n";
    for (const auto& line : section.lines) out += line_html(view, line);
  }
  return out + "</section>\n";
}

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

std::string html_report(const Case& input, const ReportOptions& options) {
  const CaseView view(input);
  const auto content = report_content(input, options);
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n";
  out += fmt::format("{}{}</title>\n<style>\n{}</style>\n</head>\n<body>\n", page_mark,
                     html_escaped(options.case_path), data_file("report/page.css"));
  out += "<header>\n<h1>headwater</h1>\n";
  for (const auto& line : content.heading) out += line_html(view, line);
  out += "<nav>";
  for (const auto& section : content.sections) {
    out += fmt::format("<a href=\"#{}\">{}</a> ", section.id, html_escaped(section.title));
  }
  out += "<a href=\"#documents\">THE DOCUMENTS</a></nav>\n</header>\n<main>\n";
  for (const auto& section : content.sections) out += section_html(view, section, options);
  for (const auto& line : content.closing) out += line_html(view, line);
  out += documents_html(view);
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace headwater
