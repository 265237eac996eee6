// SPDX-License-Identifier: Apache-2.0
// The documents of a case as references: RIS and BibTeX.
#include <fmt/format.h>

#include <array>

#include "base/strings.h"
#include "base/visible_text.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "report/case_view.h"

namespace headwater {
namespace {

void ris_line(std::string& out, std::string_view tag, std::string_view value) {
  if (const auto line = visible_line(value); !line.empty())
    out += fmt::format("{}  - {}\n", tag, line);
}

bool is_page(const Document& document) {
  return !document.url.empty() || document.mime == "text/html";
}

// TeX reads none of it; line ends and marks of direction are shown.
std::string tex(std::string_view words) {
  std::string out;
  for (const char c : visible_line(words)) {
    switch (c) {
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      case '{':
        out += "\\textbraceleft{}";  // a brace, escaped or not, counts where fields are divided
        break;
      case '}':
        out += "\\textbraceright{}";
        break;
      case '"':
        out += "\\textquotedbl{}";
        break;
      default:
        if (std::string_view("%$&#_").contains(c)) out += '\\';
        out += c;
    }
  }
  return out;
}

void bib_line(std::string& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out += fmt::format(",\n  {} = {{{}}}", name, value);
}

// In an address only what would end the field is changed.
std::string address(const std::string& url) {
  std::string out;
  for (const char c : visible_line(url)) {
    if (std::string_view("{}\\%\" ").contains(c))
      out += fmt::format("\\%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

}  // namespace

std::string export_ris(const ExportInput& input) {
  const CaseView view(input.whole);
  std::string out;
  for (const auto i : input.chosen.documents) {
    const auto& d = input.whole.documents[i].document;
    ris_line(out, "TY", is_page(d) ? "ELEC" : "NEWS");
    ris_line(out, "ID", view.label(i));
    ris_line(out, "TI", d.title.empty() ? d.id : d.title);
    for (const auto& author : d.authors) ris_line(out, "AU", author);
    ris_line(out, "T2", view.outlet(i));
    if (!d.published.empty()) {
      auto day = d.published;
      for (auto& c : day) c = c == '-' ? '/' : c;
      ris_line(out, "PY", day.substr(0, 4));
      ris_line(out, "DA", day);
    }
    ris_line(out, "LA", d.language);
    ris_line(out, "UR", d.url);
    ris_line(out, "L1", d.id);
    ris_line(out, "N1", "sha256 " + d.sha256);
    if (input.with_texts) ris_line(out, "AB", d.text.str());
    out += "ER  - \n\n";
  }
  return out;
}

std::string export_bibtex(const ExportInput& input) {
  const CaseView view(input.whole);
  std::string out = "% references of headwater\n";
  for (const auto i : input.chosen.documents) {
    const auto& d = input.whole.documents[i].document;
    std::vector<std::string> authors;
    for (const auto& author : d.authors) authors.push_back("{" + tex(author) + "}");
    out += fmt::format("\n@{}{{{}", is_page(d) ? "online" : "article", view.label(i));
    bib_line(out, "title", "{" + tex(d.title.empty() ? d.id : d.title) + "}");
    bib_line(out, "author", join(authors, " and "));
    bib_line(out, is_page(d) ? "organization" : "journal", tex(view.outlet(i)));
    bib_line(out, "date", d.published);
    bib_line(out, "year", d.published.substr(0, 4));
    bib_line(out, "langid", tex(d.language));
    bib_line(out, "url", address(d.url));
    bib_line(out, "file", tex(d.id));
    bib_line(out, "note", "sha256 " + d.sha256);
    out += "\n}\n";
  }
  return out;
}

}  // namespace headwater
