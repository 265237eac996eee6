// SPDX-License-Identifier: Apache-2.0
#include "report/text_report.h"

#include <fmt/format.h>

#include "base/strings.h"
#include "base/utf8.h"
#include "report/case_view.h"

namespace headwater {
namespace {

constexpr std::string_view bold_on = "\x1b[1m";
constexpr std::string_view bold_off = "\x1b[0m";

// Words of a line, kept with their weight, flow into columns.
class Wrapper {
 public:
  Wrapper(std::string& out, std::size_t indent, TextStyle style)
      : out_(out), indent_(indent), style_(style) {
    out_.append(indent_, ' ');
    column_ = indent_;
  }

  void words(std::string_view text, bool strong) {
    std::size_t at = 0;
    while (at < text.size()) {
      const auto blanks = std::min(text.find_first_not_of(' ', at), text.size());
      const auto end = std::min(text.find(' ', blanks), text.size());
      word(text.substr(at, blanks - at), text.substr(blanks, end - blanks), strong);
      at = end;
    }
  }

  void finish() { out_ += '\n'; }

 private:
  void word(std::string_view blanks, std::string_view word, bool strong) {
    const auto width = count_code_points(word);
    if (column_ + blanks.size() + width > style_.width && column_ > indent_ + 4 &&
        !blanks.empty()) {
      out_ += '\n';
      out_.append(indent_ + 4, ' ');
      column_ = indent_ + 4;
    } else {
      out_ += blanks;
      column_ += blanks.size();
    }
    if (strong && style_.bold) out_ += bold_on;
    out_ += word;
    if (strong && style_.bold) out_ += bold_off;
    column_ += width;
  }

  std::string& out_;
  std::size_t indent_;
  TextStyle style_;
  std::size_t column_ = 0;
};

void draw_text(const CaseView& view, const Line& line, TextStyle style, std::string& out) {
  Wrapper wrapper(out, 1 + 3 * static_cast<std::size_t>(line.indent), style);
  for (const auto& part : line.parts) {
    wrapper.words(part.text, part.strong);
    if (part.where)
      wrapper.words(
          fmt::format(" {}", place_mark(view.label(part.where->document), part.where->span)),
          false);
  }
  wrapper.finish();
}

// Characters that Markdown would read as markup.
std::string escaped(std::string_view text) {
  std::string out;
  for (const auto c : text) {
    if (std::string_view("\\`*_[]<>#|").contains(c)) out += '\\';
    out += c;
  }
  return out;
}

void draw_markdown(const CaseView& view, const Line& line, std::string& out) {
  out.append(2 * static_cast<std::size_t>(line.indent), ' ');
  out += "- ";
  for (const auto& part : line.parts) {
    const auto text = escaped(part.text);
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

std::string place_mark(const std::string& label, Span span) {
  return fmt::format("[{}:{}-{}]", label, span.start, span.end);
}

std::string text_report(const Case& input, const ReportOptions& options, TextStyle style) {
  const CaseView view(input);
  const auto content = report_content(input, options);
  std::string out;
  for (const auto& line : content.heading) draw_text(view, line, style, out);
  for (const auto& section : content.sections) {
    out += style.bold ? fmt::format("\n{}{}{}\n", bold_on, section.title, bold_off)
                      : fmt::format("\n{}\n", section.title);
    for (const auto& line : section.lines) draw_text(view, line, style, out);
  }
  out += '\n';
  for (const auto& line : content.closing) draw_text(view, line, style, out);
  return out;
}

std::string markdown_report(const Case& input, const ReportOptions& options) {
  const CaseView view(input);
  const auto content = report_content(input, options);
  std::string out = "# headwater report\n\n";
  for (const auto& line : content.heading) draw_markdown(view, line, out);
  for (const auto& section : content.sections) {
    out += fmt::format("\n## {}{}\n\n", section.title.substr(0, 1),
                       lower_ascii(section.title.substr(1)));
    for (const auto& line : section.lines) draw_markdown(view, line, out);
  }
  out += '\n';
  for (const auto& line : content.closing) draw_markdown(view, line, out);
  return out;
}

}  // namespace headwater
