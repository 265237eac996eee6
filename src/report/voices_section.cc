// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <vector>

#include "base/strings.h"
#include "model/block_at.h"
#include "report/left_out.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

// " of the Ostrell Institute": what follows the holder's name in the source as written.
std::string affiliation(const CaseView& view, std::uint32_t document,
                        const Attribution& attribution) {
  constexpr std::size_t longest = 80;  // bytes
  if (!attribution.source || attribution.anonymous || !attribution.speaks_for.empty()) return "";
  const auto source = view.quoted({document, *attribution.source}, 200);
  const auto at = source.find(attribution.holder);
  if (attribution.holder.empty() || at == std::string::npos) return "";
  auto rest = std::string_view(source).substr(at + attribution.holder.size());
  rest = rest.substr(0, rest.find(" ("));
  for (const std::string_view link : {" of ", " at ", " from "}) {
    if (rest.starts_with(link) && rest.size() <= longest && !rest.contains(','))
      return std::string(rest);
  }
  return "";
}

std::string holder_text(const CaseView& view, std::uint32_t document,
                        const Attribution& attribution) {
  if (attribution.holder.empty()) {
    if (!attribution.cue || attribution.cue->size() > 40) return "nobody named";
    return fmt::format("nobody named (“{}”)", view.quoted({document, *attribution.cue}));
  }
  std::string name = attribution.holder;
  if (!attribution.speaks_for.empty() && attribution.speaks_for != attribution.holder) {
    name += fmt::format(" for {}", attribution.speaks_for);
  }
  name += affiliation(view, document, attribution);
  if (attribution.anonymous) name += " (no name)";
  return name;
}

// Cues that are no verb of the holder: labels, nouns, "according to".
bool has_verb(const Attribution& attribution) {
  static constexpr std::array<std::string_view, 7> others{
      "attribution.introduced_block", "attribution.speaker_label", "attribution.heading_label",
      "attribution.name_after_dash",  "attribution.noun_cue",      "attribution.credit_phrase",
      "attribution.hearsay"};
  return !attribution.why.empty() &&
         std::ranges::find(others, attribution.why.front().rule) == others.end();
}

// "I am not sure": such words do not go with the name of who said them.
bool is_first_person(const CaseView& view, std::uint32_t document, const Attribution& attribution) {
  if (!attribution.source || attribution.source->start >= attribution.cue->start) return false;
  const auto source = view.quoted({document, *attribution.source});
  return source == "I" || source == "We" || source == "we";
}

// " said", " insists", " has denied": the words that report, as written; ": I am not sure".
std::string verb_text(const CaseView& view, std::uint32_t document,
                      const Attribution& attribution) {
  constexpr std::uint32_t longest = 40;
  if (attribution.holder.empty()) return "";
  if (!attribution.cue || attribution.cue->size() > longest || !has_verb(attribution))
    return " says";
  if (is_first_person(view, document, attribution)) {
    const Span said{attribution.source->start, attribution.cue->end};
    return said.size() > longest ? " says" : ": " + view.quoted({document, said}, longest);
  }
  const auto cue = view.quoted({document, *attribution.cue}, longest);
  const bool letters = std::ranges::any_of(cue, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters ? " " + cue : " says";
}

std::string manner(const Attribution& attribution) {
  std::string text;
  const auto add = [&](std::string_view word) {
    text += text.empty() ? " (" : ", ";
    text += word;
  };
  if (attribution.stance == Stance::denies) add("a denial");
  if (attribution.stance == Stance::doubts) add("a doubt");
  if (attribution.modality == Modality::hedged) add("hedged");
  if (attribution.act == Act::belief) add("a belief");
  if (attribution.form != Form::indirect) add("in quotation marks");
  return text.empty() ? text : text + ")";
}

Span content_span(const Attribution& attribution) {
  if (attribution.content.empty())
    return attribution.cue.value_or(attribution.source.value_or(Span{}));
  return {attribution.content.front().start, attribution.content.back().end};
}

class VoiceTree {
 public:
  VoiceTree(const CaseView& view, std::uint32_t document, std::vector<Line>& lines)
      : view_(view),
        document_(document),
        facts_(view.data().documents[document]),
        lines_(lines),
        inside_(facts_.attributions.size()) {
    for (std::uint32_t i = 0; i < facts_.attributions.size(); ++i) {
      const auto& attribution = facts_.attributions[i];
      if (attribution.parent) {
        if (*attribution.parent < inside_.size()) inside_[*attribution.parent].push_back(i);
        continue;
      }
      const auto at = content_span(attribution).start;
      if (!is_left_out(view.findings(), document, at))
        roots_[comment_at(facts_.document, at)].push_back(i);
    }
  }

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
    roots(1, nullptr);
  }

  void comment_voice(const Block& block) {
    const auto& name = block.author.empty() ? std::string("a reader without a name") : block.author;
    lines_.push_back(
        {1,
         {{fmt::format("comment by {}", name), {}, true},
          {block.published.empty() ? std::string() : fmt::format(", {}", block.published)},
          {"", DocumentSpan{document_, block.span}}}});
    roots(2, &block);
  }

  // What is said in a comment, or outside of all.
  void roots(int depth, const Block* comment) {
    for (const auto i : roots_[comment]) branch(i, depth);
  }

  // Iterative, as nesting comes from foreign text.
  void branch(std::uint32_t root, int top) {
    std::vector<std::pair<std::uint32_t, int>> open{{root, top}};
    while (!open.empty()) {
      const auto [index, depth] = open.back();
      open.pop_back();
      voice_line(facts_.attributions[index], depth);
      const auto& inside = inside_[index];
      for (auto i = inside.rbegin(); i != inside.rend(); ++i) open.emplace_back(*i, depth + 1);
    }
  }

  void voice_line(const Attribution& attribution, int depth) {
    const auto span = content_span(attribution);
    lines_.push_back({std::min(depth, 6),
                      {{holder_text(view_, document_, attribution), {}, true},
                       {fmt::format("{}{}: {}", verb_text(view_, document_, attribution),
                                    manner(attribution), view_.quoted({document_, span}, 110))},
                       {"", DocumentSpan{document_, span}}}});
  }

  const CaseView& view_;
  std::uint32_t document_;
  const DocumentFacts& facts_;
  std::vector<Line>& lines_;
  std::vector<std::vector<std::uint32_t>> inside_;            // of each attribution
  std::map<const Block*, std::vector<std::uint32_t>> roots_;  // by comment, null for none
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
      if (is_left_out(view.findings(), i, span.start)) continue;
      section.lines.push_back({0,
                               {{holder_text(view, i, attribution), {}, true},
                                {fmt::format("{}{}: {}", verb_text(view, i, attribution),
                                             manner(attribution), view.quoted({i, span}, 130))},
                                {"", DocumentSpan{i, span}}}});
    }
  }
  return section;
}

}  // namespace headwater
