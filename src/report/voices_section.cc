// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/strings.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

std::string holder_text(const Attribution& attribution) {
  std::string name = attribution.holder.empty() ? "nobody named" : attribution.holder;
  if (!attribution.speaks_for.empty() && attribution.speaks_for != attribution.holder) {
    name += fmt::format(" for {}", attribution.speaks_for);
  }
  if (attribution.anonymous) {
    name += attribution.source_class == SourceClass::named || attribution.holder.empty()
                ? " (no name)"
                : fmt::format(" (no name: {})", name_of(attribution.source_class));
  }
  return name;
}

std::string manner(const Attribution& attribution) {
  std::string text(name_of(attribution.stance));
  if (attribution.modality == Modality::hedged) text += ", hedged";
  if (attribution.act == Act::belief) text += ", a belief";
  if (attribution.form != Form::indirect) text += ", in quotation marks";
  return text;
}

Span content_span(const Attribution& attribution) {
  if (attribution.content.empty())
    return attribution.cue.value_or(attribution.source.value_or(Span{}));
  return {attribution.content.front().start, attribution.content.back().end};
}

class VoiceTree {
 public:
  VoiceTree(const CaseView& view, std::uint32_t document, std::vector<Line>& lines)
      : view_(view), document_(document), facts_(view.data().documents[document]), lines_(lines) {}

  // Attributions in the order of the text below the voice that encloses them: author first, then
  // comment by comment.
  void draw() {
    author_voice();
    for (const auto& block : facts_.document.blocks) {
      if (block.kind == BlockKind::comment) comment_voice(block);
    }
  }

 private:
  void author_voice() {
    const auto& d = facts_.document;
    std::string name = join(d.authors, ", ");
    if (name.empty()) name = "author not named";
    lines_.push_back({0,
                      {{fmt::format("{} ", view_.label(document_)), {}, true},
                       {name, {}, true},
                       {fmt::format(" in {}{}", view_.outlet(document_),
                                    d.published.empty() ? "" : fmt::format(", {}", d.published))},
                       {fmt::format("  “{}”", d.title)}}});
    roots([this](Span span) { return comment_at(span.start) == nullptr; });
  }

  void comment_voice(const Block& block) {
    const auto& name = block.author.empty() ? std::string("a reader without a name") : block.author;
    lines_.push_back(
        {1,
         {{fmt::format("comment by {}", name), {}, true},
          {block.published.empty() ? std::string() : fmt::format(", {}", block.published)},
          {"", DocumentSpan{document_, block.span}}}});
    roots([this, &block](Span span) { return comment_at(span.start) == &block; });
  }

  [[nodiscard]] const Block* comment_at(std::uint32_t position) const {
    for (const auto& block : facts_.document.blocks) {
      if (block.kind == BlockKind::comment && block.span.contains(position)) return &block;
    }
    return nullptr;
  }

  template <class Within>
  void roots(const Within& within) {
    for (std::uint32_t i = 0; i < facts_.attributions.size(); ++i) {
      const auto& attribution = facts_.attributions[i];
      if (!attribution.parent && within(content_span(attribution))) branch(i);
    }
  }

  // Iterative, as nesting comes from foreign text.
  void branch(std::uint32_t root) {
    std::vector<std::pair<std::uint32_t, int>> open{{root, 1}};
    while (!open.empty()) {
      const auto [index, depth] = open.back();
      open.pop_back();
      voice_line(facts_.attributions[index], depth);
      for (auto i = static_cast<std::uint32_t>(facts_.attributions.size()); i-- > 0;) {
        if (facts_.attributions[i].parent == index) open.emplace_back(i, depth + 1);
      }
    }
  }

  void voice_line(const Attribution& attribution, int depth) {
    const auto span = content_span(attribution);
    lines_.push_back(
        {std::min(depth, 6),
         {{holder_text(attribution), {}, true},
          {fmt::format(" {}: {}", manner(attribution), view_.quoted({document_, span}, 110))},
          {"", DocumentSpan{document_, span}}}});
  }

  const CaseView& view_;
  std::uint32_t document_;
  const DocumentFacts& facts_;
  std::vector<Line>& lines_;
};

}  // namespace

Section voices_section(const CaseView& view) {
  constexpr std::size_t most_documents = 40;
  Section section{"voices", "WHO SPEAKS", {}};
  const auto documents = view.data().documents.size();
  for (std::uint32_t i = 0; i < documents && i < most_documents; ++i)
    VoiceTree(view, i, section.lines).draw();
  if (documents > most_documents) {
    section.lines.push_back({0,
                             {{fmt::format("… {} more documents: headwater sources CASE",
                                           documents - most_documents)}}});
  }
  return section;
}

Section distance_section(const CaseView& view) {
  constexpr std::size_t most = 40;
  Section section{"distance", "HEDGED, DENIED, DOUBTED", {}};
  const auto& documents = view.data().documents;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    for (const auto& attribution : documents[i].attributions) {
      if (attribution.stance == Stance::asserts && attribution.modality == Modality::plain)
        continue;
      if (section.lines.size() >= most) return section;
      const auto span = content_span(attribution);
      section.lines.push_back(
          {0,
           {{holder_text(attribution), {}, true},
            {fmt::format(" {}: {}", manner(attribution), view.quoted({i, span}, 130))},
            {"", DocumentSpan{i, span}}}});
    }
  }
  return section;
}

}  // namespace headwater
