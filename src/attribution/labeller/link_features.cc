// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/link_features.h"

#include <algorithm>

#include "base/hash.h"

namespace headwater {
namespace {

std::uint32_t distance_class(std::uint32_t distance) {
  if (distance < 4) return distance;
  if (distance < 7) return 4;
  if (distance < 15) return 5;
  return distance < 40 ? 6 : 7;
}

std::optional<TokenRange> overlapping(const Candidate& candidate, Role role, TokenRange range) {
  if (role == Role::source && candidate.source && candidate.source->overlaps(range))
    return candidate.source;
  if (role == Role::cue && candidate.cue && candidate.cue->overlaps(range)) return candidate.cue;
  if (role != Role::content) return std::nullopt;
  for (const auto part : candidate.content) {
    if (part.overlaps(range)) return part;
  }
  return std::nullopt;
}

}  // namespace

PairFeatures::PairFeatures(const LinkContext& context, const std::vector<RoleSpan>& spans)
    : context_(context), spans_(spans), candidates_at_(spans.size()) {
  for (const auto& span : spans) facts_.push_back(facts_of(span));
  // Candidates in order of the text touch spans near them only.
  for (std::uint32_t d = 0; d < context.candidates->size(); ++d) {
    const auto& candidate = (*context.candidates)[d];
    auto first = candidate.content.front().first;
    auto last = candidate.content.back().last;
    for (const auto& part : {candidate.source, candidate.cue}) {
      if (!part) continue;
      first = std::min(first, part->first);
      last = std::max(last, part->last);
    }
    auto at =
        std::ranges::lower_bound(spans, first, {}, [](const RoleSpan& s) { return s.range.last; });
    for (; at != spans.end() && at->range.first < last; ++at) {
      if (overlapping(candidate, at->role, at->range))
        candidates_at_[static_cast<std::size_t>(at - spans.begin())].push_back(d);
    }
  }
}

PairFeatures::Facts PairFeatures::facts_of(const RoleSpan& span) const {
  const auto& view = *context_.view;
  const auto& syntax = *context_.syntax;
  const auto [first, last] = span.range;
  Facts facts;
  facts.sentence =
      static_cast<std::uint32_t>(view.sentences().sentence_at(view.token(first).span.start));
  auto line = first;
  while (line > 0 && !view.begins_line(line) && first - line < 3000) --line;
  facts.line = line;
  facts.quote = (view.quotation_of(first).has_value() ? 1U : 0U) +
                (view.quotation_of(last - 1).has_value() ? 2U : 0U) +
                (view.is(first, word::mark) ? 4U : 0U);
  facts.first_word = fnv1a64(view.lower(first));
  facts.last_word = fnv1a64(view.lower(last - 1));
  facts.head = last - 1;
  for (auto i = first; i < last && i < first + 200; ++i) {
    if (context_.with_trees && i < syntax.words.size() && view.is(i, word::text) &&
        syntax.words[i].head >= no_head &&
        (syntax.words[i].head < static_cast<std::int32_t>(first) ||
         syntax.words[i].head >= static_cast<std::int32_t>(last))) {
      facts.head = i;
      break;
    }
  }
  facts.head_stem = fnv1a64(view.token(facts.head).stem);
  if (first < syntax.words.size())
    facts.first_tag = static_cast<std::uint32_t>(syntax.words[first].tag.xpos);
  return facts;
}

// How the heads of the two spans hang together.
std::uint32_t PairFeatures::tree_relation(std::size_t a, std::size_t b) const {
  if (!context_.with_trees) return 0;
  const auto& words = context_.syntax->words;
  const auto climb = [&](std::size_t from, std::size_t to) -> std::uint32_t {
    auto at = facts_[from].head;
    for (std::uint32_t step = 1; step < 4; ++step) {
      if (at >= words.size() || words[at].head < 0) return 0;
      const auto relation = static_cast<std::uint32_t>(words[at].relation);
      at = static_cast<std::uint32_t>(words[at].head);
      if (spans_[to].range.contains(at)) return 1 + step * 64 + relation;
    }
    return 0;
  };
  const auto up = climb(a, b);
  if (up != 0) return up;
  const auto down = climb(b, a);
  return down == 0 ? 0 : 1000 + down;
}

bool PairFeatures::share_candidate(std::size_t a, std::size_t b) const {
  return std::ranges::any_of(candidates_at_[a], [&](std::uint32_t d) {
    return std::ranges::find(candidates_at_[b], d) != candidates_at_[b].end();
  });
}

void PairFeatures::find(std::size_t a, std::size_t b, RoleFeatureList& f) const {
  const auto& x = facts_[a];
  const auto& y = facts_[b];
  const auto left = std::min(a, b);
  const auto right = std::max(a, b);
  const auto gap_first = spans_[left].range.last;
  const auto gap_last = spans_[right].range.first;
  const auto distance = distance_class(gap_last > gap_first ? gap_last - gap_first : 0);
  std::array<std::uint32_t, role_count> between{};
  for (auto k = left + 1; k < right && k < left + 30; ++k)
    ++between[static_cast<std::size_t>(spans_[k].role)];
  for (auto& count : between) count = std::min(count, 2U);
  std::uint32_t stops = 0;
  for (auto i = gap_first; i < gap_last && i < gap_first + 60; ++i) {
    if (context_.view->is(i, word::stop | word::semicolon)) ++stops;
  }
  stops = std::min(stops, 2U);
  const auto side = a < b ? 1U : 0U;
  const bool same_sentence = x.sentence == y.sentence;
  const bool same_line = x.line == y.line;
  const auto tree = tree_relation(a, b);
  const auto shared = share_candidate(a, b) ? 1U : 0U;
  const auto kind = static_cast<std::uint32_t>(spans_[b].role);
  f.size = 0;
  f.add(1, kind, side, distance);
  f.add(2, kind, side, same_sentence, same_line);
  f.add(3, kind, side, between[0], between[1], between[2]);
  f.add(4, kind, side, distance, between[0], between[1], between[2], same_sentence);
  f.add(5, kind, tree);
  f.add(6, kind, tree, side, distance);
  f.add(7, kind, shared);
  f.add(8, kind, shared, side, same_sentence, distance);
  f.add(9, kind, side, x.head_stem, distance);
  f.add(10, kind, side, y.head_stem, distance);
  f.add(11, kind, side, x.quote, y.quote, distance);
  f.add(12, kind, side, x.quote, y.quote, same_sentence, stops);
  f.add(13, kind, side, x.first_word, distance);
  f.add(14, kind, side, y.first_word, distance);
  f.add(15, kind, side, x.last_word, distance);
  f.add(16, kind, side, y.last_word, distance);
  f.add(17, kind, side, stops, same_sentence);
  f.add(18, kind, side, x.first_tag, y.first_tag, distance);
  f.add(19, kind, x.head_stem, y.head_stem);
  f.add(20, kind, side, between[1], same_sentence, stops);
  const auto word_at = [&](std::uint32_t i) {
    return i < context_.view->size() ? fnv1a64(context_.view->lower(i)) : 0;
  };
  f.add(21, kind, side, distance == 0 ? 0 : word_at(gap_first), distance);
  f.add(22, kind, side, distance == 0 ? 0 : word_at(gap_last - 1), distance);
  f.add(23, kind, side, x.quote, y.quote, between[1], between[0], same_sentence, distance);
}

void PairFeatures::find_none(std::size_t a, RoleFeatureList& f) const {
  const auto& x = facts_[a];
  const auto kind = static_cast<std::uint32_t>(spans_[a].role);
  f.size = 0;
  f.add(50, kind);
  f.add(51, kind, x.head_stem);
  f.add(52, kind, x.first_word);
  f.add(53, kind, x.quote);
  f.add(54, kind, x.last_word);
  f.add(55, kind, x.first_word, x.last_word);
  f.add(56, kind, x.first_tag);
  bool with_source = false;
  for (const auto d : candidates_at_[a])
    with_source = with_source || (*context_.candidates)[d].source.has_value();
  f.add(57, kind, candidates_at_[a].empty(), with_source);
}

}  // namespace headwater
