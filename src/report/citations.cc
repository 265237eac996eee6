// SPDX-License-Identifier: Apache-2.0
#include "report/citations.h"

#include <fmt/format.h>

#include "base/strings.h"
#include "report/html_report.h"
#include "report/pages.h"
#include "report/text_report.h"

namespace headwater {

std::string Citations::cite(DocumentSpan where) {
  const auto [found, fresh] = numbers_.try_emplace(where, places_.size() + 1);
  if (fresh) places_.push_back(where);
  const auto number = found->second;
  return fmt::format("<sup><a class=\"cite\"{} href=\"#n{}\" title=\"{}\">{}</a></sup>",
                     fresh ? fmt::format(" id=\"r{}\"", number) : "", number,
                     html_escaped(view_.quoted(where, 300)), number);
}

std::string Citations::notes() const {
  std::string out;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const auto& where = places_[i];
    const auto& d = view_.data().documents[where.document].document;
    const auto target = with_texts_ ? sentence_anchor(view_, where) : view_.label(where.document);
    const auto page = page_of(d, where.span.start);
    out += fmt::format(
        "<li id=\"n{0}\"><a href=\"#{1}\">{2}</a> {3}{4}{5}: <q>{6}</q> <a class=\"back\" "
        "href=\"#r{0}\" aria-label=\"back to {0} in the text\">↩</a></li>\n",
        i + 1, target, place_mark(view_.label(where.document), where.span),
        html_escaped(view_.outlet(where.document)),
        d.published.empty() ? "" : ", " + html_escaped(d.published),
        page ? fmt::format(", page {}", *page) : "", html_escaped(view_.quoted(where, 300)));
  }
  return out.empty() ? out : "<ol class=\"notes\">\n" + out + "</ol>\n";
}

std::vector<std::uint32_t> Citations::documents() const {
  std::vector<std::uint32_t> documents;
  for (const auto& where : places_) documents.push_back(where.document);
  sort_unique(documents);
  return documents;
}

}  // namespace headwater
