// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/learned_spans.h"

#include <algorithm>

#include "attribution/rules/aside_clauses.h"
#include "text/nicknames.h"

namespace headwater {
namespace {

bool leads_on(const TextView& view, std::uint32_t token) {
  if (view.quotation_of(token).has_value()) return false;
  return view.is(token, word::coordinator | word::relative | word::determiner | word::comma) ||
         view.lower(token) == "yet";
}

// Sentences and quotations around the cue of a group.
class Surroundings {
 public:
  Surroundings(const TextView& view, TokenRange cue)
      : view_(view), home_(&sentence_of(cue.first)), quotation_(view.quotation_of(cue.first)) {}

  [[nodiscard]] bool at_home(std::uint32_t token) const { return &sentence_of(token) == home_; }
  [[nodiscard]] TokenRange home() const { return {home_->first, home_->last}; }
  [[nodiscard]] bool in_block(std::uint32_t token) const {
    return sentence_of(token).block == home_->block;
  }
  // In a quotation that does not hold the cue.
  [[nodiscard]] bool quoted(std::uint32_t token) const {
    return view_.quotation_of(token).has_value() && view_.quotation_of(token) != quotation_;
  }

 private:
  [[nodiscard]] const Sentence& sentence_of(std::uint32_t token) const {
    const auto& sentences = view_.sentences().sentences;
    return *std::prev(std::ranges::upper_bound(sentences, token, {}, &Sentence::first));
  }

  const TextView& view_;
  const Sentence* home_;
  MaybeIndex quotation_;
};

// Parts of the content in another sentence than the cue stay where they are quoted or go on from
// the part before; the labeller's other contents there belong to no cue it found.
void drop_far_parts(const TextView& view, LinkedSpans& group) {
  const Surroundings around(view, group.cue);
  std::vector<TokenRange> kept;
  MaybeIndex end;
  for (const auto part : group.content) {
    const auto last = part.last - 1;
    const bool quoted = around.quoted(part.first) && around.quoted(last);
    const bool near = around.at_home(part.first) || around.at_home(last);
    if (!near && !quoted && part.first != end) continue;
    if (!near && !around.in_block(part.first)) continue;
    kept.push_back(part);
    end = part.last;
  }
  group.content = std::move(kept);
}

bool is_tagged_finite(const Syntax& syntax, std::uint32_t i) {
  const auto xpos = syntax.words[i].tag.xpos;
  return xpos == Xpos::vbd || xpos == Xpos::vbz || xpos == Xpos::vbp || xpos == Xpos::md;
}

// "S, who told them that C, left": the clause around the relative one goes on.
void end_with_aside(const TextView& view, const Syntax& syntax, LinkedSpans& group) {
  const auto is_verb = [&](std::uint32_t i) { return is_tagged_finite(syntax, i); };
  const Surroundings around(view, group.cue);
  const auto end = end_of_aside(view, around.home(), group.cue.last - 1, is_verb);
  if (!end) return;
  for (auto& part : group.content) {
    if (part.first >= group.cue.last && part.first < *end) part.last = std::min(part.last, *end);
  }
}

// "late, yet", "a recording in which": what leads on to more than the content holds.
void drop_loose_ends(const TextView& view, LinkedSpans& group) {
  for (auto& part : group.content) {
    while (part.size() > 1 && leads_on(view, part.last - 1)) --part.last;
  }
}

// “C,” S said, | looking out on the crowd: behind the comma S does something else.
void end_cue_at_comma(const TextView& view, LinkedSpans& group) {
  const auto cue = group.cue;
  if (group.content.empty() || !view.is(group.content.front().first, word::mark) ||
      group.content.front().first > cue.first)
    return;
  auto comma = cue.first + 1;
  while (comma < cue.last && !view.is(comma, word::comma)) ++comma;
  if (comma + 1 >= cue.last || !view.reports(comma - 1)) return;
  group.cue.last = comma;
  std::erase_if(group.content, [&](TokenRange part) { return part.first == cue.last; });
}

// "Lind, whose aunt": the aunt of the relative clause speaks, or Lind of the clause around it.
void part_from_aside(const TextView& view, const Syntax& syntax, LinkedSpans& group) {
  auto& source = *group.source;
  for (auto i = source.first + 2; i < source.last; ++i) {
    if (!view.is(i, word::possessive) || !view.is(i, word::relative)) continue;
    if (!view.is(i - 1, word::comma)) continue;
    for (auto j = i; j < source.last; ++j) {
      if (is_tagged_finite(syntax, j)) return;
    }
    bool same_clause = source.last <= group.cue.first;
    for (auto j = source.last; j < group.cue.first; ++j)
      same_clause = same_clause && !view.is(j, word::punctuation);
    if (same_clause)
      source.first = i;
    else
      source.last = i - 1;
    return;
  }
}

// "Lind “Gull” | Brell"
void check_source(const TextView& view, const Syntax& syntax, LinkedSpans& group) {
  if (!group.source) return;
  part_from_aside(view, syntax, group);
  if (group.source->last > group.cue.first && group.source->first < group.cue.last) return;
  const auto longer = with_nickname(view, *group.source);
  if (!longer.overlaps(group.cue)) group.source = longer;
}

// "said a welder | known as “Gull”": what belongs to the phrase of a speaker is nothing told.
bool is_part_of_source(const LinkedSpans& group, const std::vector<TokenRange>& sources) {
  return std::ranges::any_of(sources, [&](TokenRange source) {
    return source.contains(group.cue) &&
           std::ranges::all_of(group.content, [&](TokenRange p) { return source.contains(p); });
  });
}

}  // namespace

void tidy_learned_spans(const TextView& view, const Syntax& syntax,
                        std::vector<LinkedSpans>& learned) {
  for (auto& group : learned) {
    drop_far_parts(view, group);
    end_with_aside(view, syntax, group);
    drop_loose_ends(view, group);
    end_cue_at_comma(view, group);
    check_source(view, syntax, group);
  }
  std::vector<TokenRange> nicknamed;
  for (const auto& group : learned) {
    if (group.source && nickname_until(view, group.source->last - 1))
      nicknamed.push_back(*group.source);
  }
  std::erase_if(learned, [&](const LinkedSpans& group) {
    return group.content.empty() || is_part_of_source(group, nicknamed);
  });
}

}  // namespace headwater
