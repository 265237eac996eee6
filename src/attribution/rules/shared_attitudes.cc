// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/shared_attitudes.h"

#include <algorithm>
#include <map>
#include <optional>

#include "attribution/rules/outer_clauses.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::size_t sentences_back = 2;

// "supports the plan": a verb of attitude with its object.
bool is_attitude(const TextView& view, const Draft& draft) {
  if (!draft.source || !draft.cue || draft.labelled || draft.content.empty()) return false;
  if (draft.rule != "attribution.object" && draft.rule != "attribution.opposed") return false;
  for (auto i = draft.cue->first; i < draft.cue->last; ++i) {
    const auto* form = view.verb(i);
    if (form != nullptr && form->verb != nullptr &&
        form->verb->takes(frame::np_idea | frame::opposes))
      return true;
  }
  return false;
}

// "is firmly opposed" at the end of its clause: the whole of it, from the verb.
std::optional<TokenRange> opposed_at(const TextView& view, std::uint32_t i, std::uint32_t end) {
  if (!view.is(i, word::be) || view.is(i, word::clitic)) return std::nullopt;
  auto word = i + 1;
  while (word < end && (view.is(word, word::adverb) || view.lower(word).ends_with("ly"))) ++word;
  if (word >= end || view.lower(word) != "opposed") return std::nullopt;
  const auto after = word + 1;
  const bool ends = after >= end || view.is(after, word::stop | word::comma | word::semicolon);
  const bool to_it = after + 1 < end && view.lower(after) == "to" &&
                     (view.lower(after + 1) == "it" || view.lower(after + 1) == "this");
  if (!ends && !to_it) return std::nullopt;
  return TokenRange{i, to_it ? after + 1 : after};
}

class AttitudeSharer {
 public:
  AttitudeSharer(const TextView& view, std::vector<Draft>& drafts) : view_(view), drafts_(drafts) {
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (is_attitude(view, drafts[d])) attitudes_.emplace(drafts[d].cue->first, d);
    }
  }

  void read(std::size_t s) {
    const auto& all = view_.sentences().sentences;
    const auto& sentence = all[s];
    const auto early = all[s - std::min(s, sentences_back)].first;
    for (auto i = sentence.first + 1; i < sentence.last; ++i) {
      if (const auto cue = opposed_at(view_, i, sentence.last)) {
        const auto subject = find_subject(view_, sentence.first, i);
        if (subject) share(early, subject->source, *cue, "attribution.convinced");
      } else if (hands_on(view_, i, sentence.last) && !view_.is(sentence.last - 1, word::colon)) {
        const auto source = find_phrase_from(view_, i + 2, sentence.last);
        if (source) share(sentence.first, *source, {i, i + 2}, "attribution.shared_attitude");
      }
    }
  }

 private:
  // The last attitude between `early` and the cue has its content told of `source` too.
  void share(std::uint32_t early, TokenRange source, TokenRange cue, const char* rule) {
    const auto after = attitudes_.lower_bound(cue.first);
    if (after == attitudes_.begin()) return;
    const auto& [at, d] = *std::prev(after);
    if (at < early) return;
    auto made = drafts_[d];
    made.source = source;
    made.cue = cue;
    made.inside.reset();
    made.told_to.reset();
    made.shared = true;
    made.modality = Modality::plain;
    made.stance = Stance::asserts;
    made.rule = rule;
    drafts_.push_back(std::move(made));
  }

  const TextView& view_;
  std::vector<Draft>& drafts_;
  std::map<std::uint32_t, std::size_t> attitudes_;  // by the first token of the cue
};

}  // namespace

void find_shared_attitudes(const TextView& view, std::vector<Draft>& drafts) {
  AttitudeSharer sharer(view, drafts);
  for (std::size_t s = 0; s < view.sentences().sentences.size(); ++s) sharer.read(s);
}

}  // namespace headwater
