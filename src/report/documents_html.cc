// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "report/html_report.h"
#include "report/not_analysed_text.h"

namespace headwater {
namespace {

std::size_t sentence_at(const DocumentFacts& facts, std::uint32_t position) {
  const auto after = std::ranges::partition_point(
      facts.sentences, [position](const Sentence& s) { return s.span.end <= position; });
  const auto index = static_cast<std::size_t>(after - facts.sentences.begin());
  return facts.sentences.empty() ? 0 : std::min(index, facts.sentences.size() - 1);
}

std::string_view tag_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return "h4";
    case BlockKind::quote:
      return "blockquote";
    case BlockKind::code:
      return "pre";
    default:
      return "p";
  }
}

std::string block_html(const CaseView& view, std::uint32_t document, std::uint32_t block) {
  const auto& facts = view.data().documents[document];
  const auto& b = facts.document.blocks[block];
  auto out = fmt::format("<{} class=\"{}\">", tag_of(b.kind), name_of(b.kind));
  if (b.kind == BlockKind::comment) {
    out += fmt::format("<cite>comment by {} {}</cite> ",
                       html_escaped(b.author.empty() ? "a reader without a name" : b.author),
                       html_escaped(b.published));
  }
  if (b.kind == BlockKind::quote && !b.author.empty()) {
    out += fmt::format("<cite>mail by {} {}</cite> ", html_escaped(b.author),
                       html_escaped(b.published));
  }
  auto at = b.span.start;
  for (std::size_t i = 0; i < facts.sentences.size(); ++i) {
    const auto& sentence = facts.sentences[i];
    if (sentence.block != block) continue;
    out += html_escaped(facts.document.text.slice({at, sentence.span.start}));
    out += fmt::format("<span id=\"{}s{}\">{}</span>", view.label(document), i,
                       html_escaped(facts.document.text.slice(sentence.span)));
    at = sentence.span.end;
  }
  out += html_escaped(facts.document.text.slice({at, b.span.end}));
  return out + fmt::format("</{}>\n", tag_of(b.kind));
}

}  // namespace

std::string sentence_anchor(const CaseView& view, DocumentSpan where) {
  return fmt::format("{}s{}", view.label(where.document),
                     sentence_at(view.data().documents[where.document], where.span.start));
}

std::string documents_html(const CaseView& view, const std::vector<std::uint32_t>& documents,
                           bool with_texts) {
  std::string out = "<section id=\"documents\">\n<h2>Documents</h2>\n";
  for (const auto i : documents) {
    const auto& d = view.data().documents[i].document;
    out += fmt::format("<article class=\"document\" id=\"{0}\">\n<h3>{0} {1}</h3>\n", view.label(i),
                       html_escaped(d.title.empty() ? d.id : d.title));
    out += fmt::format(
        "<p class=\"meta\">{}{}{} · {}{} · sha256 {}</p>\n", html_escaped(view.outlet(i)),
        d.authors.empty() ? "" : ", " + html_escaped(join(d.authors, ", ")),
        d.published.empty() ? "" : ", " + html_escaped(d.published), html_escaped(d.id),
        d.url.empty() ? "" : " · " + html_escaped(d.url), html_escaped(d.sha256.substr(0, 16)));
    if (const auto left = not_analysed_text(view.data().documents[i]); !left.empty())
      out += fmt::format("<p class=\"meta\">{}</p>\n", html_escaped(left));
    for (std::uint32_t b = 0; with_texts && b < d.blocks.size(); ++b) out += block_html(view, i, b);
    out += "</article>\n";
  }
  return out + "</section>\n";
}

}  // namespace headwater
