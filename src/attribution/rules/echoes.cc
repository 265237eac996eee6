// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/echoes.h"

#include <algorithm>

#include "attribution/rules/objects.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t phrase_reach = 8;

bool makes_point(std::string_view word) {
  for (const auto* verb : {"made", "raised", "voiced", "advanced", "expressed", "offered", "stated",
                           "formulated", "aired", "floated"}) {
    if (word == verb) return true;
  }
  return false;
}

bool repeats(std::string_view word) {
  for (const auto* verb : {"echoing", "repeating", "restating", "paraphrasing", "recalling",
                           "reiterating", "quoting", "citing", "borrowing", "reviving"}) {
    if (word == verb) return true;
  }
  return false;
}

// The participle that takes up what is said: "echoing" before "a point made by".
bool is_repeated(const TextView& view, std::uint32_t first, std::uint32_t noun) {
  for (auto i = noun; i > first && noun - i < phrase_reach; --i) {
    if (repeats(view.lower(i - 1))) return true;
    if (view.is(i - 1, word::punctuation)) return false;
  }
  return false;
}

// "echoing a point …" is no telling of its own beside the echo.
void drop_repeating(const TextView& view, std::uint32_t echo, std::vector<Draft>& drafts) {
  for (auto& draft : drafts) {
    if (!draft.cue || draft.cue->last > echo || echo - draft.cue->last >= phrase_reach) continue;
    if (repeats(view.lower(draft.cue->last - 1))) draft.content.clear();
  }
}

// The voice of the sentence that speaks before the echo.
std::optional<std::size_t> host_of(const std::vector<Draft>& drafts, std::uint32_t echo) {
  std::optional<std::size_t> host;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const auto& draft = drafts[d];
    const bool apart =
        std::ranges::none_of(draft.content, [echo](TokenRange r) { return r.contains(echo); });
    if (draft.cue && draft.source && !draft.inside && draft.cue->first < echo && apart) host = d;
  }
  return host;
}

}  // namespace

void find_echo_drafts(const TextView& view, const Sentence& sentence, std::vector<Draft>& drafts) {
  for (auto i = sentence.first + 1; i + 2 < sentence.last; ++i) {
    if (!makes_point(view.lower(i)) || !is_propositional_phrase(view, {i - 1, i})) continue;
    auto by = i + 1;
    while (by + 1 < sentence.last && view.is(by, word::adverb | word::time)) ++by;
    if (view.lower(by) != "by" || !is_repeated(view, sentence.first, i - 1)) continue;
    const auto source = find_phrase_from(view, by + 1, sentence.last);
    const auto host = host_of(drafts, i);
    if (!source || !host) continue;
    drop_repeating(view, i, drafts);
    Draft draft;
    draft.source = source;
    draft.cue = TokenRange{i, i + 1};
    draft.content = drafts[*host].content;
    draft.inside = host;
    draft.shared = true;
    draft.rule = "attribution.echo";
    drafts.push_back(std::move(draft));
  }
}

}  // namespace headwater
