// SPDX-License-Identifier: Apache-2.0
#include "report/text_report.h"

#include <fmt/format.h>

#include "base/strings.h"
#include "base/visible_text.h"
#include "report/case_view.h"
#include "report/likelihood.h"
#include "report/method_text.h"
#include "report/table.h"

namespace headwater {
namespace {

// Words of a line, kept with their weight, flow into columns.
class Wrapper {
 public:
  Wrapper(std::vector<StyledLine>& out, std::size_t indent, std::size_t width)
      : out_(out), indent_(indent), width_(width) {
    begin_line(indent_);
  }

  void words(std::string_view words, bool strong) {
    const auto text = visible_line(words);
    std::size_t at = 0;
    while (at < text.size()) {
      const auto blanks = std::min(text.find_first_not_of(' ', at), text.size());
      const auto end = std::min(text.find(' ', blanks), text.size());
      word(std::string_view(text).substr(at, blanks - at),
           std::string_view(text).substr(blanks, end - blanks), strong);
      at = end;
    }
  }

 private:
  void begin_line(std::size_t indent) {
    out_.push_back({{std::string(indent, ' ')}});
    column_ = indent;
  }

  void append(std::string_view text, bool strong) {
    auto& line = out_.back();
    if (line.back().bold != strong) line.push_back({"", strong});
    line.back().text += text;
  }

  void word(std::string_view blanks, std::string_view word, bool strong) {
    const auto width = display_width(word);
    if (column_ + blanks.size() + width > width_ && column_ > indent_ + 4 && !blanks.empty()) {
      begin_line(indent_ + 4);
    } else {
      append(blanks, false);
      column_ += blanks.size();
    }
    append(word, strong);
    column_ += width;
  }

  std::vector<StyledLine>& out_;
  std::size_t indent_;
  std::size_t width_;
  std::size_t column_ = 0;
};

}  // namespace

void draw_text(const CaseView& view, const Line& line, std::size_t width,
               std::vector<StyledLine>& out) {
  Wrapper wrapper(out, 1 + 3 * static_cast<std::size_t>(line.indent), width);
  for (const auto& part : line.parts) {
    wrapper.words(part.text, part.strong);
    if (part.where)
      wrapper.words(
          fmt::format(" {}", place_mark(view.label(part.where->document), part.where->span)),
          false);
  }
}

namespace {

// "http://" and "www." become links of themselves in many readers of Markdown.
bool begins_address(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with("://") ||
         (text[at] == '.' && at >= 3 && equal_ignoring_case(text.substr(at - 3, 3), "www"));
}

// Where a line begins, "- ", "1. " and the like make lists and rules.
bool begins_list(std::string_view text, std::size_t at) {
  const auto first = text.find_first_not_of(' ');
  if (at == first) return std::string_view("+-=").contains(text[at]);
  const auto after_digits = text.find_first_not_of("0123456789", first);
  return at == after_digits && at > first && (text[at] == '.' || text[at] == ')');
}

void draw_markdown(const CaseView& view, const Line& line, std::string& out) {
  out.append(2 * static_cast<std::size_t>(line.indent), ' ');
  out += "- ";
  for (const auto& part : line.parts) {
    const auto text = markdown_escaped(part.text);
    const auto trimmed = trim(text);
    if (part.strong && !trimmed.empty()) {
      const auto at = text.find(trimmed);
      out +=
          fmt::format("{}**{}**{}", text.substr(0, at), trimmed, text.substr(at + trimmed.size()));
    } else {
      out += text;
    }
    if (part.where)
      out += fmt::format(" `{}`", place_mark(view.label(part.where->document), part.where->span));
  }
  out += '\n';
}

}  // namespace

std::string markdown_escaped(std::string_view words) {
  const auto text = visible_line(words);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::string_view("\\`*_[]<>#|~&!$@").contains(text[i]) || begins_address(text, i) ||
        begins_list(text, i))
      out += '\\';
    out += text[i];
  }
  return out;
}

std::string place_mark(const std::string& label, Span span) {
  return fmt::format("[{}:{}-{}]", label, span.start, span.end);
}

std::vector<StyledLine> text_report(const Case& input, const Selection& chosen,
                                    const ReportOptions& options, std::size_t width) {
  const CaseView view(input);
  const auto content = report_content(input, chosen, options);
  std::vector<StyledLine> out;
  for (const auto& line : content.heading) draw_text(view, line, width, out);
  for (const auto& section : content.sections) {
    out.emplace_back();
    out.push_back({{section.title, true}});
    for (const auto& line : section.lines) draw_text(view, line, width, out);
  }
  out.emplace_back();
  for (const auto& line : content.closing) draw_text(view, line, width, out);
  return out;
}

namespace {

template <class Lines>
void draw_list(std::string_view title, const Lines& lines, std::string& out) {
  out += fmt::format("\n## {}\n\n", title);
  for (const auto& line : lines) out += fmt::format("- {}\n", line);
}

// What the marks of places stand for.
void draw_documents(const CaseView& view, const Selection& chosen, std::string& out) {
  out += "\n## Documents\n\n";
  for (const auto i : chosen.documents) {
    const auto& d = view.data().documents[i].document;
    out += fmt::format("- **{}** {}{}: {} ({})\n", view.label(i), markdown_escaped(view.outlet(i)),
                       d.published.empty() ? "" : ", " + markdown_escaped(d.published),
                       markdown_escaped(d.title.empty() ? d.id : d.title),
                       markdown_escaped(d.url.empty() ? d.id : d.url));
  }
}

}  // namespace

std::string markdown_report(const Case& input, const Selection& chosen,
                            const ReportOptions& options) {
  const CaseView view(input);
  const auto content = report_content(input, chosen, options);
  auto out = std::string(markdown_mark) + '\n';
  if (!options.day.empty())
    out += fmt::format("As of {}, {}\n\n", markdown_escaped(options.day), options.version);
  for (const auto& line : content.heading) draw_markdown(view, line, out);
  for (const auto& section : content.sections) {
    out += fmt::format("\n## {}{}\n\n", section.title.substr(0, 1),
                       lower_ascii(section.title.substr(1)));
    for (const auto& line : section.lines) draw_markdown(view, line, out);
  }
  draw_list("Method", method_lines, out);
  draw_list("Limits", limit_lines, out);
  std::vector<std::string> bands;
  for (const auto& band : likelihood_bands())
    bands.push_back(fmt::format("{}: from {} %", band.words, band.from));
  draw_list("Words of likelihood (ICD 203)", bands, out);
  draw_documents(view, chosen, out);
  return out;
}

}  // namespace headwater
