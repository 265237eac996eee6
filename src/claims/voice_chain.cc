// SPDX-License-Identifier: Apache-2.0
#include "claims/voice_chain.h"

#include <algorithm>

#include "model/block_at.h"

namespace headwater {
namespace {

constexpr std::size_t deepest_chain = 16;  // also ends circles among parents

// "The army wanted to punish them": what somebody wants is told by who says so, not by the army.
bool is_attitude(const Attribution& said) {
  if (said.form != Form::indirect || said.why.empty()) return false;
  const auto& rule = said.why.front().rule;
  return rule == "attribution.opposed" ||
         (said.act == Act::belief && rule == "attribution.infinitive");
}

}  // namespace

Stance combine(Stance outer, Stance inner) {
  if (outer == Stance::asserts) return inner;
  if (outer == Stance::denies && inner == Stance::asserts) return Stance::denies;
  return Stance::doubts;
}

VoiceChains::VoiceChains(std::uint32_t document, const DocumentFacts& facts,
                         const EntityIndex& entities)
    : document_(document), facts_(facts), entities_(entities) {
  for (std::uint32_t i = 0; i < facts.attributions.size(); ++i) {
    if (is_attitude(facts.attributions[i])) continue;
    for (const auto span : facts.attributions[i].content) contents_.push_back({span, i});
  }
  std::ranges::sort(contents_, [](const Content& a, const Content& b) {
    return std::tie(a.span.start, b.span.end, a.attribution) <
           std::tie(b.span.start, a.span.end, b.attribution);
  });
  std::vector<Span> spans;
  spans.reserve(contents_.size());
  for (const auto& content : contents_) spans.push_back(content.span);
  spans_ = SpanIndex(std::move(spans));
}

MaybeIndex VoiceChains::innermost(Span span) const {
  const auto around = spans_.holding({span.start, span.start + 1});
  MaybeIndex best;
  std::uint32_t best_size = 0;
  for (auto i = around.rbegin(); i != around.rend(); ++i) {
    const auto& content = contents_[*i];
    if (best != no_index && span.start - content.span.start > best_size) break;
    if (2 * content.span.overlap(span) <= span.size()) continue;
    // Contents are sorted by start: the first one met begins last, and is the innermost unless a
    // shorter one begins at the same place.
    if (best == no_index || content.span.size() < best_size) {
      best = content.attribution;
      best_size = content.span.size();
    }
  }
  return best;
}

std::vector<std::uint32_t> VoiceChains::starting_in(Span span) const {
  const auto start_of = [](const Content& content) { return content.span.start; };
  std::vector<std::uint32_t> found;
  for (auto it = std::ranges::lower_bound(contents_, span.start, {}, start_of);
       it != contents_.end() && it->span.start < span.end; ++it)
    found.push_back(it->attribution);
  return found;
}

Voice VoiceChains::author_at(std::uint32_t position) const {
  const auto& document = facts_.document;
  Voice voice;
  if (const auto* block = comment_at(document, position)) {
    voice.name = block->author;
  } else if (!document.source.empty()) {
    voice.name = document.source;
  } else if (!document.authors.empty()) {
    voice.name = document.authors.front();
  } else {
    voice.name = document.site;
  }
  voice.entity = entities_.named(voice.name);
  return voice;
}

Voice VoiceChains::voice_of(std::uint32_t attribution) const {
  const auto& said = facts_.attributions[attribution];
  Voice voice;
  voice.name = said.holder;
  voice.attribution = attribution;
  voice.anonymous = said.anonymous;
  voice.source_class = said.source_class;
  if (!said.anonymous) {
    voice.entity = entities_.named(said.holder);
    if (voice.entity == no_index && said.source)
      voice.entity = entities_.at(document_, *said.source);
  }
  return voice;
}

std::vector<std::uint32_t> VoiceChains::path_to(MaybeIndex attribution) const {
  std::vector<std::uint32_t> path;
  const auto count = facts_.attributions.size();
  for (auto at = attribution; at.below(count) && path.size() < deepest_chain;) {
    path.push_back(*at);
    at = facts_.attributions[*at].parent;
  }
  std::ranges::reverse(path);
  return path;
}

VoiceChain VoiceChains::through(MaybeIndex attribution, std::uint32_t position) const {
  VoiceChain chain{{author_at(position)}, Stance::asserts, Modality::plain};
  for (const auto step : path_to(attribution)) {
    if (is_attitude(facts_.attributions[step])) continue;
    chain.voices.push_back(voice_of(step));
    const auto& said = facts_.attributions[step];
    chain.stance = combine(chain.stance, said.stance);
    if (said.modality == Modality::hedged) chain.modality = Modality::hedged;
  }
  return chain;
}

VoiceChain VoiceChains::of(Span span) const {
  return through(innermost(span), span.start);
}

}  // namespace headwater
